"""Small cases for the briefing model: two or three facts in, standings and sums out."""

from __future__ import annotations

from typing import Any

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.model import GapInKnowledge, Ledger
from reporter.facts import Aggregate, Bound, Extraction, Kind
from tests.briefing.saying import Say, source


def said(value: int, year: int | None = 2024, kind: Kind = Kind.DISPLACED, **rest: Any) -> Say:  # noqa: ANN401 - a row's other columns
    """Say a figure in a source of a year."""
    return Say(value, str(year) if year else None, kind, **rest)


def extraction(number: int, *figures: Say) -> Extraction:
    return source(f"{number}.txt", *figures)


def standings(*figures: Say) -> list[tuple[int, str]]:
    briefing = compile_briefing([extraction(number, one) for number, one in enumerate(figures)])
    [book] = briefing.humanitarian
    return sorted((int(entry.figure.value), entry.standing.value) for entry in book.entries)


LEAST = Bound.AT_LEAST
TABLE = [
    ("newest leads", [said(100, 2023), said(900, 2024)], [(100, "older"), (900, "headline")]),
    ("an older larger one does not", [said(900, 2023), said(100, 2024)], [(100, "headline"), (900, "older")]),
    ("undated never leads", [said(900, None), said(100, 2024)], [(100, "headline"), (900, "undated")]),
    ("same value agrees", [said(100), said(100)], [(100, "agrees"), (100, "headline")]),
    (
        "most sources, no dates",
        [said(1, None), said(2, None), said(1, None)],
        [(1, "agrees"), (1, "headline"), (2, "undated")],
    ),
    ("over 700 and 703 agree", [said(700, bound=LEAST), said(703)], [(700, "agrees"), (703, "headline")]),
    (
        "over 500 and over 700 do not",
        [said(500, bound=LEAST), said(700, bound=LEAST)],
        [(500, "contested"), (700, "headline")],
    ),
    ("same day, nothing to explain it", [said(100), said(300)], [(100, "contested"), (300, "headline")]),
    ("a part is no total", [said(50, aggregate=Aggregate.PART), said(30, 2023)], [(30, "headline"), (50, "part")]),
    (
        "an increment is no total",
        [said(50, aggregate=Aggregate.INCREMENT), said(30, 2023)],
        [(30, "headline"), (50, "increment")],
    ),
    (
        "the country before a place",
        [said(90, place="Port-au-Prince"), said(30)],
        [(30, "headline"), (90, "other_place")],
    ),
    ("a group is not all", [said(90, group="children"), said(30)], [(30, "headline"), (90, "other_group")]),
    ("a share is another unit", [said(90, unit="percent"), said(300)], [(90, "other_unit"), (300, "headline")]),
    ("another period", [said(90, period="2023"), said(300, period="2024")], [(90, "other_period"), (300, "headline")]),
    (
        "days that nobody can tell do not lead",
        [
            said(90, kind=Kind.KILLED, period="the previous three months"),
            said(300, 2023, kind=Kind.KILLED, period="2023"),
        ],
        [(90, "other_period"), (300, "headline")],
    ),
    ("another authority", [said(90, by="IOM"), said(300, by="UN")], [(90, "other_authority"), (300, "headline")]),
    (
        "a dated figure before an undated one of the whole",
        [said(900, None), said(5, 2020)],
        [(5, "headline"), (900, "undated")],
    ),
    ("a part without its whole", [said(50, aggregate=Aggregate.PART)], [(50, "part")]),
]


