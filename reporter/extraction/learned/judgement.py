"""What the learned reader says of one number: its kind, what it covers, whose deed and whose word it is.

Comes in: nothing. Goes out: `Judgement`. Must not know how it comes to its judgement.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reporter.facts import Guess, Kind, Told


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the learned reader says of one number: of each field its likeliest value; None names nobody.

    `kinds` says how probable each kind is that it knows.
    """

    guess: Guess
    aggregate: Told
    actor: Told
    source: Told
    kinds: Mapping[Kind, float]

    def told(self, *, acts: bool) -> tuple[Told, ...]:
        """Give all that is said beside the kind; who acts only where that is asked."""
        return (self.aggregate, *((self.actor,) if acts else ()), self.source)
