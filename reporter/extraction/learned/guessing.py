"""Ask the learned reader what a number says.

Comes in: a mention and its article. Goes out: a `Guess`. The weights lie beside this module at half precision
and are loaded when the first number is met.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reporter.extraction.learned.inputs import Inputs, inputs
from reporter.facts import Guess, Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reporter.extraction.reading import Article, Mention

FILE = Path(__file__).with_name("weights.npz")
# The name of the class of numbers that are no facts.
NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Weights:
    """A row for each place of a trait and for each number of the vectors, a column for each class; and their biases."""

    classes: tuple[str, ...]
    traits: NDArray[np.float32]
    vectors: NDArray[np.float32]
    bias: NDArray[np.float32]


def guess(mention: Mention, article: Article) -> Guess:
    """Guess what a number of an article says."""
    weights = _weights()
    found = probabilities(weights, inputs(mention, article))
    by_class = dict(zip(weights.classes, found.tolist(), strict=True))
    nothing = by_class.pop(NOTHING)
    kind = max(by_class, key=lambda name: by_class[name])
    return Guess(Kind(kind), by_class[kind], nothing)


def probabilities(weights: Weights, given: Inputs) -> NDArray[np.float64]:
    """Give the probability of each class."""
    scores = weights.traits[given.places].sum(axis=0) + given.vectors @ weights.vectors + weights.bias
    scores = scores.astype("float64")
    likely = np.exp(scores - scores.max())
    total: NDArray[np.float64] = likely / likely.sum()
    return total


@cache
def _weights() -> Weights:
    with np.load(FILE, allow_pickle=False) as stored:
        classes = tuple(str(name) for name in stored["classes"])
        traits, vectors, bias = (stored[name].astype("float32") for name in ("traits", "vectors", "bias"))
    return Weights(classes, traits, vectors, bias)
