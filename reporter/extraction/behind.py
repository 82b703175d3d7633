"""What is said of those counted: the noun phrase that a number begins, and the predicate behind it.

Comes in: the words of a sentence with its fates, and where a number stands. Goes out: the fate of those counted, if it
stands in their noun phrase ("12 officers killed in the raid") or is said of them ("12 of its men were seized and shot
dead").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.phrases import BE, NOMINAL, Count, Words, is_name, of_several
from reporter.knowledge.fates import Role, fates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.fates import Fate

_LINKED = frozenset(
    {
        "of",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "those",
        "these",
        "still",
        "'s",
        "\u2019s",
        "'",
        "\u2019",
        "-",
        "more",
    }
    | {"other", "others", "additional", "further", "them", "us", "whom", "a", "an"}
)
_PREPOSITIONS = frozenset(
    {
        "in",
        "from",
        "at",
        "on",
        "near",
        "aged",
        "under",
        "with",
        "inside",
        "around",
        "aboard",
        "outside",
        "to",
        "between",
    }
)
_LYING = frozenset({"lay", "lie", "lies", "lying", "remain", "remained"})
_RELATIVES = frozenset({"who", "whose", "whom"})
_HELPERS = (
    BE
    | _LYING
    | _RELATIVES
    | {
        "have",
        "has",
        "had",
        "did",
        "that",
        "both",
        "all",
        "may",
        "might",
        "to",
        "among",
        "since",
        "of",
        "those",
        "the",
        "and",
    }
)
# Between "were" and the fate: "are reported killed", "are feared dead".
_REPORTED = frozenset(
    {"report", "confirm", "fear", "believe", "know", "think", "say", "estimate", "presume", "list", "document"}
    | {"record", "register", "verify", "find"}
)
# Behind a participle, not its object: "killed last year".
_TIMES = frozenset(
    {"last", "this", "yesterday", "overnight", "today", "early", "so", "more", "another", "when", "while", "as", "year"}
    | {"late", "next", "earlier", "sunday"}
)
_FREED = frozenset({"free", "release", "rescue", "liberate"})
_STOPS = frozenset({";", ":", ".", "(", ")", "\u2014", "\u2013", "?", "!"})
_REACH = 18
# What opens an aside on some of those counted: "nine people, among them a nun, were abducted".
_SOME = frozenset({"including", "among", "amongst", "most", "many", "some", "mostly"})
_ASIDE = 26
_THEM = frozenset({"them", "whom", "these", "those", "which"})
_TO_VERB = 6
_OWN_PHRASE = 2


def fate_behind(words: Words, count: Count) -> Fate | None:
    """Give the fate of those counted that stands in the noun phrase behind a number or is said of it."""
    open_phrase, placed = True, False
    for place in () if _stands_apart(words, count) else _places(words, count):
        fate = words.fate_at(place)
        if fate is not None:
            inside = open_phrase or (not placed and _ends_list(words, count, fate))
            return _attached(words, count, fate, inside=inside)
        if _begins_clause(words, place):
            return None
        if _begins_predicate(words, place):
            shared = of_several(words, count) and words.lower(place) not in _RELATIVES
            return None if shared else _predicate(words, place)
        if open_phrase and _is_participle(words, place):
            return _joined_verb(words, place)
        if not _continues(words, place, listed=not open_phrase):
            return None
        placed = placed or words.lower(place) in _PREPOSITIONS
        open_phrase = open_phrase and words.pos(place) != "CCONJ" and words.lower(place) not in _PREPOSITIONS | {","}
    return None


def _places(words: Words, count: Count) -> Iterator[int]:
    """Give the places behind a number, asides on some of those counted left out."""
    place = count.last
    for _ in range(_REACH):
        yield place
        place = _behind_aside(words, place) or place + 1


def _behind_aside(words: Words, place: int) -> int | None:
    """Give the place behind the comma that closes an aside, if one opens here."""
    if words.lower(place) != "," or words.lower(place + 1) not in _SOME:
        return None
    stops = (at for at in range(place + 2, min(len(words.tokens), place + _ASIDE)) if words.lower(at) in _STOPS | {","})
    end = next(stops, None)
    return end + 1 if end is not None and words.lower(end) == "," else None


def _stands_apart(words: Words, count: Count) -> bool:
    """Tell a number that nothing behind it speaks of: "in Delmas 32", "at seven, five of them were dead"."""
    hour_or_age = words.lower(count.last) == "," and words.lower(count.first - 1) in _PREPOSITIONS | {"by", ","}
    return is_name(words, count) or hour_or_age


def _begins_clause(words: Words, place: int) -> bool:
    """Tell the "that" of another clause: "rose by 90, and that 700 were wounded"."""
    return words.lower(place) == "that" and words.lower(place - 1) in (",", "and", "but")


def _begins_predicate(words: Words, place: int) -> bool:
    return words.lower(place) in _HELPERS - _LINKED - {"and", "to"}


def _ends_list(words: Words, count: Count, fate: Fate) -> bool:
    """Tell "93 boys and 48 girls murdered", where one participle is said of each in a list."""
    nouns = words.pos(count.last) in NOMINAL and words.pos(fate.start - 1) in NOMINAL
    return nouns and words.pos(fate.end) not in NOMINAL and Role.SUFFERED in fate.roles and Role.EVENT not in fate.roles


def _is_participle(words: Words, place: int) -> bool:
    """Tell "17 firemen ambushed and killed" from "17 suspected members"."""
    return words.tokens[place].tag_ == "VBN" and words.pos(place + 1) not in NOMINAL if words.pos(place) else False


def _continues(words: Words, place: int, *, listed: bool) -> bool:
    """Tell whether a word belongs to the noun phrase, or to a list of them before the predicate they share."""
    word, pos = words.lower(place), words.pos(place)
    if pos == "NUM" and words.pos(place - 2) == "NUM" and words.lower(place - 1) == ",":
        return False  # "aged 11, 13 and 16"
    if pos == "NUM" and words.lower(place + 1) == "of" and words.lower(place + 2) in _THEM:
        return False  # "9,000, and 46 of them were killed"
    if pos == "NUM":
        return listed or words.lower(place - 1) in ("the", "its", "their")
    return pos in NOMINAL | {"CCONJ"} or word in _LINKED | _PREPOSITIONS or word == ","


def _attached(words: Words, count: Count, fate: Fate, *, inside: bool) -> Fate | None:
    """Tell whether a fate inside or right behind the phrase is that of those counted."""
    if Role.UNDERGONE in fate.roles:
        return fate
    if not inside or (of_several(words, count) and fate.start - count.last > _OWN_PHRASE):
        return None
    if Role.EVENT in fate.roles:
        return fate if _counts_event(words, count, fate) else None
    if fate.roles == {Role.STATE} and (words.forms(count.first - 1) & _FREED or _shot(words, fate.end)):
        return None
    told = _told_of_state(words, fate)
    if told is not None:
        return told
    return None if _acts_on_others(words, fate) else fate


def _shot(words: Words, place: int) -> bool:
    """Tell "19 hostages had been shot", of whom nobody knows by this whether they live."""
    while words.lower(place) in BE | {"have", "has", "had", "then", "later"}:
        place += 1
    return "shoot" in words.forms(place) and words.fate_at(place) is None


def _told_of_state(words: Words, fate: Fate) -> Fate | None:
    """Give what is said of those in a state: "11 hostages killed", "11 hostages were killed"."""
    if fate.roles != {Role.STATE}:
        return None
    after = words.fate_at(fate.end)
    return after or (_predicate(words, fate.end) if _begins_predicate(words, fate.end) else None)


def _counts_event(words: Words, count: Count, fate: Fate) -> bool:
    """Tell "12 killings", "12 rape cases", "12 survivors of rape" from "12 murder trials", "12 massacres"."""
    known = fates().counted
    if words.forms(fate.start) & known.collective:
        return False
    if words.lower(count.last) == "of" and fate.start <= count.last + _OWN_PHRASE + 1:
        return words.lower(fate.start - 1) != "of"  # "six of the bodies"
    if fate.start == count.last or words.lower(fate.start - 1) not in ("of", "sexual", "the", "a"):
        return words.pos(fate.end) != "NOUN" or bool(words.forms(fate.end) & known.nouns)
    return any(words.forms(place) & known.nouns for place in range(count.last, fate.start))


def _acts_on_others(words: Words, fate: Fate) -> bool:
    """Tell "100 gunmen killed 30 people", where the number counts who does it."""
    if fate.has_gap:
        return True
    tag = words.tokens[fate.start].tag_
    if Role.SUFFERED in fate.roles and words.pos(fate.end) == "NUM":
        return True
    if Role.SUFFERED not in fate.roles or words.lower(fate.end) in _TIMES or tag == "JJ":
        return False
    return tag in ("VBG", "VB", "VBP", "VBZ") or words.pos(fate.end) in ("NUM", "DET", "PRON", "PROPN")


def _predicate(words: Words, place: int) -> Fate | None:
    """Read from the first auxiliary or relative on: "were", "who have been", "are feared", "were seized and"."""
    helpers: set[str] = set()
    for at in range(place, place + _TO_VERB):
        fate = words.fate_at(at)
        word, pos = words.lower(at), words.pos(at)
        if fate is not None:
            return fate if _fits(words, fate, helpers) else None
        if word in _HELPERS:
            helpers.add(word)
        elif pos == "VERB" and not words.forms(at) & _REPORTED:
            return _joined_verb(words, at) if helpers & BE else None
        elif not pos or (pos == "PUNCT" and word != ","):
            return None
    return None


def _fits(words: Words, fate: Fate, helpers: set[str]) -> bool:
    """Tell whether auxiliaries and relatives make those counted the ones who suffer."""
    if Role.UNDERGONE in fate.roles:
        return True
    if fate.roles == {Role.EVENT}:
        return "whose" in helpers
    if "among" in helpers:
        return True
    if helpers & {"who", "whom", "that"}:
        return bool(helpers & BE) or not _acts_on_others(words, fate)
    return bool(helpers & (BE | _LYING))


def _joined_verb(words: Words, verb: int) -> Fate | None:
    """Read "were pulled off a truck and shot dead": the second verb shares the subject and the auxiliary."""
    for at in range(verb + 1, min(len(words.tokens), verb + _REACH)):
        if words.tokens[at].text in _STOPS or words.pos(at) == "NUM":
            return None
        fate = words.fate_at(at)
        if fate is not None:
            joined = words.lower(at - 1) in ("and", "then", ",") or words.pos(at - 1) == "ADV"
            return fate if joined and fate.roles & {Role.SUFFERED, Role.UNDERGONE} else None
    return None
