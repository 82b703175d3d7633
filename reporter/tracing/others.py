"""What else the brief takes from a sentence, beside its figures: the mission, promises, money that lasts, names.

Comes in: a cited sentence and the brief. Goes out: pairs of what it is and what it says. Must not know how it is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.briefing.model import Briefing
from reporter.facts import Evidence, MissionFact
from reporter.rendering import wording
from reporter.tracing.matching import every

_Said = tuple[str, str, Evidence]


def others_in(sentence: Evidence, brief: Briefing) -> tuple[tuple[str, str], ...]:
    """Give the facts of a sentence, each once."""
    span = sentence.sentence_span
    here = [
        (label, words)
        for label, words, place in _all(brief)
        if place.document.name == sentence.document.name and span.contains(place.span)
    ]
    return tuple(dict.fromkeys(here))


def _all(brief: Briefing) -> Iterator[_Said]:
    for fact in every(brief.mission, MissionFact):
        yield "mission", f"{fact.slot}: {fact.value}", fact.evidence
    for promise in brief.commitments:
        actor, became = promise.commitment.actor or wording.NO_ACTOR, wording.PROMISE[promise.status]
        for place in (promise.commitment.evidence, *promise.again):
            yield "promise", f"{actor}; {became}", place
    for lasting in brief.funding.funded_until:
        yield "money lasts until", str(lasting.value), lasting.evidence
    for person in brief.people:
        yield from (("person", person.name, one.evidence) for one in person.mentions)
    for body in brief.organisations:
        yield from (("organisation", body.name, one.evidence) for one in body.mentions)
    for source in brief.sources:
        yield from (("date of the source", str(source.date.value), place) for place in source.date.evidence)
