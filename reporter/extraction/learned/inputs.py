"""What the learned reader is shown of a number: hashed traits and word vectors.

Comes in: a mention and its article. Goes out: the places of its traits in a table of fixed size, and one
row of numbers. The same for training and for reading.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reporter.extraction.clauses.traits import Traits, traits
from reporter.facts import PEOPLE, PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from reporter.extraction.reading import Article, Mention, Sentence
    from reporter.language.tokens import Doc, Token

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
    sentence = mention.sentence
    earlier = article.sentences[sentence.index - 1] if sentence.index else None
    words, span = _words(sentence), mention.quantity.span
    inside = [token for token in words if span.start <= token.idx < span.end]
    around = traits(mention.anchor, inside, words, _words(earlier) if earlier else ())
    names = (*_of_quantity(mention), *around.names, *(f"actor={a.actor.kind}" for a in sentence.actors))
    places = np.array(sorted({zlib.crc32(name.encode()) % PLACES for name in names}))
    means = [*_beside(around, inside, words), _of_sentence(sentence)]
    means.append(_of_sentence(earlier) if earlier else np.zeros_like(means[0]))
    return Inputs(places, np.concatenate(means) * np.float32(_VECTOR_SHARE))


# A sentence is asked for these by each of its numbers and of those in the next.
@lru_cache(maxsize=4)
def _words(sentence: Sentence) -> tuple[Token, ...]:
    return tuple(token for token in sentence.tokens if not token.is_space)


@lru_cache(maxsize=4)
def _of_sentence(sentence: Sentence) -> NDArray[np.float32]:
    return _mean(sentence.tokens.doc, _words(sentence))


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


def _beside(around: Traits, inside: Sequence[Token], words: Sequence[Token]) -> list[NDArray[np.float32]]:
    """Give the vectors of the noun counted, of the verb above and of the words next to the number."""
    first, last = (inside[0].i, inside[-1].i) if inside else (around.head.i, around.head.i)
    before, behind = _AROUND
    near = [
        *[token for token in words if token.i < first][-before:],
        *[token for token in words if token.i > last][:behind],
    ]
    return [_mean(around.head.doc, group) for group in ([around.head], [around.verb], near)]


def _mean(doc: Doc, tokens: Sequence[Token]) -> NDArray[np.float32]:
    known = doc.vectors([token for token in tokens if token.is_alpha])
    # What `np.mean` does, without what it asks itself before: most means are of a word or two.
    mean: NDArray[np.float32] = np.add.reduce(known, axis=0) / np.float32(max(1, len(known)))
    return mean
