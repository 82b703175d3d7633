"""How much the body of the brief shows: the reader has four minutes, and what is left out stands whole in an annex.

Comes in: rows in the order in which they matter. Goes out: those that the body shows, and how many it leaves out.
Must not know what a row says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from reporter.facts import Evidence, Span

CHANGES = 5  # on page one
CITATIONS = 4  # of one statement
OTHERWISE_CITATIONS = 3
CONTRIBUTORS = 10
BESIDES = 3  # other contributors in a box of the front page
DONOR_ROWS = 12
HELD_BACK = 2  # sums that have a row however small they are
SHARES_FUNDED = 3
ROWS_OF_A_KIND = 4
POINTS_IN_TIME = 8
ATTACKS = 6
BLAMED = 6
PROMISES = 10
DIFFERENCES = 10
# Of pairs that differ by nothing but a missing date only as many as make a short list.
UNDATED_DIFFERENCES = 4
OPEN_POINTS = 8  # of a reason, under what we do not know
EVENTS = 10
PEOPLE = 15
ORGANISATIONS = 25

_Row = TypeVar("_Row")


class Mentions(NamedTuple):
    """The places that say a thing: those that are cited, and how many more there are."""

    shown: tuple[Evidence, ...]
    more: int = 0


def cited(places: Iterable[Evidence], limit: int = CITATIONS) -> Mentions:
    """Cite the first sentences that say a thing; several quotes of one sentence are one citation."""
    by_sentence: dict[tuple[str, Span], list[Evidence]] = {}
    for place in places:
        by_sentence.setdefault((place.document.name, place.sentence_span), []).append(place)
    groups = list(by_sentence.values())
    return Mentions(tuple(place for group in groups[:limit] for place in group), max(0, len(groups) - limit))


def first(ranked: Sequence[_Row], limit: int, shown: Sequence[_Row]) -> list[_Row]:
    """Give the first of a ranking in the order in which they are shown."""
    kept = {id(one) for one in ranked[:limit]}
    return [one for one in shown if id(one) in kept]
