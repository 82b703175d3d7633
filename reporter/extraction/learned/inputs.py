"""What the learned reader is shown of a number: hashed traits and word vectors.

Comes in: a mention and its article. Goes out: the places of its traits in a table of fixed size, and one
row of numbers. The same for training and for reading.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reporter.extraction.clauses.traits import Traits, traits
from reporter.facts import PEOPLE, PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Token

    from reporter.extraction.reading import Article, Mention, Sentence

PLACES = 2**16
# Word vectors count less than traits, each of which says one thing.
_VECTOR_SHARE = 0.3
_LARGEST_SMALL = 10
_YEARS = range(1900, 2101)
_AROUND = (5, 6)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The places of the traits in a table of PLACES rows, and vectors of words, end to end."""

    places: NDArray[np.intp]
    vectors: NDArray[np.float32]


def inputs(mention: Mention, article: Article) -> Inputs:
    """Describe a number by its sentence and the one before."""
    sentence = _words(mention.sentence)
    earlier = _words(article.sentences[mention.sentence.index - 1]) if mention.sentence.index else []
    span = mention.quantity.span
    inside = [token for token in sentence if span.start <= token.idx < span.end]
    around = traits(mention.anchor, inside, sentence, earlier)
    names = (*_of_quantity(mention), *around.names, *(f"actor={a.actor.kind}" for a in mention.sentence.actors))
    places = np.unique([zlib.crc32(name.encode()) % PLACES for name in names])
    return Inputs(places, _vectors(around, inside, sentence, earlier))


def _words(sentence: Sentence) -> list[Token]:
    return [token for token in sentence.tokens if not token.is_space]


def _of_quantity(mention: Mention) -> Iterator[str]:
    quantity = mention.quantity
    value = float(quantity.value)
    yield f"unit={quantity.unit if quantity.unit in ('', PEOPLE, PERCENT) else 'money'}"
    yield f"bound={quantity.bound}"
    yield f"digits={len(str(int(value)))}"
    if value in _YEARS and not quantity.unit:
        yield "may be a year"
    if value < _LARGEST_SMALL:
        yield "is small"


def _vectors(
    around: Traits, inside: Sequence[Token], sentence: Sequence[Token], earlier: Sequence[Token]
) -> NDArray[np.float32]:
    first, last = (inside[0].i, inside[-1].i) if inside else (around.head.i, around.head.i)
    before, behind = _AROUND
    near = [
        *[token for token in sentence if token.i < first][-before:],
        *[token for token in sentence if token.i > last][:behind],
    ]
    groups = ([around.head], [around.verb], near, sentence, earlier)
    width = around.head.vocab.vectors_length
    return np.concatenate([_mean(group, width) for group in groups]) * np.float32(_VECTOR_SHARE)


def _mean(tokens: Sequence[Token], width: int) -> NDArray[np.float32]:
    known = [token.vector for token in tokens if token.has_vector and token.is_alpha]
    return np.mean(np.array(known, dtype="float32"), axis=0) if known else np.zeros(width, dtype="float32")
