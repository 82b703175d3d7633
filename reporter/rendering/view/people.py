"""The people affected: one table by kind, values on a line of time, single attacks, and where sources differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reporter.briefing.model import Briefing, Entry, Ledger, Standing
from reporter.facts import Aggregate, Evidence
from reporter.rendering import wording
from reporter.rendering.support import status_words_of, why_words
from reporter.rendering.view.rows import Group, merged

_FIRST_SERIES = 3
_PARTS = (Aggregate.PART, Aggregate.INCREMENT)
# Who agrees needs no reason, and another contributor's figure is no other value of the same thing.
_NO_DISAGREEMENT = (Standing.AGREES, Standing.OTHER_ACTOR)
_UNEXPLAINED = (Standing.CONTESTED, Standing.UNDATED)


class Row(NamedTuple):
    """One line of a table; `below` marks a figure that is contained in the one above it, or adds to it."""

    label: str
    entry: Entry
    mentions: tuple[Evidence, ...]
    below: bool = False
    reason: str = ""


class Book(NamedTuple):
    """The rows of one kind."""

    label: str
    rows: list[Row]
    why: str = ""
    status: str = ""
    unexplained: bool = False


def humanitarian(brief: Briefing) -> list[Book]:
    """Give each kind's figures, parts below the whole of their source."""
    return [_table(ledger) for ledger in brief.humanitarian]


def _table(ledger: Ledger) -> Book:
    label = wording.KIND[ledger.kind]
    rows = [
        Row(label, one.entry, one.mentions, below=one.entry.figure.aggregate in _PARTS)
        for one in merged(_arranged(ledger.entries))
    ]
    return Book(label, rows, why=why_words(ledger))


def _arranged(entries: Sequence[Entry]) -> list[Entry]:
    """Put each part behind the whole that its own sentence gives, or else its own source; the rest at the end."""
    wholes = [one for one in entries if one.figure.aggregate not in _PARTS]
    parts = [one for one in entries if one.figure.aggregate in _PARTS]
    homes = {id(part): _home(part, wholes) for part in parts}
    arranged = []
    for whole in wholes:
        arranged += [whole, *(part for part in parts if homes[id(part)] is whole)]
    return [*arranged, *(part for part in parts if homes[id(part)] is None)]


def _home(part: Entry, wholes: Sequence[Entry]) -> Entry | None:
    place = part.figure.evidence
    same = [one for one in wholes if one.figure.evidence.document is place.document]
    near = [one for one in same if one.figure.evidence.sentence_span == place.sentence_span]
    return next(iter([*near, *same]), None)


def series(brief: Briefing) -> list[Book]:
    """Give the kinds that have enough dated values to be read as a line of time."""
    enough = [one for one in brief.humanitarian if len(one.series) >= _FIRST_SERIES]
    return [Book(wording.KIND[one.kind], _plain(wording.KIND[one.kind], merged(one.series))) for one in enough]


def attacks(brief: Briefing) -> list[Row]:
    """Give the tolls of single attacks."""
    return [Row(wording.KIND[one.entry.figure.kind], one.entry, one.mentions) for one in merged(brief.incidents)]


def _plain(label: str, groups: Sequence[Group]) -> list[Row]:
    return [Row(label, one.entry, one.mentions) for one in groups]


def differences(brief: Briefing) -> list[Book]:
    """Give the headline of each kind and every figure that differs from it, with the reason."""
    return [_book(ledger) for ledger in brief.differences]


def _book(ledger: Ledger) -> Book:
    label = wording.KIND[ledger.kind]
    differing = [one for one in ledger.entries if one.standing not in _NO_DISAGREEMENT]
    rows = [
        Row(label, one.entry, one.mentions, reason=wording.STANDING[one.entry.standing]) for one in merged(differing)
    ]
    return Book(
        label,
        rows,
        why=why_words(ledger),
        status=status_words_of(ledger),
        unexplained=any(entry.standing in _UNEXPLAINED for entry in ledger.others),
    )
