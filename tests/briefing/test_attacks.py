"""The tolls of one attack: which of them leads where its author sets it to another number."""

from __future__ import annotations

import pytest

from reporter.briefing import compile_briefing
from reporter.facts import Aggregate, Kind
from tests.briefing.stories import Number, source

TABLE = [
    ("The toll of 41 that he gave must come down to 26.", [(26, "incident"), (41, "older")]),
    ("The toll rose from 41 to 56, he said.", [(56, "incident"), (41, "older")]),
    ("The toll of 41 was corrected on Friday to 26.", [(26, "incident"), (41, "older")]),
    # Two numbers of a sentence that sets neither to the other.
    ("One source has 41 dead and another 26.", [(41, "incident"), (26, "same_attack")]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
@pytest.mark.parametrize("on", ["2025-12-04", None])
def test_a_toll_that_was_set_anew(text: str, expected: list[tuple[int, str]], on: str | None) -> None:
    values = [value for value, _ in expected]
    numbers = [
        Number(value=value, kind=Kind.KILLED, aggregate=Aggregate.INCIDENT, text=text, actor=None, place="Saint-Marc")
        for value in values
    ]
    brief = compile_briefing([source("a", on, *numbers)])
    assert [(int(one.figure.value), one.standing.value) for one in brief.incidents] == expected
