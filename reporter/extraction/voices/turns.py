"""Turns of talk: who speaks in the answers of an interview and behind the labels of a transcript.

Comes in: an article and who may speak in it. Goes out: stretches of its text, each with its speaker; a question has
nobody. "MR MILLER: …", and paragraphs that answer questions in an article that calls itself an interview.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.voices.sources import NOBODY, Source, as_source
from reporter.facts import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Article
    from reporter.extraction.voices.sources import Speakers

_BLOCK = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_LABEL = re.compile(r"(?P<who>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,40}):\s")
_INTERVIEW = re.compile(
    r"\binterview(?:ed)?\b|\bwe (?:talk|talked|spoke|met|sat)\b|\b(?:the|this|our) conversation\b"
    r"|\bspoke (?:to|with) us\b"
    r"|\bin (?:his|her) own words\b|\b(?:q|questions)\s*(?:&|and)\s*(?:a|answers)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|We|My|Our)\b")
_OPENING = 1500
_LONGEST_QUESTION, _SHORT_REMARK = 220, 120
_FEWEST = 3


def turns(article: Article, speakers: Speakers) -> tuple[tuple[Span, Source], ...]:
    """Give the turns of an article, none where it is no interview and no transcript."""
    text = article.document.text
    blocks = [Span(match.start(), match.end()) for match in _BLOCK.finditer(text)]
    labels = [_LABEL.match(text, block.start) for block in blocks]
    if sum(label is not None for label in labels) >= _FEWEST:
        return tuple(_labelled(blocks, labels, speakers))
    first = next((i for i, block in enumerate(blocks) if _asks(text, block)), None)
    if first is None or not _INTERVIEW.search(text, 0, min(_OPENING, blocks[first].start)):
        return ()
    talk = list(_alternating(text, blocks[first:]))
    own = [block for block, answers in talk if answers and _FIRST_PERSON.search(text, block.start, block.end)]
    asked = [block for block, answers in talk if not answers and _asks(text, block)]
    person = next((person for span, person in speakers.persons if span.start < blocks[first].start), None)
    if len(own) < _FEWEST or len(asked) < _FEWEST or person is None:
        return ()
    return tuple((block, as_source(person) if answers else NOBODY) for block, answers in talk)


def _labelled(
    blocks: Sequence[Span], labels: Sequence[re.Match[str] | None], speakers: Speakers
) -> Iterator[tuple[Span, Source]]:
    """Give labelled paragraphs, and those behind them, to whom the label names.

    A spokesman's briefing is his body's own: nobody speaks in it.
    """
    source: Source | None = None
    for block, label in zip(blocks, labels, strict=True):
        source = _called(label["who"], speakers) if label is not None else source
        if source is not None:
            yield block, source


def _called(label: str, speakers: Speakers) -> Source:
    family = label.rsplit(None, 1)[-1]
    named = (person for _, person in speakers.persons if " " in person.name)
    found = next((person for person in named if person.name.split()[-1].upper() == family), None)
    spokes = found is not None and found.role is not None and "spokes" in found.role.text.lower()
    return Source(found.name, is_person=True) if found is not None and not spokes else NOBODY


def _alternating(text: str, blocks: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """Tell answers from questions: a question is short, and no question follows another."""
    asked = False
    for block in blocks:
        remark = block.end - block.start < _SHORT_REMARK or _asks(text, block)
        asked = remark and not asked
        yield block, not asked


def _asks(text: str, block: Span) -> bool:
    return block.end - block.start < _LONGEST_QUESTION and text[block.start : block.end].rstrip().endswith("?")
