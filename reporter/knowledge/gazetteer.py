"""Where the places of Haiti lie, for a map.

Comes in: gazetteer.toml and the spellings of comparing.toml. Goes out: `Gazetteer`, which finds a place by its printed
name. Must not know what happened anywhere, nor how a map is drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from reporter.knowledge.comparing import CAPITAL, comparing, plain
from reporter.knowledge.table import Table, read_table, refuse_repeats

CAPITAL_TOWN = "Port-au-Prince"
_CITY = {"city"}
_SHORT_FORMS = {"st": "saint", "ste": "sainte"}


class Town(Table):
    """One town or commune: `at` are its degrees north and east, `also` its further spellings."""

    name: str
    at: tuple[float, float]
    also: tuple[str, ...] = ()


class Department(Table):
    """One department with its towns."""

    also: tuple[str, ...] = ()
    towns: tuple[Town, ...]


class Spot(NamedTuple):
    """What a printed name means on a map: a town with its coordinates, or a whole department without."""

    name: str
    department: str
    north: float | None = None
    east: float | None = None


class Gazetteer(Table):
    """The departments by name, and the quarters of towns by the town's name."""

    departments: Mapping[str, Department]
    quarters: Mapping[str, tuple[str, ...]]

    def find(self, printed: str | None) -> Spot | None:
        """Find a place by its name as an article prints it; None where it is no place with one position."""
        whole = _folded(printed or "")
        if whole in _spots() and any(c.isupper() for c in printed or ""):
            return _spots()[whole]
        settled = comparing().place(printed)
        if settled == CAPITAL:
            # "The city" is the capital where its share is told, yet an attack there may be one on another city.
            return None if _CITY & {*whole.split()[:1]} else _spots()[_folded(CAPITAL_TOWN)]
        return _spots().get(_folded(settled)) if settled else None


def _folded(name: str) -> str:
    return " ".join(_SHORT_FORMS.get(word, word) for word in plain(name).split())


@cache
def gazetteer() -> Gazetteer:
    """Give the gazetteer; raise ValueError where a quarter is of no known town."""
    known = Gazetteer.model_validate(read_table("gazetteer.toml"))
    towns = {town.name for department in known.departments.values() for town in department.towns}
    if strays := sorted(set(known.quarters) - towns):
        raise ValueError(f"gazetteer.toml has quarters of unknown towns: {', '.join(strays)}")
    return known


@cache
def _spots() -> Mapping[str, Spot]:
    """Give every spelling's place; raise ValueError where two places share one."""
    named = [(_folded(name), spot) for names, spot in _named(gazetteer()) for name in names]
    refuse_repeats("place", (name for name, _ in dict.fromkeys(named)))
    return dict(named)


def _named(known: Gazetteer) -> Iterator[tuple[Iterable[str], Spot]]:
    """Give the spellings of each place: departments first, then towns, then their quarters."""
    for name, department in known.departments.items():
        yield (name, *department.also), Spot(name, name)
        for town in department.towns:
            spot = Spot(town.name, name, *town.at)
            yield (town.name, *town.also, *known.quarters.get(town.name, ())), spot
