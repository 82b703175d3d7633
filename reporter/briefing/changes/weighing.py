"""What a reader must see first: the weight of a change, by what it is about and by how it has changed.

Comes in: changes with the rank that their family gives them. Goes out: their order. Weighed is what page one of the
brief is about: the funding gap, its key figures, the mission, who governs; then promises, attacks and what is said
besides. Nothing in the order depends on the names or the order of files.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from reporter.briefing.changes.counts import Count
from reporter.briefing.model import Change, ChangeKind, Quote, Subject
from reporter.facts import Aggregate, Evidence, Kind


class Rank(IntEnum):
    """How much a change of a topic weighs."""

    GAP = 12
    KEY_FIGURE = 11
    MISSION = 10
    OFFICE = 9
    HEADLINE = 8
    LASTING = 7
    PROMISE = 6
    ATTACK = 5
    STRENGTH = 4
    SERIES = 3
    FIGURE = 2
    ASIDE = 1


class Ranked(NamedTuple):
    """A change and how much its topic weighs."""

    rank: Rank
    change: Change


_KINDS = tuple(Kind)
_WHATS = tuple(ChangeKind)
_SUBJECTS = tuple(Subject)
_ASIDES = (Aggregate.PART, Aggregate.INCREMENT)
# Whole sums and forces that single actors give and hold back.
_GIVEN = (Kind.PLEDGED_FUNDING, Kind.WITHHELD, Kind.PLEDGED_PERSONNEL, Kind.DEPLOYED)


def of_count(count: Count, front: frozenset[Kind], *, leads: bool) -> Rank:
    """Weigh a figure: by its place on the page, or by what sort of number it is."""
    kind, aggregate = count.meaning.kind, count.meaning.aggregate
    if leads:
        return Rank.KEY_FIGURE if kind in front else Rank.HEADLINE
    if aggregate in _ASIDES:
        return Rank.ASIDE
    if aggregate is Aggregate.INCIDENT:
        return Rank.ATTACK if kind is Kind.KILLED else Rank.FIGURE
    return Rank.STRENGTH if kind in _GIVEN else Rank.FIGURE


def in_order(found: Iterable[Ranked]) -> tuple[Change, ...]:
    """Give the changes, the weightiest first; what is only repeated comes last."""
    return tuple(one.change for one in sorted(found, key=_order))


def _order(one: Ranked) -> tuple[object, ...]:
    change = one.change
    side = change.after or change.before
    topic = change.about
    return (
        change.what is ChangeKind.CORROBORATED,
        -one.rank,
        _WHATS.index(change.what),
        _KINDS.index(topic.kind) if topic.kind else len(_KINDS),
        _SUBJECTS.index(topic.subject),
        topic.slot or "",
        topic.office or "",
        -(side.value or Decimal(0)) if side else Decimal(0),
        topic.actor or "",
        topic.author or "",
        side.text if side else "",
        _words(change),
    )


def _words(change: Change) -> tuple[tuple[str, str, int], ...]:
    """Settle ties by what is quoted, and where in which bytes."""
    sides = [side for side in (change.before, change.after) if side]
    quotes = (place for side in sides for place in side.quotes[:1])
    places = (place for side in sides for place in side.evidence[:1])
    return (*map(_place, quotes), *map(_place, places))


def _place(place: Quote | Evidence) -> tuple[str, str, int]:
    if isinstance(place, Quote):
        return place.sentence, place.digest, place.start
    return place.sentence, place.document.digest, place.span.start
