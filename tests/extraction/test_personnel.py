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
    # Whom another state sends, whoever was named before them.
    (
        "Kenya welcomes the 36 soldiers whom Ghana has promised to the mission in Haiti.",
        ["personnel.pledged 36 exact total Ghana"],
    ),
    # Who speaks has his own people, and whom he has named are others.
    (
        "\u201cIf Washington can pay for flights, it can fly us to Haiti,\u201d said the colonel, whose own 14 soldiers wait.",
        ["personnel.pledged 14 exact total None"],
    ),
    # Who is spoken to sends nobody.
    ("He had made an offer of 90 soldiers for Haiti in a call with Ottawa.", ["personnel.pledged 90 exact total None"]),
    # A list that goes on adds nothing to what it lists.
    (
        "Togo leads the mission in Haiti with 900 officers. There follow Ghana (210) and Peru (120).",
        [
            "personnel.deployed 900 exact total Togo",
            "personnel.deployed 210 exact total Ghana",
            "personnel.deployed 120 exact total Peru",
        ],
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
    # Who may stay is there, whatever is to become of them; whoever is in place needs no verb of coming.
    ("Togo would leave its 85 officers in place in Haiti until June.", ["personnel.deployed 85 exact total Togo"]),
    (
        "It is odd that 85 Togolese officers should still guard the port in Haiti.",
        ["personnel.deployed 85 exact total Togo"],
    ),
    ("Togo's police, 85 officers in all, are in Haiti already.", ["personnel.deployed 85 exact total Togo"]),
    # A state gives, a mission receives: the pronoun is the state.
    (
        "Togo, which welcomed the mission in Haiti, says it will contribute 85 officers.",
        ["personnel.pledged 85 exact total Togo"],
    ),
    # A number alone, told outright.
    (
        "The mission in Haiti is small. There were to be 3,200; there are 911.",
        ["personnel.target 3200 exact total None", "personnel.deployed 911 exact total None"],
    ),
    ("The mission in Haiti is small. It was to have been 3,200.", ["personnel.target 3200 exact total None"]),
    ("The mission in Haiti is small. The plan says 3,200.", ["personnel.target 3200 exact total None"]),
    (
        "How many men does the mission in Haiti have now?\n\nOchieng: 911, as of this morning.",
        ["personnel.deployed 911 exact total None"],
    ),
    # A list whose verb is said once.
    (
        "The mission in Haiti grows. Togo sent 31, Malawi four, Ghana nine.",
        [
            "personnel.deployed 31 exact total Togo",
            "personnel.deployed 4 exact total Malawi",
            "personnel.deployed 9 exact total Ghana",
        ],
    ),
    # Those whom a pronoun means, where nobody counted them before; and those of a promise who came.
    (
        "The Malawians, 62 of whom have been in Port-au-Prince since May, are tired.",
        ["personnel.deployed 62 exact total Malawi"],
    ),
    (
        "A further 62 of his officers would leave for Haiti, Malawi's president said.",
        ["personnel.pledged 62 exact increment Malawi"],
    ),
    # Set beside a unit.
    ("The Malawian contingent, 62 men in all, has seen no pay in Haiti.", ["personnel.deployed 62 exact total Malawi"]),
    # What follows from a plan is planned; what brings a total comes on top.
    (
        "Malawi would send 62 more police to Haiti, bringing its contingent to 140.",
        ["personnel.pledged 62 exact increment Malawi", "personnel.pledged 140 exact total Malawi"],
    ),
    # At most so many, said by a denial.
    (
        "The mission in Haiti never grew beyond 911 officers.",
        ["personnel.deployed 911 at_most total None"],
    ),
    # The size that is foreseen, and leave to reach it.
    ("The mission in Haiti is far from its intended size of 3,200.", ["personnel.target 3200 exact total None"]),
    ("The Council gave the force in Haiti leave to grow to 3,200.", ["personnel.target 3200 exact total None"]),
    # What is put off has not arrived.
    (
        "The deployment of 62 Malawian officers to Haiti has been postponed.",
        ["personnel.pledged 62 exact total Malawi"],
    ),
    # Only asked for, a ratio, Haiti's own police, nobody's promise, another state's whole police.
    ("He asked whether 62 Malawian officers had landed in Haiti.", []),
    ("Is it true that 62 Malawian officers are coming to Haiti?", []),
    ("In the mission in Haiti there are nine Malawian officers for every radio.", []),
    ("Haiti has fewer than 8,000 police officers on duty beside the mission.", []),
    ("Nobody has pledged the 2,300 who are lacking to the mission in Haiti.", []),
    ("Malawi has 44,000 police officers and no money for the mission in Haiti.", []),
    # Those of a plan who came; a helping verb stands for the deed.
    (
        "The mission in Haiti is small. Of the 3,200 who were meant to come, 911 have.",
        ["personnel.target 3200 exact total None", "personnel.deployed 911 exact total None"],
    ),
    # The strength of a state's unit is that state's; a state of two names is one, too.
    (
        "A further 40 officers bring the count of Malawians in Haiti to 102.",
        ["personnel.deployed 40 exact increment Malawi", "personnel.deployed 102 exact total Malawi"],
    ),
    (
        "Sierra Leone keeps medics in Haiti. The minister said the 78 soldiers already in Port-au-Prince are well.",
        ["personnel.deployed 78 exact total Sierra Leone"],
    ),
    # A handful is no force, an ordinal no share, a day no count.
    ("Fourteen of the 15 members spoke for the mission in Haiti.", []),
    ("A third officer of the mission in Haiti drowned.", []),
    ("The soldiers of the mission in Haiti arrived between 9 and 12 January.", []),
    # Of those planned, a state's share that is here; what a unit is raised from; foreigners who are known.
    (
        "Togo promised 640 officers to the mission in Haiti; 610 of them are in Port-au-Prince.",
        ["personnel.pledged 640 exact total Togo", "personnel.deployed 610 exact total Togo"],
    ),
    (
        "Togo's police came to Haiti in May. Now the contingent will be raised from 85 to 120.",
        ["personnel.deployed 85 exact total Togo", "personnel.pledged 120 exact total Togo"],
    ),
    (
        "His government was grateful for the 911 foreign officers and would house them.",
        ["personnel.deployed 911 exact total None"],
    ),
    # A share of something else, those of a gang, Haiti's own soldiers abroad.
    ("Togo provides 30 percent of the mission's lorries in Haiti.", []),
    ("The mission in Haiti faces gangs with an estimated 640 members.", []),
    ("About 640 soldiers of the small Haitian army are being trained in Togo.", []),
    # Who serves in "it", of whom most are one state's, and who is set against the plan: everybody in the mission.
    (
        "Peru pays for the mission in Haiti, a force of 3,200 on paper. Some 910 officers serve in it today.",
        ["personnel.target 3200 exact total None", "personnel.deployed 910 approx total None"],
    ),
    (
        "Peru pays for the mission in Haiti. About 910 people patrol there, most of them sent by Malawi.",
        ["personnel.deployed 910 approx total None"],
    ),
    (
        "The Malawi-led Joint Security Support mission, authorised in 2023, has fewer than 910 officers in Haiti.",
        ["personnel.deployed 910 at_most total None"],
    ),
    (
        "Malawi took over the force in Haiti in June. The head count of the force is 910.",
        ["personnel.deployed 910 exact total None"],
    ),
    (
        "Malawi has sent 735 officers to Haiti, Togo 24 and the Bahamas six. That adds up to 765.",
        [
            "personnel.deployed 735 exact total Malawi",
            "personnel.deployed 24 exact total Togo",
            "personnel.deployed 6 exact total Bahamas",
            "personnel.deployed 765 exact total None",
        ],
    ),
    # "The group" is the one that the sentence before was about, whoever is named last.
    (
        "A party of 34 from the Togo army flew to Haiti after Malawi's. The group consists of 30 soldiers and four medics.",
        [
            "personnel.deployed 34 exact total Togo",
            "personnel.deployed 30 exact part Togo",
            "personnel.deployed 4 exact part Togo",
        ],
    ),
    # The next part of a pledge, and posts that are shared out.
    (
        "Togo has promised 120 personnel to Haiti in all, 90 of them from the army and 30 from the police.",
        [
            "personnel.pledged 120 exact total Togo",
            "personnel.pledged 90 exact part Togo",
            "personnel.pledged 30 exact part Togo",
        ],
    ),
    (
        "Peru abstained on Haiti. Of the posts authorised, 4,400 are for soldiers and the remaining 60 for civilians.",
        ["personnel.target 4400 exact part None", "personnel.target 60 exact part None"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0][:50] for row in TABLE])
def test_personnel(text: str, expected: list[str]) -> None:
    figures = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    found = [f"{f.kind} {f.value} {f.bound} {f.aggregate} {f.actor}" for f in figures]
    assert sorted(found) == sorted(expected)
