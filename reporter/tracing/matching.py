"""Whether a number, or a sum, is the one that was asked for.

Comes in: a `Question`, decisions and computed numbers. Goes out: yes or no. Must not know what is told of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from reporter.briefing.model import Computed
from reporter.facts import Decision, Evidence, Figure, Span
from reporter.rendering.phrases import amount, computed_words
from reporter.rendering.walking import each
from reporter.tracing.question import Question, spelt

Where = tuple[str, Span]

_Kind = TypeVar("_Kind")


def where(evidence: Evidence) -> Where:
    """Give a quote's place, the same for all that was read there."""
    return evidence.document.name, evidence.span


def is_printed_as(decision: Decision, asked: Question) -> bool:
    """Tell whether a number stands in its article just so."""
    return spelt(decision.evidence.quote) == spelt(asked.text)


def is_meant(decision: Decision, asked: Question) -> bool:
    """Tell whether a number has the value asked for, or holds the words that were asked."""
    if asked.value is not None:
        return decision.quantity is not None and decision.quantity.value == asked.value
    words = re.escape(spelt(asked.text))
    return re.search(rf"(?<![\w.,]){words}(?![\w]|[.,]\d)", spelt(decision.evidence.quote)) is not None


def is_computed_as(computed: Computed, asked: Question) -> bool:
    """Tell whether a computed number is printed so, or has the value asked for."""
    if asked.value is not None:
        return computed.value == asked.value
    prints = (computed_words(computed), amount(computed.value, computed.unit))
    return spelt(asked.text) in {spelt(one) for one in prints}


def terms(sums: Iterable[Computed]) -> Iterator[Figure]:
    """Give the figures that computed numbers are made of."""
    for one in sums:
        yield from (term.figure for term in one.terms)


def every(value: object, cls: type[_Kind]) -> list[_Kind]:
    """Give every value of a class in a value, each once, in the declared order of its fields."""
    return list(dict.fromkeys(each(value, cls)))
