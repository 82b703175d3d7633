"""Keep the pretrained word vectors at four bits a number on disk and at single precision in memory.

In comes a pipeline whose vocabulary holds vectors that were rounded by `round_rows`, out goes a file; in comes
that file, out goes a table that spaCy looks words up in by their lower-case form. The rounding happens before
training, so that the components see in training exactly what they see at run time. More words roughly rounded serve
better than fewer words: a name without a vector is known by its letters only.
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

_LARGEST = 7
_BITS, _MIDDLE = 4, 8


def round_rows(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Round each row of a matrix (words x dimensions) to -7 … 7; return that and the rows' scales (words x 1).

    A scale is a number of half precision, so that rounding what was rounded changes nothing.
    """
    import numpy as np

    scales = (np.abs(matrix).max(axis=1, keepdims=True) / _LARGEST).astype("float16").astype("float32")
    return np.clip(np.round(matrix / scales), -_LARGEST, _LARGEST).astype("int8"), scales


def pack(rounded: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Put two neighbouring numbers (words x an even number of dimensions) into a byte (words x half of them)."""
    raised = (rounded + _MIDDLE).astype("uint8")
    packed: NDArray[np.uint8] = raised[:, ::2] | (raised[:, 1::2] << _BITS)
    return packed


def unpack(packed: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Undo `pack`."""
    import numpy as np

    rounded = np.empty((len(packed), 2 * packed.shape[1]), dtype="float32")
    rounded[:, ::2] = packed & (2**_BITS - 1)
    rounded[:, 1::2] = packed >> _BITS
    rounded -= _MIDDLE
    return rounded


def write(nlp: Language, folder: Path) -> None:
    """Write the pipeline's vectors into the model's folder; nothing is written where there are none."""
    import numpy as np

    table = nlp.vocab.vectors
    if not len(table):
        return
    words = np.array(sorted(table.key2row, key=table.key2row.__getitem__), dtype="uint64")
    rounded, scales = round_rows(table.data)
    np.savez_compressed(folder / FILE_NAME, words=words, rows=pack(rounded), scales=scales.astype("float16"))


def read(vocab: Vocab, folder: Path) -> None:
    """Give the vocabulary the vectors of the model's folder, where it has some."""
    import numpy as np
    from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without stubs

    path = folder / FILE_NAME
    if not path.exists():
        return
    with np.load(path, allow_pickle=False) as stored:
        words, rows, scales = (stored[name] for name in ("words", "rows", "scales"))
    table = unpack(rows) * scales.astype("float32")
    vocab.vectors = Vectors(strings=vocab.strings, data=table, keys=words, attr="LOWER", name=FILE_NAME)
