"""Where a text names whom the gold means: the pieces that the learned reader is to point at.

Comes in: an article, and the name that an annotator wrote down. Goes out: places of pieces. A body is named by its names
and its people's, a person by any name, and a body's spokesperson names the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reporter.extraction.learned.encoder import Shown
from reporter.extraction.people import namings
from reporter.extraction.reading import Article
from reporter.extraction.voices.sources import as_source
from reporter.facts import Span
from tests.evaluation.names import name_key

# Who is named elsewhere than in the pieces shown, and nobody: places behind the last piece.
NOBODY, ELSEWHERE = -2, -1


@dataclass(frozen=True, slots=True)
class Naming:
    """Where somebody is named, and the keys of the names that an annotator may have written down for that."""

    span: Span
    keys: frozenset[str]


def namings_of(article: Article) -> Iterator[Naming]:
    """Find all states, bodies and persons that an article names."""
    for sentence in article.sentences:
        for found in sentence.actors:
            yield Naming(Span(found.span.start_char, found.span.end_char), frozenset({name_key(found.actor.name)}))
    for span, person in namings(article):
        names = (person.name, as_source(person).name)
        yield Naming(span, frozenset(name_key(name) for name in names if name))


def pointed(shown: Shown, name: str | None, article: Article, named: Sequence[Naming]) -> tuple[int, ...]:
    """Give the pieces that name somebody; NOBODY where there is nobody to be named, ELSEWHERE where no piece does."""
    if name is None:
        return (NOBODY,)
    key = name_key(name)
    spans = [each.span for each in named if key in each.keys] or list(_printed(article, name))
    found = tuple(
        place
        for place, (start, end) in enumerate(shown.spans.tolist())
        if start < end and any(span.start < end and start < span.end for span in spans)
    )
    return found or (ELSEWHERE,)


def _printed(article: Article, name: str) -> Iterator[Span]:
    """Find a name that is nobody's whom the program knows, as it is printed, or at last its last word."""
    for words in (name.split(), name.split()[-1:]):
        pattern = r"\b" + r"\s+".join(map(re.escape, words)) + r"\b"
        found = [Span(*match.span()) for match in re.finditer(pattern, article.document.text, re.IGNORECASE)]
        if found:
            yield from found
            return
