"""How well a network judges numbers that it has not seen.

Comes in: a network and examples. Goes out: a `Score`. Number by number, before anything is made of the judgements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import mean, stdev

import torch
from pydantic import BaseModel

from reporter.extraction.learned.encoder import NOTHING
from tests.evaluation.teaching.examples import CLASSES, UNKNOWN, Example
from tests.evaluation.teaching.fitting import batch
from tests.evaluation.teaching.network import Network

_BESIDE = ("aggregates", "actors", "sources")
_NONE = CLASSES.index(NOTHING)


class Score(BaseModel):
    """Precision, recall and F1 of the kinds; and of facts of the right kind, the share right in each other thing."""

    precision: float
    recall: float
    f1: float
    aggregates: float
    actors: float
    sources: float

    def __str__(self) -> str:
        return ", ".join(f"{name} {value:.3f}" for name, value in self)


def spread(scores: Sequence[Score]) -> str:
    """Give the mean of each measure over the folds and its standard deviation."""
    columns = {name: [float(getattr(score, name)) for score in scores] for name in Score.model_fields}
    return ", ".join(f"{name} {mean(of):.3f} ± {stdev(of):.3f}" for name, of in columns.items())


def scored(network: Network, shown: Sequence[Example]) -> Score:
    """Measure a network on examples."""
    found = wanted = 0
    right: list[tuple[int, dict[str, bool]]] = []
    for example in (example for example in shown if example.classes):
        with torch.no_grad():
            scores = network(*batch([example]).given)
        said = {name: getattr(scores, name).argmax(-1).tolist() for name in ("classes", *_BESIDE)}
        for place, answer in enumerate(example.classes):
            if answer == UNKNOWN:
                continue
            wanted += answer != _NONE
            found += said["classes"][place] != _NONE
            if said["classes"][place] == answer != _NONE:
                pieces = len(example.shown.pieces)
                right.append((answer, dict(_marks(example, place, pieces, {k: v[place] for k, v in said.items()}))))
    precision, recall = len(right) / max(1, found), len(right) / max(1, wanted)
    return Score(
        precision=precision,
        recall=recall,
        f1=2 * len(right) / max(1, found + wanted),
        **{name: _share(mark[name] for _, mark in right if name in mark) for name in _BESIDE},
    )


def _marks(example: Example, place: int, pieces: int, said: Mapping[str, int]) -> Iterator[tuple[str, bool]]:
    yield "aggregates", said["aggregates"] == example.aggregates[place]
    for name in ("actors", "sources"):
        if answer := getattr(example, name)[place]:
            yield name, said[name] in {piece if piece >= 0 else pieces + 2 + piece for piece in answer}


def _share(marks: Iterable[bool]) -> float:
    given = list(marks)
    return sum(given) / max(1, len(given))
