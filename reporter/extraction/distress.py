"""What the families of people in distress share: a number of people, or a share of them, under one theme.

Comes in: a number and the kinds of a family. Goes out: its proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction import parts
from reporter.extraction.headcount import counts_people, whole_of_part
from reporter.extraction.proposals import Proposal
from reporter.extraction.reading import Mention
from reporter.extraction.shares import is_share_of
from reporter.extraction.themes import reading
from reporter.facts import PERCENT, Kind
from reporter.knowledge.themes import themes

# The whole that a part is taken of counts only where the theme stands right behind it.
_NEAR = 0.81
_HUNDRED = 100


def propose_kinds(mention: Mention, kinds: frozenset[Kind]) -> Iterator[Proposal]:
    """Propose the theme that a number belongs to, where it is one of `kinds`."""
    found = reading(mention)
    if found is None or found.theme.kind not in kinds or not _counts(mention, found.theme.kind):
        return
    if found.score < _NEAR and (whole_of_part(mention) or _few(mention)):
        return
    kind = found.theme.kind
    yield Proposal(
        mention=mention,
        kind=kind,
        score=found.score,
        rule=f"people-{kind}",
        word=found.word,
        aggregate=parts.aggregate(mention, kind),
        group=parts.group(mention, kind),
    )


def _few(mention: Mention) -> bool:
    """Tell a small number, of which any sentence holds some: it must stand beside its theme."""
    return not mention.quantity.unit and mention.quantity.value < _HUNDRED


def _counts(mention: Mention, kind: Kind) -> bool:
    if mention.quantity.unit == PERCENT:
        return is_share_of(mention, kind)
    return counts_people(mention, themes().nouns.get(kind, frozenset()))
