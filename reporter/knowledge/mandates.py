"""The Security Council's resolutions on the mission: what was decided, when, and until when it holds.

Comes in: `mandates.toml`. Goes out: frozen rows in the order of their dates. Must not know any article.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal

from reporter.knowledge.table import Table, read_table

Act = Literal["authorise", "extend"]


class Mandate(Table):
    """One resolution: its act, the mission and its lead, the day of adoption and the last of the mandate."""

    resolution: int
    act: Act
    mission: str
    lead: str | None = None
    adopted: date
    until: date


@cache
def mandates() -> tuple[Mandate, ...]:
    """Give the resolutions, the oldest first."""
    rows = (Mandate.model_validate(row) for row in read_table("mandates.toml")["mandate"])
    return tuple(sorted(rows, key=lambda mandate: mandate.adopted))
