"""The fate of those counted by the grammar of the sentence, where the words around the number do not tell it.

Comes in: a number, its sentence's words with their fates. Goes out: the fate that those counted suffer or undergo
("twelve traders on their way to market were pulled off a truck and shot dead"), that the noun tells behind which they
are set ("their bodies, 26 in all") or whose value they are ("the wounded number 22"), or that befalls them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    How,
    base_forms,
    counted,
    deeds_of,
    is_apposition,
    is_verbal,
    links,
    negated,
    subject,
    suffered_by,
)
from reporter.knowledge import lexicon
from reporter.knowledge.fates import Role, fates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.fates import Fate
    from reporter.extraction.phrases import Words
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_PHRASE = 4
_PLURAL = frozenset({"NNS", "NNPS"})
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN"})


def fate_by_grammar(mention: Mention, words: Words) -> Fate | None:
    """Give the fate of those that a number counts, as the parse tells it."""
    if not words.fates or counts_things(mention):
        return None
    noun = counted(mention.anchor)
    for named in _nouns(noun):
        fate = _suffered(named, words) or _undergone(named, words) or (_event(named, words) if named != noun else None)
        if fate is not None and not _apart(mention, words, fate):
            return fate
    return _equated(mention, words) or _befallen(mention, words)


def counts_things(mention: Mention) -> bool:
    """Tell whether what a number counts is no people."""
    return bool(base_forms(counted(mention.anchor)) & (lexicon().not_things | fates().seizing.things))


def names_things(mention: Mention) -> bool:
    """Tell "three aircraft", where the thing stands right behind its number, whatever the parse makes of it."""
    noun = counted(mention.anchor)
    return 0 < noun.i - mention.anchor.i <= _PHRASE and bool(base_forms(noun) & fates().seizing.things)


def _nouns(noun: Token) -> Iterator[Token]:
    """Give the noun counted, and the one that the number only adds to: "more lives, 132 in all"."""
    yield noun
    if is_apposition(noun) and noun.like_num and noun.head.tag_ in _PLURAL:
        yield noun.head


def _apart(mention: Mention, words: Words, fate: Fate) -> bool:
    """Tell whether a semicolon parts a number from a fate: then each has a clause of its own."""
    low, high = sorted((mention.quantity.span.start, words.tokens[fate.start].idx))
    return any(token.text == ";" and low <= token.idx < high for token in words.tokens)


def _suffered(noun: Token, words: Words) -> Fate | None:
    for predicate in suffered_by(noun):
        fate = words.fate_of(predicate)
        if fate is not None and fate.roles & {Role.SUFFERED, Role.STATE} and not negated(predicate):
            return fate
    return None


def _undergone(noun: Token, words: Words) -> Fate | None:
    for predicate in deeds_of(noun):
        fate = words.fate_of(predicate)
        # "wounded" as a verb is what its subject does to others.
        state = fate is not None and Role.STATE in fate.roles and predicate.pos_ in _NOMINAL
        if fate is not None and (state or Role.UNDERGONE in fate.roles) and not negated(predicate):
            return fate
    return None


def _event(noun: Token, words: Words) -> Fate | None:
    """Tell an event that is counted behind itself: "their bodies, 26 in all"."""
    fate = words.fate_of(noun)
    collective = fate is not None and words.forms(fate.start) & fates().counted.collective
    return fate if fate is not None and Role.EVENT in fate.roles and not collective else None


def _equated(mention: Mention, words: Words) -> Fate | None:
    """Give the fate of those whose number is told: "the wounded number 22", "killings stood at 300"."""
    noun = counted(mention.anchor)
    if not noun.like_num:
        return None
    for link in links(mention.anchor):
        fate = words.fate_of(link.token) if link.how is How.EQUATED and link.token.pos_ in _NOMINAL else None
        if fate is not None and fate.roles & {Role.EVENT, Role.STATE}:
            return fate
    return None


def _befallen(mention: Mention, words: Words) -> Fate | None:
    """Give the event that befalls those counted: "sexual violence affected 1,200 women"."""
    for link in links(mention.anchor):
        if link.how is How.OBJECT and is_verbal(link.token) and base_forms(link.token) & fates().befalling:
            what = subject(link.token)
            return _event(what, words) if what is not None else None
    return None
