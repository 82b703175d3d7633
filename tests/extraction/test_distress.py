"""People in distress: displaced, sent back, hungry, in need; and the shares of territory that gangs hold."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.extraction.assign import proposals
from reporter.extraction.reading import read_article
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
    # People who give up a part of the country have given up their homes; those who come on foot have, too.
    ("Another 21,500 people have deserted the upper part of the valley.", ["displaced 21500"]),
    ("The mayor said 3,300 people had reached the town on foot.", ["displaced 3300"]),
    ("The number of displacement camps has climbed to 131.", []),
    ("Of the clinics, 127 are occupied by displaced families.", []),
    ("Some 5,200 displaced people have returned to Delmas.", []),
    ("More than 270,000 Haitians had sought asylum overseas.", []),
    # Taken to the border by whatever verb.
    ("Last week 1,460 Haitians were put on planes home.", ["returned 1460"]),
    ("Santo Domingo says it removed 22,900 Haitians in June.", ["returned 22900"]),
    ("Army lorries took 730 migrants to the border on Friday.", ["returned 730"]),
    # An aside between a number and what is said of the people counts little.
    (
        "Some 1.1 million people are homeless, and 5.4 million, a record number, are acutely hungry.",
        ["displaced 1100000", "food_insecure 5400000"],
    ),
    ("Of 12 million Haitians, some 6.2 million are in need of humanitarian help.", ["in_need 6200000"]),
    ("Some 740,000 people cannot meet their basic needs.", ["in_need 740000"]),
    # What is said of those who live in camps weighs more than that they do.
    ("Some 9,100 people living in camps are suffering from catastrophic hunger.", ["food_insecure 9100"]),
    ("In Sudan's Darfur, 310,000 people were without food.", []),
    ("With more than 21 million people facing hunger in Sudan alone, Haiti is not the worst.", []),
    # Shares of the people of a place.
    ("Women make up 57 percent of those uprooted.", ["displaced 57"]),
    # Ground of any name; and what the law still holds.
    ("About a third of the commune is in gang hands.", ["gang_control 33.33"]),
    ("Gangs, which hold 87 percent of the capital, killed 212 people in May.", ["gang_control 87", "killed 212"]),
    ("Just 12 percent of the capital is still under the control of the authorities.", []),
    (
        "Gangs hold most of the capital.\nThat share was about 70 percent when the Kenyans came.",
        ["gang_control 70"],
    ),
    # A flight on foot is no flight of an aeroplane; families and whoever is targeted are no count of people.
    ("Some 8,200 inhabitants took flight.", ["displaced 8200"]),
    ("The agency moved 310 displaced families to a new site.", []),
    ("People targeted: 3.7 million | People in need: 5.9 million.", ["in_need 5900000"]),
    ("No state may deport anyone to Haiti, where gangs leave 400,000 children without lessons.", []),
    ("More than 12,000 villagers were put to flight, and some 340 inmates are still at large.", ["displaced 12000"]),
    # The next sentence takes up what they were.
    ("A planeload of deportees landed on Friday.\nThe plane carried 94 people.", ["returned 94"]),
    # A line of key figures is no headline.
    (
        "Haiti in figures\n\nPeople in need: 5.8 million\n\nInternally displaced: 1,288,000",
        ["in_need 5800000", "displaced 1288000"],
    ),
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
        (
            "Gunmen shot dead 7 people in Kenscoff on Friday, and 3,100 had to run for their lives.",
            ["incident None", "incident None"],
        ),
        (
            "Gunmen shot dead 7 people in Kenscoff on Friday. Since January, 3,100 people have been displaced in Haiti.",
            ["incident None", "total None"],
        ),
        ("Another 36,000 people have fled their homes since then.", ["increment None"]),
        ("The Bahamas deported 140 Haitians, including 12 children.", ["total None", "part children"]),
    ],
)
def test_how_they_are_counted(text: str, expected: list[str]) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [f"{f.aggregate} {f.group}" for f in found] == expected


OF_WHOM: list[tuple[str, str, str | None]] = [
    ("Some 2,900 people fled on that night.", "incident", None),
    ("The Bahamas deported 41 pregnant women and nursing mothers.", "total", "pregnant women and nursing mothers"),
    ("Some 9,100 people living in camps are suffering from catastrophic hunger.", "total", "displaced people"),
    ("The number of people in need has risen by 450,000.", "increment", None),
    ("Some 52,000 people joined the ranks of the displaced in May.", "increment", None),
    ("The agency said women made up 54 percent of the displaced.", "part", "women"),
    ("Gunmen stormed the town.\nSome 2,700 people sought shelter in Hinche.", "incident", None),
]


@pytest.mark.parametrize(("text", "aggregate", "group"), OF_WHOM, ids=[row[0][:50] for row in OF_WHOM])
def test_how_and_whom_a_number_counts(text: str, aggregate: str, group: str | None) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures[0]
    assert (found.aggregate, found.group) == (aggregate, group)


SHARES: list[tuple[str, str | None]] = [
    ("Hunger stalks 62 in every 100 homes in the north.", "food_insecure 62 total"),
    ("Six streets in ten belong to the gangs.", "gang_control 60 None"),
    ("Two out of three people in need live in the capital.", "in_need 66.67 part"),
    ("Hungry families spend 40 percent of their money on water.", None),
]


@pytest.mark.parametrize(("text", "expected"), SHARES, ids=[row[0][:50] for row in SHARES])
def test_shares_of_a_place_and_of_those_in_distress(text: str, expected: str | None) -> None:
    shares = [m for m in read_article(SourceDocument(name="a.txt", text=text, digest="")).mentions if m.quantity.unit]
    found = [f"{p.kind} {p.mention.quantity.value} {p.aggregate}" for share in shares for p in proposals(share)]
    assert found[:1] == ([expected] if expected else [])
