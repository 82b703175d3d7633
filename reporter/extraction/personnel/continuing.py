"""Numbers that go on with what was counted before: parts of it, the rest of it, the next item of a list.

Comes in: a number and the figures read before it. Goes out: a proposal of the same kind, or the one that was there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import auxiliaries, base_forms
from reporter.extraction.personnel.aggregates import aggregate, state_supplies
from reporter.extraction.personnel.counting import Sort, is_stranger
from reporter.extraction.personnel.mood import Mood
from reporter.extraction.personnel.readings import readings
from reporter.extraction.personnel.setting import Setting, setting_of
from reporter.extraction.proposals import Proposal
from reporter.facts import Aggregate, Kind
from reporter.knowledge import lexicon
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.extraction.personnel.counting import Count
    from reporter.extraction.reading import Mention
    from reporter.facts import Figure
    from reporter.language.tokens import Token

_KINDS = (Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL, Kind.TARGET)
# Up to this a proposal rests on little and gives way to what the list is about.
_WEAK = 0.62
_SCORE = 0.7
_YEAR = 4
_LONGEST = 14
_PARTS = frozenset(
    {"including", "comprising", "among", "whom", "them", "consist", "consisting", "comprise", "comprises"}
)
_LIST = frozenset({",", "and", ";", "&", ":", "(", ")", "or", "\u2013", "\u2014", "plus"})


def continued(mention: Mention, read: Sequence[tuple[Mention, Figure]], proposal: Proposal | None) -> Proposal | None:
    """Give what a number is as the continuation of the last count of personnel, where it has no better reading."""
    if proposal is not None and (proposal.kind not in _KINDS or proposal.score > _WEAK):
        return proposal
    last = next(((m, f) for m, f in reversed(read[-4:]) if f.kind in _KINDS), None)
    setting = setting_of(mention)
    if last is None or setting is None or is_stranger(setting.count):
        return proposal
    if any(reading.kind is None for reading in readings(setting)):
        return proposal
    found = _continuing(setting, *last)
    if found is None:
        return proposal
    kind = Kind.PLEDGED_PERSONNEL if _of_planned(setting, last[1]) else last[1].kind
    there = _have_done(setting) or _are_here(setting)
    promised = kind is Kind.PLEDGED_PERSONNEL or (kind is Kind.TARGET and there)
    if promised and found is Aggregate.PART and (_came_already(setting) or there):
        # Those who have come are no part of a promise, but what became of it.
        kind, found = Kind.DEPLOYED, Aggregate.TOTAL
    return Proposal(mention=mention, kind=kind, score=_SCORE, rule="goes-on", word="", aggregate=found)


def _came_already(this: Setting) -> bool:
    """Tell "promised 150, six of whom were deployed"."""
    verb = this.verb
    if verb is None or (verb.mood is not Mood.DONE and not _was(verb.token)):
        return False
    verbs = personnel_words().verbs
    return bool(verb.forms & (verbs.send | verbs.arrive) - verbs.pledge)


def _have_done(this: Setting) -> bool:
    """Tell "of the 2,500 who were to come, 1,000 have": a helping verb stands for the deed."""
    behind = [t for t in this.count.after if not t.is_space]
    helping = bool(behind) and behind[0].lower_ in {"have", "has", "had", "did", "are", "were"}
    return helping and (len(behind) == 1 or behind[1].is_punct or behind[1].lower_ in {"there", "so", "already"})


def _are_here(this: Setting) -> bool:
    """Tell "734 of them are in the capital"."""
    after = this.count.after
    be = next((t for t in after[:4] if t.lower_ in {"are", "were"}), None)
    return be is not None and any(t.lower_ == "in" and t.i == be.i + 1 and this.host_follows(t) for t in after)


def _was(verb: Token) -> bool:
    helpers = auxiliaries(verb)
    return bool(helpers & {"was", "were", "been"}) and not helpers & personnel_words().words.future


def _of_planned(this: Setting, figure: Figure) -> bool:
    """Tell what a state is to supply of the planned strength: it is its own whole pledge."""
    return figure.kind is Kind.TARGET and state_supplies(this)


def _continuing(this: Setting, last: Mention, figure: Figure) -> Aggregate | None:
    mention = this.count.mention
    distance = mention.sentence.index - last.sentence.index
    smaller = mention.quantity.value < figure.value or this.count.is_share
    if distance > 1 or figure.unit != "people" or _others_between(this, last, distance):
        return None
    told = _told(this, figure) if smaller else None
    if told is not None:
        return told
    if distance:
        return Aggregate.PART if smaller and _among_pronoun(this) else None
    between = [t for t in mention.sentence.tokens if last.quantity.span.end <= t.idx < mention.quantity.span.start]
    between = [t for t in between if not t.is_space]
    if smaller and _opens_parts(between, this):
        return Aggregate.PART
    if _same_list(between, this, figure):
        return figure.aggregate if figure.aggregate is Aggregate.PART else aggregate(this)
    return None


def _told(this: Setting, figure: Figure) -> Aggregate | None:
    """Give what the words of a smaller number tell of how it belongs to the larger."""
    if this.opened_by_whole and _of_planned(this, figure):
        return Aggregate.TOTAL
    return Aggregate.PART if aggregate(this) is Aggregate.PART and _could_be_part(this.count) else None


def _others_between(this: Setting, last: Mention, distance: int) -> bool:
    """Tell whether another number stands between: then "half of them" is of that one."""
    mention = this.count.mention
    low = last.quantity.span.end if not distance else mention.sentence.span.start
    between = [t for t in mention.sentence.tokens if low <= t.idx < mention.quantity.span.start]
    return any(t.like_num and not _in_date(t) for t in between)


def _in_date(number: Token) -> bool:
    beside = number.doc[max(0, number.i - 1) : number.i + 2]
    return any(t.text in lexicon().calendar for t in beside) or (len(number.text) == _YEAR and number.text.isdigit())


def _could_be_part(this: Count) -> bool:
    return not this.is_share or this.of_them or this.whole is not None


def _among_pronoun(this: Setting) -> bool:
    first = [t.lower_ for t in this.before_number[:3]]
    return (
        bool(first)
        and first[0] in ("of", "among")
        and (len(first) == 1 or first[1] in ("them", "these", "those", "the", "their"))
    )


def _opens_parts(between: list[Token], this: Setting) -> bool:
    """Tell "991: 735 from Kenya", "1,012, comprising 742", "230 officers, 24 of them women"."""
    words = [t.lower_ for t in between]
    if set(words) & _PARTS:
        return True
    return ":" in words and bool(this.count.nation or this.count.sort is not Sort.BARE)


def _same_list(between: list[Token], this: Setting, figure: Figure) -> bool:
    """Tell whether nothing but nouns, names and commas stands between two items of a list."""
    if not between or len(between) > _LONGEST or not any(t.lower_ in _LIST for t in between):
        return False
    heads = personnel_words().heads
    # What is planned for the whole mission is no state's.
    labelled = this.count.sort is Sort.BARE and this.is_labelled and figure.kind is not Kind.TARGET
    plain = all(t.pos_ not in ("VERB", "AUX") or bool(base_forms(t) & heads.uniformed) for t in between)
    last_bare = bool(between) and between[0].is_punct
    return plain and (
        this.count.sort is Sort.UNIFORMED
        or bool(this.count.nation)
        or labelled
        or (this.count.sort is Sort.BARE and not last_bare)
    )
