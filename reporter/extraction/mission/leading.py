"""How articles say that a state leads the mission, as patterns of what stands before and behind its name.

Comes in: the words of `missions.toml`. Goes out: patterns. Who says it of whom is asked in `leads`.
"""

from __future__ import annotations

import re

from reporter.knowledge.missions import any_of, missions

_NOUN = r"\b(?:(?i:mission|force|operation|deployment)|MSSM?|GSF)\b"
_TROOPS = rf"(?:{_NOUN}|\b(?:intervention|police|troops|officers|effort|contingent)\b)"
# What may stand between a word and the mission that is its object: no other object with an attribute of its own.
_ITS = r"(?:(?!\b(?:of|for|to|with|from|by|in|on|at|against|over|and|which|who|that)\b)[^.;]){0,70}?"
_NEVER = (
    r"(?!(?:[^.;]{0,60}\b(?:not|never|n[’']t|refus\w+|declin\w+|without|no longer|stop\w*|instead of|reluctan\w+"
    r"|unwilling|hesita\w+|balk\w*|shied|wary)\b))"
)
_LEAD, _LED = any_of(missions().lead), any_of(missions().led)
_COMMAND, _LEADER = any_of(missions().command), any_of(missions().leader)
_HAS = r"(?:is|was|are|were|be|been|became|remains?|serves?\s+as|acts?\s+as|named|as|being)"
_FALLS = (
    r"(?:lies|lay|rests?|rested|fell|falls|fallen|went|goes|passed|passes|belongs|is|was|remains|given|handed|entrusted"
    r"|offered|assigned)"
)
_TAKES = (
    r"\b(?:shoulder(?:s|ed)?|assum(?:es?|ed)|accept(?:s|ed)?|takes?|took|taken|holds?|held|bears?|bore|exercises?|inherits?"
    r"|inherited|retains?|retained|keeps?|kept|has|have|had)"
)
_DASH = "[-‐‑– ]"
# What stands behind the state.
AFTER = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_DASH}(?:{_LED})[^.;]{{0,60}}?{_TROOPS}",
        r"^(?:[’']s)?\s+(?:command|leadership|(?:leading\s+|lead\s+)?role\s+in\s+leading)\b",
        r"^[’']s\s+lead\b",
        (
            rf"^(?:,|,?\s+[^.;,]{{0,25}}?\b{_HAS})\s+(?:(?:the|a|its|as|being)\s+)?(?:[\w-]+\s+){{0,2}}?(?:of\s+)?{_LEADER}"
            rf"(?:\s+(?:of|in|for|behind))?\s+{_ITS}{_NOUN}"
        ),
        (
            r"^\s+(?:plays?|played|has|had|took|takes)\s+(?:the\s+|a\s+)?lead(?:ing|ership)?\s+role\s+in\s+"
            rf"{_ITS}{_NOUN}"
        ),
        rf"^[’']s\s+(?:role|position|status|job|part)\s+as\s+(?:the\s+)?{_LEADER}\s+of\s+{_ITS}{_NOUN}",
        rf"^,\s+(?:the|its)\s+(?:[\w-]+\s+)?{_NOUN}(?:[’']s)?\s+(?:{_LEADER}|lead|chief)\b",
        r"^,?\s+to\s+(?:which|whom)\s+(?:it\s+fell|fell\s+the\s+\w+|the\s+\w+\s+fell)\s+(?:to\s+lead|of\s+leading)\b",
    )
)
# What stands before it.
BEFORE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"{_NOUN}(?:[^.;]{{0,40}}?|,?\s+(?:which|that)\b[^.;]{{0,110}}?\band\s+(?:is|was|will\s+be|is\s+to\s+be|to\s+be)\s+)"
            rf"\b(?:{_LED})\b[^.;]{{0,40}}?\bby\s+(?:the\s+)?"
            r"(?:(?:[A-Z]\w+\s+){0,3}(?:nation|country|state)\s+of\s+)?$"
        ),
        rf"(?:{_NOUN}(?:[’']s)?|\bits)\s+{_LEADER},?\s+(?:{_HAS}\s+)?(?:the\s+)?$",
        rf"\b{_LEADER}\s+of\s+{_ITS}{_NOUN},?\s+(?:{_HAS}\s+)?(?:the\s+)?$",
        (
            rf"\b{_COMMAND}(?:\s+(?:of|over))?\s+{_ITS}{_NOUN}[^.;]{{0,20}}?\b{_FALLS}\s+(?:with|to|on|upon|in\s+the\s+hands\s+of)"
            r"\s+(?:the\s+)?$"
        ),
        rf"{_NOUN},?[^.;]{{0,40}}?\b(?:under|at)\s+(?:the\s+)?(?:overall\s+)?{_COMMAND}\s+of\s+(?:the\s+)?$",
        rf"{_NOUN},\s+(?:at|with)\s+(?:whose|its)\s+(?:head|helm|lead)\s+(?:stands|is|are|stood)?\s*(?:the\s+)?$",
    )
)
# What stands on either side of it.
AROUND = tuple(
    (re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE))
    for before, after in (
        # The Council gives a mission to the state that is to lead it.
        (
            r"\b(?:Council|Nations|UN|U_N_)\b[^.;]{0,40}?\b(?:deput|task|entrust|charg|commission)ed\s+(?:the\s+)?$",
            r"^\s+(?:to|with)\b",
        ),
        (
            r"\b[Uu]nder\s+(?:the\s+)?(?:overall\s+)?(?:command|leadership|lead)\s+of\s+(?:the\s+)?$",
            rf"^[^.;]{{0,60}}?{_NOUN}",
        ),
        (
            r"\b[Ww]ith\s+(?:the\s+)?$",
            r"^\s+(?:at\s+(?:its|the)\s+(?:head|helm|front)|in\s+(?:command|charge|the\s+lead))\b",
        ),
        (r"\b[Ww]ith\s+(?:the\s+)?$", rf"^\s+leading\s+(?:it\b|{_ITS}{_NOUN})"),
        (
            rf"{_NOUN}\b[^.;]{{0,90}}\b(?:that|which|whom)\s+(?:the\s+)?$",
            rf"^{_NEVER}(?![^.;]{{0,60}}\b(?:asked|urged)\b)[^.;,]{{0,40}}?{_LEAD}(?=\s*(?:[.,;]|since\b|in\b|from\b|is\b|has\b|was\b|and\b|$))",
        ),
        (
            rf"\b(?:having|after|by|in)\s+(?:[\w-]+\s+){{0,3}}?{_LEAD}\s+{_ITS}{_NOUN}[^.;,]{{0,30}},\s+(?:the\s+)?$",
            rf"^{_NEVER}",
        ),
        (rf"{_NOUN},?\s+of\s+which\s+(?:the\s+)?$", rf"^\s+{_HAS}\s+(?:the\s+)?{_LEADER}"),
        (rf"(?:^|,\s+){_LED}\s+by\s+(?:the\s+)?$", rf"^[^.;]{{0,90}}?,\s+(?:the|this|an?)\s+[^.;,]{{0,50}}?{_NOUN}"),
        (rf"\b[Aa]s\s+(?:the\s+)?{_LEADER}\s+of\s+{_ITS}{_NOUN},\s+$", r"^"),
    )
)
# A verb of leading behind its subject.
VERB = re.compile(
    rf"(?i)^{_NEVER}(?:,\s+(?:which|whose|who)\b[^.;]{{0,60}}?|[^.;,]{{0,60}}?)\b(?P<verb>{_LEAD})(?!\s+by\b)\s+"
    rf"(?:(?P<it>it)\b|{_ITS}(?:\b(?P<plan>operation|deployment|undertaking|enterprise)\b|{_NOUN}))"
)
DOING = re.compile(r"^\s*\w{3,}ing\b(?!\s+(?:mission|force))")
# "took on the leadership of the force".
TAKING = re.compile(
    rf"(?i)^{_NEVER}(?:,\s+(?:which|who)\b|[^.;,]{{0,25}}?)[^.;,]{{0,25}}?(?P<verb>{_TAKES})\s+(?:on\s+|over\s+|up\s+)?"
    rf"(?:the\s+)?{_COMMAND}(?:\s+(?:of|over))?\s+(?P<it>\bit\b)?(?P<plan>)?{_ITS}{_NOUN}"
)
# "the East African country leads", "It heads" behind a sentence on a state.
SHE_LEADS = re.compile(
    rf"(?:\b(?:[A-Z]\w+ )?(?:country|nation)|(?P<it>^It))\b(?=[^.;,]{{0,30}}{_LEAD}\s+{_ITS}\b(?:mission|force)\b)"
)
# "the mission that his country leads", behind a sentence on that country.
ITS_COUNTRY_LEADS = re.compile(
    rf"{_NOUN},?\s+(?:(?:that|which)\s+)?(?P<state>(?:[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Mm]y|[Tt]heir)\s+(?:own\s+)?"
    rf"(?:country|nation|government|police))\s+(?:(?:has|had|is|was|now)\s+)*{_LEAD}(?!\s+by\b)"
)
MISSION_OF = re.compile(
    r"^(?:[’']s)?\s+(?:[A-Z]\w+\s+|multinational\s+|security\s+|anti-gang\s+)*mission\b(?!\s+to\s+the\b)"
)


NOT_SO = re.compile(_NEVER.replace("(?!", "(?=", 1))
