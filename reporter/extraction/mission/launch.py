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
from reporter.extraction.mission.dates import Dated, anniversary, cut, entry, resolved, within
from reporter.extraction.mission.lasting import lasting
from reporter.extraction.mission.speaking import Speaking, matches
from reporter.extraction.mission.starts import (
    ANNIVERSARY,
    AT_LAST,
    BEGAN,
    BETWEEN,
    ENDORSED,
    ENDS_AT_WORK,
    ENDS_IN_NOUN,
    FIRST,
    FIRST_BEHIND,
    FURTHER,
    LANDS,
    LED_SINCE,
    PLANNED,
    RECEIVED,
    SENT,
    SUCCEEDED,
    THOSE,
    TOWN,
    WHERE,
    WHOLE,
)
from reporter.extraction.mission.words import AUTHORISING, MISSION_WORD, PERMIT
from reporter.facts import PartialDate, Span
from reporter.knowledge import ActorKind, actors
from reporter.knowledge.places import foreign_places
from reporter.sources.moments import Moment, Way, months_later

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence

_OF_STATES = frozenset({ActorKind.STATE})
_FIRSTS = (FIRST, AT_LAST, FIRST_BEHIND, RECEIVED)
_BEHIND, _HEAD, _CLOSE, _LEDE, _YEAR = 70, 25, 40, 5, 12
# "the mission, which marks its".
_ITS_OWN = re.compile(rf"{MISSION_WORD.pattern}[^.;]{{0,40}}?\b(?:its|the|whose)\s+$")
# "recalled that": who says so sends nobody.
_SAYS_THAT = re.compile(
    r"\b(?:said|says|told|recalled|noted|added|stressed|explained|reported|wrote|reminded|stated|observed|pointed\s+out)\b"
    r"[^.;,]{0,30}?\bthat\b"
)
# "spent on the mission in Haiti since July": not the mission is what goes on since.
_DONE_FOR_IT = re.compile(
    r"\b(?:on|for|to|into|of|by|with|about)\s+(?:the|a|an|its|this)\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE
)
# Who decides that one mission takes another's place puts nobody there yet.
_VOTED = re.compile(r"\b(?:Council|resolution|text|vote[ds]?|decision)\b[^,;]{0,60}$", re.IGNORECASE)


def launched(speaking: Speaking) -> Iterator[Dated]:
    """Give when the mission began, or its first people arrived."""
    yield from lasting(speaking)
    yield from _taken_over(speaking)
    yield from _marked(speaking)
    for pattern in (BEGAN, FIRST, AT_LAST, SENT, FIRST_BEHIND, RECEIVED, BETWEEN):
        for event in matches(pattern, speaking.sentence):
            if pattern is SENT and not _is_since(speaking, event):
                continue
            if _is_start(speaking, event, first=pattern in _FIRSTS, at_last=pattern is AT_LAST):
                ahead = speaking.sentence.document.text[event.start : event.end].endswith("starts")
                yield from anniversary(speaking, event, years=True)
                yield from resolved(_of_event(speaking, event), speaking, Way.FUTURE if ahead else Way.PAST)
    if (day := entry(speaking)) is not None:
        for event in matches(LANDS, speaking.sentence):
            if _is_start(speaking, event, first=False, at_last=False):
                yield from resolved((day,), speaking, Way.PAST)


def landed_on_a_weekday(speaking: Speaking) -> Iterator[Dated]:
    """Give the day of the week on which an article tells as its news that the first people came."""
    for pattern in (FIRST, FIRST_BEHIND):
        for event in matches(pattern, speaking.sentence) if speaking.sentence.index < _LEDE else ():
            if _is_start(speaking, event, first=True, at_last=False) and _comes_to_it(speaking):
                near = within(speaking, event.start, min(speaking.sentence.span.end, event.end + _CLOSE))
                days = (m for m in near if (m.weekday is not None or m.deictic) and m.which != "next")
                yield from resolved(days, speaking, Way.PAST)


