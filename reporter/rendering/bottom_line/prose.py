"""Clauses and how they are strung together.

Comes in: figures and facts. Goes out: sentences as clauses, each with the evidence that it rests on.
"""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from reporter.briefing.model import Entry
from reporter.facts import Evidence, MissionFact
from reporter.rendering.phrases import in_us_dollars, inside, surface


class Clause(NamedTuple):
    """Words and the evidence cited after them."""

    text: str
    evidence: tuple[Evidence, ...] = ()


class Detail(NamedTuple):
    """How much is said: what a shorter version leaves out, in the order in which it goes."""

    hunger: bool = True
    mandate: bool = True
    launched: bool = True
    vague: bool = True
    terms: bool = True
    who_says_received: bool = True
    who_says_lasting: bool = True
    lasting: bool = True
    particulars: bool = True
    own_target: bool = True
    unmet: bool = True


Sentence = tuple[Clause, ...]


def joined(first: Sentence, second: Sentence) -> Sentence:
    """Set two statements side by side in one sentence; one alone stands as it is."""
    return (*first, Clause("; "), *second) if first and second else first or second


def listed(parts: list[Sentence], *, opening: str) -> Sentence:
    """String parts together as a list in prose: `a`, `a and b`, `a, b and c`."""
    if not parts:
        return ()
    separators = [opening, *[", "] * (len(parts) - 2), *[" and "] * (len(parts) > 1)]
    return tuple(chain.from_iterable((Clause(sep), *part) for sep, part in zip(separators, parts, strict=True)))


def figure(entry: Entry, *, first: bool = True) -> Sentence:
    """Print a figure inside prose; only the first sum of money names the dollar in full."""
    words = inside(in_us_dollars(entry.figure) if first else surface(entry.figure))
    return (Clause(words, (entry.figure.evidence,)),)


def in_full(entry: Entry) -> Sentence:
    """Print a sum with its rate, which is part of its meaning: $600 million a year is not $600 million."""
    extra = f" ({period(entry)})" if period(entry) else ""
    return (Clause(inside(in_us_dollars(entry.figure)) + extra, (entry.figure.evidence,)),)


def period(entry: Entry) -> str:
    """Give the period in the source's words."""
    return " ".join((entry.figure.period or "").split())


def value(facts: tuple[MissionFact, ...]) -> str:
    """Give a fact's value without its article."""
    return " ".join(facts[0].value.split()).removeprefix("the ").removeprefix("The ")


def first_of(facts: tuple[MissionFact, ...]) -> tuple[Evidence, ...]:
    """Give the evidence of the chosen mention."""
    return tuple(fact.evidence for fact in facts[:1])


def once(*evidence: Evidence) -> tuple[Evidence, ...]:
    """Leave out evidence that stands there already."""
    return tuple(dict.fromkeys(evidence))
