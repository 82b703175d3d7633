"""People in distress whom the sentence before speaks of: "It registered 340 women." after a sentence on deportees.

Comes in: a number. Goes out: proposals, weak ones: whatever the number's own sentence says weighs more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction import parts
from reporter.extraction.headcount import counts_people
from reporter.extraction.phrases import count_of
from reporter.extraction.proposals import Proposal
from reporter.extraction.topics import topical, words_of
from reporter.facts import DISTRESS, PERCENT, Aggregate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Mention

_SCORE = 0.61


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose the kind of the sentence before, where the number takes it up."""
    words = words_of(mention.sentence.tokens)
    count = count_of(mention, words.tokens)
    found = topical(mention, words, count) if count is not None else None
    if found is None or found.kind not in DISTRESS:
        return
    if mention.quantity.unit != PERCENT and not counts_people(mention, frozenset()):
        return
    yield Proposal(
        mention=mention,
        kind=found.kind,
        score=_SCORE,
        rule="topic",
        word="",
        aggregate=Aggregate.PART if found.is_part else parts.aggregate(mention, found.kind),
        group=parts.group(mention, found.kind),
    )
