"""What remains to tell: where those counted are, lists without a verb, the nearest telling word.

Comes in: a `Setting`. Goes out: `Reading`s.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses import auxiliaries, base_forms, preposition, topic_of
from reporter.extraction.personnel.counting import Sort
from reporter.extraction.personnel.judgement import Reading, by_mood, until_mark
from reporter.extraction.personnel.mood import Mood, is_modal, mood
from reporter.facts import Kind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.personnel.setting import Setting
    from reporter.language.tokens import Token

# A state and its number: "Trinidad and Tobago (12)".
_LABEL = 26
_PAIR = 2
_PHRASE = 7
_BE = frozenset({"is", "are", "was", "were", "be", "been", "'re", "\u2019re"})
_SCENES = frozenset({"ground", "capital", "country", "place", "position", "theatre", "theater"})


def by_place(this: Setting) -> Iterator[Reading]:
    """Read a number by where those counted are."""
    if {t.lower_ for t in this.near_before} & {"streets", "ground", "theatre", "theater"}:
        yield Reading(Kind.DEPLOYED, 0.85, "on-the-ground", "")
    yield from _are_there(this)
    yield from _by_place_behind(this)


def _by_place_behind(this: Setting) -> Iterator[Reading]:
    whole = this.count.whole
    behind = list(until_mark(tuple(t for t in this.count.after if whole is None or t.i > whole.i)))
    words = [t.lower_ for t in behind]
    known = personnel_words()
    if set(words[:4]) & known.words.to_come or any(base_forms(t) & known.nouns.training for t in behind):
        yield Reading(Kind.PLEDGED_PERSONNEL, 0.86, "to-come-behind", "")
    owned = set(words) & {"already", "has", "have", "had", "serving", "now"}
    main = this.verb or this.far_verb
    if any(is_modal(t) for t in behind) or (main is not None and main.mood is Mood.PLANNED and not owned):
        return
    there = any(t.lower_ in ("in", "at") and this.host_follows(t) for t in behind) or "place" in words[:2]
    somebody = this.count.sort is Sort.PEOPLE and base_forms(this.count.noun) & {"people", "person"}
    if somebody and not owned:
        return
    if [t.pos_ for t in behind[:1]] == ["PRON"] and words[0] != "who" and set(words[1:3]) & {"has", "have"}:
        yield Reading(Kind.DEPLOYED, 0.88, "which-it-has", "")
    if there or set(words[:3]) & known.words.present:
        yield Reading(Kind.DEPLOYED, 0.92 if owned or this.count.nation else 0.78, "who-are-there", "")
    elif this.count.sort is not Sort.BARE and this.in_mission(8):
        yield Reading(Kind.DEPLOYED, 0.7, "who-make-up", "")


def _are_there(this: Setting) -> Iterator[Reading]:
    """Read "725 officers in all are in Haiti already", where the place is the predicate."""
    verb = this.verb
    if verb is None or verb.token.pos_ == "VERB" or not preposition(verb.token):
        return
    if verb.token.i < this.count.mention.anchor.i or not auxiliaries(verb.token) & _BE:
        return
    host = this.host_follows(verb.token.doc[verb.token.i - 1]) or verb.token.lower_ in _SCENES
    vague = this.count.sort is Sort.PEOPLE and not (this.count.nation or this.near_context)
    if host and not vague and (this.count.sort is not Sort.BARE or this.near_context):
        to_come = auxiliaries(verb.token) & personnel_words().words.future
        yield Reading(Kind.PLEDGED_PERSONNEL if to_come else Kind.DEPLOYED, 0.84, "are-there", verb.token.text)


def by_default(this: Setting) -> Iterator[Reading]:
    """Read a number where nothing stronger tells."""
    yield from _counted_as_predicate(this)
    if this.count.sort is Sort.UNIFORMED and this.foreigners:
        there = this.is_definite and not this.planned_near
        yield Reading(Kind.DEPLOYED if there else by_mood(this, Kind.DEPLOYED), 0.66, "foreigners", "")
    yield from _as_item(this)
    if this.count.sort is Sort.UNIFORMED and this.count.nation:
        yield Reading(by_mood(this, Kind.DEPLOYED), 0.6, "foreign-force", this.count.noun.text)
    elif this.count.sort is Sort.UNIFORMED and this.speaks_of_mission and _nobodys(this):
        yield Reading(Kind.DEPLOYED, 0.6, "of-the-mission", this.count.noun.text)
    yield from _by_clause(this)


def _as_item(this: Setting) -> Iterator[Reading]:
    """Read the items of a table in words: "Kenya 701, Guatemala 150", "Botswana (45)", "Vietnam: eight"."""
    before = [t for t in this.before_number if t not in this.count.before or this.state_at(t)]
    while before and (before[-1].text in (":", "(") or before[-1].lower_ == "the"):
        before.pop()
    if len(before) > 1 and before[-2].lower_ in ("in", "at", "to"):
        return
    labelled = (
        bool(before)
        and bool(this.state_at(before[-1]))
        and this.count.mention.quantity.span.start - before[-1].idx < _LABEL
    )
    behind = this.count.after[:1]
    ended = not behind or behind[0].is_punct or behind[0].lower_ == "and" or this.count.sort is Sort.UNIFORMED
    if labelled and ended and (this.count.sort is not Sort.BARE or this.in_context):
        words = personnel_words()
        promised = words.nouns.pledge | words.verbs.pledge | words.words.promised
        kind = Kind.PLEDGED_PERSONNEL if any(base_forms(t) & promised for t in this.earlier) else Kind.DEPLOYED
        yield Reading(kind, 0.66, "item-of-list", "")


def _counted_as_predicate(this: Setting) -> Iterator[Reading]:
    """Read "We Kenyans are 400" and "the detachment, at 78, is complete"."""
    heads = personnel_words().heads
    subject = topic_of(this.count.mention.anchor)
    said_of = subject is not None and (
        subject.lower_ == "we" or this.state_at(subject) or base_forms(subject) & (heads.uniformed | heads.units)
    )
    if this.count.sort is Sort.BARE and said_of and subject not in this.count.run:
        future = auxiliaries(this.count.mention.anchor) & personnel_words().words.future
        yield Reading(Kind.PLEDGED_PERSONNEL if future else Kind.DEPLOYED, 0.7, "are-so-many", "")
    yield from _set_beside(this)
    before = [t for t in this.before_number[-4:] if t not in this.count.before]
    if (
        len(before) > _PAIR
        and [t.lower_ for t in before[-2:]] == [",", "at"]
        and base_forms(before[-3]) & (heads.units | heads.mission)
    ):
        yield Reading(Kind.DEPLOYED, 0.7, "at-so-many", "")


def _set_beside(this: Setting) -> Iterator[Reading]:
    """Read "the Kenyan contingent, 400 men at first and 730 now", "the Kenyans, 640 people in all"."""
    before = [t for t in this.before_number if t not in this.count.before]
    if this.count.sort is Sort.BARE or this.count.nation or len(before) < _PAIR or before[-1].text not in (",", "("):
        return
    heads = personnel_words().heads
    named = before[-2]
    unit = base_forms(named) & (heads.units - {"party", "lot", "group", "team"}) and named.pos_ == "NOUN"
    if (unit or this.nation_at(named)) and not any(t.like_num for t in before[-_PHRASE:]):
        yield Reading(by_mood(this, Kind.DEPLOYED), 0.66, "set-beside", named.text)


def _by_clause(this: Setting) -> Iterator[Reading]:
    """Read people in service by the nearest telling word of the clause, where the tree tells nothing."""
    sort = this.count.sort
    if (
        sort is Sort.BARE
        or this.count.is_share
        or (sort is Sort.PEOPLE and not base_forms(this.count.noun) & {"volunteer"})
    ):
        return
    if not this.foreign_context:
        return
    at = this.count.mention.anchor.i
    for token in sorted(this.clause, key=lambda token: abs(token.i - at)):
        kind = _telling(token)
        if kind is Kind.TARGET and this.count.nation:
            continue
        if kind is not None:
            yield Reading(kind, 0.61, "in-its-clause", token.text)
            return


def _telling(token: Token) -> Kind | None:
    words, forms = personnel_words(), base_forms(token)
    if token.lower_ in words.words.promised or (token.pos_ == "VERB" and forms & words.verbs.pledge):
        return Kind.PLEDGED_PERSONNEL
    if token.pos_ == "VERB" and forms & words.verbs.prepare:
        return Kind.PLEDGED_PERSONNEL
    if token.lower_ in words.words.planned and token.tag_ in ("VBN", "JJ"):
        return Kind.TARGET
    if token.pos_ == "VERB" and forms & (words.verbs.send | words.verbs.arrive):
        return Kind.PLEDGED_PERSONNEL if mood(token) is Mood.PLANNED else Kind.DEPLOYED
    if token.lower_ in ("ground", "aboard", "patrol", "uniform", "patrolling"):
        return Kind.DEPLOYED
    return None


def _nobodys(this: Setting) -> bool:
    """Tell people in service whom only the talk of the mission explains, in a sentence of what is and was."""
    verb = this.verb or this.far_verb
    told = verb is not None and verb.mood is Mood.DONE and not this.planned_near
    return told and not (this.of_host or this.names_sender)
