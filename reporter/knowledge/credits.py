"""How an article credits who published it and whose copy it is, compiled.

Comes in: credits.toml and the outlets of actors.toml. Goes out: `Credits`. Must not know any article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reporter.knowledge.actors import ActorKind, actors
from reporter.knowledge.table import Table, read_table

_WORD = r"(?-i:[A-ZÀ-Þ0-9][\w&’'-]*(?:\.\w+)*)"
_NAME = rf"{_WORD}(?: (?:(?:of|for|and|&|the|de|du|la|le) )?{_WORD}){{0,5}}?"
_PERSON = r"(?-i:[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3})"
_JOINED = r"(?:[ ,/&]|,? and )+"


class Credits(Table):
    """Patterns for a line: each finds a `name` or the `names` of agencies, `agency` one of them."""

    publishers: tuple[re.Pattern[str], ...]
    signatures: tuple[re.Pattern[str], ...]
    datelines: tuple[re.Pattern[str], ...]
    agency: re.Pattern[str]


@cache
def credit_lines() -> Credits:
    """Give the patterns of credits."""
    data = read_table("credits.toml")
    one = rf"(?-i:{_any_of(data['agencies'])})"
    known = [
        name for actor in actors().actor if actor.kind is ActorKind.OUTLET for name in (actor.name, *actor.aliases)
    ]
    parts = {
        "name": rf"{_NAME}{data['ends']}",
        "person": _PERSON,
        "outlet": rf"(?-i:(?:{_WORD} ){{0,4}}{_any_of(data['outlets'])}|{_any_of(known)})",
        "agencies": rf"{one}(?:{_JOINED}{one})*",
    }
    found = {key: [_compiled(row, parts) for row in data[key]] for key in ("publishers", "signatures", "datelines")}
    return Credits.model_validate({**found, "agency": re.compile(rf"\b{one}(?!\w)")})


def _compiled(row: str, parts: dict[str, str]) -> re.Pattern[str]:
    for name, instead in parts.items():
        row = row.replace("{" + name + "}", instead)
    return re.compile(row, re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))})"
