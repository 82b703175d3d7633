"""The dated figures of a kind on one line of time.

Comes in: the headline and the other entries of its ledger. Goes out: those that count the same thing on other days,
oldest first, one a day. Flows are on one line where they begin on one day. Must not know how the headline was chosen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from reporter.briefing.choosing import Limits, choose, may_lead
from reporter.briefing.model import Entry, Standing
from reporter.briefing.scope import (
    days_held,
    is_flow,
    is_stretch,
    same_actor,
    same_group,
    same_place,
    same_start,
    same_unit,
)

_FEWEST = 2
# A figure that is taken for another's part, or for a misreading, is no point of a line.
_OFF_THE_LINE = frozenset({Standing.PART, Standing.IMPLAUSIBLE})


def series(headline: Entry, others: Sequence[Entry], limits: Limits | None = None) -> tuple[Entry, ...]:
    """Give the line of the headline, where it has at least two days; of several figures of a day the one to lead."""
    by_day: defaultdict[date, list[Entry]] = defaultdict(list)
    for entry in (headline, *others):
        held = days_held(entry)
        if held and entry.as_of and (entry is headline or _on_line(entry, headline, limits)):
            by_day[held.last].append(entry)
    leading = [headline if headline in level else choose(level, limits).head for _, level in sorted(by_day.items())]
    line = tuple(entry for entry in leading if entry)
    return line if headline in line and len(line) >= _FEWEST else ()


def _on_line(entry: Entry, headline: Entry, limits: Limits | None) -> bool:
    figure, leading = entry.figure, headline.figure
    same = (same_actor, same_unit, same_group, same_place)
    if entry.standing in _OFF_THE_LINE or not may_lead(entry, limits):
        return False
    return all(alike(figure, leading) for alike in same) and _one_line(entry, headline)


def _one_line(entry: Entry, headline: Entry) -> bool:
    if is_flow(entry.figure.kind):
        return bool(same_start(entry, headline))
    return is_stretch(entry) == is_stretch(headline)
