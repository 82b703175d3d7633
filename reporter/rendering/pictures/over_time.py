"""Dated values of one kind on a line of time, each a stem from zero.

Comes in: the values that stand side by side in a table. Goes out: a `Picture`, or None for fewer than three. A mark
shows the qualifier: filled for a plain number, hollow for one that is about so, an arrow where the true number may be
larger or smaller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reporter.briefing.model import Entry
from reporter.facts import PERCENT, Bound
from reporter.rendering import wording
from reporter.rendering.languages import say
from reporter.rendering.languages.foreign import is_foreign
from reporter.rendering.languages.messages import Messages
from reporter.rendering.phrases import actor_words, held_words, place_words, surface
from reporter.rendering.pictures.lettering import BOLD, fitted, printable
from reporter.rendering.pictures.placing import Spot, placed
from reporter.rendering.pictures.shapes import Anchor, Box, Disc, Look, Path, Picture, Shape, Words, path
from reporter.rendering.pictures.telling import month_of, source_line
from reporter.rendering.view.rows import Book

_WIDTH, _HEIGHT = 380.0, 188.0
_FRAME = Box(0, 2, _WIDTH, _HEIGHT - 16)
_LEFT, _RIGHT = 34.0, 34.0
_CEILING, _FLOOR = 86.0, _HEIGHT - 17.0
_SIZE = 10.0
_LINE = 11.0
_RADIUS = 3.2
_ARROW = 9.0
_WIDEST = 126.0
_FEWEST = 3
_PARTS = 3  # of a label: the value, its month, who says it
_HIGHER = range(0, 100, 11)
_KEY: Messages[Bound] = Messages(
    {
        Bound.EXACT: "filled mark: the number as given",
        Bound.APPROX: "hollow mark: about",
        Bound.AT_LEAST: "arrow up: that many or more",
        Bound.AT_MOST: "arrow down: that many or fewer",
    }
)


class Point(NamedTuple):
    """One value with its place."""

    entry: Entry
    x: float
    y: float


def over_time(book: Book) -> Picture | None:
    """Draw the values of one kind over time."""
    entries = [row.entry for row in book.rows if row.entry.holds_on]
    if len({one.holds_on for one in entries}) < _FEWEST or not any(one.figure.value > 0 for one in entries):
        return None
    points = _points(entries)
    shapes = (*_axis(entries), *_marks(points), *_labels(points))
    top = _top(shapes)
    first, last = held_words(entries[0]), held_words(entries[-1])
    days = first if first == last else say("{first} to {last}", first=first, last=last)
    unit = say("percent") if entries[0].figure.unit == PERCENT else say("people")
    place = next((one.figure.place for one in reversed(entries) if one.figure.place), "")
    where = place_words(printable(place)) if place else say("Haiti")
    return Picture(
        name=f"over-time-{entries[0].figure.kind.value.replace('.', '-').replace('_', '-')}",
        title=f"{book.label}, {where}, {days}, {unit}",
        message=" ".join([say("Values over time, from zero."), *(f"{_said(one)}." for one in entries)]),
        source=source_line(entries),
        key=str(wording.SEMICOLON)
        .join(_KEY[bound] for bound in Bound if any(one.figure.bound is bound for one in entries))
        .capitalize(),
        width=_WIDTH,
        height=_HEIGHT - top,
        top=top,
        shapes=shapes,
    )


def _top(shapes: Sequence[Shape]) -> float:
    """Give the upper edge of what is drawn: what no label needs is not shown."""
    return max(0.0, min(one.box.top for one in shapes if not isinstance(one, Path)) - 2)


def _said(entry: Entry) -> str:
    author = f" ({actor_words(entry.figure.attributed_to)})" if entry.figure.attributed_to else ""
    return f"{held_words(entry)}{wording.COLON}{surface(entry.figure)}{author}"


def _points(entries: Sequence[Entry]) -> list[Point]:
    days = [_day(one).toordinal() for one in entries]
    first, long = min(days), max(days) - min(days)
    highest = max(one.figure.value for one in entries)
    wide, high = _WIDTH - _LEFT - _RIGHT, _FLOOR - _CEILING
    return [
        Point(one, _LEFT + wide * (day - first) / long, _FLOOR - high * float(one.figure.value / highest))
        for one, day in zip(entries, days, strict=True)
    ]


def _day(entry: Entry) -> date:
    return entry.holds_on or date.min


def _axis(entries: Sequence[Entry]) -> Iterator[Shape]:
    """Draw the line of zero; its ends are the days of the first and the last value."""
    yield Path(d=path((0, _FLOOR), (_WIDTH, _FLOOR)), look=Look.LINE)
    ends = sorted(entries, key=_day)
    for entry, x, anchor in ((ends[0], 0.0, Anchor.START), (ends[-1], _WIDTH, Anchor.END)):
        yield Words(x=x, y=_HEIGHT - 5, words=held_words(entry), size=_SIZE, minor=True, anchor=anchor)


def _marks(points: Sequence[Point]) -> Iterator[Shape]:
    for one in points:
        yield Path(d=path((one.x, one.y), (one.x, _FLOOR)), look=Look.FINE)
        bound = one.entry.figure.bound
        if bound in (Bound.AT_LEAST, Bound.AT_MOST):
            up = -1 if bound is Bound.AT_LEAST else 1
            tip = one.y + up * _ARROW
            head = path((one.x - 2.8, tip - up * 4), (one.x, tip), (one.x + 2.8, tip - up * 4))
            yield Path(d=f"{path((one.x, one.y), (one.x, tip))} {head}", look=Look.LINE)
        look = Look.OPEN if bound is Bound.APPROX else Look.SOLID
        yield Disc(x=one.x, y=one.y, r=_RADIUS, look=look)


def _labels(points: Sequence[Point]) -> Iterator[Shape]:
    """Give each value its words, the first, the last and the highest before all others where not all can stand."""
    standing = [box for one in points for box in _covered(one)]
    highest = max(range(len(points)), key=lambda rank: -points[rank].y)
    dear = list(dict.fromkeys((len(points) - 1, 0, highest)))
    for least in (_PARTS, _PARTS - 1, 1):  # less is said only where all of it leaves a value without a label
        places = [list(_spots(one, least)) for one in points]
        spots = placed(places, standing, _FRAME, dear=dear)
        if all(spots):
            break
    for one, spot in zip(points, spots, strict=True):
        if spot is None:
            continue
        if spot.leader:
            yield Path(d=path((one.x, spot.leader.top), (one.x, spot.leader.bottom)), look=Look.FINE)
        yield from spot.lines


def _covered(one: Point) -> tuple[Box, Box]:
    """Give what a mark and its stem cover."""
    bound = one.entry.figure.bound
    top = one.y - (_ARROW if bound is Bound.AT_LEAST else _RADIUS)
    return Box(one.x - _RADIUS, top, one.x + _RADIUS, one.y + _RADIUS), Box(one.x - 0.5, one.y, one.x + 0.5, _FLOOR)


def _spots(one: Point, least: int) -> Iterable[Spot]:
    """Give the places for a label: close above its mark, beside it, ever higher with a leader; then with less said."""
    mark = _covered(one)[0]
    for parts in range(_PARTS, least - 1, -1):
        for higher in _HIGHER:
            base = mark.top - 3 - higher
            leader = Box(one.x - 0.3, base + 3, one.x + 0.3, mark.top - 2) if higher else None
            for x, anchor in (
                (one.x, Anchor.MIDDLE),
                (one.x + _RADIUS, Anchor.END),
                (one.x - _RADIUS, Anchor.START),
            ):
                yield Spot(tuple(_lines(one.entry, parts, (x, base), anchor)), leader)
            if not higher:
                for x, anchor in ((one.x - _RADIUS - 3, Anchor.END), (one.x + _RADIUS + 3, Anchor.START)):
                    yield Spot(tuple(_lines(one.entry, parts, (x, one.y + _LINE), anchor)))


def _lines(entry: Entry, parts: int, at: tuple[float, float], anchor: Anchor) -> Iterator[Words]:
    """Give the value, its month and who says it, or the first parts of these; the last line stands at `at`."""
    author = actor_words(entry.figure.attributed_to)
    said = [(surface(entry.figure), True), (month_of(entry), False), *([(author, False)] if author else [])][:parts]
    x, base = at
    for rank, (words, bold) in enumerate(reversed(said)):
        line = fitted(words, _WIDEST, _SIZE, BOLD if bold else 400)
        yield Words(
            x=x,
            y=base - rank * _LINE,
            words=line,
            size=_SIZE,
            bold=bold,
            minor=not bold,
            anchor=anchor,
            foreign=is_foreign(words),
        )
