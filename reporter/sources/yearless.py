"""The date of an article whose text gives a day, but not its year, or a month counted from a period.

Comes in: a `SourceDocument` without a stated date. Goes out: dates with the words that force them. Two things do: a day
named with its weekday ("Wednesday, Feb. 7") at a time when that day fell on it only once; a month counted from a period
("the first ten months of 2025"). Days counted from a full date are those of `reckoning`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from reporter.facts import PartialDate, SourceDocument, Span
from reporter.sources.dating import HEAD_LINES, opens, written_lines
from reporter.sources.moments import COUNT_WORD, Moment, count_of, moments

Dated = tuple[PartialDate, Span]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = "|".join(day.capitalize() for day in _WEEKDAYS)
_NUMBER = rf"(?P<count>{COUNT_WORD}|\d{{1,2}})"
# How many years before and after the latest year that a text names it may have been written. A day falls on the same
# weekday again after five years at the earliest, so that of so many years one at most fits.
_EARLIER, _LATER = 1, 3
_MONTHS_OF_YEAR = 12
_BEFORE_DAY = re.compile(rf"\b(?P<which>[Nn]ext |[Tt]his )?(?P<day>{_NAMED}),?\s+(?:the\s+)?$")
_BEHIND_DAY = re.compile(rf"^,?\s+(?:a|on\s+a)\s+(?P<day>{_NAMED})\b")
_FIRST_MONTHS = re.compile(rf"\bfirst\s+{_NUMBER}\s+months\s+of\s+(?P<year>20\d\d)\b")
_COUNTED = re.compile(
    r"\blast\s+month\b[^.;]*\b(?:bring|brings|brought|takes?|took|lifts?|lifted|push\w*|rais\w+)\b", re.IGNORECASE
)
# Years to come are no sign of when a text was written.
_YEAR = re.compile(r"(?<!by )(?<!until )(?<!through )(?<![\d$€£,.])\b(?:19|20)\d\d\b(?![,.]?\d)")
# A page says whose it is and since when: only one year tells that of its writing.
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:©\s*)?(?:[A-Z][\w.&’' -]{0,40}?[\s,]+)?(?P<year>20\d\d)(?!\s*[-–])", re.IGNORECASE
)
# "against 310 in the same ten months of 2023", where the text names no later year.
_SAME_MONTHS = re.compile(
    rf"\b(?:against|compared\s+(?:with|to)|versus|than|from|on)\s[^.;]{{0,60}}?\bsame\s+(?:(?:{COUNT_WORD}|\d{{1,2}})\s+)?"
    r"(?:months?|period|stretch|span|weeks?|time)\s+(?:of|in)\s+(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(r"\b(?:this\s+year|so\s+far|to\s+date)\b", re.IGNORECASE)
# "last year (2024)", "in 2025, this year,".
_THE_YEAR = re.compile(
    r"(?:\b(?P<before>20\d\d),\s+|\b)(?P<which>last|this)\s+year(?(before)\b|(?:,\s+|\s+\()(?P<behind>20\d\d)\b)",
    re.IGNORECASE,
)


def yearless_dates(document: SourceDocument) -> Iterator[Dated]:
    """Give the dates that the text forces, the most certain first."""
    year = year_told(document.text)
    if year is not None:
        yield from _datelines(document, year)
        yield from _next_days(document.text, year)
    yield from _after_comparison(document)
    yield from _after_period(document.text)


def _datelines(document: SourceDocument, year: int) -> Iterator[Dated]:
    """Read "PORT-AU-PRINCE, Feb 6 (Reuters) -" in the year that the text has told."""
    for moment in datelines(document):
        yield PartialDate(year=year, month=moment.month, day=moment.day), moment.span


def datelines(document: SourceDocument) -> Iterator[Moment]:
    """Give the days of datelines that name no year."""
    text = document.text
    for line in written_lines(document)[:HEAD_LINES]:
        for moment in moments(text, *line):
            day_alone = moment.day is not None and moment.month is not None and moment.year is None and not moment.which
            if day_alone and opens(text[line.start : moment.span.start], text[moment.span.end : line.end]):
                yield moment
            break  # only the first date of a line can be the article's


def _after_comparison(document: SourceDocument) -> Iterator[Dated]:
    """Read a dateline in the year after the one with whose same months this year's are compared, the latest named."""
    text = document.text
    latest = max((int(found[0]) for found in _YEAR.finditer(text)), default=0)
    for found in _SAME_MONTHS.finditer(text):
        said = Span(
            max(text.rfind(". ", 0, found.start()), text.rfind("\n", 0, found.start())) + 1, found.start("year")
        )
        for dateline in datelines(document) if int(found["year"]) == latest else ():
            if _is_of_this_year(text, said, dateline):
                value = Moment(span=dateline.span, year=latest + 1, month=dateline.month, day=dateline.day).date(None)
                yield from [(value, Span(*found.span()))] if value else []


