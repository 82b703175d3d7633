"""What a printed number claims, by its qualifier and its digits, and whether two can both be true of one count.

Comes in: figures. Goes out: `Claim`s. "Over 700,000" is met by what lies little beyond it, "nearly 580,000" by what
lies little below, "about" and a rounded number by what rounds to them; two ends of one range claim all between them.
Little is one unit of the last digit that is not nought, and never more than a twentieth. Must not know any date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reporter.facts import Bound, Figure

_TWENTIETH = Decimal("0.05")
# An open end is not reached: what is over 500,000 is plainly under 525,000.
_NOT_QUITE = Decimal("0.999")
# Smaller counts are printed in full, and a single digit before noughts ("4,000") may be exact or anything.
_ROUNDED_FROM, _ROUNDED_DIGITS = 1000, 2


@dataclass(frozen=True, slots=True)
class Claim:
    """The values that a number leaves open; `slack` is how far it may have been rounded without saying so."""

    unit: str
    low: Decimal
    high: Decimal
    step: Decimal
    slack: Decimal = Decimal(0)

    def agrees(self, other: Claim) -> bool:
        """Tell whether some value meets both; only the coarser of two numbers may be the other's rounding."""
        mine = self.slack if self.step > other.step else Decimal(0)
        theirs = other.slack if other.step > self.step else Decimal(0)
        apart = max(self.low - other.high, other.low - self.high)
        return self.unit == other.unit and apart <= mine + theirs


def claims(figures: Iterable[Figure]) -> dict[Figure, Claim]:
    """Give each figure's claim; the ends of a range, which are quoted together, have one claim."""
    quoted: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        quoted[figure.kind, figure.unit, figure.evidence].append(figure)
    return {figure: _of_range(ends) or claim(figure) for ends in quoted.values() for figure in ends}


def _of_range(ends: list[Figure]) -> Claim | None:
    low = [figure.value for figure in ends if figure.bound is Bound.AT_LEAST]
    high = [figure.value for figure in ends if figure.bound is Bound.AT_MOST]
    if not low or not high or min(low) > max(high):
        return None
    return Claim(ends[0].unit, min(low), max(high), min(_step(figure.value) for figure in ends))


def claim(figure: Figure) -> Claim:
    """Give what one figure claims."""
    return _claim(figure.value, figure.unit, figure.bound)


@cache
def _claim(value: Decimal, unit: str, bound: Bound) -> Claim:
    step = _step(value)
    little = min(step, abs(value) * _TWENTIETH)
    match bound:
        case Bound.AT_LEAST:
            return Claim(unit, value, value + little * _NOT_QUITE, step)
        case Bound.AT_MOST:
            return Claim(unit, value - little * _NOT_QUITE, value, step)
        case Bound.APPROX:
            return Claim(unit, value - little / 2, value + little / 2, step)
    rounded = value >= _ROUNDED_FROM and len(value.normalize().as_tuple().digits) >= _ROUNDED_DIGITS
    return Claim(unit, value, value, step, step / 2 if rounded else Decimal(0))


def _step(value: Decimal) -> Decimal:
    """Give the worth of the last digit that is not nought: 10,000 in 580,000."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if value and isinstance(exponent, int) else Decimal(1)


def agree(one: Figure, other: Figure) -> bool:
    """Tell whether two printed numbers can both be true of one count, by their qualifiers."""
    return claim(one).agrees(claim(other))
