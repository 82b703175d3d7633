"""The words of a sentence as printed, possessives and marks apart, each with its part of speech and its actor.

Comes in: a sentence. Goes out: `Word`s in order. For what is told by the order of words more surely than by a tree:
titles before a name and appositions behind it, which parses often take apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.facts import Span

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token

# "U.N.", "Sen.", "Fils-Aimé", "O'Neill", "d'affaires"; then the possessive; then one mark, but no asterisk: that
# belongs to the name before it.
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Sens?|Reps?|Gov|Gen|Col|Lt|Capt|Maj|Sgt|Cpl|Insp|Dr|Prof|Rev|Mr|Mrs|Ms|Rtd|Ret|Amb|Adm|Hon)\.|\d+-year-olds?|\d[\d.,]*\d"
    r"|[^\W_](?:[\w&]|[-‑.'’](?!s\b)(?=[^\W_]))*|['’]s?|[^\w\s*]"
)
_OWNING = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark: its characters, its token's part of speech, and the actor that it is part of."""

    text: str
    span: Span
    token: Token | None
    actor: ActorSpan | None

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def pos(self) -> str:
        """The part of speech by the tagger, or nothing where the tagger cut otherwise."""
        return self.token.pos_ if self.token is not None else ""

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_mark(self) -> bool:
        """Whether it is no word at all."""
        return not self.text[0].isalnum() and not self.owns

    @property
    def owns(self) -> bool:
        """Whether it is the ending of a possessive."""
        return self.text in _OWNING


# Asked for by several readers, each of which goes through the article by itself.
@lru_cache(maxsize=256)
def words_of(sentence: Sentence) -> tuple[Word, ...]:
    """Give the words of a sentence in order."""
    tokens = {token.idx: token for token in sentence.tokens}
    actors = {at: found for found in sentence.actors for at in range(found.span.start_char, found.span.end_char)}
    start = sentence.span.start
    found = ((m[0], start + m.start(), start + m.end()) for m in _WORD.finditer(sentence.text))
    return tuple(Word(text, Span(first, end), tokens.get(first), actors.get(first)) for text, first, end in found)


def inside(words: tuple[Word, ...], span: Span) -> tuple[int, int]:
    """Give the first and the last but one word of a span, as a slice."""
    first = next((i for i, w in enumerate(words) if w.span.end > span.start), len(words))
    last = next((i for i, w in enumerate(words) if w.span.start >= span.end), len(words))
    return first, last
