"""Several articles in one file: each begins at a headline with a dateline or a crawler's date behind it.

Comes in: an article as it was read, the whole file. Goes out: its parts, each an `Article` of its own with the day on
which it says that it was published, so that nothing is carried from one to the next. A file of one article is one part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporter.extraction.reading import Article, mentions
from reporter.facts import SourceDocument
from reporter.sources import Region, RegionKind, regions
from reporter.sources.dating import stated_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.facts import PartialDate

# "KINGSTON, Jamaica, Sept. 13, 2024 (AP) —", "GENEVA –".
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’'.]{3,}(?:[ -][A-ZÀ-Þ’'.]+)*(?:[ ,(][^a-z]?[^—–:;]{0,60})?\s(?:—|–|--|-)\s")
_STAMP = re.compile(r"\s*date:? \d{4}-\d{2}-\d{2}\b", re.IGNORECASE)
# A byline or a date may stand between a headline and its text.
_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a file, and its own day where that is stated."""

    article: Article
    published: PartialDate | None


def parts(article: Article, published: PartialDate | None) -> tuple[Part, ...]:
    """Cut a file where a further article begins; the first keeps the day that was found for the file."""
    further = tuple(starts(article.document))
    if not further:
        return (Part(article, published),)
    bounds = list(zip((0, *further), (*further, len(article.document.text)), strict=True))
    cut = [_cut(article, start, end) for start, end in bounds]
    days = [published, *(_stated(article.document, start, end) for start, end in bounds[1:])]
    return tuple(Part(part, day) for part, day in zip(cut, days, strict=True))


def starts(document: SourceDocument) -> Iterator[int]:
    """Give where a headline after body text is followed by a dateline, and where a crawler's date stands."""
    seen, headline, between = False, None, 0
    for region in regions(document):
        text = document.text[region.span.start : region.span.end]
        if seen and region.kind is RegionKind.DEBRIS and _STAMP.match(text):
            yield region.span.start
            seen, headline = False, None
        elif region.kind is RegionKind.BODY:
            if seen and headline is not None and between <= _BETWEEN and _DATELINE.match(text):
                yield headline.span.start
            seen, headline = True, None
        else:
            headline, between = _headline(headline, region), between + 1 if headline is not None else 0


def _headline(known: Region | None, region: Region) -> Region | None:
    return known or (region if region.kind is RegionKind.HEADLINE else None)


def _cut(article: Article, start: int, end: int) -> Article:
    inside = [sentence for sentence in article.sentences if start <= sentence.span.start < end]
    sentences = tuple(replace(sentence, index=index) for index, sentence in enumerate(inside))
    numbers = tuple(mention for sentence in sentences for mention in mentions(sentence))
    return replace(article, sentences=sentences, mentions=numbers)


def _stated(document: SourceDocument, start: int, end: int) -> PartialDate | None:
    return stated_date(SourceDocument(name=document.name, text=document.text[start:end], digest="")).value
