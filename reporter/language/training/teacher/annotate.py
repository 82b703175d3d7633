"""Annotate texts with a trained teacher.

In come documents with words and sentence starts, out come copies with what the teacher reads in them: tags, morphology,
dependencies and entities. Where each word's likeliest head gives no tree, the likeliest tree is looked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import networkx as nx
import torch
from spacy.tokens import Doc
from torch import Tensor

from reporter.language.training.teacher.examples import ENTITY_TAGS, Text, Values
from reporter.language.training.teacher.fit import Trained
from reporter.language.training.teacher.network import precision

_PIECES = 3_000
# Two entity corpora whose manners are alike; the third calls peoples and titles names.
_STYLES = ("uner", "wikigold")


@dataclass(frozen=True, slots=True)
class Word:
    """What the teacher says of one word; `head` is a place in the text, or the word's own for a root."""

    tag: str
    pos: str
    morph: str
    head: int
    label: str
    entity: str


def annotate(trained: Trained, docs: Sequence[Doc]) -> Iterator[Doc]:
    """Yield each document, annotated; documents come in another order."""
    for doc, words in read(trained, docs):
        yield _annotated(doc, words)


@torch.no_grad()
def read(trained: Trained, docs: Sequence[Doc]) -> Iterator[tuple[Doc, list[Word]]]:
    """Yield each document with what the teacher says of its words; documents come in another order."""
    trained.network.eval()
    texts = [Text(doc) for doc in docs if len(doc)]
    for batch in trained.encoder.batches(texts, pieces=_PIECES, rng=None):
        yield from zip((text.doc for text in batch), _read(trained, batch), strict=True)


def _read(trained: Trained, texts: Sequence[Text]) -> Iterator[list[Word]]:
    batch, _ = trained.encoder.batch(texts)
    with precision():
        scores = trained.network(batch)
        heads = _heads(scores.arcs, [text.doc for text in texts])
        labels = trained.network.labels(scores, heads).argmax(-1)
    entities = torch.stack([scores.entities[style].float().log_softmax(-1) for style in _STYLES]).mean(0).argmax(-1)
    columns = (scores.tags.argmax(-1), scores.morphs.argmax(-1), heads, labels, entities)
    for row, text in enumerate(texts):
        listed = zip(*(column[row, : len(text.doc)].tolist() for column in columns), strict=True)
        yield [_word(trained.encoder.values, at, found, root=heads.shape[1]) for at, found in enumerate(listed)]


def _word(values: Values, at: int, found: tuple[int, ...], *, root: int) -> Word:
    tag, morph, head, label, entity = found
    pos, _, features = values.morphs[morph].partition(" ")
    return Word(
        tag=values.tags[tag],
        pos=pos,
        morph=features,
        head=at if head == root else head,
        label="ROOT" if head == root else values.labels[label] if values.labels[label] != "ROOT" else "dep",
        entity=ENTITY_TAGS[entity],
    )


def _heads(arcs: Tensor, docs: Sequence[Doc]) -> Tensor:
    """Choose each word's head (T x W) such that every sentence is a tree with one root."""
    heads, scores = arcs.argmax(-1), arcs.float().log_softmax(-1)
    root = heads.shape[1]
    for row, doc in enumerate(docs):
        for sentence in _sentences(doc):
            chosen = dict(zip(sentence, heads[row, sentence.start : sentence.stop].tolist(), strict=True))
            if not _is_tree(chosen, root):
                for at, head in _likeliest_tree(scores[row], sentence, root).items():
                    heads[row, at] = head
    return heads


def _sentences(doc: Doc) -> list[range]:
    starts = [token.i for token in doc if token.i == 0 or token.is_sent_start is True]
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(doc)], strict=True)]


def _is_tree(heads: dict[int, int], root: int) -> bool:
    if list(heads.values()).count(root) != 1:
        return False
    reached, before = {root}, 0
    while len(reached) > before:
        before = len(reached)
        reached |= {at for at, head in heads.items() if head in reached}
    return len(reached) == len(heads) + 1


def _likeliest_tree(scores: Tensor, sentence: range, root: int) -> dict[int, int]:
    """Find the tree of greatest likelihood below the word that is likeliest the root."""
    top = max(sentence, key=lambda at: float(scores[at, root]))
    table = scores.tolist()
    graph = nx.DiGraph()
    graph.add_weighted_edges_from(
        (head, at, table[at][head]) for at in sentence if at != top for head in sentence if head != at
    )
    found = nx.maximum_spanning_arborescence(graph) if len(sentence) > 1 else graph
    return {top: root} | {at: head for head, at in found.edges}


def _annotated(doc: Doc, words: Sequence[Word]) -> Doc:
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[word.tag for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        heads=[word.head for word in words],
        deps=[word.label for word in words],
        sent_starts=[token.i == 0 or token.is_sent_start is True for token in doc],
        ents=whole(word.entity for word in words),
    )


def whole(tags: Iterable[str]) -> list[str]:
    """Let an entity begin where the tag before an inner one is of another kind."""
    whole, last = list[str](), "O"
    for tag in tags:
        whole.append(f"B-{tag[2:]}" if tag.startswith("I-") and tag[2:] != last[2:] else tag)
        last = tag
    return whole
