"""Passages and the figures that take their kind from one before, as `kind value aggregate`."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

TABLE: list[tuple[str, list[str]]] = [
    # A part of the figure before, in its sentence or the next.
    (
        "Violence has displaced 640,000 people. Of these, about 310,000 are children.",
        ["displaced 640000 total", "displaced 310000 part"],
    ),
    # Added to it.
    (
        "The Dominican Republic deported 4,300 Haitians in May. In June it was another 5,100, officials said.",
        ["returned 4300 total", "returned 5100 increment"],
    ),
    # An earlier value, with a date in between.
    (
        "Violence has displaced 640,000 people, up from 290,000 in December 2022.",
        ["displaced 640000 total", "displaced 290000 total"],
    ),
    # The same thing at another time.
    (
        "Gangs have displaced 640,000 people, the agency said. The figure stood at 290,000 a year ago.",
        ["displaced 640000 total", "displaced 290000 total"],
    ),
    # Nobody in particular, counted under a verb that tells nothing new; whole answers; parts and shares.
    (
        "Two planes with deportees landed in May. On the first sat 71 men, officials said.",
        ["returned 71 total"],
    ),
    ("The number of displaced people has doubled. In June the figure was 81,000.", ["displaced 81000 total"]),
    ("How many Haitians were deported in May? About 14,300, the agency said.", ["returned 14300 total"]),
    (
        "The Dominican Republic deported 9,400 Haitians in a week. Among them were 1,320 women.",
        ["returned 9400 total", "returned 1320 part"],
    ),
    ("Gangs have displaced 640,000 people. Half are children.", ["displaced 640000 total", "displaced 50 part"]),
    # A sentence that only counts passes the topic on.
    (
        "Abductions are falling in Haiti. In the spring the figure was 316. For the summer it is 185.",
        ["kidnapped 316 total", "kidnapped 185 total"],
    ),
    # Asked, possible, or a thing of its own.
    ("The displaced are tired. Would it have been 3,000 without the camp?", []),
    ("Deportations go on. Some 90,000 people could follow.", []),
    ("The displaced sleep in schools. Beds for the city: 130.", []),
    # What is not alone, has a verb of its own, or belongs to another number is not carried.
    ("Violence has displaced 640,000 people. Another 300 were arrested.", ["displaced 640000 total"]),
    ("Violence has displaced 640,000 people. The camp has 14 wells, nine of them dry.", ["displaced 640000 total"]),
    ("Violence has displaced 640,000 people. It was 38 degrees in the shade.", ["displaced 640000 total"]),
    ("Violence has displaced 640,000 people. The price rose to 290 gourdes.", ["displaced 640000 total"]),
    ("Violence has displaced 640,000 people. It was 2023 when this began.", ["displaced 640000 total"]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0][-50:] for row in TABLE])
def test_passage(text: str, expected: list[str]) -> None:
    figures = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [f"{f.kind} {f.value} {f.aggregate}" for f in figures] == expected
