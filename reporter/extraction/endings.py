"""Whether a person named has died or left office, in the article's words: "was assassinated in 2021".

Comes in: a name in its sentence. Goes out: the words that say so, or None. Must not know the person's role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.facts import Evidence, Span
from reporter.knowledge.endings import endings

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence


def ended(name: Span, sentence: Sentence) -> Evidence | None:
    """Quote the words beside a name that tell of a death or of an office left."""
    text = sentence.document.text
    ahead, behind = text[sentence.span.start : name.start], text[name.end : sentence.span.end]
    if endings().not_yet.search(ahead):
        return None
    for pattern in endings().behind:
        if match := pattern.search(behind):
            return sentence.evidence(Span(name.end + match.start("said"), name.end + match.end("said")))
    for pattern in endings().before:
        if match := pattern.search(ahead):
            start = sentence.span.start
            return sentence.evidence(Span(start + match.start("said"), start + match.end("said")))
    return None
