"""Words that say something of a sum, looked up: what a verb with its particles and a noun mean for money.

Comes in: a token. Goes out: its `Sense`s, and `Evidence` made of a noun. Must not know how a word is tied to a sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, nearest_forms, preposition
from reporter.knowledge import Sense, money

if TYPE_CHECKING:
    from reporter.knowledge.money import Phrase
    from reporter.language.tokens import Token

# How far the parts of a phrase may stand behind its verb.
_PARTS = 7
# An amount of aid is given, frozen or spent: what is done with it says more than that it is a gift.
_PALE = {Sense.GIFT: 0.12, Sense.BALANCE: 0.12, Sense.AID: 0.3}
_MAYBE_VERBS = frozenset({"NNS", "NN", "NNP", "JJ"})
_DOUBT = 0.15
_INSIDE = frozenset({"in", "into", "inside"})
# Particles that stand right behind their verb or hang on it; of other words the verb's neighbourhood is enough.
_TIGHT = frozenset({"in", "on", "up", "out", "for", "off", "with", "through", "over", "down", "back"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A word that says something of a sum, how the sum is tied to it, and how much that counts."""

    word: Token
    sense: Sense
    how: How
    weight: float


def of_noun(noun: Token, how: How, weight: float) -> Iterator[Evidence]:
    """Give what a noun says of the sum that is its amount or height."""
    if noun.tag_ in _MAYBE_VERBS and not noun_senses(noun):
        # The tagger takes rare verbs for nouns: "the agency requires" for "agency requires".
        yield from (Evidence(noun, s, How.OBJECT, weight - _DOUBT) for s in verb_senses(noun) if s is not Sense.AMOUNT)
    for sense in noun_senses(noun):
        if sense is Sense.GIFT and _is_announced(noun):
            yield Evidence(noun, Sense.PROMISE, how, weight)
            continue
        inside = sense is Sense.BALANCE and preposition(noun) in _INSIDE
        yield Evidence(noun, sense, how, weight - (0.0 if inside else _PALE.get(sense, 0.0)))


def _is_announced(noun: Token) -> bool:
    """Tell "contributions announced in Geneva" from what has been given."""
    return any(money().participles.get(child.lower_) is Sense.PROMISE for child in noun.children)


def verb_senses(verb: Token) -> tuple[Sense, ...]:
    """Give what a verb says of a sum, with its particles."""
    return _senses(verb, money().verb_phrases)


def releases(verb: Token) -> bool:
    """Tell whether a verb with its particles lets promised money go."""
    return bool(_senses(verb, money().releases))


def noun_senses(noun: Token) -> tuple[Sense, ...]:
    """Give what a noun says of the sum that is its amount."""
    return _senses(noun, money().noun_phrases) if noun.pos_ in {"NOUN", "PROPN", "ADJ"} else ()


def _senses(token: Token, table: dict[str, list[Phrase]]) -> tuple[Sense, ...]:
    """Give the senses of the longest phrases that begin with a word."""
    phrases = [phrase for form in nearest_forms(token) for phrase in table.get(form, ())]
    if not phrases:
        return ()
    fitting = [(len(rest), sense) for rest, sense in phrases if all(_has_part(token, word) for word in rest)]
    longest = max((length for length, _ in fitting), default=0)
    return tuple(dict.fromkeys(sense for length, sense in fitting if length == longest))


def _has_part(token: Token, word: str) -> bool:
    """Tell whether a word belongs to the phrase that a token begins."""
    if any(child.lower_ == word and child.i > token.i for child in token.children):
        return True
    reach = 1 if word in _TIGHT else _PARTS
    return any(after.lower_ == word for after in token.doc[token.i + 1 : token.i + 1 + reach])
