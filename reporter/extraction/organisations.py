"""Named organisations: bodies, agencies, forces, gangs and outlets.

Comes in: an article. Goes out: one mention for each organisation, where it is named first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.facts import OrganisationMention, Span
from reporter.knowledge import ActorKind

if TYPE_CHECKING:
    from reporter.extraction.reading import Article

_LISTED = frozenset({ActorKind.BODY, ActorKind.AGENCY, ActorKind.FORCE, ActorKind.GANG, ActorKind.OUTLET})
_NOT_LISTED = frozenset({"other nations", "UN member states", "UN trust fund"})


def organisations(article: Article) -> tuple[OrganisationMention, ...]:
    """Give every known organisation once, where it is named first."""
    found: dict[str, OrganisationMention] = {}
    for sentence in article.sentences:
        for actor in sentence.actors:
            name = actor.actor.name
            if actor.actor.kind in _LISTED and name not in _NOT_LISTED and name not in found:
                span = Span(actor.span.start_char, actor.span.end_char)
                found[name] = OrganisationMention(name=name, evidence=sentence.evidence(span))
    return tuple(found.values())
