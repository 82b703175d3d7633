"""Which promised sum money that is held back was part of: of whose it is and what it stands beside.

Comes in: entries. Goes out: for a sum held back the pledge that holds it. Must not know what became of a promise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reporter.briefing.claims import agree
from reporter.briefing.model import Entry
from reporter.facts import Evidence, Kind, newness


def held_back_of(pledge: Entry, found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give what is told to be held back of a promised sum, the newest first; no more than once each sum.

    Only where an article sets the two beside each other, and no other promise of that payer stands nearer.
    """
    held = [e for e in found if e.figure.kind is Kind.WITHHELD and e.figure.actor == pledge.figure.actor]
    parts = [e for e in held if _whole(e, found) is pledge]
    again = [e for e in held if e not in parts and any(_same_sum(e, part) for part in parts)]
    return tuple(sorted([*parts, *again], key=_newest_first))


def _whole(entry: Entry, found: Iterable[Entry]) -> Entry | None:
    figure = entry.figure
    larger = [
        other
        for other in found
        if other.figure.kind is Kind.PLEDGED_FUNDING and not other.figure.authorised
        if other.figure.actor == figure.actor and other.figure.unit == figure.unit
        if other.figure.evidence.document is figure.evidence.document
        if other.figure.value > figure.value and not agree(other.figure, figure)
    ]
    return min(larger, key=lambda other: _apart(other.figure.evidence, figure.evidence), default=None)


def _apart(one: Evidence, other: Evidence) -> tuple[int, int]:
    return abs(one.span.start - other.span.start), one.span.start


def _same_sum(one: Entry, other: Entry) -> bool:
    return one.figure.unit == other.figure.unit and one.figure.value == other.figure.value


def _newest_first(entry: Entry) -> tuple[int, str, int]:
    evidence = entry.figure.evidence
    return -newness(entry.as_of), evidence.document.digest, evidence.span.start
