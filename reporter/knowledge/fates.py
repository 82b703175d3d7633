"""Words that tell what the violence does to people, by kind and by how they stand to those who are counted.

Comes in: fates.toml. Goes out: `Fates`. Finding them in a sentence is for extraction.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, cached_property
from typing import NamedTuple

from pydantic import model_validator

from reporter.facts import Kind
from reporter.knowledge.table import Table, read_table, refuse_repeats


class Role(StrEnum):
    """How a word of fate stands to the people that it befalls."""

    SUFFERED = "suffered"
    UNDERGONE = "undergone"
    STATE = "state"
    EVENT = "event"


class Expression(NamedTuple):
    """One or more lemmas in order that tell a fate."""

    words: tuple[str, ...]
    kind: Kind
    role: Role


class Counting(Table):
    """Words for counts and for what is done to them."""

    nouns: frozenset[str]
    counts: frozenset[str]
    levels: frozenset[str]
    others: frozenset[str]
    collective: frozenset[str]
    measures: frozenset[str]


class Seizing(Table):
    """Verbs that tell a kidnapping only where one is spoken of, the words that speak of it, and what else is seized."""

    verbs: frozenset[str]
    strong: frozenset[str]
    gangs: frozenset[str]
    caught: frozenset[str]
    signs: frozenset[str]
    things: frozenset[str]


class Wounding(Table):
    """Wounds and what makes them, verbs that wound only under fire, and the words that speak of it."""

    nouns: frozenset[str]
    plain: frozenset[str]
    causes: frozenset[str]
    graves: frozenset[str]
    striking: frozenset[str]
    signs: frozenset[str]


class Losing(Table):
    """Verbs of losing and mourning, the people who are lost, and what they are lost to when they are dead."""

    verbs: frozenset[str]
    mourning: frozenset[str]
    people: frozenset[str]
    killers: frozenset[str]


class Causes(Table):
    """Words that tell the violence from other ways to die, and this country from others."""

    natural: frozenset[str]
    mishaps: frozenset[str]
    deliberate: frozenset[str]
    scenes: frozenset[str]
    past: frozenset[str]


class Fates(Table):
    """All words of fate, each with one owner in its role."""

    suffered: dict[Kind, tuple[str, ...]]
    undergone: dict[Kind, tuple[str, ...]]
    state: dict[Kind, tuple[str, ...]]
    event: dict[Kind, tuple[str, ...]]
    counted: Counting
    seizing: Seizing
    losing: Losing
    wounding: Wounding
    befalling: frozenset[str]
    causes: Causes

    @model_validator(mode="after")
    def _one_owner(self) -> Fates:
        for role in Role:
            refuse_repeats(f"{role} fate", [word for words in self._of(role).values() for word in words])
        return self

    def _of(self, role: Role) -> dict[Kind, tuple[str, ...]]:
        return {
            Role.SUFFERED: self.suffered,
            Role.UNDERGONE: self.undergone,
            Role.STATE: self.state,
            Role.EVENT: self.event,
        }[role]

    @cached_property
    def by_first_word(self) -> dict[str, tuple[Expression, ...]]:
        """Give all expressions by the word that begins them, the longest first."""
        found: dict[str, list[Expression]] = {}
        for role in Role:
            for kind, texts in self._of(role).items():
                for text in texts:
                    words = tuple(text.split())
                    found.setdefault(words[0], []).append(Expression(words, kind, role))
        return {first: tuple(sorted(rows, key=lambda row: -len(row.words))) for first, rows in found.items()}


@cache
def fates() -> Fates:
    """Give the words of fate."""
    return Fates.model_validate(read_table("fates.toml"))
