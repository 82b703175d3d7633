"""Ask the learned reader what the numbers of an article say.

Comes in: mentions and their article. Goes out: a `Guess` of each.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reporter.extraction.learned.encoder import NOTHING, encoder, shown_of
from reporter.facts import Guess, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Article, Mention


def guesses(numbers: Sequence[Mention], article: Article) -> Iterator[Guess]:
    """Guess what numbers of an article say, in their order."""
    for _, group in groupby(numbers, key=lambda mention: mention.sentence.index):
        near = list(group)
        shown = shown_of(near[0].sentence, article, near)
        for row in encoder().probabilities(shown).tolist():
            yield _guess(dict(zip(encoder().classes, row, strict=True)))


def _guess(classes: dict[str, float]) -> Guess:
    nothing = classes.pop(NOTHING)
    kind = max(classes, key=classes.__getitem__)
    return Guess(Kind(kind), classes[kind], nothing)
