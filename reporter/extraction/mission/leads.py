"""Which state leads the mission, in the ways in which articles say so.

Comes in: a sentence with its article (`Speaking`). Goes out: the state, with the characters that name it. Who is asked,
declines or leads something else leads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.actors import is_host, topic_actor
from reporter.extraction.mission.leading import (
    AFTER,
    AROUND,
    BEFORE,
    DOING,
    ITS_COUNTRY_LEADS,
    MISSION_OF,
    NOT_SO,
    SHE_LEADS,
    TAKING,
    VERB,
)
from reporter.extraction.mission.speaking import Speaking, undotted
from reporter.extraction.mission.words import ASKING, MISSION_WORD, OTHER_TASK, UNDONE
from reporter.facts import Span
from reporter.knowledge import ActorKind

if TYPE_CHECKING:
    from reporter.language.actors import ActorSpan

# "Kenya is in the lead", behind a sentence on the mission.
_IN_THE_LEAD = re.compile(r"^\s+(?:is|was|remains|will\s+be)\s+in\s+(?:the\s+lead|charge|command)\b(?!\s+of)")
# "It is led by Kenya", behind a sentence on the mission.
_IT_IS_LED = re.compile(
    r"^[“\"]?It\s+(?:is|was|will\s+be|is\s+to\s+be)\s+(?:led|headed|spearheaded)\s+by\s+(?:the\s+)?$"
)
# The people of its commander: "the Kenyan who commands the force", "its Kenyan commander".
_COMMANDER = re.compile(
    r"^(?:\s+(?:force|mission|field|police))?\s+commander\b"
    r"|^(?:\s+[\w-]+){0,2},?\s+(?:who|that)\s+(?:commands|leads|heads|runs|directs)\s+(?:the|this)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:mission|force|operation|MSSM?)\b",
    re.IGNORECASE,
)
Lead = tuple[str, Span]


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
        # "commanded by the Mongolian general": that is a person.
        return actor.how != "demonym" and bool(BEFORE[0].search(before))
    led = _IT_IS_LED.search(before) or _IN_THE_LEAD.match(after)
    if led and MISSION_WORD.search(before + speaking.earlier):
        return True
    commands = actor.how == "demonym" and _COMMANDER.match(after)
    known = actor.actor.name == speaking.known_lead and bool(commands or MISSION_OF.match(after))
    if actor.actor.name != speaking.known_lead and speaking.is_long_ago:
        return False
    return known or _is_said(before, after) or _does_lead(before, after, speaking, actor)


def _is_said(before: str, after: str) -> bool:
    """Tell whether the words before or behind a state make it the leader."""
    if any(pattern.match(after) for pattern in AFTER) or any(pattern.search(before) for pattern in BEFORE):
        return True
    around = [behind for ahead, behind in AROUND if (found := ahead.search(before)) and not ASKING.search(found[0])]
    return any(behind.match(after) for behind in around)


def _does_lead(before: str, after: str, speaking: Speaking, actor: ActorSpan) -> bool:
    """Tell "Kenya, which has agreed to head the force" from a state that asks another, or that leads something else."""
    found = VERB.match(after) or TAKING.match(after)
    if found is None or OTHER_TASK.search(found[0][found.start("verb") :]):
        return False
    if DOING.match(after[found.end("verb") :]):  # "took the lead in financing the mission"
        return False
    a_person = found.start("verb") <= 1 or after.startswith(" who ")
    if (
        actor.how == "demonym" and a_person and not actor.span.text.endswith("s")
    ):  # "the Kenyan in charge of the force" is a person
        return False
    if found["plan"] and (actor.how == "demonym" or _is_vague(found["plan"], speaking, actor)):
        return False  # "Kenyan officers led an operation"
    if found["it"] and not MISSION_WORD.search(before + speaking.earlier):
        return False
    verb = actor.span.end_char + found.start("verb")
    others = any(
        a.actor.kind is ActorKind.STATE and actor.span.end_char <= a.span.start_char < verb
        for a in speaking.sentence.actors
    )
    return not others and not ASKING.search(after[: found.start("verb")]) and not UNDONE.search(before)


def _is_vague(thing: str, speaking: Speaking, actor: ActorSpan) -> bool:
    """Tell an undertaking that may be any: only of the state that is known to lead is it the mission."""
    return thing.lower() not in {"operation", "deployment"} and actor.actor.name != speaking.known_lead


def _by_description(speaking: Speaking) -> Iterator[Lead]:
    """Read "the East African country is leading a multinational mission" of the state last spoken of."""
    sentence = speaking.sentence
    for found in () if speaking.successor else ITS_COUNTRY_LEADS.finditer(sentence.text):
        at = sentence.span.start + found.start("state")
        if state := topic_actor(sentence, speaking.article, at):
            yield state, Span(at, sentence.span.start + found.end("state"))
    for found in SHE_LEADS.finditer(sentence.text):
        span = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
        state = topic_actor(sentence, speaking.article, span.start)
        said = not found["it"] or (state is not None and speaking.earlier.startswith((state, f"The {state}")))
        if state and said and not speaking.successor and not NOT_SO.match(sentence.text[found.end() :]):
            yield state, span
