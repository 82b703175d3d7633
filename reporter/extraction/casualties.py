"""Victims of the violence: killed, injured, kidnapped, sexually assaulted.

Comes in: a number. Goes out: proposals. What the number counts is read from its sentence as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.elsewhere import elsewhere
from reporter.extraction.proposals import Proposal
from reporter.extraction.tolls import tolls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Mention

_SCORE = 0.97


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a number as victims."""
    toll = tolls(mention.sentence).get(mention.quantity.number_span.start)
    if toll is not None and not elsewhere(mention):
        yield Proposal(mention=mention, kind=toll.kind, score=_SCORE, rule=toll.rule, word=toll.word)
