"""Words by which an article tells that a promise is no news, a sum holds others, money lies in a fund, people came.

Comes in: telling.toml. Goes out: `Telling`, as patterns. Must not know any article, nor who promised or paid.
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from reporter.knowledge.missions import any_of
from reporter.knowledge.table import Table, read_table


class Telling(Table):
    """Words as printed."""

    recalled: tuple[str, ...]
    all_told: tuple[str, ...]
    balance: tuple[str, ...]
    came: tuple[str, ...]
    first: tuple[str, ...]
    left: tuple[str, ...]
    people: tuple[str, ...]
    attack: tuple[str, ...]

    @cached_property
    def is_recalled(self) -> re.Pattern[str]:
        """Find a word by which a promise was made before."""
        return re.compile(any_of(self.recalled), re.IGNORECASE)

    @cached_property
    def holds_others(self) -> re.Pattern[str]:
        """Find a word by which a sum holds those told before it."""
        return re.compile(any_of(self.all_told), re.IGNORECASE)

    @cached_property
    def is_balance(self) -> re.Pattern[str]:
        """Find a word by which a sum is what a fund has now."""
        return re.compile(any_of(self.balance), re.IGNORECASE)

    @cached_property
    def have_come(self) -> re.Pattern[str]:
        """Find a word by which those who are sent came."""
        return re.compile(any_of(self.came), re.IGNORECASE)

    @cached_property
    def first_of_them(self) -> re.Pattern[str]:
        """Find the words by which only the first of them came."""
        return re.compile(any_of(self.first), re.IGNORECASE)

    @cached_property
    def have_left(self) -> re.Pattern[str]:
        """Find a word by which they set out."""
        return re.compile(any_of(self.left), re.IGNORECASE)

    @cached_property
    def those_sent(self) -> re.Pattern[str]:
        """Find a word for them."""
        return re.compile(any_of(self.people), re.IGNORECASE)

    @cached_property
    def strikes(self) -> re.Pattern[str]:
        """Find a word for an attack."""
        return re.compile(any_of(self.attack), re.IGNORECASE)


@cache
def telling() -> Telling:
    """Give the words."""
    return Telling.model_validate(read_table("telling.toml"))
