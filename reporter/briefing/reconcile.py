"""One ledger for each kind: every source's figure side by side, one headline, a reason for every other.

Comes in: entries (figure, date of its source, days that it counts). Goes out: `Ledger`s. Which figure leads is a matter
of choosing.py; here every other gets the first reason that explains why it differs. Two figures contest only where
kind, place, group, period, date and authority leave no other explanation. Nothing is averaged and nothing is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reporter.briefing.choosing import Limits, believable, choose, dwarfed, may_lead, origin_of, usual_size
from reporter.briefing.claims import Claim, agree, claims
from reporter.briefing.model import Entry, Ledger, Reason, Standing, Support
from reporter.briefing.origins import first_printed
from reporter.briefing.periods import resolve
from reporter.briefing.scope import (
    before,
    days_held,
    is_flow,
    is_stretch,
    same_actor,
    same_group,
    same_place,
    same_start,
    same_unit,
)
from reporter.briefing.series import series
from reporter.facts import Aggregate, Extraction, Figure, Kind
from reporter.knowledge.comparing import comparing

__all__ = ["agree", "entries", "ledger", "may_lead", "newest_first"]

# What is asked for and promised may reach beyond the day of writing.
_PLANNED = frozenset({Kind.TARGET, Kind.REQUIRED, Kind.PLEDGED_PERSONNEL, Kind.PLEDGED_FUNDING})
_BY_AGGREGATE = {
    Aggregate.PART: Standing.PART,
    Aggregate.INCREMENT: Standing.INCREMENT,
    Aggregate.INCIDENT: Standing.INCIDENT,
}
_UNEXPLAINED = frozenset({Standing.CONTESTED, Standing.UNDATED, Standing.OTHER_AUTHORITY})
# A count that is a small fraction of one of the same months is a part of it; longer ago there were fewer.
_SAME_MONTHS = 92


def entries(extractions: Sequence[Extraction], origin_of: Mapping[str, int]) -> tuple[Entry, ...]:
    """Give every figure with its source's date and origin and its days; its ledger settles its standing.

    A figure that a story's later copy prints again is as old as the story.
    """
    dates = first_printed(extractions, origin_of)
    return tuple(
        Entry(
            figure=figure,
            as_of=dates[figure],
            standing=Standing.UNDATED,
            period=resolve(figure.period, dates[figure], planned=figure.kind in _PLANNED),
            origin=origin_of[extraction.document.name],
        )
        for extraction in extractions
        for figure in extraction.figures
    )


def ledger(
    kind: Kind, found: Sequence[Entry], *, lead: Entry | None = None, limits: Limits | None = None
) -> Ledger | None:
    """Put every figure of a kind side by side; None where no source gives one.

    `lead` is the headline where something other than this ledger decides it, `limits` what a kind can be at most.
    """
    same = sorted(
        (e for e in found if e.figure.kind is kind and e.figure.aggregate is not Aggregate.INCIDENT),
        key=newest_first,
    )
    if not same:
        return None
    head, why = (lead, (Reason.SET_SIDE_BY_SIDE,)) if lead else choose(same, limits)
    if head is None:
        alone = tuple(replace(e, standing=_alone(e, limits)) for e in same)
        return Ledger(kind=kind, headline=None, entries=alone, differ=False)
    comparison = _Comparison(head, claims(e.figure for e in same), usual_size([e for e in same if may_lead(e, limits)]))
    headline = replace(head, standing=Standing.HEADLINE)
    others = tuple(replace(e, standing=_against(e, comparison, limits)) for e in same if e is not head)
    return Ledger(
        kind=kind,
        headline=headline,
        entries=(headline, *others),
        differ=any(e.standing in _UNEXPLAINED for e in others),
        why=why,
        support=_support([headline, *(e for e in others if e.standing is Standing.AGREES)]),
        series=series(headline, others, limits),
    )


def _support(agreeing: Sequence[Entry]) -> Support:
    """Count who gives the headline's value; outlets that print what others counted are no authority."""
    named = [e.figure.attributed_to for e in agreeing]
    return Support(
        files=len({e.figure.evidence.document.name for e in agreeing}),
        origins=len({origin_of(e) for e in agreeing}),
        authorities=tuple(dict.fromkeys(name for name in named if name and not comparing().only_repeats(name))),
    )


