"""Load the trained pipeline and read texts with it.

In comes any string, out goes a `Doc` over exactly that string, with sentences, tags, lemmas, dependencies and named
entities (PERSON, LOC, ORG). spaCy is imported on the first use, so that a command line
can ask for the model's version without waiting for it.
"""

from __future__ import annotations

import functools
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from reporter.language.tokens import Doc

MODEL_FOLDER = Path(__file__).parent / "model"

# The tokenizer is built from its module, never from a copy in the model's folder.
_BUILT_HERE = ("tokenizer",)


@functools.cache
def load() -> Language:
    """Load the pipeline, once per process."""
    _import_without_command_line()
    import spacy
    from thinc.api import NumpyOps, set_current_ops
    from threadpoolctl import threadpool_limits

    from reporter.language import boundaries, names, tokenizer, vectors, weights  # noqa: F401  # three register factories

    # NumPy multiplies matrices twice as fast as the library that thinc brings along.
    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(MODEL_FOLDER, exclude=_BUILT_HERE)
    weights.widen(nlp)
    vectors.read(nlp.vocab, MODEL_FOLDER)
    # A sentence's matrices are too small to share out: on a busy machine threads wait for each other far longer than
    # one needs for the work. And one thread adds up in one order, so that the same text gives the same scores.
    threadpool_limits(limits=1, user_api="blas")
    return nlp


def _import_without_command_line() -> None:
    """Import spaCy, but not its command line, a third of the time.

    Its package imports all of that for the one function `spacy.info`, which nobody calls here. A placeholder stands in
    for the function's module meanwhile; whoever imports `spacy.cli` afterwards gets the real one.
    """
    name = "spacy.cli.info"
    if "spacy" in sys.modules:
        return
    placeholder = ModuleType(name)
    placeholder.info = None  # type: ignore[attr-defined]
    sys.modules[name] = placeholder
    try:
        import spacy  # noqa: F401
    finally:
        del sys.modules[name]


def read(text: str) -> Doc:
    """Read a text; the document's text equals it character by character."""
    from reporter.language.tokens import copied

    return copied(load()(text))


@functools.cache
def model_version() -> str:
    """Return the model's name and version without loading the model."""
    meta = json.loads((MODEL_FOLDER / "meta.json").read_text(encoding="utf-8"))
    return f"{meta['lang']}_{meta['name']} {meta['version']}"
