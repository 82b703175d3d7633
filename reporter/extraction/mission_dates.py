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
from reporter.knowledge.mandates import mandates
from reporter.sources.moments import Moment, Way, moments, months_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.mission_words import Speaking

Dated = tuple[PartialDate, Span]

_BEGAN = re.compile(
    r"\b(?:(?i:mission|force)|MSSM?|GSF|operation|deployment|[Ii]t|officers|police|troops|contingent|personnel|soldiers|men|[A-Z]\w+ns)\b\)?[^.;]{0,60}?"
    r"\b(?:(?:launched|inaugurated)\b(?!\s+(?:an?|the|its|their|two|several|joint|\d))"
    r"|(?:began|begun|started)(?:\s+(?:to\s+(?:deploy|arrive|operate|work|curb|fight|patrol)|deploy|arriv|operat|work|patrol)\w*)?"
    r"(?!\s+(?:an?|the|its|their)\b)|deployed|arrived|landed|flown\s+in|touched\s+down|starts|(?:been|is|are)\s+(?:in\s+Haiti|"
    r"on\s+the\s+ground|there|deployed|operating|patrolling))\b"
)
_FIRST = re.compile(
    r"\bfirst\b[^.;]{0,60}?\b(?:landed|arrived|deployed|flew|flown|touched\s+down|came|reached|set\s+foot|sent|began|started)\b"
    r"|\b(?:deployed|sent|landed|flew|dispatched)\s+(?:the|its|a)\s+first\b"
)
_FURTHER = re.compile(
    r"\b(?:additional|another|second|third|more|reinforcements?|latest|new|further|extra|fresh|join(?:ed|s)?|killed|last\s+week)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|set|due|plan(?:ned|s)?|expected|hoped|scheduled|originally|supposed|to\s+be\s+(?:deployed|sent|launched)|could|may|should|if|delayed)\b"
)
_OF_STATES = frozenset({ActorKind.STATE})
_LASTING = re.compile(r"\bafter\s+(?P<count>\d{1,2}|[a-z]+)\s+(?P<unit>months|years?)\b(?!\s+of\b)")
_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ENDING = re.compile(
    r"\b(?:mandate|authori[sz]ation|(?:maintain|sustain)\s+operations)\b[^.;]{0,60}?"
    r"\b(?:expir(?:es|ing|e)|laps(?:es|ing|e)|ends?|ending|runs?\s+out|until|till|through|to)\b"
)
_EXTENDED_TO = re.compile(r"\b(?:exten|renew|prolong)\w*\b[^.;]{0,80}?\b(?:until|till|through|to)\b")
_FOR_A_YEAR = re.compile(
    r"\bfor\s+(?:one|another|a|a\s+further|one\s+more|12|twelve)(?:\s+more|\s+further)?\s+(?:year|months)\b"
)
_TERM = re.compile(r"\bmandate\s+of\s+(?:12|twelve)\s+months\b|\b(?:one-year|12-month|twelve-month)\s+mandate\b")
_NEAR, _CLOSE, _YEAR = 90, 25, 12


def authorised(speaking: Speaking, act: Span) -> Iterator[Dated]:
    """Give the date that goes with a word of authorisation: the one behind it, or else the one before."""
    sentence = speaking.sentence.span
    behind = [
        m for m in _within(speaking, act.end, min(sentence.end, act.end + _NEAR)) if not _cut(speaking, act.end, m)
    ]
    before = list(_within(speaking, max(sentence.start, act.start - _NEAR), act.start))
    yield from _resolved((*behind, *reversed(before)), speaking, Way.PAST)


def launched(speaking: Speaking) -> Iterator[Dated]:
    """Give when the mission began, or its first people arrived."""
    yield from _lasting(speaking)
    for pattern in (_BEGAN, _FIRST):
        for event in matches(pattern, speaking.sentence):
            if _is_start(speaking, event, first=pattern is _FIRST):
                ahead = speaking.sentence.document.text[event.start : event.end].endswith("starts")
                yield from _resolved(_of_event(speaking, event), speaking, Way.FUTURE if ahead else Way.PAST)


def _is_start(speaking: Speaking, event: Span, *, first: bool) -> bool:
    sentence = speaking.sentence
    clause = _clause(speaking, event)
    if _FURTHER.search(clause) or _PLANNED.search(clause) or not speaking.is_meant(event.end):
        return False
    states = {a.actor.name for a in sentence.actors if a.actor.kind in _OF_STATES and a.span.end_char <= event.end}
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
    return re.split(r"[;:]|,\s+(?:and|but|while|although)\s", text)[-1]


def _of_event(speaking: Speaking, event: Span) -> Iterable[Moment]:
    """Give the dates right behind an event, or at the head of its sentence: months, not days of the week."""
    sentence = speaking.sentence.span
    behind = _within(speaking, event.end, min(sentence.end, event.end + _NEAR // 2))
    head = _within(speaking, sentence.start, min(event.start, sentence.start + _CLOSE))
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


def mandate_until(speaking: Speaking) -> Iterator[Dated]:
    """Give the last day or month of the mandate."""
    text = speaking.sentence.document.text
    for pattern in (_ENDING, _EXTENDED_TO):
        for ending in matches(pattern, speaking.sentence):
            near = list(_within(speaking, ending.end, min(speaking.sentence.span.end, ending.end + _CLOSE)))
            if speaking.is_meant(ending.end) and speaking.is_done(ending.start) and _tied(text, ending):
                yield from _resolved(near[:1], speaking, Way.FUTURE)
    yield from _by_term(speaking)
    yield from _by_record(speaking)


def _tied(text: str, ending: Span) -> bool:
    """Tell an extension of the mission's mandate from that of something else ("extended a hand to")."""
    words = text[max(0, ending.start - _NEAR) : ending.end]
    return bool(re.search(r"\b(?:mandate|mission|force|MSS|authori[sz]ation|operations|deployment)\b", words))


def _by_term(speaking: Speaking) -> Iterator[Dated]:
    """Add the term of a mandate to its first day, said in the same sentence."""
    starts = list(launched(speaking))
    for term in matches(_TERM, speaking.sentence):
        for value, _ in starts[:1]:
            yield months_later(value, _YEAR), term


def _by_record(speaking: Speaking) -> Iterator[Dated]:
    """Read "extended for another year" of the resolution that was adopted in the month that the sentence names."""
    terms = list(matches(_FOR_A_YEAR, speaking.sentence))
    if not (terms and EXTENSION.search(speaking.sentence.text) and MISSION_WORD.search(speaking.sentence.text)):
        return
    for moment in _within(speaking, *speaking.sentence.span):
        when = moment.date(speaking.published)
        for mandate in mandates():
            known = mandate.act == "extend" and mandate.mission == speaking.current and when is not None
            if known and when and (mandate.adopted.year, mandate.adopted.month) == (when.year, when.month):
                until = mandate.until
                yield PartialDate(year=until.year, month=until.month, day=until.day), terms[0]


def _within(speaking: Speaking, start: int, end: int) -> Iterator[Moment]:
    return moments(speaking.sentence.document.text, start, end)


def _cut(speaking: Speaking, start: int, moment: Moment) -> bool:
    """Tell whether another act stands between a word and a date: "approved it and extended it last October"."""
    return bool(EXTENSION.search(speaking.sentence.document.text, start, moment.span.start))


def _resolved(found: Iterable[Moment], speaking: Speaking, way: Way) -> Iterator[Dated]:
    for moment in found:
        if (value := moment.date(speaking.published, way)) is not None:
            yield value, moment.span
