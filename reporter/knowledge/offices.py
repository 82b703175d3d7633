"""Offices that one person holds at a time: who is named in one later holds it now.

Comes in: offices.toml. Goes out: `Offices`. Must not know who holds any of them.
"""

from __future__ import annotations

from functools import cache
from typing import Self

from pydantic import model_validator

from reporter.knowledge.table import Table, read_table, refuse_repeats


class Offices(Table):
    """Words in small letters: the offices, and what may stand before one without making it another."""

    single: tuple[str, ...]
    passing: tuple[str, ...]

    def office(self, role: str) -> tuple[str, str | None] | None:
        """Give the office in a role and its place, as "Prime Minister of Haiti" has both; None for any other role."""
        title, of, place = role.partition(" of ")
        words = title.split()
        while words and words[0].casefold() in self.passing:
            words = words[1:]
        office = " ".join(words).casefold()
        return (office, place.removeprefix("the ") if of else None) if office in self.single else None

    @model_validator(mode="after")
    def _no_repeats(self) -> Self:
        refuse_repeats("office", (*self.single, *self.passing))
        return self


@cache
def offices() -> Offices:
    """Give the offices."""
    return Offices.model_validate(read_table("offices.toml"))
