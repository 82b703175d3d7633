"""Sentences about how long money lasts, in an article of 12 January 2026, and the day that each tells."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import Extraction, Purpose, SourceDocument
from reporter.records import records_of

DATELINE = "PORT-AU-PRINCE, January 12, 2026 - "


def read(text: str) -> Extraction:
    return extract(SourceDocument(name="a.txt", text=DATELINE + text, digest="d"))


TOLD = [
    ("The mission's funds could run out by June 2026.", "2026-06"),
    ("Cash for the mission could dry up as early as February, diplomats said.", "2026-02"),
    ("The existing funds for the force are expected to be depleted by mid-July.", "2026-07"),
    ("The trust fund for the mission will be exhausted within three months.", "2026-04"),
    ("The mission's money will be gone by April.", "2026-04"),
    ("The UN said the mission would run out of cash in May.", "2026-05"),
    ("Unless donors pay, the mission will run out of money next month, its commander warned.", "2026-02"),
    ("The mission runs out of funds in six weeks.", "2026-02"),
    ("The mission will exhaust its reserves by the end of next month.", "2026-02"),
    ("The force's money lasts until the end of the year.", "2026-12"),
    ("The mission has enough money to keep going through September.", "2026-09"),
    ("There is enough in the trust fund to pay the contingent until August.", "2026-08"),
    ("The mission's commander said its budget was sufficient to operate until year-end.", "2026-12"),
    ("The mission is funded through August.", "2026-08"),
    ("The mission has money for six months.", "2026-07"),
    ("The $85 million in the trust fund will sustain the force for another four months.", "2026-05"),
    ("Ruto said the funds at hand cover the mission's costs until 30 April 2026.", "2026-04-30"),
    ("The trust fund for the mission is small. The existing money could run out by June 2026, she said.", "2026-06"),
    # Only the first day is the one until which it lasts.
    (
        "The mission said its money would last until May and that it needed $90 million to work until October.",
        "2026-05",
    ),
]
NOTHING = [
    # Denied, asked for, put under a condition, past, or asked.
    "The mission's funds will not run out before June 2026.",
    "The mission does not have enough money to last until June 2026.",
    "The mission needs $50 million to keep going until June 2026.",
    "The mission asked for enough money to operate until June 2026.",
    "Another $50 million would keep the mission going until September.",
    "If the US freezes its contribution, the mission's money will run out by May.",
    "The mission's money ran out in March 2024.",
    "Will the mission's money last until June?",
    # Others' money, and what is no money.
    "Families in the camp said their money would run out by June.",
    "Kenya's government will run out of cash in June, the Treasury warned.",
    "The police budget will be exhausted by June, while the mission trains.",
    "Funding for the US government expires on 20 December; the mission waits.",
    "US funding for the mission runs out in March 2026.",
    "The humanitarian fund will support 300 families until June.",
    "The mission's mandate runs out in October.",
    "The mission's rations will run out in June.",
    # Deadlines, and no day.
    "Donors must pay what they promised to the mission by March 2026.",
    "The money in the trust fund must be exhausted by June, the rules of the mission say.",
    "The mission's funds will run out within weeks.",
]


@pytest.mark.parametrize(("text", "day"), TOLD)
def test_until_when_the_money_of_the_mission_lasts(text: str, day: str) -> None:
    [fact] = read(text).funded_until
    assert (str(fact.value), fact.purpose) == (day, Purpose.MISSION)
    assert fact.evidence.quote in text


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_no_such_day(text: str) -> None:
    assert read(text).funded_until == ()


def test_the_money_of_the_aid_is_told_apart() -> None:
    [fact] = read("The World Food Programme will run out of money for its meals in Haiti by July.").funded_until
    assert (str(fact.value), fact.purpose) == ("2026-07", Purpose.RELIEF)


def test_a_record_says_who_says_so() -> None:
    told = list(records_of(read("The UN said the mission would run out of cash in May.")))
    [record] = [record for record in told if record["record"] == "funded_until"]
    assert (record["value"], record["purpose"], record["attributed_to"]) == ("2026-05", "mission", "UN")
    assert record["quote"] == "would run out of cash in May"


def test_without_a_date_only_what_names_its_year_is_told() -> None:
    undated = "The mission's funds could run out by June. The mission has money until March 2027."
    found = extract(SourceDocument(name="a.txt", text=undated, digest="d")).funded_until
    assert [str(fact.value) for fact in found] == ["2027-03"]
