"""Numbers whose kind the sentence before tells: "the figure of 15", "in August it was 51", "five of them".

Comes in: the words of a sentence and of the one before, and where a number stands. Goes out: the kind of victims. The
sentence before must tell one kind and no other; a number with a noun of its own is not read from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.tallies import is_bare
from reporter.knowledge.fates import fates

if TYPE_CHECKING:
    from reporter.extraction.phrases import Count, Words
    from reporter.facts import Kind

_THEM = frozenset({"them", "these", "those"})
_LEVEL = frozenset(
    {"was", "is", "been", "be", "makes", "make", "to", "at", "of", ":", "than", "under", "over", "above", "below"}
)
_AHEAD = 12
_PRONOUNS = frozenset({"it", "that", "this", "there"})
_SHORT = 5


def topic(before: Words) -> Kind | None:
    """Give the one kind of victims that a sentence tells of, if there is one."""
    kinds = {fate.kind for fate in before.fates if not fate.combined}
    return next(iter(kinds)) if len(kinds) == 1 else None


def of_topic(words: Words, count: Count) -> bool:
    """Tell whether a number counts what the sentence before told of, in a sentence that tells no fate itself."""
    return not words.fates and (_set(words, count) or _answers(words, count))


def _set(words: Words, count: Count) -> bool:
    """Read "the figure of 15", "in August it was 51", "the toll climbed to 41"."""
    levels, counts = fates().counted.levels, fates().counted.counts
    ahead = range(max(0, count.first - _AHEAD), count.first)
    level = words.lower(count.first - 1) in _LEVEL or bool(words.forms(count.first - 1) & levels)
    subject = any(words.forms(place) & counts or words.lower(place) in _PRONOUNS for place in ahead)
    measured = any(words.forms(place) & fates().counted.measures for place in ahead)
    return level and subject and is_bare(words, count) and not measured


def _answers(words: Words, count: Count) -> bool:
    """Read a number that stands alone: "Thirteen.", "\u2026 until noon: thirteen"."""
    alone = words.lower(count.last) in (".", "\u201d", "", ",", ";") and is_bare(words, count)
    return alone and count.first <= 1 and len(words.tokens) <= _SHORT


def part_of_topic(words: Words, count: Count) -> bool:
    """Read "five of them", "of these, 400": part of what the sentence before counted."""
    behind = words.lower(count.last) == "of" and words.lower(count.last + 1) in _THEM
    ahead = words.lower(0) == "of" and words.lower(1) in _THEM and count.first <= _SHORT
    return (behind or ahead) and not words.fates
