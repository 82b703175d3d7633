"""What the verb over a number makes of it: promised, sent, arrived, had, reached, authorised, prepared.

Comes in: a `Setting` and its verb. Goes out: `Reading`s.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, auxiliaries, base_forms
from reporter.extraction.personnel.counting import Sort
from reporter.extraction.personnel.judgement import Reading, by_mood, whole_or_pledge
from reporter.extraction.personnel.mood import Mood
from reporter.facts import Kind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.personnel.setting import Setting, Verb
    from reporter.language.tokens import Token

_BESIDE = (How.OBJECT, How.OBLIQUE)
# "left with 40", "were joined by 40", and no preposition where the parse missed the subject.
_WITH = frozenset({"with", "by", ""})
_GIVING = frozenset({"give", "put", "list", "record", "estimate"})
_ON_DUTY = frozenset({"patrol", "police", "serve"})
_UP_TO = frozenset({"to", "beyond", "past"})
_NEAR = 4
_HARM = frozenset({"kill", "die", "massacre", "deport", "abduct", "kidnap", "victim"})
_BESIDE_IT = 2


def by_verb(this: Setting, verb: Verb) -> Iterator[Reading]:
    """Read a number by what its verb does to those counted, or what they do."""
    yield from _promised(this, verb)
    yield from _moved(this, verb)
    yield from _measured(this, verb)
    yield from _planned(this, verb)
    yield from _prepared(this, verb)


def _promised(this: Setting, verb: Verb) -> Iterator[Reading]:
    by_somebody = this.near_context or this.names_sender or this.count.nation
    if verb.forms & personnel_words().verbs.pledge and verb.how is not How.SUBJECT and by_somebody:
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.86, "pledged", verb.token.text)


def _moved(this: Setting, verb: Verb) -> Iterator[Reading]:
    verbs, forms, sort = personnel_words().verbs, verb.forms, this.count.sort
    alone = sort is Sort.BARE and not this.near_context and not this.about_mission
    if forms & verbs.send and (verb.how in _BESIDE or verb.token.tag_ == "VBN"):
        if not alone:
            yield Reading(_sent(this, verb), 0.75 if sort is Sort.BARE else 0.85, "sent", verb.token.text)
        elif _sent_by_state(this, verb):
            yield Reading(_sent(this, verb), 0.7, "sent-by-state", verb.token.text)
    if _raise_total(this, verb):
        yield Reading(by_mood(this, Kind.DEPLOYED), 0.8, "raise-total", verb.token.text)
    if _are_kept(this, verb):
        yield Reading(Kind.DEPLOYED, 0.95, "kept", verb.token.text)
    # People who patrol, where a mission is spoken of, are its people.
    told = this.foreign_context and (this.near_context or (this.speaks_of_mission and bool(forms & _ON_DUTY)))
    vague = sort is not Sort.UNIFORMED and not told and not (sort is Sort.PEOPLE and this.count.nation)
    they_do = verb.how is How.SUBJECT or verb.preposition in _WITH
    if forms & (verbs.arrive | verbs.serve) and not vague and they_do:
        yield Reading(by_mood(this, Kind.DEPLOYED), 0.82, "arrived", verb.token.text)


def _raise_total(this: Setting, verb: Verb) -> bool:
    """Tell "a further 40 bring the count to 102", where those counted raise the number of those there."""
    behind = [t for t in this.clause if t.i > verb.token.i]
    heads = personnel_words().heads
    total = any(base_forms(t) & (heads.strength | heads.mission | heads.units) for t in behind)
    raising = verb.how is How.SUBJECT and verb.forms & personnel_words().verbs.raising
    return bool(raising) and total and any(t.like_num for t in behind) and this.count.sort is not Sort.BARE


def _sent_by_state(this: Setting, verb: Verb) -> bool:
    """Tell "Nairobi sent 24" where people in service are spoken of, and nothing else was counted last."""
    giver = this.subject is not None and this.sender_at(this.subject)
    spoken = this.in_context or this.speaks_of_mission
    return bool(giver) and spoken and verb.how is How.OBJECT and not this.things_counted_before


def _are_kept(this: Setting, verb: Verb) -> bool:
    """Tell "would leave its 721 officers in place", "the 78 will stay": whoever may stay is there."""
    known = this.count.sort is not Sort.BARE and (this.is_definite or this.count.nation)
    if not known or verb.mood is not Mood.PLANNED:
        return False
    keeps, stays = personnel_words().verbs.keep, personnel_words().verbs.stay
    after = " ".join(t.lower_ for t in this.count.after[:3])
    left = "leave" in verb.forms and after.startswith(("in place", "behind", "there", "on the ground", "where"))
    still = verb.how is How.SUBJECT and any(t.lower_ == "still" for t in verb.token.children)
    return still or left or bool(verb.forms & (keeps if verb.how is How.OBJECT else stays))


def _measured(this: Setting, verb: Verb) -> Iterator[Reading]:
    verbs, forms, text = personnel_words().verbs, verb.forms, verb.token.text
    acted_on = verb.how in _BESIDE
    if forms & verbs.have and acted_on:
        yield from _had(this, verb)
    if forms & verbs.reach and not this.count.nation:
        yield from _reached(this, verb)
    people = this.count.sort is not Sort.BARE or this.near_context
    if forms & (verbs.reach | verbs.have) and acted_on and people and _unit_is(this):
        # "raised from 150 to 400": the first is what there is.
        first = [t.lower_ for t in this.near_before[-1:]] == ["from"]
        kind = Kind.DEPLOYED if first else by_mood(this, Kind.DEPLOYED)
        yield Reading(kind, 0.92 if first else 0.8, "unit-has", text)
    if forms & _GIVING and verb.preposition in ("as", "at", "") and _given(this):
        yield Reading(Kind.DEPLOYED, 0.84, "given-as", text)


def _reached(this: Setting, verb: Verb) -> Iterator[Reading]:
    acted_on = verb.how in _BESIDE
    if (acted_on and this.about_mission) or _brought(this, verb):
        on_paper = {t.lower_ for t in this.before_number if t.i > verb.token.i} & personnel_words().words.planned
        planned = verb.mood is Mood.PLANNED or this.planned_near or on_paper
        yield Reading(Kind.TARGET if planned else Kind.DEPLOYED, 0.87, "reached", verb.token.text)
    if verb.preposition in _UP_TO and this.count.sort is not Sort.UNIFORMED and _may_reach(this, verb):
        yield Reading(Kind.TARGET, 0.8, "may-reach", verb.token.text)
    whole = this.subject is not None and base_forms(this.subject) & personnel_words().heads.mission
    if acted_on and verb.mood is Mood.PLANNED and whole:
        yield Reading(Kind.TARGET, 0.86, "to-reach", verb.token.text)


def _may_reach(this: Setting, verb: Verb) -> bool:
    """Tell "gave the force leave to grow to 5,500": the mission is named before the verb, and no state's unit."""
    before = [t for t in this.before_number if t.i < verb.token.i]
    heads = personnel_words().heads
    named = next((t for t in reversed(before) if base_forms(t) & (heads.mission | heads.units)), None)
    mission = named is not None and bool(base_forms(named) & heads.mission) and named.pos_ in ("NOUN", "PROPN")
    nobodys = this.subject is None or _speaks_of_plan(this.subject)
    return mission and nobodys and verb.mood is Mood.PLANNED


