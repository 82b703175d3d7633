"""The mission and its contributors, as all sources describe them.

Comes in: extractions and entries. Goes out: `Mission`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reporter.briefing.contributors import contributors, is_mission_wide
from reporter.briefing.model import Entry, Mission
from reporter.briefing.reconcile import ledger
from reporter.facts import Extraction, Kind, MissionFact, MissionSlot


def mission(extractions: Sequence[Extraction], found: Sequence[Entry]) -> Mission:
    """Describe the mission; of several values of a slot the one that most sources give is chosen."""
    facts = [fact for extraction in newest_first(extractions) for fact in extraction.mission]
    slots = {slot: _agreeing([f for f in facts if f.slot is slot]) for slot in MissionSlot}
    chosen = {fact for mentions in slots.values() for fact in mentions}
    return Mission(
        name=slots[MissionSlot.NAME],
        lead=slots[MissionSlot.LEAD],
        authorised_by=slots[MissionSlot.AUTHORISED_BY],
        authorised=slots[MissionSlot.AUTHORISED],
        launched=slots[MissionSlot.LAUNCHED],
        mandate_until=slots[MissionSlot.MANDATE_UNTIL],
        other=tuple(fact for fact in facts if fact not in chosen),
        target=ledger(Kind.TARGET, found),
        contributors=contributors(found),
        strength=ledger(Kind.DEPLOYED, [entry for entry in found if is_mission_wide(entry)]),
    )


def newest_first(extractions: Sequence[Extraction]) -> list[Extraction]:
    """Sort by date; undated ones come last, in the order of their names."""
    return sorted(extractions, key=lambda e: -e.date.value.latest.toordinal() if e.date.value else 0)


def _agreeing(facts: Sequence[MissionFact]) -> tuple[MissionFact, ...]:
    times = Counter(fact.value for fact in facts)
    chosen = next((value for value, _ in times.most_common(1)), None)
    return tuple(fact for fact in facts if fact.value == chosen)
