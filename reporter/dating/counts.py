"""What an article's counts and years leave of its month: it was not written before what it counts had happened.

Comes in: what was extracted from an article. Goes out: `Clue`s: "in the first half of 2031" is told from July on, "this
year" beside a plan for 2031 in that year, a month without its year at most some months later. Must not know any other
source. These clues only bound a date; what forces one is found in `narration`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.dating.constraints import MONTHS_OF_YEAR, Clue, index_of, since, until
from reporter.dating.named_months import Named, of_named_months
from reporter.dating.narration import body_sentences, is_quoted
from reporter.facts import VICTIMS, Aggregate, Kind, PartialDate, Span
from reporter.knowledge.dating import dating_words
from reporter.knowledge.periods import Form, Point, periods
from reporter.sources.moments import moments
from reporter.sources.yearless import year_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.facts import Evidence, Extraction, Figure, SourceDocument

# What is counted after it has happened.
_HAPPENED = VICTIMS | {Kind.RETURNED}
_LENGTH = {"quarter": 3, "half": 6, "month": 1}
_THIS_YEAR = re.compile(r"\bthis\s+year\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:in|on|since|during|of)\s+(?:(?:early|mid|late)[-\s]+)?$", re.IGNORECASE)


def of_counts(extraction: Extraction) -> Iterator[Clue]:
    """Give what the periods of its counts leave, and the years that it tells as past or as its own."""
    counted = [one for one in extraction.figures if one.kind in _HAPPENED and one.period]
    for figure in counted:
        if (begun := _over(figure.period or "")) is not None:
            yield Clue(months=since(begun), evidence=(_words(figure),))
    yield from of_named_months([named for figure in counted if (named := _named(figure)) is not None])
    yield from _of_past_years(extraction.document)
    yield from _of_its_own_year(extraction.document)


def _over(words: str) -> int | None:
    """Give the first month in which a count with its year can be told: of a part of a year the one behind it."""
    read = periods().read(words)
    if read is None:
        return None
    form, match = read
    given = match.groupdict()
    if form is Form.ORDINAL and given.get("year"):
        which = int(given.get("quarter") or 0) or periods().which[given.get("which") or ""]
        length = _LENGTH[given.get("span") or "quarter"] * periods().count(given.get("count") or "1")
        last = which * length if which > 0 else MONTHS_OF_YEAR + (which + 1) * _LENGTH[given.get("span") or "quarter"]
        return int(given["year"]) * MONTHS_OF_YEAR + min(last, MONTHS_OF_YEAR)
    point = periods().named(given.get("to") or given.get("from") or "")
    return _begun(point) if point else None


def _begun(point: Point) -> int | None:
    return index_of(PartialDate(year=point.year, month=point.month)) if point.year else None


def _words(figure: Figure) -> Evidence:
    """Quote the words for a period, or the number where they stand otherwise in its sentence."""
    document, sentence = figure.evidence.document, figure.evidence.sentence_span
    words = figure.period or ""
    at = document.text.find(words, *sentence)
    return document.evidence(Span(at, at + len(words)), sentence) if words and at >= 0 else figure.evidence


def _named(figure: Figure) -> Named | None:
    """Read a count of months without their year: the last of them is past, and it is near."""
    text, sentence = figure.evidence.document.text, figure.evidence.sentence_span
    read = periods().read(figure.period or "")
    if read is None or read[0] not in (Form.BETWEEN, Form.NAMED) or figure.aggregate is Aggregate.INCIDENT:
        return None
    given = read[1].groupdict()
    point = periods().named(given.get("to") or given.get("from") or "")
    elsewhen = any(one.year or one.unit == "year" for one in moments(text, *sentence))
    if point is None or point.month is None or point.year or given.get("this") or given.get("last") or elsewhen:
        return None
    return Named(point.month, ahead=False, own=True, evidence=_words(figure))


def _of_past_years(document: SourceDocument) -> Iterator[Clue]:
    """Read a year in which something has happened; what is planned and asked for may be of a year to come."""
    words = dating_words()
    for sentence in body_sentences(document):
        said = document.text[slice(*sentence)]
        if words.planned.search(said) or words.ahead.search(said) or not words.past.search(said):
            continue
        for moment in moments(document.text, *sentence):
            value = moment.date(None) if moment.year and moment.month is None else None
            led = _AT.search(document.text, sentence.start, moment.span.start)
            if value is not None and led and not is_quoted(document.text, moment.span):
                yield Clue(months=since(index_of(value)), evidence=(document.evidence(moment.span, sentence),))


def _of_its_own_year(document: SourceDocument) -> Iterator[Clue]:
    """Read the year that the text calls its own: "this year" beside the plan for it, or told otherwise."""
    planned = {int(plan["year"]): document.evidence(Span(*plan.span()), at) for plan, at in _plans_of_it(document)}
    if len(planned) == 1:
        yield from (_of_year(year, evidence) for year, evidence in planned.items())
    told = year_told(document.text)
    named = next((one for one in moments(document.text) if one.year == told), None) if told else None
    if told and named is not None:
        yield _of_year(told, document.evidence(named.span, named.span))


def _plans_of_it(document: SourceDocument) -> Iterator[tuple[re.Match[str], Span]]:
    for sentence in body_sentences(document):
        this = _THIS_YEAR.search(document.text, *sentence)
        plan = dating_words().plan_of_year.search(document.text, *sentence)
        if this and plan and not is_quoted(document.text, Span(*this.span())):
            yield plan, sentence


def _of_year(year: int, told: Evidence) -> Clue:
    first = year * MONTHS_OF_YEAR
    return Clue(months=since(first) & until(first + MONTHS_OF_YEAR - 1), evidence=(told,))
