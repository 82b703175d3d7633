"""When two printed names mean the same: case, accents, punctuation and known other names set aside.

Comes in: names, people and roles as two readers wrote them down. Goes out: whether they agree.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

_QUOTATION_MARKS = re.compile("[‘’‛']")
_OTHER_MARKS = re.compile(r"[^\w$%.,:-]+")
_SMALL_WORDS = frozenset({"of", "the", "for", "in", "and", "to", "a"})
# Two of three words of a role are shared: "foreign minister of Canada", "Canada's minister of foreign affairs".
_MOSTLY = 0.6


def plain(text: str | None) -> str:
    """Set case, accents, quotation marks and white space aside."""
    decomposed = unicodedata.normalize("NFKD", text or "")
    letters = "".join(char for char in decomposed if not unicodedata.combining(char)).lower()
    return " ".join(_OTHER_MARKS.sub(" ", _QUOTATION_MARKS.sub("", letters)).split())


def name_key(name: str | None) -> str:
    """Give one key for all names of a body or state."""
    key = plain(name).removeprefix("the ")
    return _names()["bodies"].get(key, key)


def place_key(place: str | None) -> str:
    """Give one key for all spellings of a place; the whole country is the place of what has none."""
    words = plain(place).replace("-", " ").removeprefix("the ")
    return _names()["places"].get(words, words)


def same_person(one: str | None, other: str | None) -> bool:
    """Tell whether two names can be one person's: the same family name, and first name where both have one."""
    short, long = sorted((_parts(one), _parts(other)), key=len)
    if not short:
        return False
    return short == long or (short[-1] == long[-1] and (len(short) == 1 or short[0] == long[0]))


def same_role(one: str | None, other: str | None) -> bool:
    """Tell whether two roles share most of their words."""
    one, other = _same_bodies(plain(one), plain(other))
    first, second = _words(one), _words(other)
    if not first or not second:
        return not first and not second
    return 2 * len(first & second) / (len(first) + len(second)) >= _MOSTLY


def _same_bodies(one: str, other: str) -> tuple[str, str]:
    """Write a body that two roles call by two of its names by one: "the World Food Programme" and "WFP"."""
    for key, names in _called().items():
        held = [next((name for name in names if f" {name} " in f" {role} "), None) for role in (one, other)]
        if None not in held and held[0] != held[1]:
            one, other = (
                f" {role} ".replace(f" {name} ", f" {key} ").strip()
                for role, name in zip((one, other), held, strict=True)
            )
    return one, other


@cache
def _called() -> dict[str, tuple[str, ...]]:
    """Give all names of each body, the longest first."""
    keyed: dict[str, set[str]] = {}
    for name, key in _names()["bodies"].items():
        keyed.setdefault(key, {key}).add(name)
    return {key: tuple(sorted(names, key=lambda name: (-len(name), name))) for key, names in keyed.items()}


def _parts(name: str | None) -> list[str]:
    return plain(name).replace(".", "").split()


def _words(role: str | None) -> set[str]:
    names = _names()
    bodies = {names["bodies"].get(word, word) for word in plain(role).replace("-", " ").split()} - _SMALL_WORDS
    return {names["words"].get(word, word) for word in bodies}


@cache
def _names() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
