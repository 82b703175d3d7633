"""Kidnappings told by verbs that tell one only in company: "seized 34 pupils", "held for weeks", "made off with nine".

Comes in: the words of a sentence, whether a kidnapping is spoken of near it, and where a number stands. Goes out: yes
or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.phrases import BE, NOMINAL
from reporter.knowledge.fates import fates

if TYPE_CHECKING:
    from reporter.extraction.phrases import Count, Words

_REACH = 10
_LISTED = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", ",", "and", "at", "least", "of", "some", "with", "off", "another"}
)
_WENT = frozenset({"made", "drove", "make", "making", "driving"})


def speaks_of_kidnapping(words: Words) -> bool:
    """Tell whether a sentence speaks of a kidnapping at all."""
    return any(words.forms(place) & fates().seizing.signs for place in range(len(words.tokens)))


def seized(words: Words, count: Count) -> bool:
    """Tell whether the people that a number counts are the object of such a verb, or the subject of its passive."""
    if words.forms(count.last) & fates().seizing.things:
        return False
    return _object(words, count) or _passive(words, count)


def _seizes(words: Words, place: int) -> bool:
    return words.pos(place) == "VERB" and bool(words.forms(place) & fates().seizing.verbs)


def _object(words: Words, count: Count) -> bool:
    for place in range(count.first - 1, max(-1, count.first - _REACH), -1):
        if words.pos(place) == "VERB":
            made_off = words.lower(place) in _WENT and words.lower(place + 1) == "off"
            return (_seizes(words, place) or made_off) and words.tokens[place].tag_ != "VBN"
        if words.pos(place) not in NOMINAL | {"NUM", "DET"} and words.lower(place) not in _LISTED:
            return False
    return False


def _passive(words: Words, count: Count) -> bool:
    been = False
    for place in range(count.last, count.last + _REACH + 2):
        if words.pos(place) == "VERB" or (been and _seizes(words, place)):
            return been and _seizes(words, place)
        been = been or words.lower(place) in BE
        if not words.pos(place) or words.lower(place) in (",", ";", "."):
            return False
    return False
