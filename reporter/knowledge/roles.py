"""The grammar of roles as data: words that head a role, what qualifies them, verbs that say what somebody is.

Comes in: roles.toml. Goes out: `Roles`, checked. No persons and no bodies: the latter are actors.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import Self

from pydantic import model_validator

from reporter.knowledge.table import Table, read_table, refuse_repeats


class Sites(Table):
    """Words that show, first or last or around it, that what looks like a person's name is none."""

    of: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]


class Roles(Table):
    """Words of roles, in small letters.

    `held_by` and `trades` go from a verb to a rank, `same` from a printed role to its plain form, `fields` are the
    nouns that tell what an office is in charge of, and `prefixes` and `suffixes` are grown together with a rank
    ("ex-president").
    """

    qualifiers: frozenset[str]
    passing: frozenset[str]
    fields: frozenset[str]
    prefixes: dict[str, str]
    suffixes: frozenset[str]
    naming: frozenset[str]
    taking: frozenset[str]
    leaving: frozenset[str]
    working: frozenset[str]
    terms: frozenset[str]
    stand_ins: frozenset[str]
    kin: dict[str, str]
    family: frozenset[str]
    institutions: frozenset[str]
    shaped: frozenset[str]
    named_bodies: frozenset[str]
    plurals: dict[str, str]
    ranks: frozenset[str]
    callings: frozenset[str]
    weak: frozenset[str]
    address: frozenset[str]
    independent: frozenset[str]
    national: frozenset[str]
    governing: frozenset[str]
    portfolios: frozenset[str]
    shared: frozenset[str]
    bosses: frozenset[str]
    led: frozenset[str]
    governed_by: frozenset[str]
    comrades: frozenset[str]
    soldiers: frozenset[str]
    losses: frozenset[str]
    followed: frozenset[str]
    serving: frozenset[str]
    aliases: frozenset[str]
    bodily: frozenset[str]
    slaying: frozenset[str]
    welcoming: frozenset[str]
    particles: frozenset[str]
    held_by: dict[str, str]
    secretaries: dict[str, str]
    trades: dict[str, str]
    branches: frozenset[str]
    chaired: frozenset[str]
    courts: frozenset[str]
    bench: frozenset[str]
    local: frozenset[str]
    seated: frozenset[str]
    same: dict[str, str]
    sites: Sites

    @cached_property
    def heads(self) -> frozenset[str]:
        """Every word that can head a role."""
        return self.ranks | self.callings | self.weak

    def rank_in(self, word: str) -> str | None:
        """Give the rank that a word in small letters is, whatever is grown together with it."""
        word = word.replace("’", "'")
        for suffix in self.suffixes:
            word = word.removesuffix(suffix)
        for prefix in self.prefixes:
            word = word.removeprefix(prefix)
        return word if word in self.heads else None

    def singular(self, word: str) -> str | None:
        """Give the rank that a word in small letters is the plural of."""
        for ending, instead in self.plurals.items():
            if word.endswith(ending) and (one := word.removesuffix(ending) + instead) in self.heads:
                return one
        return None

    @model_validator(mode="after")
    def _one_sort_each(self) -> Self:
        refuse_repeats("rank", [*self.ranks, *self.callings, *self.weak, *self.address])
        refuse_repeats("qualifier", [*self.qualifiers, *self.passing])
        return self


@cache
def roles() -> Roles:
    """Give the grammar of roles."""
    return Roles.model_validate(read_table("roles.toml"))
