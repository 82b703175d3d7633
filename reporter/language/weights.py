"""Keep the model's weights at half precision on disk and at single precision in memory.

In comes a pipeline, out goes the same pipeline with its weights recast. Half precision halves the package;
the scores do not change in the digits that the model card gives.
"""

from collections.abc import Iterator
from typing import Any, Literal

from spacy.language import Language
from thinc.api import Model


def narrow(nlp: Language) -> None:
    """Recast all weights to half precision, to be written to disk."""
    _recast(nlp, "float16")


def widen(nlp: Language) -> None:
    """Recast all weights to single precision, to be used."""
    _recast(nlp, "float32")


def _recast(nlp: Language, precision: Literal["float16", "float32"]) -> None:
    for node in nodes(nlp):
        for name in node.param_names:
            if node.has_param(name):
                weights: Any = node.get_param(name)
                node.set_param(name, weights.astype(precision))


def nodes(nlp: Language) -> Iterator[Model[Any, Any]]:
    """Give every node of every component's model."""
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            yield from model.walk()
