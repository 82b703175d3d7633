"""Where the learned reader knows better what a number covers, who acts and who says so.

Comes in: its judgement of a number, and what the rules say. Goes out: what counts: what the rules say, unless it is all
but certain of something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.facts import PERCENT, Aggregate

if TYPE_CHECKING:
    from reporter.extraction.learned.judgement import Judgement

# How probable it must be who acts, where the rules name nobody, and who speaks, where they name another or nobody; and
# what a number covers: a total, or the toll of one event, is what is left where no word tells the rules more; a part
# rests on a word. Chosen on articles and sentences that neither rules nor encoder had seen.
_CERTAIN, _LIKELY = 0.9, 0.7
_NEEDED = {Aggregate.INCIDENT: 0.8, Aggregate.TOTAL: 0.85, Aggregate.PART: 0.95}


def settled_aggregate(ruled: Aggregate, judged: Judgement, *, unit: str) -> Aggregate:
    """Say what a number covers; whether a share is a part, the rules know, and "more" is never a total."""
    if ruled is Aggregate.INCREMENT or unit == PERCENT:
        return ruled
    said = judged.aggregate
    of_event = said.value == Aggregate.INCIDENT and ruled is not Aggregate.PART
    needed = _NEEDED[Aggregate.INCIDENT if of_event else ruled]
    return Aggregate(said.value) if said.value and said.probability > needed else ruled


def settled_actor(ruled: str | None, judged: Judgement) -> str | None:
    """Say who acts; the rules are asked first, and that nobody does they know better.

    Whom the reader takes for the source of the number has not paid it, where somebody else is certain to have.
    """
    said = judged.actor
    if said.value is None or said.probability <= _CERTAIN:
        return ruled
    return said.value if ruled is None or ruled == judged.source.value else ruled


def settled_source(ruled: str | None, judged: Judgement) -> str | None:
    """Say who is named as the source of a number, or that nobody is."""
    said = judged.source
    needed = _LIKELY if ruled is None else _CERTAIN
    return said.value if said.probability > needed else ruled
