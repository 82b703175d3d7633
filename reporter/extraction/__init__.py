"""From one document to what it says: figures, people, organisations, commitments, mission facts, the date.

Comes in: a `SourceDocument`. Goes out: an `Extraction`, every part of it quoted. Must not know other documents nor
how anything is printed. The steps: read the article (`reading`), propose and choose readings of each number
(`personnel`, `funding`, … and `assign`), find people, promises and the mission, list what stayed unread (`audit`).
"""

from __future__ import annotations

from reporter.extraction import audit, commitments, mission, organisations, people
from reporter.extraction.assign import figures
from reporter.extraction.reading import read_article
from reporter.facts import Extraction, SourceDocument
from reporter.sources.dating import stated_date
from reporter.sources.inferring import inferred_date

__all__ = ["extract"]


def extract(document: SourceDocument) -> Extraction:
    """Read one document."""
    article = read_article(document)
    found, mentions = figures(article)
    dated = stated_date(document)
    dated = dated if dated.value else inferred_date(document)
    return Extraction(
        document=document,
        title=article.headline,
        date=dated,
        figures=found,
        people=people.people(article),
        organisations=organisations.organisations(article),
        commitments=commitments.commitments(article, mentions, dated.value),
        mission=mission.mission(article, dated.value),
        unread=audit.unread(article, mentions),
    )
