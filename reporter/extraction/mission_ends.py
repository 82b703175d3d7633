"""Until when the mandate holds: the day on which it is said to end, or the term for which it was given.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. What is
said to end has to be the mission or its mandate: operations, money and patience end on other days, and so do the
mandates of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.extraction.mission_dates import Dated, resolved, within
from reporter.extraction.mission_terms import by_term, extended_by
from reporter.extraction.mission_words import AUTHORISING, MISSION_WORD, PERMIT, Speaking, matches, undotted
from reporter.facts import Span
from reporter.knowledge.missions import any_of, missions
from reporter.sources.moments import Moment, Way

_END, _ENDING_NOUN = any_of(missions().end), any_of(missions().ending)
_MANDATE = any_of(missions().permit)
_FORCE = r"\b(?:mission|force|MSSM?|GSF)\b"
# A permit may simply run "until"; a mission has to expire, or its stay to end.
_ENDING = re.compile(
    rf"{_MANDATE}[^.;]{{0,60}}?{_END}"
    rf"|{_FORCE}[^.;,]{{0,40}}?\b(?:expires?|expiring|lapses?|lapsing|runs out)\b"
    rf"|(?:{_FORCE}[’']s|\bits)\s+(?:\w+\s+)?(?:term|tenure|stay|life|time|tour)\b[^.;,]{{0,40}}?{_END}"
    rf"|{_ENDING_NOUN}\s+of\s+(?:[\w’'-]+\s+){{0,5}}?{_MANDATE}|{_MANDATE}(?:[’']s)?\s+{_ENDING_NOUN}",
    re.IGNORECASE,
)
_EXTENDED_TO = re.compile(
    r"\b(?:exten|renew|prolong|stretch)\w*\b[^.;]{0,80}?\b(?:until|till|through|to)\b", re.IGNORECASE
)
_GIVEN_TO = re.compile(rf"{AUTHORISING.pattern}[^.;]{{0,60}}?\b(?:until|till|through)\b", re.IGNORECASE)
_PROLONGED = re.compile(
    r"\b(?:mandate|mission|force|MSSM?|GSF|authori[sz]ation|permit|deployment|stay|life|[Rr]esolution)\b"
)
# "on 2 October the mandate expires", "2 October, when the mandate expires".
_ON_WHICH = re.compile(
    r"^(?:,|,?\s+(?:is|was|will\s+be))?\s+(?:(?:when|on\s+which|after\s+which|the\s+day(?:\s+(?:when|on\s+which|that))?|the\s+date\s+(?:when|on\s+which))\s+)?"
    r"(?:(?:the|its|their|this|a|current|present|existing|[\w’'-]+[’']s)\s+|(?:mission|force|MSS|GSF|UN|U_N_|Security|Council)(?:[’']s)?\s+|\d+-month\s+|one-year\s+)*$",
    re.IGNORECASE,
)
_AT_HEAD = re.compile(r"(?:^|,\s+|\bby\s+|\b[Oo]n\s+)(?:[Oo]n\s+|[Ii]n\s+|[Bb]y\s+)?(?:the\s+)?$")
# What stands between the words for an end and the day of it, when it is that day.
_GAP = re.compile(rf"^\W*(?:(?:{any_of(missions().between)}|\d+)\W*){{0,9}}$", re.IGNORECASE)
_OTHERS = any_of(missions().others)
# Whose mandate it is, where it is somebody else's.
_OF_ANOTHER = re.compile(
    rf"(?:\b(?!Security)[\w’'-]+\s+|^|\b(?:the|its)\s+|\b)(?<!Security ){_OTHERS}[’']s?\s+(?:[\w-]+\s+){{0,2}}$",
    re.IGNORECASE,
)
_OF_OTHER_THING = re.compile(rf"^\s+(?:of|for)\s+(?:the\s+)?(?:[\w’'.-]+\s+){{0,5}}?{_OTHERS}\b", re.IGNORECASE)
_SAME_DAY = re.compile(r"\b(?:on\s+)?(?:that|the)\s+same\s+day\b")
_NEAR, _CLOSE = 90, 60


def mandate_until(speaking: Speaking) -> Iterator[Dated]:
    """Give the last day or month of the mandate."""
    yield from extended_by(speaking)
    yield from _ending(speaking)
    yield from by_term(speaking)


def _ending(speaking: Speaking) -> Iterator[Dated]:
    sentence = speaking.sentence.span
    for pattern in (_ENDING, _EXTENDED_TO, _GIVEN_TO):
        for ending in matches(pattern, speaking.sentence):
            known = (
                speaking.is_meant(ending.end) and speaking.is_done(ending.start) and not _of_another(speaking, ending)
            )
            if known and (pattern is _ENDING or _is_prolonged(speaking, ending)):
                near = [
                    m
                    for m in within(speaking, ending.end, min(sentence.end, ending.end + _CLOSE))
                    if _is_its(speaking, ending, m)
                ]
                yield from resolved(
                    near[:1] or _same_day(speaking, ending) or _on_which(speaking, ending), speaking, Way.FUTURE
                )


def _is_its(speaking: Speaking, ending: Span, moment: Moment) -> bool:
    """Tell whether a day behind an end is its own: "expires on 2 October", "in three weeks, on 2 October"."""
    text = speaking.sentence.document.text[ending.end : moment.span.start]
    return bool(_GAP.match(text))


def _of_another(speaking: Speaking, ending: Span) -> bool:
    """Tell the mandate of another body: "the transitional council's mandate", "the mandate of the U.N. office"."""
    text, start = undotted(speaking.sentence), speaking.sentence.span.start
    named = [found for found in PERMIT.finditer(text) if found.start() + start < ending.end]
    if not named:
        return False
    at, end = named[-1].span()
    owner = _OF_ANOTHER.search(text[:at])
    others = owner is not None and not MISSION_WORD.search(owner[0])
    return others or bool(_OF_OTHER_THING.match(text[end:]))


def _is_prolonged(speaking: Speaking, ending: Span) -> bool:
    """Tell what is extended from something else ("extended a hand to")."""
    text, sentence = speaking.sentence.document.text, speaking.sentence.span
    return bool(
        _PROLONGED.search(text, max(sentence.start, ending.start - _NEAR), min(sentence.end, ending.end + _NEAR))
    )


def _same_day(speaking: Speaking, ending: Span) -> list[Moment]:
    """Read "on 2 October … on that same day the mandate expires": the day that was named before."""
    start = speaking.sentence.span.start
    if not _SAME_DAY.search(speaking.sentence.document.text, start, ending.start):
        return []
    return [moment for moment in within(speaking, start, ending.start) if moment.day is not None][:1]


def _on_which(speaking: Speaking, ending: Span) -> list[Moment]:
    """Read "on 2 October the mandate expires" and "by 2 October, when the mandate expires": the day right before."""
    text, start = undotted(speaking.sentence), speaking.sentence.span.start
    before = [m for m in within(speaking, speaking.sentence.span.start, ending.start) if m.month is not None]
    return [
        m
        for m in before[-1:]
        if _ON_WHICH.match(text[m.span.end - start : ending.start - start])
        and _AT_HEAD.search(text[: m.span.start - start])
    ]
