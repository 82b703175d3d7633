"""Where the learned reader knows better what a number covers, who acts and who says so.

Comes in: its judgement of a number, and what the rules say. Goes out: what counts: what the rules say, unless it is all
but certain of something else. Whom it points at must be named in the article as one who can act or speak.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import acting_name, is_host
from reporter.extraction.people import namings
from reporter.extraction.voices.sources import as_source
from reporter.facts import PERCENT, Aggregate, Span, Told
from reporter.knowledge import ActorKind

if TYPE_CHECKING:
    from reporter.extraction.learned.judgement import Judgement
    from reporter.extraction.reading import Article

# How probable it must be what a number covers where no word tells the rules, who acts or speaks, and what contradicts
# rules that have found an actor, a part or an increment. Chosen on articles that neither rules nor encoder had seen.
_ACT = 0.9
_LIKELY, _CERTAIN, _ALL_BUT_CERTAIN = 0.85, 0.9, 0.98
_SPEAKING = frozenset(
    {ActorKind.BODY, ActorKind.AGENCY, ActorKind.FORCE, ActorKind.OUTLET, ActorKind.MISSION, ActorKind.GANG}
)


def told(judged: Judgement, article: Article, *, acts: bool) -> tuple[Told, ...]:
    """Give all that the learned reader says of a number beside its kind; who acts only where that is asked."""
    return (_aggregate(judged), *((_actor(judged, article),) if acts else ()), _source(judged, article))


def settled_aggregate(ruled: Aggregate, judged: Judgement, *, unit: str) -> Aggregate:
    """Say what a number covers; whether a share is a part, the rules know, and "more" is never a total.

    Totals and tolls of one event are what is left where no word tells of a part or an increment.
    """
    if ruled is Aggregate.INCREMENT or unit == PERCENT:
        return ruled
    said = _aggregate(judged)
    needed = _ALL_BUT_CERTAIN if ruled is Aggregate.PART else _LIKELY
    return Aggregate(said.value) if said.value and said.probability > needed else ruled


def settled_actor(ruled: str | None, judged: Judgement, article: Article) -> str | None:
    """Say who acts; that nobody does, the rules know better."""
    said = _actor(judged, article)
    return said.value if ruled is None and said.value and said.probability > _ACT else ruled


def settled_source(ruled: str | None, judged: Judgement, article: Article) -> str | None:
    """Say who is named as the source of a number, or that nobody is."""
    said = _source(judged, article)
    return said.value if said.probability > _CERTAIN else ruled


def _aggregate(judged: Judgement) -> Told:
    likely = max(judged.aggregates, key=judged.aggregates.__getitem__)
    return Told("aggregate", likely, judged.aggregates[likely])


def _actor(judged: Judgement, article: Article) -> Told:
    return Told("actor", *judged.actors.likeliest(_actors(article)))


def _source(judged: Judgement, article: Article) -> Told:
    return Told("attributed_to", *judged.sources.likeliest(_sources(article)))


@lru_cache(maxsize=2)
def _actors(article: Article) -> tuple[tuple[Span, str], ...]:
    """Give where an article names who could act."""
    return tuple(
        (Span(found.span.start_char, found.span.end_char), acting_name(found.actor))
        for sentence in article.sentences
        for found in sentence.actors
        if not is_host(found.actor)
    )


@lru_cache(maxsize=2)
def _sources(article: Article) -> tuple[tuple[Span, str], ...]:
    """Give where an article names who could speak, and for whom."""
    persons = [(span, as_source(person).name) for span, person in namings(article)]
    bodies = [
        (Span(found.span.start_char, found.span.end_char), found.actor.name)
        for sentence in article.sentences
        for found in sentence.actors
        if found.actor.kind in _SPEAKING
    ]
    return tuple((span, name) for span, name in (*persons, *bodies) if name)
