"""Ask the learned reader what the numbers of an article say.

Comes in: mentions and their article. Goes out: a `Judgement` of each.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reporter.extraction.learned.encoder import NOTHING, Shown, encoder, shown_of
from reporter.extraction.learned.judgement import Judgement, Pointing
from reporter.facts import Aggregate, Guess, Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Article, Mention

# A piece less likely than this is not pointed at.
_UNLIKELY = 0.001


def judgements(numbers: Sequence[Mention], article: Article) -> Iterator[Judgement]:
    """Judge numbers of an article, in their order."""
    reader = encoder()
    for _, group in groupby(numbers, key=lambda mention: mention.sentence.index):
        near = list(group)
        shown = shown_of(near[0].sentence, article, near)
        judged = reader.judge(shown)
        for place in range(len(near)):
            yield Judgement(
                guess=_guess(dict(zip(reader.classes, judged.classes[place].tolist(), strict=True))),
                aggregates={
                    Aggregate(name): share
                    for name, share in zip(reader.aggregates, judged.aggregates[place].tolist(), strict=True)
                },
                actors=_pointing(shown, judged.actors[place].tolist()),
                sources=_pointing(shown, judged.sources[place].tolist()),
            )


def _guess(classes: dict[str, float]) -> Guess:
    nothing = classes.pop(NOTHING)
    kind = max(classes, key=classes.__getitem__)
    return Guess(Kind(kind), classes[kind], nothing)


def _pointing(shown: Shown, row: Sequence[float]) -> Pointing:
    *pieces, nobody, elsewhere = row
    spans = (Span(start, end) for start, end in shown.spans.tolist())
    words = tuple((span, likely) for span, likely in zip(spans, pieces, strict=True) if likely > _UNLIKELY)
    return Pointing(words, nobody, elsewhere)
