"""Who killed, wounded or abducted those whom a figure counts, as its own sentence says.

Comes in: a figure, or the sentences of an article. Goes out: the words that name who did it and their `Side`, and the
sentences that say whose doing how many were. Nothing is concluded from the place or the kind of an attack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reporter.briefing.model import Blame, Side
from reporter.facts import VICTIMS, Aggregate, Evidence, Extraction, Figure, Kind, SourceDocument, Span
from reporter.knowledge.doers import doers

_COUNT = re.compile(
    r"\d|\b(?:half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|most|majority|rest)\b|per\s?cent",
    re.IGNORECASE,
)
_FLED = VICTIMS | {Kind.DISPLACED}


def done_by(figure: Figure) -> tuple[Side, Evidence] | None:
    """Give who did it, by the words around the number; None where its sentence does not say."""
    if figure.kind not in _FLED:
        return None
    evidence = figure.evidence
    text = evidence.document.text
    behind, ahead = (evidence.span.end, evidence.sentence_span.end), (evidence.sentence_span.start, evidence.span.start)
    found = [(behind[0], match) for one in doers().behind if (match := one.match(text[slice(*behind)]))]
    # Of several before a number the one that stands next to it is meant.
    led = [(ahead[0], match) for one in doers().ahead if (match := _last(one, text[slice(*ahead)]))]
    found += sorted(led, key=lambda pair: -pair[1].start("who"))
    if not found and figure.aggregate is Aggregate.INCIDENT:
        whole = Span(*evidence.sentence_span)
        found += [(whole.start, match) for match in doers().strikes.finditer(text[whole.start : whole.end])][:1]
    for offset, match in found:
        span = Span(offset + match.start("who"), offset + match.end("who"))
        side = doers().side(match["who"]) or doers().side_of_deed(match["who"])
        if side:
            return Side(side), evidence.document.evidence(span, evidence.sentence_span)
    return None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Give the match that begins furthest to the right."""
    found, at = None, 0
    while match := pattern.search(text, at):
        found, at = match, match.start() + 1
    return found


def blamed(extractions: Sequence[Extraction]) -> tuple[Blame, ...]:
    """Give what all articles say of whose doing how many were, in the order of the articles; one wording once."""
    told = [
        Blame(evidence=place, as_of=one.date.value)
        for one in extractions
        for place in answering(one.document, one.body)
    ]
    return tuple({" ".join(one.evidence.quote.split()): one for one in reversed(told)}.values())[::-1]


def answering(document: SourceDocument, sentences: Sequence[Span]) -> Iterator[Evidence]:
    """Give the sentences that say of how many dead or victims somebody stands behind."""
    ordered = sorted(sentences)
    for at, sentence in enumerate(ordered):
        text = document.text[sentence.start : sentence.end]
        match = doers().answers.search(text)
        if match is None or not _COUNT.search(text[match.end() :]):
            continue
        near = document.text[ordered[max(0, at - 1)].start : sentence.end]
        if doers().of_victims.search(near):
            yield document.evidence(Span(*sentence), Span(*sentence))
