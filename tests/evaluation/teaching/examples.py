"""What the learned reader is taught from: sentences of the annotated texts as it will be shown them, with the answers.

Comes in: the parts of the corpus that are not unread. Goes out: `Example`s. Must not know how a network learns.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import isclose

from reporter.extraction.distractors import distractor
from reporter.extraction.learned.encoder import NOTHING, Shown, shown_of
from reporter.extraction.reading import Article, Mention, Sentence, read_article
from reporter.facts import MONEY, Aggregate, Kind, SourceDocument
from tests.evaluation.corpus import Gold, GoldFigure, Part, Task, tasks
from tests.evaluation.teaching.pointing import Naming, namings_of, pointed

CLASSES = (*sorted(kind.value for kind in Kind), NOTHING)
AGGREGATES = tuple(aggregate.value for aggregate in Aggregate)
# What an example does not tell: a repeat's class, the aggregate of what is no fact, an optional promise.
UNKNOWN = -100
# Only of these kinds is it asked who acts.
ACTED = MONEY - {Kind.REQUIRED} | {Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL}
FOLDS = 5
_ALIKE = 0.005


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a text, and for each of its numbers the class and the aggregate; whether the sentence promises.

    `actors` and `sources` are the pieces that name who acts and who says so, for each number; or NOBODY, or ELSEWHERE;
    none where that is not known.
    """

    text: str
    shown: Shown
    classes: tuple[int, ...]
    aggregates: tuple[int, ...]
    actors: tuple[tuple[int, ...], ...]
    sources: tuple[tuple[int, ...], ...]
    promise: int

    @property
    def fold(self) -> int:
        """Give the fold of its text, the same one forever."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % FOLDS


def examples() -> Iterator[Example]:
    """Yield the sentences of all texts that are for developing."""
    for part in Part:
        if not part.is_unread:
            for task in tasks(part):
                yield from _of_task(task)


def _of_task(task: Task) -> Iterator[Example]:
    article = read_article(SourceDocument(name=task.gold.doc, text=task.data.decode(), digest=""))
    numbers = {
        index: [mention for mention in group if not distractor(mention)]
        for index, group in groupby(article.mentions, key=lambda mention: mention.sentence.index)
    }
    named = tuple(namings_of(article))
    for sentence in article.sentences:
        if sentence.span.start >= task.start:
            yield _example(sentence, article, numbers.get(sentence.index, []), task.gold, named)


def _example(
    sentence: Sentence, article: Article, numbers: Sequence[Mention], gold: Gold, named: Sequence[Naming]
) -> Example:
    answers = [_answer(mention, gold) for mention in numbers]
    seen = shown_of(sentence, article, numbers)
    facts = [figure for _, figure in answers]
    return Example(
        text=gold.doc,
        shown=seen,
        classes=tuple(of_class for of_class, _ in answers),
        aggregates=tuple(AGGREGATES.index(fact.aggregate.value) if fact else UNKNOWN for fact in facts),
        actors=tuple(
            pointed(seen, fact.actor, article, named) if fact and fact.kind in ACTED else () for fact in facts
        ),
        sources=tuple(pointed(seen, fact.attributed_to, article, named) if fact else () for fact in facts),
        promise=_promise(sentence, gold),
    )


def _answer(mention: Mention, gold: Gold) -> tuple[int, GoldFigure | None]:
    """Give a number's class and its fact; optional ones and repeats are neither a fact nor none."""
    alike = [figure for figure in gold.figures if _fits(mention, figure)]
    if not alike:
        return CLASSES.index(NOTHING), None
    here = [figure for figure in alike if not figure.optional and _stands_in(mention.sentence, figure.sentence)]
    if not here:
        return UNKNOWN, None
    return CLASSES.index(here[0].kind.value), here[0]


def _fits(mention: Mention, figure: GoldFigure) -> bool:
    quantity = mention.quantity
    return isclose(figure.value, float(quantity.value), rel_tol=_ALIKE) and (
        not quantity.unit or figure.unit == quantity.unit
    )


def _promise(sentence: Sentence, gold: Gold) -> int:
    here = [promise for promise in gold.commitments if _stands_in(sentence, promise.sentence)]
    return UNKNOWN if any(promise.optional for promise in here) else int(bool(here))


def _stands_in(sentence: Sentence, wanted: str) -> bool:
    one, other = (" ".join(text.split()) for text in (sentence.text, wanted))
    return one in other or other in one
