"""One voice: who says so and which characters of the article it covers.

Comes in: nothing. Goes out: `Voice` and how strongly it claims what it covers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from reporter.facts import Span

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence
    from reporter.extraction.voices.sources import Source


class Hold(IntEnum):
    """How strongly a voice claims a number: beside it more than around it, around it more than before."""

    CARRIED = 1
    SAID = 2
    NOTED = 3
    BESIDE = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's words: whose, where, how strongly.

    `retells` tells a document or a count, which goes on; `at` is where a speaker stands who is set apart.
    """

    source: Source
    spans: tuple[Span, ...]
    hold: Hold
    retells: bool = False
    at: int = -1

    def covers(self, offset: int) -> bool:
        """Tell whether a character is in somebody's words."""
        return any(span.start <= offset < span.end for span in self.spans)

    @property
    def length(self) -> int:
        """Give how many characters it covers."""
        return sum(span.end - span.start for span in self.spans)


def segment(sentence: Sentence, offset: int) -> Span:
    """Give the part of a sentence between semicolons that a character stands in."""
    text = sentence.text
    at = offset - sentence.span.start
    start = text.rfind(";", 0, at) + 1
    end = text.find(";", at)
    return Span(sentence.span.start + start, sentence.span.start + (len(text) if end < 0 else end))


def without(whole: Span, *parts: Span) -> tuple[Span, ...]:
    """Cut parts out of a span."""
    spans = [whole]
    for part in parts:
        spans = [piece for span in spans for piece in _cut(span, part)]
    return tuple(spans)


def _cut(span: Span, part: Span) -> list[Span]:
    pieces = [Span(span.start, min(span.end, part.start)), Span(max(span.start, part.end), span.end)]
    return [piece for piece in pieces if piece.start < piece.end] if span.overlaps(part) else [span]


def fronted(sentence: Sentence, whole: Span) -> Span:
    """Give the subordinate clause that a part of a sentence begins with: the article's own words, mostly."""
    first = next((t for t in sentence.tokens if t.idx >= whole.start and not t.is_space), None)
    if first is None or first.pos_ != "SCONJ" or first.idx >= whole.end:
        return Span(whole.start, whole.start)
    comma = sentence.document.text.find(",", whole.start, whole.end)
    return Span(whole.start, max(whole.start, comma))
