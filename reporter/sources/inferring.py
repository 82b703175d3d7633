"""The date of an article that states none, where its own words leave only one.

Comes in: a `SourceDocument` without a stated date. Goes out: `DocumentDate`, to the day or the month, with the words
that force it, or unknown. Two things force a date: a photograph of the event that the article reports, dated in its
caption, and a decision of the Security Council on the mission that the article places in the month before its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from reporter.facts import DateBasis, DocumentDate, PartialDate, SourceDocument, Span
from reporter.knowledge.mandates import Mandate, mandates
from reporter.knowledge.missions import any_of, missions
from reporter.sources.moments import Moment, moments, months_later
from reporter.sources.reckoning import YearOf, reckoned
from reporter.sources.yearless import year_told, yearless_dates

_CREDIT = re.compile(
    r"\((?:[^()]*\b(?:photo|image|AP|AFP|Reuters|EPA|via)\b[^()]*)\)\s*$"
    r"|^\W*(?:photo|image|picture)\s*[:\]]",
    re.IGNORECASE,
)
_OLD = re.compile(r"\b(?:file|archive)\b", re.IGNORECASE)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A weekday of the week that is told: "on Tuesday", "Tuesday morning", not "last Thursday", "every Friday", "by Friday".
_NOT_OF_THE_WEEK = "".join(f"(?<!{word} )" for word in ("last", "next", "every", "by", "until", "since", ","))
_TOLD = _NOT_OF_THE_WEEK + r"\b{day}\b(?!,? [A-Z][a-z]+\.? \d)(?!['’]s)"
_COUNCIL = r"(?:Security Council|\bU\.?N\.?\b|United Nations)"
_OBJECT = r"(?i:mission|force|deployment|mandate)"


def _act(verb: str) -> re.Pattern[str]:
    """Give the pattern of the Council doing this to the mission, in the active or the passive."""
    return re.compile(
        rf"{_COUNCIL}.{{0,80}}\b{verb}\b.{{0,80}}{_OBJECT}|{_OBJECT}.{{0,60}}\b{verb}\b.{{0,40}}{_COUNCIL}"
    )


_ACTS = {
    "extend": _act(r"(?:(?:to )?extend(?:ed|ing)?|(?:to )?renew(?:ed|ing)?|(?:to )?prolong(?:ed|ing)?)"),
    "authorise": _act(r"(?:authori[sz](?:ed|ing)|approv(?:ed|ing)|creat(?:ed|ing)|establish(?:ed|ing))"),
}
_NEWS = {
    "extend": _act(r"(?:extend|renew|prolong)s"),
    "authorise": _act(r"(?:authori[sz]es|approves|backs|creates|establishes|endorses|greenlights|votes\s+for)"),
}
_LOOSE_ACTS = {"extend": _act(any_of(missions().prolong)), "authorise": _act(any_of(missions().bring))}
_UNDONE = re.compile(
    r"\b(?:would|could|may|might|should|must|not"
    r"|refus\w*|urg\w*|expected|sanctions|embargo|office)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n")
_WEEKDAY_LINE = re.compile(
    rf"^[A-Z][A-Z .'’,-]{{2,40}},\s+(?P<day>{'|'.join(_WEEKDAYS)})\s*(?:\([^)]*\)\s*)?[–—-]", re.MULTILINE
)
_MONTH_MARK = 24


def inferred_date(document: SourceDocument) -> DocumentDate:
    """Work the date out of the text, or give the unknown date."""
    ways = (yearless_dates, _by_counting, _by_captions, _by_decisions, _by_headline)
    for value, span in chain.from_iterable(way(document) for way in ways):
        if not _contradicted(document.text, value):
            return DocumentDate(value=value, basis=DateBasis.INFERRED, evidence=(document.evidence(span, span),))
    return DocumentDate()


def _contradicted(text: str, value: PartialDate) -> bool:
    """Tell whether the text speaks of a year that lies beyond the next one: then it was not written at that time."""
    years = [moment.year for moment in moments(text) if moment.year]
    return any(year > value.year + 1 for year in years)


def _by_counting(document: SourceDocument) -> Iterator[tuple[PartialDate, Span]]:
    """Read days counted from a date; the year may be told by other days, or be that of the decision which is dated."""
    told = year_told(document.text)
    for sentence in _sentences(document.text):
        said = document.text[sentence.start : sentence.end]
        decided = {(m.adopted.month, m.adopted.day): m.adopted.year for m in mandates() if _names(m, said)}
        yield from reckoned(document.text, *sentence, _year_of(decided, told))


def _year_of(decided: dict[tuple[int, int], int], told: int | None) -> YearOf:
    """Give the year of a day: that of the decision on it, or else the one that the text tells."""

    def year_of(moment: Moment) -> int | None:
        return decided.get((moment.month or 0, moment.day or 0), told)

    return year_of


def _names(mandate: Mandate, said: str) -> bool:
    """Tell whether a sentence speaks of a decision of this kind, whose day it then has to name."""
    return bool(_LOOSE_ACTS[mandate.act].search(said)) and not _UNDONE.search(said)


def _by_captions(document: SourceDocument) -> Iterator[tuple[PartialDate, Span]]:
    """Read a caption's day against the weekdays of the story: wire stories appear on the last day that they name."""
    text = document.text
    for line in document.lines():
        caption = text[line.start : line.end].strip()
        if not _CREDIT.search(caption) or _OLD.search(caption):
            continue
        for moment in moments(text, *line):
            if moment.day is not None and (taken := moment.date(None)) is not None:
                story = text[: line.start] + text[line.end :]
                yield _day_of_story(taken, story), moment.span


