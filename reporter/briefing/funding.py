"""The funding position, in the terms of the UN's Financial Tracking Service.

Comes in: entries and how long the money is said to last. Goes out: `Funding`: requirement, receipts, the gap between
them, and by payer the money that is in neither. Pledges and withheld money never enter the gap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reporter.briefing.arithmetic import difference, share
from reporter.briefing.conversions import conversions
from reporter.briefing.donors import donors, is_bilateral
from reporter.briefing.model import Appeal, Computed, Entry, Funding, PastFunding
from reporter.briefing.operands import Operands, Positions, adds_up, operands, relief_operands
from reporter.briefing.recency import newest_first
from reporter.briefing.reconcile import ledger
from reporter.briefing.size import Limits
from reporter.briefing.sums import is_balance, is_missing, says_hardly_any
from reporter.facts import Extraction, FundedUntil, Kind, Purpose, newness
from reporter.knowledge.profile import Rate

__all__ = ["funding", "not_bilateral", "operands"]


def not_bilateral(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """Leave out what named payers gave: it is theirs, and not what has been received in all."""
    return tuple(entry for entry in found if not is_bilateral(entry))


def funding(
    found: Sequence[Entry],
    positions: Positions,
    *,
    until: Sequence[FundedUntil] = (),
    rates: Sequence[Rate] = (),
    limits: Limits | None = None,
) -> Funding:
    """Compute the funding position; `positions` is what `operands` found, `until` stands newest source first."""
    own, past = positions.own, positions.past
    leads = positions.leads
    required_ledger = ledger(Kind.REQUIRED, found, lead=leads.required, limits=limits)
    received_ledger = ledger(Kind.RECEIVED, not_bilateral(found), lead=leads.received, limits=limits)
    required = required_ledger.headline if required_ledger and (own.required or not own) else None
    received = received_ledger.headline if received_ledger and (own.received or not own) else None
    gap, coverage = _gap(required, received) if own.paired else (None, None)
    told_received = received_ledger.entries if received_ledger else ()
    return Funding(
        required=required,
        received=received,
        gap=gap,
        coverage=coverage,
        missing=tuple(n for n, entry in (("required", required), ("received", received)) if entry is None),
        other_required=_others(required_ledger.entries if required_ledger else (), required),
        other_received=_others(told_received, received),
        pledged=_entries(Kind.PLEDGED_FUNDING, found, limits),
        withheld=_entries(Kind.WITHHELD, found, limits),
        spent=_entries(Kind.SPENT, found, limits),
        dates_differ=gap is not None and required is not None and received is not None and _differ(required, received),
        funded_until=tuple(until),
        donors=donors(found),
        conversions=conversions(found, rates),
        balance=received is not None and is_balance(received),
        appeal=_appeal(found, required, limits),
        newer=_newer(received, told_received),
        earlier=positions.earlier,
        past=_past(past),
        missing_sums=_told(found, is_missing),
        hardly_any=_told(found, _is_hardly_funded),
    )


def _others(told: Iterable[Entry], shown: Entry | None) -> tuple[Entry, ...]:
    """Give all entries but the one that is an operand."""
    place = shown.figure.evidence if shown else None
    return tuple(entry for entry in told if entry.figure.evidence != place)


def _past(past: Operands) -> PastFunding | None:
    if not past:
        return None
    gap, coverage = _gap(past.required, past.received) if past.paired else (None, None)
    return PastFunding(required=past.required, received=past.received, gap=gap, coverage=coverage)


def _told(found: Iterable[Entry], tells: Callable[[Entry], bool]) -> tuple[Entry, ...]:
    """Give the entries whose words tell something, the newest first, one of each sentence."""
    first = {entry.figure.evidence.sentence: entry for entry in sorted(found, key=newest_first)[::-1] if tells(entry)}
    return tuple(sorted(first.values(), key=newest_first))


def _is_hardly_funded(entry: Entry) -> bool:
    return entry.figure.kind is Kind.REQUIRED and says_hardly_any(entry)


def _newer(received: Entry | None, told: Sequence[Entry]) -> Entry | None:
    """Give the newest receipt after the one of the gap, where it is of another year than the requirement."""
    later = [entry for entry in told if received is not None and adds_up(received, entry)]
    return max(later, key=lambda entry: newness(entry.as_of), default=None)


def _appeal(found: Sequence[Entry], required: Entry | None, limits: Limits | None) -> Appeal | None:
    """Give the position of aid to people in need, where the main one is not that already."""
    if required is not None and required.figure.purpose is Purpose.RELIEF:
        return None
    needed, received = relief_operands(found, limits)
    if needed is None or needed is required:
        return None
    gap, coverage = _gap(needed, received)
    return Appeal(required=needed, received=received, gap=gap, coverage=coverage)


def lasting(newest_first: Iterable[Extraction]) -> tuple[FundedUntil, ...]:
    """Give how long the money lasts, as the sources say, in their order."""
    return tuple(fact for extraction in newest_first for fact in extraction.funded_until)


def _differ(required: Entry, received: Entry) -> bool:
    same_source = required.figure.evidence.document is received.figure.evidence.document
    return not same_source and required.as_of != received.as_of


def _gap(required: Entry | None, received: Entry | None) -> tuple[Computed | None, Computed | None]:
    if required is None or received is None or required.figure.value <= 0:
        return None, None
    return difference(required, received), share(received, required)


def _entries(kind: Kind, found: Sequence[Entry], limits: Limits | None) -> tuple[Entry, ...]:
    """Give all sums of a kind, by who gives and then by size, each value of a giver once for every source."""
    book = ledger(kind, found, limits=limits)
    rows = book.entries if book else ()
    return tuple(sorted(rows, key=lambda e: (e.figure.actor or "\uffff", -e.figure.value)))
