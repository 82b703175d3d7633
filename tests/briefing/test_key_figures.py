"""The front page's figures: what leads, what it is read against, what came on top, and what is old."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.briefing.key_figures import key_figures
from reporter.briefing.model import Contributor, Entry, KeyFigure, Ledger, Mission, Standing
from reporter.facts import Aggregate, Kind, PartialDate
from tests.rendering.factory import JANUARY, NO_FUNDING, NO_MISSION, OCTOBER, Parts, entry, figure, funding, ledger

P = Parts()
FORCE = ledger(P.deployed, P.added)
DAYS = 90


def chosen(
    *books: Ledger,
    mission: Mission = NO_MISSION,
    as_of: PartialDate | None = JANUARY,
) -> dict[Kind, KeyFigure]:
    money = funding(P.required, P.received)
    found = key_figures({book.kind: book for book in books}, mission, money, as_of, DAYS)
    return {one.ledger.kind: one for one in found}


def test_each_kind_is_read_against_its_own_measure() -> None:
    keys = chosen(FORCE, ledger(P.received), P.displaced, mission=P.mission())
    assert keys[Kind.DEPLOYED].against == P.target.headline
    assert keys[Kind.RECEIVED].against == P.required
    assert keys[Kind.DISPLACED].against is None


def test_without_a_gap_a_receipt_stands_alone() -> None:
    (received,) = key_figures({Kind.RECEIVED: ledger(P.received)}, NO_MISSION, NO_FUNDING, JANUARY, DAYS)
    assert received.against is None


def test_a_sum_of_the_headlines_contributor_is_its_total() -> None:
    strength = chosen(FORCE, mission=P.mission())[Kind.DEPLOYED]
    assert strength.total
    assert [term.figure.value for term in strength.total.terms] == [400, 217]
    assert strength.later == ()


def test_another_contributors_sum_is_not() -> None:
    others = ledger(entry(replace(P.deployed.figure, actor="Ghana"), OCTOBER))
    assert chosen(others, mission=P.mission())[Kind.DEPLOYED].total is None


def test_what_no_sum_holds_is_shown_beside_the_headline() -> None:
    contributor: Contributor = replace(P.mission().contributors[0], deployed_sum=None)
    unsummed = replace(P.mission(), contributors=(contributor,))
    assert chosen(FORCE, mission=unsummed)[Kind.DEPLOYED].later == (P.added,)


@pytest.mark.parametrize(
    "added",
    [
        replace(P.added, as_of=PartialDate(year=2024, month=9)),  # older than the headline, which may hold it
        replace(P.added, as_of=None),
        replace(P.added, figure=replace(P.added.figure, actor="Ghana")),
        replace(P.added, standing=Standing.PART),
    ],
)
def test_what_may_be_in_the_headline_is_not_shown_beside_it(added: Entry) -> None:
    assert chosen(ledger(P.deployed, added))[Kind.DEPLOYED].later == ()


def test_the_whole_missions_strength_comes_before_a_countrys() -> None:
    whole = ledger(entry(replace(P.deployed.figure, actor=None), OCTOBER))
    assert chosen(FORCE, mission=replace(P.mission(), strength=whole))[Kind.DEPLOYED].ledger is whole
    parts = ledger(replace(P.added, figure=replace(P.added.figure, aggregate=Aggregate.PART)))
    assert chosen(FORCE, mission=replace(P.mission(), strength=parts))[Kind.DEPLOYED].ledger is FORCE


def test_hunger_takes_the_place_of_a_toll_that_nobody_gives() -> None:
    hungry = ledger(entry(figure(Kind.FOOD_INSECURE, 217, P.added.figure.evidence), JANUARY))
    parts = ledger(replace(P.attack, standing=Standing.PART))
    assert list(chosen(P.killed, hungry)) == [Kind.KILLED]
    assert list(chosen(hungry)) == [Kind.FOOD_INSECURE]
    assert list(chosen(parts, hungry)) == [Kind.FOOD_INSECURE]


@pytest.mark.parametrize(
    ("said", "as_of", "old"),
    [
        (OCTOBER, JANUARY, False),  # the month may have been its last day: 80 days
        (PartialDate(year=2024, month=10, day=20), JANUARY, True),  # 91 days
        (PartialDate(year=2024, month=10, day=21), JANUARY, False),  # 90 days
        (None, JANUARY, False),  # undated, which is said elsewhere
        (OCTOBER, None, False),
    ],
)
def test_old(said: PartialDate | None, as_of: PartialDate | None, *, old: bool) -> None:
    book = ledger(entry(P.killed.entries[0].figure, said))
    assert chosen(book, as_of=as_of)[Kind.KILLED].old is old


def test_a_late_arrival_keeps_a_sum_from_being_old() -> None:
    early = replace(P.deployed, as_of=PartialDate(year=2024, month=1))
    assert chosen(ledger(early, P.added), mission=P.mission())[Kind.DEPLOYED].old is False
    assert chosen(ledger(early))[Kind.DEPLOYED].old is True
