"""The day until which money lasts: "by March 2025", "within three months", "until the end of the year".

Comes in: a verb in its sentence and the article's date. Goes out: a date, with its characters. Rough counts, and
days that lie before the article, give none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.facts import PartialDate, Span
from reporter.knowledge import numbers
from reporter.knowledge.lasting import lasting
from reporter.knowledge.missions import any_of
from reporter.sources.moments import Way, moments, months_later

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence
    from reporter.language.tokens import Token

Dated = tuple[PartialDate, Span]


class Role(StrEnum):
    """Whether a verb says that money comes to its end or that it lasts."""

    ENDS = "ends"
    LASTS = "lasts"


_REACH = 70
_PART = r"(?:(?:about|early|late|mid|(?:the\s+)?(?:end|start|beginning|middle|close)\s+of|the)[\s-]+)*"
_BEFORE = {
    Role.ENDS: re.compile(rf"(?:{any_of(lasting().ends_at)}\s+(?:about\s+)?{_PART}|\s)$", re.IGNORECASE),
    Role.LASTS: re.compile(rf"{any_of(lasting().lasts_to)}\s+(?:at\s+least\s+)?{_PART}$", re.IGNORECASE),
}
_END_OF = re.compile(
    r"(?:the\s+)?end\s+of\s+(?P<which>the|this|next)\s+(?:calendar\s+)?(?P<unit>year|month)\b"
    r"|(?:the\s+|this\s+)?(?P<year>year[’']?s?[\s-]+end)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?P<way>in|within|for|inside)\s+(?:just\s+|only\s+|the\s+next\s+|the\s+coming\s+|another\s+|a\s+further\s+)?"
    r"(?P<count>[\w-]+)\s+(?:more\s+|further\s+|additional\s+)?(?P<unit>day|week|month|year)s?(?:[’']?\s+time)?\b"
    r"(?!\s+(?:of|ago|earlier))",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"(?P<way>for)\s+(?P<count>another)\s+(?P<unit>week|month|year)\b", re.IGNORECASE)
# Of these a count of time says when, and of the others how long.
_WAYS = {Role.ENDS: frozenset({"in", "within", "inside"}), Role.LASTS: frozenset({"for"})}
_BORDER = re.compile(
    r"[;:—]|,\s+(?:and|but|while|although|which|who|making|leaving)\b|\s(?:and|but|while|because|after|when)\s"
)
_END = re.compile(r"\bend\s+of\s+$", re.IGNORECASE)
_WEEK, _DECEMBER = 7, 12


def day_behind(verb: Token, role: Role, sentence: Sentence, published: PartialDate | None) -> Dated | None:
    """Give the first day behind a verb, where it is the one until which money lasts."""
    text, start = sentence.document.text, verb.end_char
    end = min(sentence.span.end, start + _REACH)
    if border := _BORDER.search(text, start, end):
        end = border.start()
    found = [
        day for day in (_of_year(text, start, end, role, published), _counted(text, start, end, role, published)) if day
    ]
    for moment in moments(text, start, end):
        if not any(span.overlaps(moment.span) for _, span in found):
            value = moment.date(published, Way.FUTURE)
            if value is not None and _BEFORE[role].search(text[start : moment.span.start]):
                at_end = _END.search(text[start : moment.span.start]) and value.month is None
                found.append((replace(value, month=_DECEMBER) if at_end else value, moment.span))
            break
    value, span = min(found, key=lambda day: day[1].start, default=(None, None))
    if value is None or span is None or (published is not None and value.latest < published.earliest):
        return None
    return value, span


def _of_year(text: str, start: int, end: int, role: Role, published: PartialDate | None) -> Dated | None:
    """Read "the end of the year", "year-end", "the end of next month"."""
    found = _END_OF.search(text, start, end)
    if found is None or published is None or not _BEFORE[role].search(text[start : found.start()]):
        return None
    later = (found["which"] or "").lower() == "next"
    span = Span(found.start(), found.end())
    if found["year"] or found["unit"].lower() == "year":
        return PartialDate(year=published.year + later, month=_DECEMBER), span
    if published.month is None:
        return None
    return months_later(PartialDate(year=published.year, month=published.month), int(later)), span


def _counted(text: str, start: int, end: int, role: Role, published: PartialDate | None) -> Dated | None:
    """Read "within three months", "for another six weeks", counted from the article's day."""
    for form in (_ANOTHER, _COUNT):
        found = form.search(text, start, end)
        if found is not None and published is not None and found["way"].lower() in _WAYS[role]:
            count = _number(found["count"])
            value = _later(published, count, found["unit"].lower()) if count else None
            return (value, Span(found.start(), found.end())) if value else None
    return None


def _later(published: PartialDate, count: int, unit: str) -> PartialDate | None:
    """Give the month, or for days the day, so much later."""
    if published.month is None:
        return None
    if unit in {"month", "year"}:
        months = count * (_DECEMBER if unit == "year" else 1)
        return months_later(PartialDate(year=published.year, month=published.month), months)
    if published.day is None:
        return None
    last = published.earliest + timedelta(days=count * (_WEEK if unit == "week" else 1))
    return PartialDate(year=last.year, month=last.month, day=last.day if unit == "day" else None)


def _number(word: str) -> int | None:
    """Give the number that a word or figures print."""
    if word.isdigit():
        return int(word)
    return 1 if word.lower() in {"a", "an", "another"} else numbers().words.get(word.lower())
