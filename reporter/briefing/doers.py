"""Who killed, wounded or abducted those whom a figure counts, as its own sentence says.

Comes in: a figure, or the sentences of an article. Goes out: the words that name who did it and their `Side`, and the
sentences that say whose doing how many were. Nothing is concluded from the place or the kind of an attack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reporter.briefing.model import Blame, Entry, Side
from reporter.facts import VICTIMS, Aggregate, Evidence, Extraction, Figure, Kind, SourceDocument, Span
from reporter.knowledge.doers import doers

_COUNT = re.compile(
    r"\d|\b(?:half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|most|majority|rest)\b|per\s?cent",
    re.IGNORECASE,
)
# About four sentences of a newspaper.
_REACH = 700
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


def blamed(extractions: Sequence[Extraction], found: Sequence[Entry] = ()) -> tuple[Blame, ...]:
    """Give what all articles say of whose doing how many were, in the order of the articles; one wording once.

    A share says nothing without its days and its author: what no count beside it gives both is left out.
    """
    told = [
        Blame(evidence=place, as_of=one.date.value, count=count, author=author)
        for one in extractions
        for place in answering(one.document, one.body)
        for count, author in _counted_with(place, found)
    ]
    return tuple({" ".join(one.evidence.quote.split()): one for one in reversed(told)}.values())[::-1]


def _counted_with(place: Evidence, found: Sequence[Entry]) -> Iterator[tuple[Entry, str | None]]:
    """Give the nearest count of victims with its days in a sentence or shortly before it, and its author."""
    near = [
        entry
        for entry in found
        if entry.figure.kind in VICTIMS and entry.figure.evidence.document is place.document
        if -_REACH <= entry.figure.evidence.sentence_span.start - place.sentence_span.start <= 0
        if entry.figure.aggregate is not Aggregate.INCIDENT
    ]
    near.sort(key=lambda entry: -entry.figure.evidence.span.start)
    count = next((entry for entry in near if entry.figure.period), None)
    if count is None:
        return
    author = next((entry.figure.attributed_to for entry in (count, *near) if entry.figure.attributed_to), None)
    if author or count.outlet:
        yield count, author


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
