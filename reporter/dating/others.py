"""The dates of articles that bear none, as far as their own words and the facts of other sources settle them.

Comes in: what was extracted from all articles. Goes out: for each of the undated its date, with the words of all
sources that force it, or the months between which it lies. A month is given only where the article's clues and those of
the others leave one alone, and where none of them contradicts. Must not know how facts are found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.dating.anchors import Undated, anchored
from reporter.dating.constraints import ends, solved
from reporter.dating.counts import of_counts
from reporter.dating.narration import clues
from reporter.facts import DateBasis, DateBound, DocumentDate, PartialDate
from reporter.knowledge.dating import dating_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reporter.dating.constraints import Clue
    from reporter.facts import Evidence, Extraction, MissionFact

# As of which day an undated article's months are read to find them at all: none of them lies ahead in December.
ANY_DAY = PartialDate(year=2000, month=12)


def dates_from_others(
    extractions: Sequence[Extraction], missions: Mapping[str, tuple[MissionFact, ...]]
) -> dict[str, DocumentDate]:
    """Give the dates, by the article's name, that other sources settle.

    `missions` holds what each undated article says of the mission as of `ANY_DAY`.
    """
    ordered = sorted(extractions, key=lambda extraction: extraction.document.name)
    return {
        article.document.name: dated
        for article in ordered
        if article.document.name in missions and article.date.value is None
        if (dated := _dated(Undated(article, missions[article.document.name]), ordered)) is not None
    }


def bounds_from_all(
    extractions: Sequence[Extraction], missions: Mapping[str, tuple[MissionFact, ...]]
) -> dict[str, DocumentDate]:
    """Give of the articles without a date, by name, not before and not after which month they were written."""
    ordered = sorted(extractions, key=lambda extraction: extraction.document.name)
    return {
        article.document.name: _bounded(Undated(article, missions[article.document.name]), ordered)
        for article in ordered
        if article.document.name in missions and article.date.value is None
    }


def _bounded(article: Undated, all_of_them: Sequence[Extraction]) -> DocumentDate:
    others = [other for other in all_of_them if other is not article.extraction]
    # What is planned may be told as if it were past: that a plan names a month shows nothing of the article's own.
    sure = [clue for clue in clues(article.extraction.document) if not any(map(_is_planned, clue.evidence))]
    own = (*sure, *of_counts(article.extraction))
    first, last = ends((*own, *anchored(article, others)))
    return DocumentDate(not_before=_bound(first), not_after=_bound(last))


def _is_planned(evidence: Evidence) -> bool:
    return bool(dating_words().planned.search(evidence.sentence))


def _bound(end: tuple[PartialDate, tuple[Clue, ...]] | None) -> DateBound | None:
    if end is None:
        return None
    value, needed = end
    return DateBound(value=value, evidence=tuple(dict.fromkeys(one for clue in needed for one in clue.evidence)))


def _dated(article: Undated, all_of_them: Sequence[Extraction]) -> DocumentDate | None:
    others = [other for other in all_of_them if other is not article.extraction]
    found = solved((*clues(article.extraction.document), *anchored(article, others)))
    # What an article's own words force is found where it is read by itself.
    if found is None or not any(clue.others for clue in found[1]):
        return None
    value, needed = found
    evidence = tuple(dict.fromkeys(one for clue in needed for one in clue.evidence))
    return DocumentDate(value=value, basis=DateBasis.INFERRED_FROM_OTHERS, evidence=evidence)
