"""From one document to what it says: figures, people, organisations, commitments, mission facts, the date.

Comes in: a `SourceDocument`. Goes out: an `Extraction`, every part of it quoted. Must not know other documents nor
how anything is printed. The steps: read the article (`reading`), propose and choose readings of each number
(`personnel`, `funding`, … and `assign`), find people, promises and the mission, list what stayed unread (`audit`).
"""

from __future__ import annotations

from reporter.extraction import audit, commitments, mission, organisations, people
from reporter.extraction.assign import distinct, figures
from reporter.extraction.reading import read_article
from reporter.extraction.several import parts
from reporter.facts import Extraction, SourceDocument
from reporter.sources.dating import stated_date
from reporter.sources.inferring import inferred_date

__all__ = ["extract"]


def extract(document: SourceDocument) -> Extraction:
    """Read one document; of several articles in one file each by itself."""
    article = read_article(document)
    dated = stated_date(document)
    dated = dated if dated.value else inferred_date(document)
    told = [(part, *figures(part.article)) for part in parts(article, dated.value)]
    return Extraction(
        document=document,
        title=article.headline,
        date=dated,
        figures=distinct(figure for _, found, _ in told for figure in found),
        people=people.people(article),
        organisations=organisations.organisations(article),
        commitments=tuple(
            one for part, _, read in told for one in commitments.commitments(part.article, read, part.published)
        ),
        mission=tuple(one for part, _, _ in told for one in mission.mission(part.article, part.published)),
        unread=audit.unread(article, [mention for _, _, read in told for mention in read]),
    )
