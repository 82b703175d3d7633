"""Entries that say the same, joined into one row.

Comes in: entries of one ledger. Goes out: each row's first entry with the evidence of all.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from reporter.briefing.model import Entry
from reporter.facts import Evidence
from reporter.rendering.phrases import surface


class Group(NamedTuple):
    """The first of several entries that one row stands for, and the evidence of all."""

    entry: Entry
    mentions: tuple[Evidence, ...]


def grouped(entries: Iterable[Entry]) -> list[Group]:
    """Join entries that give the same number in the same sense, whatever their dates."""
    return _joined(entries, _number)


def merged(entries: Iterable[Entry]) -> list[Group]:
    """Join entries of which a table would print the same cells."""
    return _joined(entries, _cells)


def _joined(entries: Iterable[Entry], key: Callable[[Entry], Hashable]) -> list[Group]:
    groups: dict[Hashable, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return [Group(group[0], tuple(one.figure.evidence for one in group)) for group in groups.values()]


def _number(entry: Entry) -> Hashable:
    figure = entry.figure
    return figure.value, figure.unit, figure.bound, figure.aggregate


def _cells(entry: Entry) -> Hashable:
    figure = entry.figure
    return (
        surface(figure).casefold(),
        figure.kind,
        figure.aggregate,
        figure.actor,
        figure.place,
        figure.period and figure.period.casefold(),
        figure.group,
        figure.attributed_to,
        entry.as_of,
        entry.standing,
    )
