"""No score falls below its floor, and the corpus does not change, without floors.toml saying so."""

from __future__ import annotations

import pytest

from tests.evaluation.corpus import Part, digest
from tests.evaluation.floors import below, floors
from tests.evaluation.measuring import measure

RAISE = "run `make evaluate PIN=1` to pin the floors again, and say in the commit why"


def test_the_corpus_is_the_one_that_was_measured() -> None:
    assert digest() == floors().corpus, f"texts, gold or guidelines changed: {RAISE}"


def test_there_are_floors_for_every_part() -> None:
    assert floors().parts.keys() == set(Part)


@pytest.mark.parametrize("part", [pytest.param(p, marks=[pytest.mark.slow] if p.holds_sentences else []) for p in Part])
def test_no_score_falls(part: Part) -> None:
    assert not list(below(part, measure(part))), f"if it must be, {RAISE}"
