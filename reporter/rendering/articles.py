"""The cited articles as a page shows them: their text cut where a cited sentence or a quote in it begins and ends.

Comes in: a `BriefContext`. Goes out: articles in pieces; joined, the pieces of a whole article are its text, letter for
letter. Where only the cited sentences are at hand, as in a brief that was read from its data, they stand with gaps
between. Must not know any output format.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reporter.facts import Span
from reporter.rendering.context import BriefContext, Citation, place_of


class Piece(NamedTuple):
    """Some text of an article, the citations whose sentences it is part of, and those that begin with it.

    `quote` is the place of the quote that it is part of (`120-126`), empty where it is in none. A gap has no text.
    """

    text: str
    citations: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    quote: str = ""
    gap: bool = False


class Article(NamedTuple):
    """One article: the name of its file, its text in pieces, and whether that is all of it."""

    name: str
    pieces: list[Piece]
    whole: bool


def cited_articles(context: BriefContext) -> list[Article]:
    """Give each article that is cited, in the order in which the brief lists its sources."""
    texts = {one.name: one.text for one in context.articles}
    by_source: dict[str, list[Citation]] = {source.name: [] for source in context.brief.sources}
    for citation in context.citations:
        by_source.setdefault(citation.source, []).append(citation)
    return [_article(name, texts.get(name), several) for name, several in by_source.items() if several]


def _article(name: str, text: str | None, citations: Sequence[Citation]) -> Article:
    whole = text is not None and all(text[one.start : one.end] == one.sentence for one in citations)
    return Article(name, list(_pieces(text if whole and text else _known(citations), citations, whole=whole)), whole)


def _known(citations: Sequence[Citation]) -> str:
    """Put the cited sentences at their places in a text that is empty otherwise."""
    text = [""] * max(one.end for one in citations)
    for one in citations:
        text[one.start : one.end] = one.sentence
    # A place that no sentence fills still counts, so that offsets hold.
    return "".join(letter or "\0" for letter in text)


def _pieces(text: str, citations: Sequence[Citation], *, whole: bool) -> Iterator[Piece]:
    quotes = sorted({Span(mark.start, mark.end) for one in citations for mark in one.marks})
    edges = {
        at for span in (Span(0, len(text)), *quotes, *(Span(one.start, one.end) for one in citations)) for at in span
    }
    for start, end in pairwise(sorted(edges)):
        inside = [one for one in citations if one.start <= start < one.end]
        if not inside and not whole:
            yield Piece("", gap=True)
            continue
        quote = next((place_of(one) for one in quotes if one.start <= start < one.end), "")
        yield Piece(
            text[start:end],
            tuple(one.number for one in inside),
            tuple(one.number for one in inside if one.start == start),
            quote if inside else "",
        )
