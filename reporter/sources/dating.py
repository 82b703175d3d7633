"""The date of an article, as its own text states it: a date line of the crawler, a dateline, a byline.

Comes in: a `SourceDocument`. Goes out: `DocumentDate` with the words it rests on. Nothing is guessed: a date in the
running text is an event's, not the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.facts import DateBasis, DocumentDate, PartialDate, SourceDocument, Span
from reporter.sources.moments import Moment, moments

# What may lead a line that states the date of publication.
_LEAD = re.compile(
    r"^\W*(?:date|(?:first |last |originally )?(?:published|posted|updated|modified|issued|released)"
    r"|(?:publication|release|press release) date|dateline)\b\s*(?:on|at)?\s*[:|–—-]?\s*",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"\(?(?:[A-Z]{2,4}|[+-]\d\d:?\d\d|Z|local time)\)?"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
# What may stand between the words that lead to a date and the date itself: weekday and time of day.
_BEFORE = re.compile(rf"^[\s,|·•]*(?:(?:{_CLOCK})(?:\s+{_ZONE})?[\s,|·•]*)?(?:{_WEEKDAY}[\s,]*)?$", re.IGNORECASE)
# What may stand before a date on a line of its own, or in a dateline: places, agencies and authors, set off from it.
_PLACE = re.compile(
    rf"^\W*(?:(?:by|of|the|de|du|la|and)\s+|[^\W\da-z_][\w.'’-]*[\s,/|()–—·•:-]*)*?(?:{_WEEKDAY}[\s,]*)?$"
)
_SET_OFF = re.compile(rf"(?:^|[,|()/–—·•:-]|{_WEEKDAY},?)\s*$")
_AFTER_DATELINE = re.compile(r"^\s*,?\s*(?:\([^)]{2,40}\)|[A-Z]{2,8}\b)?\s*(?:[)–—]|-+\s)|^\s*\([A-Z][^)]{1,30}\)")
_AFTER_ALONE = re.compile(
    rf"^[\s,|·•/–—-]*(?:(?i:(?:at\s+)?(?:{_CLOCK}))\s*(?:{_ZONE})?)?"
    r"(?:\s*[,|·•/–—-]\s*[A-Z][\w .&'’-]{1,40}"
    r"|[\s,|·•/–—-]*(?i:updated|published|\d+ min(?:ute)?s? read|\d+ comments?)\b.*)?"
    r"\W*$"
)
_NUMERIC = re.compile(r"\b(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>20\d\d)\b")
_HEAD_LINES = 6
_LONGEST_PREFIX = 90
_MONTHS_OF_YEAR = 12


def stated_date(document: SourceDocument) -> DocumentDate:
    """Find the date that the head of the article, or a line led by "published", states."""
    lines = [line for line in document.lines() if document.text[line.start : line.end].strip("\ufeff \t\u00a0")]
    for index, line in enumerate(lines):
        for span, value in _dates(document.text, line, head=index < _HEAD_LINES):
            return DocumentDate(value=value, basis=DateBasis.STATED, evidence=document.evidence(span, span))
    return DocumentDate()


def _dates(text: str, line: Span, *, head: bool) -> Iterator[tuple[Span, PartialDate]]:
    led = _LEAD.match(text[line.start : line.end].replace("\ufeff", " "))
    if not (led or head):
        return
    for span, value in _full_dates(text, line):
        before, after = text[line.start : span.start].replace("\ufeff", " "), text[span.end : line.end]
        if (led and _BEFORE.match(before[led.end() :])) or (head and _opens(before, after)):
            yield span, value
        return  # only the first date of a line can be the article's


def _opens(before: str, after: str) -> bool:
    """Tell a line of its own or a dateline: "GENEVA, 4 May 2025 –", "By Jo Day | May 4, 2025"."""
    if len(before) > _LONGEST_PREFIX or not (_SET_OFF.search(before) and _PLACE.match(before)):
        return bool(_BEFORE.match(before) and _AFTER_ALONE.match(after))
    return bool(_AFTER_DATELINE.match(after) or _AFTER_ALONE.match(after))


def _full_dates(text: str, line: Span) -> Iterator[tuple[Span, PartialDate]]:
    written: list[tuple[Span, PartialDate]] = [
        (moment.span, value) for moment in moments(text, *line) if (value := _to_the_day(moment)) is not None
    ]
    written += [
        (Span(match.start(), match.end()), value)
        for match in _NUMERIC.finditer(text, *line)
        if (value := _numeric(match)) is not None
    ]
    yield from sorted(written, key=lambda found: found[0].start)


def _to_the_day(moment: Moment) -> PartialDate | None:
    return moment.date(None) if moment.day is not None else None


def _numeric(match: re.Match[str]) -> PartialDate | None:
    """Read 13/09/2024 and 09/13/2024; where both numbers may be the month, nothing tells which one is."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    day, month = (first, second) if first > _MONTHS_OF_YEAR or first == second else (second, first)
    if month > _MONTHS_OF_YEAR or (day <= _MONTHS_OF_YEAR and first != second):
        return None
    return PartialDate(year=year, month=month, day=day) if day in range(1, 29) or _exists(year, month, day) else None


def _exists(year: int, month: int, day: int) -> bool:
    return 0 < day <= PartialDate(year=year, month=month).latest.day
