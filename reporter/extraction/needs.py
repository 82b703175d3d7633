"""People in acute hunger and people in need of aid.

Comes in: a number. Goes out: proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.distress import propose_kinds
from reporter.extraction.proposals import Proposal
from reporter.extraction.reading import Mention
from reporter.facts import Kind

_KINDS = frozenset({Kind.FOOD_INSECURE, Kind.IN_NEED})


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a number as people in hunger or in need."""
    yield from propose_kinds(mention, _KINDS)
