"""The term for which a mandate was given or prolonged, counted from the day on which it begins.

Comes in: a sentence with its article's date (`Speaking`). Goes out: the day on which the term ends, with the characters
that say its length. A term that nothing dates gives no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.extraction.mission.acts import Act, acts
from reporter.extraction.mission.dates import Dated, authorised, resolved, within
from reporter.extraction.mission.launch import launched
from reporter.extraction.mission.speaking import Speaking, undotted
from reporter.extraction.mission.words import EXTENSION, OTHERS, PERMIT
from reporter.facts import PartialDate, Span
from reporter.knowledge.missions import any_of, missions
from reporter.sources.moments import Way, months_later

_COUNTS = {"six": 6, "nine": 9, "twelve": 12, "eighteen": 18, "6": 6, "9": 9, "12": 12, "18": 18}
_COUNT = r"six|nine|twelve|eighteen|6|9|12|18"
_WHICH = (
    r"(?:(?:an?|one|the|its|initial|first|further|additional|more|second|third|another|new|full|(?:period|term)\s+of)"
    r"\s+)*"
)
_TERM = re.compile(
    rf"\b(?:for|with|by)\s+{_WHICH}(?:(?P<count>{_COUNT})(?:\s+(?:more|further))?[\s-]+months?|year|year-long)\b(?!\s+ago)(?:\s+{any_of(missions().permit)})?"
    rf"|\b(?:last|run|stay|set\s+at|fixed\s+at|set\s+to|limited\s+to)\s+(?:for\s+)?{_WHICH}(?P<last>{_COUNT})\s+months\b"
    rf"|\bmandate\s+of\s+{_WHICH}(?:(?P<of>{_COUNT})\s+months|year)\b"
    rf"|\b(?P<adjective>one-year|year-long|12-month|twelve-month|six-month)\s+(?:[\w-]+\s+){{0,3}}?(?:{any_of(missions().permit)}|mission\b|force\b|extension\b|renewal\b)",
    re.IGNORECASE,
)
# "for another year": a term that was added, not the first.
_AGAIN = re.compile(r"\b(?:another|further|additional|more|second|third|new)\b", re.IGNORECASE)
# "approved for 12 months and renewed once".
_ONCE_MORE = re.compile(r"\b(?:renewed|extended|prolonged)\s+(?P<times>once|twice)\b", re.IGNORECASE)
_TIMES = ("once", "twice")
_FROM = re.compile(
    r"^,?\s+(?:running\s+|counting\s+|starting\s+|beginning\s+|effective\s+|as\s+)?(?:from|beyond|after|on|of|past)?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_FROM_WORD = re.compile(r"\b(?:from|beyond|after|starting|beginning|effective|as\s+of|past)\b", re.IGNORECASE)
# "which was to expire on 2 October".
_OLD_END = re.compile(
    r"\b(?:was|were)\s+(?:set\s+|due\s+|supposed\s+)?to\s+(?:have\s+)?(?:expired?|lapsed?|ended?|run\s+out)\b|\b(?:would|had)\s+(?:otherwise\s+)?(?:have\s+)?"
    r"(?:expired?|lapsed?|ended?|run\s+out)\b",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\b(?:runs?|lasts?|expires?|ends?|lapses?)\b(?:\s+(?:out|on|in|until|till|through|to)\b)*(?=\s+(?:[JFMASOND]|\d|next|this))"
)
# What is set at so many months: "its life is set at 12 months", "the mission, which may last 12 months".
_LASTS = re.compile(
    rf"\b(?:[Ii]ts|the\s+(?:[\w’'-]+\s+){{0,3}}?(?:mission|force)[’']s)\s+(?:life|lifetime|lifespan|term|duration|stay|{any_of(missions().permit)})\b[^.;]{{0,30}}$"
    r"|\b(?:mission|force|MSSM?|GSF)\b[^.;]{0,70}?\b(?:will|would|may|might|is\s+to|was\s+to|can)\s+$"
)
_NEAR, _BEHIND, _YEAR, _HALF = 120, 45, 12, 6


def by_term(speaking: Speaking) -> Iterator[Dated]:
    """Add the term of a mandate to the day from which it runs."""
    done = list(acts(speaking))
    start = speaking.sentence.span.start
    text = undotted(speaking.sentence)
    for term in _TERM.finditer(text):
        span = Span(start + term.start(), start + term.end())
        act = _act(done, span, adjective=bool(term["adjective"] or term["of"]), again=bool(_AGAIN.search(term[0])))
        first = (
            [*_told(speaking, span), *_starts(speaking, act)]
            if act or PERMIT.search(term[0])
            else _starts(speaking, None)
        ) or _since(speaking, act, term)
        for day in [day for day in first if day.month is not None][:1]:
            again = _ONCE_MORE.search(text, term.end())
            times = 1 + (_TIMES.index(again["times"].lower()) + 1 if again else 0)
            yield months_later(day, times * _months(term)), span


def _since(speaking: Speaking, act: Act | None, term: re.Match[str]) -> list[PartialDate]:
    """Give the day of authorisation that another sentence tells, for a first term: "it is authorised for a year"."""
    again = _AGAIN.search(term[0]) or (act is not None and act.prolongs) or EXTENSION.search(speaking.sentence.text)
    at = speaking.sentence.span.start + term.start()
    before = undotted(speaking.sentence)[: term.start()]
    of_it = act is not None or term["of"] or _LASTS.search(before)
    if speaking.since is None or again or not of_it or not speaking.is_meant(at) or OTHERS.search(before[-_BEHIND:]):
        return []
    return [speaking.since]


def extended_by(speaking: Speaking) -> Iterator[Dated]:
    """Read "the mandate, which was to expire on 2 October, was extended by a year"."""
    text, start = undotted(speaking.sentence), speaking.sentence.span.start
    old = _OLD_END.search(text)
    term = _TERM.search(text, old.end()) if old else None
    if old is None or term is None or not EXTENSION.search(text, old.end(), term.start()):
        return
    for value, _ in resolved(within(speaking, start + old.end(), start + term.start()), speaking, Way.PAST):
        yield months_later(value, _months(term)), Span(start + term.start(), start + term.end())
        return


def authorised_by_term(speaking: Speaking) -> Iterator[Dated]:
    """Read "authorised for 12 months, and that runs through 2 October": the term before its end."""
    text, start = undotted(speaking.sentence), speaking.sentence.span.start
    given = [act for act in acts(speaking) if not act.prolongs]
    for term in _TERM.finditer(text):
        runs = _RUNS.search(text, term.end())
        if runs is None or not any(0 <= start + term.start() - act.span.end <= _NEAR for act in given):
            continue
        for value, span in resolved(within(speaking, start + runs.end(), start + len(text)), speaking, Way.FUTURE):
            yield months_later(value, -_months(term)), Span(start + term.start(), span.end)
            break


def _act(done: list[Act], term: Span, *, adjective: bool, again: bool) -> Act | None:
    """Give the act by which a term was given: the last before it, or with "a one-year mandate" one on either side."""
    before = [act for act in done if 0 <= term.start - act.span.end <= _NEAR and (act.prolongs or not again)]
    around = [act for act in done if adjective and -_NEAR <= term.start - act.span.end < 0 and not act.prolongs]
    return next(iter((*reversed(before), *around)), None)


def _told(speaking: Speaking, term: Span) -> list[PartialDate]:
    """Give the day that stands behind a term as its first: "for a year from 2 October 2024"."""
    text, end = speaking.sentence.document.text, speaking.sentence.span.end
    for moment in within(speaking, term.end, min(end, term.end + _BEHIND)):
        gap = text[term.end : moment.span.start]
        if _FROM.match(gap) and _FROM_WORD.search(gap) and (day := moment.date(speaking.published, Way.PAST)):
            return [day]
    return []


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
    word = (term["count"] or term["of"] or term["last"] or "").lower()
    if (term["adjective"] or "").lower() == "six-month":
        return _HALF
    return _COUNTS.get(word, _YEAR)
