"""Sums in the desk's own currency, at the rates of its profile: shown beside the printed ones, used for nothing else.

Comes in: entries and rates. Goes out: `Conversion`s. They merge no sums and enter no gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reporter.briefing.model import Conversion, Entry
from reporter.facts import MONEY
from reporter.knowledge.profile import Rate

_DIGITS = 3


def conversions(found: Sequence[Entry], rates: Sequence[Rate]) -> tuple[Conversion, ...]:
    """Convert every sum whose currency has a rate; of several rates of a currency, the first counts."""
    by_currency = {rate.currency: rate for rate in reversed(rates)}
    return tuple(
        Conversion(
            entry=entry,
            value=_rounded(entry.figure.value * rate.rate),
            unit=rate.into,
            rate=rate.rate,
            rate_date=rate.on,
        )
        for entry in found
        if entry.figure.kind in MONEY and (rate := by_currency.get(entry.figure.unit)) is not None
    )


def _rounded(value: Decimal) -> Decimal:
    """Round to three digits: a converted sum is no more exact than its rate."""
    if not value:
        return value
    return Decimal(round(value, _DIGITS - 1 - value.adjusted()))
