"""The mission itself: name, lead, who authorised it and when, launch, end of the mandate.

Comes in: an article and the day of its publication, as far as it is known. Goes out: at most one fact for each slot,
quoted. Missions come one after the other: what is said of the one before, or of one that is only proposed, is left
aside. Dates are worked out in `mission_dates`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.actors import is_host, topic_actor
from reporter.extraction.mission_acts import authorisation
from reporter.extraction.mission_dates import launched
from reporter.extraction.mission_ends import mandate_until
from reporter.extraction.mission_words import (
    ASKING,
    LEADING_AFTER,
    LEADING_BEFORE,
    LEADS_IT,
    LED_BEFORE,
    PROPOSED,
    UNDONE,
    Speaking,
)
from reporter.facts import MissionFact, MissionSlot, PartialDate, Span
from reporter.knowledge import ActorKind
from reporter.knowledge.missions import missions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan

_SHE_LEADS = re.compile(
    r"\b(?:[A-Z]\w+ )?(?:country|nation)\b(?=[^.;,]{0,30}\blead(?:s|ing)\b[^.;]{0,60}\b(?:mission|force)\b)"
)


def mission(article: Article, published: PartialDate | None) -> tuple[MissionFact, ...]:
    """Give what the article says of the mission, the first fact of each slot."""
    current = _current(article)
    speaking = [Speaking(sentence, article, current, published) for sentence in article.sentences]
    acts = [fact for place in speaking for fact in authorisation(place)]
    since = next((value for slot, value, _ in acts if slot is MissionSlot.AUTHORISED), None)
    found: dict[MissionSlot, MissionFact] = {}
    for place in speaking:
        for fact in _facts(replace(place, since=since if isinstance(since, PartialDate) else None)):
            found.setdefault(fact.slot, fact)
    return tuple(found[slot] for slot in MissionSlot if slot in found)


def _current(article: Article) -> str:
    """Give the name of the latest mission that the article knows as decided; the first where it names none."""
    decided = {name for sentence in article.sentences for name in _decided_in(sentence)}
    return next((name for name in reversed(missions().names) if name in decided), missions().names[0])


def _decided_in(sentence: Sentence) -> Iterator[str]:
    text = sentence.document.text
    for actor in sentence.actors:
        before = text[sentence.span.start : actor.span.start_char]
        if actor.actor.kind is ActorKind.MISSION and not PROPOSED.search(before):
            yield actor.actor.name


def _facts(speaking: Speaking) -> Iterator[MissionFact]:
    sentence = speaking.sentence
    for actor in sentence.actors:
        if actor.actor.kind is ActorKind.MISSION and actor.actor.name == speaking.current:
            yield _fact(sentence, MissionSlot.NAME, actor.actor.name, _span(actor))
        if actor.actor.kind is ActorKind.STATE and not is_host(actor.actor) and _leads(speaking, actor):
            yield _fact(sentence, MissionSlot.LEAD, actor.actor.name, _span(actor))
    yield from _lead_by_description(speaking)
    for slot, value, span in authorisation(speaking):
        yield _fact(sentence, slot, str(value), span)
    for slot, dates in ((MissionSlot.LAUNCHED, launched), (MissionSlot.MANDATE_UNTIL, mandate_until)):
        for value, span in dates(speaking):
            yield _fact(sentence, slot, str(value), span)


def _fact(sentence: Sentence, slot: MissionSlot, value: str, span: Span) -> MissionFact:
    return MissionFact(slot=slot, value=value, evidence=sentence.evidence(span))


def _span(actor: ActorSpan) -> Span:
    return Span(actor.span.start_char, actor.span.end_char)


# --- who leads -------------------------------------------------------------------------------------------------


def _leads(speaking: Speaking, actor: ActorSpan) -> bool:
    sentence = speaking.sentence
    text = sentence.document.text
    after = text[actor.span.end_char : sentence.span.end]
    before = text[sentence.span.start : actor.span.start_char]
    if speaking.successor and not any(a.actor.name == speaking.current for a in sentence.actors):
        return False
    if speaking.successor and not LEADING_BEFORE.search(before):
        return False
    if not speaking.is_meant(actor.span.start_char):
        return False
    relative = LED_BEFORE.search(before) and LEADS_IT.match(after)
    return _does_lead(before, after, sentence, actor) or bool(LEADING_BEFORE.search(before)) or bool(relative)


def _does_lead(before: str, after: str, sentence: Sentence, actor: ActorSpan) -> bool:
    found = LEADING_AFTER.match(after)
    if found is None or found["verb"] is None:
        return found is not None
    verb = actor.span.end_char + found.start("verb")
    others = any(
        a.actor.kind is ActorKind.STATE and actor.span.end_char <= a.span.start_char < verb for a in sentence.actors
    )
    return not others and not ASKING.search(after[: found.start("verb")]) and not UNDONE.search(before)


def _lead_by_description(speaking: Speaking) -> Iterator[MissionFact]:
    """Read "the East African country is leading a multinational mission" of the state last spoken of."""
    sentence = speaking.sentence
    for found in _SHE_LEADS.finditer(sentence.text):
        span = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
        state = topic_actor(sentence, speaking.article, span.start)
        if state and not speaking.successor:
            yield _fact(sentence, MissionSlot.LEAD, state, span)
