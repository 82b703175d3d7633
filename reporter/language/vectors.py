"""Keep the pretrained word vectors at one byte a number on disk and at single precision in memory.

In comes a pipeline whose vocabulary holds vectors that were rounded by `round_rows`, out goes a file; in comes
that file, out goes a table that spaCy looks words up in by their lower-case form. The rounding happens before
training, so that the components see in training exactly what they see at run time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.vocab import Vocab

FILE_NAME = "vectors.npz"
# spaCy leaves these out of its own writing of a vocabulary.
WRITTEN_HERE = "vectors"

_LARGEST = 127


def round_rows(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Round each row of a matrix (words x dimensions) to bytes; return the bytes and the rows' scales (words x 1)."""
    import numpy as np

    scales = (np.abs(matrix).max(axis=1, keepdims=True) / _LARGEST).astype("float32")
    return np.round(matrix / scales).astype("int8"), scales


def write(nlp: Language, folder: Path) -> None:
    """Write the pipeline's vectors into the model's folder; nothing is written where there are none."""
    import numpy as np

    table = nlp.vocab.vectors
    if not len(table):
        return
    words = np.array(sorted(table.key2row, key=table.key2row.__getitem__), dtype="uint64")
    rounded, scales = round_rows(table.data)
    np.savez(folder / FILE_NAME, words=words, rows=rounded, scales=scales)


def read(vocab: Vocab, folder: Path) -> None:
    """Give the vocabulary the vectors of the model's folder, where it has some."""
    import numpy as np
    from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without stubs

    path = folder / FILE_NAME
    if not path.exists():
        return
    with np.load(path, allow_pickle=False) as stored:
        words, rows, scales = (stored[name] for name in ("words", "rows", "scales"))
    table = rows.astype("float32") * scales
    vocab.vectors = Vectors(strings=vocab.strings, data=table, keys=words, attr="LOWER", name=FILE_NAME)
