"""The dates that go with what is said of the mission, and that of its authorisation.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. A month
without a year is read from the day of publication: backward for what has happened, forward for the end of a mandate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.mission_words import EXTENSION
from reporter.facts import PartialDate, Span
from reporter.sources.moments import Moment, Way, count_of, moments, months_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.mission_words import Speaking

Dated = tuple[PartialDate, Span]

# What a date is of that stands behind it.
_ANOTHER = re.compile(
    r"\b(?:launch\w*|began|begun|started|starts|deployed|arriv\w+|landed|expir\w+|laps\w+|ends?|until|till|replac\w+)\b"
)
_BORDER = re.compile(r"[;:]|,\s+(?:and|but|while|although|which|who)\s")
# "On 2 October it will be two years since the Council …".
_YEARS_SINCE = re.compile(
    r"\b(?P<count>a|one|\d{1,2}|two|three|four|five|six)\s+(?P<unit>year|month)s?\s+(?:to\s+the\s+day\s+)?(?:since|after)\b[^.;]{0,60}$"
)
_NEAR = 90


def authorised(speaking: Speaking, act: Span) -> Iterator[Dated]:
    """Give the date that goes with a word of authorisation: the one behind it, or else the one before."""
    sentence = speaking.sentence.span
    behind = [m for m in within(speaking, act.end, min(sentence.end, act.end + _NEAR)) if not cut(speaking, act.end, m)]
    before = [
        moment
        for moment in within(speaking, max(sentence.start, act.start - _NEAR), act.start)
        if not _BORDER.search(speaking.sentence.document.text, moment.span.end, act.start)
    ]
    inside = within(speaking, act.start, act.end)
    yield from anniversary(speaking, act)
    yield from resolved((*inside, *behind, *reversed(before)), speaking, Way.PAST)


def anniversary(speaking: Speaking, event: Span) -> Iterator[Dated]:
    """Give the day of which another day is the anniversary, where a sentence names that one before what happened."""
    text, start = speaking.sentence.document.text, speaking.sentence.span.start
    found = _YEARS_SINCE.search(text, start, event.start)
    if found is None:
        return
    for moment in within(speaking, start, found.start()):
        day = moment.date(speaking.published, Way.FUTURE) if moment.day is not None else None
        if day is not None:
            yield (
                months_later(day, -count_of(found["count"], found["unit"])),
                Span(moment.span.start, found.end("unit")),
            )


def within(speaking: Speaking, start: int, end: int) -> Iterator[Moment]:
    """Give the expressions of time between two characters."""
    return moments(speaking.sentence.document.text, start, end)


def cut(speaking: Speaking, start: int, moment: Moment) -> bool:
    """Tell whether another act stands between a word and a date: "approved it and extended it last October"."""
    text = speaking.sentence.document.text
    return bool(EXTENSION.search(text, start, moment.span.start) or _ANOTHER.search(text, start, moment.span.start))


def resolved(found: Iterable[Moment], speaking: Speaking, way: Way) -> Iterator[Dated]:
    """Give the dates that expressions of time mean in an article of this day, where that can be told."""
    for moment in found:
        value = moment.date(speaking.published, way)
        if value is not None and not (way is Way.PAST and _is_ahead(value, speaking.published)):
            yield value, moment.span


def _is_ahead(value: PartialDate, published: PartialDate | None) -> bool:
    return published is not None and value.earliest > published.latest
