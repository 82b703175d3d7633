"""Which promised sum money that is held back was part of, and whether it has been released since.

Comes in: entries. Goes out: for a sum held back the pledge that holds it, and the later sum by which its payer overrode
or lifted the hold. Must not know what became of a promise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reporter.briefing.claims import agree
from reporter.briefing.model import Entry
from reporter.briefing.scope import before, same_unit
from reporter.facts import Evidence, Kind, newness
from reporter.knowledge.telling import telling

# The sentence behind a sum may tell that it was freed: "This decision overrides a hold on the funds."
_BEHIND = 160


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
        if other.figure.evidence.document is figure.evidence.document
        if other.figure.kind is Kind.PLEDGED_FUNDING and not other.figure.authorised
        if other.figure.actor == figure.actor and other.figure.unit == figure.unit
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


def released(told: Sequence[Entry], found: Iterable[Entry]) -> Entry | None:
    """Give the sum by which a payer freed what it had held back: all that is `told` of the hold is older.

    What was authorised or paid has to be as large, and its source to say that a hold was overridden or lifted.
    """
    freed = [e for e in found if _frees(e) and all(_may_free(e, held) for held in told)]
    return min(freed, key=_newest_first, default=None)


def _may_free(entry: Entry, held: Entry) -> bool:
    one, two = entry.figure, held.figure
    return one.actor == two.actor and same_unit(one, two) and one.value >= two.value and before(held, entry)


def _frees(entry: Entry) -> bool:
    figure = entry.figure
    given = figure.kind is Kind.RECEIVED or (figure.kind is Kind.PLEDGED_FUNDING and figure.authorised)
    place = figure.evidence
    words = place.document.text[place.sentence_span.start : place.sentence_span.end + _BEHIND]
    return given and telling().frees.search(words) is not None
