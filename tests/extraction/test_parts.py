"""Parts of a whole, what comes on top of one, and what only sounds like it."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

TABLE: list[tuple[str, dict[str, str]]] = [
    # A part is told by the words before or behind its number.
    (
        "The mission has about 1,000 officers in Haiti, of whom Ghana and Togo supply some 150.",
        {"about 1,000": "total", "some 150": "part"},
    ),
    ("The Dominican Republic deported 187,000 Haitians this year. August alone accounted for 30,917.", {"30,917": "part"}),
    ("Some 5.9 million Haitians go hungry. Within that number 1,940,000 are in the emergency phase.", {"1,940,000": "part"}),
    ("Gangs killed 940 people in 2024. Five hundred of the deaths occurred in the capital.", {"Five hundred": "part"}),
    ("Partners treated 119 survivors of rape in seven weeks. Fifteen were minors.", {"119": "total", "Fifteen": "part"}),
    # What lifts a count comes on top.
    (
        "Ghana sends 144 officers to Haiti in June, taking its contingent to nearly 800.",
        {"144": "increment", "nearly 800": "total"},
    ),
    (
        "In June Ghana brought in 144 officers for the mission in Haiti, taking its contingent to nearly 800.",
        {"144": "increment", "nearly 800": "total"},
    ),
    ("Ghana has 400 officers in Haiti. The minister said the next 200 would fly to Haiti in June.", {"200": "increment"}),
    # "More" than another kind of harm adds to no count.
    ("Gangs killed 1,491 people between October and December and 587 more were wounded.", {"587": "total"}),
    ("Gangs wounded 412 people in May. Another 60 were wounded in June.", {"60": "increment"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "aggregates"), TABLE)
def test_aggregate(text: str, aggregates: dict[str, str]) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    said = {figure.evidence.quote: figure.aggregate.value for figure in found}
    assert {number: said.get(number, "no figure") for number in aggregates} == aggregates
