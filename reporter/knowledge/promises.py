"""Words by which somebody binds himself to do something, and those that unbind.

Comes in: promises.toml. Goes out: `Promises`, lemmas in lower case. Must not know sentences nor who promises.
"""

from __future__ import annotations

from functools import cache, cached_property

from reporter.knowledge.table import Table, read_table


class Future(Table):
    """Verbs in the future, by whether they are deeds for another or only happen."""

    doing: frozenset[str]
    moving: frozenset[str]
    states: frozenset[str]
    happenings: frozenset[str]
    growing: frozenset[str]
    grown: frozenset[str]
    repaying: frozenset[str]
    deliberations: frozenset[str]
    withdrawals: frozenset[str]
    leaving: frozenset[str]

    @cached_property
    def idle(self) -> frozenset[str]:
        """What binds nobody to a deed, as far as it is none besides."""
        return (self.states | self.happenings | self.deliberations | self.withdrawals) - self.doing


class Bound(Table):
    """Nouns of those who can bind themselves, and words under which nobody does."""

    selves: frozenset[str]
    groups: frozenset[str]
    presidential: frozenset[str]
    crowned: frozenset[str]
    reporting: frozenset[str]
    bystanders: frozenset[str]
    unbinding: frozenset[str]
    thoughts: frozenset[str]
    pleading: frozenset[str]


class Promises(Table):
    """Verbs, nouns and gifts of promise."""

    promising: frozenset[str]
    pledges: frozenset[str]
    given_only: frozenset[str]
    possessed_only: frozenset[str]
    making: frozenset[str]
    empty: frozenset[str]
    granting: frozenset[str]
    announcing: frozenset[str]
    willing: frozenset[str]
    readiness: frozenset[str]
    resolves: frozenset[str]
    failing: frozenset[str]
    scheduled: frozenset[str]
    parties: frozenset[str]
    drafts: frozenset[str]
    gifts: frozenset[str]
    phrasal: dict[str, frozenset[str]]
    future: Future
    deeds: dict[str, frozenset[str]]
    bound: Bound


@cache
def promises() -> Promises:
    """Give the words of promise."""
    return Promises.model_validate(read_table("promises.toml"))
