"""Small cases for what we do not know: figures in, what is listed out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.model import GapInKnowledge
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
from reporter.knowledge.profile import Profile, default_profile


@dataclass(frozen=True)
class Said:
    """A figure in short, by the UN and of a fixed year where nothing else is said."""

    value: int
    kind: Kind = Kind.KILLED
    by: str | None = "UN"
    period: str | None = "in 2023"
    bound: Bound = Bound.EXACT
    aggregate: Aggregate = Aggregate.TOTAL
    unit: str = "people"
    place: str | None = None
    group: str | None = None


def source(number: int, month: int | None, *said: Said) -> Extraction:
    """Make a source of a month of 2024 that says each of these things in a sentence of its own."""
    sentences = [f"Figure {at} of file {number} is {one.value}. " for at, one in enumerate(said)]
    document = SourceDocument(name=f"{number}.txt", text="".join(sentences), digest=str(number))
    known = PartialDate(year=2024, month=month) if month else None
    starts = [sum(len(one) for one in sentences[:at]) for at in range(len(said))]
    return Extraction(
        document=document,
        title=None,
        date=DocumentDate(value=known, basis=DateBasis.STATED if known else DateBasis.UNKNOWN),
        figures=tuple(
            figure(document, Span(start, start + len(text) - 1), one)
            for start, text, one in zip(starts, sentences, said, strict=True)
        ),
        people=(),
        organisations=(),
        commitments=(),
        mission=(),
        numbers=(),
    )


def figure(document: SourceDocument, sentence: Span, one: Said) -> Figure:
    at = document.text.index(f" {one.value}.", sentence.start) + 1
    return Figure(
        kind=one.kind,
        value=Decimal(one.value),
        unit=one.unit,
        bound=one.bound,
        aggregate=one.aggregate,
        actor=None,
        attributed_to=one.by,
        place=one.place,
        period=one.period,
        group=one.group,
        rule="test",
        evidence=document.evidence(Span(at, at + len(str(one.value))), sentence),
    )


Row = tuple[str, list[tuple[int | None, tuple[Said, ...]]], list[str]]


def listed(sources: list[tuple[int | None, tuple[Said, ...]]], *why: str, profile: Profile | None = None) -> list[str]:
    made = [source(number, month, *said) for number, (month, said) in enumerate(sources)]
    found = compile_briefing(made, profile=profile).unknown
    assert compile_briefing(list(reversed(made)), profile=profile).unknown == found
    return [
        f"{one.kind.value if one.kind else one.source}: {', '.join(evidence.quote for evidence in one.evidence)}"
        for one in found
        if one.why in why
    ]


SELF: list[Row] = [
    ("two totals of one year", [(6, (Said(4000), Said(4700)))], ["killed: 4000, 4700"]),
    ("three totals", [(6, (Said(4000), Said(4700), Said(5500)))], ["killed: 4000, 4700, 5500"]),
    ("one of two sources each", [(6, (Said(4000),)), (6, (Said(4700),))], []),
    ("over 4,000 and 4,700", [(6, (Said(4690, bound=Bound.AT_LEAST), Said(4699)))], []),
    ("a total and an increment", [(6, (Said(4000), Said(4700, aggregate=Aggregate.INCREMENT)))], []),
    ("a total and a part", [(6, (Said(4000), Said(3300, aggregate=Aggregate.PART)))], []),
    ("a total and an attack", [(6, (Said(4000), Said(3300, aggregate=Aggregate.INCIDENT)))], []),
    ("two years", [(6, (Said(4000), Said(4700, period="in 2022")))], []),
    ("of unknown days", [(6, (Said(4000, period=None), Said(4700, period=None)))], []),
    ("two places", [(6, (Said(4000), Said(4700, place="Port-au-Prince")))], []),
    ("two groups", [(6, (Said(4000), Said(4700, group="children")))], []),
    ("two authorities", [(6, (Said(4000), Said(4700, by="RNDDH")))], []),
    ("nobody named", [(6, (Said(4000, by=None), Said(4700, by=None)))], []),
    ("of another size", [(6, (Said(400), Said(4700)))], []),
    ("two targets", [(6, (Said(2500, Kind.TARGET), Said(2600, Kind.TARGET)))], []),
    (
        "two stocks of one day",
        [(6, (Said(4000, Kind.DISPLACED), Said(4700, Kind.DISPLACED)))],
        ["displaced: 4000, 4700"],
    ),
]


@pytest.mark.parametrize(("sources", "expected"), [row[1:] for row in SELF], ids=[row[0] for row in SELF])
def test_what_contradicts_itself(sources: list[tuple[int | None, tuple[Said, ...]]], expected: list[str]) -> None:
    assert listed(sources, "contradicts_itself") == expected


NEWER: tuple[int, tuple[Said, ...]] = (9, (Said(9000, Kind.DISPLACED, period=None),))
QUARRELS: list[Row] = [
    (
        "two older ones of one authority and month",
        [(6, (Said(4000, Kind.DISPLACED, period=None),)), (6, (Said(4700, Kind.DISPLACED, period=None),)), NEWER],
        ["displaced: 4000, 4700"],
    ),
    (
        "one of them agrees with the newest",
        [(6, (Said(9000, Kind.DISPLACED, period=None),)), (6, (Said(7700, Kind.DISPLACED, period=None),)), NEWER],
        ["displaced: 9000, 7700"],
    ),
    (
        "told once more",
        [
            (6, (Said(4000, Kind.DISPLACED, period=None),)),
            (6, (Said(4700, Kind.DISPLACED, period=None),)),
            (6, (Said(4700, Kind.DISPLACED, period=None),)),
            NEWER,
        ],
        ["displaced: 4000, 4700"],
    ),
    (
        "of two months",
        [(5, (Said(4000, Kind.DISPLACED, period=None),)), (6, (Said(4700, Kind.DISPLACED, period=None),)), NEWER],
        [],
    ),
    (
        "of two authorities",
        [
            (6, (Said(4000, Kind.DISPLACED, period=None),)),
            (6, (Said(4700, Kind.DISPLACED, by="IOM", period=None),)),
            NEWER,
        ],
        [],
    ),
    (
        "of two places",
        [
            (6, (Said(4000, Kind.DISPLACED, period=None),)),
            (6, (Said(4700, Kind.DISPLACED, period=None, place="Jérémie"),)),
            NEWER,
        ],
        [],
    ),
    (
        "that can both be true",
        [
            (6, (Said(4690, Kind.DISPLACED, period=None, bound=Bound.AT_LEAST),)),
            (6, (Said(4699, Kind.DISPLACED, period=None),)),
            NEWER,
        ],
        [],
    ),
    ("against the newest", [(6, (Said(4000, Kind.DISPLACED, period=None),)), NEWER], []),
]


@pytest.mark.parametrize(("sources", "expected"), [row[1:] for row in QUARRELS], ids=[row[0] for row in QUARRELS])
def test_what_older_sources_quarrel_about(
    sources: list[tuple[int | None, tuple[Said, ...]]], expected: list[str]
) -> None:
    assert listed(sources, "sources_contradict") == expected


def test_every_kind_that_one_story_tells_of_is_named() -> None:
    told: list[tuple[int | None, tuple[Said, ...]]] = [
        (6, (Said(4000), Said(70, Kind.INJURED), Said(600, Kind.PLEDGED_PERSONNEL))),
        (6, (Said(4000), Said(90, Kind.SEXUAL_VIOLENCE, aggregate=Aggregate.PART))),
    ]
    assert listed(told, "one_source") == ["injured: ", "personnel.pledged: "]


BELIEF: list[Row] = [
    ("more dead than can be", [(6, (Said(600_000),))], ["killed: 600000"]),
    ("the largest that can be", [(6, (Said(500_000),))], []),
    ("more than all of them", [(6, (Said(120, Kind.FOOD_INSECURE, unit="percent"),))], ["food_insecure: 120"]),
    ("more than all of the capital", [(6, (Said(120, Kind.GANG_CONTROL, unit="percent"),))], ["gang_control: 120"]),
    ("all of them", [(6, (Said(100, Kind.FOOD_INSECURE, unit="percent"),))], []),
    ("a plan more than funded", [(6, (Said(120, Kind.RECEIVED, unit="percent"),))], []),
]


@pytest.mark.parametrize(("sources", "expected"), [row[1:] for row in BELIEF], ids=[row[0] for row in BELIEF])
def test_what_is_past_belief(sources: list[tuple[int | None, tuple[Said, ...]]], expected: list[str]) -> None:
    assert listed(sources, "implausible") == expected


def test_the_profile_sets_the_limits_of_belief() -> None:
    strict = default_profile().model_copy(update={"limits": {Kind.KILLED: Decimal(3)}})
    assert listed([(6, (Said(4),))], "implausible", profile=strict) == ["killed: 4"]


def test_far_more_received_than_required_is_no_gap_but_past_belief() -> None:
    made = source(0, 6, Said(6, Kind.REQUIRED, unit="USD"), Said(850, Kind.RECEIVED, unit="USD"))
    whole = Span(0, len(made.document.text))
    of_one_sentence = tuple(
        replace(one, evidence=made.document.evidence(one.evidence.span, whole)) for one in made.figures
    )
    found = compile_briefing([replace(made, figures=of_one_sentence)])
    assert found.funding.gap is None
    [unsound] = [one for one in found.unknown if one.why is GapInKnowledge.IMPLAUSIBLE]
    assert [evidence.quote for evidence in unsound.evidence] == ["6", "850"]


OLD: list[tuple[str, list[tuple[int | None, tuple[Said, ...]]], int, list[str]]] = [
    ("older than the limit", [(1, (Said(4000),)), (9, (Said(9, Kind.INJURED),))], 90, ["killed: 4000"]),
    ("not that old", [(7, (Said(4000),)), (9, (Said(9, Kind.INJURED),))], 90, []),
    ("old for a desk in a hurry", [(7, (Said(4000),)), (9, (Said(9, Kind.INJURED),))], 30, ["killed: 4000"]),
    ("a newer one leads", [(1, (Said(4000),)), (9, (Said(4700, period="in 2024"),))], 90, []),
    (
        "a pledge too",
        [
            (1, (Said(600, Kind.PLEDGED_PERSONNEL),)),
            (2, (Said(500, Kind.PLEDGED_PERSONNEL),)),
            (9, (Said(9, Kind.INJURED),)),
        ],
        90,
        ["personnel.pledged: 500"],
    ),
    ("undated", [(None, (Said(4000),)), (9, (Said(9, Kind.INJURED),))], 90, []),
]


@pytest.mark.parametrize(("sources", "days", "expected"), [row[1:] for row in OLD], ids=[row[0] for row in OLD])
def test_old_figures(sources: list[tuple[int | None, tuple[Said, ...]]], days: int, expected: list[str]) -> None:
    assert listed(sources, "old_figure", profile=Profile(stale_after_days=days)) == expected


def test_the_front_page_and_the_list_agree_on_what_is_old() -> None:
    made = [source(0, 1, Said(4000)), source(1, 9, Said(9, Kind.INJURED))]
    found = compile_briefing(made)
    [key] = [key for key in found.key_figures if key.ledger.kind is Kind.KILLED]
    assert key.old


def test_undated_sources_are_listed() -> None:
    assert listed([(None, (Said(4000),))], "undated_source") == ["0.txt: "]
