"""Convert the corpora into documents to learn from and to measure with.

In comes the folder of corpora, out go the teacher's lessons and, in a working folder, files that spaCy trains and tests
on. What is trained on and what is only measured with stand apart here: the two PUD files and the test part of the web
treebank are never trained on by the component they test. Universal NER annotates the treebank's dev and test parts
only, so entities are learnt from these; no grammar is learnt from these texts.
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
from reporter.language.training import constructions
from reporter.language.training.enrich import number_phrases
from reporter.language.training.entities import read_re3d, read_uner, read_wikigold
from reporter.language.training.swap import swap_names
from reporter.language.training.treebank import Sentence, group, read_conllu, to_doc, vary

_SEED = 7
_SYNTAX = ("ORTH", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START")
_ENTITIES = ("ORTH", "ENT_IOB", "ENT_TYPE", "SENT_START")
_TESTED_TOGETHER = 8
_SHARE_WITH_BREAKS = 0.5
_NUMBER_PHRASES = 900
_LONGEST_LESSON = 120
_HELD_OUT = {"uner": 60, "wikigold": 25}


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Where the converted documents lie in the working folder."""

    folder: Path

    def __getitem__(self, name: str) -> Path:
        """Return the path of the file called `name`."""
        return self.folder / f"{name}.spacy"

    def write_syntax(self, name: str, docs: Iterable[Doc]) -> None:
        """Write documents with all but their entities."""
        self._write(name, docs, _SYNTAX)

    def write_entities(self, name: str, docs: Iterable[Doc]) -> None:
        """Write documents with their entities only."""
        self._write(name, docs, _ENTITIES)

    def _write(self, name: str, docs: Iterable[Doc], attributes: tuple[str, ...]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        DocBin(attrs=attributes, docs=docs).to_disk(self[name])


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityDocs:
    """The documents of the entity corpora to train on, by corpus, and a part held out to choose by."""

    train: dict[str, list[Doc]]
    held_out: list[Doc]


def reader() -> Language:
    """Return a pipeline that cuts texts into words and does nothing else."""
    nlp = spacy.blank("en")
    nlp.tokenizer = build_tokenizer(nlp)
    return nlp


def write_tests(data: Path, files: Files, nlp: Language) -> None:
    """Write what is only measured with."""
    ewt, pud = data / "ud-english-ewt", data / "ud-english-pud" / "test.conllu"
    files.write_syntax("dev", _test_docs(read_conllu(ewt / "dev.conllu"), nlp.vocab))
    files.write_syntax("ewt-test", _test_docs(read_conllu(ewt / "test.conllu"), nlp.vocab))
    # PUD's texts have one to three sentences, which would make their borders too easy to find.
    files.write_syntax("pud", _test_docs((replace(s, new_text=False) for s in read_conllu(pud)), nlp.vocab))
    files.write_entities("ner-pud", read_uner(data / "uner-english-pud" / "test.iob2", nlp.vocab))


def _test_docs(sentences: Iterable[Sentence], vocab: Vocab) -> Iterator[Doc]:
    for batch in group(sentences, smallest=_TESTED_TOGETHER, largest=_TESTED_TOGETHER, seed=1):
        yield to_doc(vocab, batch, breaks=False)


def treebank_docs(data: Path, vocab: Vocab) -> Iterator[Doc]:
    """Yield the treebank's training part as news pages are: with line breaks and odd spaces."""
    rng = random.Random(_SEED)
    for batch in group(_treebank(data), smallest=5, largest=10, seed=1):
        varied = vary(batch, rng, odd_spaces=True)
        yield to_doc(vocab, varied, breaks=rng.random() < _SHARE_WITH_BREAKS)


def treebank_lessons(data: Path, vocab: Vocab, rng: random.Random) -> Iterator[Doc]:
    """Yield the treebank's training part in short running texts; the teacher is shown no white space."""
    for batch in group(_treebank(data), smallest=3, largest=8, seed=1):
        yield to_doc(vocab, vary(batch, rng, odd_spaces=False), breaks=False)


def _treebank(data: Path) -> list[Sentence]:
    sentences = list(read_conllu(data / "ud-english-ewt" / "train.conllu"))
    widened = number_phrases(sentences, count=_NUMBER_PHRASES, seed=_SEED)
    return [*sentences, *widened, *constructions.of_news(sentences, seed=_SEED)]


def entity_docs(data: Path, nlp: Language) -> EntityDocs:
    """Read the entity corpora in short texts."""
    rng = random.Random(_SEED)
    uner = [doc for part in ("dev", "test") for doc in read_uner(data / "uner-english-ewt" / f"{part}.iob2", nlp.vocab)]
    wikigold = list(read_wikigold(data / "wikigold" / "wikigold.conll", nlp.vocab))
    rng.shuffle(uner)
    rng.shuffle(wikigold)
    cut, gold_cut = _HELD_OUT["uner"], _HELD_OUT["wikigold"]
    re3d = [doc for folder in sorted((data / "re3d").iterdir()) if folder.is_dir() for doc in read_re3d(folder, nlp)]
    short = [part for doc in re3d for part in _short(doc)]
    train = {"uner": uner[cut:], "wikigold": wikigold[gold_cut:], "re3d": short}
    return EntityDocs(train=train, held_out=[*uner[:cut], *wikigold[:gold_cut]])


def _short(doc: Doc) -> Iterator[Doc]:
    for start in range(0, len(doc), _LONGEST_LESSON):
        yield doc[start : start + _LONGEST_LESSON].as_doc()


def with_other_names(docs: Iterable[Doc], nlp: Language, rng: random.Random) -> Iterator[Doc]:
    """Yield a copy of each document that has names, with some names exchanged."""
    return (swap_names(doc, nlp.tokenizer, rng) for doc in docs if doc.ents)
