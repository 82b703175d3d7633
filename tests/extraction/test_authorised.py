"""Sentences about promised money, and whether its payer has let it go; conversions and purposes of sums."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import Figure, Kind, Purpose, SourceDocument


def figures(text: str) -> tuple[Figure, ...]:
    return extract(SourceDocument(name="a.txt", text=text, digest="d")).figures


AUTHORISED = [
    "Ottawa has authorised C$45 million for the mission in Haiti.",
    "Washington cleared $52 million for the mission in Haiti on Friday.",
    "The Treasury released $17 million for the Haiti mission.",
    "Congress has approved a $90 million package for the mission in Haiti.",
    "The Senate signed off on $38 million for Haiti's police.",
    "Some $38 million for the mission in Haiti was authorised by Spain.",
    "The $38 million approved by the Spanish parliament for the mission in Haiti is late.",
    "Berlin allocated €12 million to the mission in Haiti.",
    "Washington has lifted its hold on $26 million for the mission in Haiti.",
    "The minister acted on Friday, releasing $26 million for the Haiti mission.",
    "Canada's parliament voted C$21 million for the mission in Haiti.",
    "Washington is releasing $26 million for the mission in Haiti.",
]
NOT_AUTHORISED = [
    "Spain has pledged $52 million for the mission in Haiti.",
    "Congress could authorise $52 million for the mission in Haiti.",
    "Congress has not authorised $52 million for the mission in Haiti.",
    "Congress will approve $52 million for the mission in Haiti.",
    "The White House asked Congress to approve $52 million for the Haiti mission.",
    "Congress is expected to clear $52 million for the mission in Haiti.",
    "If Congress approves $52 million, the mission in Haiti goes on.",
    "No committee has cleared the $52 million for the mission in Haiti.",
    "The United States has yet to release $52 million for the mission in Haiti.",
    "The $52 million for the Haiti mission must be approved by the Senate.",
    "The Senate approved $52 million in principle for the Haiti mission.",
    "The minister is considering releasing $26 million for the Haiti mission.",
    "The mission in Haiti urged that Congress approve $52 million.",
    "Once Congress has cleared $52 million, the mission in Haiti will get trucks.",
    "Spain gave the mission in Haiti $9 million.",
]


@pytest.mark.parametrize("text", AUTHORISED)
def test_what_its_payer_has_let_go_is_authorised(text: str) -> None:
    [figure] = figures(text)
    assert (figure.kind, figure.authorised) == (Kind.PLEDGED_FUNDING, True)


@pytest.mark.parametrize("text", NOT_AUTHORISED)
def test_what_is_only_promised_asked_for_or_expected_is_not(text: str) -> None:
    assert not any(figure.authorised for figure in figures(text))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Canada pledged C$60 million (US$44 million) to the mission in Haiti.", ["USD"]),
        ("Spain gave the Haiti mission €9 million, or about $10 million.", ["USD"]),
        ("Spain pledged €9 million and $10 million to the mission in Haiti.", []),
        ("Norway (45 million kroner) and Spain (€2 million) have paid into the fund for Haiti.", []),
    ],
)
def test_a_sum_beside_another_in_other_money_is_its_conversion(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures(text) if figure.converted] == units


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("The mission in Haiti needs $410 million a year.", Purpose.MISSION),
        ("The trust fund for Haiti has received $44 million.", Purpose.MISSION),
        ("The humanitarian appeal seeks $740 million for Haiti.", Purpose.RELIEF),
        ("Haiti needs $740 million.", None),
        ("Haiti needs $740 million for food and for the mission.", None),
    ],
)
def test_what_money_is_for(text: str, purpose: Purpose | None) -> None:
    [figure] = figures(text)
    assert figure.purpose is purpose
