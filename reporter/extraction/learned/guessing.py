"""Ask the learned reader what the numbers of an article say.

Comes in: mentions and their article. Goes out: a `Judgement` of each.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reporter.extraction.learned.encoder import NOTHING, encoder, shown_of
from reporter.extraction.learned.judgement import Judgement
from reporter.extraction.learned.pointing import actors, likeliest, sources
from reporter.facts import Aggregate, Guess, Kind, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Article, Mention


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
                aggregate=_aggregate(dict(zip(reader.aggregates, judged.aggregates[place].tolist(), strict=True))),
                actor=Told("actor", *likeliest(judged.actors[place].tolist(), shown, actors(article))),
                source=Told("attributed_to", *likeliest(judged.sources[place].tolist(), shown, sources(article))),
            )


def _guess(classes: dict[str, float]) -> Guess:
    nothing = classes.pop(NOTHING)
    kind = max(classes, key=classes.__getitem__)
    return Guess(Kind(kind), classes[kind], nothing)


def _aggregate(shares: dict[str, float]) -> Told:
    likely = max(shares, key=shares.__getitem__)
    return Told("aggregate", Aggregate(likely), shares[likely])