@pytest.mark.parametrize(("figures", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_standings(figures: list[Say], expected: list[tuple[int, str]]) -> None:
    assert standings(*figures) == expected
    assert standings(*reversed(figures)) == expected


def book_of(kind: Kind, *figures: Say) -> Ledger:
    briefing = compile_briefing([extraction(number, one) for number, one in enumerate(figures)])
    books = (*briefing.differences, *(key.ledger for key in briefing.key_figures))
    [book] = [book for book in books if book.kind is kind][:1]
    return book


def test_only_unexplained_differences_are_marked() -> None:
    assert not book_of(Kind.DISPLACED, said(100, 2023), said(900, 2024)).differ
    assert book_of(Kind.DISPLACED, said(100, None), said(900, 2024)).differ


def test_sources_that_agree_are_counted_once_each() -> None:
    assert book_of(Kind.DISPLACED, said(100, 2024), said(90, 2023)).support.origins == 1
    assert book_of(Kind.DISPLACED, said(100, 2024), said(100, 2024), said(90, 2023)).support.origins == 2


def test_single_attacks_stand_apart() -> None:
    attack = said(70, kind=Kind.KILLED, aggregate=Aggregate.INCIDENT)
    briefing = compile_briefing([extraction(0, attack), extraction(1, said(5000, kind=Kind.KILLED))])
    assert [int(e.figure.value) for e in briefing.incidents] == [70]
    assert [int(e.figure.value) for book in briefing.humanitarian for e in book.entries] == [5000]


def money(kind: Kind, value: int, unit: str = "USD", aggregate: Aggregate = Aggregate.TOTAL) -> Say:
    return said(value, kind=kind, unit=unit, aggregate=aggregate)


@pytest.mark.parametrize(
    ("figures", "gap", "coverage"),
    [
        ([money(Kind.REQUIRED, 600), money(Kind.RECEIVED, 85)], 515, 14),
        # A pledge, a freeze, a part and another currency never enter the gap.
        ([money(Kind.REQUIRED, 600), money(Kind.PLEDGED_FUNDING, 300)], None, None),
        ([money(Kind.REQUIRED, 600), money(Kind.WITHHELD, 13)], None, None),
        ([money(Kind.REQUIRED, 600), money(Kind.RECEIVED, 85, aggregate=Aggregate.PART)], None, None),
        ([money(Kind.REQUIRED, 600), money(Kind.RECEIVED, 85, unit="EUR")], None, None),
        ([money(Kind.REQUIRED, 600), money(Kind.RECEIVED, 700)], -100, 117),
    ],
)
def test_funding_gap(figures: list[Say], gap: int | None, coverage: int | None) -> None:
    position = compile_briefing([extraction(0, *figures)]).funding
    assert (position.gap.value if position.gap else None) == gap
    assert (position.coverage.value if position.coverage else None) == coverage


def test_sums_of_different_sources_are_not_subtracted() -> None:
    sources = [extraction(0, money(Kind.REQUIRED, 600)), extraction(1, money(Kind.RECEIVED, 85))]
    position = compile_briefing(sources).funding
    assert (position.gap, position.coverage, position.missing) == (None, None, ())


def test_the_newest_pair_makes_the_gap() -> None:
    old = [said(600, 2023, Kind.REQUIRED, unit="USD"), said(85, 2023, Kind.RECEIVED, unit="USD")]
    new = [said(800, 2024, Kind.REQUIRED, unit="USD"), said(113, 2024, Kind.RECEIVED, unit="USD")]
    lone = [said(999, 2025, Kind.REQUIRED, unit="USD")]
    position = compile_briefing([extraction(0, *old), extraction(1, *new), extraction(2, *lone)]).funding
    assert position.gap
    assert position.gap.value == 687
    assert [int(entry.figure.value) for entry in position.other_required] == [999, 600]


def test_a_missing_operand_is_named() -> None:
    assert compile_briefing([extraction(0, money(Kind.REQUIRED, 600))]).funding.missing == ("received",)


def test_contributors_keep_increments_apart() -> None:
    figures = [
        said(400, kind=Kind.DEPLOYED, actor="Kenya"),
        said(200, kind=Kind.DEPLOYED, actor="Kenya", aggregate=Aggregate.INCREMENT),
        said(24, kind=Kind.DEPLOYED, actor="Jamaica"),
    ]
    briefing = compile_briefing([extraction(number, one) for number, one in enumerate(figures)])
    rows = [
        (c.actor, [(int(e.figure.value), e.standing.value) for e in c.deployed]) for c in briefing.mission.contributors
    ]
    assert rows == [("Kenya", [(400, "headline"), (200, "increment")]), ("Jamaica", [(24, "headline")])]


def test_what_no_source_gives_is_said() -> None:
    briefing = compile_briefing([extraction(0, said(100, None))], skipped=[("x.pdf", "not read")])
    missing = {u.kind for u in briefing.unknown if u.why is GapInKnowledge.NO_FIGURE}
    assert Kind.RECEIVED in missing
    assert Kind.DISPLACED not in missing
    assert [u.source for u in briefing.unknown if u.why is GapInKnowledge.UNDATED_SOURCE] == ["0.txt"]
    assert [(s.name, s.status.value) for s in briefing.sources] == [("0.txt", "read"), ("x.pdf", "skipped")]


def test_one_source_means_that_no_other_gives_any_figure() -> None:
    def lonely(*figures: Say) -> bool:
        briefing = compile_briefing([extraction(number, one) for number, one in enumerate(figures)])
        return any(u.why is GapInKnowledge.ONE_SOURCE and u.kind is Kind.DISPLACED for u in briefing.unknown)

    assert lonely(said(100))
    assert not lonely(said(100), said(900))


def test_as_of_is_the_newest_source() -> None:
    briefing = compile_briefing(
        [extraction(0, said(1, 2023)), extraction(1, said(2, 2024)), extraction(2, said(3, None))]
    )
    assert (str(briefing.as_of), str(briefing.period_from)) == ("2024", "2023")
