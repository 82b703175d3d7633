"""The date of an article, as far as its own text states it: a date line of the crawler, a dateline, a byline.

Comes in: a `SourceDocument`. Goes out: `DocumentDate` with the words it rests on. Nothing is guessed: a date in the
running text is an event's, not the article's.
"""

from __future__ import annotations

import re
from datetime import date

from reporter.facts import DateBasis, DocumentDate, PartialDate, SourceDocument, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_ISO = r"(?P<year>20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)"
_MONTH_FIRST = rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>20\d\d)"
_DAY_FIRST = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>20\d\d)"
_DATES = (_ISO, _MONTH_FIRST, _DAY_FIRST)
# What may lead a line that states the date of publication.
_LEAD = r"(?:date|published|posted|updated|last updated|issued|first published)\s*(?:on|at|:)?\s*"
# A place in capitals, as news agencies open a story: "PORT-AU-PRINCE, Haiti, Oct. 11, 2024 (AP) —".
_DATELINE = r"[A-Z][A-Z’'. -]{2,}(?:,\s*[A-Z][\w. ]+)?,?\s*(?:\([^)]{2,30}\)\s*)?[,—–-]*\s*"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_HEAD_LINES = 6


def stated_date(document: SourceDocument) -> DocumentDate:
    """Find the date that the head of the article, or a line of its own, states."""
    lines = [line for line in document.lines() if document.text[line.start : line.end].strip("\ufeff \t\u00a0")]
    for index, line in enumerate(lines):
        if found := _in_line(document, line, head=index < _HEAD_LINES):
            return found
    return DocumentDate()


def _in_line(document: SourceDocument, line: Span, *, head: bool) -> DocumentDate | None:
    text = document.text[line.start : line.end]
    for written in _DATES:
        led = re.match(rf"[\s\ufeff]*{_LEAD}{_WEEKDAY}(?P<date>{written})", text, re.IGNORECASE)
        alone = re.match(rf"[\s\ufeff]*{_WEEKDAY}(?P<date>{written})\s*$", text)
        opening = re.match(rf"[\s\ufeff]*{_DATELINE}{_WEEKDAY}(?P<date>{written})\b", text)
        match = led or (head and (alone or opening)) or None
        if match and (value := _value(match)):
            span = Span(line.start + match.start("date"), line.start + match.end("date"))
            return DocumentDate(value=value, basis=DateBasis.STATED, evidence=document.evidence(span, span))
    return None


def _value(match: re.Match[str]) -> PartialDate | None:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else _MONTHS.index(parts["month"][:3].lower()) + 1
    try:
        real = date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    return PartialDate(year=real.year, month=real.month, day=real.day)
