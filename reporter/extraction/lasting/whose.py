"""Whose money it is that lasts: the mission's, that of the aid for Haiti, or that of others, which is not told.

Comes in: a `Deed` in its sentence and article. Goes out: a `Purpose`, or none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST
from reporter.extraction.clauses import base_forms, owners
from reporter.facts import Purpose, Span
from reporter.knowledge import ActorKind, money
from reporter.knowledge.lasting import lasting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.lasting.deeds import Deed
    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token

_OWN = frozenset({"its", "their", "our", "it", "they", "we"})


def whose(deed: Deed, sentence: Sentence, article: Article) -> Purpose | None:
    """Give what the money is for: by its owner, else by the sentence, else by the sentence before."""
    if any(base_forms(token) & money().elsewhere for token in sentence.tokens):
        return None
    near = tuple(_near(deed))
    told = _told(near, sentence)
    if told is not None:
        return None if _is_a_states(deed, sentence) else told
    if _is_anothers(near, sentence):
        return None
    here = _told(tuple(sentence.tokens), sentence)
    if here is not None or any(token.lower_ in _OWN for token in near) or not sentence.index:
        return here if not _speaks_of_others(sentence) else None
    before = article.sentences[sentence.index - 1]
    return None if _speaks_of_others(sentence) else _told(tuple(before.tokens), before)


def _near(deed: Deed) -> Iterator[Token]:
    """Give the words of the money and of whoever has it."""
    for noun in (deed.money, deed.holder):
        if noun is not None:
            yield from (token for token in noun.subtree if token.i < deed.verb.i or noun.i > deed.verb.i)
    if deed.money is not None:
        yield from (owner for owner, _ in owners(deed.money))


def _told(tokens: Iterable[Token], sentence: Sentence) -> Purpose | None:
    """Give the one purpose that words name."""
    words = {form for token in tokens for form in base_forms(token)}
    told = {what for what, nouns in money().purposes.items() if words & nouns}
    for found in _actors(tokens, sentence):
        if found.actor.kind is ActorKind.MISSION or found.actor.name == money().trust_fund:
            told.add(Purpose.MISSION)
    if not told and any(f.actor.kind is ActorKind.AGENCY for f in _actors(tokens, sentence)):
        told.add(Purpose.RELIEF)
    return told.pop() if len(told) == 1 else None


def _actors(tokens: Iterable[Token], sentence: Sentence) -> list[ActorSpan]:
    places = {token.i for token in tokens}
    return [found for found in sentence.actors if found.span.root.i in places]


def _is_a_states(deed: Deed, sentence: Sentence) -> bool:
    """Tell what one state gives or has, even where it is for the mission: "US funding for the mission runs out"."""
    owned = [t for t in (deed.money, deed.holder) if t is not None]
    own = {t.i for noun in owned for t in (noun, *noun.children) if t == noun or t.i < noun.i}
    states = [f for f in sentence.actors if f.actor.kind is ActorKind.STATE and f.span.root.i in own]
    heads = {noun.i for noun in owned if base_forms(noun) & money().purposes[Purpose.MISSION]}
    return any(f.span.root.head.i not in heads for f in states)


def _is_anothers(near: Iterable[Token], sentence: Sentence) -> bool:
    others = any(base_forms(token) & lasting().others for token in near)
    named = any(f.actor.kind is not ActorKind.MISSION for f in _actors(near, sentence))
    persons = any(Span(token.idx, token.idx + 1).overlaps(person) for token in near for person in sentence.persons)
    return others or named or persons


def _speaks_of_others(sentence: Sentence) -> bool:
    """Tell a sentence about people or bodies whose money it may be as well."""
    words = {form for token in sentence.tokens if token.pos_ == "NOUN" for form in base_forms(token)}
    states = {f.actor.name for f in sentence.actors if f.actor.kind is ActorKind.STATE and f.how == "name"}
    return bool(words & lasting().others) or bool(states - {HOST})
