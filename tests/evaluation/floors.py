"""The floors: no score may fall below its own, and the corpus may not change, without floors.toml saying so.

Comes in: the score of each part. Goes out: floors.toml, and what fell below it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.corpus import Part, digest
from tests.evaluation.counts import Count, Score

FILE = Path(__file__).with_name("floors.toml")
_HEAD = """\
# No score may fall below these: F1, or the share that is right (see GUIDELINES.md, and measuring.py for the names).
# Written by `make evaluate PIN=1`, a little under what was measured; run it again where scores rose, or where the corpus
# grew. A floor that falls needs a reason in the commit that lowers it.
"""
# One record more or less may hang on a rounding error of another processor; a hundredth where there are many.
_SLACK = 0.01
_MUST_BE_WHOLE = ("grounded",)


@dataclass(frozen=True, slots=True)
class Floors:
    """The digest of the corpus that was measured, and a floor for each part and measure."""

    corpus: str
    parts: Mapping[str, Mapping[str, float]]


def floors() -> Floors:
    """Read the floors."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return Floors(data.pop("corpus"), data)


def below(part: Part, score: Score) -> Iterator[str]:
    """Tell which measures of a part fell, each in one line."""
    for measure, floor in floors().parts[part].items():
        now = score.counts.get(measure, Count()).f1
        if now < floor:
            yield f"{part}: {measure} is {now:.3f}, its floor is {floor:.3f}"


def pin(scores: Mapping[Part, Score]) -> None:
    """Write floors a little under these scores."""
    lines = [_HEAD.rstrip(), f'corpus = "{digest()}"']
    for part, score in scores.items():
        lines += ["", f'["{part}"]']
        lines += [f'"{name}" = {floor(name, count):.3f}' for name, count in sorted(score.counts.items())]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def floor(measure: str, count: Count) -> float:
    """Give the floor under a count: one record fewer, and at least a hundredth less."""
    if measure in _MUST_BE_WHOLE:
        return 1.0
    one_fewer = Count(max(0, count.found - 1), count.said, count.gold).f1
    return max(0.0, int(1000 * min(one_fewer, count.f1 - _SLACK)) / 1000)
