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
# What the runtime would put into one operation, which takes twice the time of the two.
_SLOWER = "SkipLayerNormFusion"
_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the encoder is shown of a sentence: P pieces, which of them are its own, and N x P shares of each number.

    `spans` (P x 2) are the characters of each piece in the document; those that stand for nothing there are empty.
    """

    pieces: NDArray[np.int64]
    own: NDArray[np.int64]
    numbers: NDArray[np.float32]
    spans: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the encoder says of the N numbers of a sentence, as probabilities.

    `classes` and `aggregates` are N x names; `actors` and `sources` N x (P + 2): which of the P pieces names who acts
    and who says so, or that it is nobody, or somebody who is named elsewhere.
    """

    classes: NDArray[np.float32]
    aggregates: NDArray[np.float32]
    actors: NDArray[np.float32]
    sources: NDArray[np.float32]

    def parts(self) -> tuple[NDArray[np.float32], ...]:
        """Give all that is said of one number after the other, as rows of probabilities."""
        return (*self.classes, *self.aggregates, *self.actors, *self.sources)


@dataclass(frozen=True, slots=True)
class Encoder:
    """The network with the names of its classes and aggregates, in the order of its columns."""

    session: Any
    classes: tuple[str, ...]
    aggregates: tuple[str, ...]

    def judge(self, shown: Shown) -> Judged:
        """Say what each number of a sentence is."""
        given = {"pieces": shown.pieces[None], "own": shown.own[None], "numbers": shown.numbers}
        return Judged(*map(_probabilities, self.session.run(None, given)))


def _probabilities(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    likely: NDArray[np.float32] = raised / raised.sum(axis=1, keepdims=True)
    return likely


@cache
def encoder() -> Encoder:
    """Load the encoder, once per process."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        FILE, options, providers=["CPUExecutionProvider"], disabled_optimizers=[_SLOWER]
    )
    said = session.get_modelmeta().custom_metadata_map
    return Encoder(session, tuple(said["classes"].split()), tuple(said["aggregates"].split()))


def shown_of(sentence: Sentence, article: Article, numbers: Sequence[Mention]) -> Shown:
    """Give what the encoder is shown of a sentence and those of its numbers: for reading and for teaching the same.

    It is the sentence and the end of what stands before it, cut into pieces. Of a number in digits only their count is
    shown: what a number says must follow from the words, and a strength or a sum that the annotated texts often name
    must not be recognised.
    """
    known = vocabulary()
    first = max(0, sentence.index - SENTENCES_BEFORE)
    before, places = _before(article, article.sentences[first : sentence.index])
    earlier = list(pieces(_hidden(before)))[-PIECES_BEFORE:]
    text, offset = sentence.text, sentence.span.start
    spans = [
        (number.quantity.number_span.start - offset, number.quantity.number_span.end - offset) for number in numbers
    ]
    for start, end in spans:
        text = text[:start] + _hidden(text[start:end]) + text[end:]
    own = list(pieces(text))[:PIECES]
    row = [known[START], *(piece.number for piece in earlier), known[END], *(piece.number for piece in own), known[END]]
    behind = len(earlier) + 2
    shares = np.zeros((len(numbers), len(row)), np.float32)
    for share, (start, end) in zip(shares, spans, strict=True):
        inside = [behind + place for place, piece in enumerate(own) if piece.start < end and piece.end > start]
        share[inside] = 1 / max(1, len(inside))
    stand = np.zeros((len(row), 2), np.int64)
    stand[1 : behind - 1] = np.array([(places[p.start], places[p.end - 1] + 1) for p in earlier]).reshape(-1, 2)
    stand[behind:-1] = np.array([(p.start + offset, p.end + offset) for p in own]).reshape(-1, 2)
    return Shown(np.array(row), np.array([0] * behind + [1] * (len(row) - behind)), shares, stand)


def _before(article: Article, sentences: Sequence[Sentence]) -> tuple[str, Sequence[int]]:
    """Give the end of what stands before, each stretch of white space as one blank, and each character's place."""
    text = article.document.text
    found: list[tuple[str, int]] = []
    for sentence in sentences:
        for place in range(*sentence.span):
            if not text[place].isspace():
                found.append((text[place], place))
            elif found and found[-1][0] != " ":
                found.append((" ", place))
        found.append((" ", sentence.span.end - 1))
    kept = found[:-1][-CHARACTERS_BEFORE:]
    return "".join(character for character, _ in kept), [place for _, place in kept]


def _hidden(text: str) -> str:
    return _DIGIT.sub("5", text)
