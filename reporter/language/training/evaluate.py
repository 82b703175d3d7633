"""Measure a pipeline against annotated documents it was not trained on.

In come a pipeline and the converted test files, out go scores in per cent. The texts are read as the program
reads them, from raw text, so a wrong token or sentence border costs points in all that follows. Punctuation
counts in no dependency score, as is spaCy's custom.
"""

import time
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

_SYNTAX = ("token_f", "tag_acc", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
_ENTITIES = ("ents_p", "ents_r", "ents_f")

Scores = dict[str, float]


def score_syntax(nlp: Language, path: Path) -> Scores:
    """Score tokens, tags, lemmas, dependencies and sentence borders."""
    found = nlp.evaluate(_examples(nlp, path))
    return {name: _percent(found[name]) for name in _SYNTAX}


def score_entities(nlp: Language, path: Path) -> Scores:
    """Score entities, over all labels and for each."""
    found = nlp.evaluate(_examples(nlp, path))
    by_label = {f"ents_f_{label}": _percent(scores["f"]) for label, scores in sorted(found["ents_per_type"].items())}
    return {name: _percent(found[name]) for name in _ENTITIES} | by_label


def words_per_second(nlp: Language, path: Path) -> int:
    """Time the whole pipeline in seconds of one core, one text after another as the program does."""
    texts = [doc.text for doc in _docs(nlp, path)]
    start = time.process_time()
    words = sum(len(nlp(text)) for text in texts)
    return round(words / (time.process_time() - start))


def _examples(nlp: Language, path: Path) -> list[Example]:
    return [Example(nlp.make_doc(doc.text), doc) for doc in _docs(nlp, path)]


def _docs(nlp: Language, path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def _percent(share: float) -> float:
    return round(100 * share, 1)
