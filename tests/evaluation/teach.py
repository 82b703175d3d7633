"""`python -m tests.evaluation.teach`: teach the learned reader from the annotated texts that are for developing.

    pip install --group training
    python -m tests.evaluation.teach

Comes in: the parts of the corpus that are not unread, as the language model reads them. Goes out: the weights beside
`reporter.extraction.learned`. The same texts and the same language model give the same weights; it takes a few minutes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from math import isclose

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from reporter.extraction.distractors import distractor
from reporter.extraction.learned.guessing import FILE, NOTHING
from reporter.extraction.learned.inputs import PLACES, Inputs, inputs
from reporter.extraction.reading import Mention, read_article
from reporter.facts import SourceDocument
from tests.evaluation.corpus import Gold, GoldFigure, Part, Task, tasks

# The inverse strength of the regularisation, chosen by folds over the newer articles.
_LOOSENESS = 3.0
_ROUNDS = 200
_ALIKE = 0.005


def main() -> None:
    """Teach, and write the weights."""
    examples = [example for part in Part if not part.is_unread for task in tasks(part) for example in _examples(task)]
    given, classes = zip(*examples, strict=True)
    traits, vectors = _traits(given), csr_matrix(np.array([each.vectors for each in given]))
    model = LogisticRegression(C=_LOOSENESS, max_iter=_ROUNDS)
    model.fit(hstack([traits, vectors]).tocsr(), classes)
    by_column = model.coef_.T.astype("float16")
    np.savez_compressed(
        FILE,
        classes=np.array(model.classes_, dtype="U32"),
        traits=by_column[:PLACES],
        vectors=by_column[PLACES:],
        bias=model.intercept_.astype("float32"),
    )
    facts = sum(name != NOTHING for name in classes)
    sys.stdout.write(f"{len(classes)} numbers, {facts} of them facts, {FILE.stat().st_size / 1e6:.1f} MB\n")


def _traits(given: tuple[Inputs, ...]) -> csr_matrix:
    ends = np.cumsum([0, *(len(each.places) for each in given)])
    places = np.concatenate([each.places for each in given])
    return csr_matrix((np.ones(len(places), dtype="float32"), places, ends), shape=(len(given), PLACES))


def _examples(task: Task) -> Iterator[tuple[Inputs, str]]:
    """Yield the numbers of a text that are either a fact or none; optional ones and repeats are neither."""
    article = read_article(SourceDocument(name=task.gold.doc, text=task.data.decode(), digest=""))
    for mention in article.mentions:
        counts = mention.sentence.span.start >= task.start and not distractor(mention)
        if counts and (name := _class(mention, task.gold)) is not None:
            yield inputs(mention, article), name


def _class(mention: Mention, gold: Gold) -> str | None:
    alike = [figure for figure in gold.figures if _fits(mention, figure)]
    if not alike:
        return NOTHING
    here = [figure for figure in alike if not figure.optional and _stands_in(mention, figure)]
    return str(here[0].kind) if here else None


def _fits(mention: Mention, figure: GoldFigure) -> bool:
    quantity = mention.quantity
    return isclose(figure.value, float(quantity.value), rel_tol=_ALIKE) and (
        not quantity.unit or figure.unit == quantity.unit
    )


def _stands_in(mention: Mention, figure: GoldFigure) -> bool:
    said, wanted = (" ".join(text.split()) for text in (mention.sentence.text, figure.sentence))
    return wanted in said or said in wanted


if __name__ == "__main__":
    main()
