"""Until when the mandate holds: the day on which it is said to end, or the term for which it was given.

Comes in: a sentence with its article's date (`Speaking`). Goes out: dates with the characters that say them. What is
said to end has to be the mission or its mandate: operations, money and patience end on other days, and so do the
mandates of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.extraction.clauses import undergoer
from reporter.extraction.mission.dates import Dated, resolved, within
from reporter.extraction.mission.remaining import remaining
from reporter.extraction.mission.speaking import Speaking, around, has_any, matches, undotted
from reporter.extraction.mission.terms import by_term, extended_by
from reporter.extraction.mission.words import AUTHORISING, BRINGING, EXTENSION, MISSION_WORD, OTHERS, PERMIT, UNDONE
from reporter.facts import Span
from reporter.knowledge.missions import any_of, cues, missions
from reporter.sources.moments import Moment, Way

_END, _ENDING_NOUN = any_of(missions().end), any_of(missions().ending)
_MANDATE = any_of(missions().permit)
_FORCE = r"\b(?:mission|force|MSSM?|GSF)\b"
# A permit may simply run "until"; a mission has to expire, or its stay to end.
_ENDING = re.compile(
    rf"{_MANDATE}[^.;]{{0,60}}?[:–—]\s*it\s+{_END}|{_MANDATE}[^.;]{{0,60}}?{_END}"
    rf"|{_MANDATE},\s+(?:which|that)\b[^.;]{{0,130}}?,\s+{_END}"
    rf"|{_FORCE}(?:[^.;,]{{0,40}}|[^.;]{{0,80}},)\s+has\s+(?:only\s+)?(?:until|till)\b"
    rf"|{_FORCE}(?![’']s)[^.;,]{{0,40}}?\b(?:expires?|expiring|lapses?|lapsing|runs out)\b"
    rf"|(?:{_FORCE}[’']s|\bits)\s+(?:\w+\s+)?(?:term|tenure|stay|life|time|tour)\b[^.;,]{{0,40}}?{_END}"
    rf"|{_FORCE}[^.;,]{{0,25}}?\b(?:can|may|allowed\s+to|entitled\s+to|permitted\s+to|authori[sz]ed\s+to|due\s+to)\s+"
    r"(?:stay|remain|operate|work|continue|be\s+deployed)\b[^.;,]{0,30}?\b(?:until|till|through)"
    rf"|{_FORCE}[^.;]{{0,160}}?\bcome\s+to\s+an\s+end\b"
    r"|\b(?:let|lets|letting)\s+(?:it|them|the\s+\w+)\s+(?:run|stay|go\s+on|continue)\s+(?:until|till|through)\b"
    rf"|{_ENDING_NOUN}\s+of\s+(?:[\w’'-]+\s+){{0,5}}?{_MANDATE}|{_MANDATE}(?:[’']s)?\s+{_ENDING_NOUN}",
    re.IGNORECASE,
)
# A sentence without one of these words holds nothing of the pattern.
_ENDS = cues(missions().end, missions().ending) | {"expire", "expires", "expiring", "lapses", "lapsing", "runs", "come"}
_ENDS |= {"until", "till", "through", "throughout"}
_TO = frozenset({"until", "till", "through", "to"})
_EXTENDED_TO = re.compile(
    rf"(?:\b(?:exten|renew|prolong|stretch)\w*\b|{EXTENSION.pattern})[^.;]{{0,130}}?\b(?:until|till|through|to)\b",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(rf"{AUTHORISING.pattern}[^.;]{{0,60}}?\b(?:until|till|through)\b", re.IGNORECASE)
_PROLONGED = re.compile(
    r"\b(?:mandate|mission|force|MSSM?|GSF|authori[sz]ation|permit|deployment|stay|life|[Rr]esolution)\b"
)
# What contributors extend is only their own.
_THEIR_STAY = re.compile(r"\b(?:their|his|her)\s+(?:own\s+)?(?:stay|deployment|presence|tour)\b")
# "on 2 October the mandate expires", "2 October, when the mandate expires".
_ON_WHICH = re.compile(
    r"^(?:,|,?\s+(?:is|was|will\s+be))?\s+(?:(?:when|on\s+which|after\s+which|the\s+day(?:\s+(?:when|on\s+which|that))?|the\s+date\s+(?:when|on\s+which))\s+)?"
    r"(?:(?:the|its|their|this|a|current|present|existing|[\w’'-]+[’']s)\s+|(?:mission|force|MSS|GSF|UN|U_N_|Security|Council)(?:[’']s)?\s+|\d+-month\s+|one-year\s+)*$",
    re.IGNORECASE,
)
_AT_HEAD = re.compile(
    r"(?:^|,\s+|\bby\s+|\b[Oo]n\s+|\b[Uu]ntil\s+|\b(?:after|beyond|past|before)\s+)(?:[Oo]n\s+|[Ii]n\s+|[Bb]y\s+)?(?:the\s+)?$"
)
# What stands between the words for an end and the day of it, when it is that day.
_GAP = re.compile(rf"^\W*(?:(?:{any_of(missions().between)}|\d+)\W*){{0,9}}$", re.IGNORECASE)
# Whose mandate it is: "the mission's", "the transitional council's".
_OWNER = re.compile(r"(?P<owner>[\w’'.-]+)(?:[’']s|(?<=s)[’'])\s+(?:[\w-]+\s+){0,2}$")
_OWN = re.compile(
    rf"{MISSION_WORD.pattern}|\b(?:Kenya\w*|Nairobi|UN|U_N_|Nations|police|officers|troops|contingent)$", re.IGNORECASE
)
_OF_OTHER_THING = re.compile(rf"^\s+(?:of|for)\s+(?:the\s+)?(?:[\w’'.-]+\s+){{0,5}}?{OTHERS.pattern}", re.IGNORECASE)
_WHOSE = re.compile(r"(?P<owner>[^,;]*),?\s+whose\s+(?:[\w-]+\s+){0,2}$")
_THE_COUNCIL = re.compile(r"\b(?:Security\s+)?Council\b")
_ITS_MANDATE = re.compile(r"\bits\s+(?:[\w-]+\s+){0,2}$")
# "gave the office a mandate".
_GIVEN = re.compile(r"\b(?:gave|gives?|given|granted|grants?|handed)\b[^,;:]*$")
_BARE_COUNCIL = re.compile(r"\b(?<!Security )[Cc]ouncil[’']s\s+(?:[\w-]+\s+){0,2}$")
# "renewed until 2 October 2025, the mandate of".
_THE_MANDATE = re.compile(rf"[^,;.]{{0,20}}(?:,\s+20\d\d)?,\s+(?:the|its)\s+(?:\w+\s+)?{_MANDATE}", re.IGNORECASE)
_OVER = re.compile(r"\b(?:expired|ended|lapsed|ran out)$", re.IGNORECASE)
_SAME_DAY = re.compile(r"\b(?:on\s+)?(?:that|the)\s+same\s+day\b")
_NEAR, _CLOSE = 90, 60


def mandate_until(speaking: Speaking) -> Iterator[Dated]:
    """Give the last day or month of the mandate."""
    yield from extended_by(speaking)
    yield from _ending(speaking)
    yield from remaining(speaking)
    yield from by_term(speaking)


def _ending(speaking: Speaking) -> Iterator[Dated]:
    sentence = speaking.sentence.span
    for pattern, cued in ((_ENDING, _ENDS), (_EXTENDED_TO, _TO), (_GIVEN_TO, BRINGING)):
        for ending in matches(pattern, speaking.sentence) if has_any(speaking.sentence, cued) else ():
            done = speaking.is_done(ending.start) or (pattern is _ENDING and _stands_apart(speaking, ending))
            if not done or not speaking.is_meant(ending.end) or _of_another(speaking, ending):
                continue
            if pattern is _ENDING or _is_prolonged(speaking, ending):
                behind = within(speaking, ending.end, min(sentence.end, ending.end + _CLOSE))
                near = [moment for moment in behind if _is_its(speaking, ending, moment)][:1]
                way = Way.PAST if _OVER.search(speaking.sentence.document.text[: ending.end]) else Way.FUTURE
                yield from resolved(near or _same_day(speaking, ending) or _on_which(speaking, ending), speaking, way)


def _stands_apart(speaking: Speaking, ending: Span) -> bool:
    """Tell an end from a condition set off before it: "Unless renewed, the mandate expires on"."""
    before = speaking.sentence.document.text[speaking.sentence.span.start : ending.start]
    return "," in before and not UNDONE.search(before.rpartition(",")[2])


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
    owner = _OWNER.search(text[:at]) or _WHOSE.search(text[:at])
    if _OF_OTHER_THING.match(text[end:]):
        return True
    if (
        _ITS_MANDATE.search(text[:at])
        and not MISSION_WORD.search(text[:at])
        and OTHERS.search(_THE_COUNCIL.sub("", text[:at]))
    ):
        return True
    given = _GIVEN.search(text[:at])
    said = owner["owner"] if owner is not None else given[0] if given is not None else ""
    others = bool(OTHERS.search(said)) or (owner is not None and owner.re is _OWNER)
    own = bool(_OWN.search(said)) or bool(owner and text[: owner.end("owner")].endswith("Security Council"))
    return (others and not own) or bool(_BARE_COUNCIL.search(text[:at]))


def _is_prolonged(speaking: Speaking, ending: Span) -> bool:
    """Tell what is extended from something else ("extended a hand to", "extended the curfew until")."""
    text, end = speaking.sentence.document.text, speaking.sentence.span.end
    beside = around(speaking.sentence, ending, _NEAR)
    if _THEIR_STAY.search(beside):
        return False
    return bool(_PROLONGED.search(beside) or _THE_MANDATE.match(text, ending.end, end) or _is_subject(speaking, ending))


def _is_subject(speaking: Speaking, ending: Span) -> bool:
    """Tell "the mandate, voted in October, was renewed until": the subject of a verb that stands behind an aside."""
    verb = next((token for token in speaking.sentence.tokens if token.idx == ending.start), None)
    prolonged = undergoer(verb) if verb is not None and verb.pos_ == "VERB" else None
    return prolonged is not None and bool(_PROLONGED.fullmatch(prolonged.text))


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
