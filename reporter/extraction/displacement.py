"""People driven from their homes inside Haiti, and people returned to it.

Comes in: a number. Goes out: proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.clauses import base_forms
from reporter.extraction.proposals import Proposal, best_hit, counts_people
from reporter.extraction.reading import Mention
from reporter.facts import Kind

_KINDS = (Kind.DISPLACED, Kind.RETURNED)
_DRIVING = frozenset({"force", "drive", "chase"})
_HOMES = frozenset({"home", "house", "neighborhood", "neighbourhood"})


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a number as displaced or returned people."""
    if not counts_people(mention):
        return
    for kind in _KINDS:
        if hit := best_hit(mention, kind):
            rule = f"people-{kind}"
            yield Proposal(mention=mention, kind=kind, score=hit.weight, rule=rule, word=hit.link.token.text)
    yield from _driven(mention)


def _driven(mention: Mention) -> Iterator[Proposal]:
    """Read "forced 700,000 people from their homes": a verb of driving with a home after it."""
    for token in mention.anchor.ancestors:
        homes = {below.lemma_.lower() for below in token.subtree} & _HOMES
        if base_forms(token) & _DRIVING and token.pos_ == "VERB" and homes:
            yield Proposal(mention=mention, kind=Kind.DISPLACED, score=0.85, rule="driven-from-home", word=token.text)
            return
