"""Which fate each number of a sentence counts, by the words around it.

Comes in: a sentence. Goes out: a `Toll` for each number that counts victims. The noun phrase that begins with the
number is walked to its right ("12 officers of the unit were shot dead"), the words before it to the left ("killing at
least 12", "the murder of 12"). What is only near a number says nothing of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.ahead import fate_before, label_before
from reporter.extraction.behind import fate_behind
from reporter.extraction.clauses import base_forms, counted
from reporter.extraction.governed import counts_things, fate_by_grammar, names_things
from reporter.extraction.hearsay import counted_alone, told_of_themselves
from reporter.extraction.losses import are_lost
from reporter.extraction.phrases import Count, Words, count_of, is_name
from reporter.extraction.reading import mentions
from reporter.extraction.seizures import seized, speaks_of_gangs, speaks_of_kidnapping
from reporter.extraction.tallies import Before, among, case_of, compared, listed, part_of, set_to, share_of
from reporter.extraction.topics import topical, words_of
from reporter.extraction.wounds import carries_wounds, speaks_of_shots, was_struck
from reporter.facts import PERCENT, VICTIMS, Kind
from reporter.knowledge import ActorKind, lexicon
from reporter.knowledge.fates import Role, fates
from reporter.knowledge.topics import topics

if TYPE_CHECKING:
    from reporter.extraction.fates import Fate
    from reporter.extraction.reading import Mention, Sentence
    from reporter.language.tokens import Tokens


_YEARS = (1990, 2039)
_OLDEST = 99
_AGED = re.compile(
    r"\b(?:(?:them|whom|these|those|children|girls|boys|minors|women|men|people|is|are|was|were|all)\s+(?:under|below|over|above)|aged)"
    r"(?:\s+the\s+age\s+of)?\s+$",
    re.IGNORECASE,
)
_NOTHING_MORE = re.compile(r"\s*(?:[.;,)!?”\"]|years?\b|and\b|or\b|$)", re.IGNORECASE)
_PART_RULES = frozenset({"victims-part", "victims-share"})


@dataclass(frozen=True, slots=True)
class Toll:
    """What a number was read to count: `word` is what says so, `rule` how it stands to the number."""

    kind: Kind
    word: str
    rule: str
    is_part: bool = False


@lru_cache(maxsize=4)
def tolls(sentence: Sentence) -> dict[int, Toll]:
    """Give the toll of each number, by the character where the number begins."""
    words = words_of(sentence.tokens)
    earlier = words_of(_sentence_before(sentence))
    result: dict[int, Toll] = {}
    before: Before | None = None
    for mention in mentions(sentence):
        count = count_of(mention, words.tokens)
        if count is None or is_name(words, count) or _is_year(mention) or _is_age(mention):
            continue
        if mention.quantity.unit:
            toll = (
                (_share(words, count, before) or _of_topic(mention, words, count))
                if mention.quantity.unit == PERCENT
                else None
            )
        else:
            toll = (
                _read(mention, words, count)
                or _part(words, count, before)
                or _by_grammar(mention, words)
                or _wounded(mention, words, count)
                or _told(mention, words, count)
                or _from_before(words, count, before)
                or _from_earlier(mention, words, count, earlier)
            )
        if toll is not None:
            part = toll.rule in _PART_RULES or _said_of_part(words, count, before)
            toll = replace(toll, is_part=part)
            result[mention.quantity.number_span.start] = toll
            before = Before(toll.kind, count.last)
    return result


def _sentence_before(sentence: Sentence) -> Tokens:
    tokens = sentence.tokens
    return tokens.doc[tokens.start - 1].sent if tokens.start else tokens.doc.span(0, 0)


def _said_of_part(words: Words, count: Count, before: Before | None) -> bool:
    """Tell a part whatever else is said of it: "85 wounded, eleven of whom died"."""
    return part_of(words, count, before) is not None or among(words, count) is not None


def _part(words: Words, count: Count, before: Before | None) -> Toll | None:
    kind = part_of(words, count, before) or among(words, count)
    return Toll(kind, "", "victims-part") if kind else None


def _told(mention: Mention, words: Words, count: Count) -> Toll | None:
    kind = told_of_themselves(mention, words) or counted_alone(mention, words, count)
    return Toll(kind, "", "victims-told") if kind else None


def _wounded(mention: Mention, words: Words, count: Count) -> Toll | None:
    wounded = carries_wounds(words, count) and not counts_things(mention)
    return Toll(Kind.INJURED, "", "victims-with-wounds") if wounded else None


def _from_before(words: Words, count: Count, before: Before | None) -> Toll | None:
    readers = (
        ("set", set_to(words, count)),
        ("compared", compared(words, count, before)),
        ("listed", listed(words, count, before)),
        ("case", case_of(words, count)),
    )
    return next((Toll(kind, "", f"victims-{rule}") for rule, kind in readers if kind), None)


def _from_earlier(mention: Mention, words: Words, count: Count, earlier: Words) -> Toll | None:
    if was_struck(words, count) and (speaks_of_shots(words) or speaks_of_shots(earlier)):
        return Toll(Kind.INJURED, "", "victims-struck")
    told = speaks_of_kidnapping(words) or speaks_of_kidnapping(earlier)
    gangs_named = any(found.actor.kind is ActorKind.GANG for found in mention.sentence.actors)
    by_gangs = gangs_named or speaks_of_gangs(words) or speaks_of_gangs(earlier)
    if (told and seized(words, count)) or (by_gangs and seized(words, count, strong=True)):
        return Toll(Kind.KIDNAPPED, "", "victims-seized")
    return _of_topic(mention, words, count)


def _of_topic(mention: Mention, words: Words, count: Count) -> Toll | None:
    found = topical(mention, words, count)
    if found is None or found.kind not in VICTIMS:
        return None
    return Toll(found.kind, "", "victims-part" if found.is_part else "victims-topic")


def _share(words: Words, count: Count, before: Before | None) -> Toll | None:
    kind = share_of(words, count, before)
    return Toll(kind, "", "victims-share") if kind else None


def _is_year(mention: Mention) -> bool:
    """Tell a bare number that is a year in all likelihood: "a steep rise on 2023"."""
    text = mention.sentence.document.text[slice(*mention.quantity.span)]
    return len(text) == len("2024") and text.isdigit() and _YEARS[0] <= int(text) <= _YEARS[1]


def _is_age(mention: Mention) -> bool:
    """Tell the age of those counted before it: "seven of them under 18", "children aged 14"."""
    text = mention.sentence.document.text
    opening = text[mention.sentence.span.start : mention.quantity.number_span.start]
    behind = text[mention.quantity.number_span.end : mention.sentence.span.end]
    return mention.quantity.value <= _OLDEST and bool(_AGED.search(opening)) and bool(_NOTHING_MORE.match(behind))


def _by_grammar(mention: Mention, words: Words) -> Toll | None:
    fate = fate_by_grammar(mention, words)
    if fate is None:
        return Toll(Kind.KILLED, "", "victims-lost") if are_lost(mention) else None
    if fate.combined or not _may_suffer(mention, fate, "grammar"):
        return None
    return Toll(fate.kind, words.tokens[fate.start].text, "victims-grammar")


def _at_last(words: Words, fate: Fate) -> Kind:
    """Give what became of victims: those of gunfire whom a morgue counts are dead."""
    shot = fate.kind is Kind.INJURED and Role.EVENT in fate.roles
    dead = shot and any(words.forms(place) & fates().wounding.graves for place in range(len(words.tokens)))
    return Kind.KILLED if dead else fate.kind


def _may_suffer(mention: Mention, fate: Fate, rule: str) -> bool:
    """Tell people from things, and those in the hands of gangs from towns that are."""
    noun = counted(mention.anchor)
    if rule == "behind" and names_things(mention):
        return False
    held = fate.kind is Kind.KIDNAPPED and fate.has_gap and Role.STATE in fate.roles
    people = fates().losing.people | topics().people | lexicon().people
    if held and not noun.like_num and not base_forms(noun) & people:
        return False
    return not (rule == "before" and counts_things(mention))


def _read(mention: Mention, words: Words, count: Count) -> Toll | None:
    for rule, finder in (("before", fate_before), ("behind", fate_behind), ("label", label_before)):
        fate = finder(words, count)
        if fate is not None and _may_suffer(mention, fate, rule):
            return (
                None if fate.combined else Toll(_at_last(words, fate), words.tokens[fate.start].text, f"victims-{rule}")
            )
    return None