def _is_of_this_year(text: str, said: Span, dateline: Moment) -> bool:
    """Tell whether a sentence counts this year, or months of it that were over on the day of the dateline."""
    told = [
        moment.month for moment in moments(text, *said) if moment.span.start > dateline.span.end and not moment.year
    ]
    months = [month for month in told if month is not None]
    return bool(_THIS_YEAR.search(text, *said)) or (bool(months) and months[-1] <= (dateline.month or 0))


def year_told(text: str) -> int | None:
    """Give the year of the copyright, or the one that days named with weekdays fit, about the latest that is named."""
    owned = {int(found["year"]) for found in _COPYRIGHT.finditer(text)}
    owned = owned or {
        int(found["before"] or found["behind"]) + (found["which"].lower() == "last")
        for found in _THE_YEAR.finditer(text)
    }
    if len(owned) == 1:
        return owned.pop()
    floor = max((int(found[0]) for found in _YEAR.finditer(text)), default=None)
    if floor is None:
        return None
    fitting = [_years(moment, weekday, floor) for moment, weekday, _ in named_days(text)]
    years = set.intersection(*fitting) if fitting else set()
    return years.pop() if len(years) == 1 else None


def _years(moment: Moment, weekday: int, floor: int) -> set[int]:
    return {year for year in range(floor - _EARLIER, floor + _LATER + 1) if weekday_of(year, moment) == weekday}


def weekday_of(year: int, moment: Moment) -> int | None:
    """Give the weekday on which a day of a month falls in a year; the 29th of February falls on none in most."""
    try:
        return date(year, moment.month or 1, moment.day or 1).weekday()
    except ValueError:
        return None


def named_days(text: str) -> Iterator[tuple[Moment, int, str]]:
    """Give the days without a year that stand beside their weekday, and the word that says which week is meant."""
    for moment in moments(text):
        if moment.day is None or moment.month is None or moment.year is not None or moment.which:
            continue
        before = _BEFORE_DAY.search(text, max(0, moment.span.start - 20), moment.span.start)
        behind = _BEHIND_DAY.match(text[moment.span.end : moment.span.end + 20])
        if before is not None:
            yield moment, _WEEKDAYS.index(before["day"].lower()), (before["which"] or "").strip().lower()
        elif behind is not None:
            yield moment, _WEEKDAYS.index(behind["day"].lower()), ""


def _next_days(text: str, year: int) -> Iterator[Dated]:
    """Read "next Thursday, 2 October": the month of the week before, if that is one month."""
    for moment, _, which in named_days(text):
        if which != "next" or moment.month is None or moment.day is None:
            continue
        meant = date(year, moment.month, moment.day)
        first, last = meant - timedelta(days=10), meant - timedelta(days=2)
        if first.month == last.month:
            yield PartialDate(year=last.year, month=last.month), moment.span


def _after_period(text: str) -> Iterator[Dated]:
    """Read "last month, which takes the count for the first ten months of 2025 to": written in the month after."""
    for found in _FIRST_MONTHS.finditer(text):
        months = count_of(found["count"], "month")
        start = max(text.rfind(". ", 0, found.start()), text.rfind("\n", 0, found.start())) + 1
        if _COUNTED.search(text, start, found.start()) and months < _MONTHS_OF_YEAR:
            yield PartialDate(year=int(found["year"]), month=months + 1), Span(found.start(), found.end())
