"""How large the counts of a kind are, and which are too small, or too large, to be the whole country's.

Comes in: entries. Goes out: judgements of size. A sentence often leaves out the town or the day that its number is of;
its size gives it away. Must not know which figure leads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from reporter.briefing.claims import claim
from reporter.briefing.model import Entry
from reporter.briefing.scope import before, is_stretch, same_place, same_start
from reporter.facts import FLOWS, PEOPLE, Kind
from reporter.knowledge.profile import default_profile

Limits = Mapping[Kind, Decimal]

_COUNTED = frozenset(
    {
        Kind.KILLED,
        Kind.INJURED,
        Kind.KIDNAPPED,
        Kind.SEXUAL_VIOLENCE,
        Kind.RETURNED,
        Kind.DISPLACED,
        Kind.FOOD_INSECURE,
        Kind.IN_NEED,
    }
)
# A count of so much less than others of its kind is one of a town or a day that its sentence does not name.
_FRACTION = Decimal("0.1")


def believable(entry: Entry, limits: Limits | None = None) -> bool:
    """Tell whether a figure is not above what its kind can be; `limits` are the default profile's if none are given."""
    known = default_profile().limits if limits is None else limits
    limit = known.get(entry.figure.kind)
    return limit is None or entry.figure.value <= limit


def units_used(entries: Iterable[Entry]) -> Counter[str]:
    """Count how often each unit is used: what a story prints in several files it says once."""
    return Counter(unit for _, _, unit in {(origin_of(e), e.figure.value, e.figure.unit) for e in entries})


def origin_of(entry: Entry) -> int | str:
    """Give the number of the story that an entry comes from, or its file where that is not known."""
    return entry.origin or entry.figure.evidence.document.name


def usual_size(wholes: Sequence[Entry]) -> Decimal | None:
    """Give how large the counts of a kind are: the second largest that an origin gives, so that none alone fixes it.

    Of two origins it is the larger one; None where the kind is not counted. Undated ones have a say only where all are.
    """
    largest: dict[int | str, Decimal] = {}
    for entry in [entry for entry in wholes if entry.as_of] or wholes:
        if entry.figure.kind in _COUNTED and (entry.figure.unit or PEOPLE) == PEOPLE:
            largest[origin_of(entry)] = max(entry.figure.value, largest.get(origin_of(entry), Decimal(0)))
    sizes = sorted(largest.values(), reverse=True)
    return sizes[1 if len(sizes) > 2 else 0] if sizes else None  # noqa: PLR2004  # of two the larger one


def dwarfed(entry: Entry, scale: Decimal | None) -> bool:
    """Tell whether a count can hardly be the whole country's, and no stretch of time explains how small it is."""
    explained = entry.figure.kind in FLOWS and is_stretch(entry)
    return scale is not None and not explained and dwarfed_by(entry, scale)


def dwarfed_by(entry: Entry, value: Decimal) -> bool:
    """Tell whether a count is a small fraction of a value."""
    return entry.figure.kind in _COUNTED and entry.figure.value < value * _FRACTION


def outruns(other: Entry, entry: Entry) -> bool:
    """Tell whether another count that began on the same day was larger before: a running total does not fall."""
    began = entry.figure.kind in FLOWS and same_start(entry, other) and same_place(entry.figure, other.figure)
    return bool(began) and before(other, entry) and entry.figure.value < claim(other.figure).low
