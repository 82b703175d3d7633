"""What a source's words reach: no further than the topic that they were about, and to the rest of it in the passage.

Comes in: what was made of each number of an article. Goes out: the same, with the sources of figures that stand in no
voice of their own settled. A report on killings goes on with the wounded, not with the hungry; the toll of one attack
and the strength that a mission was planned with are the article's own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.voices import Hold, voice_at
from reporter.facts import MONEY, VICTIMS, Aggregate, Kind
from reporter.knowledge import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reporter.extraction.reading import Article, Mention
    from reporter.extraction.voices import Voice
    from reporter.extraction.weighing import Choice
    from reporter.facts import Figure

_TOPICS = (
    VICTIMS,
    frozenset({Kind.DISPLACED}),
    frozenset({Kind.RETURNED}),
    frozenset({Kind.FOOD_INSECURE, Kind.IN_NEED}),
    frozenset({Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL, Kind.TARGET}),
    MONEY,
)
# Counts of people that a report goes through one after the other; money and personnel are told by many.
_COUNTED = frozenset().union(*_TOPICS[:4])
_PARAGRAPH = 2
_TELLING = frozenset({ActorKind.AGENCY, ActorKind.BODY, ActorKind.OUTLET})


def retold(made: Sequence[Choice], article: Article) -> tuple[Choice, ...]:
    """Give the choices again, each figure with the source whose words reach it."""
    settled: list[Choice] = []
    told: list[tuple[Mention, Figure, Voice | None]] = []
    for choice in made:
        if choice.figure is None:
            settled.append(choice)
            continue
        voice = voice_at(choice.mention.quantity.number_span.start, choice.mention.sentence, article)
        source = _source(choice.mention, choice.figure, voice, told, article)
        figure = replace(choice.figure, attributed_to=source)
        told.append((choice.mention, figure, voice))
        settled.append(replace(choice, figure=figure))
    return tuple(settled)


def _source(
    mention: Mention,
    figure: Figure,
    voice: Voice | None,
    told: Sequence[tuple[Mention, Figure, Voice | None]],
    article: Article,
) -> str | None:
    said = figure.attributed_to
    if voice is None:
        return said or _going_on(mention, figure, told, article)
    carried = said is not None and voice.hold is Hold.CARRIED and said == voice.source.name
    return None if carried and (figure.kind is Kind.TARGET or _off_topic(figure, said, told)) else said


def _off_topic(figure: Figure, said: str | None, told: Iterable[tuple[Mention, Figure, Voice | None]]) -> bool:
    """Tell a figure of another topic than those that its source was heard with."""
    heard = [one for _, one, voice in told if one.attributed_to == said and voice and voice.hold is not Hold.CARRIED]
    if not heard:
        return False
    alone = figure.aggregate is Aggregate.INCIDENT and not any(one.aggregate is Aggregate.INCIDENT for one in heard)
    return alone or not any(_same_topic(one.kind, figure.kind) for one in heard)


def _going_on(
    mention: Mention, figure: Figure, told: Sequence[tuple[Mention, Figure, Voice | None]], article: Article
) -> str | None:
    """Give the body that the figure right before has, where this one goes on with its topic in the paragraph."""
    if not told or figure.kind not in _COUNTED:
        return None
    last, before, voice = told[-1]
    if before.attributed_to is None or (voice is not None and (voice.source.is_person or voice.hold is Hold.BESIDE)):
        return None
    gap = article.document.text[last.sentence.span.end : mention.sentence.span.start]
    near = mention.sentence.index - last.sentence.index == 1 and gap.count("\n") < _PARAGRAPH
    incident = figure.aggregate is Aggregate.INCIDENT and before.aggregate is not Aggregate.INCIDENT
    same = _same_topic(before.kind, figure.kind) and not incident
    others = (a.actor for a in mention.sentence.actors if a.how == "name" and a.actor.kind in _TELLING)
    other = any(actor.name != before.attributed_to for actor in others)
    return before.attributed_to if near and same and not other else None


def _same_topic(one: Kind, other: Kind) -> bool:
    return one is other or any(one in topic and other in topic for topic in _TOPICS)
