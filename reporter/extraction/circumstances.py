"""What speaks against any reading of a number: it is abroad, long ago, of a disaster, of other forces or other purses.

Comes in: a number that nothing was made of. Goes out: the name of its circumstance, or nothing. The families are asked
for what they refuse, so that a name is theirs and no guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction import funding, personnel
from reporter.extraction.clauses import above, base_forms, counted, is_verbal, subject
from reporter.extraction.elsewhere import elsewhere
from reporter.extraction.headcount import looked_after
from reporter.extraction.proposals import Proposal
from reporter.extraction.unreal import objection
from reporter.facts import PEOPLE, PERCENT, Kind
from reporter.knowledge.fates import fates

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention


def circumstance(mention: Mention) -> str | None:
    """Name what speaks against a number of this unit, whatever it may count."""
    unit = mention.quantity.unit
    if unit == PERCENT:
        return _objection(mention, Kind.GANG_CONTROL)
    if unit not in {"", PEOPLE}:
        return _objection(mention, Kind.RECEIVED) or funding.strangeness(mention)
    if against := _objection(mention, Kind.KILLED) or personnel.refusal(mention):
        return against
    if _struck(mention) and (other := elsewhere(mention)):
        return other
    return "people helped" if looked_after(mention) else None


def _objection(mention: Mention, kind: Kind) -> str | None:
    return objection(Proposal(mention=mention, kind=kind, score=0, rule="", word=""))


def _struck(mention: Mention) -> bool:
    """Tell whether a word of fate, or what nature does, stands over a number."""
    for verb in above(counted(mention.anchor), joined=True):
        doer = subject(verb) if is_verbal(verb) else None
        if doer is not None and base_forms(doer) & fates().causes.natural:
            return True
        if base_forms(verb) & (fates().by_first_word.keys() | fates().causes.mishaps):
            return True
    return False
