"""The mission and its contributors, as all sources describe them.

Comes in: extractions and entries. Goes out: `Mission`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reporter.briefing.contributors import contributors, is_mission_wide
from reporter.briefing.model import Entry, Mission
from reporter.briefing.reconcile import ledger
from reporter.briefing.size import Limits
from reporter.briefing.slots import slots
from reporter.facts import Extraction, Kind, MissionSlot


def mission(
    extractions: Sequence[Extraction],
    found: Sequence[Entry],
    origin_of: Mapping[str, int],
    limits: Limits | None = None,
) -> Mission:
    """Describe the mission; what sources say otherwise stays beside what was chosen."""
    chosen, other = slots(newest_first(extractions), origin_of)
    return Mission(
        name=chosen[MissionSlot.NAME],
        lead=chosen[MissionSlot.LEAD],
        authorised_by=chosen[MissionSlot.AUTHORISED_BY],
        authorised=chosen[MissionSlot.AUTHORISED],
        launched=chosen[MissionSlot.LAUNCHED],
        mandate_until=chosen[MissionSlot.MANDATE_UNTIL],
        other=other,
        target=ledger(Kind.TARGET, found, limits=limits),
        contributors=contributors(found, limits),
        strength=ledger(Kind.DEPLOYED, [entry for entry in found if is_mission_wide(entry)], limits=limits),
    )


def newest_first(extractions: Sequence[Extraction]) -> list[Extraction]:
    """Sort by date; undated ones come last, in the order of their names."""
    return sorted(extractions, key=lambda e: -e.date.value.latest.toordinal() if e.date.value else 0)
