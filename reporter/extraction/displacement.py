"""People driven from their homes inside Haiti, and people returned to it.

Comes in: a number. Goes out: proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.distress import propose_kinds
from reporter.extraction.proposals import Proposal
from reporter.extraction.reading import Mention
from reporter.facts import Kind

_KINDS = frozenset({Kind.DISPLACED, Kind.RETURNED})


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a number as displaced or returned people."""
    yield from propose_kinds(mention, _KINDS)
