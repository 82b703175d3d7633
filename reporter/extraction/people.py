"""Named persons with the office that the article gives them, and named organisations.

Comes in: an article. Goes out: one mention for each person, with the role as `Office of Place`, and one for
each organisation. A later bare family name is the person already met.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reporter.facts import OrganisationMention, PersonMention, Span, same_person
from reporter.knowledge import ActorKind, actors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Sentence

_NAME_WORD = r"(?:[A-ZÀ-Þ](?:[\w’'.-]*\w|\.))"
_NAME = rf"{_NAME_WORD}(?:[ \u00a0](?:(?:de|du|van|bin|al|la|le)[ \u00a0])?{_NAME_WORD}){{0,3}}"
_BETWEEN = r"[ \u00a0]+"
_ORGANISATIONS = frozenset({ActorKind.BODY, ActorKind.AGENCY, ActorKind.FORCE, ActorKind.GANG, ActorKind.OUTLET})
_NOT_LISTED = frozenset({"other nations", "UN member states", "UN trust fund"})
_LONGEST_ROLE = 80


def people(article: Article) -> tuple[PersonMention, ...]:
    """Give every named person once, with the first role that any sentence gives."""
    found: dict[str, PersonMention] = {}
    for sentence in article.sentences:
        for span in _names(sentence):
            _merge(found, _mention(sentence, span))
    return tuple(found.values())


def _merge(found: dict[str, PersonMention], mention: PersonMention) -> None:
    known = next((key for key in found if same_person(key, mention.name)), None)
    if known is None:
        if " " in mention.name or mention.role:
            found[mention.name] = mention
    elif found[known].role is None and mention.role:
        old = found[known]
        found[known] = PersonMention(name=old.name, role=mention.role, evidence=mention.evidence)


def _names(sentence: Sentence) -> Iterator[Span]:
    """Give the names in a sentence: what the pipeline calls a person, and what follows an office."""
    spans = list(sentence.persons)
    for match in _titled().finditer(sentence.text):
        start = sentence.span.start + match.start("name")
        spans.append(Span(start, sentence.span.start + match.end("name")))
    taken: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.start - s.end)):
        clean = _clean(sentence, span)
        if clean and not any(clean.overlaps(other) for other in taken):
            taken.append(clean)
            yield clean


def _clean(sentence: Sentence, span: Span) -> Span | None:
    """Cut a title before and a possessive behind the name; refuse what is a known actor or no name at all."""
    text = sentence.document.text
    name = text[span.start : span.end]
    if match := _title_before().match(name):
        span = Span(span.start + match.end(), span.end)
    name = text[span.start : span.end]
    if possessive := re.search("['’]s$|['’]$", name):
        span = Span(span.start, span.start + possessive.start())
        name = name[: possessive.start()]
    known = any(Span(a.span.start_char, a.span.end_char).overlaps(span) for a in sentence.actors)
    named = name[:1].isupper() and "\n" not in name and name not in actors().titles
    return span if named and not known and span.start < span.end else None


@cache
def _offices() -> str:
    return "|".join(re.escape(title) for title in actors().titles)


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_offices()}),?{_BETWEEN}(?P<name>{_NAME})")


@cache
def _title_before() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_offices()}|Mr\.?|Mrs\.?|Ms\.?|Prof\.?){_BETWEEN}")


@cache
def _before() -> re.Pattern[str]:
    """The office before a name: "interim Prime Minister", "the president of Kenya,"."""
    qualifiers = "|".join(actors().qualifiers)
    return re.compile(
        rf"(?:\b(?P<when>{qualifiers})[ \u00a0-]+)?\b(?P<office>{_offices()})"
        rf"(?:{_BETWEEN}of{_BETWEEN}(?:the{_BETWEEN})?(?P<of>[^,.;:\n]{{2,40}}?))?,?{_BETWEEN}$",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """The role behind a name: ", head of IOM Haiti,"; ", the former president of Kenya,"."""
    qualifiers = "|".join(actors().qualifiers)
    return re.compile(
        rf"^,{_BETWEEN}(?:who is{_BETWEEN})?(?:the{_BETWEEN}|an?{_BETWEEN})?"
        rf"(?P<role>(?:(?:{qualifiers}|[A-Z][\w.’'-]+)[ \u00a0-]+)*(?:{_offices()})"
        rf"(?:{_BETWEEN}(?:of|for|in|at|to){_BETWEEN}(?:the{_BETWEEN})?[^,.;:\n]+?)?)"
        rf"(?=[,.;:]|{_BETWEEN}(?:said|told|who|and)\b)"
    )


def _mention(sentence: Sentence, span: Span) -> PersonMention:
    text = sentence.document.text
    name = " ".join(text[span.start : span.end].split())
    return PersonMention(name=name, role=_role(sentence, span), evidence=sentence.evidence(span))


def _role(sentence: Sentence, span: Span) -> str | None:
    text = sentence.document.text
    before = text[max(sentence.span.start, span.start - _LONGEST_ROLE) : span.start]
    after = text[span.end : min(sentence.span.end, span.end + _LONGEST_ROLE)]
    if behind := _behind().match(after):
        return _canonical(behind["role"])
    return _role_before(before, sentence, span.start)


def _role_before(before: str, sentence: Sentence, offset: int) -> str | None:
    match = _before().search(before)
    if not match:
        return None
    start = offset - len(before) + match.start("office")
    when = f"{match['when'].lower()} " if match["when"] else ""
    place = match["of"] or _place_before(sentence, start)
    return f"{when}{_spelling(match['office'])}" + (f" of {place}" if place else "")


def _spelling(office: str) -> str:
    """Give a title as the table of offices writes it first: "President" for "president"."""
    return next((known for known in actors().titles if known.casefold() == office.casefold()), office)


def _place_before(sentence: Sentence, office: int) -> str | None:
    """Give the state or body right before an office: "Kenyan President", "Haiti's interim Prime Minister"."""
    near = [a for a in sentence.actors if 0 <= office - a.span.end_char <= len("'s interim ")]
    return near[-1].actor.name if near else None


def _canonical(role: str) -> str:
    """Write "the Kenyan president" as "president of Kenya"; leave "head of IOM Haiti" as it is."""
    words = role.split()
    for actor in actors().actor:
        if words[0] in actor.demonyms and len(words) > 1:
            return f"{' '.join(words[1:])} of {actor.name}"
    return " ".join(words)


def organisations(article: Article) -> tuple[OrganisationMention, ...]:
    """Give every known organisation once, where it is named first."""
    found: dict[str, OrganisationMention] = {}
    for sentence in article.sentences:
        for actor in sentence.actors:
            listed = actor.actor.kind in _ORGANISATIONS and actor.actor.name not in _NOT_LISTED
            if listed and actor.actor.name not in found:
                span = Span(actor.span.start_char, actor.span.end_char)
                found[actor.actor.name] = OrganisationMention(name=actor.actor.name, evidence=sentence.evidence(span))
    return tuple(found.values())
