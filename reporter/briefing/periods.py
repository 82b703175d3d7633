"""Which days a figure counts: its words for a period, read as of the date of their source.

Comes in: the words ("this year", "since January", "in the first half of 2024") and the date. Goes out: `Period`, or
None where the words have no fixed ends or need a date that is not known, or not known as exactly. A stretch that still
ran when it was written ends on that date. Vague edges are taken at their widest: "late 2023" is its second half.
Must not know how figures are compared.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from reporter.briefing.model import Period, Written
from reporter.facts import PartialDate
from reporter.knowledge.periods import Form, Point, periods

_MONTHS = 12
_QUARTER, _HALF = 3, 6
_WEEK = 7
_DECADE = 10
_WEEKDAYS = [day.lower() for day in calendar.day_name]
_LENGTH = {"quarter": _QUARTER, "half": _HALF, "month": 1}
_PARTS_OF_YEAR = {"early": (1, 6), "start of": (1, 6), "beginning of": (1, 6), "mid": (4, 9), "late": (7, 12)}


def resolve(words: str | None, as_of: PartialDate | None, *, planned: bool = False) -> Period | None:
    """Give the days that `words` mean when written on `as_of`; what is `planned` may reach beyond that date."""
    read = periods().read(words) if words else None
    if read is None:
        return None
    form, match = read
    try:
        found = _READERS[form](match, as_of)
    except (ValueError, OverflowError):
        return None  # the 31st of June, the past 999 decades
    if found is None or found.first > found.last:
        return None
    running = as_of and found.first <= as_of.latest < found.last
    if as_of is None or planned or form is Form.BETWEEN or not running:
        return found
    return Period(first=found.first, last=as_of.latest)


def resolve_between(words: str | None, written: Written, *, planned: bool = False) -> Period | None:
    """Give the days that `words` mean whenever between two days they were written; a count that ran ends on the last.

    None where they would mean other days, or where one of the two is not known.
    """
    if written.first is None or written.last is None:
        return resolve(words, None, planned=planned)
    first, last = (resolve(words, _month_of(day), planned=planned) for day in (written.first, written.last))
    if first is None or last is None or first.first != last.first:
        return None
    still = first.last >= written.first
    return last if first == last or still else None


def _month_of(day: date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month)


# --- one reader for each form ----------------------------------------------------------------------------------


def _ago(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    """Give the month that lies so far back, where the date is known to the month."""
    if as_of is None or as_of.month is None:
        return None
    count = 1 if match["count"] in ("a", "an") else periods().count(match["count"])
    back = count * (_MONTHS if match["span"] == "year" else 1)
    year, month = divmod(as_of.year * _MONTHS + as_of.month - 1 - back, _MONTHS)
    return _months(year, month + 1, month + 1)


def _running(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    return _span_of(match["span"], as_of)


def _previous(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    current = _span_of(match["span"], as_of)
    if current is None:
        return None
    eve = current.first - timedelta(days=1)
    return _span_of(match["span"], PartialDate(year=eve.year, month=eve.month, day=eve.day))


def _rolling(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    span = match["span"]
    if as_of is None or as_of.month is None or (span in ("week", "day") and as_of.day is None):
        return None
    count, last = periods().count(match.groupdict().get("count") or "1"), as_of.latest
    if span in ("week", "day"):
        return Period(first=last - timedelta(days=count * (_WEEK if span == "week" else 1) - 1), last=last)
    months = count * {"month": 1, "year": _MONTHS, "decade": _MONTHS * _DECADE}[span]
    following = last + timedelta(days=1)
    year, month = divmod(following.year * _MONTHS + following.month - 1 - months, _MONTHS)
    day = min(following.day, calendar.monthrange(year, month + 1)[1])
    return Period(first=date(year, month + 1, day), last=last)


def _ordinal(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    given: Mapping[str, str | None] = match.groupdict()
    which = int(given.get("quarter") or 0) or periods().which[given.get("which") or ""]
    length = _LENGTH[given.get("span") or "quarter"]
    if given.get("count"):
        # "The first nine months": they are one stretch, of which a year has no second.
        length *= periods().count(given["count"] or "1")
        # "The first 12 months" are of a mission or a plan, and of no year that is not named.
        if abs(which) != 1 or (length >= _MONTHS and not given.get("year")):
            return None
    first = (which - 1) * length + 1 if which > 0 else _MONTHS + which * length + 1
    return _of_year(first, first + length - 1, _year_given(given, as_of), as_of)


def _season(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    del as_of
    return _months(int(match["year"]), *periods().seasons[match["season"]])


def _between(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    start, end = periods().named(match["from"]), periods().named(match["to"])
    if start is None or end is None:
        return None
    given = match.groupdict()
    year = end.year or _year_given({"this": given.get("this"), "last": given.get("last")}, as_of)
    if year is None and start.year and end.month and start.month:
        year = start.year + (end.month < start.month)
    if year is None:
        year = _year_begun(end, as_of)
    last = _days(end, year)
    if last is None or year is None:
        return None
    wraps = bool(start.month and end.month and start.month > end.month)
    first = _days(start, start.year or year - wraps)
    return first and Period(first=first.first, last=last.last)


def _since(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    given = match.groupdict()
    started = _previous(match, as_of) if given.get("span") else _named(match, as_of)
    return Period(first=started.first, last=as_of.latest) if started and as_of else None


def _named(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    point = periods().named(match["from"])
    if point is None:
        return None
    year = point.year or _year_begun(point, as_of)
    # "Last August", said in August, is the year before.
    again = match.groupdict().get("last") and as_of and (year, point.month) == (as_of.year, as_of.month)
    return _days(point, year - 1 if again and year else year)


def _weekday(match: re.Match[str], as_of: PartialDate | None) -> Period | None:
    """Give the last such day up to a date that is known to the day."""
    if as_of is None or as_of.day is None:
        return None
    given = match.groupdict()
    if given.get("yesterday"):
        back = 1
    else:
        back = (as_of.latest.weekday() - _WEEKDAYS.index(given["weekday"] or "")) % _WEEK
        back = back or (_WEEK if given.get("last") else 0)
    day = as_of.latest - timedelta(days=back)
    return Period(first=day, last=day)


_READERS: dict[Form, Callable[[re.Match[str], PartialDate | None], Period | None]] = {
    Form.AGO: _ago,
    Form.RUNNING: _running,
    Form.PREVIOUS: _previous,
    Form.ROLLING: _rolling,
    Form.ORDINAL: _ordinal,
    Form.SEASON: _season,
    Form.BETWEEN: _between,
    Form.SINCE: _since,
    Form.NAMED: _named,
    Form.WEEKDAY: _weekday,
}


# --- the calendar ----------------------------------------------------------------------------------------------


def _span_of(span: str, as_of: PartialDate | None) -> Period | None:
    """Give the whole year, quarter, month, week or decade that holds a date, where it is known exactly enough."""
    if as_of is None or (span in ("month", "quarter") and as_of.month is None) or (span == "week" and not as_of.day):
        return None
    day = as_of.latest
    if span == "week":
        monday = day - timedelta(days=day.weekday())
        return Period(first=monday, last=monday + timedelta(days=_WEEK - 1))
    if span == "decade":
        begun = day.year - day.year % _DECADE
        return Period(first=date(begun, 1, 1), last=date(begun + _DECADE - 1, _MONTHS, 31))
    length = {"year": _MONTHS, "quarter": _QUARTER, "month": 1}[span]
    begun = (day.month - 1) // length * length + 1
    return _months(day.year, begun, begun + length - 1)


def _months(year: int, first: int, last: int) -> Period:
    return Period(first=date(year, first, 1), last=date(year, last, calendar.monthrange(year, last)[1]))


def _year_given(given: Mapping[str, str | None], as_of: PartialDate | None) -> int | None:
    if given.get("year"):
        return int(given["year"] or 0)
    if as_of and given.get("this"):
        return as_of.year
    return as_of.year - 1 if as_of and given.get("last") else None


def _of_year(first: int, last: int, year: int | None, as_of: PartialDate | None) -> Period | None:
    """Give some months of a year or, where none is told, of the last year in which they were over."""
    if year is not None:
        return _months(year, first, last)
    if as_of is None or as_of.month is None:
        return None
    found = _months(as_of.year, first, last)
    return found if found.last <= as_of.latest else _months(as_of.year - 1, first, last)


def _year_begun(point: Point, as_of: PartialDate | None) -> int | None:
    """Give the last year in which a month had begun, where the date is known to the month."""
    if as_of is None or as_of.month is None or point.month is None:
        return None
    return as_of.year if date(as_of.year, point.month, point.day or 1) <= as_of.latest else as_of.year - 1


def _days(point: Point, year: int | None) -> Period | None:
    if year is None:
        return None
    if point.month is None:
        return _months(year, *_PARTS_OF_YEAR.get(point.within, (1, _MONTHS)))
    if point.day is None:
        return _months(year, point.month, point.month)
    day = date(year, point.month, point.day)
    return Period(first=day, last=day)
