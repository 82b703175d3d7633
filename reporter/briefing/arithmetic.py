"""Numbers computed from quoted ones: what the qualifiers of the terms leave of a result's certainty.

Comes in: entries. Goes out: `Computed`, each with its terms. Must not know which sums make sense.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from reporter.briefing.model import Computed, Entry, Operation
from reporter.facts import PERCENT, Bound

_TURNED = {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}
_ROUNDING = {Bound.AT_LEAST: ROUND_FLOOR, Bound.AT_MOST: ROUND_CEILING}


def total(*terms: Entry) -> Computed:
    """Add figures of one unit."""
    return Computed(
        value=sum((term.figure.value for term in terms), Decimal(0)),
        unit=terms[0].figure.unit,
        operation=Operation.SUM,
        terms=terms,
        bound=combined(term.figure.bound for term in terms),
    )


def difference(whole: Entry, *taken: Entry) -> Computed:
    """Take figures of one unit from another: at least so much taken leaves at most so much."""
    return Computed(
        value=whole.figure.value - sum((term.figure.value for term in taken), Decimal(0)),
        unit=whole.figure.unit,
        operation=Operation.DIFFERENCE,
        terms=(whole, *taken),
        bound=combined([whole.figure.bound, *(turned(term.figure.bound) for term in taken)]),
    )


def share(part: Entry, whole: Entry) -> Computed:
    """Give a sum in whole percent of another, rounded so that a lower bound stays one."""
    bound = combined([part.figure.bound, turned(whole.figure.bound)])
    exact = part.figure.value * 100 / whole.figure.value
    rounded = exact.quantize(Decimal(1), rounding=_ROUNDING.get(bound, ROUND_HALF_UP))
    if bound is Bound.EXACT and rounded != exact:
        bound = Bound.APPROX
    return Computed(value=rounded, unit=PERCENT, operation=Operation.SHARE, terms=(part, whole), bound=bound)


def turned(bound: Bound) -> Bound:
    """Give the bound of what is left where a number with this one is taken away or divided by."""
    return _TURNED.get(bound, bound)


def combined(bounds: Iterable[Bound]) -> Bound:
    """Give the bound of a result that grows with each of its terms: two that pull apart leave only an estimate."""
    loose = {bound for bound in bounds if bound is not Bound.EXACT}
    if not loose:
        return Bound.EXACT
    return loose.pop() if len(loose) == 1 else Bound.APPROX
