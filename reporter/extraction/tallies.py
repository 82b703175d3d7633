"""Numbers that say no fate themselves: tolls set to a number, compared, listed, or parts of the number before.

Comes in: the words of a sentence, where a number stands, and what was read before it. Goes out: the kind of victims
that the number counts. "The death toll rose to 41", "from 88 to 115", "February 412", "ten of them women".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.phrases import is_bare
from reporter.knowledge.fates import Role, fates
from reporter.knowledge.topics import topics

if TYPE_CHECKING:
    from reporter.extraction.fates import Fate
    from reporter.extraction.phrases import Count, Words
    from reporter.facts import Kind

_SETTERS = frozenset(
    {"to", "at", "of", "was", "were", "is", "are", ":", "than", "above", "below", "past", "the", "makes", "been"}
)
_COMPARERS = frozenset({"from", "against", "than", "to", "above", "below", "versus", "on", "with", "not", "over"})
# These compare over a whole clause, too.
_FAR_COMPARERS = frozenset({"against", "versus", "than", "from", "with", "to"})
_COMPARING = frozenset({"compared", "compare", "up", "down", "not", "instead"})
_FAR = 30
_STOPS = frozenset({";", "\u2014"})
_CLAUSE = 26
_NEAR = 14
_PARTS_OF_RANGE = 5
_PARTS = frozenset({"them", "whom", "these", "those", "which"})
_INCLUDING = frozenset({"including", "among", "counting"})
_TIME_OR_NAME = frozenset({"PROPN", "ADP", "DET", "CCONJ", "PUNCT", "ADV", "ADJ", "NOUN", "NUM", "PART"})
_PHRASE = 6
_ALL = frozenset({"the", "those", "these", "all", "some", "nearly", "about", "more"})
# Patients and incidents are of all sorts.
_VAGUE = frozenset({"patient", "count", "incident"})
_WERE = frozenset({"were", "was", "are", "is", "had", "have"})


@dataclass(frozen=True, slots=True)
class Before:
    """The toll last read in the sentence: its kind and where its number ends."""

    kind: Kind
    end: int


def set_to(words: Words, count: Count) -> Kind | None:
    """Give the kind of a toll that is set to a number: "deaths rose to 12", "bringing to 12 the number killed"."""
    before, token = words.lower(count.first - 1), words.tokens[count.first - 1] if count.first else None
    if token is None or not is_bare(words, count) or words.lower(count.first) == "under":
        return None
    given = before == "as" and bool(words.forms(count.first - 2) & fates().counted.levels)
    if (
        not (before in _SETTERS or given or _is_changed(words, count))
        and not (words.forms(count.first) | base_forms(token)) & fates().counted.levels
    ):
        return None
    if before == "of":
        return _head_of(words, count.first - 2)
    return _to_the_left(words, count) or _to_the_right(words, count)


def _is_changed(words: Words, count: Count) -> bool:
    """Tell the first of "from 29 to 52", "from 63 in spring to 204"."""
    behind = range(count.last, count.last + _NEAR)
    to = next((i for i in behind if words.lower(i) == "to" or words.lower(i) in _STOPS | {",", "."}), None)
    end = None if to is None else next((i for i in range(to + 1, to + _PARTS_OF_RANGE) if words.pos(i) == "NUM"), None)
    return words.lower(count.first - 1) == "from" and to is not None and words.lower(to) == "to" and end is not None


def _head_of(words: Words, place: int) -> Kind | None:
    """Read "a toll of 12", "the number of dead, a total of 12"."""
    fate = next((f for f in words.fates if f.end == place + 1 and Role.EVENT in f.roles), None)
    if fate is not None:
        return fate.kind
    return None


def _to_the_left(words: Words, count: Count) -> Kind | None:
    levels, measures = fates().counted.levels, fates().counted.measures
    raised = False
    for at in range(count.first - 1, max(-1, count.first - _CLAUSE), -1):
        if words.tokens[at].text in _STOPS or words.forms(at) & measures:
            return None
        fate = next((f for f in words.fates if f.start <= at < f.end), None)
        if fate is not None:
            if any(words.forms(i) & measures for i in range(max(0, fate.start - _PHRASE), fate.start)):
                return None
            counted = _is_counted(words, fate)
            put = raised or any(base_forms(t) & levels for t in words.tokens[max(0, fate.start - 8) : fate.start])
            return fate.kind if counted and put and not fate.combined else None
        raised = raised or bool(base_forms(words.tokens[at]) & levels) or words.tokens[at].text == ":"
    return None


def _is_counted(words: Words, fate: Fate) -> bool:
    """Tell a plural event ("murders"), a toll, or people behind "the number of" ("the number of wounded")."""
    if Role.EVENT in fate.roles and Role.SUFFERED not in fate.roles:
        return True
    if Role.EVENT in fate.roles and words.tokens[fate.start].tag_.startswith("NN"):
        return True
    if words.lower(fate.start - 1) in ("who", "those"):
        return True
    before = words.tokens[max(0, fate.start - _PHRASE) : fate.start]
    return any(base_forms(token) & fates().counted.counts for token in before)


def _to_the_right(words: Words, count: Count) -> Kind | None:
    behind = words.tokens[count.last : count.last + 3]
    if not any(base_forms(token) & fates().counted.counts for token in behind):
        return None
    fate = next((f for f in words.fates if count.last < f.start <= count.last + _PHRASE), None)
    return fate.kind if fate is not None and not fate.combined else None


def compared(words: Words, count: Count, before: Before | None) -> Kind | None:
    """Give the kind of a number beside the one before: "from 88 to 115", "compared with 1,520", "up from 5,400"."""
    if before is None or not is_bare(words, count) or count.first - before.end > _FAR:
        return None
    place = count.first - 1
    if words.lower(place) == "the":
        place -= 1
    if count.first - before.end <= _NEAR:
        return before.kind if words.lower(place) in _COMPARERS else None
    between = words.tokens[before.end : place]
    apart = any(token.text in _STOPS or token.pos_ == "NUM" for token in between)
    return before.kind if _compares(words, place) and not apart else None


def _compares(words: Words, place: int) -> bool:
    """Tell "against", "versus", "compared with", "up from" from an "on" or a "to" that only stands there."""
    word = words.lower(place)
    return word in ("against", "versus") or (word in _FAR_COMPARERS and words.lower(place - 1) in _COMPARING)


def listed(words: Words, count: Count, before: Before | None) -> Kind | None:
    """Give the kind of a number that shares the verb of the one before: "January took 547 lives, February 412"."""
    if before is None or not is_bare(words, count) or count.first - before.end > _NEAR:
        return None
    between = range(before.end, count.first)
    breaks = [i for i in between if words.lower(i) in (",", ";", "and", "but", ":")]
    if breaks and any(breaks[-1] < fate.start < count.first for fate in words.fates):
        return None
    plain = breaks and all(words.pos(i) in _TIME_OR_NAME for i in range(breaks[-1], count.first))
    behind = words.lower(count.last) in {
        ",",
        ";",
        ".",
        "in",
        "at",
        "on",
        "from",
        "and",
        "by",
        "(",
        ")",
        "for",
        "since",
        "?",
        "",
    }
    return before.kind if plain and behind and words.lower(count.first - 1) not in ("of", "than") else None


def part_of(words: Words, count: Count, before: Before | None) -> Kind | None:
    """Give the kind of a number that says who is among those counted before: "ten of them women"."""
    if before is None:
        return None
    behind = [words.lower(i) for i in range(count.last, count.last + 2)]
    ahead = [words.lower(i) for i in range(count.first - 3, count.first)]
    among = bool(_INCLUDING & set(ahead)) or ahead[-2:] == ["of", "whom"]
    of_them = behind[0] == "of" and (behind[1] in _PARTS or _of_the_victims(words, count))
    return before.kind if of_them or among else None


def _of_the_victims(words: Words, count: Count) -> bool:
    """Tell "eleven of the victims"."""
    return words.lower(count.last + 1) == "the" and bool(words.forms(count.last + 2) & topics().wholes)


def among(words: Words, count: Count) -> Kind | None:
    """Give the kind of those among whom a number is: "of the 41 people shot dead, nine were nuns"."""
    for fate in reversed(words.fates):
        if fate.combined or not 0 <= count.first - fate.end <= _CLAUSE:
            continue
        begins = next((i for i in range(fate.start, max(-1, fate.start - _NEAR), -1) if _opens(words, i)), None)
        if begins is None:
            continue
        were = words.lower(count.first - 1) in _WERE
        said = words.lower(count.last) in _WERE or words.pos(count.last) in ("NOUN", "ADJ", "VERB")
        return fate.kind if were or (said and _comma_between(words, fate.end, count.first)) else None
    return None


def _opens(words: Words, place: int) -> bool:
    """Tell the "of" or "among" that begins a clause."""
    clause_start = place == 0 or words.lower(place - 1) in (",", ";", ":", "that", "\u201c", "(")
    several = words.lower(place + 1) in _ALL or words.pos(place + 1) == "NUM"
    return clause_start and several and words.lower(place) in ("of", "among", "amongst")


def _comma_between(words: Words, start: int, end: int) -> bool:
    return any(words.lower(place) == "," for place in range(start, end))


def case_of(words: Words, count: Count) -> Kind | None:
    """Give the kind of cases that are named before: "sexual assault has become routine, with 412 cases"."""
    at = count.last
    while words.pos(at) == "ADJ" or (words.pos(at) == "VERB" and words.tokens[at].tag_ == "VBN"):
        at += 1  # "1,200 verified cases"
    if not words.forms(at) & (fates().counted.nouns - _VAGUE):
        return None
    named = [f for f in words.fates if f.end <= count.first and Role.EVENT in f.roles and not f.combined]
    return named[-1].kind if named else None


def share_of(words: Words, count: Count, before: Before | None) -> Kind | None:
    """Give the kind of victims that a share is of: "81 per cent of the dead, women 14 per cent"."""
    if words.lower(count.last) != "of":
        near = before is not None and count.first - before.end <= _PHRASE and words.pos(count.first - 1) == "NOUN"
        return before.kind if near and before is not None and words.lower(before.end) == "of" else None
    fate = next((f for f in words.fates if count.last < f.start < count.last + _PHRASE), None)
    between = range(count.last, fate.start if fate is not None else count.last)
    counted = any(words.pos(place) == "NUM" or words.lower(place) in ",;" for place in between)
    return None if fate is None or fate.combined or counted else fate.kind
