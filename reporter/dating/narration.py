"""What an article's own narration leaves of its month: months named without their year, full dates, yearly events.

Comes in: a `SourceDocument`. Goes out: `Clue`s. What is quoted, what stands near another year and what is neither
plainly past nor plainly to come gives none. Must not know any other source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.dating.constraints import MONTHS_OF_YEAR, Clue, index_of, is_month, months_where, since, until
from reporter.dating.named_months import Named, of_named_months
from reporter.facts import Span
from reporter.knowledge.dating import dating_words
from reporter.sources import RegionKind, regions
from reporter.sources.moments import Moment, moments
from reporter.sources.yearless import datelines, named_days, weekday_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.facts import SourceDocument

_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n")
# Where the words end that go with a month.
_MONTH = (
    r"(?:the\s+(?:end|start|beginning|middle)\s+of\s+|(?:early|mid|late)[-\s]+)?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_BORDER = re.compile(
    rf"[;:–—()]|,\s+(?:and|but|while|although|which|who|whose|where|as|when|(?:after|before)(?!\s+{_MONTH}))\s"
    rf"|\b(?:but|while|when|(?:after|before)(?!\s+{_MONTH}))\s"
)
_IN = re.compile(r"\b(?:in|during|throughout)\s+(?:(?:early|mid|late)[-\s]+)?$", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|of|day,|day)\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:(?:early|mid|late)[-\s]+)?$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|before|until|for)\s+(?:the\s+)?(?:(?:early|mid|late|(?:start|beginning|middle|end)\s+of)[-\s]+)?$",
    re.IGNORECASE,
)
_FULL = re.compile(r"\b(?:in|on|since|during|back\s+in)\s+(?:(?:early|mid|late)[-\s]+|the\s+)?$", re.IGNORECASE)
_YEAR = re.compile(
    r"\b(?:19|20)\d\d\b|\byears?\s+(?:ago|earlier|before|later)\b|\b(?:last|next|that|previous)\s+year\b"
)
# How many months a day without its year may lie from the article.
_NEAR = 9


def clues(document: SourceDocument) -> tuple[Clue, ...]:
    """Give what the narration leaves of the month, those first that tell the month of the year."""
    found: list[Clue] = []
    named: list[Named] = []
    days = tuple(named_days(document.text))
    for sentence, elsewhen in _in_order(document):
        found += _of_full_dates(document, sentence)
        found += _of_calendar(document, sentence)
        if not elsewhen:
            named += _bare_months(document, sentence)
            found += _of_weekdays(document, sentence, days)
    return (*_of_datelines(document), *of_named_months(named), *found)


def _in_order(document: SourceDocument) -> Iterator[tuple[Span, bool]]:
    """Give the sentences, and whether a year is named in them or before them.

    A month may be of such a year, behind it in the same paragraph as well as in the sentence after it.
    """
    elsewhen, last = False, Span(0, 0)
    for sentence in body_sentences(document):
        dated = bool(_YEAR.search(document.text, *sentence))
        yield sentence, dated or elsewhen
        same = "\n" not in document.text[last.end : sentence.start]
        elsewhen, last = dated or (elsewhen and same), sentence


def _of_datelines(document: SourceDocument) -> Iterator[Clue]:
    for moment in datelines(document):
        yield Clue(
            months=is_month(moment.month or 1), evidence=(document.evidence(moment.span, moment.span),), day=moment.day
        )


def body_sentences(document: SourceDocument) -> Iterator[Span]:
    """Cut the body into sentences; headlines and debris have none."""
    for region in regions(document):
        if region.kind is not RegionKind.BODY:
            continue
        start = region.span.start
        for border in _SENTENCE.finditer(document.text, *region.span):
            if border.start() > start:
                yield Span(start, border.start())
            start = border.end()
        if start < region.span.end:
            yield Span(start, region.span.end)


def _bare_months(document: SourceDocument, sentence: Span) -> Iterator[Named]:
    words = dating_words()
    for moment in moments(document.text, *sentence):
        if moment.month is None or moment.year or moment.which or moment.unit or is_quoted(document.text, moment.span):
            continue
        clause = _clause(document.text, sentence, moment.span)
        before, said = document.text[clause.start : moment.span.start], document.text[slice(*clause)]
        if words.unclear.search(said):
            continue
        is_ahead = bool(words.ahead.search(said))
        is_past = not is_ahead and bool(words.past.search(said))
        at = _IN if moment.day is None else _ON
        if moment.day is None and (led := _SINCE.search(before)):
            ahead, own = False, False
        elif is_past and (led := at.search(before)):
            # A count of what happened in a month may be printed at its end; a day may be of this month.
            ahead, own = False, moment.day is not None or bool(re.search(r"\d", said))
        elif is_ahead and (led := _BY.search(before)):
            ahead, own = True, True
        else:
            continue
        words_of_it = Span(clause.start + led.start(), moment.span.end)
        yield Named(moment.month, ahead=ahead, own=own, evidence=document.evidence(words_of_it, sentence))


def _of_full_dates(document: SourceDocument, sentence: Span) -> Iterator[Clue]:
    """Read what is told as past of a month of a year, and what is told as still to come."""
    words = dating_words()
    for moment in moments(document.text, *sentence):
        value = moment.date(None) if moment.year else None
        if value is None or is_quoted(document.text, moment.span):
            continue
        clause = _clause(document.text, sentence, moment.span)
        before, said = document.text[clause.start : moment.span.start], document.text[slice(*clause)]
        is_ahead = bool(words.ahead.search(said))
        # A need or a plan may be told of a year before it begins.
        if value.month is None or words.unclear.search(said):
            continue
        if not is_ahead and words.past.search(said) and _FULL.search(before):
            yield Clue(months=since(index_of(value)), evidence=(document.evidence(moment.span, sentence),))
        elif is_ahead and _BY.search(before):
            yield Clue(months=until(index_of(value)), evidence=(document.evidence(moment.span, sentence),))


def _of_calendar(document: SourceDocument, sentence: Span) -> Iterator[Clue]:
    """Read of somebody who now goes to what falls in the same month every year."""
    text = document.text
    for event in dating_words().calendar:
        found = event.heading.search(text, *sentence)
        named = event.who.search(text, *sentence) and not event.another.search(text, *sentence)
        if found is not None and named and not is_quoted(text, Span(*found.span())):
            yield Clue(months=is_month(event.month), evidence=(document.evidence(Span(*found.span()), sentence),))


def _of_weekdays(document: SourceDocument, sentence: Span, days: tuple[tuple[Moment, int, str], ...]) -> Iterator[Clue]:
    """Read a day named with its weekday, but without its year: of the years near enough only some fit."""
    for moment, weekday, _ in days:
        if sentence.contains(moment.span) and (fitting := _fitting(moment, weekday)):
            months = months_where(lambda i, days=fitting: any(-_NEAR <= day - i <= _NEAR for day in days))  # type: ignore[misc]
            yield Clue(months=months, evidence=(document.evidence(moment.span, sentence),))


def _fitting(moment: Moment, weekday: int) -> frozenset[int]:
    """Give the months in which a day of this name falls on a weekday."""
    return months_where(
        lambda index: (
            index % MONTHS_OF_YEAR + 1 == moment.month and weekday_of(index // MONTHS_OF_YEAR, moment) == weekday
        )
    )


def _clause(text: str, sentence: Span, place: Span) -> Span:
    """Give the words between the borders about a place."""
    # Looked for in the whole sentence: what follows "before" tells whether it is a border.
    borders = [Span(*border.span()) for border in _BORDER.finditer(text, *sentence)]
    start = max((border.end for border in borders if border.end <= place.start), default=sentence.start)
    end = min((border.start for border in borders if border.start >= place.end), default=sentence.end)
    return Span(start, end)


def is_quoted(text: str, span: Span) -> bool:
    """Tell what stands within quotation marks of its paragraph."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
