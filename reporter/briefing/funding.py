"""The funding position: requirement, receipts, the gap between them, and the money that is in neither.

Comes in: entries. Goes out: `Funding`. The gap is computed only from two sums in one currency that one
source sets side by side; pledges and withheld money never enter it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from reporter.briefing.model import Computed, Entry, Funding, Operation
from reporter.briefing.reconcile import ledger, may_lead
from reporter.facts import PERCENT, Kind

# About two sentences of a newspaper between the two sums.
_REACH = 300


def operands(found: Sequence[Entry]) -> tuple[Entry | None, Entry | None]:
    """Find the newest requirement and receipt that one source sets against each other, in one currency.

    The sources speak of the mission's money and of humanitarian appeals alike. Two sums that do not stand together
    may belong to different purposes, and their difference would mean nothing. (None, None) where there is no pair.
    """
    wholes = [entry for entry in found if may_lead(entry)]
    pairs = [
        (required, received)
        for required in wholes
        for received in wholes
        if required.figure.kind is Kind.REQUIRED and received.figure.kind is Kind.RECEIVED
        if required.figure.unit == received.figure.unit and _together(required, received)
    ]
    # A sum is often printed with its conversion; the currency that the sources use most is the original.
    units = Counter(entry.figure.unit for entry in wholes)
    return max(pairs, key=lambda pair: _rank(pair[0], pair[1], units)) if pairs else (None, None)


def _together(one: Entry, other: Entry) -> bool:
    return one.figure.evidence.document is other.figure.evidence.document and _distance(one, other) <= _REACH


def _distance(one: Entry, other: Entry) -> int:
    """Count the characters between two sentences of a document; 0 within one."""
    first, second = sorted((one.figure.evidence.sentence_span, other.figure.evidence.sentence_span))
    return max(0, second.start - first.end)


def _rank(required: Entry, received: Entry, units: Counter[str]) -> tuple[int, int, int, str, int]:
    """Order pairs: the newer source, the commoner currency, the closer sums; the names only to settle a tie."""
    newest = required.as_of.latest.toordinal() if required.as_of else 0
    evidence = required.figure.evidence
    return (
        newest,
        units[required.figure.unit],
        -_distance(required, received),
        evidence.document.name,
        -evidence.span.start,
    )


def funding(found: Sequence[Entry], pair: tuple[Entry | None, Entry | None]) -> Funding:
    """Compute the funding position; `pair` is what `operands` found."""
    required_ledger = ledger(Kind.REQUIRED, found, lead=pair[0])
    received_ledger = ledger(Kind.RECEIVED, found, lead=pair[1])
    required = required_ledger.headline if required_ledger else None
    received = received_ledger.headline if received_ledger else None
    gap, coverage = _gap(*pair)
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
    if required is None or received is None:
        return None, None
    needed, paid = required.figure.value, received.figure.value
    share = (paid * 100 / needed).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return (
        Computed(
            value=needed - paid, unit=required.figure.unit, operation=Operation.DIFFERENCE, terms=(required, received)
        ),
        Computed(value=share, unit=PERCENT, operation=Operation.SHARE, terms=(received, required)),
    )


def _entries(kind: Kind, found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give all sums of a kind, by who gives and then by size, each value of a giver once for every source."""
    book = ledger(kind, found)
    rows = book.entries if book else ()
    return tuple(sorted(rows, key=lambda e: (e.figure.actor or "\uffff", -e.figure.value)))
