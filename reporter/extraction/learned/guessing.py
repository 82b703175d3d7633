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
    from reporter.facts import Span

_GAP = "\n\n"


def judgements(numbers: Sequence[Mention], article: Article) -> Iterator[Judgement]:
    """Judge numbers of an article, in their order."""
    reader = encoder()
    for _, group in groupby(numbers, key=lambda mention: mention.sentence.index):
        near = list(group)
        shown = shown_of(near[0].sentence, article, near)
        judged = reader.judge(shown)
        speaking = _of_paragraph(sources(article), near[0])
        for place in range(len(near)):
            classes = dict(zip(reader.classes, judged.classes[place].tolist(), strict=True))
            kinds = {Kind(name): share for name, share in classes.items() if name != NOTHING}
            yield Judgement(
                guess=_guess(kinds, classes[NOTHING]),
                kinds=kinds,
                aggregate=_aggregate(dict(zip(reader.aggregates, judged.aggregates[place].tolist(), strict=True))),
                actor=Told("actor", *likeliest(judged.actors[place].tolist(), shown, actors(article))),
                source=Told("attributed_to", *likeliest(judged.sources[place].tolist(), shown, speaking)),
            )


def _of_paragraph(named: Sequence[tuple[Span, str]], number: Mention) -> list[tuple[Span, str]]:
    """Keep who is named in a number's paragraph: whether a voice reaches into the next one, the rules know better."""
    start = number.sentence.document.text.rfind(_GAP, 0, number.sentence.span.start)
    return [(span, name) for span, name in named if span.start > start]


def _guess(kinds: dict[Kind, float], nothing: float) -> Guess:
    kind = max(kinds, key=kinds.__getitem__)
    return Guess(kind, kinds[kind], nothing)


def _aggregate(shares: dict[str, float]) -> Told:
    likely = max(shares, key=shares.__getitem__)
    return Told("aggregate", Aggregate(likely), shares[likely])
