"""The tolls of one attack: which of them leads where its author sets it to another number."""

from __future__ import annotations

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.model import Standing
from reporter.facts import Aggregate, Extraction, Kind
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


def toll(name: str, on: str, value: int, place: str, period: str | None = None) -> Extraction:
    text = f"They killed {value} people in {place}."
    number = Number(
        value=value,
        kind=Kind.KILLED,
        aggregate=Aggregate.INCIDENT,
        text=text,
        actor=None,
        place=place,
        period=period,
    )
    return source(name, on, number)


@pytest.mark.parametrize(
    ("first", "second", "attacks"),
    [
        # A quarter and its town, a town and its department: the same number is the same attack.
        (("2025-05-04", 62, "Belekou"), ("2025-05-08", 62, "Cité Soleil"), 1),
        (("2025-05-04", 62, "Verrettes"), ("2025-05-08", 62, "Artibonite"), 1),
        # Another number of the quarter and the town within two weeks is another count of it; of a department it may
        # be another town's.
        (("2025-05-04", 62, "Belekou"), ("2025-05-08", 71, "Cité Soleil"), 1),
        (("2025-05-04", 62, "Verrettes"), ("2025-05-08", 71, "Artibonite"), 2),
        # Two quarters of the capital are two attacks; a large toll is remembered, a small one is found too often.
        (("2025-05-04", 62, "Solino"), ("2025-05-08", 71, "Martissant"), 2),
        (("2024-05-04", 162, "Belekou", "3 May"), ("2025-05-08", 162, "Belekou"), 1),
        (("2024-05-04", 12, "Belekou", "3 May"), ("2025-05-08", 12, "Belekou"), 2),
    ],
)
def test_one_attack_by_the_names_of_two_places(
    first: tuple[str, int, str] | tuple[str, int, str, str], second: tuple[str, int, str], attacks: int
) -> None:
    brief = compile_briefing([toll("a", *first), toll("b", *second)])
    assert [one.standing for one in brief.incidents].count(Standing.INCIDENT) == attacks
    assert sorted(int(one.figure.value) for one in brief.incidents) == sorted([first[1], second[1]])
