"""Whose people are counted where their own sentence names nobody: of who sends some, never of who pays or speaks."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

TABLE: list[tuple[str, int, str | None]] = [
    # Who only pays, speaks or is the venue has sent nobody.
    (
        (
            "Norway said that it would pay $4 million into the fund for the mission in Haiti.\n\n"
            "Another 150 officers are due to arrive in Port-au-Prince by June."
        ),
        150,
        None,
    ),
    (
        (
            "The United States has paid for the mission's planes and for the food of its officers.\n\n"
            "Another 160 officers are due to arrive in Port-au-Prince by June."
        ),
        160,
        None,
    ),
    (
        "Spain will pay for the fuel of the force in Haiti. Some 210 police officers landed in Port-au-Prince.",
        210,
        None,
    ),
    (
        (
            "Canada's foreign minister opened the conference on the mission in Haiti.\n\n"
            "Three hundred more officers will be deployed to Haiti in May."
        ),
        300,
        None,
    ),
    # The payer in between is passed over for who sends, in the same paragraph or where the next points back.
    (
        (
            "Ghana has promised 300 soldiers for the force in Haiti. Canada will pay their wages. The first 90 are to "
            "arrive in Port-au-Prince in May."
        ),
        90,
        "Ghana",
    ),
    (
        (
            "Togo sent 90 officers to the mission in Haiti in May. Norway has paid for their boots.\n\n"
            "A second group of 40 officers will arrive in Port-au-Prince in June."
        ),
        40,
        None,
    ),
    (
        (
            "Ghana has promised an infantry company for the force in Haiti.\n\n"
            "The contingent of 120 will arrive in Port-au-Prince in May."
        ),
        120,
        "Ghana",
    ),
    # What follows right on the news of somebody's people goes on with them.
    (
        "Togo sent its first police to Haiti in June.\n\nAnother 45 officers arrived in Port-au-Prince on Friday.",
        45,
        "Togo",
    ),
    # A capital that acts is named in the sentence itself.
    (
        "Ghana sent 30 soldiers to the mission in Haiti. Freetown's army chief promised 160 men for it.",
        160,
        "Sierra Leone",
    ),
    # A pronoun means who was named last, unless that one pays.
    ("Belize was asked for help with the mission in Haiti. It sent two officers and never more.", 2, "Belize"),
    ("Norway paid $3 million for boots in Haiti. It was promised that 60 officers would arrive.", 60, None),
]


@pytest.mark.parametrize(("text", "value", "actor"), TABLE, ids=[text[:40] for text, _, _ in TABLE])
def test_whose_people(text: str, value: int, actor: str | None) -> None:
    figures = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [one.actor for one in figures if one.value == value] == [actor]
