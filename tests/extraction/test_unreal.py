"""Sentences whose numbers are unreal or elsewhere, with what speaks against them, and near ones whose numbers are facts."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.extraction.assign import proposals
from reporter.extraction.reading import read_article
from reporter.extraction.unreal import objection
from reporter.facts import SourceDocument

UNREAL: list[tuple[str, str]] = [
    # A verb of denial over the number's clause, and over a report of it.
    ("The army denied that its soldiers had killed 14 civilians in the market.", "denied"),
    ("The ministry dismissed as fiction a report that it would send 500 soldiers to Haiti.", "denied"),
    ("Nobody believes that gunmen shot dead 34 farmers.", "denied"),
    ("No diplomat expects that Ghana will send 300 officers to the mission in Haiti.", "denied"),
    ("Reports of 25 deaths in Arcahaie turned out to be false.", "denied"),
    ("No evidence has been found for the claim that 200 bodies lie under the ruins.", "denied"),
    ("The hospital said that no 9 bodies had been brought in.", "denied"),
    ("It is simply not true that 800 Malian soldiers are bound for Haiti.", "denied"),
    ("Nor have 350 Nepalese policemen arrived in Haiti, whatever the radio says.", "denied"),
    # What the reader is asked to suppose.
    ("Imagine that bandits kidnap 60 pupils on their way to school.", "supposed"),
    # The whole of a ratio, and everybody of whom a part is told.
    ("Of every twenty displaced persons, three have found work.", "ratio"),
    ("A third of the island's 22 million people go hungry.", "everybody"),
    # Everywhere.
    ("Worldwide, the agency reckons, 120 million people have been driven from their homes.", "worldwide"),
    # Who serves in Haiti no more, and is nobody's deportee.
    ("Ninety Salvadoran soldiers left Haiti on Monday.", "gone home"),
    ("Jamaica has withdrawn 12 of its soldiers from the mission in Haiti.", "gone home"),
    ("The government in Belmopan flew 40 soldiers of its Haiti contingent home.", "gone home"),
    ("The 70 officers who returned home in May were not replaced.", "gone home"),
    # Rumour, by its noun, by what is said to be its source.
    ("Diplomats whisper of 700 Rwandan troops for Haiti.", "doubted"),
    ("According to an unconfirmed rumour, the United States is about to pay another $75 million.", "doubted"),
    # What holds under a condition, and what stands in one.
    ("If every state kept its word, the mission would have $900 million.", "supposed"),
    ("Were the border to be closed, 100,000 people would go hungry within a week.", "supposed"),
    ("Unless the rains come, 200,000 farmers will have nothing to eat.", "conditional"),
    # What may come and has not.
    ("More than 250,000 people could be displaced by the end of the year.", "feared"),
    ("Some 40,000 residents are at risk of being driven from their homes.", "feared"),
    ("Half a million Haitians face deportation once their papers expire.", "feared"),
    # An exercise.
    ("In the exercise, 30 volunteers were kidnapped and 12 killed.", "played"),
    # They may propose what they like.
    ("A think tank in Washington has proposed a force of 12,000 for Haiti.", "proposed"),
    ("A force of 10,000 would be needed to hold the capital, a retired general argued.", "proposed"),
    ("Two senators want to add $200 million for Haiti to the budget.", "proposed"),
    # Other countries: by a place, a doer, an owner; people sent there or sent back there.
    ("Gunmen killed 12 people at a bar in Guayaquil on Sunday.", "abroad"),
    ("Mexico found 383 bodies in a crematorium.", "abroad"),
    ("The war in Sudan has displaced 11 million people.", "abroad"),
    ("Washington has sent 4,000 Marines to waters off Venezuela.", "abroad"),
    ("Venezuela has taken back 10,000 deported citizens since January.", "abroad"),
    ("Jamaica's army is 5,000 strong.", "standing army"),
    ("Police in Trinidad recorded 410 murders.", "abroad"),
    ("Honduras, battling 3,100 murders of its own, will send nobody to Haiti.", "abroad"),
    ("At Tijuana, 700 Haitians sleep in tents.", "abroad"),
    # Ground that others hold, or that is free.
    ("Some 15 percent of the capital is still free of gangs.", "held by the law"),
    ("The government is master of a fifth of the city, the gangs of the rest.", "held by the law"),
    # Other times.
    ("The last big UN mission had as many as 9,000 soldiers in Haiti.", "another time"),
    ("After the earthquake donors promised $10 billion.", "another time"),
    ("In 2010 the Red Cross raised half a billion dollars for Haiti.", "another time"),
    # What a law permits, what one thing costs, whose money it is.
    ("The law lets the president transfer up to $100 million without asking Congress.", "permitted"),
    ("The rules let no member pay more than 30 percent of the trust fund.", "permitted"),
    ("The kidnappers wanted $400,000 for the release of the priest.", "ransom"),
    ("Gunmen asked for half a million dollars.", "ransom"),
    ("Washington has offered $7 million for information on him.", "reward"),
    ("The FBI promised $2 million.", "reward"),
    ("An armoured car costs $290,000.", "price"),
    ("The telephone company lost $30 million to looters.", "money of others"),
    ("A Florida couple was awarded $3 million in damages.", "money of others"),
    ("Organising the referendum will cost $60 million.", "money of others"),
    ("A mechanic was paid 45,000 gourdes.", "money of others"),
]
REAL = [
    # What is known stands, whatever is denied around it.
    ("The army denied any part in the attack, in which 14 civilians were killed.", 14),
    ("The mayor denied responsibility for the 25 deaths in Arcahaie.", 25),
    ("No one knew why the gunmen killed 12 people.", 12),
    ("Nobody doubts that gangs hold 70 percent of the capital.", 70),
    ("In the yard lie 14 of the dead.", 14),
    ("The mayor could name 22 villagers killed by the gang of Savien in March.", 22),
    ("No fewer than 31 people were killed in Kenscoff.", 31),
    ("Never had more than 40 people been killed in one night in Cabaret.", 40),
    ("Picture the fear of the 1.3 million people driven from their homes.", 1300000),
    ("Half of the 1.3 million displaced people sleep in schools.", 1300000),
    ("No crisis worldwide grows faster: 1.3 million Haitians are displaced.", 1300000),
    # Who leaves another place, and who only comes from home.
    ("A further 80 police officers left Kenya for Haiti at dawn.", 80),
    ("Belize's 12 soldiers flew to Haiti from their home base.", 12),
    ("Some 150 Haitians were flown home from Louisiana on Tuesday.", 150),
    # A release of money, and money for those who were held.
    ("Canada handed over $5 million to the trust fund after the release of the report.", 5000000),
    # A condition of something else.
    ("If the gangs are not stopped, the 1.3 million people driven from their homes will never return.", 1300000),
    ("Kenya has offered to send 1,000 officers if the fund is filled.", 1000),
    # A guess at what has happened is an estimate.
    ("As many as 40,000 people may have fled Kenscoff since January.", 40000),
    # A plan binds who makes it.
    ("Under the plan the force would have 5,500 soldiers and police.", 5500),
    ("The force is supposed to have 5,500 members.", 5500),
    # Haiti beside another country; a foreign doer of what concerns Haiti.
    ("At least 5,601 people were killed in Haiti in 2024, more than in Ecuador.", 5601),
    ("Kenya said that three of its officers had been killed in Port-au-Prince.", 3),
    ("Colombia has deported 46 Haitians since March.", 46),
    # The mission's money, whoever handles it.
    ("The airline was paid $2 million by the mission for six flights.", 2000000),
    ("The Kenyan government has set aside Sh4 billion for the Haiti mission.", 4000000000),
]


def _document(text: str) -> SourceDocument:
    return SourceDocument(name="a.txt", text=f"{text}\n", digest="")


@pytest.mark.parametrize(("text", "reason"), UNREAL)
def test_what_is_unreal_is_no_figure(text: str, reason: str) -> None:
    reasons = {objection(p) for mention in read_article(_document(text)).mentions for p in proposals(mention)}
    # A family that proposes nothing needs no objection.
    assert not reasons or reason in reasons
    assert [figure.value for figure in extract(_document(text)).figures] == []


@pytest.mark.parametrize(("text", "value"), REAL)
def test_what_is_real_stays(text: str, value: int) -> None:
    assert [figure.value for figure in extract(_document(text)).figures] == [value]
