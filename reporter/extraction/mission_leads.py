"""Which state leads the mission, in the ways in which articles say so.

Comes in: a sentence with its article (`Speaking`). Goes out: the state, with the characters that name it. Who is asked,
declines or leads something else leads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.actors import is_host, topic_actor
from reporter.extraction.mission_words import ASKING, MISSION_WORD, OTHER_TASK, UNDONE, Speaking, undotted
from reporter.facts import Span
from reporter.knowledge import ActorKind
from reporter.knowledge.missions import any_of, missions

if TYPE_CHECKING:
    from reporter.language.actors import ActorSpan

Lead = tuple[str, Span]

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
_AFTER = tuple(
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
        (
            rf"^{_NEVER}(?:,\s+(?:which|who)\b|[^.;,]{{0,25}}?)[^.;,]{{0,25}}?{_TAKES}\s+(?:on\s+|over\s+|up\s+)?(?:the\s+)?"
            rf"{_COMMAND}(?:\s+(?:of|over))?\s+{_ITS}{_NOUN}"
        ),
        r"^,?\s+to\s+(?:which|whom)\s+(?:it\s+fell|fell\s+the\s+\w+|the\s+\w+\s+fell)\s+(?:to\s+lead|of\s+leading)\b",
    )
)
# What stands before it.
_BEFORE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"{_NOUN}[^.;]{{0,40}}?\b(?:{_LED})\b[^.;]{{0,40}}?\bby\s+(?:the\s+)?"
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
_AROUND = tuple(
    (re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE))
    for before, after in (
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
            rf"^{_NEVER}(?![^.;]{{0,60}}\b(?:asked|urged)\b)[^.;,]{{0,40}}?{_LEAD}(?=\s*(?:[.,;]|since\b|in\b|from\b|is\b|has\b|was\b|$))",
        ),
        (
            rf"\b(?:having|after|by|in)\s+(?:[\w-]+\s+){{0,3}}?{_LEAD}\s+{_ITS}{_NOUN}[^.;,]{{0,30}},\s+(?:the\s+)?$",
            rf"^{_NEVER}",
        ),
        (rf"\b[Aa]s\s+(?:the\s+)?{_LEADER}\s+of\s+{_ITS}{_NOUN},\s+$", r"^"),
    )
)
# A verb of leading behind its subject.
_VERB = re.compile(
    rf"(?i)^{_NEVER}(?:,\s+(?:which|whose|who)\b[^.;]{{0,60}}?|[^.;,]{{0,45}}?)\b(?P<verb>{_LEAD})(?!\s+by\b)\s+"
    rf"(?:(?P<it>it)\b|{_ITS}(?:\b(?P<plan>operation|deployment)\b|{_NOUN}))"
)
_DOING = re.compile(r"^\s*\w{3,}ing\b(?!\s+(?:mission|force))")
_SHE_LEADS = re.compile(
    r"\b(?:[A-Z]\w+ )?(?:country|nation)\b(?=[^.;,]{0,30}\blead(?:s|ing)\b[^.;]{0,60}\b(?:mission|force)\b)"
)
_MISSION_OF = re.compile(
    r"^(?:[’']s)?\s+(?:[A-Z]\w+\s+|multinational\s+|security\s+|anti-gang\s+)*mission\b(?!\s+to\s+the\b)"
)


def leads(speaking: Speaking) -> Iterator[Lead]:
    """Give the states that a sentence says lead the current mission, or are to lead it."""
    for actor in speaking.sentence.actors:
        if actor.actor.kind is ActorKind.STATE and not is_host(actor.actor) and _leads(speaking, actor):
            yield actor.actor.name, Span(actor.span.start_char, actor.span.end_char)
    yield from _by_description(speaking)


def _leads(speaking: Speaking, actor: ActorSpan) -> bool:
    sentence = speaking.sentence
    text = undotted(sentence)
    start, end = actor.span.start_char - sentence.span.start, actor.span.end_char - sentence.span.start
    before, after = text[:start], text[end:]
    if speaking.successor and not any(a.actor.name == speaking.current for a in sentence.actors):
        return False
    if not speaking.is_meant(actor.span.start_char):
        return False
    if speaking.successor:
        return bool(_BEFORE[0].search(before))
    known = actor.actor.name == speaking.known_lead and bool(_MISSION_OF.match(after))
    if actor.actor.name != speaking.known_lead and speaking.is_long_ago:
        return False
    return known or _is_said(before, after) or _does_lead(before, after, speaking, actor)


def _is_said(before: str, after: str) -> bool:
    """Tell whether the words before or behind a state make it the leader."""
    if any(pattern.match(after) for pattern in _AFTER) or any(pattern.search(before) for pattern in _BEFORE):
        return True
    around = [behind for ahead, behind in _AROUND if (found := ahead.search(before)) and not ASKING.search(found[0])]
    return any(behind.match(after) for behind in around)


def _does_lead(before: str, after: str, speaking: Speaking, actor: ActorSpan) -> bool:
    """Tell "Kenya, which has agreed to head the force" from a state that asks another, or that leads something else."""
    found = _VERB.match(after)
    if found is None or OTHER_TASK.search(found[0][found.start("verb") :]):
        return False
    if _DOING.match(after[found.end("verb") :]):  # "took the lead in financing the mission"
        return False
    if actor.how == "demonym" and found.start("verb") <= 1:  # "the Kenyan in charge of the force" is a person
        return False
    if found["plan"] and actor.how == "demonym":  # "Kenyan officers led an operation"
        return False
    if found["it"] and not MISSION_WORD.search(before + speaking.earlier):
        return False
    verb = actor.span.end_char + found.start("verb")
    others = any(
        a.actor.kind is ActorKind.STATE and actor.span.end_char <= a.span.start_char < verb
        for a in speaking.sentence.actors
    )
    return not others and not ASKING.search(after[: found.start("verb")]) and not UNDONE.search(before)


def _by_description(speaking: Speaking) -> Iterator[Lead]:
    """Read "the East African country is leading a multinational mission" of the state last spoken of."""
    sentence = speaking.sentence
    for found in _SHE_LEADS.finditer(sentence.text):
        span = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
        state = topic_actor(sentence, speaking.article, span.start)
        if state and not speaking.successor:
            yield state, span
