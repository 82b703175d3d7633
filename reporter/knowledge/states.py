"""States as libraries know them: names, words of nationality and capitals, with the corrections of actors.toml.

Comes in: the corrections. Goes out: one `State` for each ISO 3166 code. Short names are those of the Unicode CLDR
(Babel); other names, nationalities and capitals those of PyWorldAtlas, which took them from the World Factbook,
GeoNames and the United Nations. Its database is asked directly: two queries take two milliseconds, while importing
the library and building its profiles takes a hundred times as long. A test compares the two ways.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from pydantic import Field

from reporter.knowledge.table import Table

_NAMES = "SELECT c.alpha2, n.name FROM country c JOIN country_name n ON n.country_id = c.id"
_CAPITALS = "SELECT c.alpha2, p.name FROM country c JOIN capital p ON p.country_id = c.id"
_NATIONALITIES = """
    SELECT c.alpha2, coalesce(d.noun, ''), coalesce(d.adjective, '') FROM country c
    LEFT JOIN country_demonym d ON d.country_id = c.id AND d.language_code = 'en'
"""

_ALTERNATIVES = re.compile(r"[;,/]\s*(?:or\s)?|\sor\s")
# "Kenyan(s)", "Irishman(men)", "Beninese (singular and plural)"; what starts with a small letter is a remark.
_NATIONALITY = re.compile(r"(?P<word>[A-Z](?:[\w’'-]| [A-Z]| and (?=[A-Z]))*[a-z])(?:\s?\((?P<plural>s|men|women)\))?")
# "Congo - Kinshasa", "Myanmar (Burma)": names of lists, which stand in no article.
_UNPRINTED = re.compile(r" - |\(")


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory: ISO code, canonical name, other names, nationalities, and its government's seats."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    metonyms: tuple[str, ...]


class Correction(Table):
    """What actors.toml changes of a state: another canonical name; more names, nationalities and metonyms."""

    name: str | None = None
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()


class Corrections(Table):
    """What actors.toml says of states, by ISO code.

    `shared` settles whose a word is that the libraries give to several states, "" for nobody's; `left_out` are
    codes of no use here; `not_metonyms` are capitals whose name says more often something else.
    """

    states: dict[str, Correction] = Field(default_factory=dict)
    shared: dict[str, str] = Field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    not_metonyms: frozenset[str] = frozenset()


def states(corrections: Corrections) -> tuple[State, ...]:
    """Give all states in the order of their codes; raise ValueError where libraries and corrections disagree."""
    atlas = _atlas()
    codes = sorted((atlas.keys() | corrections.states.keys()) - corrections.left_out)
    own = {code: corrections.states.get(code, Correction()) for code in codes}
    cldr = _cldr_names(codes)
    names = {code: own[code].name or cldr[code] for code in codes}
    raw = {code: atlas.get(code, _Raw()) for code in codes}
    called = {c: [*spellings(names[c]), *spellings(cldr[c]), *own[c].names, *raw[c].names] for c in codes}
    taken = {name for some in called.values() for name in some}
    demonyms = _settled(
        {c: [d for d in (*own[c].demonyms, *raw[c].demonyms) if d not in taken] for c in codes}, corrections.shared
    )
    seats = _settled({c: [s for s in raw[c].capitals if s not in taken] for c in codes}, corrections.shared)
    return tuple(
        State(
            code=code,
            name=names[code],
            names=_distinct(name for name in called[code] if name != names[code] and not _UNPRINTED.search(name)),
            demonyms=demonyms[code],
            metonyms=_distinct([*own[code].metonyms, *(s for s in seats[code] if s not in corrections.not_metonyms)]),
        )
        for code in codes
    )


@dataclass(frozen=True, slots=True)
class _Raw:
    """A state as the atlas has it, ambiguous words included."""

    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


def _atlas() -> dict[str, _Raw]:
    # The package is looked for without being imported.
    spec = find_spec("pyworldatlas")
    if spec is None or spec.origin is None:
        raise ValueError("the package pyworldatlas, where nationalities and capitals come from, is not installed")
    database = Path(spec.origin).parent / "data" / "atlas.sqlite3"
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        names: list[tuple[str, str]] = connection.execute(_NAMES).fetchall()
        capitals: list[tuple[str, str]] = connection.execute(_CAPITALS).fetchall()
        nationalities: list[tuple[str, str, str]] = connection.execute(_NATIONALITIES).fetchall()
    called, seated = _grouped(names), _grouped(capitals)
    return {
        code: _Raw(
            names=tuple(spelled for name in called[code] for spelled in spellings(name)),
            demonyms=_distinct([*nationality_words(adjective), *nationality_words(noun)]),
            capitals=tuple(spelled for name in seated[code] for spelled in spellings(name)),
        )
        for code, noun, adjective in nationalities
    }


def _grouped(rows: Iterable[tuple[str, str]]) -> defaultdict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in sorted(rows):
        groups[key].append(value.strip())
    return groups


def spellings(name: str) -> tuple[str, ...]:
    """Give a name as newsrooms print it: with and without accents, "Saint" or "St.", "and" or "&"."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    short = [spelled.replace("Saint ", saint) for spelled in (name, bare) for saint in ("Saint ", "St. ", "St ")]
    return _distinct([*short, *(spelled.replace(" and ", " & ") for spelled in short)])


def nationality_words(entry: str) -> tuple[str, ...]:
    """Read an atlas's entry: "Briton(s), British (collective plural)" gives Briton, Britons, British."""
    return _distinct(word for part in _ALTERNATIVES.split(entry) for word in _numbers_of(part.strip()))


def _numbers_of(part: str) -> Iterator[str]:
    if match := _NATIONALITY.match(part):
        word, plural = match["word"], match["plural"]
        yield word
        if plural == "s":
            yield f"{word}s"
        elif plural:
            yield word.removesuffix("man" if plural == "men" else "woman") + plural


def _cldr_names(codes: Iterable[str]) -> dict[str, str]:
    """Give the CLDR's short names, written out as articles do: "Saint Kitts and Nevis" for "St. Kitts & Nevis"."""
    from babel import Locale  # opens a large data file: only where states are asked for

    territories = Locale("en").territories
    if unknown := sorted(code for code in codes if code not in territories):
        raise ValueError(f"actors.toml names states that the CLDR does not know: {', '.join(unknown)}")
    return {code: territories[code].replace("&", "and").replace("St. ", "Saint ") for code in codes}


def _settled(words: dict[str, list[str]], shared: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Leave each word to one state; raise ValueError where two claim one and nothing settles it."""
    claims: defaultdict[str, set[str]] = defaultdict(set)
    for code, some in words.items():
        for word in some:
            claims[word].add(code)
    if open_claims := {w: sorted(codes) for w, codes in claims.items() if len(codes) > 1 and w not in shared}:
        raise ValueError(f"words of several states, to be settled in actors.toml under [shared]: {open_claims}")
    return {
        code: _distinct(w for w in some if len(claims[w]) == 1 or shared[w] == code) for code, some in words.items()
    }


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