def _planned(this: Setting, verb: Verb) -> Iterator[Reading]:
    words, text = personnel_words(), verb.token.text
    if verb.forms & words.verbs.authorise and verb.how in _BESIDE:
        if not this.count.nation and _planner(this):
            plan = this.subject is not None and _speaks_of_plan(this.subject)
            yield Reading(Kind.TARGET, 0.9 if plan else 0.84, "authorised", text)
        elif this.count.sort is not Sort.BARE and not this.about_mission:
            yield Reading(Kind.PLEDGED_PERSONNEL, 0.72, "settled-on", text)
    if verb.forms & words.nouns.ceiling and verb.how is How.SUBJECT:
        yield Reading(Kind.TARGET, 0.86, "is-the-ceiling", text)


def _prepared(this: Setting, verb: Verb) -> Iterator[Reading]:
    verbs, text = personnel_words().verbs, verb.token.text
    if verb.forms & verbs.prepare and verb.how in _BESIDE and this.count.sort is not Sort.BARE:
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.78, "prepared", text)
    trained = any(base_forms(t) & personnel_words().nouns.training for t in this.clause)
    other_end = verb.forms & {"complete", "finish"} and not trained
    finite = verb.token.pos_ == "VERB" and (verb.token.tag_ != "VBN" or auxiliaries(verb.token))
    if verb.forms & verbs.wait and verb.how is How.SUBJECT and finite and not other_end:
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.92, "in-waiting", text)
    standing_by = verb.how is How.SUBJECT and verb.forms & personnel_words().nouns.training
    offered = verb.forms & {"make", "put"} and this.clause_words & {"available", "disposal"}
    if standing_by or offered or _to_come(verb):
        yield Reading(whole_or_pledge(this, Kind.PLEDGED_PERSONNEL), 0.84, "to-come", text)


