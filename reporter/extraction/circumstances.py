"""What speaks against any reading of a number at all: it is set abroad, long ago, in a disaster, or is only supposed.

Comes in: a number that nothing was made of. Goes out: the name of its circumstance, or nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import above, base_forms, counted, is_verbal, subject
from reporter.extraction.elsewhere import has_other_cause
from reporter.extraction.headcount import looked_after
from reporter.extraction.proposals import Proposal
from reporter.extraction.unreal import objection
from reporter.facts import PEOPLE, PERCENT, Kind
from reporter.knowledge.fates import fates

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention


def circumstance(mention: Mention) -> str | None:
    """Name what would speak against every reading of a number of this unit."""
    is_money = mention.quantity.unit not in {"", PEOPLE, PERCENT}
    kind = Kind.RECEIVED if is_money else Kind.GANG_CONTROL if mention.quantity.unit == PERCENT else Kind.KILLED
    if against := objection(Proposal(mention=mention, kind=kind, score=0, rule="", word="")):
        return against
    if is_money:
        return None
    if _by_disaster(mention):
        return "disaster or accident"
    return "people helped" if not mention.quantity.unit and looked_after(mention) else None


def _by_disaster(mention: Mention) -> bool:
    """Tell those whom nature or an accident strikes: its noun acts, or a word of fate stands over the number."""
    if not has_other_cause(mention):
        return False
    for verb in above(counted(mention.anchor), joined=True):
        doer = subject(verb) if is_verbal(verb) else None
        if doer is not None and base_forms(doer) & fates().causes.natural:
            return True
        if base_forms(verb) & (fates().by_first_word.keys() | fates().causes.mishaps):
            return True
    return False
