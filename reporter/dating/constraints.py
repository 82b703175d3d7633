"""The month of an article as an unknown: what each clue leaves of it, and which month all of them leave.

Comes in: sets of months, each with the words that it rests on. Goes out: the one month that they have in common and
the clues that force it, or nothing; or the first and the last month that they leave. Must not know what the words mean.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reporter.facts import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reporter.facts import Evidence

MONTHS_OF_YEAR = 12
_FIRST_YEAR, _LAST_YEAR = 1990, 2099
# Every month that an article may be of, counted through the years.
ALL_MONTHS = frozenset(range(_FIRST_YEAR * MONTHS_OF_YEAR, (_LAST_YEAR + 1) * MONTHS_OF_YEAR))


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What some words leave of the months, and the words.

    `others` tells that other sources speak with them, `day` is the day of the month where the words tell that too.
    """

    months: frozenset[int]
    evidence: tuple[Evidence, ...]
    others: bool = False
    day: int | None = None


def index_of(known: PartialDate) -> int:
    """Give the number of a month, counted through the years: of a year alone its first."""
    return known.year * MONTHS_OF_YEAR + (known.month or 1) - 1


def month_at(index: int) -> PartialDate:
    """Give the month of a number."""
    return PartialDate(year=index // MONTHS_OF_YEAR, month=index % MONTHS_OF_YEAR + 1)


def months_where(is_possible: Callable[[int], bool]) -> frozenset[int]:
    """Give the months for which this holds."""
    return frozenset(index for index in ALL_MONTHS if is_possible(index))


@lru_cache(maxsize=1024)
def since(first: int) -> frozenset[int]:
    """Give this month and all later ones."""
    return months_where(lambda index: index >= first)


@lru_cache(maxsize=1024)
def until(last: int) -> frozenset[int]:
    """Give this month and all earlier ones."""
    return months_where(lambda index: index <= last)


def months_back(month: int, index: int) -> int:
    """Count the months since this month of the year was last: 0 in itself."""
    return (index + 1 - month) % MONTHS_OF_YEAR


def months_ahead(month: int, index: int) -> int:
    """Count the months until this month of the year comes: 0 in itself."""
    return (month - 1 - index) % MONTHS_OF_YEAR


@lru_cache(maxsize=MONTHS_OF_YEAR)
def is_month(month: int) -> frozenset[int]:
    """Give this month of every year."""
    return months_where(lambda index: months_back(month, index) == 0)


def solved(clues: Sequence[Clue]) -> tuple[PartialDate, tuple[Clue, ...]] | None:
    """Give the only month that all clues leave, and of the clues those without which it would not be the only one.

    Clues that tell the day tell the month too: where they agree, the date is to the day.
    """
    if len(left := _common(clues)) != 1:
        return None
    days = {clue.day for clue in clues if clue.day}
    needed = list(clues)
    for clue in reversed(clues):
        rest = [other for other in needed if other is not clue]
        if len(_common(rest)) == 1 and not (clue.day and len(days) == 1):
            needed = rest
    month = month_at(next(iter(left)))
    return (replace(month, day=days.pop()) if len(days) == 1 else month), tuple(needed)


class Ends(NamedTuple):
    """The first and the last month that some clues leave, each with the clues that show it; None where it is open."""

    first: tuple[PartialDate, tuple[Clue, ...]] | None
    last: tuple[PartialDate, tuple[Clue, ...]] | None


def ends(clues: Sequence[Clue]) -> Ends:
    """Give between which months an article lies by all clues together; nothing where they contradict each other."""
    return Ends(_end(clues, min), _end(clues, max))


def _end(clues: Sequence[Clue], which: Callable[[Iterable[int]], int]) -> tuple[PartialDate, tuple[Clue, ...]] | None:
    left = _common(clues)
    # A month of whichever year bounds nothing: what it leaves begins and ends within the outermost years.
    if not left or abs((end := which(left)) - which(ALL_MONTHS)) < MONTHS_OF_YEAR:
        return None
    needed = list(clues)
    for clue in reversed(clues):
        rest = [other for other in needed if other is not clue]
        if which(_common(rest)) == end:
            needed = rest
    return month_at(end), tuple(needed)


def _common(clues: Iterable[Clue]) -> frozenset[int]:
    return ALL_MONTHS.intersection(*(clue.months for clue in clues))
