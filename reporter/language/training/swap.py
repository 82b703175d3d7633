"""Put other names in the place of the corpora's own.

In comes a document with entities, out goes a copy in which some of them carry names from names.toml. The
corpora are of 2005 and of the Middle East; the news to be read is of Haiti and Kenya, and a name is told by
its place as much as by its letters.
"""

import random
import re
import tomllib
from functools import cache
from pathlib import Path

from babel import Locale
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc, Span

_SHARE = 0.6
_FULL_NAME_SHARE = 0.55


@cache
def _names() -> dict[str, list[str]]:
    """Return the names by kind: given and family names cut at blanks, the others at semicolons."""
    with Path(__file__).with_name("names.toml").open("rb") as file:
        raw: dict[str, str] = tomllib.load(file)
    by_blank = {kind: raw[kind].split() for kind in ("given", "family")}
    by_semicolon = {kind: [_joined(name) for name in raw[kind].split(";")] for kind in ("places", "organisations")}
    return by_blank | by_semicolon | {"world": _world()}


def _joined(name: str) -> str:
    return " ".join(name.split())


def _world() -> list[str]:
    """Return states and cities from the Unicode locale data, but for names with a bracket or an ampersand."""
    english = Locale("en")
    states = [name for code, name in english.territories.items() if code.isalpha()]
    cities = [zone.rpartition("/")[2].replace("_", " ") for zone in map(str, english.time_zones) if "Etc" not in zone]
    return sorted({name for name in (*states, *cities) if re.fullmatch(r"[^\W\d][^\d()&]*", name)})


def _new_name(ent: Span, rng: random.Random) -> str:
    names = _names()
    if ent.label_ == "PERSON":
        family = rng.choice(names["family"])
        return f"{rng.choice(names['given'])} {family}" if rng.random() < _FULL_NAME_SHARE else family
    if ent.label_ == "LOC":
        return rng.choice(names[rng.choice(("places", "world"))])
    return rng.choice(names["organisations"])


def swap_names(doc: Doc, tokenizer: Tokenizer, rng: random.Random) -> Doc:
    """Return a copy of `doc` with some names exchanged; an article before a name is no part of it."""
    words, spaces, tags = list[str](), list[bool](), list[str]()
    at = 0
    for ent in doc.ents:
        if rng.random() >= _SHARE:
            continue
        _copy(doc[at : ent.start], words, spaces, tags)
        _insert(tokenizer(_new_name(ent, rng)), ent, words, spaces, tags)
        at = ent.end
    _copy(doc[at:], words, spaces, tags)
    return Doc(doc.vocab, words=words, spaces=spaces, ents=tags)


def _copy(span: Span, words: list[str], spaces: list[bool], tags: list[str]) -> None:
    for token in span:
        words.append(token.text)
        spaces.append(bool(token.whitespace_))
        unknown = not token.ent_iob_
        tags.append("" if unknown else "O" if token.ent_iob_ == "O" else f"{token.ent_iob_}-{token.ent_type_}")


def _insert(name: Doc, ent: Span, words: list[str], spaces: list[bool], tags: list[str]) -> None:
    """Add the tokens of a new name with the old one's label and blank; "the" stays outside."""
    article = name[0].text == "the"
    if article and words and words[-1].lower() == "the":
        name = name[1:].as_doc()
        article = False
    begins = True
    for token in name:
        words.append(token.text)
        spaces.append(bool(token.whitespace_) if token.i + 1 < len(name) else bool(ent[-1].whitespace_))
        outside = article and token.i == 0
        tags.append("O" if outside else f"{'B' if begins else 'I'}-{ent.label_}")
        begins = outside
