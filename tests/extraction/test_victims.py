"""Sentences that count victims, as `kind value unit aggregate group`, and sentences that count none of this violence."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

VICTIMS: list[tuple[str, list[str]]] = [
    # Active, passive, participle: the object of one is the subject of the other.
    ("Gunmen shot dead three teachers in Delmas on Friday.", ["killed 3 people incident teachers"]),
    ("Some 40 residents were hacked to death in the village at dawn.", ["killed 40 people incident None"]),
    ("At least 900 people have been murdered since January.", ["killed 900 people total None"]),
    ("The UN counted 611 people killed in the second quarter.", ["killed 611 people total None"]),
    # The subject of verbs that kill nobody but their own subject.
    ("Fourteen constables lost their lives in the ambush.", ["killed 14 people incident police officers"]),
    ("Eight nurses perished when gangs set the clinic on fire.", ["killed 8 people incident nurses"]),
    # Events counted, and events of so many people.
    ("BINUH recorded 1,312 homicides between April and June.", ["killed 1312 people total None"]),
    ("The massacre of 55 farmers shocked the country on Monday.", ["killed 55 people incident farmers"]),
    ("The violence claimed the lives of 2,300 people last year.", ["killed 2300 people total None"]),
    ("Police logged 214 kidnappings in October.", ["kidnapped 214 people total None"]),
    ("The clinic treated 77 survivors of rape in three months.", ["sexual_violence 77 people total None"]),
    # Among the dead of months, or of an attack.
    (
        "BINUH recorded 1,312 homicides between April and June. Drones were used. Seven teachers were among the dead.",
        ["killed 1312 people total None", "killed 7 people part teachers"],
    ),
    (
        "The raid left 12 people dead. Four children were among the dead.",
        ["killed 12 people incident None", "killed 4 people incident children"],
    ),
    # Their age is no number of them, and those who are left out are not called what the others are.
    (
        "The clinic treated 77 survivors of rape, nine of them under 18.",
        ["sexual_violence 77 people total None", "sexual_violence 9 people part children"],
    ),
    (
        "The office counted 77 survivors of rape, all but 11 of them women.",
        ["sexual_violence 77 people total None", "sexual_violence 11 people part None"],
    ),
    # A report lists executions, and children are on its list.
    ("The report also lists 27 executions.", ["killed 27 people total None"]),
    # A bus kills nobody by violence.
    ("A bus that skidded off the road in May killed 16 passengers.", []),
    # Each number of a list has its own fate; a verb reaches over a list of its objects.
    (
        "The raid left 12 dead and 30 wounded.",
        ["killed 12 people incident None", "injured 30 people incident None"],
    ),
    (
        "Gangs killed 1,540 people, wounded 820 and kidnapped 316 between July and September.",
        ["killed 1540 people total None", "injured 820 people total None", "kidnapped 316 people total None"],
    ),
    (
        "The attackers killed nine women and four boys on Tuesday.",
        ["killed 9 people incident women", "killed 4 people incident boys"],
    ),
    # A second verb shares the auxiliary of the first.
    # What a gang did in a town in a month that is past is one attack; what a report counts there is not.
    (
        "In March 2024, gunmen killed 60 people in Kenscoff.",
        ["killed 60 people incident None"],
    ),
    (
        "In March 2024, gangs killed 60 people in Port-au-Prince.",
        ["killed 60 people total None"],
    ),
    # The stretch that opens a sentence fills it.
    (
        "In the past three months, gunmen raided nine camps, killing 31 residents.",
        ["killed 31 people total None"],
    ),
    # The mission's own losses are counted from its start.
    (
        "Two Ghanaians have been killed, and a third has been missing since his patrol was ambushed on March 3.",
        ["killed 2 people total ghanaians"],
    ),
    ("Six drivers were dragged from a bus and executed on Sunday.", ["killed 6 people incident drivers"]),
    # Parts of a toll: of one attack all are its toll, of a running one a part.
    (
        "The attack killed 31 people, ten of them children.",
        ["killed 31 people incident None", "killed 10 people incident children"],
    ),
    (
        "Since January 2,450 people have been killed, 204 of them women.",
        ["killed 2450 people total None", "killed 204 people part women"],
    ),
    # Tolls that are set, revised and compared.
    ("The death toll from the raid rose to 46 on Thursday.", ["killed 46 people incident None"]),
    (
        "Murders rose to 740 in May, up from 512 in April.",
        ["killed 740 people total None", "killed 512 people total None"],
    ),
    # A verb that tells a kidnapping only where one is spoken of.
    ("Kidnappers seized at least 17 passengers on Monday.", ["kidnapped 17 people incident passengers"]),
    # The verb stands far behind its subject, or before it, or in a relative clause.
    (
        "Eleven traders on their way home from the market were stopped at a bridge and shot dead on Monday.",
        ["killed 11 people incident traders"],
    ),
    ("Six of our cousins died in that alley on Friday.", ["killed 6 people incident cousins"]),
    ("The nine nurses whom the gang had abducted are free.", ["kidnapped 9 people incident nurses"]),
    ("Killed with their chief on Sunday were 13 of his bodyguards.", ["killed 13 people incident bodyguards"]),
    # A number behind what it counts, and one that is the subject's.
    ("Their bodies, 33 in all, were found in a ravine on Monday.", ["killed 33 people incident None"]),
    ("The wounded numbered 48 by Saturday morning.", ["injured 48 people incident None"]),
    ("Rape affected 1,330 women and girls last year.", ["sexual_violence 1330 people total women and girls"]),
    # Lost, buried, mourned.
    ("The Guatemalan contingent lost two soldiers to snipers in May.", ["killed 2 people total soldiers"]),
    ("The parish buried 17 children on Saturday.", ["killed 17 people incident children"]),
    # Wounded by what they carry, and by what struck them.
    ("The hospital admitted 14 people with gunshot injuries on Sunday.", ["injured 14 people incident None"]),
    ("Gunmen fired on the bus on Friday; three passengers were hit.", ["injured 3 people incident passengers"]),
    # Seized by gangs, where no kidnapping is named.
    ("Bandits stormed the convent on Tuesday and seized five novices.", ["kidnapped 5 people incident novices"]),
    # Days that begin and end a stretch make a total.
    ("Some 27 drivers have been abducted since 4 May.", ["kidnapped 27 people total drivers"]),
    # An aside on some of those counted stands before what befell them all.
    (
        "Fourteen pilgrims, including a blind organist, were abducted near Hinche on Saturday.",
        ["kidnapped 14 people incident pilgrims"],
    ),
    # Held by those who abducted them.
    ("Eight nurses have been in the hands of their captors since Monday.", ["kidnapped 8 people total nurses"]),
    ("Gunmen took 130 people for ransom between May and July.", ["kidnapped 130 people total None"]),
    ("Three drivers for a bottling company were abducted on Friday.", ["kidnapped 3 people incident drivers"]),
    # One fate after the other is no combined count.
    ("Five hostages were executed in the yard on Tuesday.", ["killed 5 people incident hostages"]),
    # They tell what befell themselves.
    (
        "In the camp 64 women told nurses that they had been raped this year.",
        ["sexual_violence 64 people total women"],
    ),
    ("Armed men forced 21 girls into sex in the spring.", ["sexual_violence 21 people total girls"]),
    # Counted without a noun, after those whom the count is of.
    ("Bodies lay along the canal on Monday, and the priest counted nine.", ["killed 9 people incident None"]),
    # A heading without a verb.
    ("Constables murdered since Easter: 17.", ["killed 17 people total None"]),
    # Comparisons reach over a whole clause, changes have two ends.
    (
        "More than 2,100 people died in the violence between May and the middle of August, against 1,350 a year before.",
        ["killed 2100 people total None", "killed 1350 people total None"],
    ),
    (
        "The number of the wounded was put up from 19 to 33 after the raid.",
        ["injured 19 people incident None", "injured 33 people incident None"],
    ),
    # What a surgeon treats and what a morgue counts.
    ("The clinic admitted 310 victims of gunfire last year.", ["injured 310 people total None"]),
    ("The morgue lists 95 victims of gunfire for last year.", ["killed 95 people total None"]),
    (
        "Rapes are on the rise: the bureau lists 840 verified cases for last year.",
        ["sexual_violence 840 people total None"],
    ),
    # Lost of one's own.
    ("In the firefight on Sunday the marines lost three of their own.", ["killed 3 people incident None"]),
    # Parts of a running toll, also where they have a verb of their own.
    (
        "Since January 1,900 people have been slain, of whom 310 were executed by police.",
        ["killed 1900 people total None", "killed 310 people part None"],
    ),
    # A rank among the events of two years, and one morning of a month, are one event.
    ("It was the deadliest raid in two years: 28 farmers were killed.", ["killed 28 people incident farmers"]),
    ("Last June the gang killed 74 people in a single morning.", ["killed 74 people incident None"]),
    ("On Nov. 12 bandits killed four porters.", ["killed 4 people incident porters"]),
    ("Gangs killed 88 people over the past six days.", ["killed 88 people total None"]),
    # Who they are is said behind another's name, or by the predicate.
    ("Six of Haiti's judges have been murdered since 2021.", ["killed 6 people total judges"]),
    ("Twelve of those killed on Sunday were fishermen.", ["killed 12 people incident fishermen"]),
    (
        "Four traders dead and 11 hurt, the mayor said on Monday.",
        ["killed 4 people incident traders", "injured 11 people incident None"],
    ),
    # Ages, shares of a town and differences count no victims.
    ("Three sisters, aged 9, 12 and 14, were shot dead on Sunday.", ["killed 3 people incident sisters"]),
    (
        "Gangs, which control 70 percent of the capital, killed 1,120 people last year, 300 more than in the year before.",
        ["gang_control 70 percent total None", "killed 1120 people total None"],
    ),
    # Gang members killed are killed by the violence.
    ("Police killed 22 suspected bandits in the operation on Saturday.", ["killed 22 people incident gang members"]),
]
NONE = [
    # Combined counts are figures of no one kind.
    "More than 1,900 people were killed, injured or kidnapped last quarter.",
    "The dead and wounded number 3,450 since January.",
    # Other deaths, other countries, other times.
    "The earthquake killed 2,200 people in the south.",
    "Cholera has killed 1,100 people since October.",
    "Police shot dead 39 protesters in Kenya last June.",
    "In 1963 soldiers killed 300 opponents of the president.",
    # Not yet, or never.
    "The gang leader threatened to kill 20 policemen.",
    "The murder of 15 pilgrims never happened, the mayor said.",
    # Rates.
    "An average of 12 people are murdered every day.",
    # Things are no people, and people are lost to other things than bullets.
    "The blockade has killed 240 small firms since January.",
    "The police lost 1,300 officers to a visa programme.",
    "Police seized 23 rifles from the gang in May.",
    "Police grabbed nine suspected gang members on Friday.",
    "Some 200 families were hit hard by the gang's blockade.",
    # An age.
    "A girl of 12 was killed in the raid on Friday.",
    # Neither things nor days are people.
    "Two aircraft were hit by bullets on Monday.",
    "The massacre went on through the night of 13 to 14 May.",
    # Whoever is missing, escaped or survived is not dead.
    "After the massacre 31 people are missing.",
    # Who acts is not who suffers.
    "About 200 gunmen killed a judge.",
    "Researchers have catalogued 48 massacres since 2018.",
]


def read(text: str) -> list[str]:
    # A sentence before, for a text of one line is a headline.
    document = SourceDocument("a.txt", f"The council met again.\n\n{text}\n", "0" * 64)
    return [f"{f.kind} {f.value} {f.unit} {f.aggregate} {f.group}" for f in extract(document).figures]


@pytest.mark.parametrize(("text", "expected"), VICTIMS, ids=[row[0][:50] for row in VICTIMS])
def test_victims_are_counted(text: str, expected: list[str]) -> None:
    assert sorted(read(text)) == sorted(expected)


@pytest.mark.parametrize("text", NONE, ids=[text[:50] for text in NONE])
def test_no_victims_of_this_violence(text: str) -> None:
    assert read(text) == []
