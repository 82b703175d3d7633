"""Explain to a person what was decided of each number: a sentence, and under it its numbers with their reasons.

Comes in: an `Extraction`. Goes out: lines of plain text. Must not know how anything was decided, nor
where it is printed.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING

from reporter.facts import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.facts import Decision, Extraction, Figure, Guess, LostReading, Told

_INDENT = "  "
_WIDEST_NUMBER = 24
_NAMES = {"attributed_to": "source"}
_PLURAL = {Outcome.FIGURE: "figures", Outcome.DISTRACTOR: "distractors", Outcome.UNREAD: "unread"}


def explained(extraction: Extraction, *, width: int) -> Iterator[str]:
    """Explain every number of one article, sentence by sentence."""
    told = Counter(number.outcome for number in extraction.numbers)
    counts = ", ".join(f"{told[outcome]} {_PLURAL[outcome] if told[outcome] != 1 else outcome}" for outcome in Outcome)
    yield f"{extraction.document.name}: {counts}"
    kept = {id(figure) for figure in extraction.figures}
    for _, numbers in groupby(extraction.numbers, key=lambda number: number.evidence.sentence_span):
        yield ""
        yield from _sentence(list(numbers), kept, width)
    yield ""


def _sentence(numbers: list[Decision], kept: set[int], width: int) -> Iterator[str]:
    first = numbers[0].evidence
    start = f"{_INDENT}line {first.document.line_at(first.sentence_span.start)}: "
    said = " ".join(first.sentence.split())
    yield from wrap(said, width, initial_indent=start, subsequent_indent=_INDENT, break_long_words=False)
    across = min(max(len(number.evidence.quote) for number in numbers), _WIDEST_NUMBER)
    for number in numbers:
        quote = " ".join(number.evidence.quote.split())
        decided, *more = reasons(number, kept)
        yield f"{_INDENT * 2}{quote:{across}}{_INDENT}{decided}"
        yield from (f"{_INDENT * 3}{' ' * across}{_INDENT}{reason}" for reason in more)


def reasons(number: Decision, kept: set[int]) -> Iterator[str]:
    """Give the decision, then the readings that lost, then the learned reader's guess."""
    if number.figure is not None:
        again = "" if id(number.figure) in kept else ", said before"
        yield f"{Outcome.FIGURE}: {_figure(number.figure)} (rule {number.rule}{again})"
    elif number.outcome is Outcome.DISTRACTOR:
        yield f"{Outcome.DISTRACTOR}: {number.name} (by {number.rule})"
    else:
        yield f"{Outcome.UNREAD}" + (f" (silenced by the {number.rule})" if number.rule else "")
    yield from (_lost(reading, number.name) for reading in number.lost)
    if number.guess is not None:
        yield _guess(number.guess)


def _figure(figure: Figure) -> str:
    parts = (figure.actor, figure.group, figure.place, figure.period)
    about = "".join(f", {part}" for part in parts if part)
    return f"{figure.kind} {figure.value:,f} {figure.unit}, {figure.bound}, {figure.aggregate}{about}"


def _lost(reading: LostReading, name: str) -> str:
    """Tell what a reading lost to; a weaker one of the same kind only says the same again."""
    word = f" by {reading.word!r}" if reading.word else ""
    so = "also" if reading.kind.value == name else "not"
    return f"{so} {reading.kind} {reading.score:.2f} (rule {reading.rule}{word}): {reading.lost_to}"


def _guess(guess: Guess) -> str:
    told = "".join(f"; {_told(told)}" for told in guess.told)
    return f"learned reader: {guess.kind} {guess.probability:.2f}, nothing {guess.nothing:.2f}{told}"


def _told(told: Told) -> str:
    return f"{_NAMES.get(told.field, told.field)} {told.value or 'nobody'} {told.probability:.2f}"
