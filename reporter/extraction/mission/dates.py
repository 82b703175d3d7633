"""The dates that go with what is said of the mission, and that of its authorisation.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. A month
without a year is read from the day of publication: backward for what has happened, forward for the end of a mandate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.mission.words import EXTENSION
from reporter.facts import PartialDate, Span
from reporter.knowledge.missions import any_of, missions
from reporter.sources.moments import COUNTS, Moment, Way, count_of, moments, months_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.mission.speaking import Speaking

Dated = tuple[PartialDate, Span]

# What a date is of that stands behind it.
_ANOTHER = re.compile(
    r"\b(?:launch\w*|began|begun|started|starts|came|come|comes|deployed|arriv\w+|landed|expir\w+|laps\w+|ends?|until|till|replac\w+)\b"
)
_BORDER = re.compile(r"[;:]|,\s+(?:and|but|while|although|which|who)\s")
_THAT_YEAR = re.compile(r"\s+(?:of\s+)?(?:that|the\s+(?:same|(?P<next>following|next)))\s+year\b")
_NUMBERED = re.compile(r"\b\d{4}\s+\($")
_DONE = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_DECIDED = re.compile(
    rf"{any_of(missions().bring)}|{any_of(missions().grant)}|{any_of(missions().decide)}|known|called|dubbed|named|dated",
    re.IGNORECASE,
)
_PASSED = re.compile(
    rf"(?P<count>{'|'.join(COUNTS)}|\d{{1,2}})\s+(?P<unit>month|year)s?\s+(?:have|has)\s+(?:now\s+)?(?:passed|elapsed|gone\s+by)\s+since\b[^.;]{{0,60}}$",
    re.IGNORECASE,
)
# "On 2 October it will be two years since the Council …".
_YEARS_SINCE = re.compile(
    r"\b(?P<count>a|one|\d{1,2}|two|three|four|five|six)\s+(?P<unit>year|month)s?\s+(?:to\s+the\s+day\s+)?(?:since|after)\b[^.;]{0,60}$"
)
# The day of an entry of a chronology.
_DAY_ALONE = re.compile(r"[\s•*–—-]*[A-Za-z., ]{0,12}\d[\w., ]{0,18}?\s*(?::|\s[–—-])\s")
_NEAR = 90


def authorised(speaking: Speaking, act: Span, *, noun: bool = False) -> Iterator[Dated]:
    """Give the date that goes with a word of authorisation: the one behind it, or else the one before a verb."""
    sentence = speaking.sentence.span
    behind = [
        moment
        for moment in within(speaking, act.end, min(sentence.end, act.end + _NEAR))
        if not cut(speaking, act.end, moment) and not _other_verb(speaking, act.end, moment)
    ]
    before = [
        moment
        for moment in within(speaking, max(sentence.start, act.start - _NEAR), act.start)
        if not noun and not _BORDER.search(speaking.sentence.document.text, moment.span.end, act.start)
    ]
    inside = within(speaking, act.start, act.end)
    yield from anniversary(speaking, act)
    entry = () if noun else _entry(speaking)
    found = sorted((*inside, *behind, *reversed(before), *entry), key=lambda moment: _of_resolution(speaking, moment))
    yield from resolved(found, speaking, Way.PAST)


def _entry(speaking: Speaking) -> Iterator[Moment]:
    """Give the day at the head of an entry of a chronology: "October 2, 2023: The Council …"."""
    day = _DAY_ALONE.match(speaking.sentence.document.text, speaking.sentence.span.start)
    yield from within(speaking, *day.span()) if day is not None else ()


def _of_resolution(speaking: Speaking, moment: Moment) -> bool:
    """Tell the year that belongs to a resolution's number, "2699 (2023)", which only counts where no date is told."""
    return bool(_NUMBERED.search(speaking.sentence.document.text[: moment.span.start]))


def _other_verb(speaking: Speaking, start: int, moment: Moment) -> bool:
    """Tell whether something else is done between a word and a date: "authorised but opposed by a court in January"."""
    return any(
        token.tag_ in _DONE and token.pos_ == "VERB" and token.dep_ != "amod" and not _DECIDED.match(token.text)
        for token in speaking.sentence.tokens
        if start <= token.idx < moment.span.start
    )


def anniversary(speaking: Speaking, event: Span) -> Iterator[Dated]:
    """Give the day of which another day is the anniversary, where a sentence names that one before what happened."""
    text, start = speaking.sentence.document.text, speaking.sentence.span.start
    passed, published = _PASSED.search(text, start, event.start), speaking.published
    if passed is not None and published is not None and published.month is not None:
        month = PartialDate(year=published.year, month=published.month)
        yield months_later(month, -count_of(passed["count"], passed["unit"])), Span(passed.start(), passed.end("unit"))
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
        value = _of_that_year(speaking, moment) or moment.date(speaking.published, way)
        if value is not None and not (way is Way.PAST and _is_ahead(value, speaking.published)):
            yield value, moment.span


def _of_that_year(speaking: Speaking, moment: Moment) -> PartialDate | None:
    """Read "2 October of that year" and "25 June of the following year" behind a date that names one."""
    text, sentence = speaking.sentence.document.text, speaking.sentence.span
    which = _THAT_YEAR.match(text, moment.span.end, sentence.end) if moment.month and not moment.year else None
    years = [other.year for other in within(speaking, sentence.start, moment.span.start) if other.year]
    if which is None or not years:
        return None
    return PartialDate(year=years[-1] + bool(which["next"]), month=moment.month, day=moment.day)


def _is_ahead(value: PartialDate, published: PartialDate | None) -> bool:
    return published is not None and value.earliest > published.latest
