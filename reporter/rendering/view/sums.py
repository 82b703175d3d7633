"""Numbers that the brief computed, and where on the page their terms are shown: a reader asks where they come from.

Comes in: a briefing and a clause of the bottom line. Goes out: the clause in pieces, a computed number with the name of
the place that shows its terms. Must not know any output format.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed
from reporter.facts import Kind
from reporter.rendering.bottom_line.prose import Clause
from reporter.rendering.phrases import computed_words
from reporter.rendering.walking import walk

# As the page names them: the box of the force, and the line of the funding gap.
DEPLOYED, GAP = "sum-deployed", "sum-gap"


class Led(NamedTuple):
    """Words of a clause; `place` is empty where they are no computed number."""

    words: str
    place: str = ""


def led(brief: Briefing, clause: Clause) -> list[Led]:
    """Part a clause at the computed number that it prints, if it cites the number's terms."""
    for computed, place in _sums(brief):
        if not set(walk(computed)) <= set(clause.evidence):
            continue
        for first in (True, False):
            words = computed_words(computed, first=first)
            before, found, after = clause.text.partition(words)
            if found:
                return [one for one in (Led(before), Led(words, place), Led(after)) if one.words]
    return [Led(clause.text)]


def _sums(brief: Briefing) -> Iterator[tuple[Computed, str]]:
    for key in brief.key_figures:
        if key.total and key.ledger.headline and key.ledger.kind is Kind.DEPLOYED:
            yield key.total, DEPLOYED
    if brief.funding.gap:
        yield brief.funding.gap, GAP
