"""Let the teacher's reading stand where nobody has annotated by hand.

In come a trained teacher and documents, out go documents to train the released pipeline on. Where a document has gold
tags, as the treebank's have, an entity of the teacher is kept only if gold proper nouns bound it; a proper noun that
the teacher left out or cut is unknown; everything else is surely no name.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span

from reporter.language.training.teacher.annotate import Word, read, whole
from reporter.language.training.teacher.fit import Trained

_PROPER = frozenset({"NNP", "NNPS"})


def entities_beside_gold_tags(trained: Trained, docs: Sequence[Doc]) -> Iterator[Doc]:
    """Yield a copy of each gold-tagged document with the entities that teacher and tags agree on."""
    for gold, words in read(trained, docs):
        silver = _with_entities(gold, words)
        kept = [ent for ent in silver.ents if _is_borne_out(gold, ent)]
        covered = {token.i for ent in kept for token in ent}
        unknown = [silver[at : at + 1] for at in range(len(gold)) if _is_proper(gold, at) and at not in covered]
        silver.set_ents(kept, missing=unknown, default="outside")
        yield silver


def entities(trained: Trained, docs: Sequence[Doc]) -> Iterator[Doc]:
    """Yield a copy of each document with the entities that the teacher sees, whatever it had."""
    for doc, words in read(trained, docs):
        yield _with_entities(doc, words)


def _with_entities(doc: Doc, words: Iterable[Word]) -> Doc:
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        ents=whole(word.entity for word in words),
    )


def _is_borne_out(gold: Doc, ent: Span) -> bool:
    """Tell whether an entity begins and ends with the run of proper nouns it lies in."""
    ends = _is_proper(gold, ent.start) and _is_proper(gold, ent.end - 1)
    return ends and not _is_proper(gold, ent.start - 1) and not _is_proper(gold, ent.end)


def _is_proper(gold: Doc, at: int) -> bool:
    return 0 <= at < len(gold) and gold[at].tag_ in _PROPER
