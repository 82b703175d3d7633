"""Put together what the teacher learns, and what the released pipeline learns from it.

In come the corpora and raw texts, out go the teacher's lessons; in comes the trained teacher, out go the files that
spaCy trains on: the treebank by hand, and the raw texts and the entity corpora as the teacher reads them.
"""

import random
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from reporter.language.training import convert, raw, silver
from reporter.language.training.teacher.annotate import annotate
from reporter.language.training.teacher.examples import Text
from reporter.language.training.teacher.fit import Trained

_SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The folders of corpora, of sentences written for the evaluation and of speeches, and a dump of Wikipedia."""

    corpora: Path
    sentences: Path
    speeches: Path
    encyclopedia: Path


def for_teacher(sources: Sources, nlp: Language) -> list[Text]:
    """Return the treebank and the entity corpora, these once more with other names."""
    rng = random.Random(_SEED)
    treebank = [Text(doc) for doc in convert.treebank_lessons(sources.corpora, nlp.vocab, rng)]
    corpora = convert.entity_docs(sources.corpora, nlp).train
    named = [Text(doc, style) for style, docs in corpora.items() for doc in docs]
    swapped = [Text(doc, text.style) for text in named for doc in convert.with_other_names([text.doc], nlp, rng)]
    return [*treebank, *named, *swapped]


def write(trained: Trained, sources: Sources, files: convert.Files, nlp: Language) -> None:
    """Write what the released pipeline is trained on."""
    corpora = convert.entity_docs(sources.corpora, nlp)
    sentences = list(raw.read_sentences(sources.sentences, nlp, seed=_SEED))
    speeches = raw.read_speeches(sources.speeches, nlp, seed=_SEED)
    # The texts of Universal NER are the treebank's dev and test parts, which grammar must not be learnt from.
    other = [*corpora.train["wikigold"], *corpora.train["re3d"]]
    treebank = list(convert.treebank_docs(sources.corpora, nlp.vocab))
    files.write_syntax("train", [*treebank, *annotate(trained, [*sentences, *speeches, *_with_sentences(other)])])
    # An encyclopedia is rich in names; grammar was learnt well enough without it.
    named = [*sentences, *speeches, *raw.read_encyclopedia(sources.encyclopedia, nlp, seed=_SEED)]
    files.write_entities("ner-train", _entities(trained, corpora, named, treebank, nlp))
    files.write_entities("ner-dev", corpora.held_out)


def _entities(
    trained: Trained, corpora: convert.EntityDocs, texts: list[Doc], treebank: list[Doc], nlp: Language
) -> list[Doc]:
    """Return one manner of annotating: two corpora as they are by hand, and all else as the teacher learnt it there."""
    by_hand = [*corpora.train["uner"], *corpora.train["wikigold"]]
    read = [*by_hand, *silver.entities(trained, [*corpora.train["re3d"], *texts])]
    swapped = convert.with_other_names(read, nlp, random.Random(_SEED))
    return [*read, *swapped, *silver.entities_beside_gold_tags(trained, treebank)]


def _with_sentences(docs: list[Doc]) -> list[Doc]:
    """Return copies with sentence starts by typography, which the entity corpora do not give."""
    return [
        raw.start_sentences(Doc(doc.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc])) for doc in docs
    ]
