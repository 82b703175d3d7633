"""What is left of the mandate, counted from the article's day: "24 days from now the mandate lapses".

Comes in: a sentence with its article's date (`Speaking`). Goes out: the day or month in which it ends, with the
characters that count. Rough counts and the mandates of others give none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from reporter.extraction.mission.dates import Dated
from reporter.extraction.mission.speaking import Speaking, undotted
from reporter.extraction.mission.words import OTHERS, PERMIT
from reporter.facts import PartialDate, Span
from reporter.knowledge import numbers
from reporter.sources.moments import months_later

_LEFT = re.compile(
    r"\b(?P<count>[\w-]+)\s+(?P<unit>day|week|month)s?\s+(?:from\s+now|from\s+today|hence|left\s+(?:on|of|in)|to\s+run)\b",
    re.IGNORECASE,
)
# "seven months before its mandate runs out", told in the present.
_BEFORE_END = re.compile(
    rf"\b(?P<count>[\w-]+)\s+(?P<unit>day|week|month)s?\s+before\s+(?:its|the|their|this)\s+(?:[\w’'-]+\s+){{0,3}}?{PERMIT.pattern}"
    r"(?:\s+(?:of|from)\s+(?:[\w’'-]+\s+){1,5}?)?\s+(?:is\s+(?:due|set)\s+to\s+)?"
    r"(?:runs?\s+out|expires?|ends?|lapses?|comes?\s+to\s+an\s+end|is\s+up)\b",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(r"\b(?:nearly|almost|about|around|roughly|some|over|under|than|least|barely)\s+$", re.IGNORECASE)


def remaining(speaking: Speaking) -> Iterator[Dated]:
    """Read "24 days from now the mandate lapses", "has 342 days left on its mandate" from the article's day."""
    published, text, start = speaking.published, undotted(speaking.sentence), speaking.sentence.span.start
    mandate = PERMIT.search(text)
    if published is None or published.day is None or mandate is None or not speaking.is_meant(start + mandate.start()):
        return
    for found in (*_LEFT.finditer(text), *_BEFORE_END.finditer(text)):
        count = _count(found["count"])
        if (
            count is None
            or _ROUGHLY.search(text[: found.start()])
            or OTHERS.search(text[: mandate.start()].replace("Security Council", ""))
        ):
            continue
        span = Span(start + found.start(), start + found.end())
        if found["unit"] == "month":
            yield months_later(PartialDate(year=published.year, month=published.month), count), span
        else:
            last = published.earliest + timedelta(days=count * (7 if found["unit"] == "week" else 1))
            day = last.day if found["unit"] == "day" else None
            yield PartialDate(year=last.year, month=last.month, day=day), span


def _count(word: str) -> int | None:
    """Give the number that a word or figures print: "342", "twenty-four"."""
    if word.isdigit():
        return int(word)
    parts = [numbers().words.get(part) for part in word.lower().split("-")]
    return sum(part for part in parts if part) if parts and all(parts) else None
