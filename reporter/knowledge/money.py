"""What words say of money: the table of money.toml, ready to be asked for a word and what stands near it.

Comes in: money.toml. Goes out: for a base form, the phrases that begin with it, longest first, each with what it
means. Must not know sentences nor which kind of figure a meaning leads to.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, cached_property
from typing import Self

from pydantic import model_validator

from reporter.facts import Purpose
from reporter.knowledge.table import Table, read_table, refuse_repeats


class Sense(StrEnum):
    """What a word says of a sum."""

    PROMISE = "promise"
    ALLOT = "allot"
    ASK = "ask"
    GIVE = "give"
    GET = "get"
    KEEP = "keep"
    ARRIVE = "arrive"
    SPEND = "spend"
    BEAR = "bear"
    WITHHOLD = "withhold"
    LOSE = "lose"
    NEED = "need"
    COST = "cost"
    AMOUNT = "amount"
    GIFT = "gift"
    AID = "aid"
    BALANCE = "balance"


Phrase = tuple[tuple[str, ...], Sense]


class Release(Table):
    """Verbs that let promised money go, and the words that take a release back or leave it open."""

    verbs: tuple[str, ...]
    open: frozenset[str]
    conditions: frozenset[str]
    nobody: frozenset[str]
    provisionally: frozenset[str]


class Money(Table):
    """Words by their sense: verbs with the sum as object or subject, nouns above it, participles beside it."""

    verbs: dict[Sense, tuple[str, ...]]
    nouns: dict[Sense, tuple[str, ...]]
    modifiers: dict[Sense, tuple[str, ...]]
    funds: frozenset[str]
    needy: frozenset[str]
    plans: frozenset[str]
    bodies_that_vote: frozenset[str]
    world_bodies: frozenset[str]
    ministries: frozenset[str]
    portions: frozenset[str]
    sectors: frozenset[str]
    headings: frozenset[str]
    eaten: frozenset[str]
    supplies: frozenset[str]
    shares: frozenset[str]
    exchequers: frozenset[str]
    suppliers: frozenset[str]
    donors: frozenset[str]
    prices: frozenset[str]
    each: frozenset[str]
    limits: frozenset[str]
    elsewhere: frozenset[str]
    travelling: frozenset[str]
    home: dict[str, str]
    acts_for: dict[str, str]
    trust_fund: str
    release: Release
    purposes: dict[Purpose, frozenset[str]]

    @model_validator(mode="after")
    def _said_once(self) -> Self:
        for words in (*self.verbs.values(), *self.nouns.values(), *self.modifiers.values()):
            refuse_repeats("word of money", words)
        if unknown := set(self.release.verbs) - set(self.verbs[Sense.ALLOT]):
            raise ValueError(f"no verb of allotting: {', '.join(sorted(unknown))}")
        return self

    @cached_property
    def verb_phrases(self) -> dict[str, list[Phrase]]:
        """The phrases of verbs by their first word."""
        return _by_first_word(self.verbs)

    @cached_property
    def releases(self) -> dict[str, list[Phrase]]:
        """The phrases of verbs that let money go by their first word."""
        return _by_first_word({Sense.ALLOT: self.release.verbs})

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The verbs of who gives, promises or stops money, whatever particles go with them."""
        senses = (Sense.PROMISE, Sense.ALLOT, Sense.ASK, Sense.GIVE, Sense.WITHHOLD)
        return frozenset(phrase.split()[0] for sense in senses for phrase in self.verbs[sense])

    @cached_property
    def noun_phrases(self) -> dict[str, list[Phrase]]:
        """The phrases of nouns by their first word."""
        return _by_first_word(self.nouns)

    @cached_property
    def participles(self) -> dict[str, Sense]:
        """The senses of words that stand beside a sum, as printed."""
        return {word: sense for sense, words in self.modifiers.items() for word in words}


def _by_first_word(table: dict[Sense, tuple[str, ...]]) -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for sense, phrases in table.items():
        for phrase in phrases:
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), sense))
    return {first: sorted(phrases, key=lambda p: -len(p[0])) for first, phrases in found.items()}


@cache
def money() -> Money:
    """Give the words of money."""
    return Money.model_validate(read_table("money.toml"))
