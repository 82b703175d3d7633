"""The days that an article tells of an arrival in another sentence: "The officers left on Friday" behind their number.

Comes in: an entry and the sentences of its article. Goes out: the days of coming and of setting out, with the sentences
that tell them. An article that is not dated to the day tells none. Must not know which events are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reporter.briefing.model import Entry
from reporter.briefing.periods import resolve
from reporter.facts import Evidence, PartialDate, Span
from reporter.knowledge.telling import telling
from reporter.knowledge.times import times

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = re.compile(rf"\b(?P<day>(?:on |last )?{_WEEKDAY}|yesterday)\b(?!['’]s)")
_OWNED = re.compile(rf"\b(?P<day>(?:last )?{_WEEKDAY})['’]s\s")
_NEAR = 30
_NUMBER = re.compile(r"\d")
# So many sentences behind the number may still speak of the same people.
_REACH = 3


class Told(NamedTuple):
    """A day and the sentence that tells it."""

    day: PartialDate
    evidence: Evidence


def came_on(entry: Entry, sentences: Sequence[Span]) -> Told | None:
    """Give the day on which those counted came, where a sentence behind theirs tells it."""
    return next(_told(entry, sentences, telling().have_come), None)


def left_on(entry: Entry, sentences: Sequence[Span]) -> Told | None:
    """Give the day on which those counted set out."""
    return next(_told(entry, sentences, telling().have_left), None)


def struck_on(entry: Entry, sentences: Sequence[Span]) -> Told | None:
    """Give the day of an attack: told in the sentence before its toll, or as "last Thursday's raid" anywhere.

    An article that tells several such days may tell of several attacks.
    """
    place = entry.figure.evidence
    if entry.as_of is None or entry.as_of.day is None:
        return None
    before = max((span for span in sentences if span.end <= place.sentence_span.start), default=None)
    own = [place.sentence_span, *([before] if before else [])]
    near = [told for span in own for told in _days_of_attack(entry, span)]
    named = near or [told for span in sentences for told in _days_of_attack(entry, span, owned=True)]
    return named[0] if len({told.day for told in named}) == 1 else None


def _days_of_attack(entry: Entry, sentence: Span, *, owned: bool = False) -> Iterator[Told]:
    document = entry.figure.evidence.document
    text = document.text[sentence.start : sentence.end]
    for day in (_OWNED if owned else _DAY).finditer(text):
        words = text if not owned else text[day.start() : day.end() + _NEAR]
        spoken = not owned and times().spoke.search(text[: day.start()])
        found = resolve(day["day"], entry.as_of) if telling().strikes.search(words) and not spoken else None
        if found:
            span = Span(sentence.start + day.start("day"), sentence.start + day.end("day"))
            yield Told(_partial(found.first), document.evidence(span, sentence))


def _told(entry: Entry, sentences: Sequence[Span], verb: re.Pattern[str]) -> Iterator[Told]:
    place = entry.figure.evidence
    if entry.as_of is None or entry.as_of.day is None:
        return
    behind = [span for span in sentences if span.start >= place.sentence_span.end]
    for sentence in sorted(behind)[:_REACH]:
        text = place.document.text[sentence.start : sentence.end]
        if _NUMBER.search(text):
            return  # of others, it may be
        said, days = verb.search(text), list(_DAY.finditer(text))
        if not (said and telling().those_sent.search(text) and days):
            continue
        nearest = min((abs(day.start() - said.end()), day.start(), day) for day in days)[-1]
        found = resolve(nearest[0], entry.as_of)
        if found:
            span = Span(sentence.start + nearest.start(), sentence.start + nearest.end())
            yield Told(_partial(found.first), place.document.evidence(span, sentence))


def _partial(day: date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)
