"""The fate of those counted by the grammar of the sentence, where the words around the number do not tell it.

Comes in: a number, its sentence's words with their fates. Goes out: the fate that those counted suffer or undergo
("twelve traders on their way to market were pulled off a truck and shot dead"), or that the noun behind which they are
set tells ("their bodies, 26 in all").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, counted, deeds_of, is_apposition, negated, suffered_by
from reporter.knowledge import lexicon
from reporter.knowledge.fates import Role, fates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reporter.extraction.fates import Fate
    from reporter.extraction.phrases import Words
    from reporter.extraction.reading import Mention

_PLURAL = frozenset({"NNS", "NNPS"})


def fate_by_grammar(mention: Mention, words: Words) -> Fate | None:
    """Give the fate of those that a number counts, as the parse tells it."""
    if not words.fates:
        return None
    noun = counted(mention.anchor)
    if base_forms(noun) & (lexicon().not_things | fates().seizing.things):
        return None
    for named in _nouns(noun):
        fate = _suffered(named, words) or _undergone(named, words) or (_event(named, words) if named != noun else None)
        if fate is not None:
            return fate
    return None


def _nouns(noun: Token) -> Iterator[Token]:
    """Give the noun counted, and the one that the number only adds to: "more lives, 132 in all"."""
    yield noun
    if is_apposition(noun) and noun.like_num and noun.head.tag_ in _PLURAL:
        yield noun.head


def _suffered(noun: Token, words: Words) -> Fate | None:
    return _first(suffered_by(noun), words, frozenset({Role.SUFFERED, Role.STATE}))


def _undergone(noun: Token, words: Words) -> Fate | None:
    return _first(deeds_of(noun), words, frozenset({Role.UNDERGONE, Role.STATE}))


def _first(predicates: Iterator[Token], words: Words, roles: frozenset[Role]) -> Fate | None:
    for predicate in predicates:
        fate = words.fate_of(predicate)
        if fate is not None and fate.roles & roles and not negated(predicate):
            return fate
    return None


def _event(noun: Token, words: Words) -> Fate | None:
    """Tell an event that is counted behind itself: "their bodies, 26 in all"."""
    fate = words.fate_of(noun)
    collective = fate is not None and words.forms(fate.start) & fates().counted.collective
    return fate if fate is not None and Role.EVENT in fate.roles and not collective else None
