"""Turn CoNLL-U treebanks into spaCy documents.

In comes a CoNLL-U file, out go documents of several sentences each whose text is the treebank's real text:
words joined as SpaceAfter says, the words of a multiword token ("don't") without a blank between them, empty
nodes left out. A document holds several sentences so that the parser learns where sentences end, and never
crosses a text's border.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

# Newswire uses typographic marks, the web treebank of 2005 hardly any.
_TYPOGRAPHIC_SHARE = 0.4
_ODD_SPACE_SHARE = 0.004
_ODD_SPACES = ("\n\n", "\n", "\xa0", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word; `head` counts from 0 inside the sentence, -1 is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    blank: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the treebank and whether a new text or a new paragraph begins with it."""

    words: tuple[Word, ...]
    new_text: bool
    new_paragraph: bool


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Read the sentences of a CoNLL-U file in their order."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            yield Sentence(
                words=tuple(_words(rows)),
                new_text=any(line.startswith("# newdoc") for line in lines),
                new_paragraph=any(line.startswith("# newpar") for line in lines),
            )


def _words(rows: list[list[str]]) -> Iterator[Word]:
    """Yield the syntactic words; inside a multiword token only the last may be followed by a blank."""
    span_end, span_blank = 0, True
    for row in rows:
        if "-" in row[0]:
            span_end, span_blank = int(row[0].split("-")[1]), "SpaceAfter=No" not in row[9]
        elif row[0].isdigit():
            number = int(row[0])
            blank = "SpaceAfter=No" not in row[9] if number > span_end else number == span_end and span_blank
            yield _word(row, blank=blank)


def _word(row: list[str], *, blank: bool) -> Word:
    lemma = row[1] if row[2] == "_" else row[2]
    feats = "" if row[5] == "_" else row[5]
    xpos = row[3] if row[4] == "_" else row[4]
    return Word(
        form=row[1],
        lemma=lemma,
        upos=row[3],
        xpos=xpos,
        feats=feats,
        head=int(row[6]) - 1,
        deprel=row[7],
        blank=blank,
    )


def group(sentences: Iterable[Sentence], *, smallest: int, largest: int, seed: int) -> Iterator[list[Sentence]]:
    """Group following sentences into documents of a random size; a new text begins a new document."""
    rng = random.Random(seed)
    size, batch = rng.randint(smallest, largest), list[Sentence]()
    for sentence in sentences:
        if batch and (len(batch) >= size or sentence.new_text):
            yield batch
            size, batch = rng.randint(smallest, largest), []
        batch.append(sentence)
    if batch:
        yield batch


def vary(batch: list[Sentence], rng: random.Random, *, odd_spaces: bool) -> list[Sentence]:
    """Give some documents typographic marks and, where asked to, odd spaces, as news pages have them."""
    typographic = rng.random() < _TYPOGRAPHIC_SHARE
    return [_vary_sentence(sentence, rng, typographic=typographic, odd_spaces=odd_spaces) for sentence in batch]


def _vary_sentence(sentence: Sentence, rng: random.Random, *, typographic: bool, odd_spaces: bool) -> Sentence:
    words = sentence.words
    if typographic:
        words = tuple(replace(word, form=_typographic(word)) for word in words)
    if rng.random() < _ODD_SPACE_SHARE * len(words) and odd_spaces:
        words = _with_space(words, rng)
    return replace(sentence, words=words)


def _typographic(word: Word) -> str:
    if word.form == '"':
        return "”" if word.xpos == "''" else "“"
    if word.form == "'" and word.xpos == "``":
        return "‘"
    return word.form.replace("'", "’")


def _with_space(words: tuple[Word, ...], rng: random.Random) -> tuple[Word, ...]:
    """Put one token of white space behind a random word and hang it on that word."""
    places = [i for i, word in enumerate(words) if word.blank and i + 1 < len(words)]
    if not places:
        return words
    place, space = rng.choice(places), rng.choice(_ODD_SPACES)
    moved = [replace(word, head=word.head + (word.head > place)) for word in words]
    moved[place] = replace(moved[place], blank=space == " ")
    moved.insert(place + 1, _space(space, place))
    return tuple(moved)


def _space(form: str, head: int) -> Word:
    return Word(form=form, lemma=form, upos="SPACE", xpos="_SP", feats="", head=head, deprel="dep", blank=False)


def _with_breaks(batch: list[Sentence]) -> Iterator[Sentence]:
    """End a paragraph with a line break that belongs to the sentence before it."""
    for sentence, following in pairwise([*batch, None]):
        words = sentence.words if sentence else ()
        last = replace(words[-1], blank=True)
        if sentence and following and following.new_paragraph:
            words = (*words[:-1], replace(last, blank=False), _space("\n\n", len(words) - 1))
        else:
            words = (*words[:-1], last)
        if sentence:
            yield replace(sentence, words=words)


def to_doc(vocab: Vocab, batch: list[Sentence], *, breaks: bool) -> Doc:
    """Build the annotated document of some sentences; with `breaks`, paragraphs end in line breaks."""
    sentences = list(_with_breaks(batch if breaks else [replace(s, new_paragraph=False) for s in batch]))
    words = [word for sentence in sentences for word in sentence.words]
    starts: list[bool | int | None] = [i == 0 for sentence in sentences for i in range(len(sentence.words))]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.blank for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=list(_heads(sentences)),
        deps=["ROOT" if word.deprel == "root" else word.deprel for word in words],
        sent_starts=starts,
    )


def _heads(sentences: list[Sentence]) -> Iterator[int]:
    offset = 0
    for sentence in sentences:
        for i, word in enumerate(sentence.words):
            yield offset + (word.head if word.head >= 0 else i)
        offset += len(sentence.words)
