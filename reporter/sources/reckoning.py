"""The date of an article that counts days from its own: "three days ago, on 4 March 2025", "tomorrow, 2 October 2025".

Comes in: a text, and for days without a year somebody who knows it. Goes out: dates to the day, or to the month where
only that is certain, with the words that force them. A distance that is only rough, or that may end in either of two
months, gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from reporter.facts import PartialDate, Span
from reporter.sources.moments import COUNT_WORD, Moment, count_of, moments, months_later

Dated = tuple[PartialDate, Span]
YearOf = Callable[[Moment], int | None]

_NUMBER = rf"(?:{COUNT_WORD}|\d{{1,3}})"
_COUNT = rf"(?P<count>{_NUMBER})\s+(?P<unit>day|week|month|year)s?"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AGO = rf"(?P<exact>exactly\s+)?{_COUNT}\s+ago(?:\s+(?P<today>today|yesterday|tomorrow|this\s+(?P<this>week|month)))?"
_COMING = (
    rf"(?:(?:in|within)\s+(?P<coming>{_NUMBER})\s+(?P<days>day|week|month)s?(?:[’']\s+time)?"
    rf"|(?P<hence>{_NUMBER})\s+(?P<hences>day|week|month)s?\s+(?:from\s+now|hence|away|off))"
)
_DEICTIC = (
    rf"(?:(?P<day>today|yesterday|tomorrow|last\s+night)|{_AGO}|{_COMING}"
    rf"|(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<which>last|this|next)\s+(?:(?P<span>week|month)|(?P<weekday>{_DAY})))"
)
# The two stand side by side: "yesterday, 4 March", "today (4 March)", "on 4 March, three days ago,".
_BEFORE = re.compile(
    rf"(?<![\w’'-])(?<!\bago ){_DEICTIC}(?:\s+(?:morning|afternoon|evening|night))?(?:,|\s*\(|\s+[–—-])?\s*"
    rf"(?:on\s+|in\s+)?(?:{_DAY},?\s+)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"^(?:,|\s*\(|\s+[–—-]|\s+(?:is|was|lies|fell)\b)\s*(?:(?:that\s+is|now|only|just),?\s+)?{_DEICTIC}(?=\s*[,.;:)–—]|$)",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\b(?:{_COUNT}\s+(?:(?:ago\s+)?today|to\s+the\s+day)\s+(?:since|after)|today\s+(?:marks|is|makes|it\s+is)\s+(?:exactly\s+)?"
    rf"(?P<marked>{_NUMBER})\s+(?P<units>day|week|month|year)s?\s+(?:since|after)"
    rf"|it\s+(?:is|has\s+been)\s+(?:now\s+)?(?P<passed>{_NUMBER})\s+days\s+since"
    r"|(?P<when>today|yesterday|tomorrow)\s*(?:,|is|was|marks|marked|will\s+be|falls\s+on)?\s+the\s+"
    r"(?P<nth>first|second|third|fourth|fifth)\s+anniversary\s+of)\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|some|over|under|than|least|barely|just|every|each)\s+$", re.IGNORECASE
)
# Counts by the names of their groups: which way they lead from the date, and whether they are exact.
_COUNTED = (
    ("coming", "days", -1, False),
    ("hence", "hences", -1, False),
    ("passed", "", 1, True),
    ("marked", "units", 1, True),
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_WEEK, _OFF, _LOOK = 7, 3, 80
_DAYS = {"today": 0, "yesterday": 1, "tomorrow": -1, "last night": 1}


def reckoned(text: str, start: int, end: int, year_of: YearOf) -> Iterator[Dated]:
    """Give the dates on which these words can have been written."""
    for moment in moments(text, start, end):
        if moment.month is None or moment.which or moment.unit:
            continue
        year = moment.year or year_of(moment)
        value = Moment(span=moment.span, year=year, month=moment.month, day=moment.day).date(None) if year else None
        if value is None:
            continue
        before = text[max(start, moment.span.start - _LOOK) : moment.span.start]
        for found, first in ((_BEFORE.search(before), 0), (_SINCE.search(before), 0)):
            if found is not None and not _ROUGH.search(before[: found.start()]) and (day := _written(value, found)):
                yield day, Span(moment.span.start - len(before) + found.start() + first, moment.span.end)
        behind = _BEHIND.match(text[moment.span.end : min(end, moment.span.end + _LOOK)])
        if behind is not None and (day := _written(value, behind)):
            yield day, Span(moment.span.start, moment.span.end + behind.end())


def _written(then: PartialDate, found: re.Match[str]) -> PartialDate | None:
    """Give the day or month in which somebody may say this of a date."""
    said = {key: value.lower() for key, value in found.groupdict().items() if value}
    if "which" in said:
        return _in_span(then, said)
    if "day" in said:
        return _shifted(then, _DAYS[" ".join(said["day"].split())])
    if "nth" in said:
        years = 1 + _ORDINALS.index(said["nth"])
        return _shifted(months_later(then, count_of(str(years), "year")), _DAYS[said["when"]])
    for count, unit, way, exact in _COUNTED:
        if count in said:
            return _counted(then, way, said[count], said.get(unit, "day"), exact=exact)
    return _ago(then, said, exact="ago" not in found[0])


def _ago(then: PartialDate, said: dict[str, str], *, exact: bool) -> PartialDate | None:
    """Read "two weeks ago", "a year ago today", "a year ago this month" and "a week today since"."""
    if "this" in said:
        return _same_month(then, said) if said["this"] == "month" else None
    exact = exact or "exact" in said or "today" in said
    written = _counted(then, 1, said["count"], said["unit"], exact=exact)
    return _shifted(written, _DAYS[said["today"]]) if written and "today" in said else written


def _counted(then: PartialDate, way: int, word: str, unit: str, *, exact: bool) -> PartialDate | None:
    count = way * count_of(word, unit)
    if unit in {"day", "week"}:
        days = count * (_WEEK if unit == "week" else 1)
        off = 0 if exact or unit == "day" else _OFF
        return _between(then, days - off, days + off) if then.day else None
    moved = months_later(then, count)
    if exact or (then.day is None and unit == "month"):
        return moved
    return _between(moved, -_WEEK, _WEEK) if then.day and unit == "month" else None


def _same_month(then: PartialDate, said: dict[str, str]) -> PartialDate:
    moved = months_later(then, count_of(said["count"], said["unit"]))
    return PartialDate(year=moved.year, month=moved.month)


def _in_span(then: PartialDate, said: dict[str, str]) -> PartialDate | None:
    """Read "last month", "next week" and "last Tuesday" beside the date that they mean."""
    way = {"last": 1, "this": 0, "next": -1}[said["which"]]
    if said.get("span") == "month":
        return months_later(PartialDate(year=then.year, month=then.month), way)
    if then.day is None:
        return None
    day = then.earliest
    if "weekday" in said:
        return _between(then, *{1: (1, 9), 0: (-6, 6), -1: (-10, -1)}[way])
    monday = day - timedelta(days=day.weekday()) + timedelta(days=way * _WEEK)
    return _month_of(monday, monday + timedelta(days=_WEEK - 1))


def _shifted(then: PartialDate, days: int) -> PartialDate | None:
    return _between(then, days, days) if then.day else None


def _between(then: PartialDate, first: int, last: int) -> PartialDate | None:
    return _month_of(then.earliest + timedelta(days=first), then.earliest + timedelta(days=last))


def _month_of(first: date, last: date) -> PartialDate | None:
    if first == last:
        return PartialDate(year=first.year, month=first.month, day=first.day)
    return PartialDate(year=first.year, month=first.month) if first.month == last.month else None
