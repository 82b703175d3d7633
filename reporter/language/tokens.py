"""A text as it was parsed, in Python's own objects: what the later stages ask of a token, copied out of spaCy once.

Comes in: a spaCy document. Goes out: `Doc`, a tuple of `Token`s that know their head, children and sentence. The rules
ask the same tokens hundreds of times; spaCy makes a new object and looks the string up each time, which took longer
than all that the rules do with the answers. Attributes are named as in spaCy and mean the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, Self

from reporter.language.forms import base_forms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy import tokens as spacy
    from spacy.vocab import Vocab

_UNKNOWN = -1
_PLACE = attrgetter("i")
# Nouns that the parse now and then takes for verbs, which they are nowhere: "the rights chief says".
_NEVER_VERBS = {"rights": ("NOUN", "NNS")}


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark with its place, classes and tree; each is one object, equal to nothing else."""

    text: str
    lower_: str
    lemma_: str
    # All forms to look it up by in a word list.
    forms: frozenset[str]
    shape_: str
    like_num: bool
    is_alpha: bool
    is_title: bool
    is_punct: bool
    is_space: bool
    is_currency: bool
    # The row of its vector in the table of word vectors, or -1.
    vector_row: int
    i: int
    idx: int
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_sent_start: bool
    doc: Doc = field(init=False, repr=False)
    sent: Tokens = field(init=False, repr=False)
    head: Token = field(init=False, repr=False)
    children: tuple[Token, ...] = field(init=False, repr=False)
    _subtree: tuple[Token, ...] | None = field(init=False, repr=False, default=None)

    @property
    def end_char(self) -> int:
        """Where the character behind it is."""
        return self.idx + len(self.text)

    @property
    def rights(self) -> Iterator[Token]:
        """The children behind it."""
        return (child for child in self.children if child.i > self.i)

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The token and all that hangs on it: what hangs on its left first."""
        if self._subtree is None:
            left = [below for child in self.children if child.i < self.i for below in child.subtree]
            right = [below for child in self.children if child.i > self.i for below in child.subtree]
            self._subtree = (*left, self, *right)
        return self._subtree

    @property
    def left_edge(self) -> Token:
        """The first of the tokens that hang on it."""
        return min(self.subtree, key=_PLACE)

    @property
    def right_edge(self) -> Token:
        """The last of them."""
        return max(self.subtree, key=_PLACE)

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, the nearest first."""
        here = self
        while here.head is not here:
            here = here.head
            yield here

    def nbor(self, steps: int = 1) -> Token:
        """Give a neighbour."""
        at = self.i + steps
        if at < 0:
            raise IndexError(at)
        return self.doc[at]


