"""The week that a digest covers, which it bears instead of a day: "THIS WEEK, February 7–13, 2026".

Comes in: the lines of a head. Goes out: the last day of the week, with the words that say it. A digest is written on
that day or soon after: where the month ends within days, the week leaves the month open and gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from reporter.facts import PartialDate, Span
from reporter.sources.moments import moments

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_TO = r"\s*(?:[–—-]|to|through|until)\s*"
# "February 7–13, 2026", "28 April to 4 May 2025", on a line that says hardly more.
_RANGE = re.compile(
    rf"(?P<first>{_MONTH}\s+{_DAY}){_TO}(?P<last>(?:{_MONTH}\s+)?{_DAY}),?\s+(?P<year>20\d\d)\b"
    rf"|(?P<from>{_DAY}(?:\s+{_MONTH})?){_TO}(?P<till>{_DAY}\s+{_MONTH}),?\s+(?P<years>20\d\d)\b"
)
_LINE = re.compile(r"^\W*(?:[\w’']+[\s,:|·•–—-]+){0,6}$")
_WEEK = re.compile(r"\bweek(?:ly|[’']s)?\b|\bseven days\b|\bround-?up\b|\bdigest\b", re.IGNORECASE)
_DAYS_OF_WEEK, _WRITTEN_WITHIN = 7, 3


def covered_week(text: str, lines: Sequence[Span]) -> tuple[Span, PartialDate] | None:
    """Give the last day of the week that a head of a digest names."""
    if not any(_WEEK.search(text, *line) for line in lines):
        return None
    for line in lines:
        found = _RANGE.search(text, *line)
        if (
            found is None
            or not _LINE.match(text[line.start : found.start()])
            or text[found.end() : line.end].strip(" .)")
        ):
            continue
        first, last = _ends(found)
        if first is None or last is None or not 0 < (last.earliest - first.earliest).days < _DAYS_OF_WEEK:
            continue
        if (last.earliest + timedelta(days=_WRITTEN_WITHIN)).month == last.month:
            return Span(*found.span()), last
    return None


def _ends(found: re.Match[str]) -> tuple[PartialDate | None, PartialDate | None]:
    year = found["year"] or found["years"]
    one, other = found["first"] or found["from"], found["last"] or found["till"]
    month = re.search(_MONTH, one) or re.search(_MONTH, other)
    ends = (end if re.search(_MONTH, end) or month is None else f"{end} {month[0]}" for end in (one, other))
    first, last = (next((moment.date(None) for moment in moments(f"{end} {year}")), None) for end in ends)
    return first, last
