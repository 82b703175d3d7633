"""The dates that go with what is said of the mission, and that of its authorisation.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. A month
without a year is read from the day of publication: backward for what has happened, forward for the end of a mandate.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from reporter.extraction.mission.speaking import undotted
from reporter.extraction.mission.words import EXTENSION
from reporter.facts import PartialDate, Span
from reporter.knowledge.missions import any_of, missions
from reporter.sources.moments import COUNT_WORD, COUNTS, Moment, Way, count_of, moments, months_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.mission.speaking import Speaking

Dated = tuple[PartialDate, Span]

# What a date is of that stands behind it.
_ANOTHER = re.compile(
    r"\b(?:launch\w*|began|begun|started|starts|came|come|comes|deployed|arriv\w+|landed|expir\w+|laps\w+|ends?(?!\s+of\b)|until|till|replac\w+)\b"
)
_BORDER = re.compile(r"[;:]|,\s+(?:and|but|while|although|which|who)\s|\s(?:but|until)\s")
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
# "Six months after the Council voted": counted back from the article's day, or from a day told right before.
_AFTER = re.compile(
    rf"(?P<count>(?i:{COUNT_WORD}|\d{{1,3}}))\s+(?P<unit>day|week|month|year)s?\s+(?:after|since)\b[^.;,]{{0,70}}$"
)
_ROUGHLY = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|some|over|under|than|least|barely|just|first|last|every|within)\s+$",
    re.IGNORECASE,
)
_FINITE, _NOW = frozenset({"VBZ", "VBP", "VBD", "MD"}), frozenset({"VBZ", "VBP"})
_STILL = frozenset({"can", "will", "must", "may"})
_LEDE = 4
# The day of an entry of a chronology.
_DAY_ALONE = re.compile(r"[\s•*–—-]*[A-Za-z., ]{0,12}\d[\w., ]{0,18}?\s*(?::|\s[–—-])\s")
_NEAR, _DAYS_OF_WEEK = 90, 7
# The year over the entries of a chronology.
_YEAR_HEADING = re.compile(r"^[^\w\n]*(?P<year>20\d\d)[^\w\n]*$", re.MULTILINE)


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
    day = None if noun else entry(speaking)
    before = [moment for moment in before if day is None or moment.span != day.span]
    found = sorted(
        (*inside, *behind, *reversed(before), *([day] if day else ())),
        key=lambda moment: _of_resolution(speaking, moment),
    )
    yield from resolved(found, speaking, Way.PAST)


def entry(speaking: Speaking) -> Moment | None:
    """Give the day at the head of an entry of a chronology: "October 2, 2023: The Council …"."""
    day = _DAY_ALONE.match(speaking.sentence.document.text, speaking.sentence.span.start)
    moment = next(within(speaking, *day.span()), None) if day is not None else None
    if moment is None or moment.year is not None or moment.month is None:
        return moment
    headings = [
        int(found["year"]) for found in _YEAR_HEADING.finditer(speaking.sentence.document.text, 0, moment.span.start)
    ]
    return replace(moment, year=headings[-1]) if headings else moment


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


def anniversary(speaking: Speaking, event: Span, *, years: bool = False) -> Iterator[Dated]:
    """Give the day of which another day is the anniversary, where a sentence names that one before what happened."""
    text, start = speaking.sentence.document.text, speaking.sentence.span.start
    passed, published = _PASSED.search(text, start, event.start), speaking.published
    if passed is not None and published is not None and published.month is not None:
        month = PartialDate(year=published.year, month=published.month)
        yield months_later(month, -count_of(passed["count"], passed["unit"])), Span(passed.start(), passed.end("unit"))
    yield from _counted(speaking, event, years=years)
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


def _counted(speaking: Speaking, event: Span, *, years: bool) -> Iterator[Dated]:
    """Read "six months after the Council voted, the force is …" and "in November, a month after the Council …".

    A count of years is rough, but for `years` of which the day is marked: arrivals are, votes are not.
    """
    start, text = speaking.sentence.span.start, undotted(speaking.sentence)
    found = _AFTER.search(text[: event.start - start])
    if found is None or _ROUGHLY.search(text[: found.start()]):
        return
    first = start + found.start()
    span = Span(first, start + found.end("unit"))
    near = list(within(speaking, start, speaking.sentence.span.end))
    told = [m for m in near if m.month is not None and first - 2 <= m.span.end <= first]
    days = [
        m for m in near if (m.weekday is not None or m.deictic) and m.which != "next" and not event.contains(m.span)
    ]
    base = told[-1].date(speaking.published, Way.PAST) if told else speaking.published
    if base is None or base.month is None or not (told or _is_of_today(speaking, event, found)):
        return
    if found["unit"] == "year" and not (years or told):
        return
    count = count_of(found["count"], found["unit"])
    if found["unit"] in {"month", "year"}:
        yield months_later(PartialDate(year=base.year, month=base.month), -count), span
    elif base.day is not None:
        day = days[0].date(speaking.published, Way.PAST) if len(days) == 1 and not told else None
        yield from (
            (value, span) for value in _so_long_before(day or base, count, found["unit"], exact=day is not None)
        )


def _so_long_before(day: PartialDate, count: int, unit: str, *, exact: bool) -> Iterator[PartialDate]:
    """Give the month so many days or weeks before a day, where it is one month however roughly that was counted."""
    days = count * (_DAYS_OF_WEEK if unit == "week" else 1)
    off = _DAYS_OF_WEEK // 2 if unit == "week" else 0 if exact else 1
    first, last = (day.earliest - timedelta(days=days + by) for by in (off, -off))
    if first.month == last.month:
        yield PartialDate(year=first.year, month=first.month, day=first.day if off == 0 else None)


def _is_of_today(speaking: Speaking, event: Span, counted: re.Match[str]) -> bool:
    """Tell whether what is counted runs until the article's day: by the present of the clause, or in the lede."""
    tokens = speaking.sentence.tokens
    comma = next((token.idx for token in tokens if token.idx >= event.end and token.text == ","), None)
    behind = (t for t in tokens if t.tag_ in _FINITE and comma is not None and t.idx > comma)
    before = (
        t for t in reversed(tokens) if t.tag_ in _FINITE and t.idx < speaking.sentence.span.start + counted.start()
    )
    main = next(before, None) or next(behind, None)
    if main is not None and (main.tag_ in _NOW or main.lower_ in _STILL):
        return True
    return counted["unit"] in {"day", "week"} and main is not None and speaking.sentence.index < _LEDE


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
