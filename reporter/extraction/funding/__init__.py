"""Money: what is required, received, pledged, withheld and spent.

Comes in: a number with a currency, or a share that is said to be funded. Goes out: proposals. Words near the sum say
what happens to it (`evidence`); who acts, in which tense, settles the kind (`settle`); prices, wages and the money of
others are set aside (`strange`).
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.funding.evidence import Evidence, evidence
from reporter.extraction.funding.portions import beside_need, portion
from reporter.extraction.funding.settle import is_unreal, settled
from reporter.extraction.funding.shares import is_funded_share
from reporter.extraction.funding.strange import strangeness
from reporter.extraction.proposals import Proposal
from reporter.extraction.rates import rate_of_sum
from reporter.extraction.reading import Mention
from reporter.facts import PEOPLE, PERCENT, Kind

__all__ = ["beside_need", "propose", "strangeness"]

# A sum by the month that nothing is said of is what something costs.
_RATED = 0.7
# From here on a word governs the sum and does not merely stand near.
_GOVERNING = 0.85
# Below this, a sum by the month is a wage or a rent.
_WAGES = 100_000


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a sum of money, or of a share that is funded."""
    unit = mention.quantity.unit
    if unit == PERCENT:
        if word := is_funded_share(mention):
            yield Proposal(mention=mention, kind=Kind.RECEIVED, score=0.9, rule="share-funded", word=word)
    elif unit and unit != PEOPLE and not strangeness(mention):
        pieces = evidence(mention)
        if any(piece.weight > _GOVERNING and is_unreal(piece.word) for piece in pieces):
            return
        yield from (p for piece in pieces if (p := _proposal(mention, piece)))
        if mention.quantity.value >= _WAGES and (rate := rate_of_sum(mention)):
            yield Proposal(mention=mention, kind=Kind.REQUIRED, score=_RATED, rule="money-rate", word=rate)


def _proposal(mention: Mention, piece: Evidence) -> Proposal | None:
    kind = settled(mention, piece)
    if kind is None:
        return None
    rule = f"money-{kind.partition('.')[2]}"
    return Proposal(
        mention=mention,
        kind=kind,
        score=piece.weight,
        rule=rule,
        word=piece.word.text,
        aggregate=portion(mention, kind),
    )
