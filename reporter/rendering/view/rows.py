"""Entries that say the same, joined into one row, and the rows of a table.

Comes in: entries of one ledger. Goes out: each row's first entry with the evidence of all.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from reporter.briefing.model import Entry
from reporter.rendering.phrases import surface, whom_words
from reporter.rendering.view.limits import CITATIONS, Mentions, cited


class Group(NamedTuple):
    """The first of several entries that one row stands for, and where all of them are said."""

    entry: Entry
    mentions: Mentions


class Row(NamedTuple):
    """One line of a table; `below` marks a figure that is contained in the one above it, or adds to it.

    `other` is the figure that it is held against, `reason` why the two differ.
    """

    label: str
    entry: Entry
    mentions: Mentions
    below: bool = False
    other: Entry | None = None
    reason: str = ""


class Book(NamedTuple):
    """The rows of one kind, and how many more stand only in the annex."""

    label: str
    rows: list[Row]
    why: str = ""
    unexplained: bool = False
    more: int = 0


class Columns(NamedTuple):
    """Which of a table's columns any of its rows fills."""

    place: bool
    period: bool
    group: bool


def columns(books: Iterable[Book]) -> Columns:
    """Tell which columns a table needs: one that is empty from top to bottom is left out."""
    books = list(books)
    figures = [row.entry.figure for book in books for row in book.rows]
    return Columns(
        place=any(one.place for one in figures),
        period=any(one.period for one in figures),
        group=any(whom_words(row.entry) for book in books for row in book.rows),
    )


def grouped(entries: Iterable[Entry]) -> list[Group]:
    """Join entries that give the same number in the same sense, whatever their dates."""
    return _joined(entries, _number)


def merged(entries: Iterable[Entry], limit: int = CITATIONS) -> list[Group]:
    """Join entries of which a table would print the same cells."""
    return _joined(entries, _cells, limit)


def _joined(entries: Iterable[Entry], key: Callable[[Entry], Hashable], limit: int = CITATIONS) -> list[Group]:
    groups: dict[Hashable, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return [Group(group[0], cited((one.figure.evidence for one in group), limit)) for group in groups.values()]


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
        figure.attributed_to or entry.outlet,
        entry.as_of,
        entry.standing,
        entry.phase,
        entry.side,
    )
