"""The context of a brief: the briefing with its citations numbered, once for every format.

Comes in: a `Briefing`. Goes out: `BriefContext`. One citation stands for one sentence of one source, however
many facts were read from it; numbers run upwards down the page.
Must not know any output format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reporter.briefing.model import Briefing
from reporter.facts import Evidence, SourceDocument, Span
from reporter.rendering.languages import Language, speaking
from reporter.rendering.walking import walk

__all__ = ["BriefContext", "Citation", "Mark", "merged", "place_of", "walk"]

_Key = tuple[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A cited quote inside a sentence; offsets count characters of the source's text."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One sentence of one source with what is cited from it.

    `start` and `end` are the sentence's place in the source's text, `line` its 1-based line. `marks` are the
    cited quotes, in order and without overlap. A quote that is the whole sentence, as a commitment's is, is left
    out: marking everything would hide the figures.
    """

    number: int
    source: str
    line: int
    start: int
    end: int
    sentence: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefContext:
    """The briefing and its citations, numbered from 1 by first appearance; `articles` are whole, where at hand."""

    brief: Briefing
    citations: tuple[Citation, ...]
    numbers: Mapping[_Key, int] = field(repr=False)
    by_source: Mapping[str, tuple[Citation, ...]] = field(repr=False)
    articles: tuple[SourceDocument, ...] = field(default=(), repr=False)

    @classmethod
    def of(
        cls,
        brief: Briefing,
        order: Iterable[Evidence] | None = None,
        *,
        articles: Iterable[SourceDocument] = (),
    ) -> BriefContext:
        """Number the citations of a briefing: as they come on the page, or in another order of all its evidence."""
        # What the page prints takes all that is known of the world, which is slow to load; the types above need none.
        from reporter.rendering.order import page_order

        found: dict[_Key, list[Evidence]] = {}
        # A number means the same sentence whatever the page's language: `why 12` need not know it.
        with speaking(Language.EN):
            for evidence in page_order(brief) if order is None else order:
                found.setdefault(_key(evidence), []).append(evidence)
        citations = tuple(_citation(number, group) for number, group in enumerate(found.values(), start=1))
        numbers = {key: number for number, key in enumerate(found, start=1)}
        by_source: dict[str, list[Citation]] = {}
        for one in citations:
            by_source.setdefault(one.source, []).append(one)
        return cls(
            brief=brief,
            citations=citations,
            numbers=numbers,
            by_source={name: tuple(several) for name, several in by_source.items()},
            articles=tuple(articles),
        )

    def cite(self, evidence: Evidence) -> int:
        """Give the number under which the evidence's sentence is quoted.

        Raises KeyError for evidence that is not part of the briefing.
        """
        return self.numbers[_key(evidence)]

    def cite_all(self, evidence: Iterable[Evidence]) -> list[int]:
        """Give the numbers of several pieces of evidence, each once, in ascending order."""
        return sorted({self.cite(one) for one in evidence})

    def cite_places(self, evidence: Iterable[Evidence]) -> list[tuple[int, str]]:
        """Give the numbers of several pieces of evidence, in ascending order, with the places of what is quoted."""
        places: dict[int, list[str]] = {}
        for one in evidence:
            places.setdefault(self.cite(one), []).append(place_of(one.span))
        return [(number, " ".join(dict.fromkeys(places[number]))) for number in sorted(places)]

    def taken_from(self, source: str) -> list[int]:
        """Give the numbers of all citations from one source."""
        return [citation.number for citation in self.of_source(source)]

    def of_source(self, source: str) -> tuple[Citation, ...]:
        """Give all citations from one source."""
        return self.by_source.get(source, ())


def place_of(span: Span) -> str:
    """Write down a place in a source: `120-126`."""
    return f"{span.start}-{span.end}"


def _key(evidence: Evidence) -> _Key:
    return evidence.document.name, evidence.sentence_span


def _citation(number: int, group: list[Evidence]) -> Citation:
    first = group[0]
    document, sentence = first.document, first.sentence_span
    spans = merged(evidence.span for evidence in group if evidence.span != sentence)
    return Citation(
        number=number,
        source=document.name,
        line=document.line_at(sentence.start),
        start=sentence.start,
        end=sentence.end,
        sentence=first.sentence,
        marks=tuple(Mark(start=s.start, end=s.end, quote=document.text[s.start : s.end]) for s in spans),
    )


def merged(spans: Iterable[Span]) -> list[Span]:
    """Sort spans and join those that touch or overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
