"""The dates of the mission: authorisation, launch and end of the mandate, worked out from what a sentence says.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. A month
without a year is read from the day of publication: backward for what has happened, forward for the end of a mandate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.mission_words import EXTENSION, MISSION_WORD, matches
from reporter.facts import PartialDate, Span
from reporter.knowledge import ActorKind
from reporter.sources.moments import Moment, Way, moments, months_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.mission_words import Speaking

Dated = tuple[PartialDate, Span]

_BEGAN = re.compile(
    r"\b(?:(?i:mission|force)|MSSM?|GSF|operation|deployment|[Ii]t|[Tt]hey|aircraft|plane|officers|police|troops|contingent|personnel|soldiers|men|[A-Z]\w+ns)\b\)?[^.;]{0,60}?"
    r"\b(?:(?:launched|inaugurated)\b(?!\s+(?:an?|the|its|their|two|several|joint|\d))"
    r"|(?:began|begun|started)(?:\s+(?:to\s+(?:deploy|arrive|operate|work|curb|fight|patrol)|deploy|arriv|operat|work|patrol)\w*)?"
    r"(?!\s+(?:an?|the|its|their)\b)|deployed|arrived|landed|flown\s+in|touched\s+down|stepped\s+off|disembarked|set\s+foot|starts|(?:been|is|are)\s+(?:in\s+Haiti|"
    r"on\s+the\s+ground|there|deployed|operating|patrolling))\b"
)
_FIRST = re.compile(
    r"\bfirst\b[^.;]{0,60}?\b(?:stepped\s+off|disembarked|walked|marched|filed|landed|arrived|deployed|flew|flown|touched\s+down|came|reached|set\s+foot|sent|began|started)\b"
    r"|\b(?:deployed|sent|landed|flew|dispatched|brought|carried|delivered)\s+(?:the|its|a)\s+first\b"
)
_FURTHER = re.compile(
    r"\b(?:additional|another|second|third|more|reinforcements?|latest|new|further|extra|fresh|join(?:ed|s)?|killed|last\s+week)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|set|due|plan(?:ned|s)?|expected|hoped|scheduled|originally|supposed|to\s+be\s+(?:deployed|sent|launched)|could|may|should|if|delayed)\b"
)
# What a date is of that stands behind it.
_ANOTHER = re.compile(
    r"\b(?:launch\w*|began|begun|started|starts|deployed|arriv\w+|landed|expir\w+|laps\w+|ends?|until|till|replac\w+)\b"
)
_BORDER = re.compile(r"[;:]|,\s+(?:and|but|while|although|which|who)\s")
_OF_STATES = frozenset({ActorKind.STATE})
_LASTING = re.compile(r"\bafter\s+(?P<count>\d{1,2}|[a-z]+)\s+(?P<unit>months|years?)\b(?!\s+of\b)")
_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NEAR, _CLOSE, _YEAR = 90, 25, 12


def authorised(speaking: Speaking, act: Span) -> Iterator[Dated]:
    """Give the date that goes with a word of authorisation: the one behind it, or else the one before."""
    sentence = speaking.sentence.span
    behind = [
        m for m in within(speaking, act.end, min(sentence.end, act.end + _NEAR)) if not _cut(speaking, act.end, m)
    ]
    before = [
        moment
        for moment in within(speaking, max(sentence.start, act.start - _NEAR), act.start)
        if not _BORDER.search(speaking.sentence.document.text, moment.span.end, act.start)
    ]
    yield from resolved((*behind, *reversed(before)), speaking, Way.PAST)


def launched(speaking: Speaking) -> Iterator[Dated]:
    """Give when the mission began, or its first people arrived."""
    yield from _lasting(speaking)
    for pattern in (_BEGAN, _FIRST):
        for event in matches(pattern, speaking.sentence):
            if _is_start(speaking, event, first=pattern is _FIRST):
                ahead = speaking.sentence.document.text[event.start : event.end].endswith("starts")
                yield from resolved(_of_event(speaking, event), speaking, Way.FUTURE if ahead else Way.PAST)


def _is_start(speaking: Speaking, event: Span, *, first: bool) -> bool:
    sentence = speaking.sentence
    clause = _clause(speaking, event)
    if _FURTHER.search(clause) or _PLANNED.search(clause) or not speaking.is_meant(event.end):
        return False
    states = {a.actor.name for a in sentence.actors if a.actor.kind in _OF_STATES and a.span.end_char <= event.end}
    if speaking.successor and not any(a.actor.name == speaking.current for a in sentence.actors):
        return False
    lead = speaking.successor or not states - {"Haiti"} or speaking.known_lead in states
    return lead and (first or _of_mission(speaking))


def _of_mission(speaking: Speaking) -> bool:
    """Tell whether a sentence, or the one before, speaks of the mission or of those who lead it."""
    index = speaking.sentence.index
    near = speaking.article.sentences[max(0, index - 1) : index + 1]
    return any(MISSION_WORD.search(s.text) or any(a.actor.name == speaking.known_lead for a in s.actors) for s in near)


def _clause(speaking: Speaking, event: Span) -> str:
    """Give the words from the last border of a clause before an event to its end."""
    text = speaking.sentence.document.text[speaking.sentence.span.start : event.end]
    return re.split(r"[;:]|,\s+(?:and|but|while|although)\s|\b(?:since|when|once|by\s+the\s+time)\s", text)[-1]


def _of_event(speaking: Speaking, event: Span) -> Iterable[Moment]:
    """Give the dates right behind an event, or at the head of its sentence: months, not days of the week."""
    sentence = speaking.sentence.span
    behind = within(speaking, event.end, min(sentence.end, event.end + _NEAR // 2))
    head = within(speaking, sentence.start, min(event.start, sentence.start + _CLOSE))
    return (m for m in (*behind, *head) if (m.month is not None or m.ago is not None) and m.weekday is None)


def _lasting(speaking: Speaking) -> Iterator[Dated]:
    """Read "the mission, which after 15 months still has …"."""
    published, text, first = speaking.published, speaking.sentence.document.text, speaking.sentence.span.start
    if published is None or published.month is None:
        return
    for found in _LASTING.finditer(text, *speaking.sentence.span):
        noun = MISSION_WORD.search(text, max(first, found.start() - _NEAR // 2), found.start())
        if noun and (months := _count(found)):
            month = PartialDate(year=published.year, month=published.month)
            yield months_later(month, -months), Span(found.start(), found.end())


def _count(found: re.Match[str]) -> int | None:
    word = found["count"]
    number = int(word) if word.isdigit() else _NUMBERS.index(word) + 1 if word in _NUMBERS else None
    return number * (_YEAR if found["unit"].startswith("year") else 1) if number else None


def within(speaking: Speaking, start: int, end: int) -> Iterator[Moment]:
    """Give the expressions of time between two characters."""
    return moments(speaking.sentence.document.text, start, end)


def _cut(speaking: Speaking, start: int, moment: Moment) -> bool:
    """Tell whether another act stands between a word and a date: "approved it and extended it last October"."""
    text = speaking.sentence.document.text
    return bool(EXTENSION.search(text, start, moment.span.start) or _ANOTHER.search(text, start, moment.span.start))


def resolved(found: Iterable[Moment], speaking: Speaking, way: Way) -> Iterator[Dated]:
    """Give the dates that expressions of time mean in an article of this day, where that can be told."""
    for moment in found:
        if (value := moment.date(speaking.published, way)) is not None:
            yield value, moment.span
