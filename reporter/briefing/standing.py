"""Why a figure is not the headline: the first reason that explains the difference.

Comes in: an entry and the headline of its kind. Goes out: its `Standing`. Two figures contest only where kind, place,
group, purpose, period, date and authority leave no other explanation. Must not know how the headline was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reporter.briefing.claims import Claim, claims
from reporter.briefing.decisions import parts_of_plans, supersedes
from reporter.briefing.model import Entry, Modality, Standing
from reporter.briefing.phases import HIGHEST
from reporter.briefing.scope import (
    before,
    contributor,
    days_held,
    is_plan,
    is_stretch,
    length,
    looks_back,
    same_actor,
    same_group,
    same_place,
    same_purpose,
    same_start,
    same_unit,
)
from reporter.briefing.size import Limits, believable, dwarfed, dwarfed_by, outruns, usual_size
from reporter.facts import FLOWS, Aggregate, Figure

_BY_AGGREGATE = {
    Aggregate.PART: Standing.PART,
    Aggregate.INCREMENT: Standing.INCREMENT,
    Aggregate.INCIDENT: Standing.INCIDENT,
}
_BY_MODALITY = {Modality.FORESEEN: Standing.FORESEEN, Modality.ASKED: Standing.ASKED}
# A count that is a small fraction of one of the same months is a part of it; longer ago there were fewer.
SAME_MONTHS = 92


@dataclass(frozen=True, slots=True)
class Comparison:
    """The headline, what each figure claims, what may be the whole country's, and how large that usually is.

    `held` are the strengths that some source gives as most of the headline's.
    """

    head: Entry
    claims: Mapping[Figure, Claim]
    wholes: tuple[Entry, ...]
    scale: Decimal | None
    held: frozenset[Decimal] = frozenset()


def compare_with(head: Entry, same: Sequence[Entry], wholes: Sequence[Entry]) -> Comparison:
    """Make ready what all entries of a kind are compared by."""
    held = frozenset(
        part.figure.value for part, whole in parts_of_plans(same) if whole.figure.value == head.figure.value
    )
    return Comparison(head, claims(entry.figure for entry in same), tuple(wholes), usual_size(wholes), held)


def alone(entry: Entry, limits: Limits | None) -> Standing:
    """Tell what an entry is where nothing of its kind leads."""
    if not believable(entry, limits):
        return Standing.IMPLAUSIBLE
    if is_plan(entry.figure) and contributor(entry.figure):
        return Standing.OTHER_ACTOR
    of_group = Standing.OTHER_GROUP if entry.figure.group else Standing.OTHER_UNIT
    return _BY_AGGREGATE.get(entry.figure.aggregate, of_group)


def against(entry: Entry, comparison: Comparison, limits: Limits | None) -> Standing:
    """Find the first reason why an entry differs from the headline."""
    figure, head = entry.figure, comparison.head
    leading = head.figure
    reasons = (
        (not believable(entry, limits), Standing.IMPLAUSIBLE),
        (figure.aggregate in _BY_AGGREGATE, _BY_AGGREGATE.get(figure.aggregate, Standing.PART)),
        (entry.phase in HIGHEST and entry.phase != head.phase, Standing.PART),
        (not same_actor(figure, leading), Standing.OTHER_ACTOR),
        (not same_purpose(figure, leading), Standing.OTHER_PURPOSE),
        (not same_unit(figure, leading), Standing.OTHER_UNIT),
        (not same_group(figure, leading), Standing.OTHER_GROUP),
        (not same_place(figure, leading), Standing.OTHER_PLACE),
        (same_start(entry, head) is False, Standing.OTHER_PERIOD),
        (_is_otherwise_meant(entry, head), _BY_MODALITY.get(entry.modality, Standing.ASKED)),
        (figure.value in comparison.held, Standing.PART),
        (_agrees(entry, comparison), Standing.AGREES),
        (looks_back(entry) and not looks_back(head), Standing.OLDER),
        (_undated(entry, head), Standing.UNDATED),
        (_part_of_the_country(entry, comparison), Standing.PART),
        (before(entry, head), Standing.OLDER),
        (supersedes(head, entry, comparison.wholes), Standing.SUPERSEDED),
        (_other_stretch(entry, head), Standing.OTHER_PERIOD),
        (before(head, entry), Standing.NEWER),
        (_other_authority(figure, leading), Standing.OTHER_AUTHORITY),
    )
    return next((standing for applies, standing in reasons if applies), Standing.CONTESTED)


def _is_otherwise_meant(entry: Entry, head: Entry) -> bool:
    """Tell what is only foreseen or asked for, where the headline is not."""
    return entry.modality is not head.modality and entry.modality is not Modality.ACTUAL


def _agrees(entry: Entry, comparison: Comparison) -> bool:
    """Tell whether two figures can be one count: a toll has grown where its day is another, a stock need not have."""
    figure, head = entry.figure, comparison.head
    if figure.value == head.figure.value:
        return True
    moved = figure.kind in FLOWS and (before(entry, head) or before(head, entry))
    return not moved and comparison.claims[figure].agrees(comparison.claims[head.figure])


def _undated(entry: Entry, head: Entry) -> bool:
    """Tell whether nothing places one of the two in time.

    What is surely older or newer is that, and a flow whose own words tell its days needs no other date.
    """
    if days_held(entry) is None or days_held(head) is None:
        return True
    told = before(entry, head) or before(head, entry) or (entry.figure.kind in FLOWS and is_stretch(entry))
    return entry.as_of is None and not told


def _part_of_the_country(entry: Entry, comparison: Comparison) -> bool:
    """Tell whether a count is so far below those of the same months that it can only be one of a town or a day.

    Of two counts that began on one day the smaller is held against the pace of the other, and none can fall.
    """
    head = comparison.head
    if same_start(entry, head) and entry.figure.kind in FLOWS:
        return outruns(head, entry) or dwarfed_by(entry, head.figure.value * length(entry) / length(head))
    return dwarfed(entry, comparison.scale) and any(
        (same_months(entry, whole) or _of_one_article(entry, whole)) and dwarfed(entry, whole.figure.value)
        for whole in comparison.wholes
    )


def _of_one_article(entry: Entry, whole: Entry) -> bool:
    return entry.figure.evidence.document is whole.figure.evidence.document


def same_months(entry: Entry, other: Entry) -> bool:
    """Tell whether two figures are of about the same time; of undated ones nothing tells it."""
    here, there = days_held(entry), days_held(other)
    return bool(here and there and abs((here.last - there.last).days) <= SAME_MONTHS)


def _other_stretch(entry: Entry, head: Entry) -> bool:
    """Tell whether the words for the periods differ, or only one figure has any: a flow's size depends on them."""
    if entry.figure.kind not in FLOWS:
        return is_stretch(entry) != is_stretch(head)
    if entry.period and head.period:
        return entry.period != head.period
    return (entry.figure.period or "").casefold() != (head.figure.period or "").casefold()


def _other_authority(figure: Figure, leading: Figure) -> bool:
    return bool(figure.attributed_to and leading.attributed_to and figure.attributed_to != leading.attributed_to)
