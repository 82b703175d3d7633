"""The rows of tables go by weight: the present mission first, several states together last, parts marked as parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reporter.briefing.model import Contributor, Donor, DonorSum, EarlierMission, Entry, Stage, Standing
from reporter.facts import Aggregate, Kind, PartialDate, Purpose
from reporter.rendering.view import attacks, contributors, donors
from tests.rendering.factory import EMPTY, NO_FUNDING, NO_MISSION, document, entry, evidence, figure

OLD, NEW = PartialDate(year=2024, month=5), PartialDate(year=2025, month=5)
TEXT = document(
    "e.txt",
    "Sums: 10, 20, 30, 40, 50, 60.\n\nSome 900 people fled, 300 of them to a school, and 45 died.\n"
    "In all 70 died in the next town.\n",
)
NOTHING = {"name": (), "lead": (), "authorised_by": (), "authorised": (), "launched": (), "mandate_until": ()}
SINCE = EarlierMission(**NOTHING, other=(), until=date(2025, 1, 1))  # type: ignore[arg-type]


def told(kind: Kind, value: int, when: PartialDate, **said: object) -> Entry:
    return entry(figure(kind, value, evidence(TEXT, str(value)), **said), when)


def sender(actor: str | None, value: int, when: PartialDate) -> Contributor:
    return Contributor(actor=actor, pledged=(told(Kind.PLEDGED_PERSONNEL, value, when, actor=actor),), deployed=())


def test_who_is_told_of_since_the_present_mission_comes_first_then_the_largest_and_several_together_last() -> None:
    rows = (
        sender("other nations", 60, NEW),
        sender(None, 50, NEW),
        sender("Kenya", 40, OLD),
        sender("Ghana", 10, NEW),
        sender("Benin", 20, NEW),
    )
    brief = replace(EMPTY, mission=replace(NO_MISSION, contributors=rows, earlier=SINCE))
    assert [one.actor for one in contributors(brief)] == [
        "Benin",
        "Ghana",
        "Kenya",
        "Other nations together, those with a row of their own included",
        None,
    ]


def sum_of(value: int, purpose: Purpose | None, *, earlier: bool = False) -> DonorSum:
    one = told(Kind.PLEDGED_FUNDING, value, OLD if earlier else NEW, unit="USD", purpose=purpose)
    return DonorSum(stage=Stage.PLEDGED, entry=one, earlier=earlier)


def test_money_for_the_mission_before_stands_behind_the_present_ones_and_says_so() -> None:
    sums = (
        sum_of(60, Purpose.RELIEF),
        sum_of(50, Purpose.MISSION, earlier=True),
        sum_of(40, None, earlier=True),
        sum_of(10, Purpose.MISSION),
    )
    rows = donors(replace(NO_FUNDING, donors=(Donor(actor="Ghana", sums=sums),))).rows
    assert [(int(one.entry.figure.value), one.stage) for one in rows] == [
        (10, "Pledged for the mission"),
        (50, "Pledged, earlier mission"),
        (40, "Pledged"),
        (60, "Pledged for aid"),
    ]


def harmed(kind: Kind, value: int, place: str, standing: Standing = Standing.INCIDENT) -> Entry:
    return replace(told(kind, value, NEW, aggregate=Aggregate.INCIDENT, place=place), standing=standing)


def test_some_of_those_who_fled_are_marked_as_a_part() -> None:
    tolls = (
        harmed(Kind.KILLED, 45, "Ennery"),
        harmed(Kind.DISPLACED, 900, "Ennery"),
        harmed(Kind.DISPLACED, 300, "Ennery", Standing.SAME_ATTACK),
    )
    (row,) = attacks(replace(EMPTY, incidents=tolls)).rows
    assert row.tolls == "45 people killed, 900 people displaced, 300 people displaced (part)"


def test_an_attack_without_a_place_gives_way_to_those_that_have_one() -> None:
    placed = [harmed(Kind.KILLED, value, f"Village {value}") for value in (10, 20, 30, 40, 50, 60)]
    nowhere = replace(harmed(Kind.KILLED, 70, ""), figure=replace(harmed(Kind.KILLED, 70, "").figure, place=None))
    book = attacks(replace(EMPTY, incidents=(nowhere, *placed)))
    assert [one.place for one in book.rows] == [f"Village {value}" for value in (10, 20, 30, 40, 50, 60)]
    assert book.more == 1
