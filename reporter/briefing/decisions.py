"""What is decided, not counted: how many a mission is to have, how much is required.

Comes in: entries. Goes out: those of the decision in force. A value that sources first give after another one replaces
it, however many more repeat the old one. Must not know what leads where nothing was decided anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from reporter.briefing.claims import agree
from reporter.briefing.model import Entry
from reporter.briefing.scope import before, same_purpose, same_unit
from reporter.facts import Figure, Kind

_DECIDED = frozenset({Kind.TARGET, Kind.REQUIRED})
# Nearly the whole of a force is a part of it; less may be another mission's.
_MOST = Decimal("0.9")
# In another source a little less may be another decision.
_NEARLY = Decimal("0.98")
# No mission is a tenth of the one that follows it.
_LEAST = Decimal("0.1")


def is_decided(figure: Figure) -> bool:
    """Tell what is decided from what is counted."""
    return figure.kind in _DECIDED


def newly_decided(kept: Sequence[Entry], wholes: Sequence[Entry]) -> list[Entry]:
    """Keep what was first said last of what is decided, not counted: a new value replaces one that was known before."""
    said: dict[int, Entry] = {}  # by identity: each entry meets every other

    def first(entry: Entry) -> Entry:
        if id(entry) not in said:
            said[id(entry)] = _first_said(entry, wholes)
        return said[id(entry)]

    return [entry for entry in kept if not any(_replaces(other, entry, first) for other in kept)]


def supersedes(entry: Entry, other: Entry, told: Iterable[Entry]) -> bool:
    """Tell whether one decision replaces another: of all that is `told`, its value is first said after the other's."""
    known = list(told)
    return _replaces(entry, other, lambda one: _first_said(one, known))


def _replaces(entry: Entry, other: Entry, first: Callable[[Entry], Entry]) -> bool:
    """Tell the same, where `first` gives the oldest entry with which one agrees."""
    one, two = entry.figure, other.figure
    if one.kind not in _DECIDED or agree(one, two) or not (same_unit(one, two) and same_purpose(one, two)):
        return False
    if one.kind is Kind.TARGET and one.value < two.value and same_plan(entry, other):
        # Nearly the whole, as "5,500 soldiers and police" are of 5,550, changes nothing of the whole.
        return False
    return before(first(other), first(entry))


def same_plan(one: Entry, other: Entry) -> bool:
    """Tell whether two strengths are of one plan: equal, or one is nearly the whole of the other."""
    part, whole = sorted((one, other), key=lambda entry: entry.figure.value)
    return agree(one.figure, other.figure) or part.figure.value >= whole.figure.value * _NEARLY


def is_small_part(entry: Entry, plan: Entry) -> bool:
    """Tell a strength that is no other mission's beside a plan: its civilians, its staff."""
    return entry.figure.value < plan.figure.value * _LEAST


def _first_said(entry: Entry, told: Iterable[Entry]) -> Entry:
    """Give the oldest dated entry with which one agrees."""
    same = [e for e in told if e.as_of and (e is entry or agree(e.figure, entry.figure))]
    return min(same, key=lambda e: e.as_of.latest if e.as_of else date.max, default=entry)


def largest_of_its_source(kept: Sequence[Entry], told: Sequence[Entry]) -> list[Entry]:
    """Keep the largest strength that a source plans: soldiers and police without the civilians are no whole.

    Nor are they in a source that does not tell of the civilians.
    """
    if kept[0].figure.kind is not Kind.TARGET:
        return list(kept)
    parts = {one.figure.value for one, _ in parts_of_plans(told)}
    return [e for e in kept if e.figure.value not in parts and not any(_holds(other, e) for other in kept)]


def parts_of_plans(told: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Give the strengths that are most of another of the same source, each with that other one."""
    plans = [entry for entry in told if entry.figure.kind is Kind.TARGET]
    return [(one, other) for one in plans for other in plans if _holds(other, one) and _is_most(one, other)]


def _holds(other: Entry, entry: Entry) -> bool:
    same_source = other.figure.evidence.document is entry.figure.evidence.document
    return same_source and other.figure.value > entry.figure.value


def _is_most(part: Entry, whole: Entry) -> bool:
    return part.figure.value >= whole.figure.value * _MOST
