"""Towns and regions outside the brief's own country.

Comes in: the atlas that states come from, and places.toml. Goes out: their names as printed. A name that a place in
Haiti bears too is nobody's. States and their capitals are actors.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reporter.knowledge.states import spellings
from reporter.knowledge.table import Table, read_table

_TOWNS = """
    SELECT t.name, c.alpha2 FROM city t JOIN country c ON c.id = t.country_id
    WHERE t.population >= 50000 OR c.alpha2 = 'HT'
"""
_HOST = "HT"
# Shorter names are words and names of people more often than towns.
_SHORTEST = 4


class PrintedPlaces(Table):
    """The words that bring in a place, and those that stand for the capital's name."""

    where: tuple[str, ...]
    before: tuple[str, ...]
    owners: tuple[str, ...]
    capital: tuple[str, ...]
    bearings: tuple[str, ...]


class Places(Table):
    """Names of regions, and of towns elsewhere that mean something else in news from Haiti."""

    regions: frozenset[str]
    not_elsewhere: frozenset[str]
    printed: PrintedPlaces


@cache
def printed_places() -> PrintedPlaces:
    """Give the words by which a sentence brings in a place."""
    return _known().printed


@cache
def _known() -> Places:
    return Places.model_validate(read_table("places.toml"))


@cache
def foreign_places() -> frozenset[str]:
    """Give the names of towns and regions abroad."""
    known = _known()
    towns = _towns()
    own = {spelled for name, code in towns if code == _HOST for spelled in spellings(name)}
    away = {spelled for name, code in towns if code != _HOST and len(name) >= _SHORTEST for spelled in spellings(name)}
    return frozenset((away - own - known.not_elsewhere) | known.regions)


def _towns() -> list[tuple[str, str]]:
    spec = find_spec("pyworldatlas")
    if spec is None or spec.origin is None:
        raise ValueError("the package pyworldatlas, where the names of towns come from, is not installed")
    database = Path(spec.origin).parent / "data" / "atlas.sqlite3"
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return connection.execute(_TOWNS).fetchall()
