"""Undated sources whose own words or others bound their date: what leads, why the others differ, what is printed."""

from __future__ import annotations

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.model import Ledger
from reporter.facts import Kind
from reporter.rendering.phrases import period_words, when_words
from tests.briefing.saying import Say, source

DISPLACED, KILLED, KIDNAPPED = Kind.DISPLACED, Kind.KILLED, Kind.KIDNAPPED


def book(*said: Say) -> Ledger:
    brief = compile_briefing([source(f"{number}.txt", one) for number, one in enumerate(said)])
    return next(one for one in brief.humanitarian if one.kind is said[0].kind)


TABLE = [
    (
        "surely newer than all that are dated",
        [Say(900, "2025-03-01"), Say(950, None, after="2025-04")],
        "older headline",
    ),
    (
        "perhaps older than one that is dated",
        [Say(900, "2025-03-01"), Say(950, None, after="2025-01")],
        "headline undated",
    ),
    (
        "surely older",
        [Say(900, "2025-03-01"), Say(500, None, after="2024-01", upto="2024-06")],
        "headline older",
    ),
    (
        "no bound at all",
        [Say(900, "2025-03-01"), Say(500, None)],
        "headline undated",
    ),
    (
        "its last year is that before the only year that it may be of",
        [
            Say(2000, "2025-03-01", KILLED, period="in 2024"),
            Say(2500, None, KILLED, period="last year", after="2026-01", upto="2026-12"),
        ],
        "other_period headline",
    ),
    (
        "its own words tell the days, whenever it was written",
        [
            Say(2000, "2025-11-01", KILLED, period="this year"),
            Say(700, None, KILLED, period="in the first quarter of 2025", after="2025-04", upto="2026-03"),
        ],
        "headline older",
    ),
]


@pytest.mark.parametrize(("said", "standings"), [row[1:] for row in TABLE], ids=[str(row[0]) for row in TABLE])
def test_what_leads(said: list[Say], standings: str) -> None:
    expected = sorted((one.value, standing) for one, standing in zip(said, standings.split(), strict=True))
    for order in (said, said[::-1]):
        assert sorted((int(e.figure.value), e.standing.value) for e in book(*order).entries) == expected


LONGER = [
    # A quarter's toll does not lead where a year's is there, nor a month's where a running total is.
    ([("2025-04-10", 1600, "in the first quarter of 2025"), ("2025-01-14", 5600, "in 2024")], 5600, "longer_time"),
    ([("2025-11-10", 400, "in October"), ("2025-11-10", 4300, "this year")], 4300, "total"),
    ([("2025-11-10", 1200, "in the third quarter"), ("2025-10-01", 3900, "this year")], 3900, "longer_time"),
    # A young year's toll is one of months, an old year's is old.
    ([("2025-03-10", 900, "this year"), ("2025-01-14", 5600, "in 2024")], 5600, "longer_time"),
    ([("2025-07-10", 1500, "in the second quarter"), ("2023-01-14", 2100, "in 2022")], 1500, "newest"),
    # Of two long ones the newer.
    ([("2025-11-10", 4300, "this year"), ("2025-01-14", 5600, "in 2024")], 4300, "newest"),
]


@pytest.mark.parametrize(("told", "leads", "why"), LONGER)
def test_a_year_leads_before_a_quarter(told: list[tuple[str, int, str]], leads: int, why: str) -> None:
    said = [Say(value, on, KILLED, period=period) for on, value, period in told]
    for order in (said, said[::-1]):
        found = book(*order)
        assert found.headline
        assert (int(found.headline.figure.value), [one.value for one in found.why]) == (leads, [why])


@pytest.mark.parametrize(
    ("said", "when", "period"),
    [
        (Say(9, "2025-03-01", KIDNAPPED, period="last year"), "1 March 2025", "last year (2024)"),
        (Say(9, None, KIDNAPPED), "undated", ""),
        (Say(9, None, KIDNAPPED, after="2026-01", upto="2026-12", period="last year"), "2026, undated", "last year (2025)"),
        # A count that still ran may have ended on any day.
        (
            Say(9, None, KIDNAPPED, after="2025-06", upto="2025-10", period="this year"),
            "June to October 2025, undated",
            "this year (2025)",
        ),
        # It may mean one year or the other.
        (Say(9, None, KIDNAPPED, after="2025-10", upto="2026-02", period="this year"), "October 2025 to February 2026, undated", "this year"),
        (Say(9, None, KIDNAPPED, after="2025-04", period="last month"), "April 2025 or later, undated", "last month"),
        (Say(9, None, KIDNAPPED, upto="2025-04"), "April 2025 or earlier, undated", ""),
    ],
)  # fmt: skip
def test_words(said: Say, when: str, period: str) -> None:
    [entry] = book(said).entries
    assert (when_words(entry), period_words(entry)) == (when, period)


@pytest.mark.parametrize(
    ("said", "as_of", "later"),
    [
        ([Say(1, "2025-03-01"), Say(2, None)], "2025-03-01", False),
        ([Say(1, "2025-03-01"), Say(2, None, after="2025-03")], "2025-03-01", False),
        ([Say(1, "2025-03-01"), Say(2, None, after="2025-04")], "2025-04", True),
        ([Say(1, "2025-03-01"), Say(2, None, upto="2025-09")], "2025-03-01", False),
    ],
)
def test_the_brief_is_as_of_its_newest_source(said: list[Say], as_of: str, later: bool) -> None:  # noqa: FBT001 - a row's column
    brief = compile_briefing([source(f"{number}.txt", one) for number, one in enumerate(said)])
    assert (str(brief.as_of), brief.as_of_or_later) == (as_of, later)


@pytest.mark.parametrize(
    ("first", "other", "leads"),
    [
        # A source that tells only of the soldiers gives a part of the force, wherever the whole is told of.
        ([Say(4000, "2025-05-01", Kind.TARGET), Say(3900, kind=Kind.TARGET)], Say(3900, "2025-09-01", Kind.TARGET), 4000),
        # Another mission's strength is no part of it.
        ([Say(4000, "2025-05-01", Kind.TARGET), Say(1500, kind=Kind.TARGET)], Say(4200, "2025-09-01", Kind.TARGET), 4200),
    ],
)  # fmt: skip
def test_the_whole_of_a_planned_strength_leads(first: list[Say], other: Say, leads: int) -> None:
    brief = compile_briefing([source("0.txt", *first), source("1.txt", other)])
    assert brief.mission.target
    assert brief.mission.target.headline
    assert int(brief.mission.target.headline.figure.value) == leads