def newest_first(entry: Entry) -> tuple[int, str, int, Decimal]:
    """Order entries by the date of their source, undated ones last; of one day by file and place in it."""
    newest = -entry.as_of.latest.toordinal() if entry.as_of else -date.min.toordinal() + 1
    evidence = entry.figure.evidence
    return newest, evidence.document.name, evidence.span.start, entry.figure.value


# --- why a figure differs --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Comparison:
    """The headline, what each figure claims, and how large the counts of this kind are."""

    head: Entry
    claims: Mapping[Figure, Claim]
    scale: Decimal | None


def _alone(entry: Entry, limits: Limits | None) -> Standing:
    if not believable(entry, limits):
        return Standing.IMPLAUSIBLE
    of_group = Standing.OTHER_GROUP if entry.figure.group else Standing.OTHER_UNIT
    return _BY_AGGREGATE.get(entry.figure.aggregate, of_group)


def _against(entry: Entry, comparison: _Comparison, limits: Limits | None) -> Standing:
    """Find the first reason why an entry differs from the headline."""
    figure, head = entry.figure, comparison.head
    leading = head.figure
    reasons = (
        (not believable(entry, limits), Standing.IMPLAUSIBLE),
        (figure.aggregate in _BY_AGGREGATE, _BY_AGGREGATE.get(figure.aggregate, Standing.PART)),
        (not same_actor(figure, leading), Standing.OTHER_ACTOR),
        (not same_unit(figure, leading), Standing.OTHER_UNIT),
        (not same_group(figure, leading), Standing.OTHER_GROUP),
        (not same_place(figure, leading), Standing.OTHER_PLACE),
        (same_start(entry, head) is False, Standing.OTHER_PERIOD),
        (_agrees(entry, comparison), Standing.AGREES),
        (days_held(entry) is None or days_held(head) is None, Standing.UNDATED),
        (_part_of_the_country(entry, comparison), Standing.PART),
        (before(entry, head), Standing.OLDER),
        (before(head, entry), Standing.NEWER),
        (_other_stretch(entry, head), Standing.OTHER_PERIOD),
        (_other_authority(figure, leading), Standing.OTHER_AUTHORITY),
    )
    return next((standing for applies, standing in reasons if applies), Standing.CONTESTED)


def _agrees(entry: Entry, comparison: _Comparison) -> bool:
    """Tell whether two figures can be one count: a toll has grown where its day is another, a stock need not have."""
    figure, head = entry.figure, comparison.head
    if figure.value == head.figure.value:
        return True
    moved = is_flow(figure.kind) and (before(entry, head) or before(head, entry))
    return not moved and comparison.claims[figure].agrees(comparison.claims[head.figure])


def _part_of_the_country(entry: Entry, comparison: _Comparison) -> bool:
    here, there = days_held(entry), days_held(comparison.head)
    near = bool(here and there and abs((here.last - there.last).days) <= _SAME_MONTHS)
    return near and dwarfed(entry, comparison.scale) and entry.figure.value < comparison.head.figure.value


def _other_stretch(entry: Entry, head: Entry) -> bool:
    """Tell whether the words for the periods differ, or only one figure has any: a flow's size depends on them."""
    if not is_flow(entry.figure.kind):
        return is_stretch(entry) != is_stretch(head)
    if entry.period and head.period:
        return entry.period != head.period
    return (entry.figure.period or "").casefold() != (head.figure.period or "").casefold()


def _other_authority(figure: Figure, leading: Figure) -> bool:
    return bool(figure.attributed_to and leading.attributed_to and figure.attributed_to != leading.attributed_to)
