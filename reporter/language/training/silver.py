"""Annotate the treebank with a teacher's entities wherever its gold tags bear them out.

In come the treebank's documents and a pipeline that was trained on the entity corpora, out go the same texts with
entities. A teacher's entity is kept if it is bounded by the gold proper nouns; a proper noun it left out or cut is
unknown; everything else is surely no name. So 200,000 words teach what is no entity, and names get their kind from the
teacher.
"""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

_PROPER = frozenset({"NNP", "NNPS"})


def annotate(docs: Iterable[Doc], teacher: Language) -> Iterator[Doc]:
    """Yield a copy of each gold-tagged document with the entities that teacher and tags agree on."""
    for gold in docs:
        words, spaces = [token.text for token in gold], [bool(token.whitespace_) for token in gold]
        found = teacher(Doc(teacher.vocab, words=words, spaces=spaces))
        kept = [ent for ent in found.ents if _is_borne_out(gold, ent)]
        covered = {token.i for ent in kept for token in ent}
        unknown = [
            found[token.i : token.i + 1] for token in gold if _is_proper(gold, token.i) and token.i not in covered
        ]
        silver = Doc(teacher.vocab, words=words, spaces=spaces)
        silver.set_ents(
            [Span(silver, ent.start, ent.end, label=ent.label_) for ent in kept],
            missing=[silver[span.start : span.end] for span in unknown],
            default="outside",
        )
        yield silver


def _is_borne_out(gold: Doc, ent: Span) -> bool:
    """Tell whether an entity begins and ends with the run of proper nouns it lies in."""
    ends = _is_proper(gold, ent.start) and _is_proper(gold, ent.end - 1)
    return ends and not _is_proper(gold, ent.start - 1) and not _is_proper(gold, ent.end)


def _is_proper(gold: Doc, at: int) -> bool:
    return 0 <= at < len(gold) and gold[at].tag_ in _PROPER
