"""Sums that a source prints in two currencies: which of the two is shown.

Comes in: entries. Goes out: each sum once, in the currency of the mission's and the appeals' plans where its source
gives it; the other is told as its conversion. Nothing is converted here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reporter.briefing.model import Entry

# The currency in which the UN asks for money and keeps its funds.
LEADING = "USD"


def in_leading_money(told: Sequence[Entry]) -> list[Entry]:
    """Give each sum once, in the leading currency where its source has that too."""
    original = originals(told)
    replaced = {id(first) for first in original.values()}
    return [e for e in told if id(e) in original or not (e.figure.converted or id(e) in replaced)]


def originals(told: Sequence[Entry]) -> dict[int, Entry]:
    """Give the sums in other money by the identity of the leading one that their source prints as their conversion."""
    pairs = ((entry, beside(entry, told)) for entry in told if entry.figure.converted and entry.figure.unit == LEADING)
    return {id(entry): first for entry, first in pairs if first is not None}


def beside(conversion: Entry, told: Iterable[Entry]) -> Entry | None:
    """Give the sum right before a conversion, in other money."""
    place = conversion.figure.evidence
    before = [
        entry
        for entry in told
        if entry.figure.evidence.sentence_span == place.sentence_span
        if entry.figure.evidence.document is place.document
        if entry.figure.unit != conversion.figure.unit and entry.figure.evidence.span.end <= place.span.start
    ]
    return max(before, key=lambda entry: entry.figure.evidence.span.end, default=None)