class Tokens(tuple[Token, ...]):  # noqa: SLOT001  # what is asked for once is kept
    """A stretch of a document: its tokens, and where it stands."""

    doc: Doc
    start: int
    end: int
    label_: str

    def __new__(cls, doc: Doc, start: int, end: int, label: str = "") -> Self:
        """Take a stretch out of a document."""
        made = super().__new__(cls, doc[start:end])
        made.doc, made.start, made.end, made.label_ = doc, start, end, label
        return made

    @property
    def start_char(self) -> int:
        """Where its first character is."""
        return self.doc[self.start].idx if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where the character behind its last token is."""
        return self[-1].end_char if self else self.start_char

    @property
    def text(self) -> str:
        """Its characters."""
        return self.doc.text[self.start_char : self.end_char]

    @cached_property
    def root(self) -> Token:
        """The first of the tokens that are nearest to the root of their sentence."""
        if (root := next((token for token in self if token.head is token), None)) is not None:
            return root
        outer = [token for token in self if not self.start <= token.head.i < self.end]
        return min(outer, key=_depth, default=self[0])


def _depth(token: Token) -> int:
    """Count the steps to the root of the sentence; a mark or blank on which nothing hangs is deeper than all words."""
    if not token.children and (token.is_space or token.is_punct):
        return len(token.doc)
    return sum(1 for _ in token.ancestors)


class Doc(tuple[Token, ...]):  # noqa: SLOT001  # as above
    """All tokens of a text."""

    source: spacy.Doc
    text: str
    sents: tuple[Tokens, ...]
    ents: tuple[Tokens, ...]
    _starts: list[int]

    def span(self, start: int, end: int) -> Tokens:
        """Give a stretch; from a token before 0, or to one before the first, it is empty, as a slice is."""
        first, last, _ = slice(start, end).indices(len(self))
        return Tokens(self, first, max(first, last))

    def char_span(self, start: int, end: int, alignment_mode: Literal["expand", "contract"]) -> Tokens | None:
        """Give the tokens between two characters: those that lie at least in part between them, or wholly."""
        first, last = self._at(start), self._at(end - 1)
        if _UNKNOWN in {first, last}:
            return None
        if alignment_mode == "contract":
            first += self[first].idx < start
            last -= end < self[last].end_char
            return Tokens(self, first, last + 1) if first <= last else None
        # The blank behind a token is no part of it.
        first += start == self[first].end_char
        return Tokens(self, first, max(first, last + 1))

    def _at(self, place: int) -> int:
        """Give the token that a character belongs to, as the blank behind does."""
        return bisect_right(self._starts, place) - 1 if 0 <= place < len(self.text) else _UNKNOWN

    def vectors(self, tokens: Sequence[Token]) -> NDArray[np.float32]:
        """Give the word vectors of tokens, one a row; those without one have no row."""
        table: NDArray[np.float32] = self.source.vocab.vectors.data
        return table[[token.vector_row for token in tokens if token.vector_row != _UNKNOWN]]


def _word_class(token: spacy.Token) -> tuple[str, str]:
    """Give a token's class and tag, as the parse has them where that can be."""
    parsed = (token.pos_, token.tag_)
    return _NEVER_VERBS.get(token.lower_, parsed) if token.pos_ == "VERB" else parsed


def copied(source: spacy.Doc) -> Doc:
    """Copy what spaCy read; a document that was not parsed is one sentence of roots."""
    vocab = source.vocab
    doc = Doc(
        Token(
            *_word(vocab, token.orth, token.lemma),
            token.i,
            token.idx,
            *_word_class(token),
            token.dep_,
            token.ent_type_,
            token.ent_iob_,
            bool(token.is_sent_start),
        )
        for token in source
    )
    doc.source, doc.text = source, source.text
    doc._starts = [token.idx for token in doc]  # noqa: SLF001  # of this very module
    _grow(doc)
    starts = [token.i for token in doc if token.is_sent_start or token.i == 0]
    doc.sents = tuple(Tokens(doc, start, end) for start, end in pairwise([*starts, len(doc)]))
    for sentence in doc.sents:
        for token in sentence:
            token.sent = sentence
    doc.ents = tuple(Tokens(doc, entity.start, entity.end, entity.label_) for entity in source.ents)
    return doc


# What a word is wherever it stands; articles have the same words over and over.
@lru_cache(maxsize=20_000)
def _word(
    vocab: Vocab, orth: int, lemma: int
) -> tuple[str, str, str, frozenset[str], str, bool, bool, bool, bool, bool, bool, int]:
    """Give the first attributes of a token."""
    word, lemma_ = vocab[orth], vocab.strings[lemma]
    return (
        word.text,
        word.lower_,
        lemma_,
        base_forms(word.lower_, lemma_.lower()),
        word.shape_,
        word.like_num,
        word.is_alpha,
        word.is_title,
        word.is_punct,
        word.is_space,
        word.is_currency,
        vocab.vectors.key2row.get(word.lower, _UNKNOWN),
    )


def _grow(doc: Doc) -> None:
    """Tie the tokens to a tree."""
    below: list[list[Token]] = [[] for _ in doc]
    for token, given in zip(doc, doc.source, strict=True):
        token.doc = doc
        token.head = doc[given.head.i]
        if token.head is not token:
            below[token.head.i].append(token)
    for token, children in zip(doc, below, strict=True):
        token.children = tuple(children)
