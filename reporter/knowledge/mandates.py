"""The days on which the Security Council decided on the missions: evidence for the date of an article that has none.

Comes in: `mandates.toml`. Goes out: frozen rows in the order of their dates. Must not know any article, and gives no
fact of a mission.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal

from reporter.knowledge.table import Table, read_table

Act = Literal["authorise", "extend"]


class Mandate(Table):
    """One resolution: its act, the mission, the day of adoption and where that can be checked."""

    resolution: int
    act: Act
    mission: str
    adopted: date
    source: str


@cache
def mandates() -> tuple[Mandate, ...]:
    """Give the resolutions, the oldest first."""
    rows = (Mandate.model_validate(row) for row in read_table("mandates.toml")["mandate"])
    return tuple(sorted(rows, key=lambda mandate: mandate.adopted))
