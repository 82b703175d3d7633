"""Small cases for what we do not know: figures in, what is listed out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.model import GapInKnowledge
from reporter.facts import Aggregate, Bound, Extraction, Kind, Span
from reporter.knowledge.profile import Profile, default_profile
from tests.briefing.saying import Say, source


def say(value: int, kind: Kind = Kind.KILLED, **rest: Any) -> Say:  # noqa: ANN401 - a row's other columns
    """Say a figure, by the UN and of a fixed year where nothing else is said."""
    return Say(value, kind=kind, **({"by": "UN", "period": "in 2023"} | rest))


def of_month(number: int, month: int | None, *said: Say) -> Extraction:
    """Make a source of a month of 2024 that says each of these things in a sentence of its own."""
    on = f"2024-{month:02d}" if month else None
    return source(f"{number}.txt", *(replace(one, on=on) for one in said))


Row = tuple[str, list[tuple[int | None, tuple[Say, ...]]], list[str]]


def listed(sources: list[tuple[int | None, tuple[Say, ...]]], *why: str, profile: Profile | None = None) -> list[str]:
    made = [of_month(number, month, *said) for number, (month, said) in enumerate(sources)]
    found = compile_briefing(made, profile=profile).unknown
    assert compile_briefing(list(reversed(made)), profile=profile).unknown == found
    return [
        f"{one.kind.value if one.kind else one.source}: {', '.join(evidence.quote for evidence in one.evidence)}"
        for one in found
        if one.why in why
    ]


SELF: list[Row] = [
    ("two totals of one year", [(6, (say(4000), say(4700)))], ["killed: 4000, 4700"]),
    ("three totals", [(6, (say(4000), say(4700), say(5500)))], ["killed: 4000, 4700, 5500"]),
    ("one of two sources each", [(6, (say(4000),)), (6, (say(4700),))], []),
    ("over 4,000 and 4,700", [(6, (say(4690, bound=Bound.AT_LEAST), say(4699)))], []),
    ("a total and an increment", [(6, (say(4000), say(4700, aggregate=Aggregate.INCREMENT)))], []),
    ("a total and a part", [(6, (say(4000), say(3300, aggregate=Aggregate.PART)))], []),
    ("a total and an attack", [(6, (say(4000), say(3300, aggregate=Aggregate.INCIDENT)))], []),
    ("two years", [(6, (say(4000), say(4700, period="in 2022")))], []),
    ("of unknown days", [(6, (say(4000, period=None), say(4700, period=None)))], []),
    ("two places", [(6, (say(4000), say(4700, place="Port-au-Prince")))], []),
    ("two groups", [(6, (say(4000), say(4700, group="children")))], []),
    ("two authorities", [(6, (say(4000), say(4700, by="RNDDH")))], []),
    ("nobody named", [(6, (say(4000, by=None), say(4700, by=None)))], []),
    ("of another size", [(6, (say(400), say(4700)))], []),
    ("two targets", [(6, (say(2500, Kind.TARGET), say(2600, Kind.TARGET)))], []),
    (
        "two stocks of one day",
        [(6, (say(4000, Kind.DISPLACED), say(4700, Kind.DISPLACED)))],
        ["displaced: 4000, 4700"],
    ),
]


@pytest.mark.parametrize(("sources", "expected"), [row[1:] for row in SELF], ids=[row[0] for row in SELF])
def test_what_contradicts_itself(sources: list[tuple[int | None, tuple[Say, ...]]], expected: list[str]) -> None:
    assert listed(sources, "contradicts_itself") == expected


NEWER: tuple[int, tuple[Say, ...]] = (9, (say(9000, Kind.DISPLACED, period=None),))
QUARRELS: list[Row] = [
    (
        "two older ones of one authority and month",
        [(6, (say(4000, Kind.DISPLACED, period=None),)), (6, (say(4700, Kind.DISPLACED, period=None),)), NEWER],
        ["displaced: 4000, 4700"],
    ),
    (
        "one of them agrees with the newest",
        [(6, (say(9000, Kind.DISPLACED, period=None),)), (6, (say(7700, Kind.DISPLACED, period=None),)), NEWER],
        ["displaced: 9000, 7700"],
    ),
    (
        "told once more",
        [
            (6, (say(4000, Kind.DISPLACED, period=None),)),
            (6, (say(4700, Kind.DISPLACED, period=None),)),
            (6, (say(4700, Kind.DISPLACED, period=None),)),
            NEWER,
        ],
        ["displaced: 4000, 4700"],
    ),
    (
        "of two months",
        [(5, (say(4000, Kind.DISPLACED, period=None),)), (6, (say(4700, Kind.DISPLACED, period=None),)), NEWER],
        [],
    ),
    (
        "of two authorities",
        [
            (6, (say(4000, Kind.DISPLACED, period=None),)),
            (6, (say(4700, Kind.DISPLACED, by="IOM", period=None),)),
            NEWER,
        ],
        [],
    ),
    (
        "of two places",
        [
            (6, (say(4000, Kind.DISPLACED, period=None),)),
            (6, (say(4700, Kind.DISPLACED, period=None, place="Jérémie"),)),
            NEWER,
        ],
        [],
    ),
    (
        "that can both be true",
        [
            (6, (say(4690, Kind.DISPLACED, period=None, bound=Bound.AT_LEAST),)),
            (6, (say(4699, Kind.DISPLACED, period=None),)),
            NEWER,
        ],
        [],
    ),
    ("against the newest", [(6, (say(4000, Kind.DISPLACED, period=None),)), NEWER], []),
]


@pytest.mark.parametrize(("sources", "expected"), [row[1:] for row in QUARRELS], ids=[row[0] for row in QUARRELS])
def test_what_older_sources_quarrel_about(
    sources: list[tuple[int | None, tuple[Say, ...]]], expected: list[str]
) -> None:
    assert listed(sources, "sources_contradict") == expected


def test_every_kind_that_one_story_tells_of_is_named() -> None:
    told: list[tuple[int | None, tuple[Say, ...]]] = [
        (6, (say(4000), say(70, Kind.INJURED), say(600, Kind.PLEDGED_PERSONNEL))),
        (6, (say(4000), say(90, Kind.SEXUAL_VIOLENCE, aggregate=Aggregate.PART))),
    ]
    assert listed(told, "one_source") == ["injured: ", "personnel.pledged: "]


BELIEF: list[Row] = [
    ("more dead than can be", [(6, (say(600_000),))], ["killed: 600000"]),
    ("the largest that can be", [(6, (say(500_000),))], []),
    ("more than all of them", [(6, (say(120, Kind.FOOD_INSECURE, unit="percent"),))], ["food_insecure: 120"]),
    ("more than all of the capital", [(6, (say(120, Kind.GANG_CONTROL, unit="percent"),))], ["gang_control: 120"]),
    ("all of them", [(6, (say(100, Kind.FOOD_INSECURE, unit="percent"),))], []),
    ("a plan more than funded", [(6, (say(120, Kind.RECEIVED, unit="percent"),))], []),
]


@pytest.mark.parametrize(("sources", "expected"), [row[1:] for row in BELIEF], ids=[row[0] for row in BELIEF])
def test_what_is_past_belief(sources: list[tuple[int | None, tuple[Say, ...]]], expected: list[str]) -> None:
    assert listed(sources, "implausible") == expected


def test_the_profile_sets_the_limits_of_belief() -> None:
    strict = default_profile().model_copy(update={"limits": {Kind.KILLED: Decimal(3)}})
    assert listed([(6, (say(4),))], "implausible", profile=strict) == ["killed: 4"]


def test_far_more_received_than_required_is_no_gap_but_past_belief() -> None:
    made = of_month(0, 6, say(6, Kind.REQUIRED, unit="USD"), say(850, Kind.RECEIVED, unit="USD"))
    whole = Span(0, len(made.document.text))
    of_one_sentence = tuple(
        replace(one, evidence=made.document.evidence(one.evidence.span, whole)) for one in made.figures
    )
    found = compile_briefing([replace(made, figures=of_one_sentence)])
    assert found.funding.gap is None
    [unsound] = [one for one in found.unknown if one.why is GapInKnowledge.IMPLAUSIBLE]
    assert [evidence.quote for evidence in unsound.evidence] == ["6", "850"]


OLD: list[tuple[str, list[tuple[int | None, tuple[Say, ...]]], int, list[str]]] = [
    ("older than the limit", [(1, (say(4000),)), (9, (say(9, Kind.INJURED),))], 90, ["killed: 4000"]),
    ("not that old", [(7, (say(4000),)), (9, (say(9, Kind.INJURED),))], 90, []),
    ("old for a desk in a hurry", [(7, (say(4000),)), (9, (say(9, Kind.INJURED),))], 30, ["killed: 4000"]),
    ("a newer one leads", [(1, (say(4000),)), (9, (say(4700, period="in 2024"),))], 90, []),
    (
        "a pledge too",
        [
            (1, (say(600, Kind.PLEDGED_PERSONNEL),)),
            (2, (say(500, Kind.PLEDGED_PERSONNEL),)),
            (9, (say(9, Kind.INJURED),)),
        ],
        90,
        ["personnel.pledged: 500"],
    ),
    ("undated", [(None, (say(4000),)), (9, (say(9, Kind.INJURED),))], 90, []),
]


@pytest.mark.parametrize(("sources", "days", "expected"), [row[1:] for row in OLD], ids=[row[0] for row in OLD])
def test_old_figures(sources: list[tuple[int | None, tuple[Say, ...]]], days: int, expected: list[str]) -> None:
    assert listed(sources, "old_figure", profile=Profile(stale_after_days=days)) == expected


def test_the_front_page_and_the_list_agree_on_what_is_old() -> None:
    made = [of_month(0, 1, say(4000)), of_month(1, 9, say(9, Kind.INJURED))]
    found = compile_briefing(made)
    [key] = [key for key in found.key_figures if key.ledger.kind is Kind.KILLED]
    assert key.old


def test_undated_sources_are_listed() -> None:
    assert listed([(None, (say(4000),))], "undated_source") == ["0.txt: "]


def test_a_target_in_force_is_not_old() -> None:
    rows: list[tuple[int | None, tuple[Say, ...]]] = [
        (1, (say(5550, Kind.TARGET), say(7, Kind.IN_NEED))),
        (9, (say(9, Kind.INJURED),)),
    ]
    assert not any("5550" in line for line in listed(rows, "old_figure"))
    assert any("7" in line for line in listed(rows, "old_figure"))
