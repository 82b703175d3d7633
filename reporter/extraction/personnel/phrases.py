"""What the phrase of a number makes of it: its own words, its shape, what describes it, the nouns over it.

Comes in: a `Setting`. Goes out: `Reading`s.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, is_infinitive
from reporter.extraction.personnel.counting import Sort
from reporter.extraction.personnel.judgement import Reading, by_mood, said_of_pledge, until_mark
from reporter.extraction.personnel.mood import Mood, is_modal, mood
from reporter.facts import Kind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.personnel.setting import Setting
    from reporter.language.tokens import Token

# So far behind a participle stands what it is for.
_COMPLEMENT = 4
_NOW = frozenset({"now", "today", "currently", "current", "present"})
_STRENGTH = "strength"
# What those counted do themselves: "the 15 members spoke".
_SAYING = frozenset({"speak", "talk", "mention", "sign"})
_MEANT = frozenset({"mean", "meant", "suppose", "plan", "expect", "intend"})
_PLANNED_FOR = frozenset({"for", "of"})
_AGAINST = frozenset({"against", "below"})
_FRACTIONS = frozenset(
    {"fraction", "half", "third", "quarter", "fifth", "sixth", "tenth", "percent", "cent", "share", "short", "one"}
)


def by_phrase(this: Setting) -> Iterator[Reading]:
    """Read a number by the words of its own phrase: "the planned 2,500", "the promised 800"."""
    words = personnel_words().words
    phrase = {t.lower_ for t in this.count.before} | {t.lower_ for t in this.count.run[:-1]}
    if phrase & words.promised:
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.92, "promised-number", "")
    if phrase & words.remainders and this.clause_words & words.future:
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.7, "the-rest-to-come", "")
    if phrase & words.planned and not this.count.nation:
        yield Reading(Kind.TARGET, 0.92, "planned-number", "")
    if "departing" in phrase:
        yield Reading(Kind.DEPLOYED, 0.7, "setting-out", "departing")


def by_shape(this: Setting) -> Iterator[Reading]:
    """Read "a force of 2,500", "the 5,500-strong force", "a 744-strong contingent", "the mission, 1,000 strong"."""
    heads = personnel_words().heads
    if this.is_strong:
        behind = list(this.count.after[:6])
        noun = next((t for t in behind if base_forms(t) & (heads.mission | heads.units) and t.pos_ != "VERB"), None)
        attributive = noun is not None and "-" in {t.text for t in behind[:2]}
        if attributive and noun is not None and base_forms(noun) & heads.mission and not this.count.nation:
            yield Reading(Kind.TARGET, 0.99, "strong-force", noun.text)
        else:
            yield Reading(_strong(this), 0.75 if noun is None else 0.99, "strong", "strong")
    if this.path_forms & {"force", "mission"} and this.before_number and _of_before(this) and not this.count.nation:
        planned = {t.lower_ for t in this.count.after} & personnel_words().words.planned
        kind = Kind.DEPLOYED if this.clause_words & _NOW and not planned else Kind.TARGET
        yield Reading(kind, 0.85, "size-of-force", "force")
    if this.path_forms & heads.units and _of_before(this) and not base_forms(this.count.noun) & {"people", "person"}:
        verb = this.verb or this.far_verb
        promised = verb is not None and verb.forms & personnel_words().verbs.pledge
        yield Reading(Kind.PLEDGED_PERSONNEL if promised else by_mood(this, Kind.DEPLOYED), 0.62, "unit-of", "")


def _strong(this: Setting) -> Kind:
    """Tell the strength that is there from "on paper 5,500 strong" and "200 strong, would be here"."""
    if "paper" in {t.lower_ for t in this.before_number}:
        return Kind.TARGET
    to_come = any(is_modal(t) for t in this.count.after[1:4]) and "-" not in {t.text for t in this.count.after[:3]}
    return Kind.PLEDGED_PERSONNEL if to_come else Kind.DEPLOYED


def _of_before(this: Setting) -> bool:
    return "of" in [t.lower_ for t in this.before_number[-4:]]


def _for_mission(this: Setting) -> bool:
    """Tell "the 3,200 officers planned for the mission"."""
    words = [t.lower_ for t in this.count.after[:_COMPLEMENT]]
    heads = personnel_words().heads.mission
    return "for" in words and any(base_forms(t) & heads for t in this.count.after[words.index("for") : _COMPLEMENT + 2])


def by_modifiers(this: Setting) -> Iterator[Reading]:
    """Read a number by what describes those counted: "officers promised by Chad"."""
    verbs, planned = personnel_words().verbs, personnel_words().words.planned
    for token in this.modifiers:
        forms, real = base_forms(token), mood(token)
        if forms & verbs.pledge:
            yield Reading(Kind.PLEDGED_PERSONNEL, 0.92, "promised", token.text)
        elif _about_to(token):
            yield Reading(Kind.PLEDGED_PERSONNEL, 0.88, "about-to", token.text)
        elif (forms & verbs.authorise or token.lower_ in planned) and not this.count.nation:
            yield Reading(Kind.TARGET, 0.92 if _for_mission(this) else 0.88, "planned", token.text)
        elif forms & (verbs.send | verbs.arrive | verbs.serve) and token.pos_ in ("VERB", "AUX"):
            kind = Kind.PLEDGED_PERSONNEL if real is Mood.PLANNED else Kind.DEPLOYED
            if kind is Kind.PLEDGED_PERSONNEL and _of_all(this, token):
                kind = Kind.TARGET
            main = this.verb or this.far_verb
            sure = main is None or main.mood is Mood.DONE
            yield Reading(kind, 0.86 if sure else 0.8, "who-serve", token.text)
        elif forms & (verbs.prepare | verbs.wait) and token.pos_ == "VERB":
            yield Reading(Kind.PLEDGED_PERSONNEL, 0.8, "in-training", token.text)
    yield from _by_words_behind(this)


def _of_all(this: Setting, token: Token) -> bool:
    """Tell "of the 2,500 who were meant to come": of the whole mission, where no state is named."""
    meant = any(base_forms(t) & _MEANT for t in token.doc[this.count.noun.i : token.i])
    opens = [t.lower_ for t in this.before_number[:1]] == ["of"]
    return meant and opens and not this.count.nation and not any(this.state_at(t) for t in this.clause)


def _about_to(token: Token) -> bool:
    """Tell "set to join" and "expected to fly in" from "set at 2,500": who will do something is not yet there."""
    doing = [child for child in token.children if child.dep_ in ("xcomp", "ccomp") and is_infinitive(child)]
    verbs = personnel_words().verbs
    own = verbs.send | verbs.arrive | verbs.serve
    return token.lower_ in personnel_words().words.to_come and any(base_forms(verb) & own for verb in doing)


def _by_words_behind(this: Setting) -> Iterator[Reading]:
    verbs, words = personnel_words().verbs, personnel_words().words
    near = {t.lower_ for t in until_mark(this.count.after)}
    if this.is_part_of_number:
        return
    if near & words.planned and not this.count.nation:
        yield Reading(Kind.TARGET, 0.75, "planned-behind", "")
    behind = {form for t in until_mark(this.count.after) for form in base_forms(t) if t.pos_ != "NOUN"}
    if near & words.promised or behind & (verbs.pledge - _SAYING):
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.8, "promised-behind", "")


def by_plan(this: Setting) -> Iterator[Reading]:
    """Read "the blueprint calls for 2,500", "the plan was for 2,500", whatever the parse made of the verb."""
    near = this.near_before
    if this.count.nation or this.count.is_share or not near or near[-1].lower_ not in _PLANNED_FOR:
        return
    words = personnel_words()
    telling = words.verbs.authorise | words.nouns.plan | {"speak", "talk", "be", "mention"}
    at = next((i for i, t in enumerate(near) if base_forms(t) & words.nouns.plan and t.pos_ == "NOUN"), None)
    between = near[at + 1 : -1] if at is not None else ()
    if at is not None and between and base_forms(between[-1]) & telling:
        yield Reading(Kind.TARGET, 0.9, "plan-for", near[at].text)


def by_nouns(this: Setting) -> Iterator[Reading]:
    """Read a number by the nouns over it: "a pledge of 800", "a ceiling of 5,550"."""
    nouns = personnel_words().nouns
    forms = this.path_forms
    if this.subject is not None and said_of_pledge(this):
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.85, "the-pledge-is", this.subject.text)
    if (forms | this.near_forms) & nouns.pledge and not this.has_verb_between(nouns.pledge):
        kind = Kind.DEPLOYED if _kept_word(this) else Kind.PLEDGED_PERSONNEL
        yield Reading(kind, 0.85, "a-pledge-of", "")
    if forms & nouns.arrival:
        yield Reading(_arrival(this), 0.8, "an-arrival-of", "")
    ceilings = (forms | this.near_forms) & nouns.ceiling
    if ceilings and not this.count.nation and (forms & nouns.ceiling or not this.has_verb_between(nouns.ceiling)):
        told = this.clause_words | {t.lower_ for t in this.near_before}
        planned = ceilings != {_STRENGTH} or told & personnel_words().words.planned
        verb = this.verb or this.far_verb
        to_come = verb is not None and verb.mood is Mood.PLANNED
        yield Reading(Kind.TARGET if planned or to_come else Kind.DEPLOYED, 0.84, "strength-of", "")
    foreseen = {t.lower_ for t in this.near_before} & personnel_words().words.planned - {"full"}
    if forms & personnel_words().heads.strength and foreseen and not this.count.nation:
        yield Reading(Kind.TARGET, 0.86, "planned-size", "")
    if forms & nouns.training:
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.75, "training-of", "")


def _kept_word(this: Setting) -> bool:
    """Tell "has kept its word: 734 officers"."""
    said = {form for t in this.before_number for form in base_forms(t)}
    behind_colon = this.count.sort is not Sort.BARE and this.before_number[-1:] and this.before_number[-1].text == ":"
    return bool(behind_colon and said & personnel_words().verbs.honour)


def _arrival(this: Setting) -> Kind:
    verb = this.verb or this.far_verb
    before = {form for t in this.near_before for form in base_forms(t)}
    planned = verb is not None and (
        verb.mood is Mood.PLANNED
        or verb.forms & personnel_words().verbs.postpone
        or (verb.forms | before) & {"approve", "authorise", "authorize", "plan", "prepare", "promise"}
    )
    return Kind.PLEDGED_PERSONNEL if planned else Kind.DEPLOYED


def by_measure(this: Setting) -> Iterator[Reading]:
    """Read what a force is measured against ("short of the 2,500", "1,038 of its 2,500 personnel") and what it is."""
    near = [t.lower_ for t in this.near_before]
    owned = near[-1:] in (["its"], ["the"], ["their"]) or _of_mission(this)
    # "a fifth of the 2,500", and no "third group of 70".
    fraction = any(one in _FRACTIONS and two == "of" for one, two in pairwise(near[-4:]))
    measured = set(near) & _AGAINST or fraction
    behind_number = near[-2:] in (["of", "its"], ["of", "the"]) and any(t.like_num for t in this.near_before)
    if this.count.nation or this.count.is_share:
        return
    if measured or (behind_number and owned):
        state_owns = near[-1:] == ["its"] and this.subject is not None and this.state_at(this.subject)
        yield Reading(Kind.PLEDGED_PERSONNEL if state_owns else Kind.TARGET, 0.8, "measured-against", "")
    elif _of_mission(this):
        to_come = this.verb is not None and this.verb.mood is Mood.PLANNED
        yield Reading(Kind.TARGET if to_come else Kind.DEPLOYED, 0.7, "the-missions", "")


def _of_mission(this: Setting) -> bool:
    """Tell "the mission's 870 or so"."""
    before = this.before_number[-4:]
    heads = personnel_words().heads.mission
    return any(t.lower_ in ("'s", "\u2019s") and t.i > 0 and bool(base_forms(t.doc[t.i - 1]) & heads) for t in before)


def share(this: Setting) -> Iterator[Reading]:
    """Read a share of those on the ground: "three quarters of the officers in the force are Kenyan"."""
    heads = personnel_words().heads
    whole = this.count.whole or (this.count.run[-1] if this.count.run else None)
    if whole is None or this.clause_words & (personnel_words().words.planned | personnel_words().words.promised):
        return
    if whole.i + 2 < len(whole.doc) and whole.doc[whole.i + 1].lower_ in ("'s", "\u2019s"):
        whole = whole.doc[whole.i + 2]  # "70 percent of the mission's logistics"
    ordinal = this.count.whole is None and whole.tag_ == "NN" and whole.lower_ not in ("force", "police", "personnel")
    if ordinal or (base_forms(whole) & heads.mission and whole.tag_ == "NNS"):
        return
    known = heads.uniformed | heads.units | heads.mission | heads.strength | {"member"}
    if base_forms(whole) & known or this.state_at(whole):
        yield Reading(Kind.DEPLOYED, 0.7, "a-share-of-the-force", whole.text)
