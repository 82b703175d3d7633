"""How long the mission has lasted by the day of the article: "after 15 months", "three months into its deployment".

Comes in: a sentence with its article's date (`Speaking`). Goes out: the month in which it began, with the characters
that count. What is counted only roughly, or ran until some day in the past, gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.extraction.mission.dates import Dated
from reporter.extraction.mission.speaking import Speaking, undotted
from reporter.facts import PartialDate, Span
from reporter.knowledge.missions import any_of, missions
from reporter.sources.moments import COUNT_WORD, count_of, months_later

_FORCE = r"(?:(?i:mission|force|operation|deployment)|MSSM?|GSF)"
_START, _AT_WORK = any_of(missions().start), any_of(missions().at_work)
_TAKES_OFF = any_of(missions().take_off)
_NUMBER = rf"(?i:{COUNT_WORD}|\d{{1,2}})"
_COUNT = rf"(?P<count>{_NUMBER})[\s-]+(?P<unit>month|year)s?"
_BEGAN = rf"(?:began|started|launched|deployed|was\s+(?:launched|deployed)|{_TAKES_OFF})"
_ITS_START = (
    rf"(?:first\s+(?:\w+\s+){{0,3}}?{_TAKES_OFF}|(?:[\w-]+\s+){{0,3}}?{_FORCE}\s+{_BEGAN}"
    rf"|(?:its|their|{_FORCE}[’']s)\s+{_START}|{_START}\s+of\s+the\s+(?:first|(?:[\w-]+\s+)?{_FORCE})\b)"
)
_LASTING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_FORCE}\b[^.;]{{0,45}}?\bafter\s+{_COUNT}\b(?!\s+of\b)",
        rf"\b{_FORCE}\b[^.;]{{0,45}}?(?:\bbeen|,)\s+{_AT_WORK}(?:\s+(?:in|on)\s+(?:the\s+)?\w+){{0,2}}\s+for\s+{_COUNT}\b",
        rf"\b{_FORCE}\b\s+(?:is|turns|turned)\s+(?:now\s+)?{_COUNT}\s+old\b",
        rf"\b{_COUNT}\s+into\s+(?:the|its|their|this)\s+(?:[\w-]+\s+){{0,4}}?{_FORCE}\b",
        rf"\b{_COUNT}\s+(?:after|since)\s+(?:the\s+)?{_ITS_START}",
    )
)
_ABOUT = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|some|over|than|least|barely|first|last|every)\s+$", re.IGNORECASE
)
_FINITE_NOW = frozenset({"VBZ", "VBP"})


def lasting(speaking: Speaking) -> Iterator[Dated]:
    """Read "the mission, which after 15 months still has …" and "three months after the first Kenyans landed"."""
    published, text, start = speaking.published, undotted(speaking.sentence), speaking.sentence.span.start
    if published is None or published.month is None or not _is_now(speaking) or not speaking.is_meant(start):
        return
    month = PartialDate(year=published.year, month=published.month)
    counts = "month" in text or "year" in text
    for pattern in _LASTING if counts else ():
        for found in pattern.finditer(text):
            count = count_of(found["count"], found["unit"])
            if not _ABOUT.search(text[: found.start("count")]):
                span = Span(start + found.start("count"), start + found.end("unit"))
                yield months_later(month, -count), span


def _is_now(speaking: Speaking) -> bool:
    """Tell whether a sentence speaks of the present, so that what it counts runs until now."""
    return any(token.tag_ in _FINITE_NOW for token in speaking.sentence.tokens)
