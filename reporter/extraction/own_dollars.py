"""Whose dollars a bare "$" means where an article shows that it is no US dollar: "$1.1 billion (about US$7 million)".

Comes in: the text and the states that it names. Goes out: an ISO code, None where nothing speaks against US dollars.
Must not know what a sum is for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from reporter.knowledge import numbers

if TYPE_CHECKING:
    from reporter.language.actors import ActorSpan

_SUM = r"\$\s?\d[\d,.]*(?:\s?(?:[kmb]n?|million|billion|thousand|trillion)\b)?"
_ABROAD = rf"(?:US|U\.S\.)\s?{_SUM}"
_HERE = rf"(?<![A-Za-z.]){_SUM}"
_WORDS = r"(?:[a-z]+\s){0,3}"
# A conversion in brackets, or behind "or": "$1.1 billion, or about US$7 million".
_CONVERTED = re.compile(
    rf"{_HERE}(?:\s\(|,?\sor\s){_WORDS}{_ABROAD}|{_ABROAD}(?:\s\(|,?\sor\s){_WORDS}{_HERE}", re.IGNORECASE
)
_BARE = re.compile(r"(?<![A-Za-z.])\$")


def own_dollar(text: str, named: Iterable[ActorSpan]) -> str | None:
    """Give the dollars of the state most named, where the article converts a bare "$" into US dollars."""
    if not _CONVERTED.search(text):
        return None
    used = Counter(code for found in named for code in _dollars_of(found))
    return min(used, key=lambda code: (-used[code], code), default=None)


def has_bare_sign(printed: str) -> bool:
    """Tell a sum that is printed with "$" alone."""
    return _BARE.search(printed) is not None


def _dollars_of(found: ActorSpan) -> tuple[str, ...]:
    code = found.actor.id.removeprefix("state:")
    return tuple(used for used in numbers().territory_currencies.get(code, ()) if used in _dollars())


@cache
def _dollars() -> frozenset[str]:
    return frozenset(code for word, code in numbers().currency_words.items() if word.endswith(" dollars")) - {"USD"}
