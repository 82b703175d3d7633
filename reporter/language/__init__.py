"""Read news text with the project's own English pipeline.

`read` turns any string into a `Doc` of `Token`s with sentences, tags, lemmas, dependencies and named entities.
Importing this package does not import spaCy; the first text read does, and loads the model.
"""

from reporter.language.pipeline import load, model_version, read

__all__ = ["load", "model_version", "read"]
