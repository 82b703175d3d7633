"""Measuring: run the extraction stage over a part of the corpus and compare what it says with the gold.

Comes in: the name of a part. Goes out: its `Score`. The measures are those of MEASURES, in the table's order, and one
for each kind of figure.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from reporter.dating import date_all
from reporter.extraction import extract
from reporter.facts import SourceDocument
from reporter.records import records_of
from tests.evaluation.corpus import Part, Task, tasks
from tests.evaluation.counts import Score, share, total
from tests.evaluation.figures import compare_figures
from tests.evaluation.said import Said, said
from tests.evaluation.statements import (
    compare_commitments,
    compare_date,
    compare_mission,
    compare_organisations,
    compare_people,
    compare_quotes,
)

MEASURES = {
    "grounded": "quotes that stand where they say",
    "figures": "figures",
    "figures_full": "figures with bound, aggregate and actor",
    "bound": "… bound, of those found",
    "aggregate": "… aggregate",
    "actor": "… actor",
    "attributed_to": "… attribution",
    "group": "… group",
    "place": "… place, where it is not the whole country",
    "period": "… period",
    "silent": "texts without figures left without",
    "people": "people",
    "roles": "… roles, of those found",
    "organisations": "organisations",
    "commitments": "commitments",
    "commitment_actor": "… actor, of those found",
    "mission": "facts of the mission",
    "date_day": "dates, to the day",
    "date_month": "dates, to the month",
    "date_not_wrong": "dates not in a wrong month",
}


def measure(part: Part) -> Score:
    """Read and compare every text of a part; its articles date each other, as those of one folder do."""
    texts = tasks(part)
    found = [extract(_document(task)) for task in texts]
    dated = found if part.holds_sentences else date_all(found)
    return total(compare(task, said(records_of(one), task.start)) for task, one in zip(texts, dated, strict=True))


def _document(task: Task) -> SourceDocument:
    digest = hashlib.sha256(task.data).hexdigest()
    return SourceDocument(name=task.gold.doc, text=task.data.decode(), digest=digest)


def compare(task: Task, found: Said) -> Score:
    """Compare what is said of a text with its gold."""
    return total(_scores(task, found))


def _scores(task: Task, found: Said) -> Iterator[Score]:
    gold = task.gold
    yield compare_quotes(gold, found, task.data.decode())
    yield compare_figures(gold, found.figures)
    if not gold.figures:
        yield Score({"silent": share(not found.figures)})
    yield compare_people(gold, found)
    yield compare_commitments(gold, found)
    if not task.is_sentence:
        yield compare_organisations(gold, found)
        yield compare_mission(gold, found)
        yield compare_date(gold, found)
