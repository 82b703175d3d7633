"""The funding position: requirement, receipts, the gap between them, and the money that is in neither.

Comes in: entries. Goes out: `Funding`. The gap is computed only from two sums in one currency; pledges and
withheld money never enter it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from reporter.briefing.model import Computed, Entry, Funding
from reporter.briefing.reconcile import ledger
from reporter.facts import PERCENT, Kind


def funding(found: Sequence[Entry]) -> Funding:
    """Compute the funding position."""
    required_ledger, received_ledger = ledger(Kind.REQUIRED, found), ledger(Kind.RECEIVED, found)
    required = required_ledger.headline if required_ledger else None
    received = received_ledger.headline if received_ledger else None
    gap, coverage = _gap(required, received)
    return Funding(
        required=required,
        received=received,
        gap=gap,
        coverage=coverage,
        missing=tuple(n for n, entry in (("required", required), ("received", received)) if entry is None),
        other_required=required_ledger.others if required_ledger else (),
        other_received=received_ledger.others if received_ledger else (),
        pledged=_entries(Kind.PLEDGED_FUNDING, found),
        withheld=_entries(Kind.WITHHELD, found),
        spent=_entries(Kind.SPENT, found),
    )


def _gap(required: Entry | None, received: Entry | None) -> tuple[Computed | None, Computed | None]:
    if required is None or received is None or required.figure.unit != received.figure.unit:
        return None, None
    needed, paid = required.figure.value, received.figure.value
    share = (paid * 100 / needed).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return (
        Computed(value=needed - paid, unit=required.figure.unit, terms=(required, received)),
        Computed(value=share, unit=PERCENT, terms=(received, required)),
    )


def _entries(kind: Kind, found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give all sums of a kind, by who gives and then by size, each value of a giver once for every source."""
    book = ledger(kind, found)
    rows = book.entries if book else ()
    return tuple(sorted(rows, key=lambda e: (e.figure.actor or "\uffff", -e.figure.value)))
