"""The missions that articles speak of, in their order, and the words for what is done to one.

Comes in: `missions.toml`. Goes out: `Missions`, checked. Must not know any article, nor when anything was decided.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Self

from pydantic import model_validator

from reporter.knowledge.table import Table, read_table, refuse_repeats

# The actor that stands for all states but those that a source names.
THE_OTHERS = "other nations"


class MissionRow(Table):
    """A mission by its canonical name, and the state by whose leadership it is known."""

    name: str
    lead: str | None = None


class Missions(Table):
    """The missions, the oldest first, and words as printed: for bringing one about, for permits and for their end."""

    mission: tuple[MissionRow, ...]
    called: tuple[str, ...]
    lead: tuple[str, ...]
    led: tuple[str, ...]
    command: tuple[str, ...]
    leader: tuple[str, ...]
    bring: tuple[str, ...]
    transform: tuple[str, ...]
    decide: tuple[str, ...]
    creation: tuple[str, ...]
    basis: tuple[str, ...]
    grant: tuple[str, ...]
    permit: tuple[str, ...]
    start: tuple[str, ...]
    take_off: tuple[str, ...]
    at_work: tuple[str, ...]
    prolong: tuple[str, ...]
    ending: tuple[str, ...]
    end: tuple[str, ...]
    between: tuple[str, ...]
    others: tuple[str, ...]
    before: tuple[str, ...]
    forebear: tuple[str, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The canonical names, the oldest first."""
        return tuple(row.name for row in self.mission)

    def known_lead(self, name: str) -> str | None:
        """Give the state by whose leadership a mission is known."""
        return next((row.lead for row in self.mission if row.name == name), None)

    @cached_property
    def is_former(self) -> re.Pattern[str]:
        """Find the words by which a mission is called one that went before another: "the old force"."""
        return re.compile(
            rf"{any_of(self.before)}\s+(?:\w+\s+)?{any_of(self.called)}|{any_of(self.forebear)}", re.IGNORECASE
        )

    @model_validator(mode="after")
    def _no_repeats(self) -> Self:
        refuse_repeats("mission", self.names)
        for name, words in self:
            if name != "mission":
                refuse_repeats("word", words)
        return self


@cache
def missions() -> Missions:
    """Give the missions and their words."""
    return Missions.model_validate(read_table("missions.toml"))


def cues(*lists: tuple[str, ...]) -> frozenset[str]:
    """Give the words, in small letters, of which a text holds one where it holds an expression of these lists.

    The longest of an expression, the last of several: "is up" says little by its "is".
    """
    return frozenset(_longest(expression.lower()) for words in lists for expression in words)


def _longest(expression: str) -> str:
    return max(reversed(re.split(r"[\W_]+", expression)), key=len)


def any_of(words: tuple[str, ...]) -> str:
    """Give the pattern of any of these words, the longest first, blanks and hyphens alike."""
    ordered = sorted(words, key=len, reverse=True)
    return r"\b(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + r")\b"
