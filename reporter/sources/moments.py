"""Expressions of time as newspapers print them: "Oct. 11, 2024", "last October", "a year ago", "on Tuesday".

Comes in: a text and where to look in it. Goes out: `Moment`s, each with the characters that say it and the date that it
means for a reader of a known day. What cannot be told without guessing gives no date. Must not know what happened then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from reporter.facts import PartialDate, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
COUNTS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# As a pattern, of what `count_of` reads besides digits.
COUNT_WORD = "|".join(("an?", "one", *COUNTS[1:]))
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|\.\d)"
# A page may print the clock right behind it: "20255:00 AM".
_YEAR = r"(?P<year>20\d\d)(?!\d(?!\d?:\d\d\b))"
_WHICH = r"(?P<which>(?i:last|this|next|this\s+past|this\s+coming))"
_LATER = rf"(?:,?\s+(?:of\s+)?{_WHICH}\s+year)?"
_NUMBER = rf"(?P<count>(?i:{COUNT_WORD}|\d{{1,2}}))"
# The longest form of each kind stands first: "October 2, 2023" is not "October".
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}",
        rf"{_MONTH}\s+{_DAY}{_LATER}",
        rf"{_WHICH}\s+{_MONTH}\s+{_DAY}",
        rf"{_DAY}(?:\s+of)?\s+{_MONTH}{_LATER}",
        rf"(?:{_WHICH}\s+)?{_MONTH}",
        rf"{_MONTH}{_LATER}",
        rf"{_WHICH}\s+(?P<unit>year),?\s+(?:in|on)\s+{_MONTH}(?:\s+{_DAY})?",
        rf"{_WHICH}\s+(?P<unit>month|year)",
        rf"(?P<ago>{_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?:ago|earlier))",
        r"(?P<deictic>(?i:today|yesterday|tomorrow))",
        r"(?:(?P<which>(?i:last|next|this))\s+)?(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
        rf"{_YEAR}",
    )
)
# By how many days a count of days or weeks may be off.
_ROUGH = {"day": 0, "week": 3}
_WEEK, _MONTHS_OF_YEAR = 7, 12
# "nearly a year ago" tells no month.
_ABOUT = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|some|over|under|(?:more|less|fewer) than|at least|barely|just)\s+$",
    re.IGNORECASE,
)
# "Wednesday, October 2": the weekday only names the day that follows.
_NAMED = re.compile(r",?\s+(?:the\s+)?(?=[JFMASOND1-3])")
# Where an expression may begin at all: tried before the forms themselves, which are many.
_LOOK = re.compile(
    r"(?:(?<![\w-])|(?<=\b[Mm]id-)|(?<=\b[Ll]ate-)|(?<=\b[Ee]arly-))(?=[JFMASONDE0-9lntaeofswTWyLY])", re.ASCII
)
_MAY = re.compile(
    r"\b(?:in|since|until|by|of|last|this|next|through|from|to|early|late|mid|end of|before|after)[\s-]+$"
)


class Way(StrEnum):
    """Whether what is dated has happened or is still to come."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An expression of time: its characters and what they spell out."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    which: str = ""
    unit: str = ""
    ago: int | None = None
    deictic: str = ""
    weekday: int | None = None

    def date(self, published: PartialDate | None, way: Way = Way.PAST) -> PartialDate | None:
        """Give the date that is meant in an article of `published`, as far as that can be told."""
        if self.year is not None:
            return _real(self.year, self.month, self.day)
        if published is None or published.month is None:
            return None
        if self.month is not None:
            return self._of_month(published.year, published.month, way)
        if self.ago is not None:
            return self._before(published, self.ago)
        if self.unit:
            return self._of_unit(published)
        return self._of_day(published, way)

    def _of_month(self, year: int, now: int, way: Way) -> PartialDate | None:
        month = self.month or 1
        if self.unit == "year":
            return _real(year + {"last": -1, "next": 1}.get(self.which, 0), month, self.day)
        if self.which == "this":
            return _real(year, month, self.day)
        if self.which == "last" or (way is Way.PAST and self.which != "next"):
            earlier = month > now or (month == now and self.which == "last")
            return _real(year - earlier, month, self.day)
        later = month < now or (month == now and self.which == "next")
        return _real(year + later, month, self.day)

    def _of_unit(self, published: PartialDate) -> PartialDate | None:
        step = {"last": -1, "next": 1}.get(self.which, 0)
        if self.unit == "year":
            return PartialDate(year=published.year + step)
        return self._months_from(published, step)

    def _before(self, published: PartialDate, count: int) -> PartialDate | None:
        """Give the day so many days before, or the month so many weeks, months or years before, if it is one month."""
        if self.unit not in _ROUGH:
            return self._months_from(published, -count)
        if published.day is None:
            return None
        days = count * (_WEEK if self.unit == "week" else 1)
        first, last = (
            published.earliest - timedelta(days=days + off) for off in (_ROUGH[self.unit], -_ROUGH[self.unit])
        )
        if first == last:
            return PartialDate(year=first.year, month=first.month, day=first.day)
        return PartialDate(year=first.year, month=first.month) if first.month == last.month else None

    @staticmethod
    def _months_from(published: PartialDate, months: int) -> PartialDate:
        return months_later(PartialDate(year=published.year, month=published.month), months)

    def _of_day(self, published: PartialDate, way: Way) -> PartialDate | None:
        if published.day is None:
            return None
        today = published.earliest
        if self.weekday is None:
            moved = {"yesterday": -1, "tomorrow": 1}.get(self.deictic, 0)
        elif way is Way.PAST and self.which != "next":
            moved = -((today.weekday() - self.weekday) % 7)
            moved -= 7 if moved == 0 and self.which == "last" else 0
        else:
            moved = (self.weekday - today.weekday()) % 7
        meant = today + timedelta(days=moved)
        return PartialDate(year=meant.year, month=meant.month, day=meant.day)


