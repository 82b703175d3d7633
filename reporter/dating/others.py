"""The dates of articles that bear none, as far as their own words and the facts of other sources leave only one month.

Comes in: what was extracted from all articles. Goes out: dates for some of the undated, with the words of all sources
that force them. A month is given only where the article's clues and those of the others leave one alone, and where none
of them contradicts. Must not know how facts are found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.dating.anchors import Undated, anchored
from reporter.dating.constraints import solved
from reporter.dating.narration import clues
from reporter.facts import DateBasis, DocumentDate, PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reporter.facts import Extraction, MissionFact

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


def _dated(article: Undated, all_of_them: Sequence[Extraction]) -> DocumentDate | None:
    others = [other for other in all_of_them if other is not article.extraction]
    found = solved((*clues(article.extraction.document), *anchored(article, others)))
    # What an article's own words force is found where it is read by itself.
    if found is None or not any(clue.others for clue in found[1]):
        return None
    value, needed = found
    evidence = tuple(dict.fromkeys(one for clue in needed for one in clue.evidence))
    return DocumentDate(value=value, basis=DateBasis.INFERRED_FROM_OTHERS, evidence=evidence)
