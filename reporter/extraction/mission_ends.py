"""Until when the mandate holds: the day on which it is said to end, or the term for which it was given.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. What is
said to end has to be the mission or its mandate: operations, money and patience end on other days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.extraction.mission_acts import Act, acts
from reporter.extraction.mission_dates import Dated, authorised, launched, resolved, within
from reporter.extraction.mission_words import PERMIT, Speaking, matches
from reporter.facts import PartialDate, Span
from reporter.knowledge.missions import any_of, missions
from reporter.sources.moments import Moment, Way, months_later

_END = any_of(missions().end)
# A permit may simply run "until"; a mission has to expire.
_ENDING = re.compile(
    rf"{any_of(missions().permit)}[^.;]{{0,60}}?{_END}"
    r"|\b(?:mission|force|MSSM?|GSF)\b[^.;,]{0,40}?\b(?:expires?|expiring|lapses?|lapsing|runs out)\b",
    re.IGNORECASE,
)
_EXTENDED_TO = re.compile(
    r"\b(?:exten|renew|prolong|stretch)\w*\b[^.;]{0,80}?\b(?:until|till|through|to)\b", re.IGNORECASE
)
_PROLONGED = re.compile(
    r"\b(?:mandate|mission|force|MSSM?|GSF|authori[sz]ation|permit|deployment|stay|life|[Rr]esolution)\b"
)
_COUNTS = {"six": 6, "nine": 9, "twelve": 12, "eighteen": 18, "6": 6, "9": 9, "12": 12, "18": 18}
_SPAN = r"(?:(?:initial|first|further|additional|more|second|third|another|new|one)\s+)*"
_TERM = re.compile(
    rf"\b(?:for|with)\s+(?:an?\s+|one\s+|the\s+)?(?:period\s+of\s+)?{_SPAN}"
    r"(?:(?P<count>six|nine|twelve|eighteen|6|9|12|18)(?:\s+(?:more|further))?[\s-]+months?|year|year-long)\b"
    r"|\bmandate\s+of\s+(?P<of>6|12|six|twelve)\s+months\b"
    rf"|\b(?P<adjective>one-year|12-month|twelve-month|six-month)\s+{any_of(missions().permit)}",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(r"\b(?:on\s+)?(?:that|the)\s+same\s+day\b")
_NEAR, _CLOSE, _YEAR, _HALF = 90, 25, 12, 6


def mandate_until(speaking: Speaking) -> Iterator[Dated]:
    """Give the last day or month of the mandate."""
    yield from _ending(speaking)
    yield from _by_term(speaking)


def _ending(speaking: Speaking) -> Iterator[Dated]:
    sentence = speaking.sentence.span
    for pattern in (_ENDING, _EXTENDED_TO):
        for ending in matches(pattern, speaking.sentence):
            known = speaking.is_meant(ending.end) and speaking.is_done(ending.start)
            if known and (pattern is _ENDING or _is_prolonged(speaking, ending)):
                near = list(within(speaking, ending.end, min(sentence.end, ending.end + _CLOSE)))
                yield from resolved(near[:1] or _same_day(speaking, ending), speaking, Way.FUTURE)


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


def _by_term(speaking: Speaking) -> Iterator[Dated]:
    """Add the term of a mandate to the day from which it runs."""
    done = list(acts(speaking))
    for term in _TERM.finditer(speaking.sentence.document.text, *speaking.sentence.span):
        span = Span(*term.span())
        act = next((act for act in reversed(done) if 0 <= span.start - act.span.end <= _NEAR), None)
        for start in _starts(speaking, act)[:1]:
            yield months_later(start, _months(term)), span


def _starts(speaking: Speaking, act: Act | None) -> list[PartialDate]:
    """Give the day from which a term runs: of authorisation, of launch, or the end of the term before."""
    if act is None:
        return [value for value, _ in launched(speaking)] if PERMIT.search(speaking.sentence.text) else []
    if not act.prolongs:
        return [value for value, _ in authorised(speaking, act.span)]
    return _renewed(speaking, act)


def _renewed(speaking: Speaking, act: Act) -> list[PartialDate]:
    """Give when the year ended in which a mandate was prolonged, counted in years from its authorisation."""
    since = speaking.since
    when = next((value for value, _ in authorised(speaking, act.span)), None)
    if since is None or since.month is None or when is None or when.month is None:
        return []
    end = months_later(since, _YEAR)
    while end.latest < when.earliest:
        end = months_later(end, _YEAR)
    return [end]


def _months(term: re.Match[str]) -> int:
    word = (term["count"] or term["of"] or "").lower()
    if (term["adjective"] or "").lower() == "six-month":
        return _HALF
    return _COUNTS.get(word, _YEAR)
