"""Names in French: states as the CLDR has them, bodies as they call themselves; any other name stays as it is.

The forms are `the` (`le Kenya`, `l’ONU`), `of` (`du Kenya`, `de l’ONU`), `to` (`au Kenya`) and `by` (`par le Kenya`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel import Locale

from reporter.rendering.languages.french.elision import de, elides
from reporter.rendering.languages.french.quotes import quote
from reporter.rendering.languages.inflected import Inflected

_TABLE = Path(__file__).with_name("names.toml")
_ARTICLES = ("l’", "le ", "la ", "les ")


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    tables: dict[str, dict[str, str]] = tomllib.loads(_TABLE.read_text("utf-8"))
    return tables


@cache
def _states() -> Mapping[str, str]:
    """Give states by their English names, as knowledge/states.py writes them, with the article."""
    english, french = Locale("en").territories, Locale("fr").territories
    gender = _tables()["gender"]
    found = {}
    for code, name in english.items():
        if len(code) == len("KE") and code.isalpha() and code in french:
            written = french[code].replace("'", "’")
            plain = name.replace("&", "and").replace("St. ", "Saint ")
            found[plain] = _with_article(written, gender.get(code, ""))
    return found | {name: _with_article(*_parted(said)) for name, said in _tables()["states"].items()}


def _parted(said: str) -> tuple[str, str]:
    """Part a name from its article; `-` where it has none."""
    article = next((one for one in _ARTICLES if said.startswith(one)), "")
    return said.removeprefix(article), article.strip() or "-"


def _with_article(name: str, article: str) -> str:
    """Put the article of a state before its name: what ends in an e is feminine, but for the table's exceptions."""
    if article == "-":
        return name
    if article == "les" or name.startswith("Îles "):
        return f"les {name}"
    if elides(name):
        return f"l’{name}"
    noun = name.replace("-", " ").split()[0]
    return f"{article or ('la' if noun.endswith('e') or name.endswith('e') else 'le')} {name}"


def name(words: str) -> Inflected:
    """Give an actor's name with the article that a sentence wants; a name that is not known is marked as foreign."""
    said = _states().get(words) or _tables()["names"].get(words)
    if said is None:
        government, _, state = words.partition(" of ")
        if government == "government" and state in _states():
            return _forms(f"le gouvernement {name(state):of}")
        marked = quote(words)
        return Inflected(marked, the=marked, of=de(marked), to=f"à {marked}", by=f"par {marked}")
    return _forms(said)


def _forms(said: str) -> Inflected:
    plain, article = _parted(said)
    match article:
        case "le":
            return Inflected(plain, the=said, of=f"du {plain}", to=f"au {plain}", by=f"par {said}")
        case "les":
            return Inflected(plain, the=said, of=f"des {plain}", to=f"aux {plain}", by=f"par {said}")
        case "la" | "l’":
            return Inflected(plain, the=said, of=f"de {said}", to=f"à {said}", by=f"par {said}")
    return Inflected(plain, the=plain, of=de(plain), to=f"à {plain}", by=f"par {plain}")


def place(words: str) -> str:
    """Give a place: a state, or one that a source describes; a town's name is its name."""
    plain = " ".join(words.split())
    known = _tables()["places"].get(plain.removeprefix("the "))
    if known:
        return known
    return str(name(plain)) if plain in _states() else quote(plain)


def group(words: str) -> str:
    """Give a part of the population."""
    plain = " ".join(words.split())
    return _tables()["groups"].get(plain.casefold()) or quote(plain)
