"""Annex D: every figure of the model with its standing, and whatever else the body leaves out.

Comes in: a `Briefing`. Goes out: rows for the templates. Must not know any output format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reporter.briefing.model import Briefing, Entry, Ledger, Standing
from reporter.facts import Evidence, Kind, newness
from reporter.rendering import view, wording
from reporter.rendering.body import body
from reporter.rendering.remembering import remembered
from reporter.rendering.view.limits import Mentions
from reporter.rendering.view.rows import merged
from reporter.rendering.walking import each, walk

# For the templates; sets are not, which have another order in each run.
__all__ = ["all_figures", "count", "entries", "needed", "standings"]

_ALL = 10**6


class AnnexRow(NamedTuple):
    """One figure with its standing in words."""

    entry: Entry
    mentions: Mentions
    status: str


class AnnexBook(NamedTuple):
    """All figures of one kind."""

    label: str
    rows: list[AnnexRow]


@remembered
def all_figures(brief: Briefing) -> list[AnnexBook]:
    """Give every figure of the model once, by kind; the headline first, then the newest."""
    found = standings(brief)
    books = ((kind, [pair for pair in found if pair[0].figure.kind is kind]) for kind in Kind)
    return [AnnexBook(wording.KIND[kind], _rows(pairs)) for kind, pairs in books if pairs]


def _rows(pairs: Iterable[tuple[Entry, str]]) -> list[AnnexRow]:
    status = {id(entry): words for entry, words in pairs}
    ordered = sorted((entry for entry, _ in pairs), key=_rank)
    groups = [(words, [one for one in ordered if status[id(one)] == words]) for words in dict.fromkeys(status.values())]
    rows = [AnnexRow(one.entry, one.mentions, words) for words, same in groups for one in merged(same, _ALL)]
    return sorted(rows, key=lambda row: _rank(row.entry))


def _rank(entry: Entry) -> tuple[bool, int]:
    return entry.standing is not Standing.HEADLINE, -newness(entry.as_of)


@remembered
def standings(brief: Briefing) -> list[tuple[Entry, str]]:
    """Give each figure with the standing that says most: in its ledger, its contributor's, its donor's, or none."""
    mission, money = brief.mission, brief.funding
    ledgers = (*(key.ledger for key in brief.key_figures), *brief.humanitarian, *brief.differences)
    books: tuple[Ledger | None, ...] = (*ledgers, mission.target, mission.strength)
    ranked: tuple[tuple[Mapping[Standing, str], object], ...] = (
        (wording.STANDING, books),
        (wording.STANDING, brief.incidents),
        (wording.STANDING_OF_ONE, mission.contributors),
        (wording.STANDING_OF_ONE, money.donors),
        (wording.STANDING_OF_OPERAND, (money.required, money.received)),
        ({}, brief),
    )
    said: dict[tuple[Kind, Evidence, object], tuple[Entry, str]] = {}
    for words, where in ranked:
        for entry in entries(where):
            figure = entry.figure
            key = (figure.kind, figure.evidence, figure.value)
            said.setdefault(key, (entry, words.get(entry.standing) or str(wording.NO_STANDING)))
    return list(said.values())


def count(brief: Briefing) -> int:
    """Count the figures of the model."""
    return len(standings(brief))


def entries(value: object) -> Iterator[Entry]:
    """Give every entry in a value, in the declared order of its fields."""
    return each(value, Entry)


@remembered
def needed(brief: Briefing) -> bool:
    """Tell whether the body leaves anything out."""
    money = brief.funding
    books = (*view.humanitarian(brief), *view.series(brief), *view.differences(brief))
    cut = (
        any(book.more for book in books),
        any(book.more for book in view.stretches(brief)),
        view.attacks(brief).more,
        view.donors(money).more,
        view.asides(brief),
        view.other_open_points(brief),
        view.other_contributors(brief),
        view.other_promises(brief),
        view.other_persons(brief),
        view.other_organisations(brief),
        brief.changes and brief.changes.found,
    )
    return any(cut) or bool(unseen(brief))


def unseen(brief: Briefing) -> set[Evidence]:
    """Give the figures that no row of the body prints."""
    printed = set(walk(body(brief)))
    return {entry.figure.evidence for entry in entries(brief)} - printed
