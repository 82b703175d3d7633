"""What months named without their year leave of an article's own: newspapers name so only months that are near.

Comes in: `Named` months, past or to come. Goes out: `Clue`s. Must not know how an article says that a month is past.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.dating.constraints import MONTHS_OF_YEAR, Clue, months_ahead, months_back, months_where
from reporter.knowledge.dating import dating_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.facts import Evidence


@dataclass(frozen=True, slots=True)
class Named:
    """A month named without its year: whether it is past or still to come, and whether it may be the article's own."""

    month: int
    ahead: bool
    own: bool
    evidence: Evidence


def of_named_months(named: Sequence[Named]) -> Iterator[Clue]:
    """Give what each name leaves of the article's month, and what two leave together."""
    yield from (_of_named(one) for one in named)
    yield from _of_pairs(named)


def _of_named(one: Named) -> Clue:
    """Read a month's name: any of this year's, and of last year's or next year's only those that are near."""
    words = dating_words()
    if one.ahead:
        months = months_where(
            lambda i: _next(one, i) <= max(words.months_ahead, MONTHS_OF_YEAR - 1 - i % MONTHS_OF_YEAR)
        )
    else:
        nearest = 0 if one.own else 1
        months = months_where(lambda i: nearest <= _last(one, i) <= max(words.months_back, i % MONTHS_OF_YEAR))
    return Clue(months=months, evidence=(one.evidence,))


def _of_pairs(named: Sequence[Named]) -> Iterator[Clue]:
    """Read a month that is past and one to come: they lie within a year, or their names alone would not tell which."""
    pairs = {(past.month, ahead.month): (past, ahead) for past in named for ahead in named if ahead.ahead > past.ahead}
    for past, ahead in pairs.values():
        months = months_where(lambda i, one=past, other=ahead: _last(one, i) + _next(other, i) < MONTHS_OF_YEAR)  # type: ignore[misc]
        yield Clue(months=months, evidence=(past.evidence, ahead.evidence))


def _last(one: Named, index: int) -> int:
    return months_back(one.month, index)


def _next(one: Named, index: int) -> int:
    return months_ahead(one.month, index)
