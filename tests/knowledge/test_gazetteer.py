"""Places of Haiti are found by their printed names and lie where they should."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from reporter.knowledge.gazetteer import gazetteer
from reporter.rendering import pictures

OUTLINE = json.loads((Path(pictures.__file__).parent / "haiti.json").read_text("utf-8"))["departments"]
# The outline cuts corners at the coast.
NEAR = 0.05


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Port-au-Prince", "Port-au-Prince"),
        ("the capital", "Port-au-Prince"),
        ("Haiti’s capital", "Port-au-Prince"),
        ("metropolitan Port-au-Prince", "Port-au-Prince"),
        ("Martissant", "Port-au-Prince"),
        ("Pont Sonde", "Pont-Sondé"),
        ("ST. MARC", "Saint-Marc"),
        ("Cap Haitien", "Cap-Haïtien"),
        ("town of Hinche", "Hinche"),
        ("Petion-Ville", "Pétion-Ville"),
        ("the Artibonite", "Artibonite"),
        ("Artibonite department", "Artibonite"),
        ("West Department", "Ouest"),
        ("Grand'Anse", "Grand'Anse"),
        ("Grande Anse", "Grand'Anse"),
        (None, None),
        ("", None),
        ("Haiti", None),
        ("West", None),  # of the world, as like as not
        ("city", None),
        ("milot", None),  # names have capitals
        ("a village north of the capital", None),
        ("outside Port-au-Prince", None),
        ("Nairobi", None),
        ("Miami", None),
    ],
)
def test_a_place_is_found_by_its_name(printed: str | None, name: str | None) -> None:
    found = gazetteer().find(printed)
    assert (found.name if found else None) == name


def test_departments_are_those_of_the_outline() -> None:
    assert set(gazetteer().departments) == set(OUTLINE)


@pytest.mark.parametrize(
    ("department", "name", "at"),
    [(name, town.name, town.at) for name, one in gazetteer().departments.items() for town in one.towns],
)
def test_a_town_lies_in_its_department(department: str, name: str, at: tuple[float, float]) -> None:
    north, east = at
    inside = {one for one, rings in OUTLINE.items() if any(holds(ring, east, north) for ring in rings)}
    assert inside <= {department} or near(department, east, north), name
    assert inside or near(department, east, north), name


def holds(ring: list[list[float]], east: float, north: float) -> bool:
    """Tell whether a point lies in a ring, by counting the edges west of it."""
    crossed = 0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > north) != (y2 > north) and east < (x2 - x1) * (north - y1) / (y2 - y1) + x1:
            crossed += 1
    return crossed % 2 == 1


def near(department: str, east: float, north: float) -> bool:
    """Tell whether a point lies near the outline of a department."""
    return any((east - x) ** 2 + (north - y) ** 2 < NEAR**2 for ring in OUTLINE[department] for x, y in ring)


def test_quarters_belong_to_towns() -> None:
    towns = {town.name for one in gazetteer().departments.values() for town in one.towns}
    assert set(gazetteer().quarters) <= towns
