"""What speaks against a reading: others are counted, they are elsewhere, they went home, it is only wished for.

Comes in: a `Setting`. Goes out: `Reading`s without a kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How
from reporter.extraction.personnel.counting import Sort
from reporter.extraction.personnel.judgement import Reading, said_of_pledge
from reporter.extraction.personnel.mood import Mood
from reporter.knowledge import lexicon
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.personnel.setting import Setting, Verb


def against(this: Setting) -> Iterator[Reading]:
    """Give what speaks against counting them: who they are, where they are, what is done to them."""
    yield from _other_people(this)
    yield from _by_their_phrase(this)
    if this.verb is not None and not this.is_strong:
        yield from _by_their_verb(this, this.verb)


def _by_their_phrase(this: Setting) -> Iterator[Reading]:
    words = personnel_words()
    if this.elsewhere:
        yield Reading(None, 1.0, "elsewhere", "")
    if this.path_forms & words.nouns.departure:
        yield Reading(None, 0.9, "departure", "")
    if this.noun_before & words.nouns.host_army:
        yield Reading(None, 0.9, "an-army", "")
    if {t.lower_ for t in this.count.after[:1]} & {"short", "fewer", "less"}:
        yield Reading(None, 0.95, "a-difference", "")


def _other_people(this: Setting) -> Iterator[Reading]:
    words = personnel_words().words
    if this.count.sort is Sort.BARE and this.of_host:
        yield Reading(None, 0.95, "haitis-own", "")
    if this.clause_words & words.other_settings:
        yield Reading(None, 0.9, "other-people", "")
    if this.clause_words & words.deported and not this.count.nation:
        yield Reading(None, 0.95, "deported", "")
    known = this.count.nation or this.is_strong or this.path_forms & personnel_words().heads.units
    if this.count.sort is not Sort.UNIFORMED and not known and this.clause_words & words.others:
        yield Reading(None, 0.95, "others-counted", "")


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
        yield Reading(None, 0.87, "not-real", verb.token.text)


def _makes_them_real(verb: Verb) -> bool:
    """Tell "would not send 400" from "these 24 are no angels", where those counted are there all the same."""
    verbs = personnel_words().verbs
    moved = verbs.send | verbs.pledge | verbs.prepare | verbs.wait | verbs.arrive
    return bool(verb.forms & (moved | verbs.have | verbs.reach | verbs.authorise))


def _homeward(verb: Token) -> bool:
    near = verb.doc[verb.i + 1 : verb.i + 4]
    return any(t.lower_ in ("home", "back") for t in near) and not any(t.lower_ in ("haiti", "to") for t in near[:1])
