"""A reader that costs nothing, for tests that build hundreds of briefs; it counts what it is asked to read.

An article is lines like `dated 2024-10-11`, `killed 109 in Cabaret`, `displaced 700000` and words.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from reporter.facts import (
    Aggregate,
    Bound,
    DateBasis,
    DocumentDate,
    Extraction,
    Figure,
    Kind,
    MissionFact,
    PartialDate,
    SourceDocument,
    Span,
)

_DATED = re.compile(r"^dated (\S+)$", re.MULTILINE)
_FIGURE = re.compile(r"^(killed|displaced|injured) (\d+)(?: in (\w+))?$", re.MULTILINE)

asked: Counter[str] = Counter()


def extract(document: SourceDocument, dated: DocumentDate | None = None) -> Extraction:
    """Read an article of the form above, and note that it was read."""
    asked[document.digest] += 1
    return Extraction(
        document=document,
        title=None,
        date=dated or _date(document),
        figures=tuple(_figure(document, found) for found in _FIGURE.finditer(document.text)),
        people=(),
        organisations=(),
        commitments=(),
        mission=(),
        numbers=(),
        body=tuple(span for span in document.lines() if span.start < span.end),
    )


def mission_as_of(document: SourceDocument, published: PartialDate) -> tuple[MissionFact, ...]:
    """Read nothing of the mission."""
    del document, published
    return ()


def _date(document: SourceDocument) -> DocumentDate:
    found = _DATED.search(document.text)
    if found is None:
        return DocumentDate()
    place = document.evidence(Span(*found.span(1)), Span(*found.span()))
    return DocumentDate(value=PartialDate.read(found[1]), basis=DateBasis.STATED, evidence=(place,))


def _figure(document: SourceDocument, found: re.Match[str]) -> Figure:
    return Figure(
        kind=Kind(found[1]),
        value=Decimal(found[2]),
        unit="people",
        bound=Bound.EXACT,
        aggregate=Aggregate.INCIDENT if found[3] else Aggregate.TOTAL,
        actor=None,
        attributed_to=None,
        place=found[3],
        period=None,
        group=None,
        rule="cheap",
        evidence=document.evidence(Span(*found.span(2)), Span(*found.span())),
    )
