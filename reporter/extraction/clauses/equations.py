"""What a number is said to be: "the toll rose to 115", "they put the cost at $600 million", "its gift was €4 million".

Comes in: the token of a number or of the noun it counts. Goes out: the nouns that the number is the value of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import OBJECTS, PASSIVE_SUBJECTS, PREDICATES, SUBJECTS
from reporter.extraction.clauses.verbs import subject
from reporter.extraction.clauses.words import base_forms, is_sum, preposition
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from reporter.language.tokens import Token

# How far the verb may stand before its number, and the noun phrase before the verb.
_NEAR = 5
_PHRASE = 7
_PASSED = frozenset({"ADP", "ADV", "DET", "NUM", "SYM", "PART"})
_PASSED_VERB = frozenset({"ADV", "AUX", "PART"})
_VALUE = frozenset({"", "at", "to", "as", "over", "above", "past", "beyond", "below", "under", "around", "about"})


def equated(noun: Token) -> tuple[Token, ...]:
    """Give the nouns whose value a number is said to be, the nearest first; what is counted by them behind each."""
    found: list[Token] = []
    for named in (*_named(noun), *_by_place(noun)):
        if named != noun and named not in found and not is_sum(named):
            found += [named, *_measured(named)]
    return tuple(found)


def _named(noun: Token) -> Iterator[Token]:
    """Give what is equated: by a copula, a verb of standing or changing, or one of estimating."""
    yield from (child for child in noun.children if child.dep_ in SUBJECTS and child.i < noun.i)
    if noun.dep_ in SUBJECTS | PASSIVE_SUBJECTS or preposition(noun) not in _VALUE:
        return
    verb = noun.head
    words = lexicon()
    if verb.pos_ in PREDICATES and base_forms(verb) & words.equations and (head := subject(verb)) is not None:
        yield head
    if verb.pos_ in PREDICATES and base_forms(verb) & words.estimations and preposition(noun):
        yield from (child for child in verb.children if child.dep_ in OBJECTS | PASSIVE_SUBJECTS)
    if noun.head.dep_ in OBJECTS and base_forms(noun.head) & words.measures and not preposition(noun):
        yield noun.head


def _by_place(noun: Token) -> Iterator[Token]:
    """Give the nouns right before a verb of standing or changing, whatever the parse made of them."""
    start = noun.left_edge.i if noun.left_edge.i > noun.i - _NEAR else noun.i
    before = noun.doc[max(noun.sent.start, start - _NEAR) : start]
    verb = next((t for t in reversed(before) if t.pos_ not in _PASSED), None)
    if verb is None or verb.pos_ not in PREDICATES or not base_forms(verb) & lexicon().equations:
        return
    phrase = [t for t in noun.doc[max(noun.sent.start, verb.i - _PHRASE) : verb.i] if t.pos_ not in _PASSED_VERB]
    for t in reversed(phrase):
        if t.pos_ in {"NOUN", "PROPN"} or (t.pos_ == "ADJ" and t.i + 1 == verb.i):
            yield t
        elif t.lower_ not in {"of", "the", "those"} and t.pos_ not in {"ADJ", "DET"}:
            return


def _measured(noun: Token) -> Iterator[Token]:
    """Give what a measure measures: the dead in "the number of dead", the cost in "estimates of its cost"."""
    if base_forms(noun) & lexicon().measures:
        yield from (child for child in noun.children if preposition(child) in {"of", "for"} and not is_sum(child))
