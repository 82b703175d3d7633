"""Expressions that say what befalls people: displaced, sent back, hungry, in need, under gangs.

Comes in: themes.toml. Goes out: `Themes`, each expression as the words of its places. How one is found in a
sentence, and which number it speaks of, is for extraction to say.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reporter.facts import Kind
from reporter.knowledge.table import Table, read_table, refuse_repeats

_GAP = ".."


class Place(NamedTuple):
    """One place of an expression: its words, and whether others may stand before it."""

    words: frozenset[str]
    after_gap: bool


class Expression(NamedTuple):
    """Words in order that say one theme; `kind` is None for what no family of people in distress counts."""

    kind: Kind | None
    places: tuple[Place, ...]


class Theme(Table):
    """What says a theme, and the nouns that name the people themselves ("5,000 deportees")."""

    expressions: tuple[str, ...]
    nouns: frozenset[str] = frozenset()


class Themes(Table):
    """All expressions by the words that may begin them, and the counted nouns of each theme."""

    by_first_word: dict[str, tuple[Expression, ...]]
    nouns: dict[Kind, frozenset[str]]
    people: frozenset[str]
    households: frozenset[str]
    caring: frozenset[str]
    benefiting: frozenset[str]
    attaining: frozenset[str]
    bringing: frozenset[str]
    suffering: frozenset[str]
    events: frozenset[str]
    attacking: frozenset[str]
    maternal: frozenset[str]
    groups: dict[str, str]
    returning: frozenset[str]
    abroad: frozenset[str]
    disasters: frozenset[str]
    regaining: frozenset[str]
    territory: frozenset[str]
    holding: frozenset[str]
    lawful: frozenset[str]
    gangs: frozenset[str]


@cache
def themes() -> Themes:
    """Give the expressions, each once in its theme."""
    data = read_table("themes.toml")
    rows = {Kind(kind): Theme.model_validate(row) for kind, row in data["themes"].items()}
    classes = {name: frozenset(words) for name, words in data["classes"].items()}
    by_first: dict[str, list[Expression]] = {}
    for kind, row in (*rows.items(), (None, Theme.model_validate(data["other"]))):
        refuse_repeats(f"{kind}: expression", row.expressions)
        for text in row.expressions:
            expression = Expression(kind, _places(text, classes))
            for word in expression.places[0].words:
                by_first.setdefault(word, []).append(expression)
    return Themes(
        by_first_word={word: tuple(found) for word, found in by_first.items()},
        nouns={kind: row.nouns for kind, row in rows.items()},
        people=frozenset(data["people"]),
        households=frozenset(data["households"]),
        caring=frozenset(data["caring"]),
        benefiting=frozenset(data["benefiting"]),
        attaining=frozenset(data["attaining"]),
        bringing=frozenset(data["bringing"]),
        suffering=frozenset(data["suffering"]),
        events=frozenset(data["events"]),
        attacking=frozenset(data["attacking"]),
        maternal=frozenset(data["maternal"]),
        groups=data["groups"],
        returning=frozenset(data["returning"]),
        abroad=frozenset(data["abroad"]),
        disasters=frozenset(data["disasters"]),
        regaining=frozenset(data["regaining"]),
        territory=frozenset(data["territory"]),
        holding=frozenset(data["holding"]),
        lawful=frozenset(data["lawful"]),
        gangs=frozenset(data["gangs"]),
    )


def _places(text: str, classes: dict[str, frozenset[str]]) -> tuple[Place, ...]:
    """Read "drive|force .. from .. @home"; a class that is not there is an error."""
    places, gap = [], False
    for part in text.split():
        if part == _GAP:
            gap = True
            continue
        words = classes[part[1:]] if part.startswith("@") else frozenset(part.split("|"))
        places.append(Place(words, gap))
        gap = False
    if gap or not places or places[0].after_gap:
        raise ValueError(f"{text!r} begins or ends with a gap")
    return tuple(places)
