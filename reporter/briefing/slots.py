"""What holds of the mission, slot by slot, where sources say different things or the same with other exactness.

Comes in: mission facts, newest source first. Goes out: for each slot the mentions that agree, the chosen one first.
What can change (its name, its lead, the end of its mandate) is as the newest source has it; what happened once (who
authorised it and when, its launch) is as most sources have it. A date agrees with a coarser one. Facts of a source that
speaks of an earlier mission are not taken for this one's. Must not know figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporter.facts import Extraction, MissionFact, MissionSlot, PartialDate
from reporter.knowledge.missions import missions

Slots = dict[MissionSlot, tuple[MissionFact, ...]]
_CHANGING = frozenset({MissionSlot.NAME, MissionSlot.LEAD, MissionSlot.MANDATE_UNTIL})
_TO_THE_MONTH = len("2024-10")


@dataclass(frozen=True, slots=True)
class Told:
    """A fact, the date of its source (of the first file of its story that tells it), and the story."""

    fact: MissionFact
    as_of: PartialDate | None
    origin: int

    @property
    def newness(self) -> int:
        """The day of its source, 0 where that is undated."""
        return self.as_of.latest.toordinal() if self.as_of else 0


def slots(newest_first: Sequence[Extraction], origin_of: Mapping[str, int]) -> tuple[Slots, tuple[MissionFact, ...]]:
    """Give each slot's agreeing mentions, and all that any source says otherwise."""
    told = _told(newest_first, origin_of)
    own = _of_one_mission(told)
    found = {slot: _chosen(slot, [one for one in own if one.fact.slot is slot]) for slot in MissionSlot}
    used = {fact for mentions in found.values() for fact in mentions}
    return found, tuple(one.fact for one in told if one.fact not in used)


def _told(newest_first: Sequence[Extraction], origin_of: Mapping[str, int]) -> list[Told]:
    """Give the facts with the dates on which their stories first told them: a late copy makes none newer."""
    first: dict[tuple[int, MissionSlot, str], PartialDate | None] = {}
    for one in newest_first:
        for fact in one.mission:
            key = (origin_of[one.document.name], fact.slot, fact.value)
            first[key] = one.date.value or first.get(key)
    return [
        Told(fact, first[origin_of[one.document.name], fact.slot, fact.value], origin_of[one.document.name])
        for one in newest_first
        for fact in one.mission
    ]


# --- one mission after another -----------------------------------------------------------------------------------


def _of_one_mission(told: Sequence[Told]) -> list[Told]:
    """Keep what is said of the mission that the newest source names; names themselves are all kept."""
    names = [one for one in told if one.fact.slot is MissionSlot.NAME]
    current = _newest_name(names)
    if all(one.fact.value == current for one in names):
        return list(told)
    documents = {one.fact.evidence.document for one in names}
    naming = {one.fact.evidence.document for one in names if one.fact.value == current}
    since = min((one.as_of.earliest for one in names if one.fact.value == current and one.as_of), default=None)
    return [
        one
        for one in told
        if one.fact.slot is MissionSlot.NAME
        or one.fact.evidence.document in naming
        # Who names none speaks of the mission of the day.
        or (one.fact.evidence.document not in documents and one.as_of and since and one.as_of.earliest >= since)
    ]


def _newest_name(names: Sequence[Told]) -> str | None:
    """Give the name that the newest source uses; of two on one day the later mission's."""
    order = {name: place for place, name in enumerate(missions().names)}
    newest = max(names, key=lambda one: (one.newness, order.get(one.fact.value, len(order))), default=None)
    return newest.fact.value if newest else None


# --- one slot ----------------------------------------------------------------------------------------------------


def _chosen(slot: MissionSlot, told: Sequence[Told]) -> tuple[MissionFact, ...]:
    values = sorted({one.fact.value for one in told})
    exact = [value for value in values if not any(_finer(other, value) for other in values)]
    if slot is MissionSlot.NAME:
        value = _newest_name(told)
    else:
        value = max(exact, key=lambda value: _rank(slot, value, told), default=None)
    if value is None:
        return ()
    agreeing = [fact for fact in (one.fact for one in told) if fact.value == value or _finer(value, fact.value)]
    return tuple(sorted(agreeing, key=lambda fact: fact.value != value))


def _rank(slot: MissionSlot, value: str, told: Sequence[Told]) -> tuple[int, str, int, str]:
    """Order a slot's values: by the newest source that agrees or by how many do, and the later end of a mandate."""
    agreeing = [one for one in told if one.fact.value == value or _finer(value, one.fact.value)]
    newest = max(one.newness for one in agreeing)
    sources = len({one.origin for one in agreeing})
    if slot in _CHANGING:
        end = value[:_TO_THE_MONTH] if slot is MissionSlot.MANDATE_UNTIL else ""
        return newest, end, sources, value
    return sources, "", newest, value


def _finer(value: str, other: str) -> bool:
    """Tell whether a date says the same as another and more: `2024-06-25` and `2024-06`."""
    return value.startswith(f"{other}-")
