"""Money: what is required, received, pledged, withheld and spent.

Comes in: a number with a currency, or a share that is said to be funded. Goes out: proposals. A donor that
"secures" or "approves" money commits itself; a mission that secures it has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.clauses import auxiliaries, base_forms, subject
from reporter.extraction.proposals import Hit, Proposal, best_hit
from reporter.extraction.reading import Mention
from reporter.facts import PEOPLE, PERCENT, Kind
from reporter.knowledge import ActorKind, lexicon

_KINDS = (Kind.REQUIRED, Kind.RECEIVED, Kind.PLEDGED_FUNDING, Kind.WITHHELD, Kind.SPENT)
_FUTURE = frozenset({"will", "would", "shall", "could", "may", "might"})


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a sum of money."""
    if mention.quantity.unit == PERCENT:
        yield from _funded_share(mention)
    elif mention.quantity.unit and mention.quantity.unit != PEOPLE:
        for kind in _KINDS:
            if hit := best_hit(mention, kind):
                yield _proposal(mention, _settled(mention, kind, hit), hit)


def _funded_share(mention: Mention) -> Iterator[Proposal]:
    hit = best_hit(mention, Kind.RECEIVED)
    if hit and base_forms(hit.link.token) & {"fund", "funded"}:
        yield _proposal(mention, Kind.RECEIVED, hit)


def _settled(mention: Mention, kind: Kind, hit: Hit) -> Kind:
    """Settle received against pledged by who acts and in which tense."""
    if kind is not Kind.RECEIVED:
        return kind
    donor = bool(base_forms(hit.link.token) & lexicon().donor_verbs)
    if donor and _state_acts(mention, hit):
        return Kind.PLEDGED_FUNDING
    return Kind.PLEDGED_FUNDING if auxiliaries(hit.link.token) & _FUTURE else kind


def _state_acts(mention: Mention, hit: Hit) -> bool:
    head = subject(hit.link.token)
    if head is None:
        return False
    named = [found.actor for found in mention.sentence.actors if head in found.span]
    return any(actor.kind is ActorKind.STATE or actor.is_branch for actor in named)


def _proposal(mention: Mention, kind: Kind, hit: Hit) -> Proposal:
    return Proposal(
        mention=mention, kind=kind, score=hit.weight, rule=f"money-{kind.partition('.')[2]}", word=hit.link.token.text
    )