def _unit_is(this: Setting) -> bool:
    heads = personnel_words().heads
    if this.subject is None:
        return False
    return bool(base_forms(this.subject) & (heads.units | heads.uniformed)) or this.nation_at(this.subject)


def _counts_victims(this: Setting) -> bool:
    """Tell a sentence of the dead or the deported, whose count or number may be meant: "the count was put at 109"."""
    words, heads = personnel_words().words, personnel_words().heads
    told = {form for t in this.count.mention.sentence.tokens for form in base_forms(t)}
    harmed = told & (
        words.others | words.deported | {"kill", "die", "massacre", "deport", "abduct", "kidnap", "victim"}
    )
    return bool(harmed) and not told & (heads.uniformed | heads.mission | heads.units)


def _given(this: Setting) -> bool:
    """Tell "gives the strength of the mission as 991", "put it at 430"."""
    near = this.before_number[-4:]
    heads = personnel_words().heads
    spoken = any(base_forms(t) & (heads.strength | heads.mission) for t in this.before_number)
    if _counts_victims(this):
        return False
    return bool({t.lower_ for t in near} & {"as", "at"}) and (spoken or this.mission_before)


def _sent(this: Setting, verb: Verb) -> Kind:
    progressive = verb.token.tag_ == "VBG" and auxiliaries(verb.token) & {"is", "are", "'s", "\u2019s"}
    if verb.mood is Mood.PLANNED or this.planned_near or progressive or verb.token.tag_ == "VB":
        return whole_or_pledge(this, Kind.PLEDGED_PERSONNEL)
    return Kind.DEPLOYED


def _had(this: Setting, verb: Verb) -> Iterator[Reading]:
    if this.about_mission:
        on_paper = "paper" in this.clause_words and verb.preposition == ""
        kind = Kind.TARGET if verb.mood is Mood.PLANNED or (on_paper and not _streets(this)) else Kind.DEPLOYED
        yield Reading(kind, 0.83, "mission-has", verb.token.text)
    elif this.in_haiti and _senders_own(this):
        yield Reading(by_mood(this, Kind.DEPLOYED), 0.8, "state-has", verb.token.text)


def _streets(this: Setting) -> bool:
    return bool({t.lower_ for t in this.near_before} & {"streets", "ground"})


def _senders_own(this: Setting) -> bool:
    """Tell whether a state, its forces, or a pronoun has those counted."""
    if this.count.nation or this.subject is None:
        return True
    around = [t for t in this.subject.subtree if abs(t.i - this.subject.i) <= _NEAR]
    heads = personnel_words().heads
    known = base_forms(this.subject) & (heads.units | heads.uniformed)
    return bool(known) or this.subject.pos_ == "PRON" or any(this.state_at(t) for t in around)


def _planner(this: Setting) -> bool:
    """Tell whether the mission, a plan or the Council is the subject, or nobody is."""
    if this.subject is None or this.about_mission:
        return True
    return _speaks_of_plan(this.subject)


def _speaks_of_plan(subject: Token) -> bool:
    near = [t for t in subject.subtree if abs(t.i - subject.i) <= _BESIDE_IT]
    return any(base_forms(token) & personnel_words().nouns.plan for token in near)


def _brought(this: Setting, verb: Verb) -> bool:
    """Tell "brings the total to 1,100", "lifted the force past 650"."""
    heads = personnel_words().heads
    between = [t for t in this.before_number if t.i > verb.token.i]
    if _counts_victims(this):
        return False
    return this.count.sort is not Sort.UNIFORMED and any(
        base_forms(t) & (heads.mission | heads.strength) for t in between
    )


def _to_come(verb: Verb) -> bool:
    words = personnel_words().words.to_come
    near = verb.token.doc[verb.token.i : verb.token.i + 3]
    return verb.how is How.SUBJECT and any(token.lower_ in words for token in near)
