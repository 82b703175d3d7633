"""One ledger for each kind: every source's figure side by side, one headline, a reason for every other.

Comes in: entries (figure and date of its source). Goes out: `Ledger`s. The headline is the newest dated total for
the whole country or mission; among values that no date can order, the one that most sources give. Nothing is
averaged and nothing is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reporter.briefing.model import Entry, Ledger, Standing, Support
from reporter.briefing.origins import first_printed
from reporter.briefing.periods import resolve
from reporter.facts import PERCENT, Aggregate, Bound, Extraction, Figure, Kind

# Shares are the unit of these kinds; elsewhere a percentage is a part of a count.
_IN_PERCENT = frozenset({Kind.GANG_CONTROL})
_PERSONNEL = frozenset({Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL})
# What is asked for and promised may reach beyond the day of writing.
_PLANNED = frozenset({Kind.TARGET, Kind.REQUIRED, Kind.PLEDGED_PERSONNEL, Kind.PLEDGED_FUNDING})
_WHOLE_COUNTRY = "Haiti"
# "Over 700,000" and 703,000 agree: an open bound is met by what lies little beyond it.
_OPEN_END = Decimal("1.1")
_BY_AGGREGATE = {
    Aggregate.PART: Standing.PART,
    Aggregate.INCREMENT: Standing.INCREMENT,
    Aggregate.INCIDENT: Standing.INCIDENT,
}
_UNEXPLAINED = frozenset({Standing.CONTESTED, Standing.UNDATED, Standing.OTHER_AUTHORITY})


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


def incidents(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give the tolls of single attacks, newest first."""
    single = [e for e in found if e.figure.aggregate is Aggregate.INCIDENT]
    return tuple(_standing(e, Standing.INCIDENT) for e in sorted(single, key=_newest_first))


def ledger(kind: Kind, found: Sequence[Entry], *, lead: Entry | None = None) -> Ledger | None:
    """Put every figure of a kind side by side; None where no source gives one.

    `lead` is the headline where something other than this ledger decides it.
    """
    same = sorted(
        (e for e in found if e.figure.kind is kind and e.figure.aggregate is not Aggregate.INCIDENT),
        key=_newest_first,
    )
    if not same:
        return None
    head = lead or _headline(kind, same)
    if head is None:
        return Ledger(kind=kind, headline=None, entries=tuple(_alone(e) for e in same), differ=False)
    headline = _standing(head, Standing.HEADLINE)
    others = tuple(_standing(e, _against(e, head)) for e in same if e is not head)
    agreeing = [headline, *(e for e in others if e.standing is Standing.AGREES)]
    return Ledger(
        kind=kind,
        headline=headline,
        entries=(headline, *others),
        differ=any(e.standing in _UNEXPLAINED for e in others),
        support=_support(agreeing),
    )


def _support(agreeing: Sequence[Entry]) -> Support:
    files = {e.figure.evidence.document.name for e in agreeing}
    return Support(files=len(files), origins=len({e.origin for e in agreeing}))


def _newest_first(entry: Entry) -> tuple[int, str, int]:
    newest = -entry.as_of.latest.toordinal() if entry.as_of else -date.min.toordinal() + 1
    return newest, entry.figure.evidence.document.name, entry.figure.evidence.span.start


def _headline(kind: Kind, same: Sequence[Entry]) -> Entry | None:
    candidates = [e for e in same if may_lead(e)]
    whole = [e for e in candidates if e.figure.place in (None, _WHOLE_COUNTRY)] or candidates
    if not whole:
        return None
    # Sums in different currencies have no order: the one that most sources use leads.
    units = Counter(e.figure.unit for e in whole)
    level = [e for e in whole if e.as_of == whole[0].as_of]
    level = [e for e in level if e.figure.unit == max(level, key=lambda e: units[e.figure.unit]).figure.unit]
    if kind in _PERSONNEL:
        level = _mission_wide_or_largest(level)
    # A story says what it says once, in however many files.
    times = Counter(value for _, value in {(e.origin, _value(e.figure)) for e in whole})
    return max(level, key=lambda e: (times[_value(e.figure)], e.figure.attributed_to is not None, e.figure.value))


def _mission_wide_or_largest(whole: Sequence[Entry]) -> list[Entry]:
    """Keep the figures of the whole mission or, where there is none, of the largest contributor."""
    nobody = [e for e in whole if e.figure.actor is None]
    if nobody:
        return nobody
    largest = max(whole, key=lambda e: e.figure.value).figure.actor
    return [e for e in whole if e.figure.actor == largest]


def may_lead(entry: Entry) -> bool:
    """Tell whether a figure is a whole: no part, increment or share, no single group's."""
    figure = entry.figure
    share = figure.unit == PERCENT
    return figure.aggregate is Aggregate.TOTAL and figure.group is None and share == (figure.kind in _IN_PERCENT)


def _value(figure: Figure) -> tuple[Decimal, str]:
    return figure.value, figure.unit


def _alone(entry: Entry) -> Entry:
    return _standing(entry, _BY_AGGREGATE.get(entry.figure.aggregate, Standing.OTHER_UNIT))


def _against(entry: Entry, head: Entry) -> Standing:
    """Find the first reason why an entry differs from the headline."""
    figure, leading = entry.figure, head.figure
    reasons = (
        (figure.aggregate in _BY_AGGREGATE, _BY_AGGREGATE.get(figure.aggregate, Standing.PART)),
        (figure.kind in _PERSONNEL and figure.actor != leading.actor, Standing.OTHER_ACTOR),
        (figure.unit != leading.unit, Standing.OTHER_UNIT),
        (figure.group != leading.group, Standing.OTHER_GROUP),
        (_elsewhere(figure, leading), Standing.OTHER_PLACE),
        (agree(figure, leading), Standing.AGREES),
        (entry.as_of is None or head.as_of is None, Standing.UNDATED),
        (_older(entry, head), Standing.OLDER),
        (_other_period(figure, leading), Standing.OTHER_PERIOD),
        (_other_authority(figure, leading), Standing.OTHER_AUTHORITY),
    )
    return next((standing for applies, standing in reasons if applies), Standing.CONTESTED)


def _elsewhere(figure: Figure, leading: Figure) -> bool:
    return figure.place not in (None, _WHOLE_COUNTRY) and figure.place != leading.place


def _older(entry: Entry, head: Entry) -> bool:
    return bool(entry.as_of and head.as_of and entry.as_of.latest < head.as_of.earliest)


def _other_period(figure: Figure, leading: Figure) -> bool:
    return bool(figure.period and leading.period and figure.period.lower() != leading.period.lower())


def _other_authority(figure: Figure, leading: Figure) -> bool:
    return bool(figure.attributed_to and leading.attributed_to and figure.attributed_to != leading.attributed_to)


def agree(one: Figure, other: Figure) -> bool:
    """Tell whether two printed numbers can both be true of one count, by their qualifiers."""
    if one.value == other.value:
        return one.unit == other.unit
    low, high = sorted((one, other), key=lambda figure: figure.value)
    return low.bound is Bound.AT_LEAST and high.bound is not Bound.AT_MOST and high.value <= low.value * _OPEN_END


def _standing(entry: Entry, standing: Standing) -> Entry:
    return replace(entry, standing=standing)
