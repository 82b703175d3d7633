"""From one document to what it says: figures, people, organisations, commitments, mission facts, the date.

Comes in: a `SourceDocument`, and its date where somebody knows that better than the text tells. Goes out: an
`Extraction`, every part of it quoted. Must not know other documents nor how anything is printed. The steps: read the
article (`reading`), propose and choose readings of each number (`personnel`, `funding`, … and `assign`), find people,
promises and the mission, account for all numbers (`audit`).
"""

from __future__ import annotations

from reporter.extraction import audit, commitments, lasting, mission, organisations, people
from reporter.extraction.assign import choices, distinct
from reporter.extraction.reading import read_article
from reporter.extraction.several import parts
from reporter.extraction.voices import speaker_at
from reporter.facts import DocumentDate, Extraction, MissionFact, PartialDate, SourceDocument
from reporter.sources import agencies, publisher, told_date

__all__ = ["extract", "mission_as_of"]


def extract(document: SourceDocument, dated: DocumentDate | None = None) -> Extraction:
    """Read one document, as of `dated` where that is given; of several articles in one file each by itself."""
    article = read_article(document)
    dated = dated or told_date(document)
    told = [(part, choices(part.article)) for part in parts(article, dated.value)]
    read = [(part, [one.mention for one in made if one.figure is not None]) for part, made in told]
    named = people.people(article)
    return Extraction(
        document=document,
        title=article.headline,
        date=dated,
        figures=distinct(one.figure for _, made in told for one in made if one.figure is not None),
        people=named,
        organisations=organisations.organisations(article),
        commitments=tuple(
            one
            for part, numbers in read
            for one in commitments.commitments(part.article, numbers, part.published, named)
        ),
        mission=tuple(one for part, _ in told for one in mission.mission(part.article, part.published)),
        funded_until=tuple(
            one for part, _ in told for one in lasting.funded_until(part.article, part.published, speaker_at)
        ),
        numbers=tuple(one for part, made in told for one in audit.account(part.article, made)),
        body=tuple(sentence.span for sentence in article.sentences),
        publisher=publisher(document),
        agencies=agencies(document),
    )


def mission_as_of(document: SourceDocument, published: PartialDate) -> tuple[MissionFact, ...]:
    """Give what a document says of the mission, were it of this date: with months that it names without their year."""
    return mission.mission(read_article(document), published)
