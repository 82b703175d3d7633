"""Money: what is required, received, pledged, withheld and spent.

Comes in: a number with a currency, or a share that is said to be funded. Goes out: proposals. Words near the sum say
what happens to it (`evidence`); who acts, in which tense, settles the kind (`settle`); prices, wages and the money of
others are set aside (`strange`).
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.clauses import How, base_forms, counted, is_definite, predicate
from reporter.extraction.funding.evidence import evidence
from reporter.extraction.funding.portions import beside_need, lies_outside, portion, share_of_promise
from reporter.extraction.funding.purposes import is_conversion, purpose, purpose_of_article
from reporter.extraction.funding.released import is_authorised
from reporter.extraction.funding.senses import Evidence
from reporter.extraction.funding.settle import settled
from reporter.extraction.funding.shares import is_funded_share
from reporter.extraction.funding.strange import strangeness
from reporter.extraction.funding.tense import is_unreal
from reporter.extraction.proposals import Proposal
from reporter.extraction.rates import rate_of_sum
from reporter.extraction.reading import Mention
from reporter.facts import PEOPLE, PERCENT, Kind

__all__ = [
    "beside_need",
    "is_authorised",
    "is_conversion",
    "lies_outside",
    "portion",
    "propose",
    "purpose",
    "purpose_of_article",
    "strangeness",
]

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
            yield _share(mention, word)
    elif unit and unit != PEOPLE and not strangeness(mention):
        pieces = evidence(mention)
        governing = (piece for piece in pieces if piece.weight > _GOVERNING)
        if any(is_unreal(piece.word) and not _exists(mention, piece) for piece in governing):
            return
        yield from (p for piece in pieces if (p := _proposal(mention, piece)))
        if mention.quantity.value >= _WAGES and not _saved(mention) and (rate := rate_of_sum(mention)):
            yield Proposal(mention=mention, kind=Kind.REQUIRED, score=_RATED, rule="money-rate", word=rate)


def _share(mention: Mention, word: str) -> Proposal:
    part = share_of_promise(mention)
    return Proposal(mention=mention, kind=Kind.RECEIVED, score=0.9, rule="share-funded", word=word, aggregate=part)


def _saved(mention: Mention) -> bool:
    verb = predicate(mention.anchor)
    return verb is not None and "save" in base_forms(verb)


def _exists(mention: Mention, piece: Evidence) -> bool:
    """Tell money that is there, whatever would have become of it: "the $11 million in the fund would have lasted"."""
    return piece.how is How.SUBJECT and is_definite(counted(mention.anchor))


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
