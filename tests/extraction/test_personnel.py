"""Mission personnel in sentences: kind, bound, aggregate and actor; and sentences that must yield none."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

TABLE: list[tuple[str, list[str]]] = [
    # Arrivals: the subject of a verb of coming, whatever the noun.
    ("Some 210 Ghanaian police landed in Port-au-Prince on Friday.", ["personnel.deployed 210 approx total Ghana"]),
    # A unit of so many, owned by a state.
    ("Senegal's team of 34 gendarmes reached Haiti on Monday.", ["personnel.deployed 34 exact total Senegal"]),
    # On the ground without a verb of sending.
    ("Rwanda has 310 officers in Haiti.", ["personnel.deployed 310 exact total Rwanda"]),
    # What is foreseen belongs to the whole mission.
    (
        "Only a fraction of the 3,200 officers foreseen for the mission have come.",
        ["personnel.target 3200 exact total None"],
    ),
    ("The force is expected to grow to 4,100 by June.", ["personnel.target 4100 exact total None"]),
    # What the mission has is nobody's alone.
    ("The mission had 870 officers in Haiti in May.", ["personnel.deployed 870 exact total None"]),
    # A promise in a noun; a promise behind the number.
    (
        "Togo's offer of 120 soldiers stands, the minister said of the Haiti mission.",
        ["personnel.pledged 120 exact total Togo"],
    ),
    ("Panama promised 90 officers to the mission in Haiti.", ["personnel.pledged 90 exact total Panama"]),
    # In training is not yet there.
    ("About 150 Ugandan police are undergoing training for Haiti.", ["personnel.pledged 150 approx total Uganda"]),
    # Who is about to come is promised, not planned for the whole.
    (
        "Ghana has sent 90 of the 240 officers it promised to Haiti, with the remaining 150 in training and set to follow.",
        [
            "personnel.deployed 90 exact total Ghana",
            "personnel.pledged 240 exact total Ghana",
            "personnel.pledged 150 exact part Ghana",
        ],
    ),
    # On top of those who are there.
    ("A further 65 Ghanaian officers joined the mission in Haiti.", ["personnel.deployed 65 exact increment Ghana"]),
    # The addition told between the number and its noun.
    ("Ghana promised 90 additional officers to the mission in Haiti.", ["personnel.pledged 90 exact increment Ghana"]),
    # Foreign police are the mission's, whether or not it is named.
    ("About 900 foreign police are in Port-au-Prince.", ["personnel.deployed 900 approx total None"]),
    # What is done with a part is not done with its whole.
    (
        "By June about 640 of the planned 3,200 officers of the mission had arrived in Haiti.",
        ["personnel.deployed 640 approx total None", "personnel.target 3200 exact total None"],
    ),
    # A plan speaks of the whole; what a state is to supply of it is its pledge.
    ("The mission in Haiti is small. The blueprint calls for 3,200.", ["personnel.target 3200 exact total None"]),
    (
        "Of the 3,200 officers planned for the mission, Ghana was to supply 400.",
        ["personnel.target 3200 exact total None", "personnel.pledged 400 exact total Ghana"],
    ),
    # A population is no force.
    ("Some 34 million Ghanaians pay for the mission in Haiti.", []),
    # A label instead of a verb.
    (
        "The mission in Haiti in figures: arrived, 640; in training, 310.",
        ["personnel.deployed 640 exact total None", "personnel.pledged 310 exact total None"],
    ),
    # The size of a unit stands whatever happens to one of it.
    (
        "Gunmen killed an officer of the 420-strong Ghanaian contingent in Haiti.",
        ["personnel.deployed 420 exact total Ghana"],
    ),
    # Who stands by is promised.
    ("Ghana has 90 officers on standby for the mission in Haiti.", ["personnel.pledged 90 exact total Ghana"]),
    # A denial of something else leaves them where they are.
    ("The 42 Ghanaians in Haiti are no heroes, their colonel said.", ["personnel.deployed 42 exact total Ghana"]),
    # Who goes home, who is Haiti's own, who serves elsewhere, who is asked for.
    ("On Sunday 80 Ghanaian officers flew home from Haiti.", []),
    ("Haiti's police, who number about 9,100, need help from Kenya.", []),
    ("Ghana has 1,200 troops in Lebanon and will send none to Haiti.", []),
    ("Kenya was attacked by critics after a poll of 1,300 Kenyans on Haiti.", []),
    # Who is hurt is another figure, and no count of those who serve.
    ("Three Kenyan officers were wounded in Haiti.", ["injured 3 exact total None"]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0][:50] for row in TABLE])
def test_personnel(text: str, expected: list[str]) -> None:
    figures = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    found = [f"{f.kind} {f.value} {f.bound} {f.aggregate} {f.actor}" for f in figures]
    assert sorted(found) == sorted(expected)
