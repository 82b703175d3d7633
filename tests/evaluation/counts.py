"""Counting: found, said and in the gold, for each measure, added up over texts.

Comes in: the counts of single texts. Goes out: precision, recall and F1. Must not know what is counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a thing were found, said in all, and asked for in all.

    For a share ("how many of the figures found have the right bound") what is said is what is asked for; then
    precision, recall and F1 are all that share.
    """

    found: int = 0
    said: int = 0
    gold: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.found + other.found, self.said + other.said, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """How much of what was said is right."""
        return self.found / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """How much of what was asked for was found."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def is_empty(self) -> bool:
        """Tell whether there was nothing to measure."""
        return not (self.said or self.gold)


def share(right: int | bool, of: int = 1) -> Count:  # noqa: FBT001 - a truth counts as one
    """Count `right` of so many."""
    return Count(int(right), of, of)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts by measure, and every fault in words."""

    counts: dict[str, Count] = field(default_factory=dict)
    faults: tuple[str, ...] = ()


def total(scores: Iterable[Score]) -> Score:
    """Add up."""
    counts: dict[str, Count] = {}
    faults: list[str] = []
    for score in scores:
        for measure, count in score.counts.items():
            counts[measure] = counts.get(measure, Count()) + count
        faults += score.faults
    return Score(counts, tuple(faults))
