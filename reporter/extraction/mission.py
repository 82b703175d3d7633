"""The mission itself: name, lead, who authorised it and when, launch, end of the mandate.

Comes in: an article. Goes out: at most one fact for each slot, quoted. Dates are given only as far as the article
itself spells them out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.facts import MissionFact, MissionSlot, PartialDate, Span
from reporter.knowledge import ActorKind, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan

_LED = re.compile(r"^[- ]led\b", re.IGNORECASE)
_LEADS = re.compile(
    r"^(?:[ \u00a0]+(?:is|was|has been|will be))?(?:[ \u00a0]+(?:set|due|expected|preparing|ready|to))*[ \u00a0]+"
    r"(?:lead|leads|leading|led|leads)\b[^.]{0,60}?\b(?:mission|force)\b",
    re.IGNORECASE,
)
_LED_BY = re.compile(r"\b(?:mission|force|MSS)\b[^.;]{0,30}?\bled by[ \u00a0](?:the[ \u00a0])?$", re.IGNORECASE)
_AUTHORISING = re.compile(r"\b(?:authori[sz]|approv|mandat|back)\w*", re.IGNORECASE)
_MISSION_WORD = re.compile(r"\b(?:mission|force|deployment|MSS)\b", re.IGNORECASE)
_EXTENSION = re.compile(r"\b(?:exten|renew|prolong)\w*", re.IGNORECASE)
_LAUNCH = re.compile(r"\b(?:mission|force|MSS\)?)\b[^.;]{0,40}?\b(?:launched|began|started)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\bmandate\b[^.;]{0,60}?\b(?:until|through|to)\b", re.IGNORECASE)
_REACH = 90


def mission(article: Article) -> tuple[MissionFact, ...]:
    """Give what the article says of the mission, the first fact of each slot."""
    found: dict[MissionSlot, MissionFact] = {}
    for sentence in article.sentences:
        for fact in _facts(sentence):
            found.setdefault(fact.slot, fact)
    return tuple(found[slot] for slot in MissionSlot if slot in found)


def _facts(sentence: Sentence) -> Iterator[MissionFact]:
    for actor in sentence.actors:
        if actor.actor.kind is ActorKind.MISSION:
            yield _fact(sentence, MissionSlot.NAME, actor.actor.name, _span(actor))
        if actor.actor.kind is ActorKind.STATE and actor.how == "name" and _leads(sentence, actor):
            yield _fact(sentence, MissionSlot.LEAD, actor.actor.name, _span(actor))
        if actor.actor.name == "UN Security Council" and _authorises(sentence):
            yield _fact(sentence, MissionSlot.AUTHORISED_BY, actor.actor.name, _span(actor))
            yield from _dated(sentence, MissionSlot.AUTHORISED, actor.span.end_char)
    if launch := _LAUNCH.search(sentence.text):
        yield from _dated(sentence, MissionSlot.LAUNCHED, sentence.span.start + launch.end())
    if until := _UNTIL.search(sentence.text):
        yield from _dated(sentence, MissionSlot.MANDATE_UNTIL, sentence.span.start + until.end())


def _fact(sentence: Sentence, slot: MissionSlot, value: str, span: Span) -> MissionFact:
    return MissionFact(slot=slot, value=value, evidence=sentence.evidence(span))


def _span(actor: ActorSpan) -> Span:
    return Span(actor.span.start_char, actor.span.end_char)


def _leads(sentence: Sentence, actor: ActorSpan) -> bool:
    text = sentence.document.text
    after = text[actor.span.end_char : sentence.span.end]
    before = text[sentence.span.start : actor.span.start_char]
    return bool(_LED.match(after) or _LEADS.match(after) or _LED_BY.search(before))


def _authorises(sentence: Sentence) -> bool:
    text = sentence.text
    return bool(_AUTHORISING.search(text) and _MISSION_WORD.search(text)) and not _EXTENSION.search(text)


def _dated(sentence: Sentence, slot: MissionSlot, offset: int) -> Iterator[MissionFact]:
    """Give a month with its year that follows soon after a place in the sentence."""
    names = "|".join(lexicon().months)
    pattern = re.compile(rf"\b(?P<month>{names})[ \u00a0](?:(?P<day>\d{{1,2}}),[ \u00a0])?(?P<year>20\d\d)\b")
    text = sentence.document.text
    if match := pattern.search(text, offset, min(sentence.span.end, offset + _REACH)):
        month = lexicon().months.index(match["month"]) + 1
        date = PartialDate(year=int(match["year"]), month=month, day=int(match["day"]) if match["day"] else None)
        yield _fact(sentence, slot, str(date), Span(match.start(), match.end()))
