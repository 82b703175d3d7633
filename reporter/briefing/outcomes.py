"""What a promise's own article tells of it further on: that it was paid, that they arrived, that nothing came of it.

Comes in: a commitment and the sentences of its article. Goes out: the words that tell, or None. Must not know figures:
what was delivered in numbers is followed elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reporter.facts import Commitment, Evidence, Span
from reporter.knowledge.telling import telling

# How many sentences behind a promise may still speak of it.
_REACH = 2
# Nouns are known by their length: whoever says "vests" or "money" again speaks of the same thing.
_NOUN = re.compile(r"\b[a-z]{5,}\b")
_OF_IT = re.compile(r"(?:It|They|That|This|These|Both|The\s+(?:money|sum|pledge|promise|offer))\b")


def outcome(commitment: Commitment, sentences: Sequence[Span]) -> Evidence | None:
    """Give the words by which its own sentence, or one right behind it, tells what became of a promise."""
    place = commitment.evidence
    text, start = place.document.text, _end_of_promise(commitment)
    if own := telling().came_of_it.search(text, start, place.sentence_span.end):
        return place.document.evidence(Span(*own.span()), place.sentence_span)
    behind = sorted(span for span in sentences if span.start >= place.sentence_span.end)
    promised = set(_NOUN.findall(commitment.what or place.sentence)) - telling().common
    for sentence in behind[:_REACH]:
        words = text[sentence.start : sentence.end]
        of_it = _OF_IT.match(words) or promised & set(_NOUN.findall(words))
        if of_it and (found := telling().came_of_it.search(text, sentence.start, sentence.end)):
            return place.document.evidence(Span(*found.span()), sentence)
    return None


def _end_of_promise(commitment: Commitment) -> int:
    place = commitment.evidence
    at = place.sentence.find(commitment.what) if commitment.what else -1
    return place.sentence_span.start + (at + len(commitment.what or "") if at >= 0 else 0)
