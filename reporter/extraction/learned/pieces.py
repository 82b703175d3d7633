"""Words cut into the pieces that the encoder knows, each with its place in the text.

Comes in: a text. Goes out: the pieces' numbers and their characters, as the uncased tokenizer of BERT
(Devlin et al. 2019) gives them: accents folded away, punctuation on its own, each word cut from the left into the
longest pieces known. The library that does it elsewhere brings a client for a model hub along, so it is done here.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FILE = Path(__file__).with_name("pieces.txt")
UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
# A longer word is none.
_LONGEST = 100
_INSIDE = "##"
# Accents, and what has no width: the words around it are one.
_UNSEEN = frozenset({"Mn", "Cc", "Cf"})
_SYMBOLS = frozenset("$+<=>^`|~")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece's number in the vocabulary, and its characters in the text."""

    number: int
    start: int
    end: int


@lru_cache(maxsize=1)
def vocabulary() -> Mapping[str, int]:
    """Give the pieces that the encoder knows, by their text."""
    return {piece: number for number, piece in enumerate(FILE.read_text(encoding="utf-8").splitlines())}


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text, in order."""
    characters, places = _folded(text)
    start = 0
    while start < len(characters):
        end = start + 1
        if characters[start].isspace():
            start = end
            continue
        if not _stands_alone(characters[start]):
            while end < len(characters) and not _parts(characters[end]):
                end += 1
        for number, first, last in _cut("".join(characters[start:end])):
            yield Piece(number, places[start + first], places[start + last - 1] + 1)
        start = end


def _folded(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """Give the letters without accents and capitals, and the place in the text that each comes from."""
    found = [(small, place) for place, character in enumerate(text) for small in _plain(character)]
    return [character for character, _ in found], [place for _, place in found]


# Texts have the same few characters and words over and over.
@lru_cache(maxsize=2_000)
def _plain(character: str) -> str:
    """Give a character without accents and capitals."""
    parts = unicodedata.normalize("NFD", character)
    return "".join(part.lower() for part in parts if part.isspace() or unicodedata.category(part) not in _UNSEEN)


@lru_cache(maxsize=2_000)
def _stands_alone(character: str) -> bool:
    return character in _SYMBOLS or unicodedata.category(character).startswith("P")


@lru_cache(maxsize=2_000)
def _parts(character: str) -> bool:
    return character.isspace() or _stands_alone(character)


@lru_cache(maxsize=20_000)
def _cut(word: str) -> Sequence[tuple[int, int, int]]:
    """Cut a word into the longest pieces known, from the left; where that fails it is unknown as a whole."""
    known = vocabulary()
    found: list[tuple[int, int, int]] = []
    start = 0
    while start < len(word) <= _LONGEST:
        mark = _INSIDE if start else ""
        end = next((end for end in range(len(word), start, -1) if mark + word[start:end] in known), start)
        if end == start:
            break
        found.append((known[mark + word[start:end]], start, end))
        start = end
    return found if found and start == len(word) else [(known[UNKNOWN], 0, len(word))]
