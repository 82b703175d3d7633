"""Sources in short for tests of the briefing: each says one or more figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reporter.facts import (
    Aggregate,
    Bound,
    DateBasis,
    DateBound,
    DocumentDate,
    Extraction,
    Figure,
    Kind,
    PartialDate,
    Purpose,
    SourceDocument,
    Span,
)


@dataclass(frozen=True)
class Say:
    """A figure: what a test row needs to say, the rest as usual. `on` is its source's date, as far as it is known.

    `after` and `upto` are the months between which an undated source was written.
    """

    value: int
    on: str | None = "2024-10-11"
    kind: Kind = Kind.DISPLACED
    bound: Bound = Bound.EXACT
    aggregate: Aggregate = Aggregate.TOTAL
    unit: str = "people"
    place: str | None = None
    period: str | None = None
    group: str | None = None
    by: str | None = None
    actor: str | None = None
    purpose: Purpose | None = None
    after: str | None = None
    upto: str | None = None


def source(name: str, *said: Say, text: str = "") -> Extraction:
    """Make a source that says these things, each in a sentence of its own; the first gives its date."""
    sentences = [f"They counted {one.value} in {name} item {at}." for at, one in enumerate(said)]
    document = SourceDocument(name=name, text=" ".join([*sentences, text]), digest=name)
    known = PartialDate.read(said[0].on or "") if said else None
    return Extraction(
        document=document,
        title=None,
        date=DocumentDate(
            value=known,
            basis=DateBasis.STATED if known else DateBasis.UNKNOWN,
            not_before=_bound(document, said[0].after) if said else None,
            not_after=_bound(document, said[0].upto) if said else None,
        ),
        figures=tuple(figure(document, sentence, one) for sentence, one in zip(sentences, said, strict=True)),
        people=(),
        organisations=(),
        commitments=(),
        mission=(),
        numbers=(),
    )


def _bound(document: SourceDocument, month: str | None) -> DateBound | None:
    value = PartialDate.read(month or "")
    first = document.evidence(Span(0, 4), Span(0, len(document.text)))
    return DateBound(value=value, evidence=(first,)) if value else None


def figure(document: SourceDocument, sentence: str, said: Say) -> Figure:
    """Make a figure whose quote is its number in a sentence of the document."""
    begins = document.text.index(sentence)
    start = document.text.index(str(said.value), begins)
    return Figure(
        kind=said.kind,
        value=Decimal(said.value),
        unit=said.unit,
        bound=said.bound,
        aggregate=said.aggregate,
        actor=said.actor,
        attributed_to=said.by,
        place=said.place,
        period=said.period,
        group=said.group,
        purpose=said.purpose,
        rule="test",
        evidence=document.evidence(Span(start, start + len(str(said.value))), Span(begins, begins + len(sentence))),
    )
