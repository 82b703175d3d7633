"""When the mission began, or its first people arrived.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. What
another contributor sends, reinforcements, raids and plans begin nothing; nor does what begins elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import is_host
from reporter.extraction.mission_dates import Dated, anniversary, cut, resolved, within
from reporter.extraction.mission_lasting import lasting
from reporter.extraction.mission_words import AUTHORISING, MISSION_WORD, PERMIT, Speaking, matches
from reporter.facts import Span
from reporter.knowledge import ActorKind, actors
from reporter.knowledge.missions import any_of, missions
from reporter.knowledge.places import foreign_places
from reporter.sources.moments import Moment, Way

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence

_FORCE = r"(?:(?i:mission|force|operation|deployment)|MSSM?|GSF)"
_BEGUN = r"(?:began|begun|started)"
_DOING = (
    r"(?:to\s+(?:deploy|arrive|operate|work|curb|fight|patrol)|(?:deploy|arriv|operat|work|patroll)ing"
    r"|work|operations|deployment)"
)
_TASK = r"(?:work|operations|deployment|duties|mission|posts?|task|patrols)"
_PEOPLE = (
    r"(?:officers|police|policemen|policewomen|troops|contingent|personnel|soldiers|men|aircraft|plane"
    r"|(?-i:[A-Z]\w+ns))"
)
_START, _AT_WORK = any_of(missions().start), any_of(missions().at_work)
_TAKES_OFF = any_of(missions().take_off)
_BEGAN = re.compile(
    rf"\b(?:{_FORCE}|[Ii]t|[Tt]hey|{_PEOPLE})\b\)?[^.;]{{0,60}}?"
    r"(?:\b(?:launched|inaugurated)\b(?!\s+(?:an?|the|its|their|two|several|joint|\d))"
    rf"|\b(?:{_BEGUN}|starts)\b(?:\s+{_DOING})?(?!\s+(?:an?|the|its|their)\b)"
    rf"|\b(?:{_BEGUN}|took\s+up|taken\s+up)\s+(?:its|their)\s+{_TASK}\b"
    rf"|\bdeployed\b|{_TAKES_OFF}|\b(?:have|has)\s+(?:come|arrived|been\s+(?:sent|flown\s+in))(?=[^.;]{{0,40}}?\bsince\b)"
    rf"|\b(?:been|is|are)\s+{_AT_WORK}(?=[^.;]{{0,60}}?\bsince\b)|{_AT_WORK}(?=\s+(?:[\w’'-]+\s+){{0,4}}?since\b))"
    # "the launch of the mission", "its arrival".
    rf"|\b(?:{_FORCE}[’']s|[Ii]ts|[Tt]heir)\s+(?:\w+\s+)?{_START}"
    rf"|{_START}\s+of\s+(?:the|this|an?)\s+(?:[\w-]+\s+){{0,4}}?{_FORCE}\b"
    # "Launched in June, the mission is small."
    r"|^(?:(?:First\s+)?(?:Launched|Deployed|Inaugurated|Begun|Started)"
    r"|Since\s+(?:arriving|landing|deploying|launching|starting|being\s+(?:deployed|launched|sent)))\b"
    rf"(?=[^.;]{{0,60}},\s+(?:the|this|a|an|its)\s+[^,.;]{{0,60}}?\b(?:{_FORCE}|{_PEOPLE})\b)"
)
_FIRST = re.compile(
    r"\bfirst\b[^.;]{0,60}?"
    rf"(?:\b(?:walked|marched|filed|deployed|flew|flown|came|reached|sent|began|started)\b|{_TAKES_OFF})"
    r"|\b(?:deployed|sent|landed|flew|dispatched|brought|carried|delivered)\s+(?:the|its|a)\s+first\b"
    rf"|{_START}\s+of\s+(?:the|its|a)\s+(?:very\s+)?first\b"
    rf"|\b(?:vanguard|advance\s+(?:party|team|guard))\b[^.;]{{0,60}}?(?:{_TAKES_OFF}|\bdeployed\b|\bcame\b)"
)
# "It took until June for the first officers to land", "not until June did the first land", "saw its first land".
_AT_LAST = re.compile(
    r"\b(?:did|for|saw|watched)\s+(?:the|its)\s+first\b[^.;]{0,40}?\b(?:land|arrive|deploy|come|set\s+foot|touch\s+down)\b"
)
# "Since last June, Kenya has sent 600 officers."
_SENT = re.compile(rf"\bhas\s+(?:sent|flown|deployed|dispatched)\s+[^.;,]{{0,30}}?\b{_PEOPLE}\b")
_FURTHER = re.compile(
    r"\b(?:additional|another|second|third|more|reinforcements?|latest|further|extra|fresh|join(?:ed|s)?|killed"
    r"|last\s+week)\b|\bnew\b(?!\s+(?:[\w-]+\s+){0,3}(?:mission|force))",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|set\s+to|due|plan(?:ned|s)?|expected|hoped|scheduled|originally|supposed"
    r"|to\s+be\s+(?:deployed|sent|launched)|could|may|should|if|delayed|before|ahead\s+of|until)\b"
)
# "endorsed the deployment of the force"
_ENDORSED = re.compile(rf"{AUTHORISING.pattern}\s+(?:the|a|its|their)\s+(?:\w+\s+)?{_START}", re.IGNORECASE)
_WHERE = re.compile(r"\s+(?:back\s+)?(?:in|at|to|into|from)\s+(?P<place>[A-Z][\w'’-]+(?:\s+(?:of\s+)?[A-Z][\w'’-]+)*)")
_TOWN = re.compile(r"\s+(?:to|at)\s+(?P<place>[A-Z][\w'’-]+)")
_THOSE = re.compile(
    rf"{_PEOPLE}|{_FORCE}|forces?|work|members?|batch|group|team|people|advance|units?|guards?|agents?",
    re.IGNORECASE,
)
_WHOLE = frozenset({"Haiti", "Port-au-Prince", "Haitian", "Caribbean"})
_OF_STATES = frozenset({ActorKind.STATE})
_BEHIND, _HEAD = 70, 25


def launched(speaking: Speaking) -> Iterator[Dated]:
    """Give when the mission began, or its first people arrived."""
    yield from lasting(speaking)
    for pattern in (_BEGAN, _FIRST, _AT_LAST, _SENT):
        for event in matches(pattern, speaking.sentence):
            if pattern is _SENT and not _is_since(speaking, event):
                continue
            if _is_start(speaking, event, first=pattern in {_FIRST, _AT_LAST}, at_last=pattern is _AT_LAST):
                ahead = speaking.sentence.document.text[event.start : event.end].endswith("starts")
                yield from anniversary(speaking, event)
                yield from resolved(_of_event(speaking, event), speaking, Way.FUTURE if ahead else Way.PAST)


def _is_since(speaking: Speaking, event: Span) -> bool:
    """Tell what goes on since a day from what was done on one: later parties are sent on days of their own."""
    text = speaking.sentence.text
    behind = text[event.end - speaking.sentence.span.start :]
    return text.startswith("Since ") or bool(re.match(r"[^.;,]{0,40}?\bsince\b", behind))


def _is_start(speaking: Speaking, event: Span, *, first: bool, at_last: bool) -> bool:
    sentence = speaking.sentence
    clause = _clause(speaking, event)
    planned = not at_last and _PLANNED.search(clause)
    if _FURTHER.search(clause) or planned or _does_something(speaking, event) or not speaking.is_meant(event.end):
        return False
    if _ENDORSED.search(clause):
        return False
    town = _TOWN.match(sentence.document.text, event.end)
    where = _WHERE.match(sentence.document.text, event.end)
    if (where and where["place"] in _abroad()) or (town and _is_raid(sentence, event, town["place"])):
        return False
    states = {a.actor.name for a in sentence.actors if a.actor.kind in _OF_STATES and a.span.end_char <= event.end}
    if speaking.successor and not any(a.actor.name == speaking.current for a in sentence.actors):
        return False
    lead = speaking.successor or not states - {"Haiti"} or speaking.known_lead in states
    return lead and (first or _of_mission(speaking))


def _does_something(speaking: Speaking, event: Span) -> bool:
    """Tell "launched operations" and "deployed drones" from a mission, or its people, who are launched or deployed."""
    verb = next((token for token in reversed(speaking.sentence.tokens) if token.idx < event.end), None)
    things = (
        [child for child in verb.children if child.dep_ == "obj" and child.left_edge.i == verb.i + 1]
        if verb is not None
        else []
    )
    return any(not _THOSE.fullmatch(thing.text) and thing.ent_type_ != "DATE" for thing in things)


def _is_raid(sentence: Sentence, event: Span, place: str) -> bool:
    """Tell a mission that was deployed to one town of the country from one that came to it."""
    return sentence.document.text[event.start : event.end].endswith("deployed") and place not in _WHOLE


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
    return re.split(r"[;:]|,\s+(?:and|but|while|although)\s|\b(?:since|when|once|by\s+the\s+time)\s", text)[-1]


def _of_event(speaking: Speaking, event: Span) -> Iterator[Moment]:
    """Give the dates right behind an event, or at the head of its sentence: months, not days of the week."""
    sentence = speaking.sentence.span
    behind = within(speaking, event.end, min(sentence.end, event.end + _BEHIND))
    head = within(speaking, sentence.start, min(event.start, sentence.start + _HEAD))
    for moment in (*(m for m in behind if not cut(speaking, event.end, m) and not _decided(speaking, event, m)), *head):
        if (moment.month is not None or moment.ago is not None) and moment.weekday is None:
            yield moment


def _decided(speaking: Speaking, event: Span, moment: Moment) -> bool:
    """Tell whether what is dated is a decision: "its deployment, approved in October"."""
    between = speaking.sentence.document.text[event.end : moment.span.start]
    return bool(AUTHORISING.search(between) or PERMIT.search(between))
