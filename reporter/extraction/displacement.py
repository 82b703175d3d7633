"""People driven from their homes inside Haiti, and people returned to it.

Comes in: a number. Goes out: proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.clauses import base_forms
from reporter.extraction.distress import propose_kinds
from reporter.extraction.proposals import Proposal
from reporter.extraction.reading import Mention
from reporter.facts import Kind
from reporter.knowledge.themes import themes

_VIOLENCE = frozenset({"violence", "attack", "fighting", "clash", "conflict", "war", "insecurity"})
_NEAR = 12
_KINDS = frozenset({Kind.DISPLACED, Kind.RETURNED})


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a number as displaced or returned people."""
    yield from (p for p in propose_kinds(mention, _KINDS) if p.kind is Kind.RETURNED or not _other_cause(mention))


def _other_cause(mention: Mention) -> bool:
    """Tell whether a disaster drove people out: its name stands last before the number, and no gang's near it."""
    tokens = [token for token in mention.sentence.tokens if not token.is_punct]
    at = mention.quantity.number_span.start
    causes = themes().disasters | themes().gangs | _VIOLENCE
    near = [t for t in tokens if base_forms(t) & causes and t.idx < at]
    later = [t for t in tokens if at <= t.idx][:_NEAR]
    by_gangs = any(base_forms(token) & (themes().gangs | _VIOLENCE) for token in later)
    return bool(near) and bool(base_forms(near[-1]) & themes().disasters) and not by_gangs
