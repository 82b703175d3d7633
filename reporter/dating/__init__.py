"""The articles without a date, dated by all of them together, or bounded where they leave more than one month.

Comes in: what was extracted from each article by itself. Goes out: the same, those read again that others date. One
round only: a date that is inferred so dates no other article. The order of the articles changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reporter import extraction
from reporter.dating.others import ANY_DAY, bounds_from_all, dates_from_others
from reporter.extraction.several import starts
from reporter.facts import MissionSlot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.facts import DocumentDate, Extraction, MissionFact, PartialDate, SourceDocument

__all__ = ["date_all"]


class Reader(Protocol):
    """Reads an article as of a date; it may remember having done so."""

    def extract(self, document: SourceDocument, dated: DocumentDate | None = None) -> Extraction:
        """Read one document, as of `dated` where that is given."""

    def mission_as_of(self, document: SourceDocument, published: PartialDate) -> tuple[MissionFact, ...]:
        """Give what a document says of the mission, were it of this date."""


def date_all(extractions: Sequence[Extraction], reader: Reader = extraction) -> tuple[Extraction, ...]:
    """Read those undated articles again which the facts of others date; several in one file have not one date."""
    undated = [one for one in extractions if one.date.value is None and not any(starts(one.document))]
    if not undated:
        return tuple(extractions)
    missions = {one.document.name: _mission(one, reader) for one in undated}
    dates = dates_from_others(extractions, missions) if len(extractions) > 1 else {}
    bounds = bounds_from_all(extractions, missions)
    return tuple(
        reader.extract(one.document, dates[one.document.name])
        if one.document.name in dates
        else replace(one, date=bounds.get(one.document.name, one.date))
        for one in extractions
    )


def _mission(extraction: Extraction, reader: Reader) -> tuple[MissionFact, ...]:
    """Give what an article says of the mission as of any day: where it names none, nothing that others could date."""
    named = any(fact.slot is MissionSlot.NAME for fact in extraction.mission)
    return reader.mission_as_of(extraction.document, ANY_DAY) if named else ()
