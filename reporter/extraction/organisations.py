"""Named organisations: bodies, agencies, forces, gangs and outlets.

Comes in: an article. Goes out: one mention for each organisation, where it is named first. Besides those who are known,
a body is told by its abbreviation in brackets ("National Coordination for Food Security (CNSA)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.shaped import shaped
from reporter.facts import OrganisationMention, Span
from reporter.knowledge import ActorKind

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence

_LISTED = frozenset({ActorKind.BODY, ActorKind.AGENCY, ActorKind.FORCE, ActorKind.GANG, ActorKind.OUTLET})
# A mission to Haiti is no organisation, neither this one nor those before.
_NOT_LISTED = frozenset({"MINUSTAH", "MINUJUSTH", "other nations", "UN member states", "UN trust fund"})
# A name of several words in capitals, joined by small ones, and what it is called for short.
_WORD = r"[^\W\d_a-z][\w’'-]+"
_SPELLED_OUT = re.compile(
    rf"(?P<name>(?!(?:The|A|An)\s){_WORD}(?:,?\s+(?:(?:of|for|and|the|to|in|on|against|de|des|du|la|le|et|pour|&)\s+)*{_WORD})+)"
    r"\s+\((?P<short>[A-Z][A-Za-z-]*[A-Z][A-Za-z]*)\)"
)


def organisations(article: Article) -> tuple[OrganisationMention, ...]:
    """Give every organisation once, where it is named first."""
    found: dict[str, OrganisationMention] = {}
    spelled = {short: name for sentence in article.sentences for short, name, _ in _spelled_out(sentence)}
    for sentence in article.sentences:
        for name, span in sorted(_named(sentence, spelled), key=lambda named: named[1].start):
            found.setdefault(name, OrganisationMention(name=name, evidence=sentence.evidence(span)))
    return tuple(found.values())


def _named(sentence: Sentence, spelled: dict[str, str]) -> Iterator[tuple[str, Span]]:
    for actor in sentence.actors:
        name = actor.actor.name
        if actor.actor.kind in _LISTED and name not in _NOT_LISTED:
            yield spelled.get(name, name), Span(actor.span.start_char, actor.span.end_char)
    for _, name, span in _spelled_out(sentence):
        yield name, span
    yield from shaped(sentence)


def _spelled_out(sentence: Sentence) -> Iterator[tuple[str, str, Span]]:
    """Give the unknown bodies whose abbreviation follows in brackets, with it: one whose letters the name has."""
    for found in _SPELLED_OUT.finditer(sentence.document.text, *sentence.span):
        span = Span(*found.span("name"))
        known = any(a.span.start_char < span.end and span.start < a.span.end_char for a in sentence.actors)
        if not known and _is_short_for(found["short"], found["name"]):
            yield found["short"], " ".join(found["name"].split()), span


def _is_short_for(short: str, name: str) -> bool:
    """Tell an abbreviation of a name, of its translation too where it is known by it: as many letters as capitals."""
    initials = [word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
    letters = [letter for letter in short if letter.isupper()]
    return abs(len(initials) - len(letters)) <= 1 and len(letters) > 1
