"""Regions of an article: each line is a headline, body text or debris that a crawler left.

Comes in: a `SourceDocument`. Goes out: spans over the untouched text, in order, without overlap. Nothing is
removed: a later stage looks only at the regions it wants, and its offsets are those of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reporter.facts import SourceDocument, Span
from reporter.knowledge import debris

# A headline is a short line that ends like no sentence. Twenty words is longer than newsrooms let one grow.
_HEADLINE_WORDS = 20
# A line of key figures ("People in need: 6.0 million") ends like none either, and says more than any headline.
_KEY_FIGURE = re.compile(
    r":\s+(?:[a-z]+\s+){0,3}[^\w\s]{0,2}(?:[A-Z]{1,3}\$?)?\d[\d.,]*(?:\s?(?:%|per\s?cent|[bm]illion|thousand|bn|[km]))*"
    r"(?:\s*[(,;].*)?$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile("[.!?:;,\u2026][\"'\u201d\u2019)\\]]*$")


class RegionKind(StrEnum):
    """What a stretch of text is."""

    HEADLINE = "headline"
    BODY = "body"
    DEBRIS = "debris"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of one line."""

    kind: RegionKind
    span: Span


@lru_cache(maxsize=2)
def regions(document: SourceDocument) -> tuple[Region, ...]:
    """Label every line, or its parts; blank lines belong to no region."""
    return tuple(region for line in document.lines() for region in _of_line(document.text, line))


def _of_line(text: str, line: Span) -> Iterator[Region]:
    words = debris()
    line = _trimmed(text, line)
    content = text[line.start : line.end]
    if not content:
        return
    if any(pattern.search(content) for pattern in words.line):
        yield Region(RegionKind.DEBRIS, line)
        return
    start = line.start + max((m.end() for p in words.head if (m := p.search(content))), default=0)
    end = line.start + min((m.start() for p in words.tail if (m := p.search(content))), default=len(content))
    if start > line.start:
        yield Region(RegionKind.DEBRIS, Span(line.start, start))
    yield from _between(text, Span(start, max(start, end)))
    if end < line.end:
        yield Region(RegionKind.DEBRIS, Span(max(start, end), line.end))


def _between(text: str, span: Span) -> Iterator[Region]:
    """Give the text of a line and what stands in it that is none: "… on Monday. (READ: …) The police …"."""
    cuts = sorted(m.span() for pattern in debris().inside for m in pattern.finditer(text, span.start, span.end))
    whole = _trimmed(text, span)
    kind = _kind(text[whole.start : whole.end])
    for start, end in (*cuts, (span.end, span.end)):
        body = _trimmed(text, Span(span.start, max(span.start, start)))
        if body.start < body.end:
            yield Region(kind, body)
        if start < end:
            yield Region(RegionKind.DEBRIS, Span(start, end))
        span = Span(max(span.start, end), span.end)


def _kind(content: str) -> RegionKind:
    short = len(content.split()) <= _HEADLINE_WORDS
    sentence = _SENTENCE_END.search(content) or _KEY_FIGURE.search(content)
    return RegionKind.HEADLINE if short and not sentence else RegionKind.BODY


def _trimmed(text: str, span: Span) -> Span:
    content = text[span.start : span.end]
    left = len(content) - len(content.lstrip("\ufeff \t\u00a0"))
    return Span(span.start + left, max(span.start + left, span.start + len(content.rstrip())))
