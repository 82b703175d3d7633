"""What fact families hand over: proposed readings of a number, with a score.

Comes in: a `Mention` and what a family makes of it. Goes out: a `Proposal`. The score says how sure the family is; all
families are compared by it.
"""

from __future__ import annotations

from dataclasses import dataclass

from reporter.extraction.reading import Mention
from reporter.facts import Aggregate, Kind

# The rule of what no rule told.
BY_LEARNING = "learned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One family's reading of a number; `word` is what it rests on, `rule` its name.

    A family that knows more than the words around a number tell in general says it: aggregate, group, unit, and what
    speaks against its own reading, so that no other reader is asked for it.
    """

    mention: Mention
    kind: Kind
    score: float
    rule: str
    word: str
    aggregate: Aggregate | None = None
    group: str | None = None
    unit: str = ""
    against: str = ""
