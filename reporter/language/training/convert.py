"""Convert the corpora into the binary files that spaCy trains and tests on.

In comes the folder of corpora, out go files of documents in a working folder. What is trained on and what is
only measured with stand apart here: the two PUD files and the test part of the web treebank are never trained
on by the component they test. Universal NER annotates the treebank's dev and test parts only, so entities are
learnt from these.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from reporter.language.tokenizer import build_tokenizer
from reporter.language.training.enrich import number_phrases
from reporter.language.training.entities import read_re3d, read_uner, read_wikigold
from reporter.language.training.silver import annotate
from reporter.language.training.swap import swap_names
from reporter.language.training.treebank import Sentence, group, read_conllu, to_doc, vary

_SEED = 7
_SYNTAX = ("ORTH", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START")
_ENTITIES = ("ORTH", "ENT_IOB", "ENT_TYPE", "SENT_START")
_TESTED_TOGETHER = 8
_SHARE_WITH_BREAKS = 0.5
_NUMBER_PHRASES = 900
_SWAPPED_COPIES = 2
_HELD_OUT = {"uner": 60, "wikigold": 25}


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Where the converted documents lie in the working folder."""

    folder: Path

    def __getitem__(self, name: str) -> Path:
        """Return the path of the file called `name`."""
        return self.folder / f"{name}.spacy"


def convert(data: Path, work: Path) -> Files:
    """Convert all corpora below `data` into files below `work`."""
    files = Files(folder=work)
    work.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("en")
    nlp.tokenizer = build_tokenizer(nlp)
    _convert_treebanks(data, files, nlp.vocab)
    _convert_entities(data, files, nlp)
    return files


def _convert_treebanks(data: Path, files: Files, vocab: Vocab) -> None:
    ewt = data / "ud-english-ewt"
    _write(_training_docs(ewt / "train.conllu", vocab), files["train"], _SYNTAX)
    _write(_test_docs(read_conllu(ewt / "dev.conllu"), vocab), files["dev"], _SYNTAX)
    _write(_test_docs(read_conllu(ewt / "test.conllu"), vocab), files["ewt-test"], _SYNTAX)
    # PUD's texts have one to three sentences, which would make their borders too easy to find.
    pud = (replace(sentence, new_text=False) for sentence in read_conllu(data / "ud-english-pud" / "test.conllu"))
    _write(_test_docs(pud, vocab), files["pud"], _SYNTAX)


def _training_docs(path: Path, vocab: Vocab) -> Iterator[Doc]:
    rng = random.Random(_SEED)
    sentences = list(read_conllu(path))
    widened = number_phrases(sentences, count=_NUMBER_PHRASES, seed=_SEED)
    for batch in group([*sentences, *widened], smallest=5, largest=10, seed=1):
        varied = vary(batch, rng)
        yield to_doc(vocab, varied, breaks=rng.random() < _SHARE_WITH_BREAKS)


def _test_docs(sentences: Iterable[Sentence], vocab: Vocab) -> Iterator[Doc]:
    for batch in group(sentences, smallest=_TESTED_TOGETHER, largest=_TESTED_TOGETHER, seed=1):
        yield to_doc(vocab, batch, breaks=False)


def _convert_entities(data: Path, files: Files, nlp: Language) -> None:
    train, dev = _split_entities(data, nlp)
    rng = random.Random(_SEED)
    swapped = [swap_names(doc, nlp.tokenizer, rng) for doc in train * _SWAPPED_COPIES if doc.ents]
    _write([*train, *swapped], files["ner-train"], _ENTITIES)
    _write(dev, files["ner-dev"], _ENTITIES)
    _write(read_uner(data / "uner-english-pud" / "test.iob2", nlp.vocab), files["ner-pud"], _ENTITIES)


def _split_entities(data: Path, nlp: Language) -> tuple[list[Doc], list[Doc]]:
    """Return the documents to train on and a small part held out to choose the best step by."""
    rng = random.Random(_SEED)
    uner = [doc for part in ("dev", "test") for doc in read_uner(data / "uner-english-ewt" / f"{part}.iob2", nlp.vocab)]
    wikigold = list(read_wikigold(data / "wikigold" / "wikigold.conll", nlp.vocab))
    rng.shuffle(uner)
    rng.shuffle(wikigold)
    cut, gold_cut = _HELD_OUT["uner"], _HELD_OUT["wikigold"]
    re3d = [doc for folder in sorted((data / "re3d").iterdir()) if folder.is_dir() for doc in read_re3d(folder, nlp)]
    return [*uner[cut:], *wikigold[gold_cut:], *re3d], [*uner[:cut], *wikigold[:gold_cut]]


def add_silver(files: Files, teacher: Language) -> None:
    """Write the entity documents once more, with the treebank's texts as a teacher and the gold tags annotate them."""
    read = [list(DocBin().from_disk(files[name]).get_docs(teacher.vocab)) for name in ("train", "ner-train")]
    _write([*read[1], *annotate(read[0], teacher)], files["ner-train-silver"], _ENTITIES)


def _write(docs: Iterable[Doc], path: Path, attributes: tuple[str, ...]) -> None:
    DocBin(attrs=attributes, docs=docs).to_disk(path)
