"""What speaks against a reading: others are counted, they are elsewhere, they went home, it is only wished for.

Comes in: a `Setting`. Goes out: `Reading`s without a kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, state_of
from reporter.extraction.clauses import How, base_forms, commanding
from reporter.extraction.personnel.counting import Sort
from reporter.extraction.personnel.judgement import Reading, said_of_pledge
from reporter.extraction.personnel.mood import Mood
from reporter.knowledge import lexicon
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.personnel.setting import Setting, Verb
    from reporter.language.tokens import Token


# These say who is counted, or that it is not so, whatever else the number may be.
FINAL = frozenset({"asked", "a-ratio", "haitis-own", "denied", "at-its-own-border"})
# A state's men at its own border, on its own coast or at home serve no mission.
_OWN_GROUND = re.compile(
    r"\b(?:its|their|his|our|the country['\u2019]s)\s+(?:own\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:borders?|frontiers?|coasts?|coastlines?|waters|shores?|territory|soil|side of the (?:border|frontier))\b"
    r"|\b(?:borders?|frontiers?|boundary)\s+(?:[\w-]+\s+){0,2}?(?:with|between)\s+Haiti\b|\bHaitian\s+(?:border|frontier)\b"
    r"|\b(?:Dominican|Jamaican|Bahamian|Cuban)\s+(?:border|frontier|coast|waters|side)\b"
    r"|\b(?:border|frontier)[ -](?:guards?|agents?|police|patrols?|troops|soldiers|officers|corps|force)\b"
)
_PER = ("for every", "per every", "for each", "of every", "in every")
_BORDERS = frozenset({"border", "frontier", "armed", "-"})
_SHORT = 6
_BOUNDING = frozenset({"more", "beyond", "over", "above", "past"})


def against(this: Setting) -> Iterator[Reading]:
    """Give what speaks against counting them: who they are, where they are, what is done to them."""
    yield from _other_people(this)
    yield from _by_their_phrase(this)
    unit = this.path_forms & personnel_words().heads.units
    verb = this.verb or (this.far_verb if unit and this.count.sort is Sort.BARE else None)
    if verb is not None and not this.is_strong:
        yield from _by_their_verb(this, verb)


def _by_their_phrase(this: Setting) -> Iterator[Reading]:
    words = personnel_words()
    if this.elsewhere:
        yield Reading(None, 1.0, "elsewhere", "")
    if _at_own_border(this):
        yield Reading(None, 0.97, "at-its-own-border", "")
    if this.path_forms & words.nouns.departure:
        yield Reading(None, 0.9, "departure", "")
    if this.noun_before & words.nouns.host_army:
        yield Reading(None, 0.9, "an-army", "")
    if {t.lower_ for t in this.count.after[:1]} & {"short", "fewer", "less"}:
        yield Reading(None, 0.95, "a-difference", "")


def _at_own_border(this: Setting) -> bool:
    """Tell who guards his own border or coast: "900 soldiers for the frontier with Haiti"; but not for the mission."""
    clause = this.clause
    if not clause or not _OWN_GROUND.search(clause[0].doc.span(clause[0].i, clause[-1].i + 1).text):
        return False
    mission = personnel_words().heads.mission - {"deployment", "operation"}
    return not any(base_forms(t) & mission and t.doc[max(0, t.i - 1)].lower_ not in _BORDERS for t in clause)


def _other_people(this: Setting) -> Iterator[Reading]:
    words = personnel_words().words
    if (this.count.sort is Sort.BARE and this.of_host) or _host_has(this):
        yield Reading(None, 0.95, "haitis-own", "")
    if _per_something(this):
        yield Reading(None, 0.95, "a-ratio", "")
    if is_asked(this):
        yield Reading(None, 0.95, "asked", "")
    if this.clause_words & words.other_settings:
        yield Reading(None, 0.9, "other-people", "")
    if this.clause_words & words.deported and not this.count.nation:
        yield Reading(None, 0.95, "deported", "")
    known = this.count.nation or this.is_strong or this.path_forms & personnel_words().heads.units
    if this.count.sort is not Sort.UNIFORMED and not known and this.clause_words & words.others:
        yield Reading(None, 0.95, "others-counted", "")


def _host_has(this: Setting) -> bool:
    """Tell "Haiti has fewer than 10,000 police on active duty"."""
    verb, subject = this.verb, this.subject
    if verb is None or subject is None or this.count.nation or this.foreigners:
        return False
    owns = verb.forms & {"have", "count", "number", "employ"}
    return bool(owns) and state_of(subject, this.count.mention.sentence) == HOST


def _per_something(this: Setting) -> bool:
    """Tell "14 Kenyans for every car", "an interpreter for every 40 officers"."""
    before = " ".join(t.lower_ for t in this.before_number[-2:])
    after = " ".join(t.lower_ for t in this.count.after[:3])
    return before in _PER or before.endswith("per") or any(after.startswith(per) for per in _PER)


def is_asked(this: Setting) -> bool:
    """Tell what is only asked: "asked whether 1,200 had landed", "Is it true that 1,000 are coming?"."""
    verb = this.verb or this.far_verb
    chain = (verb.token, *commanding(verb.token)) if verb is not None else ()
    if any(child.lower_ == "whether" for token in chain for child in token.children):
        return True
    sentence = this.count.mention.sentence.tokens
    words = [t for t in sentence if t.is_alpha and t.lower_ not in ("q", "a")]
    if this.is_definite or not words or "?" not in {t.text for t in sentence[-3:]}:
        return False
    truth = any(base_forms(token) & {"true", "correct", "right"} for token in chain)
    inverted = words[0].pos_ == "AUX" and words[0].tag_ != "VBG"
    return (inverted and (truth or len(chain) == 1)) or (not chain and len(words) <= _SHORT)


def _by_their_verb(this: Setting, verb: Verb) -> Iterator[Reading]:
    words = personnel_words()
    if verb.forms & words.verbs.reach and verb.preposition == "by" and this.count.sort is Sort.BARE:
        yield Reading(None, 0.95, "a-difference", verb.token.text)
    if verb.how is How.SUBJECT and verb.forms & lexicon().speech and not verb.forms & words.verbs.pledge:
        yield Reading(None, 0.88, "they-speak", verb.token.text)
    if this.subject is not None and said_of_pledge(this):
        return
    if verb.forms & words.verbs.leave or (verb.forms & words.verbs.harm and verb.how is not How.OBLIQUE):
        yield Reading(None, 0.9, "gone-or-hurt", verb.token.text)
    if verb.forms & (words.verbs.send | words.verbs.arrive) and verb.preposition != "to" and _homeward(verb.token):
        yield Reading(None, 0.95, "homeward", verb.token.text)
    if verb.forms & words.verbs.wish or (verb.mood in (Mood.WISHED, Mood.DENIED) and _makes_them_real(verb)):
        yield Reading(None, 0.87, "denied" if verb.mood is Mood.DENIED else "not-real", verb.token.text)


def _makes_them_real(verb: Verb) -> bool:
    """Tell "would not send 400" from "these 24 are no angels", where those counted are there all the same."""
    verbs = personnel_words().verbs
    moved = verbs.send | verbs.pledge | verbs.prepare | verbs.wait | verbs.arrive
    if verb.mood is Mood.DENIED and verb.forms & (verbs.have | verbs.reach) and _never_more(verb.token):
        return False
    return bool(verb.forms & (moved | verbs.have | verbs.reach | verbs.authorise))


def _never_more(verb: Token) -> bool:
    """Tell "never grew beyond 1,000", "has never had more than 1,100": so many there were at most."""
    near = {t.lower_ for t in verb.doc[verb.i : verb.i + 4]}
    return bool(near & _BOUNDING) and any(t.lower_ == "never" for t in verb.children)


def _homeward(verb: Token) -> bool:
    near = verb.doc[verb.i + 1 : verb.i + 4]
    return any(t.lower_ in ("home", "back") for t in near) and not any(t.lower_ in ("haiti", "to") for t in near[:1])
