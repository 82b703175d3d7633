"""When the mission began, or its first people arrived.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. What
another contributor sends, reinforcements, raids and plans begin nothing; nor does what begins elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, is_host
from reporter.extraction.mission.dates import Dated, anniversary, cut, resolved, within
from reporter.extraction.mission.lasting import lasting
from reporter.extraction.mission.speaking import Speaking, matches
from reporter.extraction.mission.starts import (
    AT_LAST,
    BEGAN,
    ENDORSED,
    ENDS_IN_NOUN,
    FIRST,
    FURTHER,
    LED_SINCE,
    PLANNED,
    SENT,
    SUCCEEDED,
    THOSE,
    TOWN,
    WHERE,
    WHOLE,
)
from reporter.extraction.mission.words import AUTHORISING, MISSION_WORD, PERMIT
from reporter.facts import Span
from reporter.knowledge import ActorKind, actors
from reporter.knowledge.places import foreign_places
from reporter.sources.moments import Moment, Way

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence

_OF_STATES = frozenset({ActorKind.STATE})
_BEHIND, _HEAD = 70, 25
# Who decides that one mission takes another's place puts nobody there yet.
_VOTED = re.compile(r"\b(?:Council|resolution|text|vote[ds]?|decision)\b[^,;]{0,60}$", re.IGNORECASE)


def launched(speaking: Speaking) -> Iterator[Dated]:
    """Give when the mission began, or its first people arrived."""
    yield from lasting(speaking)
    yield from _taken_over(speaking)
    for pattern in (BEGAN, FIRST, AT_LAST, SENT):
        for event in matches(pattern, speaking.sentence):
            if pattern is SENT and not _is_since(speaking, event):
                continue
            if _is_start(speaking, event, first=pattern in {FIRST, AT_LAST}, at_last=pattern is AT_LAST):
                ahead = speaking.sentence.document.text[event.start : event.end].endswith("starts")
                yield from anniversary(speaking, event)
                yield from resolved(_of_event(speaking, event), speaking, Way.FUTURE if ahead else Way.PAST)


def _taken_over(speaking: Speaking) -> Iterator[Dated]:
    """Give since when its leader leads a mission, and when one that comes after another took the other's place."""
    for event in matches(SUCCEEDED if speaking.successor else LED_SINCE, speaking.sentence):
        named = any(a.actor.name == speaking.current for a in speaking.sentence.actors)
        before = speaking.sentence.document.text[speaking.sentence.span.start : event.start]
        if speaking.is_meant(event.end) and (named or not speaking.successor) and not _VOTED.search(before):
            yield from resolved(_of_event(speaking, event), speaking, Way.PAST)


def _is_since(speaking: Speaking, event: Span) -> bool:
    """Tell what goes on since a day from what was done on one: later parties are sent on days of their own."""
    text = speaking.sentence.text
    behind = text[event.end - speaking.sentence.span.start :]
    return text.startswith("Since ") or bool(re.match(r"[^.;,]{0,40}?\bsince\b", behind))


def _is_start(speaking: Speaking, event: Span, *, first: bool, at_last: bool) -> bool:
    sentence = speaking.sentence
    clause = _clause(speaking, event)
    planned = not at_last and PLANNED.search(clause)
    if FURTHER.search(clause) or planned or _does_something(speaking, event) or not speaking.is_meant(event.end):
        return False
    if ENDORSED.search(clause):
        return False
    town = TOWN.match(sentence.document.text, event.end)
    where = WHERE.match(sentence.document.text, event.end)
    if (where and where["place"] in _abroad()) or (town and _is_raid(sentence, event, town["place"])):
        return False
    states = {a.actor.name for a in sentence.actors if a.actor.kind in _OF_STATES and a.span.end_char <= event.end}
    if speaking.successor and not any(a.actor.name == speaking.current for a in sentence.actors):
        return False
    lead = speaking.successor or not states - {HOST} or speaking.known_lead in states
    return lead and (first or _of_mission(speaking))


def _does_something(speaking: Speaking, event: Span) -> bool:
    """Tell "launched operations" and "deployed drones" from a mission, or its people, who are launched or deployed."""
    verb = next((token for token in reversed(speaking.sentence.tokens) if token.idx < event.end), None)
    things = (
        [child for child in verb.children if child.dep_ == "obj" and child.left_edge.i == verb.i + 1]
        if verb is not None
        else []
    )
    return any(not THOSE.fullmatch(thing.text) and thing.pos_ != "PROPN" for thing in things)


def _is_raid(sentence: Sentence, event: Span, place: str) -> bool:
    """Tell a mission that was deployed to one town of the country from one that came to it."""
    return sentence.document.text[event.start : event.end].endswith("deployed") and place not in WHOLE


@cache
def _abroad() -> frozenset[str]:
    """Give the names of places and states other than Haiti."""
    states = [a for a in actors().actor if a.kind is ActorKind.STATE and not is_host(a)]
    return foreign_places() | {name for state in states for name in (state.name, *state.aliases, *state.metonyms)}


def _of_mission(speaking: Speaking) -> bool:
    """Tell whether a sentence, or the one before, speaks of the mission or of those who lead it."""
    index = speaking.sentence.index
    near = speaking.article.sentences[max(0, index - 1) : index + 1]
    return any(MISSION_WORD.search(s.text) or any(a.actor.name == speaking.known_lead for a in s.actors) for s in near)


def _clause(speaking: Speaking, event: Span) -> str:
    """Give the words from the last border of a clause before an event to its end."""
    text = speaking.sentence.document.text[speaking.sentence.span.start : event.end]
    return re.split(r"[;:]|,\s+(?:and|but|while|although)\s|\b(?:but|since|when|once|by\s+the\s+time)\s", text)[-1]


def _of_event(speaking: Speaking, event: Span) -> Iterator[Moment]:
    """Give the dates right behind an event, or at the head of its sentence: months, not days of the week."""
    sentence = speaking.sentence.span
    behind = within(speaking, event.end, min(sentence.end, event.end + _BEHIND))
    head = within(speaking, sentence.start, min(event.start, sentence.start + _HEAD))
    named = ENDS_IN_NOUN.search(speaking.sentence.document.text[event.start : event.end])
    yield from within(speaking, event.start, event.end) if named else ()
    for moment in (*(m for m in behind if not cut(speaking, event.end, m) and not _decided(speaking, event, m)), *head):
        if (moment.month is not None or moment.ago is not None) and moment.weekday is None:
            yield moment


def _decided(speaking: Speaking, event: Span, moment: Moment) -> bool:
    """Tell whether what is dated is a decision: "its deployment, approved in October"."""
    between = speaking.sentence.document.text[event.end : moment.span.start]
    return bool(AUTHORISING.search(between) or PERMIT.search(between))
