"""Turn spaCy documents into what the teacher reads and learns.

In come documents with words, and perhaps tags, dependencies or entities; out go batches of padded tensors. What a
document does not say is marked as unknown and teaches nothing.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from spacy.tokens import Doc
from tokenizers import Tokenizer
from torch import Tensor

from reporter.language.training.teacher.network import Batch

UNKNOWN = -100
ENTITY_TAGS = ("O", "B-PERSON", "I-PERSON", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
_LONGEST = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """The closed sets of what can be said of a word."""

    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A document and the entity corpus it comes from; an empty style is a text without entities."""

    doc: Doc
    style: str = ""


@dataclass(frozen=True, slots=True)
class Gold:
    """What a batch of texts is to be read as, T x W each; `styles` names each text's corpus."""

    tags: Tensor
    morphs: Tensor
    heads: Tensor
    labels: Tensor
    entities: Tensor
    styles: tuple[str, ...]


class Encoder:
    """Cuts words into pieces and looks values up."""

    def __init__(self, folder: Path, values: Values) -> None:
        # Loading the vocabulary alone gives a tokenizer that knows no word and says nothing.
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.values = values
        self._pieces: dict[str, list[int]] = {}

    @cached_property
    def _places(self) -> tuple[dict[str, int], ...]:
        named = (self.values.tags, self.values.morphs, self.values.labels, ENTITY_TAGS)
        return tuple({value: at for at, value in enumerate(values)} for values in named)

    def pieces(self, word: str) -> list[int]:
        """Return the pieces of a word, one at least."""
        if word not in self._pieces:
            found = self._tokenizer.encode(word, add_special_tokens=False).ids
            self._pieces[word] = found or self._tokenizer.encode(".", add_special_tokens=False).ids
        return self._pieces[word]

    def batch(self, texts: Sequence[Text]) -> tuple[Batch, Gold]:
        """Pad some texts to one length."""
        docs = [text.doc for text in texts]
        begin, end = self._tokenizer.token_to_id("[CLS]"), self._tokenizer.token_to_id("[SEP]")
        cut = [[self.pieces(token.text) for token in doc] for doc in docs]
        rows = [[begin, *(piece for word in words for piece in word), end] for words in cut]
        cases = [
            [0, *(case_of(t.text) for t, w in zip(d, ws, strict=True) for _ in w), 0]
            for d, ws in zip(docs, cut, strict=True)
        ]
        ends = [np.cumsum([len(word) for word in words]) for words in cut]
        first = [[1 + int(e) - len(w) for e, w in zip(es, ws, strict=True)] for es, ws in zip(ends, cut, strict=True)]
        batch = Batch(
            pieces=_padded(rows, 0),
            cases=_padded(cases, 0),
            first=_padded(first, 0),
            last=_padded([[int(e) for e in es] for es in ends], 0),
            sentence=_padded([_sentences(doc) for doc in docs], -1),
        )
        return batch, self._gold(texts, width=batch.first.shape[1])

    def _gold(self, texts: Sequence[Text], *, width: int) -> Gold:
        tags, morphs, labels, entities = self._places
        return Gold(
            tags=_padded([[tags.get(t.tag_, UNKNOWN) for t in x.doc] for x in texts], UNKNOWN),
            morphs=_padded(
                [[morphs.get(morph_of(t.pos_, str(t.morph)), UNKNOWN) for t in x.doc] for x in texts], UNKNOWN
            ),
            heads=_padded([_heads(x.doc, width) for x in texts], UNKNOWN),
            labels=_padded([[labels.get(t.dep_, UNKNOWN) for t in x.doc] for x in texts], UNKNOWN),
            entities=_padded(
                [
                    [entities.get(tag, UNKNOWN) for tag in entity_tags(x.doc)] if x.style else [UNKNOWN] * len(x.doc)
                    for x in texts
                ],
                UNKNOWN,
            ),
            styles=tuple(x.style for x in texts),
        )

    def batches(self, texts: Sequence[Text], *, pieces: int, rng: random.Random | None) -> Iterator[list[Text]]:
        """Group texts of like length, shuffled if a source of chance is given; too long ones are left out."""
        sized = [(sum(len(self.pieces(token.text)) for token in text.doc), at) for at, text in enumerate(texts)]
        short = [(size, at) for size, at in sized if 0 < size <= _LONGEST]
        order = sorted((size * rng.uniform(0.8, 1.2) if rng else size, size, at) for size, at in short)
        groups, group, longest = list[list[int]](), list[int](), 0
        for _, size, at in order:
            if group and max(longest, size) * (len(group) + 1) > pieces:
                groups.append(group)
                group, longest = [], 0
            group.append(at)
            longest = max(longest, size)
        groups.append(group)
        if rng:
            rng.shuffle(groups)
        yield from ([texts[at] for at in group] for group in groups if group)


def values_of(docs: Iterable[Doc]) -> Values:
    """Collect the values that gold documents use, in a fixed order."""
    tokens = [token for doc in docs for token in doc if not token.is_space]
    return Values(
        tags=tuple(sorted({token.tag_ for token in tokens})),
        morphs=tuple(sorted({morph_of(token.pos_, str(token.morph)) for token in tokens})),
        labels=tuple(sorted({token.dep_ for token in tokens})),
    )


def morph_of(pos: str, morph: str) -> str:
    """Join part of speech and features into one value; they are bound to each other."""
    return f"{pos} {morph}" if pos else ""


def case_of(word: str) -> int:
    """Tell how a word is written, which the uncased pieces have lost."""
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        return 6 if any(letter.isdigit() for letter in word) else 7
    if word.islower():
        return 1
    if len(letters) == 1:
        return 2
    if word.isupper():
        return 3
    return 4 if word[0].isupper() else 5


def entity_tags(doc: Doc) -> list[str]:
    """Return each token's tag; an empty one where the document does not say."""
    return ["" if not t.ent_iob_ else "O" if t.ent_iob_ == "O" else f"{t.ent_iob_}-{t.ent_type_}" for t in doc]


def _sentences(doc: Doc) -> list[int]:
    return np.cumsum([token.is_sent_start is True for token in doc]).tolist()


def _heads(doc: Doc, root: int) -> list[int]:
    """Return heads as places in the text; the root is the place behind the longest text's last word."""
    if not doc.has_annotation("DEP"):
        return [UNKNOWN] * len(doc)
    return [root if token.head.i == token.i else token.head.i for token in doc]


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    width = max(len(row) for row in rows)
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows])
