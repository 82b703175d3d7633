"""Where and when a figure holds: the words of its own clause, not of the next one; where an attack was."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

WHERE = [
    ("An attack on a fishing village east of the capital killed 14 people.", "killed 14", "a fishing village east of the capital"),
    ("Gunmen shot dead 31 people in Mirebalais on Tuesday.", "killed 31", "Mirebalais"),
    ("Armed men opened fire in the Haitian town of Petit Bois on Tuesday, killing 31 people.", "killed 31", "Petit Bois"),
    # The sentence before names the place of the attack.
    ("Gunmen shot dead 31 people in Mirebalais on Tuesday. Officials said another 12 were wounded.", "injured 12", "Mirebalais"),
    # Where survivors went is not where they were struck, nor is the home of the gang.
    ("Gunmen shot dead 31 people in Mirebalais. Survivors fill every corner of Hinche. The raid drove 6,400 from their homes.", "displaced 6400", "Mirebalais"),
    ("Gunmen shot dead 31 people in Mirebalais. The attackers belong to a gang based in Hinche. In the raid 16 were wounded.", "injured 16", "Mirebalais"),
    # The smaller place is meant, and what is spoken of by name.
    ("The assault on Labadie, in the commune of Limbé, left 23 people dead.", "killed 23", "Labadie"),
    ("Gangs have displaced 9,300 people in Kenscoff and Carrefour this month.", "displaced 9300", "Kenscoff and Carrefour"),
    # Whatever else is said behind it, and where people fled from.
    ("“That makes 81,000 displaced in Nippes, where a year ago we had fewer,” writes the chief.", "displaced 81000", "Nippes"),
    ("Some 3,400 people have fled Limbé by boat.", "displaced 3400", "Limbé"),
    ("This includes 2.2 million people in Emergency (IPC4).", "food_insecure 2200000", None),
    # Bodies, funds, other countries and other words behind a preposition are no places.
    ("The appeal stands at US$310 million, and it is met to the tune of 12 per cent.", "funding.required 310000000", None),
    ("The National Human Rights Network said 45 people were kidnapped in June.", "kidnapped 45", None),
    ("A force of 4,700 was approved in the Security Council on Monday.", "personnel.target 4700", None),
    ("Some 4.1 million Haitians go hungry, a level seen nowhere else in Latin America.", "food_insecure 4100000", None),
    ("Some 700 Kenyan police officers are serving in the Multinational Security Support (MSS) mission.", "personnel.deployed 700", None),
    ("Some 8,900 people in Phase 5 go hungry.", "food_insecure 8900", None),
    ("In Artibonite 1,204 people were killed between January and August.", "killed 1204", "Artibonite"),
    ("On Tuesday gunmen shot dead 31 people in Delmas 33.", "killed 31", "Delmas 33"),
    # A share of territory is one of the noun behind "of", without the verb.
    ("Around 80 percent of the city answers to armed groups.", "gang_control 80", "city"),
    ("They patrol Port-au-Prince, a city of which armed groups hold around 70%.", "gang_control 70", "Port-au-Prince"),
]  # fmt: skip
WHEN = [
    # The first of two clauses keeps its time to itself, unless it stands before both.
    ("Violence has claimed over 2,100 lives this year, including 90 children, and displaced over 300,000.", "killed 2100", "this year"),
    ("Violence has claimed over 2,100 lives this year, including 90 children, and displaced over 300,000.", "displaced 300000", None),
    ("Gangs killed at least 870 people from May through July and injured 330.", "injured 330", "from May through July"),
    ("Armed violence killed at least 870 people from May through July and left 330 others wounded.", "injured 330", "from May through July"),
    # What a number is held against has a time of its own.
    ("In Centre the number of the displaced has leapt to 147,200 from 68,300 last December.", "displaced 147200", None),
    # A report counts its own time.
    ("Kidnappers seized 195 people over the second quarter. On sexual violence, the document lists 640 victims.", "sexual_violence 640", "over the second quarter"),
    # What hangs on another verb or noun.
    ("The mission, authorised in October 2023, has around 900 officers in Haiti.", "personnel.deployed 900", None),
    ("The migration agency said last week that 640,000 people are displaced.", "displaced 640000", None),
    ("Gangs hold 85 percent of the capital and violence has spread since the president was killed in 2021.", "gang_control 85", None),
    ("In June 2024, Kenya deployed a first group consisting of 400 officers.", "personnel.deployed 400", "In June 2024"),
    # Whole expressions.
    ("From July 1 to September 30, gangs killed 1,180 people.", "killed 1180", "From July 1 to September 30"),
    ("Gangs killed 2,700 people in the nine months to September.", "killed 2700", "in the nine months to September"),
    ("More than 21,000 people fled their homes in the past 10 days.", "displaced 21000", "in the past 10 days"),
    ("As at 31 January the force had 880 officers in Port-au-Prince.", "personnel.deployed 880", "As at 31 January"),
    ("By the end of August the fund had received $96 million.", "funding.received 96000000", "By the end of August"),
    ("In the whole of 2024 gangs killed 5,600 people.", "killed 5600", "In the whole of 2024"),
    ("Gangs have kidnapped 47 people since Monday.", "kidnapped 47", "since Monday"),
    ("The UN needs $43 million for the next six months of the operation in Haiti.", "funding.required 43000000", "for the next six months"),
    ("Monitors counted 3,311 killings in 2022 and, in the first eight months alone of last year, 2,907.", "killed 2907", "in the first eight months alone of last year"),
    # What was once, but not what a number is held against.
    ("The agency counts 812,000 displaced people. A year ago there were 590,300.", "displaced 590300", "A year ago"),
    ("Some 4.4 million Haitians go hungry. Eighteen months earlier the total stood at 3.9 million.", "food_insecure 3900000", "Eighteen months earlier"),
    ("Some 812,000 people are displaced, twice as many as a year ago.", "displaced 812000", None),
    ("When the force landed in May 2024, gangs held 70 percent of the capital.", "gang_control 70", "in May 2024"),
    # What is done on a day: money paid and pledged, people sent back, those who are there.
    ("Switzerland paid $5 million into the mission's fund on Friday.", "funding.received 5000000", "on Friday"),
    ("The Dominican Republic deported 1,114 Haitians on 2 December.", "returned 1114", "on 2 December"),
    ("The Kenya-led mission had 1,012 personnel in Haiti on 31 March.", "personnel.deployed 1012", "on 31 March"),
    # A report goes on with its period, not with the one that it compares itself with.
    ("Gangs killed 1,180 people between April and June, the UN said. The office counted 412 wounded.", "injured 412", "between April and June"),
    ("Gangs killed 1,180 people between April and June. In the same months of 2024 they killed 903. At least 412 were wounded.", "injured 412", "between April and June"),
    ("Gangs killed 1,180 people between April and June, the UN said.\n\nThe office counted 412 wounded.", "injured 412", None),
    # The day of one event.
    ("Gunmen shot dead 31 people in Mirebalais on Tuesday.", "killed 31", "on Tuesday"),
    ("Gunmen shot dead 31 people in Mirebalais, the mayor said on Friday.", "killed 31", None),
]  # fmt: skip


def _read(text: str, figure: str) -> tuple[str | None, str | None]:
    document = SourceDocument(name="a.txt", text=text, digest="")
    found = {f"{one.kind} {one.value.normalize():f}": one for one in extract(document).figures}
    return found[figure].place, found[figure].period


@pytest.mark.parametrize(("text", "figure", "place"), WHERE)
def test_place_is_where_it_happened(text: str, figure: str, place: str | None) -> None:
    assert _read(text, figure)[0] == place


@pytest.mark.parametrize(("text", "figure", "period"), WHEN)
def test_period_is_that_of_its_own_clause(text: str, figure: str, period: str | None) -> None:
    assert _read(text, figure)[1] == period
