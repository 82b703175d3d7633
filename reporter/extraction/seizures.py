"""Kidnappings told by verbs that tell one only in company: "seized 34 pupils", "held for weeks", "made off with nine".

Comes in: the words of a sentence, whether a kidnapping is spoken of near it, and where a number stands. Goes out: yes
or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.phrases import BE, NOMINAL
from reporter.knowledge.fates import fates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.phrases import Count, Words

_REACH = 10
_PHRASE = 3
_LISTED = frozenset(
    {
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        ",",
        "and",
        "at",
        "least",
        "of",
        "some",
        "with",
        "off",
        "another",
        "'s",
        "\u2019s",
    }
)
_WENT = frozenset({"made", "drove", "make", "making", "driving", "drive"})


def speaks_of_kidnapping(words: Words) -> bool:
    """Tell whether a sentence speaks of a kidnapping at all."""
    return any(words.forms(place) & fates().seizing.signs for place in range(len(words.tokens)))


def speaks_of_gangs(words: Words) -> bool:
    """Tell whether a sentence speaks of gangs, and not of people whom somebody else seizes."""
    return any(words.forms(place) & fates().seizing.gangs for place in range(len(words.tokens)))


def seized(words: Words, count: Count, *, strong: bool = False) -> bool:
    """Tell whether the people that a number counts are the object of such a verb, or the subject of its passive.

    Where no kidnapping is spoken of, the verb must be strong, and gang members are caught by others.
    """
    known = fates().seizing
    behind = {form for place in _own_phrase(words, count) for form in words.forms(place)}
    if words.forms(count.last) & known.things or (strong and behind & (known.gangs | known.things | known.caught)):
        return False
    verbs = known.strong if strong else known.verbs
    return _object(words, count, verbs) or _passive(words, count, verbs)


def _own_phrase(words: Words, count: Count) -> Iterator[int]:
    """Give the places of the noun phrase that a number begins: "three drivers" of "three drivers for the company"."""
    for place in range(count.last, count.last + _PHRASE):
        if words.pos(place) == "ADP" and words.lower(place) != "of":
            return
        yield place


def _seizes(words: Words, place: int, verbs: frozenset[str]) -> bool:
    return words.pos(place) == "VERB" and bool(words.forms(place) & verbs)


def _object(words: Words, count: Count, verbs: frozenset[str]) -> bool:
    for place in range(count.first - 1, max(-1, count.first - _REACH), -1):
        if words.pos(place) == "VERB":
            made_off = words.lower(place) in _WENT and words.lower(place + 1) == "off"
            return (_seizes(words, place, verbs) or made_off) and _is_active(words, place)
        if words.pos(place) not in NOMINAL | {"NUM", "DET"} and words.lower(place) not in _LISTED:
            return False
    return False


def _is_active(words: Words, place: int) -> bool:
    """Tell "kidnappers seized 17 passengers", where the tagger may take the verb for a participle."""
    known = fates().seizing
    return words.tokens[place].tag_ != "VBN" or bool(words.forms(place - 1) & (known.signs | known.gangs))


def _passive(words: Words, count: Count, verbs: frozenset[str]) -> bool:
    been = False
    for place in range(count.last, count.last + _REACH + 2):
        if words.pos(place) == "VERB" or (been and _seizes(words, place, verbs)):
            return been and _seizes(words, place, verbs)
        been = been or words.lower(place) in BE
        if not words.pos(place) or words.lower(place) in (",", ";", "."):
            return False
    return False
