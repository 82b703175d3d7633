"""Words that tell whether a total of people holds those who came on top, or was there before them.

Comes in: headcounts.toml. Goes out: `Headcounts`, as patterns. Must not know any article, nor who was sent by whom.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Self

from pydantic import model_validator

from reporter.knowledge.missions import any_of
from reporter.knowledge.table import Table, read_table, refuse_repeats


class Headcounts(Table):
    """Words as printed, beside a total."""

    result: tuple[str, ...]
    base: tuple[str, ...]
    once: tuple[str, ...]
    many: tuple[str, ...]

    @cached_property
    def holds_newcomers(self) -> re.Pattern[str]:
        """Find a word by which a total holds the newcomers."""
        return re.compile(any_of(self.result), re.IGNORECASE)

    @cached_property
    def was_there(self) -> re.Pattern[str]:
        """Find a word by which a total was there before the newcomers."""
        return re.compile(any_of(self.base), re.IGNORECASE)

    @cached_property
    def once_had(self) -> re.Pattern[str]:
        """Find, right before a total, a word by which it is of the past."""
        return re.compile(rf"{any_of(self.once)}[^.;,]{{0,25}}$", re.IGNORECASE)

    @cached_property
    def several(self) -> re.Pattern[str]:
        """Find a word by which a number is that of several states."""
        return re.compile(any_of(self.many), re.IGNORECASE)

    @model_validator(mode="after")
    def _no_repeats(self) -> Self:
        refuse_repeats("word", (*self.result, *self.base, *self.once, *self.many))
        return self


@cache
def headcounts() -> Headcounts:
    """Give the words beside a total."""
    return Headcounts.model_validate(read_table("headcounts.toml"))
