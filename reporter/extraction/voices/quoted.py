"""Quotations: where they stand in an article, and whose the sentences are that lie inside one.

Comes in: an article and its voices so far. Goes out: spans, and voices for quoted sentences that no voice covers. A
quotation of several sentences is his who is named before or behind it; one that follows another in a paragraph, with
nobody beside it, is still the same speaker's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from reporter.extraction.voices.voice import Hold, Voice
from reporter.facts import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Article

_PARAGRAPHS = re.compile(r"\n\s*\n")
_CURLED = re.compile(r"“[^”\n]*(?:”|(?=\n|$))")
_STRAIGHT = re.compile(r'"[^"\n]*(?:"|(?=\n|$))')
_LAST = (".", "!", "?", "…", ",")


def quotations(text: str) -> tuple[Span, ...]:
    """Give the stretches between quotation marks, in order; one that is not closed ends with its paragraph."""
    found = [*_CURLED.finditer(text), *_STRAIGHT.finditer(text)]
    return tuple(sorted(Span(match.start(), match.end()) for match in found))


class Quotes:
    """The quotations of an article."""

    def __init__(self, article: Article) -> None:
        """Find them once."""
        self.spans = quotations(article.document.text)
        self._starts = [span.start for span in self.spans]

    def around(self, offset: int) -> Span | None:
        """Give the quotation that a character stands in."""
        at = bisect_right(self._starts, offset) - 1
        return self.spans[at] if at >= 0 and offset < self.spans[at].end else None


def in_quotations(article: Article, found: Sequence[tuple[Voice, ...]], quotes: Quotes) -> Iterator[tuple[int, Voice]]:
    """Give voices for sentences that lie inside a quotation and have none, with the sentence's place."""
    starts = [sentence.span.start for sentence in article.sentences]
    text = article.document.text
    before: tuple[int, Voice] | None = None
    for quote in quotes.spans:
        first = max(0, bisect_right(starts, quote.start) - 1)
        last = max(first, bisect_right(starts, quote.end - 1) - 1)
        if not article.sentences or not article.sentences[first].span.overlaps(quote):
            continue
        beside = _speaking(found[last], quote) or _speaking(found[first], quote)
        if beside is None and before is not None and _is_sentence(text, quote):
            gap = text[article.sentences[before[0]].span.end : quote.start]
            beside = before[1] if not gap.strip() else None
        if beside is None:
            continue
        before = (last, beside)
        for at in range(first, last + 1):
            part = _overlap(article.sentences[at].span, quote)
            if part is not None and not any(voice.covers(part.start + 1) for voice in found[at]):
                yield at, Voice(beside.source, (part,), Hold.SAID)


def _speaking(voices: Sequence[Voice], quote: Span) -> Voice | None:
    """Give the voice of a sentence that speaks a quotation, or that stands beside it with nothing of it covered."""
    said = [voice for voice in voices if voice.hold in (Hold.SAID, Hold.NOTED) and voice.source.name is not None]
    return next((voice for voice in said if any(span.overlaps(quote) for span in voice.spans)), None)


def _is_sentence(text: str, quote: Span) -> bool:
    """Tell a quoted sentence from a few quoted words."""
    return text[quote.start + 1 : quote.start + 2].isupper() and text[quote.start : quote.end - 1].endswith(_LAST)


def _overlap(one: Span, two: Span) -> Span | None:
    start, end = max(one.start, two.start), min(one.end, two.end)
    return Span(start, end) if end - start > 2 else None  # noqa: PLR2004  # more than the marks
