"""The pretrained word vectors keep their values on disk, to the rounding they were trained with."""

from pathlib import Path

import numpy as np
import spacy
from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without stubs

from reporter.language import vectors


def _with_vectors() -> spacy.language.Language:
    rng = np.random.default_rng(3)
    rounded, scales = vectors.round_rows(rng.normal(size=(3, 8)).astype("float32"))
    nlp = spacy.blank("en")
    words = ["kenya", "haiti", "police"]
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=rounded * scales, keys=words, attr="LOWER")
    return nlp


def test_rounding_stays_within_half_a_step() -> None:
    matrix = np.array([[0.5, -2.0, 0.013], [10.0, 0.02, -3.0]], dtype="float32")
    rounded, scales = vectors.round_rows(matrix)
    assert np.all(np.abs(rounded * scales - matrix) <= scales / 2 + 1e-6)


def test_what_was_rounded_stays_as_it_is() -> None:
    once = np.multiply(*vectors.round_rows(np.random.default_rng(5).normal(size=(50, 8)).astype("float32")))
    np.testing.assert_array_equal(np.multiply(*vectors.round_rows(once)), once)


def test_packing_loses_nothing() -> None:
    numbers = np.array([[-7, 7, 0, 3], [5, -1, -6, 2]], dtype="int8")
    np.testing.assert_array_equal(vectors.unpack(vectors.pack(numbers)), numbers)


def test_vectors_written_and_read_are_the_same(tmp_path: Path) -> None:
    written = _with_vectors()
    vectors.write(written, tmp_path)
    read = spacy.blank("en")
    vectors.read(read.vocab, tmp_path)
    for word in ("kenya", "haiti", "police"):
        before, after = (nlp.vocab.vectors[nlp.vocab.strings[word]] for nlp in (written, read))
        np.testing.assert_array_equal(before, after)
    assert read.vocab.vectors.attr == written.vocab.vectors.attr


def test_model_without_vectors_loads_as_well(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    vectors.write(nlp, tmp_path)
    vectors.read(nlp.vocab, tmp_path)
    assert not list(tmp_path.iterdir())
    assert len(nlp.vocab.vectors) == 0
