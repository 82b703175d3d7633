"""The mission, the one before it, and the contributors, as all sources describe them.

Comes in: extractions and entries. Goes out: `Mission`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reporter.briefing.contributors import contributors, is_mission_wide, set_aside
from reporter.briefing.decisions import is_small_part, largest_of_its_source, newly_decided, same_plan
from reporter.briefing.model import EarlierMission, Entry, Mission, Modality
from reporter.briefing.reconcile import ledger, may_lead
from reporter.briefing.size import Limits
from reporter.briefing.slots import slots
from reporter.briefing.succession import Succession, Told
from reporter.facts import Aggregate, Extraction, Figure, Kind, newness


def mission(told: Sequence[Told], course: Succession, found: Sequence[Entry], limits: Limits | None = None) -> Mission:
    """Describe the mission; what sources say otherwise stays beside what was chosen."""
    own, past = course.divide(told)
    now, before = _divided(found, course, limits)
    return Mission(
        **_described(own, now, limits),
        contributors=contributors(found, course.since if course.others else None, limits),
        aside=set_aside(found),
        earlier=EarlierMission(**_described(past, before, limits), until=course.since) if past else None,
    )


def _divided(found: Sequence[Entry], course: Succession, limits: Limits | None) -> tuple[list[Entry], list[Entry]]:
    """Give the figures of the present mission and of earlier ones.

    The present one's target is what its sources give anew: it may have been told before, as a plan, and they may tell
    the earlier one's beside it.
    """
    targets = [entry for entry in found if entry.figure.kind is Kind.TARGET]
    # Who asks for another strength decides nothing, and a part of a plan that its source told first is none of its own.
    plans = [entry for entry in targets if may_lead(entry, limits) and entry.modality is Modality.ACTUAL]
    own = [entry for entry in plans if not course.counts_earlier(entry)]
    own = largest_of_its_source(own, targets) if own else own
    planned = newly_decided(own, targets) if own and course.others else []
    now: list[Entry] = []
    before: list[Entry] = []
    for entry in found:
        earlier = course.counts_earlier(entry)
        if planned and entry in plans and not all(is_small_part(entry, one) for one in planned):
            earlier = not any(same_plan(entry, one) for one in planned)
        (before if earlier else now).append(entry)
    return now, before


def _described(told: Sequence[Told], found: Sequence[Entry], limits: Limits | None) -> dict[str, Any]:
    """Give what is said of one mission, by the fields of both kinds; those of slots are named as the slots."""
    chosen, other = slots(told)
    return {
        **{slot.value: facts for slot, facts in chosen.items()},
        "other": other,
        "target": ledger(Kind.TARGET, found, limits=limits),
        "strength": ledger(Kind.DEPLOYED, _of_the_whole(found), limits=limits),
    }


def _of_the_whole(found: Sequence[Entry]) -> list[Entry]:
    """Give the strengths of the whole mission: what is less than its source gives one contributor is some states'."""
    sent = [entry.figure for entry in found if entry.figure.kind is Kind.DEPLOYED and not is_mission_wide(entry)]
    return [
        entry
        for entry in found
        if is_mission_wide(entry) and not any(_outnumbers(figure, entry.figure) for figure in sent)
    ]


def _outnumbers(one: Figure, other: Figure) -> bool:
    alike = one.evidence.document is other.evidence.document and one.unit == other.unit
    return alike and one.aggregate is Aggregate.TOTAL and one.value > other.value


def newest_first(extractions: Sequence[Extraction]) -> list[Extraction]:
    """Sort by date; undated ones come last, in the order of their names."""
    return sorted(extractions, key=lambda e: -newness(e.date.value))
