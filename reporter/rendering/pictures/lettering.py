"""How wide words are in the brief's typeface, and how to shorten those that do not fit.

Comes in: words and a size. Goes out: widths in the same unit, and words that fit. The widths of letters are read from a
small table made of the bundled fonts, so that no font has to be opened. Must not know what is drawn.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("widths.json")
_THOUSANDTHS = 1000
# Letters that the table lacks come from fonts that nobody can foresee: wider than any of ours.
_UNKNOWN = 1200
# A browser may set the page in a wider typeface than ours.
_ROOM = 1.12
_MORE = "…"
REGULAR, BOLD = 400, 600


@cache
def _widths(weight: int) -> Mapping[str, int]:
    tables: dict[str, dict[str, str]] = json.loads(_TABLE.read_text("utf-8"))
    return {letter: int(width) for width, letters in tables[str(weight)].items() for letter in letters}


def width(words: str, size: float, weight: int = REGULAR) -> float:
    """Give the room that words need."""
    known = _widths(weight)
    return sum(known.get(letter, _UNKNOWN) for letter in words) * size * _ROOM / _THOUSANDTHS


def printable(words: str) -> str:
    """Put words on one line, without signs that steer how a text is set: a picture has no room for them."""
    return " ".join(
        "".join(" " if c.isspace() else c for c in words if unicodedata.category(c) not in _STEERING).split()
    )


_STEERING = {"Cf", "Co", "Cs", "Cn"}


def fitted(words: str, room: float, size: float, weight: int = REGULAR) -> str:
    """Give words on one line, cut with an ellipsis where they need more room than there is."""
    line = printable(words)
    if width(line, size, weight) <= room:
        return line
    kept = ""
    for letter in line:
        if width(kept + letter + _MORE, size, weight) > room:
            break
        kept += letter
    return kept.rstrip() + _MORE
