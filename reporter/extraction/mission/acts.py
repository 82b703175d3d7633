"""Who brought the mission about, and when: authorised, voted into being, given a mandate.

Comes in: a sentence with its article's date (`Speaking`). Goes out: the slots that it fills, with the characters that
say so. A council has to be the one who acts; a date may stand with a passive that names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reporter.extraction.mission.councils import UN, Council, councils, permits
from reporter.extraction.mission.dates import authorised
from reporter.extraction.mission.speaking import Speaking, around, has_any, matches, undotted
from reporter.extraction.mission.words import (
    AUTHORISING,
    BRINGING,
    DECIDING,
    EXTENDED_THING,
    EXTENSION,
    GIVING,
    GRANTING,
    MISSION_WORD,
    OTHERS,
    PERMIT,
    PROLONGING,
    TRANSFORMING,
    VOTING,
)
from reporter.facts import MissionSlot, PartialDate, Span
from reporter.knowledge import ActorKind

Filled = tuple[MissionSlot, "PartialDate | str", Span]
# How far from a council, and from the mission or its mandate, an act may stand.
_NEAR, _BESIDE, _OBJECT, _THING = 110, 12, 45, 90
# "the force, voted through in", "the mandate, which was granted in": done to it, and by nobody who is named.
_DONE_TO = re.compile(
    r"\b(?:mission|force|MSSM?|GSF|mandate|permit|authori[sz]ation|remit|licen[cs]e)\)?,?\s+"
    r"(?:(?:which|that)\s+)?(?:(?:was|were|is|has\s+been|had\s+been|been|first|initially|finally|only|originally)\s+)*$",
    re.IGNORECASE,
)
# "voted to turn the mission into a larger force": the infinitive tells a deed only of a council that decided.
_DECIDED_TO = re.compile(
    r"\b(?:vot(?:ed?|es)|decid(?:ed|es)|agreed|resolved|authori[sz](?:ed|es)|approved|chose|resolution|decision)\b[^.;]{0,110}\bto\s+$",
    re.IGNORECASE,
)
_FINITE = re.compile(r"(?:ed|s)\b", re.IGNORECASE)
# What it is made, behind.
_INTO_A_FORCE = re.compile(
    r"[^.;]{0,140}?\b(?:into|with|by|as)\s+(?:an?|the|one)\b(?:\s+[\w-]+){0,5}?\s+(?:force|mission)\b", re.IGNORECASE
)
_IT = re.compile(r"\s+(?:it|its)\b")
_TO_PROLONG = re.compile(
    r"(?:(?!\b(?:and|but|then|before|since|which)\b)[^.;,]|,\s+(?=(?:thereby\s+)?(?:renew|extend|prolong)ing)){0,60}?"
    rf"(?:{EXTENSION.pattern})",
    re.IGNORECASE,
)
_PROLONGING = re.compile(
    rf"(?:{EXTENSION.pattern})(?:\s+|(?=,))(?:of\s+)?(?:,[^,.;]{{0,40}},\s+)?(?:[\w’'-]+\s+){{0,5}}$", re.IGNORECASE
)
_IT_WAS = re.compile(r"\b[Ii]t\s+(?:was|has\s+been)\s+(?:first\s+|initially\s+|only\s+)?$")
# "Approved in October, it came in June."
_INTO_BEING = re.compile(
    r"\b(?:brought|called|voted)\s+(?:the|this|an?|it)(?:\s+[\w-]+){0,5}?\s+into\s+(?:being|existence|life)\b",
    re.IGNORECASE,
)
_INTO = frozenset({"into"})
_THE_COUNCIL = re.compile(r"\b[Tt]he\s+Council\b")
_THEN_IT = re.compile(r"[^.;]{0,80},\s+(?:it|they)\b")
_RESOLUTION = re.compile(r"\b[Tt]he\s+(?:text|resolution)\b[^.;]{0,90}$|\b[Rr]esolution\s+\d{4}\b[^.;]{0,60}$")
_BY_OR_OF = re.compile(r"\b(?:by|of|in|at|within)\s+(?:the\s+)?$")
# "Extended it to October 2": that is the end, not the day of the decision.
_UP_TO = re.compile(r"\b(?:to|until|till|through|by|for|from|beyond|than|since)\s+(?:the\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\s+by\b")


@dataclass(frozen=True, slots=True)
class Act:
    """The words that say that the mission was brought about, or its mandate prolonged."""

    span: Span
    prolongs: bool
    noun: bool = False
    adopts: bool = False
    decides: bool = False
    makes: bool = False


def authorisation(speaking: Speaking) -> Iterator[Filled]:
    """Give who authorised the current mission or prolonged its mandate, and the dates of both."""
    for act in acts(speaking):
        deciding = list(_councils(speaking, act))
        for council in deciding:
            yield MissionSlot.AUTHORISED_BY, council.name, council.span
        if act.prolongs and deciding:
            for value, span in authorised(speaking, act.span):
                if not _of_something_else(speaking, act, span):
                    yield MissionSlot.EXTENDED, value, span
        if not act.prolongs and (deciding or _done_to_it(speaking, act)):
            for value, span in authorised(speaking, act.span, noun=act.noun):
                yield MissionSlot.AUTHORISED, value, span


@lru_cache(maxsize=1024)
def acts(speaking: Speaking) -> tuple[Act, ...]:
    """Give the acts of a sentence that were done to the current mission or its mandate."""
    return tuple(
        act
        for act in _acts(speaking)
        if (speaking.is_meant(act.span.start) or (act.makes and _makes_the_current(speaking, act)))
        and speaking.is_done(act.span.start)
        and _tied(speaking, act)
    )


def _acts(speaking: Speaking) -> Iterator[Act]:
    sentence = speaking.sentence
    start, text = sentence.span.start, undotted(sentence)
    for span in matches(EXTENSION, sentence) if has_any(sentence, PROLONGING) else ():
        yield Act(span, prolongs=True)
    for span in matches(AUTHORISING, sentence) if has_any(sentence, BRINGING) else ():
        yield Act(span, prolongs=_prolongs(speaking, span), adopts=True)
    for span in matches(TRANSFORMING, sentence) if speaking.successor else ():
        if _is_decided(speaking, span):
            yield Act(span, prolongs=False, makes=True)
    for found in GRANTING.finditer(text) if has_any(sentence, GIVING) else ():
        yield Act(_moved(found.span("of" if found["of"] else "before"), start), prolongs=False)
    for found in DECIDING.finditer(text) if has_any(sentence, VOTING) else ():
        yield Act(_moved(found.span("act"), start), prolongs=False, decides=True)
    for found in _INTO_BEING.finditer(text) if has_any(sentence, _INTO) else ():
        yield Act(_moved(found.span(), start), prolongs=False)
    for span in permits(speaking):
        yield Act(span, prolongs=False, noun=True)


def _is_decided(speaking: Speaking, act: Span) -> bool:
    """Tell "turned the mission into another" and "voted to turn it" from what is only meant to be turned."""
    text, start = speaking.sentence.document.text, speaking.sentence.span.start
    return bool(_FINITE.search(text, act.start, act.end) or _DECIDED_TO.search(text[start : act.start]))


def _makes_the_current(speaking: Speaking, act: Act) -> bool:
    """Tell whether what another mission is turned into is the current one."""
    named = [a for a in speaking.sentence.actors if a.actor.kind is ActorKind.MISSION]
    behind = next((a for a in reversed(named) if a.span.start_char >= act.span.end), None)
    if behind is not None and behind.actor.name == speaking.current:
        return True
    return bool(_INTO_A_FORCE.match(speaking.sentence.document.text, act.span.end, speaking.sentence.span.end))


def _prolongs(speaking: Speaking, act: Span) -> bool:
    """Tell "approved a resolution on Monday extending the mission"."""
    text, sentence = speaking.sentence.document.text, speaking.sentence.span
    return bool(_TO_PROLONG.match(text, act.end, sentence.end) or _PROLONGING.search(text, sentence.start, act.start))


def _moved(span: tuple[int, int], by: int) -> Span:
    return Span(span[0] + by, span[1] + by)


def _tied(speaking: Speaking, act: Act) -> bool:
    """Tell whether an act is done to the mission or a permit, and not to sanctions or a budget."""
    if _to_it(speaking, act.span):
        return True
    if act.prolongs and not act.adopts:
        beside = around(speaking.sentence, act.span, _OBJECT)
        if MISSION_WORD.search(speaking.earlier):
            beside = _THE_COUNCIL.sub("", beside)  # who extends it is not whose mandate it is
        return bool(EXTENDED_THING.search(beside)) and bool(MISSION_WORD.search(beside) or not OTHERS.search(beside))
    sentence = speaking.sentence.span
    start, end = max(sentence.start, act.span.start - _THING), min(sentence.end, act.span.end + _THING)
    near = _THE_COUNCIL.sub("", speaking.sentence.document.text[start:end])
    missions = any(actor.actor.kind is ActorKind.MISSION for actor in speaking.sentence.actors)
    return missions or bool(MISSION_WORD.search(near) or (PERMIT.search(near) and not OTHERS.search(near)))


def _to_it(speaking: Speaking, act: Span) -> bool:
    """Tell "authorised it" and "stretched its life" behind a sentence on the mission."""
    text, sentence = speaking.sentence.document.text, speaking.sentence.span
    opens = act.start == sentence.start and _THEN_IT.match(text, act.end, sentence.end)
    it = opens or _IT.match(text, act.end) or _IT_WAS.search(text[sentence.start : act.start])
    return bool(it) and bool(MISSION_WORD.search(speaking.earlier))


def _councils(speaking: Speaking, act: Act) -> Iterator[Council]:
    """Give the councils near enough to be those who act; the bare name of the United Nations has to stand beside it."""
    text = speaking.sentence.document.text
    for council in councils(speaking):
        if council.name == UN and act.prolongs:
            continue
        if (
            act.decides
            and council.span.start > act.span.start
            and not _BY_OR_OF.search(text, act.span.start, council.span.start)
        ):
            continue
        gap = max(act.span.start - council.span.end, council.span.start - act.span.end)
        if gap <= (_BESIDE if council.name == UN else _NEAR):
            yield council


def _of_something_else(speaking: Speaking, act: Act, date: Span) -> bool:
    """Tell that a date near an extension is its end or its beginning, or that of the first authorisation."""
    text, sentence = speaking.sentence.document.text, speaking.sentence.span
    first = act.span.end < date.start and AUTHORISING.search(text, act.span.end, date.start)
    return bool(first or _UP_TO.search(text, sentence.start, date.start))


def _done_to_it(speaking: Speaking, act: Act) -> bool:
    text = speaking.sentence.document.text
    before = text[max(speaking.sentence.span.start, act.span.start - _NEAR) : act.span.start]
    done = (
        _DONE_TO.search(before)
        or _RESOLUTION.search(before)
        or (_IT_WAS.search(before) and MISSION_WORD.search(speaking.earlier))
    )
    return bool(done) and not _BY.match(text, act.span.end)
