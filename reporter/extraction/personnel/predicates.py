"""Numbers that are said outright: "there are 989", "they are 49 today", "the plan says 2,500", "How many? 815".

Comes in: a `Setting`. Goes out: `Reading`s. A number that stands alone is what the sentence tells; whose number it is,
the talk before it tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from reporter.extraction.actors import capitals_and_states
from reporter.extraction.clauses import auxiliaries, base_forms, topic_of
from reporter.extraction.personnel.counting import Sort
from reporter.extraction.personnel.judgement import Reading
from reporter.extraction.personnel.mood import is_modal
from reporter.facts import Kind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.personnel.setting import Setting
    from reporter.language.tokens import Token

_PASSED = frozenset({"AUX", "ADV", "PART", "ADJ", "ADP"})
_BE = frozenset({"be", "been", "is", "are", "was", "were", "'s", "\u2019s"})
_PLURAL = frozenset({"they", "we"})
_STATING = frozenset({"say", "state", "read", "write", "decree", "foresee", "speak", "mention", "name", "put", "give"})
_QUESTION_BACK = 30
_HOW_MANY = ("how", "many")
_NO_NOUN = frozenset({"AUX", "VERB", "ADP", "PRON"})
_OPENING = frozenset({":", "\u201c", '"'})
# Letters for question and answer, or a speaker's two names.
_NAME = 2


def by_predicate(this: Setting) -> Iterator[Reading]:
    """Read a number that its sentence states of the mission or of its people."""
    if this.count.is_share or this.count.sort is Sort.PEOPLE:
        return
    yield from _there_are(this)
    yield from _they_are(this)
    yield from _plan_says(this)
    yield from _answer(this)


def _there_are(this: Setting) -> Iterator[Reading]:
    """Read "there are 989", "there were to be 2,500"."""
    passed: list[Token] = []
    for token in reversed(this.before_number):
        if token.lower_ == "there" and passed:
            break
        if token.pos_ not in _PASSED and token.lower_ not in _BE:
            return
        passed.append(token)
    else:
        return
    if not any(t.lower_ in _BE for t in passed) or not _theirs(this):
        return
    planned = any(is_modal(t) or t.lower_ == "to" for t in passed)
    yield Reading(_planned_or_there(this, planned), 0.72, "there-are", "there")


def _they_are(this: Setting) -> Iterator[Reading]:
    """Read "they were 17", "it was to have been 2,500", "the Paraguayans will be 75"."""
    anchor = this.count.mention.anchor
    subject = topic_of(anchor)
    if this.count.sort is not Sort.BARE or subject is None or subject.i > anchor.i:
        return
    helpers = auxiliaries(anchor)
    between = [t.lower_ for t in anchor.doc[subject.i + 1 : anchor.i]]
    to_be = any(one == "to" and next_one in ("be", "have", "number") for one, next_one in pairwise(between))
    planned = any(word in personnel_words().words.future for word in helpers) or to_be
    foreign = this.speaks_of_mission or any(this.sender_at(t) for t in this.earlier[-_QUESTION_BACK:])
    foreign = foreign or any(t.text in capitals_and_states() for t in this.earlier)
    if subject.lower_ in _PLURAL and this.near_context and foreign and not this.things_counted_before:
        yield Reading(_planned_or_there(this, planned), 0.72, "they-are", subject.text)
    elif subject.lower_ == "it" and this.mission_before and planned and not _supposed(helpers, this):
        yield Reading(Kind.TARGET, 0.72, "it-was-to-be", subject.text)


def _supposed(helpers: set[str], this: Setting) -> bool:
    """Tell "would it have been 2,800?", and a number that counts what follows it."""
    return "would" in helpers or not _is_number_of_people(this)


def _planned_or_there(this: Setting, planned: bool) -> Kind:  # noqa: FBT001 - told by the words before the number
    if not planned:
        return Kind.DEPLOYED
    theirs = this.count.nation or (this.near_context and not this.speaks_of_mission) or _their_own(this)
    return Kind.PLEDGED_PERSONNEL if theirs else Kind.TARGET


def _their_own(this: Setting) -> bool:
    """Tell whether a state's people or a pronoun for them is the subject."""
    subject = topic_of(this.count.mention.anchor)
    return subject is not None and (subject.lower_ in _PLURAL or this.state_at(subject) is not None)


def _theirs(this: Setting) -> bool:
    """Tell whether a number after "there are" is that of the mission's people."""
    if this.count.sort is Sort.UNIFORMED:
        return bool(this.count.nation) or this.foreigners
    return this.speaks_of_mission and _is_number_of_people(this)


def _is_number_of_people(this: Setting) -> bool:
    """Tell a number that nothing follows which it could count."""
    behind = this.count.after[:1]
    ended = not behind or behind[0].is_punct or behind[0].pos_ in ("CCONJ", "ADV")
    return ended and this.count.sort is Sort.BARE and not this.things_counted_before


def _plan_says(this: Setting) -> Iterator[Reading]:
    """Read "the plan says 2,500", "the resolution speaks of 5,500"."""
    verb, subject = this.verb, this.subject
    if verb is None or subject is None or this.count.nation or this.things_counted_before:
        return
    plan = personnel_words().nouns.plan - {"council", "planner", "vote"}
    if verb.forms & _STATING and base_forms(subject) & plan and verb.token.i < this.count.mention.anchor.i:
        yield Reading(Kind.TARGET, 0.8, "plan-says", verb.token.text)


def _answer(this: Setting) -> Iterator[Reading]:
    """Read the answer to "How many are there?": a number that opens what is said next, after a name at most."""
    before = this.before_number
    opened = not before or (before[-1].text in _OPENING and sum(t.is_alpha for t in before) <= _NAME)
    if this.count.sort is Sort.BARE and this.speaks_of_mission and opened and _asked_how_many(this):
        yield Reading(Kind.DEPLOYED, 0.75, "answer", "many")


def _asked_how_many(this: Setting) -> bool:
    """Tell whether the question before asks for people, and not for trucks."""
    asked = this.earlier[-_QUESTION_BACK:]
    at = next((i for i, (one, other) in enumerate(pairwise(asked)) if (one.lower_, other.lower_) == _HOW_MANY), None)
    if at is None or "?" not in {t.text for t in asked[at:]}:
        return False
    heads = personnel_words().heads
    after = asked[at + 2 : at + 3]
    return any(base_forms(t) & (heads.uniformed | heads.people) or t.pos_ in _NO_NOUN for t in after)