def months_later(start: PartialDate, months: int) -> PartialDate:
    """Give the same day, or the same month, so many months later."""
    index = start.year * 12 + (start.month or 1) - 1 + months
    moved = _real(index // 12, index % 12 + 1, start.day)
    return moved or PartialDate(year=index // 12, month=index % 12 + 1)


def moments(text: str, start: int = 0, end: int | None = None) -> Iterator[Moment]:
    """Find the expressions of time between two characters of a text, in order."""
    at, end = start, len(text) if end is None else end
    while (look := _LOOK.search(text, at, end)) is not None:
        at = look.start() + 1
        if (found := _moment(text, look.start(), end)) is not None:
            at = found.span.end
            if found.weekday is None or not _is_named(text, at, end):
                yield found


def _is_named(text: str, at: int, end: int) -> bool:
    """Tell whether a day of a month follows a weekday."""
    gap = _NAMED.match(text, at, end)
    found = _moment(text, gap.end(), end) if gap else None
    return found is not None and found.day is not None


def _moment(text: str, start: int, end: int) -> Moment | None:
    matches = [match for form in _FORMS if (match := form.match(text, start, end))]
    match = max(matches, key=lambda m: m.end(), default=None)
    if (
        match is None
        or _is_may(text, match)
        or (match.groupdict().get("ago") and _ABOUT.search(text, max(0, start - 20), start))
    ):
        return None
    parts = {key: value for key, value in match.groupdict().items() if value}
    return Moment(
        span=Span(match.start(), match.end()),
        year=int(parts["year"]) if "year" in parts else None,
        month=_month(parts),
        day=int(parts["day"]) if "day" in parts else None,
        which=_which(parts.get("which", "")),
        unit=parts.get("unit") or ("year" if match[0].endswith(" year") else ""),
        ago=_ago(parts),
        deictic=parts.get("deictic", "").lower(),
        weekday=_DAYS.index(parts["weekday"][:3].lower()) if "weekday" in parts else None,
    )


def _which(word: str) -> str:
    word = " ".join(word.lower().split())
    return {"this past": "last", "this coming": "next"}.get(word, word)


def _is_may(text: str, match: re.Match[str]) -> bool:
    """Tell the verb "may" at the head of a sentence, and a name, from the month."""
    return match[0] in {"May", "March"} and not _MAY.search(text, max(0, match.start() - 12), match.start())


def _month(parts: dict[str, str]) -> int | None:
    if "number" in parts:
        return int(parts["number"])
    return _MONTHS.index(parts["month"][:3].lower()) + 1 if "month" in parts else None


def _ago(parts: dict[str, str]) -> int | None:
    return count_of(parts["count"], parts["unit"]) if "ago" in parts else None


def count_of(word: str, unit: str) -> int:
    """Give how many months, weeks or days "two years", "a month" and "10 days" are: years are counted in months."""
    word = word.lower()
    count = int(word) if word.isdigit() else 1 if word in {"a", "an", "one"} else COUNTS.index(word) + 1
    return count * (_MONTHS_OF_YEAR if unit == "year" else 1)


def _real(year: int, month: int | None, day: int | None) -> PartialDate | None:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year=year, month=month, day=day)
