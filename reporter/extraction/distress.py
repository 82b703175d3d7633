"""What the families of people in distress share: a number of people, or a share of them, under one theme.

Comes in: a number and the kinds of a family. Goes out: its proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction import parts
from reporter.extraction.clauses import counted, is_verbal
from reporter.extraction.headcount import counts_people, whole_of_part
from reporter.extraction.proposals import Proposal
from reporter.extraction.reading import Mention
from reporter.extraction.shares import befalls_share, is_share_of
from reporter.extraction.themes import Theme, reading
from reporter.facts import PERCENT, Aggregate, Kind
from reporter.knowledge.themes import themes

# The whole that a part is taken of counts only where the theme stands right behind it.
_NEAR = 0.81
_HUNDRED = 100
_DISPLACED = "displaced people"


def propose_kinds(mention: Mention, kinds: frozenset[Kind]) -> Iterator[Proposal]:
    """Propose the theme that a number belongs to, where it is one of `kinds`."""
    found = reading(mention)
    if found is None or found.theme.kind not in kinds or not _counts(mention, found.theme):
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
        aggregate=_aggregate(mention, found.theme),
        group=_DISPLACED if found.of_displaced else parts.group(mention, kind),
    )


def _aggregate(mention: Mention, theme: Theme) -> Aggregate | None:
    """Give what the share of a whole place is, a total; else what the words around the number tell."""
    if theme.kind is None:
        return None
    told = parts.aggregate(mention, theme.kind)
    if told is not None or mention.quantity.unit != PERCENT or is_share_of(mention, theme.kind):
        return told
    noun = counted(mention.anchor)
    of_those = any(noun.i <= token.i == theme.first and not is_verbal(token) for token in noun.subtree)
    return Aggregate.PART if of_those else Aggregate.TOTAL


def _few(mention: Mention) -> bool:
    """Tell a small number, of which any sentence holds some: it must stand beside its theme."""
    return not mention.quantity.unit and mention.quantity.value < _HUNDRED


def _counts(mention: Mention, theme: Theme) -> bool:
    if mention.quantity.unit == PERCENT:
        return theme.kind is not None and (is_share_of(mention, theme.kind) or befalls_share(mention, theme))
    nouns = themes().nouns.get(theme.kind, frozenset()) if theme.kind is not None else frozenset()
    return counts_people(mention, nouns, theme.first)
