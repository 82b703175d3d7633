"""Whom the learned reader points at, of all whom an article names.

Comes in: the pieces of a text with the probabilities that each names somebody. Goes out: a name, or None for nobody,
and how probable it is. Whom it points at must be named in the article as one who can act or speak.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import acting_name, is_host
from reporter.extraction.voices.sources import SPEAKING, Speakers
from reporter.facts import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.extraction.learned.encoder import Shown
    from reporter.extraction.reading import Article

# A piece less likely than this is not pointed at.
_UNLIKELY = 0.001


def likeliest(row: Sequence[float], shown: Shown, named: Sequence[tuple[Span, str]]) -> tuple[str | None, float]:
    """Give of several who are named the one pointed at, with the probability of all its pieces; None for nobody.

    The row has the probability of each piece, of nobody, and of somebody who is named elsewhere.
    """
    *pieces, nobody, _ = row
    found: defaultdict[str | None, float] = defaultdict(float)
    for (start, end), probability in zip(shown.spans.tolist(), pieces, strict=True):
        if probability > _UNLIKELY:
            piece = Span(start, end)
            found[next((name for span, name in named if span.overlaps(piece)), "")] += probability
    found.pop("", None)
    found[None] = nobody
    best = max(found, key=found.__getitem__)
    return best, found[best]


@lru_cache(maxsize=2)
def actors(article: Article) -> tuple[tuple[Span, str], ...]:
    """Give where an article names who could act."""
    return tuple(
        (Span(found.span.start_char, found.span.end_char), acting_name(found.actor))
        for sentence in article.sentences
        for found in sentence.actors
        if not is_host(found.actor)
    )


@lru_cache(maxsize=2)
def sources(article: Article) -> tuple[tuple[Span, str], ...]:
    """Give where an article names who could speak, and for whom."""
    speakers = Speakers(article)
    persons = [(span, speakers.speaking_for(person, span.start).name) for span, person in speakers.persons]
    bodies = [
        (Span(found.span.start_char, found.span.end_char), found.actor.name)
        for sentence in article.sentences
        for found in sentence.actors
        if found.actor.kind in SPEAKING
    ]
    return tuple((span, name) for span, name in (*persons, *bodies) if name)
