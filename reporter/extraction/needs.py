"""People in acute hunger and people in need of aid.

Comes in: a number. Goes out: proposals.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.clauses import How
from reporter.extraction.proposals import Hit, Proposal, counts_people, hits
from reporter.extraction.reading import Mention
from reporter.facts import Kind
from reporter.knowledge import lexicon


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a number as people in hunger or in need."""
    if not counts_people(mention):
        return
    for kind in (Kind.FOOD_INSECURE, Kind.IN_NEED):
        hit = next((h for h in hits(mention, lexicon().triggers[kind]) if _fits(h, kind)), None)
        if hit:
            rule = f"people-{kind}"
            yield Proposal(mention=mention, kind=kind, score=hit.weight, rule=rule, word=hit.link.token.text)


def _fits(hit: Hit, kind: Kind) -> bool:
    lemma = hit.link.token.lemma_.lower()
    if lemma == "insecurity":
        return any(child.lower_ == "food" for child in hit.link.token.children)
    if kind is Kind.IN_NEED and hit.link.token.pos_ == "NOUN":
        return hit.link.how is not How.FAR and any(
            t.lemma_.lower() in ("need", "require") for t in hit.link.token.ancestors
        )
    return True
