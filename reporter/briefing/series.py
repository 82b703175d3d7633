"""The dated figures of a kind on one line of time.

Comes in: the headline and the other entries of its ledger. Goes out: those that count the same thing on other days,
oldest first, one a day. Flows are on one line where they begin on one day. Must not know how the headline was chosen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from reporter.briefing.choosing import choose, may_lead
from reporter.briefing.model import Entry, Standing
from reporter.briefing.scope import (
    days_held,
    is_stretch,
    length,
    looks_back,
    same_actor,
    same_group,
    same_place,
    same_start,
    same_unit,
)
from reporter.briefing.size import Limits, outruns
from reporter.facts import FLOWS, MONEY, Bound, Figure

_FEWEST = 2
_MONTH = 28
_DIP = 2
_NO_COUNTS = frozenset(
    {Standing.PART, Standing.IMPLAUSIBLE, Standing.INCREMENT, Standing.FORESEEN, Standing.OTHER_PLACE}
)
# A figure that is taken for another's part, or for a misreading, is no point of a line.
_OFF_THE_LINE = frozenset({Standing.PART, Standing.IMPLAUSIBLE})


def series(headline: Entry, others: Sequence[Entry], limits: Limits | None = None) -> tuple[Entry, ...]:
    """Give the line of the headline, where it has at least two days; of several figures of a day the one to lead."""
    by_day: defaultdict[date, list[Entry]] = defaultdict(list)
    for entry in (headline, *others):
        held = days_held(entry)
        if held and (entry.as_of or entry.is_over) and (entry is headline or _on_line(entry, headline, limits)):
            by_day[held.last].append(entry)
    leading = [headline if headline in level else choose(level, limits).head for _, level in sorted(by_day.items())]
    line = _without_low_floors(_without_dips([entry for entry in leading if entry], headline), headline)
    return line if len(line) >= _FEWEST and not _falls(line) else ()


def stretches(headline: Entry, others: Sequence[Entry], limits: Limits | None = None) -> tuple[Entry, ...]:
    """Give the counts of a flow with their days, one of each stretch of a month or more, by end and beginning."""
    by_days: defaultdict[tuple[date, date], list[Entry]] = defaultdict(list)
    for entry in (headline, *others) if headline.figure.kind in FLOWS else ():
        whole = may_lead(entry, limits) and entry.standing not in _NO_COUNTS and entry.side is None
        alike = same_unit(entry.figure, headline.figure) and same_place(entry.figure, headline.figure)
        # On which day a count ended that ran when an undated source was written, nobody tells.
        ended = entry.as_of is not None or entry.is_over
        if entry.period and ended and whole and alike and length(entry) >= _MONTH:
            by_days[entry.period.last, entry.period.first].append(entry)
    leading = [headline if headline in level else choose(level, limits).head for _, level in sorted(by_days.items())]
    return tuple(entry for entry in leading if entry)


def _without_dips(line: Sequence[Entry], headline: Entry) -> tuple[Entry, ...]:
    """Leave out what is far below both its neighbours: so many do not go home and flee again, it counts fewer."""
    if headline.figure.kind in FLOWS:
        return tuple(line)
    value = [entry.figure.value for entry in line]
    ends = (0, len(line) - 1)
    return tuple(
        entry
        for at, entry in enumerate(line)
        if entry is headline or at in ends or value[at] * _DIP >= min(value[at - 1], value[at + 1])
    )


def _without_low_floors(line: Sequence[Entry], headline: Entry) -> tuple[Entry, ...]:
    """Leave out "more than 700,000" after 703,000 were counted: who gives a lower bound tells of no fall."""
    kept: list[Entry] = []
    counted: Entry | None = None
    for entry in line:
        is_floor = entry.figure.bound is Bound.AT_LEAST
        if is_floor and entry is not headline and counted and entry.figure.value < counted.figure.value:
            continue
        kept.append(entry)
        counted = counted if is_floor else entry
    return tuple(kept)


def _falls(line: Sequence[Entry]) -> bool:
    """Tell whether a running total falls: then its figures do not count the same thing."""
    return any(outruns(one, other) for one, other in pairwise(line))


def _on_line(entry: Entry, headline: Entry, limits: Limits | None) -> bool:
    figure, leading = entry.figure, headline.figure
    if entry.standing in _OFF_THE_LINE or looks_back(entry):
        return False
    if not may_lead(entry, limits) or not _one_purpose(figure, leading):
        return False
    alike = (same_actor, same_unit, same_group, same_place)
    return all(same(figure, leading) for same in alike) and _one_line(entry, headline)


def _one_purpose(figure: Figure, leading: Figure) -> bool:
    """Tell whether money is for one thing; sums whose purpose nobody tells make no line."""
    return figure.kind not in MONEY or (figure.purpose is not None and figure.purpose == leading.purpose)


def _one_line(entry: Entry, headline: Entry) -> bool:
    if entry.figure.kind in FLOWS:
        return bool(same_start(entry, headline))
    return is_stretch(entry) == is_stretch(headline)