def _day_of_story(taken: PartialDate, story: str) -> PartialDate:
    """Give the day of the picture or the next one, whichever the story speaks of, or else the month alone."""
    for days in (1, 0):
        day = taken.earliest + timedelta(days=days)
        if re.search(_TOLD.format(day=_WEEKDAYS[day.weekday()]), story):
            return PartialDate(year=day.year, month=day.month, day=day.day)
    return PartialDate(year=taken.year, month=taken.month if taken.day and taken.day <= _MONTH_MARK else None)


def _by_decisions(document: SourceDocument) -> Iterator[tuple[PartialDate, Span]]:
    weekday = _dateline_weekday(document.text)
    for sentence in _sentences(document.text):
        said = document.text[sentence.start : sentence.end]
        if _UNDONE.search(said) or (decided := _decision(said, document.text)) is None:
            continue
        for moment in moments(document.text, *sentence):
            if (written := _written(decided, moment, weekday)) is not None:
                yield written, sentence


def _by_headline(document: SourceDocument) -> Iterator[tuple[PartialDate, Span]]:
    """Read a headline that tells of a decision in the present, over a dateline with the weekday of that decision."""
    text, weekday = document.text, _dateline_weekday(document.text)
    lines = [line for line in document.lines() if text[line.start : line.end].strip()]
    if weekday is None or not lines:
        return
    headline = text[lines[0].start : lines[0].end]
    found = [
        m for m in mandates() if m.adopted.weekday() == weekday and m.mission in text and _NEWS[m.act].search(headline)
    ]
    if len(found) == 1 and not _UNDONE.search(headline):
        day = found[0].adopted
        yield PartialDate(year=day.year, month=day.month, day=day.day), lines[0]


def _written(decided: date, moment: Moment, dateline: int | None) -> PartialDate | None:
    """Give when somebody wrote who says of a decision that it fell last month, three days ago or on this Tuesday."""
    day = PartialDate(year=decided.year, month=decided.month, day=decided.day)
    if moment.unit == "month" and (moment.which == "last" or moment.ago is not None):
        return months_later(PartialDate(year=day.year, month=day.month), moment.ago or 1)
    if moment.unit == "day" or moment.deictic in {"today", "yesterday"}:
        then = decided + timedelta(days=moment.ago or int(moment.deictic == "yesterday"))
        return PartialDate(year=then.year, month=then.month, day=then.day)
    same_day = moment.weekday is not None and not moment.which and moment.weekday == dateline == decided.weekday()
    return day if same_day else None


def _dateline_weekday(text: str) -> int | None:
    """Give the day of a dateline that names only the weekday: "NEW YORK, Tuesday —"."""
    found = _WEEKDAY_LINE.search(text)
    return _WEEKDAYS.index(found["day"]) if found else None


def _decision(said: str, text: str) -> date | None:
    """Give the day of the one decision that a sentence can mean."""
    found = [m.adopted for m in mandates() if _ACTS[m.act].search(said) and _means(m, said, text)]
    return found[0] if len(found) == 1 else None


def _means(mandate: Mandate, said: str, text: str) -> bool:
    """Tell whether a sentence can mean a mandate: of several missions the one that it names, or the article's only."""
    if mandate.act == "authorise":
        return mandate.mission in said
    later = {m.mission for m in mandates() if m.adopted > mandate.adopted} - {mandate.mission}
    return not any(mission in text for mission in later)


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for border in _SENTENCE.finditer(text):
        yield Span(start, max(start + 1, border.start()))
        start = border.end()
    if start < len(text):
        yield Span(start, len(text))
