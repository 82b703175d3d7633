"""Small cases for the briefing model: two or three facts in, standings and sums out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.model import GapInKnowledge, Ledger
from reporter.facts import (
    Aggregate,
    Bound,
    DateBasis,
    DocumentDate,
    Extraction,
    Figure,
    Kind,
    PartialDate,
    SourceDocument,
    Span,
)


@dataclass(frozen=True)
class Said:
    """A figure in short: what a test row needs to say, the rest as usual."""

    value: int
    year: int | None = 2024
    kind: Kind = Kind.DISPLACED
    bound: Bound = Bound.EXACT
    aggregate: Aggregate = Aggregate.TOTAL
    unit: str = "people"
    place: str | None = None
    period: str | None = None
    group: str | None = None
    by: str | None = None
    actor: str | None = None


def extraction(number: int, *said: Said) -> Extraction:
    """Make a source that says these things in one sentence; the first gives its date."""
    text = "They said " + " and ".join(str(one.value) for one in said) + " in all."
    document = SourceDocument(name=f"{number}.txt", text=text, digest=str(number))
    known = PartialDate(year=said[0].year) if said[0].year else None
    return Extraction(
        document=document,
        title=None,
        date=DocumentDate(value=known, basis=DateBasis.STATED if known else DateBasis.UNKNOWN),
        figures=tuple(figure(document, one) for one in said),
        people=(),
        organisations=(),
        commitments=(),
        mission=(),
        numbers=(),
    )


def figure(document: SourceDocument, said: Said) -> Figure:
    start = document.text.index(str(said.value))
    return Figure(
        kind=said.kind,
        value=Decimal(said.value),
        unit=said.unit,
        bound=said.bound,
        aggregate=said.aggregate,
        actor=said.actor,
        attributed_to=said.by,
        place=said.place,
        period=said.period,
        group=said.group,
        rule="test",
        evidence=document.evidence(Span(start, start + len(str(said.value))), Span(0, len(document.text))),
    )


def standings(*said: Said) -> list[tuple[int, str]]:
    briefing = compile_briefing([extraction(number, one) for number, one in enumerate(said)])
    [book] = [book for book in briefing.humanitarian if book.kind is Kind.DISPLACED]
    return sorted((int(entry.figure.value), entry.standing.value) for entry in book.entries)


LEAST = Bound.AT_LEAST
TABLE = [
    ("newest leads", [Said(100, 2023), Said(900, 2024)], [(100, "older"), (900, "headline")]),
    ("an older larger one does not", [Said(900, 2023), Said(100, 2024)], [(100, "headline"), (900, "older")]),
    ("undated never leads", [Said(900, None), Said(100, 2024)], [(100, "headline"), (900, "undated")]),
    ("same value agrees", [Said(100), Said(100)], [(100, "agrees"), (100, "headline")]),
    (
        "most sources, no dates",
        [Said(1, None), Said(2, None), Said(1, None)],
        [(1, "agrees"), (1, "headline"), (2, "undated")],
    ),
    ("over 700 and 703 agree", [Said(700, bound=LEAST), Said(703)], [(700, "agrees"), (703, "headline")]),
    (
        "over 500 and over 700 do not",
        [Said(500, bound=LEAST), Said(700, bound=LEAST)],
        [(500, "contested"), (700, "headline")],
    ),
    ("same day, nothing to explain it", [Said(100), Said(300)], [(100, "contested"), (300, "headline")]),
    ("a part is no total", [Said(50, aggregate=Aggregate.PART), Said(30, 2023)], [(30, "headline"), (50, "part")]),
    (
        "an increment is no total",
        [Said(50, aggregate=Aggregate.INCREMENT), Said(30, 2023)],
        [(30, "headline"), (50, "increment")],
    ),
    (
        "the country before a place",
        [Said(90, place="Port-au-Prince"), Said(30)],
        [(30, "headline"), (90, "other_place")],
    ),
    ("a group is not all", [Said(90, group="children"), Said(30)], [(30, "headline"), (90, "other_group")]),
    ("a share is another unit", [Said(90, unit="percent"), Said(300)], [(90, "other_unit"), (300, "headline")]),
    ("another period", [Said(90, period="2023"), Said(300, period="2024")], [(90, "other_period"), (300, "headline")]),
    ("another authority", [Said(90, by="IOM"), Said(300, by="UN")], [(90, "other_authority"), (300, "headline")]),
    (
        "a dated figure before an undated one of the whole",
        [Said(900, None), Said(5, 2020)],
        [(5, "headline"), (900, "undated")],
    ),
    ("a part without its whole", [Said(50, aggregate=Aggregate.PART)], [(50, "part")]),
]


@pytest.mark.parametrize(("said", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_standings(said: list[Said], expected: list[tuple[int, str]]) -> None:
    assert standings(*said) == expected
    assert standings(*reversed(said)) == expected


def book_of(kind: Kind, *said: Said) -> Ledger:
    briefing = compile_briefing([extraction(number, one) for number, one in enumerate(said)])
    books = (*briefing.differences, *(key.ledger for key in briefing.key_figures))
    [book] = [book for book in books if book.kind is kind][:1]
    return book


def test_only_unexplained_differences_are_marked() -> None:
    assert not book_of(Kind.DISPLACED, Said(100, 2023), Said(900, 2024)).differ
    assert book_of(Kind.DISPLACED, Said(100, None), Said(900, 2024)).differ


def test_sources_that_agree_are_counted_once_each() -> None:
    assert book_of(Kind.DISPLACED, Said(100, 2024), Said(90, 2023)).support.origins == 1
    assert book_of(Kind.DISPLACED, Said(100, 2024), Said(100, 2024), Said(90, 2023)).support.origins == 2


def test_single_attacks_stand_apart() -> None:
    attack = Said(70, kind=Kind.KILLED, aggregate=Aggregate.INCIDENT)
    briefing = compile_briefing([extraction(0, attack), extraction(1, Said(5000, kind=Kind.KILLED))])
    assert [int(e.figure.value) for e in briefing.incidents] == [70]
    assert [int(e.figure.value) for book in briefing.humanitarian for e in book.entries] == [5000]


def money(kind: Kind, value: int, unit: str = "USD", aggregate: Aggregate = Aggregate.TOTAL) -> Said:
    return Said(value, kind=kind, unit=unit, aggregate=aggregate)


@pytest.mark.parametrize(
    ("said", "gap", "coverage"),
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
def test_funding_gap(said: list[Said], gap: int | None, coverage: int | None) -> None:
    position = compile_briefing([extraction(0, *said)]).funding
    assert (position.gap.value if position.gap else None) == gap
    assert (position.coverage.value if position.coverage else None) == coverage


def test_sums_of_different_sources_are_not_subtracted() -> None:
    sources = [extraction(0, money(Kind.REQUIRED, 600)), extraction(1, money(Kind.RECEIVED, 85))]
    position = compile_briefing(sources).funding
    assert (position.gap, position.coverage, position.missing) == (None, None, ())


def test_the_newest_pair_makes_the_gap() -> None:
    old = [Said(600, 2023, Kind.REQUIRED, unit="USD"), Said(85, 2023, Kind.RECEIVED, unit="USD")]
    new = [Said(800, 2024, Kind.REQUIRED, unit="USD"), Said(113, 2024, Kind.RECEIVED, unit="USD")]
    lone = [Said(999, 2025, Kind.REQUIRED, unit="USD")]
    position = compile_briefing([extraction(0, *old), extraction(1, *new), extraction(2, *lone)]).funding
    assert position.gap
    assert position.gap.value == 687
    assert [int(entry.figure.value) for entry in position.other_required] == [999, 600]


def test_a_missing_operand_is_named() -> None:
    assert compile_briefing([extraction(0, money(Kind.REQUIRED, 600))]).funding.missing == ("received",)


def test_contributors_keep_increments_apart() -> None:
    said = [
        Said(400, kind=Kind.DEPLOYED, actor="Kenya"),
        Said(200, kind=Kind.DEPLOYED, actor="Kenya", aggregate=Aggregate.INCREMENT),
        Said(24, kind=Kind.DEPLOYED, actor="Jamaica"),
    ]
    briefing = compile_briefing([extraction(number, one) for number, one in enumerate(said)])
    rows = [
        (c.actor, [(int(e.figure.value), e.standing.value) for e in c.deployed]) for c in briefing.mission.contributors
    ]
    assert rows == [("Kenya", [(400, "headline"), (200, "increment")]), ("Jamaica", [(24, "headline")])]


def test_what_no_source_gives_is_said() -> None:
    briefing = compile_briefing([extraction(0, Said(100, None))], skipped=[("x.pdf", "not read")])
    missing = {u.kind for u in briefing.unknown if u.why is GapInKnowledge.NO_FIGURE}
    assert Kind.RECEIVED in missing
    assert Kind.DISPLACED not in missing
    assert [u.source for u in briefing.unknown if u.why is GapInKnowledge.UNDATED_SOURCE] == ["0.txt"]
    assert [(s.name, s.status.value) for s in briefing.sources] == [("0.txt", "read"), ("x.pdf", "skipped")]


def test_one_source_means_that_no_other_gives_any_figure() -> None:
    def lonely(*said: Said) -> bool:
        briefing = compile_briefing([extraction(number, one) for number, one in enumerate(said)])
        return any(u.why is GapInKnowledge.ONE_SOURCE and u.kind is Kind.DISPLACED for u in briefing.unknown)

    assert lonely(Said(100))
    assert not lonely(Said(100), Said(900))


def test_as_of_is_the_newest_source() -> None:
    briefing = compile_briefing(
        [extraction(0, Said(1, 2023)), extraction(1, Said(2, 2024)), extraction(2, Said(3, None))]
    )
    assert (str(briefing.as_of), str(briefing.period_from)) == ("2024", "2023")
