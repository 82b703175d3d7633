"""The answer as a person reads it on a terminal: the sentence, what was read in it and why, then the rivals.

Comes in: an `Answer`. Goes out: lines. Must not know how it was found, nor where it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from reporter.briefing.model import Computed
from reporter.explaining import reasons
from reporter.facts import Evidence, Outcome
from reporter.rendering import wording
from reporter.rendering.phrases import as_of_words, computed_words, in_us_dollars, surface, when_words
from reporter.tracing.finding import Answer, Rival, Traced

_INDENT = "  "


def told(answer: Answer, *, width: int) -> Iterator[str]:
    """Tell all of it."""
    for one in answer.sums:
        yield from _wrapped(_sum(one), width)
        yield ""
    if answer.sentence and not answer.numbers:
        yield from _sentence(answer.sentence, answer.question.citation, width)
    for (_, _), several in groupby(answer.numbers, key=_sentence_of):
        yield from _numbers(list(several), width)
    for label, words in answer.others:
        yield from _wrapped(f"{label}: {words}", width, _INDENT * 2)
    for kind, rivals in answer.rivals:
        if rivals:
            yield ""
            yield f"{wording.KIND[kind]}, the other figures:"
            yield from _rivals(rivals, width)
    if answer.also_cited:
        number = answer.question.citation
        yield ""
        yield from _wrapped(f"For the sentence of citation {number} ask: haiti-report why '[{number}]'", width)


def _sentence_of(one: Traced) -> tuple[str, int]:
    return one.extraction.document.name, one.decision.evidence.sentence_span.start


def _wrapped(text: str, width: int, indent: str = "", deeper: str = _INDENT) -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent + deeper,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sum(one: Computed) -> str:
    sign = f" {wording.SIGN[one.operation]} "
    return f"{computed_words(one)} = {sign.join(in_us_dollars(term.figure) for term in one.terms)} (computed)"


def _sentence(place: Evidence, citation: int | None, width: int) -> Iterator[str]:
    number = f" [{citation}]" if citation else ""
    yield f"{place.document.name}, line {place.document.line_at(place.sentence_span.start)}{number}"
    yield from _wrapped(f'"{" ".join(place.sentence.split())}"', width, _INDENT)


def _numbers(several: Sequence[Traced], width: int) -> Iterator[str]:
    """Tell of the numbers of one sentence."""
    yield from _sentence(several[0].decision.evidence, several[0].citation, width)
    for one in several:
        kept = set() if one.again or one.decision.figure is None else {id(one.decision.figure)}
        first, *more = reasons(one.decision, kept)
        yield from _wrapped(f"{_quote(one)}: {first}", width, _INDENT * 2)
        for line in [*_said(one), *more]:
            yield from _wrapped(line, width, _INDENT * 4)


def _quote(one: Traced) -> str:
    return " ".join(one.decision.evidence.quote.split())


def _said(one: Traced) -> Iterator[str]:
    if one.decision.outcome is not Outcome.FIGURE or one.decision.figure is None:
        return
    date = one.extraction.date
    author = one.decision.figure.attributed_to
    yield f"said by {author or 'nobody who is named'}, {as_of_words(date.value)} ({wording.DATE_BASIS[date.basis]})"
    yield f"in the brief: {one.standing}" if one.entry else "not in the brief"


def _rivals(rivals: Sequence[Rival], width: int) -> Iterator[str]:
    across = max(len(surface(one.entry.figure)) for one in rivals)
    for one in rivals:
        figure, place = one.entry.figure, one.entry.figure.evidence
        about = (figure.actor, figure.place, figure.period, figure.group)
        when = as_of_words(one.entry.as_of) if one.entry.as_of else when_words(one.entry)
        told_of = [*filter(None, about), when, figure.attributed_to or str(wording.UNATTRIBUTED)]
        text = f"{surface(figure):{across}}  {', '.join(told_of)}: {one.standing} [{one.citation}]"
        yield from _wrapped(f"{text} {place.document.name}:{place.line}", width, _INDENT, " " * (across + 2))
