"""What stands before a number: the verb whose object it is, the event that it is the number of, the label of its list.

Comes in: the words of a sentence with its fates, and where a number stands. Goes out: the fate of those counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.phrases import BE, NOMINAL, Count, Words, is_bare
from reporter.knowledge.fates import Role

if TYPE_CHECKING:
    from reporter.extraction.fates import Fate

_BACK = 12
_PASSIVE = 3
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LISTED = frozenset(
    {
        "the",
        "some",
        "another",
        "an",
        "additional",
        "further",
        "these",
        "those",
        "their",
        "its",
        "his",
        "her",
        "all",
        "a",
    }
    | {"our", "only", "just", "even", "other", "both", "also", "least", "of", "nearly", ","}
)


def fate_before(words: Words, count: Count) -> Fate | None:
    """Give the fate whose object or complement a number is: "killed 12", "the deaths of a priest and 12 others"."""
    inside = [f for f in words.fates if f.has_gap and f.start < count.first and count.last < f.end]
    if inside:
        return inside[-1]
    for at in range(count.first - 1, max(-1, count.first - 1 - _BACK), -1):
        fate = words.fate_ending(at)
        if fate is not None:
            return fate if _governs(words, fate, count) else None
        # What may stand between a verb and one of several objects: "a priest, two nuns and at least".
        if words.pos(at) not in NOMINAL | {"NUM", "CCONJ", "DET"} and words.lower(at) not in _LISTED:
            return None
    return None


def _governs(words: Words, fate: Fate, count: Count) -> bool:
    between = [words.lower(place) for place in range(fate.end, count.first)]
    named = Role.EVENT in fate.roles or words.pos(fate.end - 1) == "NOUN"  # "the murder of", "took the lives of"
    if named and between[:1] == ["of"]:
        return "," not in between and between.count("of") == 1
    tag = words.tokens[fate.start].tag_
    if not between and Role.SUFFERED in fate.roles and words.lower(fate.start - 1) in (",", "and", "or"):
        return True  # "killed 30, wounded 12": whatever the tagger takes it for
    if (
        Role.SUFFERED not in fate.roles
        or not (tag.startswith("VB") or fate.words > 1)
        or between[:1] in (["of"], [","], ["and"], ["or"])
    ):
        return False
    before = {words.lower(place) for place in range(fate.start - _PASSIVE, fate.start)}
    passive = tag == "VBN" and before & BE
    reduced = words.lower(fate.start - 1) in ("those", "people", "them")
    return not passive and not reduced


def label_before(words: Words, count: Count) -> Fate | None:
    """Give the fate that heads a list: "Killed: 12", "Snatched since Friday: a dentist, two priests"."""
    marks = [place for place in range(count.first) if words.lower(place) in (":", ";", ".")]
    if not marks or words.lower(marks[-1]) != ":":
        return None
    start = marks[-2] + 1 if len(marks) > 1 else 0
    return words.fate_at(start) or (_label(words, start, marks[-1]) if is_bare(words, count) else None)


def _label(words: Words, start: int, end: int) -> Fate | None:
    """Give the one fate that a heading without a verb tells: "Officers murdered since New Year: 14"."""
    told = [fate for fate in words.fates if start <= fate.start < end]
    rest = set(range(start, end)) - {fate.start for fate in told}
    if any(words.tokens[place].tag_ in _FINITE for place in rest):
        return None
    return told[0] if len(told) == 1 and not told[0].combined else None
