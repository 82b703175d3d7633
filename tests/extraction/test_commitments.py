"""Commitments: who binds himself to do something for Haiti or the mission, and what sounds like it and is none."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

# A sentence, and who is bound in it: nobody named where that is empty.
TABLE: list[tuple[str, str | None]] = [
    # Promises by their verb.
    ("Ghana pledged two patrol boats to the mission in Haiti.", "Ghana"),
    ("Portugal has promised to train Haitian police officers next spring.", "Portugal"),
    ("Officials said Ottawa had offered to repair the mission's vehicles.", "Canada"),
    # The noun and the passive name the promiser too.
    ("Rwanda's pledge of 90 officers for the mission was repeated in May.", "Rwanda"),
    ("The helicopters promised by France for the mission have yet to arrive.", "France"),
    # Who asks others binds nobody.
    ("Chile will send 40 nurses to Haiti and would like to see more from others.", "Chile"),
    ("Ghana will go on pressing for more money for the Haiti mission.", None),
    ("Peru is going to continue to push for a larger force in Haiti.", None),
    ("We would like to see Panama send boats to Haiti, Spain's envoy said.", None),
    # People and gifts that are to become more; debts, prices and the whole force are no promise of anybody.
    ("Ghanaian numbers in Haiti are to rise to 90 by May, the Interior Ministry said.", "Ghana"),
    ("Chile's minister told the senate that the contingent in Haiti would grow to 60 soldiers.", "Chile"),
    ("Chile's debt will rise to $70 billion, its minister said in Haiti.", None),
    ("The force would grow to 5,500 soldiers, Chile's president said.", None),
    ("“The other half of the contingent will follow by July,” said Ghana's foreign minister in Haiti.", "Ghana"),
    # Who stays, and what "we will do".
    ("“We promise that Chile will not look away from Haiti,” said its ambassador.", "Chile"),
    ("What we will do is provide fuel for the force in Haiti, Ghana's foreign minister said.", "Ghana"),
    ("How Chile will do so in Haiti is another question.", None),
    ("Peru said it would maintain its training of Haitian police.", "Peru"),
    ("Peru's cabinet gave its approval for a battalion of 300 for Haiti.", "Peru"),
    # Who gets his money back, offers of a reward, offers that were denied or only thought of.
    ("Chile will be reimbursed for what it spends in Haiti, its minister said.", None),
    ("A Chilean spokesman renewed the offer of a $1 million reward for the gang's leader in Haiti.", None),
    ("Peru's offer of 600 soldiers for Haiti has been denied in Lima.", None),
    ("Peru's premier said he had thought of offering ten officers to Haiti.", None),
    # Who gives what another receives, and who makes his own gift greater.
    ("The hospital in Haiti will receive two ambulances from Japan, its director said.", "Japan"),
    ("Norway is doubling its contribution to the fund for Haiti.", "Norway"),
    ("Norway is doubling its troops at home.", None),
    # Recalled.
    ("Two years ago Spain promised a field hospital for Haiti, and nothing came.", "Spain"),
    # Announced: a gift, a deed to come.
    ("Japan announced $7 million in aid for Haiti on Monday.", "Japan"),
    ("Germany announced that it would send medicine to Haiti.", "Germany"),
    # Plans and a will.
    ("Senegal plans to deploy a unit of gendarmes to Haiti in June.", "Senegal"),
    ("Chile is ready to send engineers to Haiti.", "Chile"),
    ("Kenya will send another 70 officers to Haiti in March.", "Kenya"),
    ("Chile is adding $4 million to the $9 million it gave Haiti last year.", "Chile"),
    ("Senegal, he said, would remain for the months of the handover in Haiti.", "Senegal"),
    ("“Our teams will keep treating the wounded of Haiti,” the UNICEF director said.", "UNICEF"),
    # Nothing is given.
    ("Chile promised no troops for Haiti.", None),
    ("By adding 20 women to its unit in Haiti Chile has brought their share to a tenth.", None),
    ("With the 150 police of Chile the force in Haiti adds up to 900 officers.", None),
    ("Chile said that it would send no one to Haiti.", None),
    ("The Chilean envoy offered neither men nor money to Haiti.", None),
    # Nobody promises: who goes home, a conference, the council that decides.
    ("Chile has withdrawn 90 soldiers from Haiti and plans to withdraw the last 30 this month.", None),
    ("Chile took home 90 of its soldiers and said that the rest will leave by the summer.", None),
    ("Twelve countries attend pledging conference for Haiti in Lima.", None),
    ("A year after the UN approved the force, most of its soldiers are missing.", None),
    # Several: the first one.
    ("Benin and Chad pledged troops for the mission.", "Benin"),
    # The promiser behind a relative clause, a parenthesis, a capital, an office.
    ("Ghana, which has offered two doctors, will host the talks on Haiti.", "Ghana"),
    ("Chile, its foreign minister said, would lend the force a ship for Haiti.", "Chile"),
    ("Kingston's pledge to the Haiti force stands at 40 soldiers.", "Jamaica"),
    ("Officials in Dakar confirmed an earlier offer of police for Haiti.", "Senegal"),
    ("A Panamanian promise of patrol boats for Haiti is a year old.", "Panama"),
    ("There were promises of $3 million from Tokyo for the displaced of Haiti.", "Japan"),
    ("The transitional council gave its word that Haiti would vote in spring.", "Haiti"),
    # People, goods and money that somebody sends.
    ("A Ghanaian medical team will travel to Haiti in June.", "Ghana"),
    ("The money for Haiti is to come from the Pentagon.", "United States"),
    # Words of promise that are more than one word.
    ("Lima has let it be known that it will send nurses to Haiti.", "Peru"),
    ("Panama put two patrol boats on the table for the Haiti force.", "Panama"),
    ("Ghana's commitment of 90 officers to the mission in Haiti stands.", "Ghana"),
    ("Chile has told the UN's Haiti envoy that it would.", "Chile"),
    ("Norway to build clinics in Haiti", "Norway"),
    # An office without a state is the brief's own country's; an administration is nobody's whom nothing names.
    ("The police chief gave an assurance that the station would reopen.", "Haiti"),
    ("The administration has by now offered Haiti $20 million.", None),
    ("Dag Moen, the fisheries minister, has promised four boats.", None),
    # A name, an age or a capital between commas; a subject that the parse hangs elsewhere.
    (
        "In Santo Domingo, the foreign minister, Roberto Paz, pledged to treat wounded officers from Haiti.",
        "Dominican Republic",
    ),
    ("The Danish foreign minister, Ida Holm, 51, promised the Haiti force another 30 million kroner.", "Denmark"),
    ("Togo, a small country with two regiments, offered on Sunday to lend the Haiti force 80 gendarmes.", "Togo"),
    ("One of the donors, Qatar, promised $8 million for the displaced of Haiti.", "Qatar"),
    ("Port Louis has bound itself to lend the Haiti force a patrol boat.", "Mauritius"),
    # People are no "which".
    ("Officers from Togo, which has pledged two platoons for Haiti, are learning Creole.", "Togo"),
    # A will as a noun; an offer that another one makes; a gift before the verb that announces it.
    ("Nepal's readiness to send surgeons to Haiti was noted.", "Nepal"),
    ("The offer of two frigates for Haiti made by Uruguay was declined.", "Uruguay"),
    ("Haiti has seen little of the $9 million that Portugal announced.", "Portugal"),
    # People who set out, and who are ready.
    ("The engineers from Ecuador are to leave for Haiti in July.", "Ecuador"),
    ("The Sri Lankan foreign minister said that three companies were ready to fly to Haiti.", "Sri Lanka"),
    # Who was asked first and then said something.
    ("Asked about the Haiti fund, the Irish minister allowed that Dublin was ready to pay.", "Ireland"),
    # Who is spoken of is no owner.
    ("Lena Ortiz, who spoke of Haiti, promised soldiers.", None),
    # The Commission answers for its Union.
    ("The European Commission pledged 4 million euros for clinics in Haiti.", "European Union"),
    # A deed by what stands behind its verb; presence; what an agreement binds somebody to.
    ("Chile would meet the cost of a clinic in Haiti, its minister said.", "Chile"),
    ("Lima has let it be known that it will take part in the Haiti force.", "Peru"),
    # Nobody is named of several.
    ("Six governments have promised soldiers for the Haiti mission.", ""),
    # The money's owner promised it.
    ("The $5 million announced by Norway for Haiti has not been paid.", "Norway"),
    # Idioms of promise, and numbers that leave out the people.
    ("Togo has put its name down for 60.", "Togo"),
    ("Grenada raised its hand for 25 soldiers.", "Grenada"),
    ("Uruguay has signalled a grant of $4 million for Haiti.", "Uruguay"),
    ("Ecuador has approved 90.", "Ecuador"),
    ("Lima stumped up $2 million for clinics in Haiti.", "Peru"),
    ("Oslo signalled that it would put in another 9 million kroner for Haiti.", "Norway"),
    # Deeds that only their object makes such.
    ("Chile will bear the cost of the flights to Haiti.", "Chile"),
    ("Panama, its president said, would come up with two boats for Haiti.", "Panama"),
    ("Denmark will stand by Haiti, its minister said.", "Denmark"),
    ("Peru's envoy said that his country treats Haitians and would continue to do so.", "Peru"),
    ("Ottawa, says its envoy, Jane Roe, will run a clinic in Haiti.", "Canada"),
    ("Peru, Ruiz added, will also double to 90 the places for Haitian students.", "Peru"),
    # Settled plans.
    ("A second group of 80 Ghanaians is scheduled to arrive in Haiti in May, the force said.", "Ghana"),
    ("The first of 300 Rwandans are due to land on Friday.", "Rwanda"),
    ("Haiti welcomes the 40 engineers whom Chile is sending next week.", "Chile"),
    ("A tranche of rice from Oslo is due in Haiti in October, Norway's envoy said.", "Norway"),
    # Subjects that the parse hangs elsewhere.
    ("Half of the $20 million that Oslo pledged is for vehicles in Haiti.", "Norway"),
    ("Chile's prime minister, Ana Ruiz, promised elections in Haiti by May.", "Chile"),
    ("From Togo the Haiti force has been promised two companies.", "Togo"),
    # What a spokesman confirmed on a day, what was done and is announced, gives nothing.
    ("An order has left the Haiti fund in limbo, Norway's envoy confirmed on 4 May.", None),
    ("Peru flew 90 Haitians home on two jets, its minister announced.", None),
    # What is taken for nouns.
    ("Senegal, which has two units in Haiti, plans to add a third, said its envoy.", "Senegal"),
    # Recalled in a relative clause; taken back.
    ("These are the first of the 200 that Dakar offered last year.", "Senegal"),
    ("Togo withdrew its offer of 60 soldiers for Haiti.", None),
    # A parliament that sends people binds its state; what it votes of money is a line of a budget.
    ("Chile's Congress approved the dispatch of 90 soldiers to Haiti.", "Chile"),
    ("Chile's Congress approved $5 million for Haiti.", None),
    # Two clauses: the first named; what stands aside comes last.
    ("Peru will send nurses to a mission that Ghana has offered to supply in Haiti.", "Peru"),
    # A ministry of the brief's own country.
    ("The Ministry of Health said it would set aside 90 million gourdes for Haiti.", "Haiti"),
    # Whose force it is said to be.
    ("The first soldiers of a U.N.-backed force that is to retake Haiti landed.", None),
    ("After the UN approved the force for Haiti, little happened.", None),
    # What is not done yet, stopped, given for somebody's arrest, put before a council.
    ("Norway has yet to confirm $8 million for Haiti.", None),
    ("Norway declined to confirm $8 million for Haiti.", None),
    ("Norway has stopped $8 million that it had set aside for Haiti.", None),
    ("The United States offers $2 million for information on a gang leader in Haiti.", None),
    ("The gangs for whose leader, one Jo Paul, Washington offers $2 million hold Haiti.", None),
    ("Panama tabled a draft resolution on a force for Haiti.", None),
    ("Peru put the deaths in Haiti down to a drone.", None),
    ("Peru has announced that it will remove 900 Haitians a week.", None),
    ("Peru will start to halve rations in Haiti in May.", None),
    # Who travels gives nothing; who speaks for himself binds nobody.
    ("President Ana Ruiz of Chile will travel to Haiti on Friday.", None),
    ("“I will clap when Kenya sends them,” said Marie Noel, a vendor in Haiti.", None),
    ("At this rate Kenya will pass last year's number in Haiti.", None),
    ("The camp in Haiti will be gone by Halloween, the United States said.", None),
    ("Pledges of $90 million for Haiti from seven countries have been counted.", None),
    # Appeals.
    ("Kenya urged other countries to send officers to Haiti.", None),
    ("The United Nations asked Brazil to contribute to the fund.", None),
    # Refusals.
    ("Brazil refused to send troops to Haiti.", None),
    ("Canada has not promised any soldiers.", None),
    # Wishes, proposals, questions.
    ("Kenya hopes to receive more money from donors.", None),
    ("The United States proposed a larger force for Haiti.", None),
    ("Will Italy send officers?", None),
    ("Ghana has pledged nothing to the Haiti force.", None),
    # What is said or done to a bill is no deed.
    ("A senator tabled a bill that would give Haiti $20 million.", None),
    ("The French presidency will express itself on Haiti in due course.", None),
    # Doubt, denial, conditions.
    ("Ghana denied that it had offered soldiers for Haiti.", None),
    ("It is unclear whether Chile will send engineers to Haiti.", None),
    ("Under a proposal by Panama the force would be paid by the UN.", None),
    # What befalls somebody is no deed of his; what takes away gives nothing.
    ("Kenya will need more money for its officers in Haiti.", None),
    ("Thousands of Haitians will go hungry this winter, the United Nations said.", None),
    ("Russia promised to veto a new force for Haiti.", None),
    # Words that sound like a promise.
    ("Spain offered its condolences to Haiti.", None),
    ("The officers pledged allegiance to the flag of Kenya.", None),
    ("Peru was sworn in as a member of the Council.", None),
    # Who looks on is not bound.
    ("Kenyan taxpayers will foot the bill for Haiti.", None),
    # Strangers, and what is done already.
    ("The gangs vowed to take the airport.", None),
    ("France promised to send tanks to Ukraine.", None),
    ("Kenya sent 70 officers to Haiti in March.", None),
]


@pytest.mark.parametrize(("text", "actor"), TABLE, ids=[row[0] for row in TABLE])
def test_who_is_bound(text: str, actor: str | None) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).commitments
    assert [(promise.actor, promise.evidence.quote) for promise in found] == (
        [] if actor is None else [(actor or None, text)]
    )


# What was said before, the sentence, and who is bound in it.
SPOKEN_OF: list[tuple[str, str, str | None]] = [
    # A body by what it is.
    ("The European Union has spent little on the force.", "The bloc promised it 12 million euros.", "European Union"),
    (
        "The African Union met on Saturday.",
        "The continental body pledged to send 20 trainers to Haiti.",
        "African Union",
    ),
    ("Oxfam has worked in Haiti since 1978.", "The charity has pledged to dig 60 wells.", "Oxfam"),
    ("The World Bank's board met Spain's envoy.", "The bank said it would lend Haiti $80 million.", "World Bank"),
    # A pronoun: whom an office stands for, not who was spoken to.
    (
        "Senegal's president spoke with Emmanuel Macron, the French president.",
        "He assured him that 120 gendarmes would leave for Haiti in May.",
        "Senegal",
    ),
    ("Peru is considering its options.", "Its pledge of 80 marines for Haiti stands, the minister said.", "Peru"),
    (
        "Dominican officials visited the border.",
        "The president later promised to open two airfields.",
        "Dominican Republic",
    ),
    # An administration: of the state that the text names.
    (
        "Denmark paid $10 million into the Haiti fund, and America, through its embassy, nothing.",
        "The new administration froze the money, though it later approved $3 million for boots.",
        "United States",
    ),
    # Who speaks for a capital in one sentence speaks for it in the next.
    (
        "Lomé has promised 120 officers, but sending all to Haiti together was never practical, he said.",
        "He gave his word that the rest would go to Haiti as the mission grows.",
        "Togo",
    ),
    # A minister without a state: not who leads the mission.
    (
        "The Kenya-led force rarely leaves Port-au-Prince.",
        "Justice Minister Jean Lubin gave an undertaking that a court would open.",
        "Haiti",
    ),
]


SPOKEN_OF += [
    # "His government": whose of the two was spoken of, and who says so.
    (
        "Haiti's delegate said that 4,000 cadets had applied.",
        "His government, he added, will recruit 900 of them.",
        "Haiti",
    ),
    (
        "Peru's ambassador spoke before.",
        "The representative of Chile said that his country would send two helicopters to Haiti.",
        "Chile",
    ),
    # Who runs a body speaks for it, whatever his passport.
    (
        "The Organization of American States met.",
        "Luis Paz, the Uruguayan who is at the head of the Organization of American States, promised Haiti 40 beds.",
        "Organization of American States",
    ),
    # People who are sent: by the state that was spoken of, not by whom a relative clause names.
    (
        "Honduras will pay the soldiers itself.",
        "The other 60 are to go to Haiti in July, when the camp that Chad is building is ready.",
        "Honduras",
    ),
    # Whose ministers a paper calls by their office alone.
    (
        "NAIROBI, May 4 — Kenya heard its minister on Haiti. Nairobi and the Kenyan police want more.",
        "The PS promised that arrears would be settled by June.",
        "Kenya",
    ),
]


@pytest.mark.parametrize(("before", "text", "actor"), SPOKEN_OF, ids=[row[1] for row in SPOKEN_OF])
def test_who_was_spoken_of(before: str, text: str, actor: str | None) -> None:
    found = extract(SourceDocument(name="a.txt", text=f"{before} {text}", digest="")).commitments
    assert [promise.actor for promise in found if promise.evidence.quote == text] == [actor]


def test_the_council_is_the_one_that_was_last_named_in_full() -> None:
    text = "The {} council met in Port-au-Prince. The council has promised a vote in Haiti by spring."
    actors = [
        [c.actor for c in extract(SourceDocument(name="a.txt", text=text.format(which), digest="d")).commitments]
        for which in ("transitional", "UN security")
    ]
    assert actors[0] == ["Haiti"]
    assert actors[1] != ["Haiti"]
