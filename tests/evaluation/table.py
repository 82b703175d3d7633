"""One table of all scores, in Markdown.

Comes in: the score of each part. Goes out: lines of text: a row for each measure, a column for each part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.evaluation.corpus import Part
from tests.evaluation.counts import Count, Score
from tests.evaluation.measuring import MEASURES

_HEADS = {
    Part.ARTICLES: "seeds and articles 1–3",
    Part.UNREAD_ARTICLES: "articles 4–5, unread",
    Part.NEWER: "newer articles",
    Part.UNREAD_NEWER: "newer, unread",
    Part.SENTENCES: "sentences",
    Part.UNREAD_SENTENCES: "sentences, unread tenth",
}


def table(scores: Mapping[Part, Score], *, kinds: bool = False) -> Iterator[str]:
    """Give the table's lines; with `kinds` also a row for each kind of figure."""
    yield "| F1, or share that is right | " + " | ".join(_HEADS[part] for part in scores) + " |"
    yield "|---|" + "---:|" * len(scores)
    for measure, name in MEASURES.items():
        yield _row(name, measure, scores)
    if kinds:
        found = {measure for score in scores.values() for measure in score.counts if measure.startswith("kind ")}
        yield from (_row(measure.removeprefix("kind "), measure, scores) for measure in sorted(found))


def _row(name: str, measure: str, scores: Mapping[Part, Score]) -> str:
    cells = [_cell(score.counts.get(measure, Count())) for score in scores.values()]
    return f"| {name} | " + " | ".join(cells) + " |"


def _cell(count: Count) -> str:
    if count.is_empty:
        return "–"
    is_share = count.said == count.gold
    detail = f"{count.found}/{count.gold}" if is_share else f"P {count.precision:.2f} R {count.recall:.2f}"
    return f"{count.f1:.3f} ({detail})"
