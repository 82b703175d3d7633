"""The parts of a picture: shapes and words with their places, in a plane whose y runs downwards.

Comes in: numbers. Goes out: values that a template can draw and a test can measure. Must not know what they show.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reporter.rendering.pictures.lettering import BOLD, REGULAR, width

# Of the height of letters: what stands above and below the line that they stand on.
_RISE, _FALL = 0.75, 0.22


class Look(StrEnum):
    """How a shape is filled and outlined; no two are told apart by colour alone."""

    SOLID = "solid"
    LIGHT = "light"
    OPEN = "open"
    LINE = "line"
    FINE = "fine"
    DASHED = "dashed"
    LAND = "land"
    NAMED = "named"


class Anchor(StrEnum):
    """Which end of a line of words stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Box(NamedTuple):
    """A part of the plane, from its left upper to its right lower corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, gap: float = 0) -> bool:
        """Tell whether two boxes overlap or come nearer than a gap."""
        left, top, right, bottom = self
        its_left, its_top, its_right, its_bottom = other
        across = left < its_right + gap and its_left < right + gap
        return across and top < its_bottom + gap and its_top < bottom + gap

    def within(self, frame: Box) -> bool:
        """Tell whether it lies wholly in a frame."""
        across = frame.left <= self.left and self.right <= frame.right
        return across and frame.top <= self.top and self.bottom <= frame.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A rectangle."""

    box: Box
    look: Look

    @property
    def width(self) -> float:
        """Its length."""
        return self.box.right - self.box.left

    @property
    def height(self) -> float:
        """Its thickness."""
        return self.box.bottom - self.box.top


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Lines from point to point, in SVG's own notation."""

    d: str
    look: Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """A round mark."""

    x: float
    y: float
    r: float
    look: Look

    @property
    def box(self) -> Box:
        """The room that it takes."""
        return Box(self.x - self.r, self.y - self.r, self.x + self.r, self.y + self.r)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of words; `minor` is said more quietly, `foreign` are words in the sources' language."""

    x: float
    y: float
    words: str
    size: float
    bold: bool = False
    minor: bool = False
    anchor: Anchor = Anchor.START
    foreign: bool = False

    @property
    def weight(self) -> int:
        """The weight of its letters."""
        return BOLD if self.bold else REGULAR

    @property
    def box(self) -> Box:
        """The room that it takes."""
        long = width(self.words, self.size, self.weight)
        left = self.x - {Anchor.START: 0.0, Anchor.MIDDLE: long / 2, Anchor.END: long}[self.anchor]
        return Box(left, self.y - _RISE * self.size, left + long, self.y + _FALL * self.size)


Shape = Bar | Path | Disc | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture: `title` says what, where, when and in which unit, `message` what it shows, `source` whose figures.

    `key` explains its marks in words. It reaches from `top` downwards.
    """

    name: str
    title: str
    message: str
    source: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    key: str = ""
    top: float = 0

    @property
    def frame(self) -> Box:
        """The part of the plane that it shows."""
        return Box(0, self.top, self.width, self.top + self.height)

    @property
    def words(self) -> list[Words]:
        """The lines of words on it."""
        return [one for one in self.shapes if isinstance(one, Words)]

    @property
    def bars(self) -> list[Bar]:
        """The bars on it."""
        return [one for one in self.shapes if isinstance(one, Bar)]


def path(*points: tuple[float, float], closed: bool = False) -> str:
    """Write points in SVG's notation."""
    steps = " L".join(f"{number(x)} {number(y)}" for x, y in points)
    return f"M{steps}{'Z' if closed else ''}"


def number(value: float) -> str:
    """Print a coordinate as short as a picture needs it."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def hatched(box: Box, step: float = 4) -> Path:
    """Fill a box with slanting lines: what is missing must not look like what is there."""
    height = box.bottom - box.top
    lines = []
    start = box.left - height + step
    while start < box.right:
        left, right = max(start, box.left), min(start + height, box.right)
        lines.append(path((left, box.bottom - (left - start)), (right, box.bottom - (right - start))))
        start += step
    return Path(d=" ".join(lines), look=Look.FINE)
