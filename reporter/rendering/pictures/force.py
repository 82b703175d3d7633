"""Deployed, pledged and planned personnel by contributor, as bars from zero.

Comes in: a `Briefing`. Goes out: a `Picture`, or None where there are not two bars to compare. A part of a contingent
is no bar; the target is only set beside contributors of the mission that it is meant for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed, Entry, Ledger
from reporter.facts import Aggregate, Bound
from reporter.rendering import wording
from reporter.rendering.languages import say
from reporter.rendering.languages.foreign import is_foreign
from reporter.rendering.phrases import computed_words
from reporter.rendering.pictures.lettering import BOLD, fitted, printable, width
from reporter.rendering.pictures.shapes import Anchor, Bar, Box, Look, Path, Picture, Shape, Words, path
from reporter.rendering.pictures.telling import days_of, source_line, told
from reporter.rendering.view.mission import ContributorRow, contributors

WIDTH = 270.0
SIZE = 11.0
_BAR, _INNER, _LETTERS, _LINE, _BELOW = 9.0, 5.0, 9.0, 13.0, 3.0
_ROW = _LETTERS + _BELOW + _BAR + 4
TIP = 9.0  # room behind the longest bar for the sign of an open end
GAP = 6.0
_ROWS = 8
_FEWEST_BARS = 2
_DRAWN = (Aggregate.TOTAL, Aggregate.INCREMENT)


class Amount(NamedTuple):
    """One bar: its length in people, what it says, and whether its end is open."""

    value: Decimal
    words: str
    bound: Bound
    entries: tuple[Entry, ...]


class Row(NamedTuple):
    """One row: who, what is there, and what was promised or planned."""

    name: str
    there: Amount | None
    ahead: Amount | None
    planned: bool = False

    @property
    def amounts(self) -> list[Amount]:
        """Give its bars."""
        return [one for one in (self.there, self.ahead) if one]

    @property
    def said(self) -> str:
        """Say what its bars say."""
        parts = [say("{figure} deployed", figure=self.there.words)] if self.there else []
        if self.ahead:
            words = self.ahead.words
            parts.append(
                say("{figure} planned", figure=words) if self.planned else say("{figure} pledged", figure=words)
            )
        return ", ".join(parts)


def force(brief: Briefing) -> Picture | None:
    """Draw the force, the whole of it first."""
    rows = [row for row in map(_row, contributors(brief)) if row.amounts][:_ROWS]
    drawn = [entry for row in rows for one in row.amounts for entry in one.entries]
    whole = _whole(brief, drawn) if rows else None
    rows = [*([whole] if whole else []), *rows]
    amounts = [one for row in rows for one in row.amounts]
    if len(amounts) < _FEWEST_BARS:
        return None
    longest = max(one.value for one in amounts)
    entries = [entry for one in amounts for entry in one.entries]
    days = days_of(entries)
    return Picture(
        name="force",
        title=(
            say("Personnel by contributor and target, Haiti, {days}, people", days=days)
            if whole and whole.ahead
            else say("Personnel by contributor, Haiti, {days}, people", days=days)
        ),
        message=" ".join([say("Bars from zero."), *(f"{row.name}{wording.COLON}{row.said}." for row in rows)]),
        source=source_line(entries),
        key=_key(rows),
        width=WIDTH,
        height=sum(map(_height, rows)),
        shapes=tuple(
            shape for rank, row in enumerate(rows) for shape in _drawn(row, sum(map(_height, rows[:rank])), longest)
        ),
    )


def _row(one: ContributorRow) -> Row:
    there = _summed(one.deployed_sum) if one.deployed_sum else _given(group.entry for group in one.deployed)
    return Row(one.actor or str(wording.NO_CONTRIBUTOR), there, _given(group.entry for group in one.pledged))


def _summed(total: Computed) -> Amount:
    return Amount(total.value, say("{number} (computed)", number=computed_words(total)), total.bound, total.terms)


def _given(entries: Iterable[Entry]) -> Amount | None:
    entry = next((one for one in entries if one.figure.aggregate in _DRAWN), None)
    return Amount(entry.figure.value, told(entry), entry.figure.bound, (entry,)) if entry else None


def _whole(brief: Briefing, drawn: Sequence[Entry]) -> Row | None:
    """Give the whole mission's strength and target, where all contributors drawn belong to that mission."""
    mission, earlier = brief.mission, brief.mission.earlier
    books: tuple[Ledger | None, Ledger | None] = (mission.strength, mission.target)
    name = say("Whole mission")
    if earlier:
        days = [one.holds_on for one in drawn]
        if earlier.until is None or not all(days):
            return None
        before = {day < earlier.until for day in days if day}
        if len(before) > 1:
            return None
        if before == {True}:
            books, name = (earlier.strength, earlier.target), say("Whole earlier mission")
    there, ahead = (_given([book.headline]) if book and book.headline else None for book in books)
    return Row(name, there, ahead, planned=True) if there or ahead else None


def _key(rows: Sequence[Row]) -> str:
    """Say what the bars' looks mean, as far as they are there."""
    there = any(row.there for row in rows)
    ahead = any(row.ahead for row in rows)
    solid, open_ = say("solid: deployed"), say("outlined: pledged or planned")
    return str(wording.SEMICOLON).join([*([solid] if there else []), *([open_] if ahead else [])]).capitalize()


def _height(row: Row) -> float:
    return _ROW if _is_short(row) else _ROW + _LINE


def _is_short(row: Row) -> bool:
    """Tell whether the name and what the bars say stand on one line."""
    return width(printable(row.name), SIZE, BOLD) + GAP + width(row.said, SIZE) <= WIDTH


def _drawn(row: Row, top: float, longest: Decimal) -> Iterable[Shape]:
    yield from _named(row, top + _LETTERS)
    upper = top + _height(row) - _ROW + _LETTERS + _BELOW
    if row.ahead:
        yield from _bar(row.ahead, longest, upper, _BAR, Look.LIGHT if row.planned else Look.OPEN)
    if row.there:
        yield from _bar(row.there, longest, upper + (_BAR - _INNER) / 2, _INNER, Look.SOLID)


def _named(row: Row, base: float) -> Iterable[Words]:
    """Give the name at the left and what the bars say at the right, below it where one line is too short for both."""
    name = fitted(row.name, WIDTH, SIZE, BOLD)
    yield Words(x=0, y=base, words=name, size=SIZE, bold=True, foreign=is_foreign(row.name))
    lower = base if _is_short(row) else base + _LINE
    yield Words(x=WIDTH, y=lower, words=fitted(row.said, WIDTH, SIZE), size=SIZE, anchor=Anchor.END)


def _bar(one: Amount, longest: Decimal, top: float, height: float, look: Look) -> Iterable[Shape]:
    # In exact numbers first: a value past all belief must not stop the brief.
    end = float(one.value / longest) * (WIDTH - TIP) if longest else 0.0
    yield Bar(box=Box(0, top, end, top + height), look=look)
    yield from open_end(one.bound, end, top, height)


def open_end(bound: Bound, end: float, top: float, height: float) -> Iterable[Path]:
    """Mark the end of a bar whose true length may be greater (an arrowhead onwards) or smaller (one backwards)."""
    turned = {Bound.AT_LEAST: (2.0, 5.5), Bound.AT_MOST: (5.5, 2.0)}.get(bound)
    if turned:
        foot, tip = (end + x for x in turned)
        middle = top + height / 2
        yield Path(d=path((foot, middle - 3.5), (tip, middle), (foot, middle + 3.5)), look=Look.LINE)
