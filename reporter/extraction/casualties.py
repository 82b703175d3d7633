"""Victims of the violence: killed, injured, kidnapped, sexually assaulted.

Comes in: a number. Goes out: proposals. A list of verbs over one number ("killed, injured or kidnapped") counts
none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.clauses import How
from reporter.extraction.proposals import Hit, Proposal, counts_people, hits
from reporter.extraction.reading import Mention
from reporter.facts import Kind
from reporter.knowledge import lexicon

_KINDS = (Kind.KILLED, Kind.INJURED, Kind.KIDNAPPED, Kind.SEXUAL_VIOLENCE)
# Things other than violence that people die of.
_OTHER_CAUSES = frozenset(
    {"earthquake", "cholera", "accident", "hurricane", "storm", "flood", "disease", "covid", "epidemic"}
)
_NEVER_ALONE = frozenset({"violence", "life", "toll"})


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a number as victims."""
    if not counts_people(mention) or _other_cause(mention):
        return
    found = {kind: hit for kind in _KINDS if (hit := _hit(mention, kind))}
    strong = [hit for hit in found.values() if hit.link.how in (How.OBJECT, How.MODIFIER, How.SUBJECT)]
    heads = {hit.link.token.head.i for hit in strong}
    tokens = {hit.link.token.i for hit in strong}
    if len(strong) > 1 and (heads & tokens or len(heads) == 1):
        return
    for kind, hit in found.items():
        yield Proposal(mention=mention, kind=kind, score=hit.weight, rule=f"victims-{kind}", word=hit.link.token.text)


def _hit(mention: Mention, kind: Kind) -> Hit | None:
    for hit in hits(mention, lexicon().triggers[kind]):
        lemma = hit.link.token.lemma_.lower()
        if lemma == "violence" and not any(child.lower_ == "sexual" for child in hit.link.token.children):
            continue
        if lemma in _NEVER_ALONE and hit.link.how is How.FAR:
            continue
        return hit
    return None


def _other_cause(mention: Mention) -> bool:
    return bool({token.lemma_.lower() for token in mention.sentence.tokens} & _OTHER_CAUSES)
