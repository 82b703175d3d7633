"""People in distress: displaced, sent back, hungry, in need; and the shares of territory that gangs hold."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

TABLE: list[tuple[str, list[str]]] = [
    # The verb of flight may stand in any form, and be several words.
    ("Some 81,000 residents have abandoned their homes since March.", ["displaced 81000"]),
    ("Gangs drove 5,400 people from their homes in Tabarre.", ["displaced 5400"]),
    ("More than 1.2 million Haitians are on the run, according to the IOM.", ["displaced 1200000"]),
    ("About 7,600 displaced people are sleeping in schools.", ["displaced 7600"]),
    # Comparisons are figures of their own.
    (
        "The number of displaced people rose to 913,000, up from 702,000 in August.",
        ["displaced 913000", "displaced 702000"],
    ),
    # Sent back by whatever verb.
    ("The Bahamas repatriated 214 Haitians last week.", ["returned 214"]),
    ("Last year 190,500 Haitians were sent back across the border.", ["returned 190500"]),
    ("A plane with 88 deportees landed in Cap-Haïtien.", ["returned 88"]),
    # A rate that is planned is no count.
    ("Santo Domingo plans to deport up to 9,000 Haitians a week.", []),
    # Hunger has many names.
    ("Some 5.3 million people do not have enough to eat.", ["food_insecure 5300000"]),
    ("About 1.9 million Haitians are in IPC phase 4.", ["food_insecure 1900000"]),
    ("The UN says 2.2 million Haitians face emergency levels of hunger.", ["food_insecure 2200000"]),
    # In need, not reached or aimed at.
    ("Some 5.9 million Haitians need humanitarian assistance.", ["in_need 5900000"]),
    ("The plan would help 3.7 million of the 5.9 million people in need.", ["in_need 5900000"]),
    ("The agency fed 740,000 hungry people in June.", []),
    # Several themes side by side, each with its number.
    (
        "With 1.1 million people homeless and 5.2 million hungry, Haiti waits.",
        ["displaced 1100000", "food_insecure 5200000"],
    ),
    # Other countries, disasters' shelters, the size of a town.
    ("Sudan has 11 million displaced people.", []),
    ("Gangs displaced thousands in a town of 60,000.", []),
    # What is said of the displaced weighs more than that they are displaced.
    ("Some 7,900 displaced people are starving in the camps.", ["food_insecure 7900"]),
    # A share is of what stands behind it; who wins ground back does not hold it.
    ("Gangs hold sway over 88 percent of the capital.", ["gang_control 88"]),
    ("The capital, 88 percent of which gangs control, is quiet.", ["gang_control 88"]),
    ("Gangs have closed 60 percent of the capital's schools.", []),
    ("Police retook a fifth of the capital from gangs.", []),
    ("Gangs control 85 percent of Port-au-Prince, up from 70 in 2022.", ["gang_control 85", "gang_control 70"]),
    # A share of them, and not a change, a stretch of time or a share of all.
    ("Over 640,000 people are displaced, half of them children.", ["displaced 640000", "displaced 50"]),
    ("Deportations to Haiti rose by 40 percent in the first half of the year.", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0][:50] for row in TABLE])
def test_people_in_distress(text: str, expected: list[str]) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert sorted(f"{f.kind} {f.value}" for f in found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Part of another count, one attack, on top of another count; and who they are.
        ("Among the 4,100 displaced, 1,300 of them children, many slept outdoors.", ["total None", "part children"]),
        ("A clash in the town displaced 2,700.", ["incident None"]),
        ("By nightfall some 1,900 residents were sheltering in a school.", ["incident None"]),
        ("The raid on the village drove 2,600 people from their homes.", ["incident None"]),
        ("Another 36,000 people have fled their homes since then.", ["increment None"]),
        ("The Bahamas deported 140 Haitians, including 12 children.", ["total None", "part children"]),
    ],
)
def test_how_they_are_counted(text: str, expected: list[str]) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [f"{f.aggregate} {f.group}" for f in found] == expected
