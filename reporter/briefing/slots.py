"""What holds of a mission, slot by slot, where sources say different things or the same with other exactness.

Comes in: the facts of one mission, newest source first. Goes out: for each slot the mentions that agree, the chosen
one first. What can change (its name, its lead, its last extension, the end of its mandate) is as the newest source has
it; what happened once (who authorised it and when, its launch) is as most sources have it. A date agrees with a coarser
one. Must not know figures, nor any other mission.
"""

from __future__ import annotations

from collections.abc import Sequence

from reporter.briefing.succession import Told, newest_name
from reporter.facts import MissionFact, MissionSlot

Slots = dict[MissionSlot, tuple[MissionFact, ...]]
CHANGING = frozenset({MissionSlot.NAME, MissionSlot.LEAD, MissionSlot.MANDATE_UNTIL, MissionSlot.EXTENDED})
_TO_THE_MONTH = len("2024-10")


def slots(told: Sequence[Told]) -> tuple[Slots, tuple[MissionFact, ...]]:
    """Give each slot's agreeing mentions, and all that any source says otherwise."""
    found = {slot: _chosen(slot, [one for one in told if one.fact.slot is slot]) for slot in MissionSlot}
    used = {fact for mentions in found.values() for fact in mentions}
    return found, tuple(one.fact for one in told if one.fact not in used)


def _chosen(slot: MissionSlot, told: Sequence[Told]) -> tuple[MissionFact, ...]:
    values = sorted({one.fact.value for one in told})
    exact = [value for value in values if not any(finer(other, value) for other in values)]
    if slot is MissionSlot.NAME:
        value = newest_name(told)
    else:
        value = max(exact, key=lambda value: _rank(slot, value, told), default=None)
    if value is None:
        return ()
    agreeing = [fact for fact in (one.fact for one in told) if fact.value == value or finer(value, fact.value)]
    return tuple(sorted(agreeing, key=lambda fact: fact.value != value))


def _rank(slot: MissionSlot, value: str, told: Sequence[Told]) -> tuple[int, str, int, str]:
    """Order a slot's values: by the newest source that agrees or by how many do, and the later end of a mandate."""
    agreeing = [one for one in told if one.fact.value == value or finer(value, one.fact.value)]
    newest = max(one.newness for one in agreeing)
    sources = len({one.origin for one in agreeing})
    if slot in CHANGING:
        end = value[:_TO_THE_MONTH] if slot is MissionSlot.MANDATE_UNTIL else ""
        return newest, end, sources, value
    return sources, "", newest, value


def finer(value: str, other: str) -> bool:
    """Tell whether a date says the same as another and more: `2024-06-25` and `2024-06`."""
    return value.startswith(f"{other}-")
