"""The share of the capital or the country that gangs hold.

Comes in: a number in percent. Goes out: proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.clauses import base_forms
from reporter.extraction.proposals import Proposal, best_hit
from reporter.extraction.reading import Mention
from reporter.facts import PERCENT, Kind
from reporter.knowledge import lexicon


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a share as territory under gangs."""
    if mention.quantity.unit != PERCENT:
        return
    gangs = {form for token in mention.sentence.tokens for form in base_forms(token)} & lexicon().strangers
    hit = best_hit(mention, Kind.GANG_CONTROL)
    if hit and gangs:
        yield Proposal(
            mention=mention, kind=Kind.GANG_CONTROL, score=hit.weight, rule="share-held", word=hit.link.token.text
        )
