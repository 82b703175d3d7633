"""What the learned reader says of one number: its kind, what it covers, whose deed and whose word it is.

Comes in: nothing. Goes out: `Judgement` and `Pointing`. Must not know how it comes to its judgement.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reporter.facts import Aggregate, Guess, Span


@dataclass(frozen=True, slots=True)
class Pointing:
    """Which words name somebody, as probabilities: of each stretch of words, of nobody, of somebody named elsewhere."""

    words: tuple[tuple[Span, float], ...]
    nobody: float
    elsewhere: float

    def likeliest(self, named: Iterable[tuple[Span, str]]) -> tuple[str | None, float]:
        """Give of several who are named the one pointed at, with the probability of all its words; None for nobody."""
        found: defaultdict[str | None, float] = defaultdict(float)
        spans = list(named)
        for words, probability in self.words:
            name = next((name for span, name in spans if span.overlaps(words)), "")
            found[name] += probability
        found.pop("", None)
        found[None] = self.nobody
        best = max(found, key=found.__getitem__)
        return best, found[best]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the learned reader says of one number."""

    guess: Guess
    aggregates: Mapping[Aggregate, float]
    actors: Pointing
    sources: Pointing