def _comes_to_it(speaking: Speaking) -> bool:
    """Tell those who came to the country for the mission from who came first elsewhere."""
    text = speaking.sentence.text
    return bool(MISSION_WORD.search(text) or "officers" in text or "police" in text) and any(
        is_host(a.actor) or a.actor.kind is ActorKind.MISSION for a in speaking.sentence.actors
    )


def _marked(speaking: Speaking) -> Iterator[Dated]:
    """Read "the mission marks its first anniversary this week" from the article's day."""
    published, sentence = speaking.published, speaking.sentence
    for event in matches(ANNIVERSARY, sentence) if "anniversary" in sentence.text else ():
        said = sentence.document.text[event.start : event.end]
        years = 1 if said.startswith(("first", "one")) else 2 if said.startswith(("second", "two")) else 3
        before = sentence.document.text[sentence.span.start : event.start]
        of_it = _ITS_OWN.search(before) and not PLANNED.search(_clause(speaking, event))
        if of_it and published is not None and published.month is not None and speaking.is_meant(event.start):
            yield months_later(PartialDate(year=published.year, month=published.month), -_YEAR * years), event


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
    if ENDORSED.search(clause) or _is_done_for_it(speaking, event):
        return False
    town = TOWN.match(sentence.document.text, event.end)
    where = WHERE.match(sentence.document.text, event.end)
    if (where and where["place"] in _abroad()) or (town and _is_raid(sentence, event, town["place"])):
        return False
    said = _SAYS_THAT.search(sentence.document.text, sentence.span.start, event.end)
    start = said.end() if said is not None else sentence.span.start
    states = {
        a.actor.name
        for a in sentence.actors
        if a.actor.kind in _OF_STATES and start <= a.span.start_char and a.span.end_char <= event.end
    }
    if speaking.successor and not any(a.actor.name == speaking.current for a in sentence.actors):
        return False
    lead = speaking.successor or not states - {HOST} or speaking.known_lead in states
    return lead and (first or _of_mission(speaking))


def _is_done_for_it(speaking: Speaking, event: Span) -> bool:
    """Tell "was spent on the mission in Haiti since July", "work for the mission there began in July"."""
    text, start = speaking.sentence.document.text, speaking.sentence.span.start
    return bool(ENDS_AT_WORK.search(text[event.start : event.end])) and bool(
        _DONE_FOR_IT.search(text[start : event.start])
    )


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
    start = _SAYS_THAT.search(speaking.sentence.document.text, speaking.sentence.span.start, event.start)
    text = speaking.sentence.document.text[start.end() if start else speaking.sentence.span.start : event.end]
    return re.split(r"[;:]|,\s+(?:and|but|while|although)\s|\b(?:but|since|when|once|by\s+the\s+time)\s", text)[-1]


def _of_event(speaking: Speaking, event: Span) -> Iterator[Moment]:
    """Give the dates right behind an event, or at the head of its sentence: months, not days of the week."""
    sentence = speaking.sentence.span
    behind = within(speaking, event.end, min(sentence.end, event.end + _BEHIND))
    head = _at_head(speaking, event)
    named = ENDS_IN_NOUN.search(speaking.sentence.document.text[event.start : event.end])
    yield from within(speaking, event.start, event.end) if named else ()
    for moment in (*(m for m in behind if not cut(speaking, event.end, m) and not _decided(speaking, event, m)), *head):
        if (moment.month is not None or moment.ago is not None) and moment.weekday is None:
            yield moment


def _at_head(speaking: Speaking, event: Span) -> Iterator[Moment]:
    """Give the dates at the head of an event's clause; of "between June and May", and behind a semicolon, none."""
    sentence, text = speaking.sentence.span, speaking.sentence.document.text
    end = min(event.start, sentence.start + _HEAD)
    if ";" not in text[sentence.start : event.start] and not text.startswith(("Between", "From"), sentence.start):
        yield from within(speaking, sentence.start, end)


def _decided(speaking: Speaking, event: Span, moment: Moment) -> bool:
    """Tell whether what is dated is a decision: "its deployment, approved in October"."""
    between = speaking.sentence.document.text[event.end : moment.span.start]
    return bool(AUTHORISING.search(between) or PERMIT.search(between))
