"""A sentence's words with the fates among them, as the readers of what stands before and behind a number see them.

Comes in: tokens. Goes out: `Words` and `Count`. Parts of speech are asked here, dependencies not: they are surer in
headlines and lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.fates import Fate, find_fates
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})
BE = frozenset({"were", "was", "been", "are", "is", "being", "be", "got", "get"})


@dataclass(frozen=True, slots=True)
class Count:
    """Where a number stands: the place of its first word, with qualifier, and the one behind its last."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence's words, and the fates among them in order."""

    tokens: Sequence[Token]
    fates: tuple[Fate, ...]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Words:
        """Find the fates among the words."""
        return cls(tokens, find_fates(tokens))

    def fate_at(self, place: int) -> Fate | None:
        """Give the fate that begins at a place."""
        return next((fate for fate in self.fates if fate.start == place), None)

    def fate_ending(self, place: int) -> Fate | None:
        """Give the fate whose last word stands at a place."""
        return next((fate for fate in self.fates if fate.end == place + 1), None)

    def fate_of(self, token: Token) -> Fate | None:
        """Give the fate that a word tells, alone or with others."""
        for fate in self.fates:
            inside = (fate.start, fate.end - 1) if fate.has_gap else range(fate.start, fate.end)
            if any(self.tokens[place].i == token.i for place in inside):
                return fate
        return None

    def lower(self, place: int) -> str:
        """Give the word at a place in lower case, or nothing beyond the ends."""
        return self.tokens[place].lower_ if 0 <= place < len(self.tokens) else ""

    def pos(self, place: int) -> str:
        """Give the part of speech at a place, or nothing beyond the ends."""
        return self.tokens[place].pos_ if 0 <= place < len(self.tokens) else ""

    def forms(self, place: int) -> frozenset[str]:
        """Give the base forms of the word at a place, or none beyond the ends."""
        return base_forms(self.tokens[place]) if 0 <= place < len(self.tokens) else frozenset()


def count_of(mention: Mention, tokens: Sequence[Token]) -> Count | None:
    """Find where a number stands among its sentence's words."""
    span = mention.quantity.span
    inside = [i for i, token in enumerate(tokens) if span.start <= token.idx < span.end]
    return Count(inside[0], inside[-1] + 1) if inside else None


def is_name(words: Words, count: Count) -> bool:
    """Tell a number that belongs to a name: "in Delmas 32", "a Bell 206"."""
    token = words.tokens[count.first - 1] if count.first else None
    if token is None or token.pos_ != "PROPN" or token.text in lexicon().calendar or not token.text[0].isupper():
        return False
    return words.pos(count.last) not in ("NOUN", "ADJ", "VERB") and token.tag_ != "NNPS"


def of_several(words: Words, count: Count) -> bool:
    """Tell "nine of the 730 recruits": what is said of the nine is not said of all."""
    at = count.first - 1
    while at > 0 and words.lower(at) in ("the", "its", "their", "his", "our"):
        at -= 1
    return words.lower(at) == "of" and words.pos(at - 1) == "NUM"


def is_bare(words: Words, count: Count) -> bool:
    """Tell whether no noun follows a number: "rose to 109 on Wednesday"."""
    at = count.last
    return words.pos(at) not in ("NOUN", "PROPN", "ADJ", "NUM", "SYM") or words.lower(at) in (
        "people",
        "year",
        "last",
        "more",
    )
