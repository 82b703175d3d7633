"""Words for how long money lasts: the table of lasting.toml.

Comes in: lasting.toml. Goes out: `Lasting`. Must not know sentences nor dates.
"""

from __future__ import annotations

from functools import cache
from typing import Self

from pydantic import model_validator

from reporter.knowledge.table import Table, read_table, refuse_repeats


class Lasting(Table):
    """What money is called, what it does at its end and before, whose it must not be, and where the day stands."""

    money: frozenset[str]
    there: frozenset[str]
    runs_out: tuple[str, ...]
    used_up: tuple[str, ...]
    empty: frozenset[str]
    runs_out_of: tuple[str, ...]
    lasts: tuple[str, ...]
    keeps: tuple[str, ...]
    goes_on: tuple[str, ...]
    work: frozenset[str]
    has: tuple[str, ...]
    enough: frozenset[str]
    paid_for: tuple[str, ...]
    needed: frozenset[str]
    further: frozenset[str]
    denying: frozenset[str]
    others: frozenset[str]
    ends_at: tuple[str, ...]
    lasts_to: tuple[str, ...]

    @model_validator(mode="after")
    def _said_once(self) -> Self:
        for words in (
            self.runs_out,
            self.used_up,
            self.runs_out_of,
            self.lasts,
            self.keeps,
            self.goes_on,
            self.has,
            self.paid_for,
        ):
            refuse_repeats("word of lasting money", words)
        refuse_repeats("word before a day", (*self.ends_at, *self.lasts_to))
        return self


@cache
def lasting() -> Lasting:
    """Give the words for how long money lasts."""
    return Lasting.model_validate(read_table("lasting.toml"))
