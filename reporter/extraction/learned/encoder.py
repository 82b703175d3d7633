"""The encoder: reads a sentence with what stands before it, and judges each of its numbers.

Comes in: a sentence of an article and its numbers. Goes out: the probabilities of their classes. It is
all-MiniLM-L6-v2, a small pretrained encoder, taught on the annotated texts (MODEL_CARD.md), at eight bits; it is loaded
when the first number is met. One thread and one sentence at a time: the same text then gives the same scores wherever
it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reporter.extraction.learned.pieces import END, START, pieces, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reporter.extraction.reading import Article, Mention, Sentence

FILE = Path(__file__).with_name("encoder.onnx")
# The name of the class of numbers that are no facts.
NOTHING = "none"
# Of what stands before: characters first, then pieces. Of the sentence: pieces; what lies behind them is not judged.
CHARACTERS_BEFORE, PIECES_BEFORE, PIECES = 220, 48, 400
SENTENCES_BEFORE = 2
_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the encoder is shown of a sentence: P pieces, which of them are its own, and N x P shares of each number."""

    pieces: NDArray[np.int64]
    own: NDArray[np.int64]
    numbers: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Encoder:
    """The network with the names of its classes, in the order of its columns."""

    session: Any
    classes: tuple[str, ...]

    def probabilities(self, shown: Shown) -> NDArray[np.float32]:
        """Give N x classes probabilities: what each number says."""
        given = {"pieces": shown.pieces[None], "own": shown.own[None], "numbers": shown.numbers}
        [scores] = self.session.run(None, given)
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        likely: NDArray[np.float32] = raised / raised.sum(axis=1, keepdims=True)
        return likely


@cache
def encoder() -> Encoder:
    """Load the encoder, once per process."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(FILE, options, providers=["CPUExecutionProvider"])
    said = session.get_modelmeta().custom_metadata_map
    return Encoder(session, tuple(said["classes"].split()))


def shown_of(sentence: Sentence, article: Article, numbers: Sequence[Mention]) -> Shown:
    """Give what the encoder is shown of a sentence and those of its numbers: for reading and for teaching the same."""
    first = max(0, sentence.index - SENTENCES_BEFORE)
    before = " ".join(each.text for each in article.sentences[first : sentence.index])
    spans = (mention.quantity.number_span for mention in numbers)
    start = sentence.span.start
    return shown(sentence.text, before, [(span.start - start, span.end - start) for span in spans])


def shown(text: str, before: str, numbers: Sequence[tuple[int, int]]) -> Shown:
    """Cut a sentence and the end of what stands before it into pieces, and find its numbers among them.

    Of a number in digits only their count is shown: what a number says must follow from the words, and a strength or a
    sum that the annotated texts often name must not be recognised.
    """
    known = vocabulary()
    for start, end in numbers:
        text = text[:start] + _hidden(text[start:end]) + text[end:]
    kept = _hidden(" ".join(before.split())[-CHARACTERS_BEFORE:])
    earlier = [piece.number for piece in pieces(kept, known)][-PIECES_BEFORE:]
    own = list(pieces(text, known))[:PIECES]
    row = [known[START], *earlier, known[END], *(piece.number for piece in own), known[END]]
    first = len(earlier) + 2
    shares = np.zeros((len(numbers), len(row)), np.float32)
    for share, (start, end) in zip(shares, numbers, strict=True):
        inside = [first + place for place, piece in enumerate(own) if piece.start < end and piece.end > start]
        share[inside] = 1 / max(1, len(inside))
    return Shown(np.array(row), np.array([0] * first + [1] * (len(row) - first)), shares)


def _hidden(text: str) -> str:
    return _DIGIT.sub("5", text)
