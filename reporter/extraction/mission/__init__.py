"""The mission itself: name, lead, who authorised it and when, launch, end of the mandate.

Comes in: an article and the day of its publication, as far as it is known. Goes out: at most one fact for each slot,
quoted. Missions come one after the other: what is said of the one before, or of one that is only proposed, is left
aside. Dates are worked out in `dates`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.mission.acts import authorisation
from reporter.extraction.mission.councils import COUNCIL, UN
from reporter.extraction.mission.ends import mandate_until
from reporter.extraction.mission.launch import landed_on_a_weekday, launched
from reporter.extraction.mission.leads import leads
from reporter.extraction.mission.speaking import Speaking
from reporter.extraction.mission.terms import authorised_by_term
from reporter.extraction.mission.words import MADE_ANOTHER, PROPOSED
from reporter.facts import MissionFact, MissionSlot, PartialDate, Span
from reporter.knowledge import ActorKind
from reporter.knowledge.missions import missions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan


# A longer sentence is a table or a page without full stops.
_LONGEST = 1500
_YEAR_ALONE = len("2024")


def mission(article: Article, published: PartialDate | None) -> tuple[MissionFact, ...]:
    """Give what the article says of the mission, the first fact of each slot; a month rather than its year."""
    current = _current(article)
    sentences = [sentence for sentence in article.sentences if len(sentence.text) <= _LONGEST]
    speaking = [Speaking(sentence, article, current, published) for sentence in sentences]
    acts = [fact for place in speaking for fact in authorisation(place)]
    since = next((value for slot, value, _ in acts if slot is MissionSlot.AUTHORISED), None)
    found: dict[MissionSlot, MissionFact] = {}
    for place in speaking:
        for fact in _facts(replace(place, since=since if isinstance(since, PartialDate) else None)):
            if fact.slot not in found or _is_finer(fact, found[fact.slot]):
                found[fact.slot] = fact
    if MissionSlot.LAUNCHED not in found:
        found.update((fact.slot, fact) for fact in _just_landed(speaking))
    return tuple(found[slot] for slot in MissionSlot if slot in found)


def _is_finer(fact: MissionFact, known: MissionFact) -> bool:
    """Tell a date to the month or the day from the mere year of it that was said before, and a council from the UN."""
    if fact.slot is MissionSlot.AUTHORISED_BY:
        return known.value == UN and fact.value == COUNCIL
    return len(known.value) == _YEAR_ALONE and fact.value.startswith(f"{known.value}-")


def _just_landed(speaking: list[Speaking]) -> Iterator[MissionFact]:
    """Give the launch that is the article's news, the first told: "the first officers landed on Tuesday"."""
    for place in speaking:
        for value, span in landed_on_a_weekday(place):
            yield _fact(place.sentence, MissionSlot.LAUNCHED, str(value), span)
            return


def _current(article: Article) -> str:
    """Give the name of the latest mission that the article knows as decided; the first where it names none."""
    decided = {name for sentence in article.sentences for name in _decided_in(sentence)}
    return next((name for name in reversed(missions().names) if name in decided), missions().names[0])


def _decided_in(sentence: Sentence) -> Iterator[str]:
    text = sentence.document.text
    for actor in sentence.actors:
        before = text[sentence.span.start : actor.span.start_char]
        if actor.actor.kind is ActorKind.MISSION and not _is_proposed(before):
            yield actor.actor.name


def _is_proposed(before: str) -> bool:
    """Tell from the words before a mission's name that it is only thought of."""
    found = PROPOSED.search(before)
    turned = found is not None and found[0].lower().startswith("turn") and MADE_ANOTHER.search(before)
    return found is not None and not turned


def _facts(speaking: Speaking) -> Iterator[MissionFact]:
    sentence = speaking.sentence
    for actor in sentence.actors:
        if actor.actor.kind is ActorKind.MISSION and actor.actor.name == speaking.current:
            yield _fact(sentence, MissionSlot.NAME, actor.actor.name, _span(actor))
    for name, span in leads(speaking):
        yield _fact(sentence, MissionSlot.LEAD, name, span)
    for slot, value, span in authorisation(speaking):
        yield _fact(sentence, slot, str(value), span)
    for slot, dates in (
        (MissionSlot.AUTHORISED, authorised_by_term),
        (MissionSlot.LAUNCHED, launched),
        (MissionSlot.MANDATE_UNTIL, mandate_until),
    ):
        for value, span in dates(speaking):
            yield _fact(sentence, slot, str(value), span)


def _fact(sentence: Sentence, slot: MissionSlot, value: str, span: Span) -> MissionFact:
    return MissionFact(slot=slot, value=value, evidence=sentence.evidence(span))


def _span(actor: ActorSpan) -> Span:
    return Span(actor.span.start_char, actor.span.end_char)
