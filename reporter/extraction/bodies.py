"""Bodies: which union, agency, bank or charity "the bloc", "the agency", "the bank" or "the charity" goes back to.

Comes in: a noun with its sentence and article. Goes out: the name of the body last spoken of, or None. Must not know
promises nor money.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.actors import acting_name
from reporter.extraction.clauses import base_forms
from reporter.knowledge import ActorKind, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Sentence
    from reporter.language.tokens import Token

_BODIES = frozenset({ActorKind.BODY, ActorKind.AGENCY})
_DEFINITE = frozenset({"the", "that", "this"})
_ORGANISATION = "ORG"
# What these are, their names say.
_IN_NAMES = frozenset({"bank", "church", "foundation"})
_BACK = 3


def is_body(noun: Token) -> bool:
    """Tell "the bloc", "the charity", "the continental body": a common noun that goes back to a body's name."""
    if noun.pos_ != "NOUN" or noun.lower_.endswith("ies") or not base_forms(noun) & lexicon().bodies:
        return False
    return any(child.lower_ in _DEFINITE for child in noun.children)


def body_before(noun: Token, sentence: Sentence, article: Article) -> str | None:
    """Give the body last named before a noun: one that is called so, or else the first of the nearest sentence."""
    found = [name for at, name in _named(sentence) if at < noun.i][::-1]
    for earlier in reversed(article.sentences[max(0, sentence.index - _BACK) : sentence.index]):
        found += [name for _, name in _named(earlier)]
    called = next((name for name in found if noun.lower_ in name.lower().split()), None)
    return called or (None if noun.lower_ in _IN_NAMES else next(iter(found), None))


def _named(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Give the bodies that a sentence names, known ones and those that the model sees, with their places."""
    known = {i: a for a in sentence.actors for i in range(a.span.start, a.span.end)}
    for token in sentence.tokens:
        actor = known.get(token.i)
        if actor is not None:
            if token.i == actor.span.start and actor.actor.kind in _BODIES and actor.actor.state is None:
                yield token.i, acting_name(actor.actor)
        elif token.ent_type_ == _ORGANISATION and token.ent_iob_ == "B":
            yield token.i, name_of_entity(token)


def name_of_entity(token: Token) -> str:
    """Give all words of the name that a word belongs to."""
    start, end = token.i, token.i + 1
    while start > token.sent.start and token.doc[start].ent_iob_ == "I":
        start -= 1
    while end < token.sent.end and token.doc[end].ent_iob_ == "I":
        end += 1
    if token.doc[end - 1].lower_ == "of":
        while end < token.sent.end and token.doc[end].pos_ == "PROPN":
            end += 1
    return token.doc.span(start, end).text
