"""The wounded by what they carry and by what struck them: "11 people with gunshot wounds", "two officers were hit".

Comes in: the words of a sentence, whether shots are spoken of near it, and where a number stands. Goes out: yes or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.phrases import BE
from reporter.knowledge.fates import fates

if TYPE_CHECKING:
    from reporter.extraction.phrases import Count, Words

_REACH = 18
_CAUSES = 6
_JOINTS = frozenset(
    {"with", "for", "from", "of", "having", "suffering", "suffered", "sustained", "sustaining", "received", "nursing"}
)
_BETWEEN = frozenset({"NOUN", "ADJ", "CCONJ", "PUNCT", "DET", "NUM"})
_ENDS = frozenset({";", ":", ".", "?", "!", "("})


def speaks_of_shots(words: Words) -> bool:
    """Tell whether a sentence speaks of weapons or of an attack."""
    return any(words.forms(place) & fates().wounding.signs for place in range(len(words.tokens)))


def carries_wounds(words: Words, count: Count) -> bool:
    """Tell whether those counted are said to have wounds: "treated 30 people for burns and bullet wounds"."""
    for place in range(count.last, count.last + _REACH):
        if (
            not words.pos(place)
            or words.tokens[place].text in _ENDS
            or (words.pos(place) == "NUM" and place > count.last)
        ):
            return False
        if words.lower(place) in _JOINTS and _wounds(words, place + 1):
            return True
    return False


def _wounds(words: Words, start: int) -> bool:
    """Tell whether the phrase from a place on names wounds, and what weapon made them or how grave they are."""
    known, said = fates().wounding, False
    for place in range(start, start + _CAUSES + 2):
        said = said or bool(words.forms(place) & known.causes)
        if words.forms(place) & known.nouns:
            return said or bool(words.forms(place) & known.plain)
        if words.pos(place) not in _BETWEEN or words.tokens[place].text in _ENDS:
            return False
    return False


def was_struck(words: Words, count: Count) -> bool:
    """Tell "eleven were hit", "two officers had been struck" from those who struck."""
    been = False
    for place in range(count.last, count.last + _CAUSES + 2):
        forms = words.forms(place)
        if words.lower(place) in BE:
            been = True
        elif forms & fates().wounding.striking:
            return been and not _figurative(words, place + 1)
        elif not words.pos(place) or words.pos(place) in ("VERB", "PUNCT", "ADP", "NUM"):
            return False
    return False


def _figurative(words: Words, place: int) -> bool:
    """Tell "were hit hard by the blockade"."""
    return words.lower(place) in ("hard", "hardest", "worst", "badly")
