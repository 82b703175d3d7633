"""Where sources differ: two or three figures in, the pairs that a reader must know of and their reasons out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.briefing import compile_briefing
from reporter.facts import Aggregate, Bound, DateBasis, DocumentDate, Kind, MissionSlot, PartialDate
from tests.briefing.saying import Say, figure, source
from tests.briefing.stories import Number, Says
from tests.briefing.stories import source as told

KILLED, DISPLACED = Kind.KILLED, Kind.DISPLACED
MAY = "2024-05-20"

TABLE = [
    ("what agrees is no difference", [[Say(700, MAY, bound=Bound.AT_LEAST)], [Say(705, MAY)]], []),
    ("nor is a part", [[Say(700, MAY)], [Say(300, MAY, aggregate=Aggregate.PART)]], []),
    ("nor another place or group", [[Say(700, MAY)], [Say(90, MAY, place="Jacmel")], [Say(80, MAY, group="women")]], []),
    ("two values of one article", [[Say(700, MAY), Say(400, MAY)]], [(400, 700, "same_source")]),
    ("one time, nobody named", [[Say(700, MAY)], [Say(500, "2024-05-02")]], [(500, 700, "contested")]),
    ("one time, two authorities", [[Say(700, MAY, by="IOM")], [Say(500, MAY, by="UN")]], [(500, 700, "other_authority")]),
    (
        "the nearest in time, not the headline",
        [[Say(900, "2025-05-01", by="UN")], [Say(700, MAY, by="IOM")], [Say(500, MAY, by="UN")]],
        [(500, 700, "other_authority")],
    ),
    ("undated without bounds", [[Say(700, MAY)], [Say(500, None)]], [(500, 700, "undated")]),
    ("surely older", [[Say(700, MAY)], [Say(500, None, upto="2023-12")]], [(500, 700, "older")]),
    (
        "two tolls of one year",
        [
            [Say(2100, "2025-03-01", KILLED, by="UN", period="last year")],
            [Say(2300, "2025-01-10", KILLED, by="RNDDH", period="in 2024")],
        ],
        [(2100, 2300, "other_authority")],
    ),
    (
        "a stated period of an undated source counts",
        [
            [Say(2100, "2025-03-01", KILLED, by="UN", period="last year")],
            [Say(2300, None, KILLED, by="RNDDH", period="in 2024")],
        ],
        [(2100, 2300, "other_authority")],
    ),
    (
        "tolls of two years",
        [[Say(2100, "2025-03-01", KILLED, period="last year")], [Say(900, "2024-01-10", KILLED, period="in 2023")]],
        [],
    ),
    (
        "one does not say what time it counts",
        [[Say(2100, "2025-01-01", KILLED)], [Say(900, "2024-10-10", KILLED, period="this year")]],
        [(900, 2100, "period_unstated")],
    ),
    (
        "a count printed before the other's days were over has none of them",
        [[Say(2100, "2025-01-19", KILLED)], [Say(3100, "2025-12-10", KILLED, period="this year")]],
        [],
    ),
    (
        "a number of another size counts something else",
        [[Say(90, "2025-01-01", KILLED)], [Say(900, "2024-10-10", KILLED, period="this year")]],
        [],
    ),
    (
        "a month's toll is no rival of one that does not say what time it counts",
        [[Say(2100, "2025-01-01", KILLED)], [Say(90, "2024-10-30", KILLED, period="this month")]],
        [],
    ),
    (
        "nor is a whole year's of one whose year nobody can tell",
        [[Say(2100, "2025-01-01", KILLED, period="in 2024")], [Say(900, None, KILLED, period="last year")]],
        [],
    ),
    ("what an article tells of the past is no second value", [[Say(700, MAY), Say(600, MAY, period="a year ago")]], []),
    ("nor in an undated article", [[Say(700, None), Say(600, None, period="twelve months earlier")]], []),
    ("a number and more than twice that in one article", [[Say(700, MAY), Say(300, MAY)]], []),
    ("those who came to a stock", [[Say(700, MAY), Say(500, MAY, period="since January")]], []),
    (
        "two lower bounds that lie close together leave room for each other",
        [
            [Say(5500, "2025-03-14", KILLED, Bound.AT_LEAST, by="UN", period="last year")],
            [Say(5601, "2025-01-14", KILLED, Bound.AT_LEAST, by="IOM", period="in 2024")],
        ],
        [],
    ),
    (
        "but not those that lie far apart",
        [
            [Say(3500, "2025-03-14", KILLED, Bound.AT_LEAST, by="UN", period="last year")],
            [Say(5601, "2025-01-14", KILLED, Bound.AT_LEAST, by="IOM", period="in 2024")],
        ],
        [(3500, 5601, "other_authority")],
    ),
    (
        "counts from two days, of which nobody can tell the year",
        [[Say(300, MAY, Kind.RETURNED, period="since then"), Say(700, MAY, Kind.RETURNED, period="since they began")]],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sources", "expected"), [row[1:] for row in TABLE], ids=[str(row[0]) for row in TABLE])
def test_pairs(sources: list[list[Say]], expected: list[tuple[int, int, str]]) -> None:
    for order in (sources, sources[::-1]):
        brief = compile_briefing([source(f"{number}.txt", *said) for number, said in enumerate(order)])
        found = [
            (*sorted((int(one.entry.figure.value), int(one.against.figure.value))), one.why.value)
            for one in brief.contrasts
        ]
        assert found == expected


PLANS = [
    ("it should number 2500", True),
    ("it should number 2500 agents led by Peru", False),
    ("there would be 2500 officers, all from Peru", False),
]


@pytest.mark.parametrize(("said", "expected"), PLANS, ids=[row[0] for row in PLANS])
def test_what_one_state_sends_is_no_plan_for_the_mission(said: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    other = told("b", MAY, Number(value=2500, kind=Kind.TARGET, actor=None, text=f"They say {said}."))
    plan = told("a", MAY, Number(value=3000, kind=Kind.TARGET, actor=None, text="The mission should number 3000."))
    assert bool(compile_briefing([plan, other]).contrasts) is expected


def test_plans_for_two_missions_are_no_difference() -> None:
    old = told(
        "a",
        "2025-09-20",
        Says(MissionSlot.NAME, "Multinational Security Support Mission"),
        Number(value=2500, kind=Kind.TARGET, actor=None, text="It should number 2500."),
    )
    new = told(
        "b",
        "2025-10-02",
        Says(MissionSlot.NAME, "Gang Suppression Force"),
        Number(value=5550, kind=Kind.TARGET, actor=None, text="The ceiling is 5550."),
    )
    assert not compile_briefing([old, new]).contrasts


RATES = [
    ("up to 10000 people a week in the camps", False),
    ("up to 10000 people in each month", False),
    ("up to 10000 people in the camps, as every year", True),
    ("up to 10000 people in the camps", True),
]


@pytest.mark.parametrize(("said", "expected"), RATES, ids=[row[0] for row in RATES])
def test_a_number_of_people_in_a_time_is_no_rival(said: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    rate = source("a.txt", text=f"They spoke of {said}.")
    sentence = rate.document.text.strip()
    rate = replace(
        rate,
        date=DocumentDate(value=PartialDate.read(MAY), basis=DateBasis.STATED),
        figures=(figure(rate.document, sentence, Say(10000, MAY)),),
    )
    assert bool(compile_briefing([rate, source("b.txt", Say(7000, MAY))]).contrasts) is expected


SAME_NUMBER = [
    ("another number of the same day", [Say(700, MAY), Say(500, MAY)], True, 1),
    ("an undated number", [Say(700, MAY), Say(500, None)], False, 1),
    ("the same number of an undated source, written soon after", [Say(700, MAY), Say(700, None, after="2024-06", upto="2024-12")], False, 2),
    ("the same number of an undated source, written years before", [Say(700, MAY), Say(700, None, after="2021-06", upto="2021-12")], False, 1),
    ("the same number of an undated source of no known time", [Say(700, MAY), Say(700, None)], False, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "differ", "origins"), [row[1:] for row in SAME_NUMBER], ids=[str(row[0]) for row in SAME_NUMBER]
)
def test_sources_differ_on_a_key_figure_only_where_a_contrast_tells_it(
    said: list[Say],
    differ: bool,  # noqa: FBT001 - a column of the table
    origins: int,
) -> None:
    [key] = compile_briefing([source(f"{number}.txt", one) for number, one in enumerate(said)]).key_figures
    assert (key.ledger.differ, key.ledger.support.origins) == (differ, origins)
