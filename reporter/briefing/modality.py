"""Whether a figure is told as what is, or only as what is foreseen or asked for.

Comes in: a figure. Goes out: its `Modality`, by the words around its number. Hunger is forecast, strengths are proposed
before a council decides, and governments request money from their parliaments: none of these is a count, a decision or
a pledge. Must not know which figure leads.
"""

from __future__ import annotations

from reporter.briefing.model import Modality
from reporter.facts import Figure, Kind
from reporter.knowledge.telling import telling


def modality(figure: Figure) -> Modality:
    """Tell how a figure is meant."""
    evidence = figure.evidence
    ahead = evidence.document.text[evidence.sentence_span.start : evidence.span.start]
    behind = evidence.document.text[evidence.span.end : evidence.sentence_span.end]
    words = telling()
    if figure.kind is Kind.FOOD_INSECURE and (words.foretells.search(ahead) or words.is_foretold.match(behind)):
        return Modality.FORESEEN
    if figure.kind is Kind.TARGET and words.asks_for.search(ahead) and not words.is_decided.search(ahead + behind):
        return Modality.ASKED
    if figure.kind is Kind.PLEDGED_FUNDING and not figure.authorised and words.requests(ahead, behind):
        return Modality.ASKED
    return Modality.ACTUAL
