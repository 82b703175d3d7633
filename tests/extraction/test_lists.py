"""Whose each number of a list is, where the verb is left out, and which numbers are nobody's in particular."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

TABLE: list[tuple[str, dict[str, str | None]]] = [
    # The verb stands once.
    (
        "Ghana has promised the force in Haiti 80 soldiers, Togo 45 and Papua New Guinea 30.",
        {"80": "Ghana", "45": "Togo", "30": "Papua New Guinea"},
    ),
    (
        "Ghana has offered the Haiti mission 80 officers, Togo another 45 and Senegal about 30.",
        {"80": "Ghana", "45": "Togo", "about 30": "Senegal"},
    ),
    # With a preposition, in brackets, behind a colon.
    (
        "The largest contingents in Haiti are those of Ghana, with 742 officers; Togo, with 389; and Senegal, with 296.",
        {"742": "Ghana", "389": "Togo", "296": "Senegal"},
    ),
    (
        "Soldiers in Haiti have come from Ghana (742), Togo (389) and Senegal (296).",
        {"742": "Ghana", "389": "Togo", "296": "Senegal"},
    ),
    # Several share one number.
    (
        "Ghana has deployed 80 officers to Haiti; Togo and Senegal (45 between them) follow.",
        {"80": "Ghana", "45": None},
    ),
    ("Of the 80 officers promised to the Haiti mission, 35 will come from Ghana, Togo and Senegal.", {"35": None}),
    # In the order of the names.
    (
        "Ghana, Togo and Senegal have deployed to Haiti 742, 389 and 296 officers respectively.",
        {"389": "Togo", "296": "Senegal"},
    ),
    ("Spain and Italy have paid the mission's fund $3 million and $8 million, respectively.", {"$8 million": "Italy"}),
    # A clause of its own behind the first number, whatever its verb.
    (
        "Ghana has promised the mission in Haiti 300 officers and Togo's cabinet gave the nod to a company of 90.",
        {"300": "Ghana", "90": "Togo"},
    ),
    ("Spain promised the mission in Haiti €3 million and Italy put down €5 million.", {"€5 million": "Italy"}),
    (
        "Spain has announced €24 million for the mission in Haiti and Rome €5 million.",
        {"€24 million": "Spain", "€5 million": "Italy"},
    ),
    ("Spain promised the mission's fund $15 million and delivered $2 million.", {"$2 million": "Spain"}),
    (
        "Ghana accounts for 640 of the officers in Haiti, followed by Togo with 140.",
        {"640": "Ghana", "140": "Togo"},
    ),
    # Who speaks of others, or receives, gives nothing.
    (
        "Ghana has sent 300 officers to Haiti, and Canada said another 90 would come from Togo.",
        {"90": "Togo"},
    ),
    # Who they are is said behind their number.
    (
        "The mission in Haiti has 900 people, of whom 30 are Ghanaians and six are from Togo.",
        {"900": None, "30": "Ghana", "six": "Togo"},
    ),
    # Who promised them stands behind it.
    ("Ghana has sent to Haiti 640 of the 1,200 officers that President Kofi Mensah promised.", {"1,200": "Ghana"}),
    # Money alike.
    (
        "Germany has paid €21 million into the mission's fund, Sweden 118 million kronor and Norway €3 million.",
        {"€21 million": "Germany", "118 million kronor": "Sweden", "€3 million": "Norway"},
    ),
    (
        "Germany follows with €21 million for the Haiti fund and Sweden with €11 million.",
        {"€21 million": "Germany", "€11 million": "Sweden"},
    ),
    (
        "The largest deposits in the fund came from Germany (€21 million), Sweden (€11 million) and Norway (€3 million).",
        {"€21 million": "Germany", "€11 million": "Sweden", "€3 million": "Norway"},
    ),
    # The whole force's, although a state was spoken of last.
    (
        "Ghana has promised 80 officers. Pledges to the force in Haiti stand at 3,120.",
        {"80": "Ghana", "3,120": None},
    ),
    ("Ghana leads the mission in Haiti. Some 150 Central American officers joined it.", {"Some 150": None}),
    ("The Ghana-led mission in Haiti, at present 383 strong, needs helicopters.", {"383": None}),
    ("Ghana has 300 officers in Haiti and Togo 200. All in all 930 wear the force's armband.", {"930": None}),
]


@pytest.mark.parametrize(("text", "whose"), TABLE)
def test_whose_each_number_is(text: str, whose: dict[str, str | None]) -> None:
    document = SourceDocument(name="a.txt", text=text, digest="")
    found = {one.evidence.quote: one.actor for one in extract(document).figures}
    assert {number: found.get(number, "no figure") for number in whose} == whose


def test_a_region_is_no_state() -> None:
    document = SourceDocument(name="a.txt", text="Some 300 Latin Americans serve in Haiti.", digest="")
    assert "United States" not in {figure.actor for figure in extract(document).figures}
