"""What a desk decides for itself: the handling line, when a figure is old, exchange rates, limits of belief.

Comes in: profile.toml of this folder. Goes out: `Profile`. Must not know any article.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from pydantic import Field

from reporter.facts import Kind
from reporter.knowledge.table import Table, read_table


class Rate(Table):
    """What one unit of a currency is worth in another, on a day."""

    currency: str
    into: str
    rate: Decimal
    on: date


class Profile(Table):
    """The choices of a desk; each has a default."""

    handling: str = ""
    stale_after_days: int = 90
    rates: tuple[Rate, ...] = ()
    limits: Mapping[Kind, Decimal] = Field(default_factory=dict)


@cache
def default_profile() -> Profile:
    """Give the profile that the program comes with."""
    return Profile.model_validate(read_table("profile.toml"))
