"""Of what, where and when a figure speaks, settled so that it can be compared.

Comes in: entries. Goes out: their place, group and days. A stock (the displaced, the hungry, those deployed) holds on a
day; a flow (the killed, the returned) counts a stretch of time. Must not know which figure leads.
"""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from reporter.briefing.model import Entry
from reporter.facts import FLOWS, MONEY, PEOPLE, PERCENT, Figure, Kind
from reporter.knowledge.comparing import CAPITAL, WHOLE_COUNTRY, comparing
from reporter.knowledge.missions import missions
from reporter.knowledge.telling import telling

# Shares are the unit of these kinds; elsewhere a percentage is a part of a count.
IN_PERCENT = frozenset({Kind.GANG_CONTROL})
PERSONNEL = frozenset({Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL})
_OF_SOMEBODY = PERSONNEL | {Kind.TARGET}
# What is asked for, promised and paid is for the whole mission, wherever its sentence plays.
_PLACELESS = MONEY | {Kind.TARGET, Kind.PLEDGED_PERSONNEL}
# A stock "in October" is one of a day in it; "since February" counts those who came to it.
_DATE_OF_A_STOCK = 31
# "Pont-Sondé" and "Ponte Sonde".
_ALIKE, _LONG_ENOUGH = 0.93, 8


class Days(NamedTuple):
    """The first and the last day on which a figure may hold."""

    first: date
    last: date


def place(figure: Figure) -> str:
    """Give the settled place; a share of territory without a place is one of the capital."""
    if figure.kind in _PLACELESS:
        return WHOLE_COUNTRY
    settled = _settled(figure.place)
    if settled is None:
        return CAPITAL if figure.kind is Kind.GANG_CONTROL else WHOLE_COUNTRY
    return settled


@cache
def _settled(printed: str | None) -> str | None:
    return comparing().place(printed)


def same_place(one: Figure, other: Figure) -> bool:
    """Tell whether two figures hold in one place, however it is spelled."""
    here, there = place(one), place(other)
    return here == there or _spelled_alike(here, there)


@cache
def _spelled_alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LONG_ENOUGH or any(c.isdigit() for c in one + other):
        return False
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def same_group(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same part of the population."""
    return comparing().group(one.group) == comparing().group(other.group)


def same_actor(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are one actor's: personnel of nobody is the mission's, money of nobody anybody's."""
    if one.kind in MONEY:
        return one.actor == other.actor or None in (one.actor, other.actor)
    return one.kind not in _OF_SOMEBODY or contributor(one) == contributor(other)


def is_plan(figure: Figure) -> bool:
    """Tell a strength that is planned for the whole mission, or for a contributor to it."""
    return figure.kind is Kind.TARGET


def contributor(figure: Figure) -> str | None:
    """Give who sends or pledges people; None where that is nobody named, or the mission itself."""
    return None if figure.actor in missions().names else figure.actor


def days_held(entry: Entry) -> Days | None:
    """Give the day for which a figure is said: its period's end where that came first, or else its source's date.

    What an undated source says may have been written on any day of its bounds or, without them, of the period.
    """
    if entry.period and entry.as_of is None and entry.written is None:
        return Days(entry.period.first, entry.period.last)
    # "Last year the council planned for 5,550" is a plan still.
    if entry.period and entry.is_over and not is_plan(entry.figure):
        return Days(entry.period.last, entry.period.last)
    if entry.written and entry.as_of is None:
        return Days(entry.written.first or date.min, entry.written.last or date.max)
    return Days(entry.as_of.earliest, entry.as_of.latest) if entry.as_of else None


def before(one: Entry, other: Entry) -> bool:
    """Tell whether one figure is surely of an earlier day than another."""
    here, there = days_held(one), days_held(other)
    return bool(here and there and here.last < there.first)


def looks_back(entry: Entry) -> bool:
    """Tell a stock that its source gives as what was once, on a day that nobody can name: "a year ago", "prior to"."""
    figure = entry.figure
    if figure.kind in FLOWS or figure.kind in _PLACELESS:
        return False
    evidence = figure.evidence
    ahead = evidence.document.text[evidence.sentence_span.start : evidence.span.start]
    if entry.period is None and telling().reaches_back.search(figure.period or ""):
        return True
    return (entry.period is None or not entry.is_over) and bool(telling().of_before.search(ahead))


def length(entry: Entry) -> int:
    """Count the days of a figure's period; 0 where it has none with fixed ends."""
    return (entry.period.last - entry.period.first).days + 1 if entry.period else 0


def is_stretch(entry: Entry) -> bool:
    """Tell whether a figure counts what happened from one day to another, as far as its words say so."""
    return length(entry) > (0 if entry.figure.kind in FLOWS else _DATE_OF_A_STOCK)


def same_start(one: Entry, other: Entry) -> bool | None:
    """Tell whether two stretches begin on one day; None where one of them is none."""
    if not (one.period and other.period and is_stretch(one) and is_stretch(other)):
        return None
    return one.period.first == other.period.first


def same_purpose(one: Figure, other: Figure) -> bool:
    """Tell whether two sums are for one purpose, as far as both say what they are for."""
    return one.purpose == other.purpose or None in (one.purpose, other.purpose)


def same_unit(one: Figure, other: Figure) -> bool:
    """Tell whether two numbers can be compared at all; a number whose unit nobody tells counts people."""
    return (one.unit or PEOPLE) == (other.unit or PEOPLE)


def is_share_of_count(figure: Figure) -> bool:
    """Tell a percentage of a kind that is counted, or a count of a kind that is measured in percent."""
    return (figure.unit == PERCENT) != (figure.kind in IN_PERCENT)
