"""Who says so: passages, a number in them, and who is named as its source."""

from __future__ import annotations

import pytest

from reporter.extraction.assign import choices
from reporter.extraction.attribution import attributed_to
from reporter.extraction.reading import read_article
from reporter.facts import SourceDocument

TABLE: list[tuple[str, int, str | None]] = [
    # Before, inside, behind.
    ("The UN says that 340 people were killed in May.", 340, "UN"),
    ("In May, the UN says, 340 people were killed.", 340, "UN"),
    ("Gangs killed 340 people in May, the UN said on Tuesday.", 340, "UN"),
    ("Gangs killed 340 people in May, said the UN.", 340, "UN"),
    ("Gangs killed 340 people in May, IOM told reporters in Geneva.", 340, "IOM"),
    # A name that holds a verb or a preposition.
    ("Save the Children said at least 9,100 boys and girls had fled.", 9100, "Save the Children"),
    ("Some 9,100 people fled, the International Organization for Migration reported.", 9100, "IOM"),
    # Persons: ministers and mayors by name, heads and spokespeople as their body, experts for themselves.
    ("Kenya will send 210 officers, Interior Minister Peter Kamau said.", 210, "Peter Kamau"),
    ("Armed men killed 17 people, said Jean Baptiste, the mayor of the town.", 17, "Jean Baptiste"),
    ("Some 9,100 people fled, said Anna Berg, the head of IOM Haiti.", 9100, "IOM"),
    ("UNICEF spokesman Paul Moreau told reporters that 9,100 children had fled.", 9100, "UNICEF"),
    # What somebody says of the speaker is not what he says.
    ("“Nobody helps us,” said Rose Petit, who runs a shelter for 640 displaced people.", 640, None),
    # What somebody goes on to say is said.
    ("“It is bad,” said Rose Petit, a judge. She went on to say that 640 people had fled.", 640, "Rose Petit"),
    # Counting, and what is counted for somebody.
    ("BINUH documented 340 killings in the quarter.", 340, "BINUH"),
    ("OCHA puts the number of displaced at 9,100.", 9100, "OCHA"),
    ("The 340 people whom RNDDH counted died in one night.", 340, "National Human Rights Defense Network"),
    ("A toll of 34 dead was given by the Haitian National Police.", 34, "Haitian National Police"),
    # Notes without a verb.
    ("According to the UN, 340 people were killed.", 340, "UN"),
    ("Some 340 people were killed, according to figures compiled by BINUH.", 340, "BINUH"),
    ("By UNICEF's count 9,100 children have fled.", 9100, "UNICEF"),
    ("Three counts of the dead: 31 (OCHA), 44 (RNDDH).", 44, "National Human Rights Defense Network"),
    ("Some say 8,000 fled, whereas OCHA's tally is 9,100.", 9100, "OCHA"),
    # What stands behind the verb may be no more than when it was said.
    ("Gangs killed 340 people in May, the UN said two weeks ago, though 20 police had fled.", 340, "UN"),
    ("Gangs killed 340 people, the United Nations said Tuesday, warning that worse would come.", 340, "UN"),
    ("Some 9,100 people fled, IOM reported in a bulletin, and more will.", 9100, "IOM"),
    # An office with the name set off behind it.
    ("There are 217 officers, Kenya's national security adviser, Monica Roe, told the meeting.", 217, "Monica Roe"),
    ("The fund has $110 million, a spokesman for the U.N., Stéphane Blanc, said.", 110000000, "UN"),
    ("Togo will send 900 officers, its ambassador, Paul Michon, said on Tuesday in town.", 900, "Paul Michon"),
    ("Kenya spent $21 million, according to its ambassador in Madrid, Peter Kamau.", 21000000, "Peter Kamau"),
    ("A spokesman, Paul Roe, spoke at the funeral of 2 officers killed in the assault.", 2, None),
    # A name with the office behind it; who is told something does not say it.
    (
        "Half of the 5,100 posts are filled, Ana Cole, the fund's director, told Reuters.",
        5100,
        "Ana Cole",
    ),
    ('Some 34 people were killed, the brigade\'s captain, "Toto", told AFP.', 34, None),
    # Delegates speak for their state, papers for the ministry that wrote them.
    ("The representative of Peru noted that 340 officers were now in Haiti.", 340, "Peru"),
    ("Peru's delegate, invited to speak, stressed that 340 police officers were ready.", 340, "Peru"),
    ("Only $9 million had been disbursed by May, a finance ministry note says.", 9000000, "Finance Ministry"),
    # A state puts a price on something, and speaks of a number; what it puts somewhere else is no word of its.
    ("Ottawa puts the cost of the mission at some $40 million a year.", 40000000, "Canada"),
    ("Canada alone speaks of more than $40 million.", 40000000, "Canada"),
    ("Canada put $40 million at the disposal of the police.", 40000000, None),
    # Bodies that the tree does not take for names.
    ("Treasury maintains that the UN has refunded Sh5 billion.", 5000000000, "Treasury"),
    ("A third group, the Committee for Peace and Progress, speaks of 34 dead.", 34, "Committee for Peace and Progress"),
    ("The Committee for Reform spoke on Thursday of 34 dead and of 12 wounded.", 12, "Committee for Reform"),
    # The UN's office in the country, and its spokesmen and those of the mission.
    ("In all 34 people were killed, the UN office said.", 34, "BINUH"),
    ("In all 34 people were killed, the UN Office on Drugs and Crime said.", 34, "UNODC"),
    ("BINUH reports weekly. UN mission says 34 people were killed.", 34, "BINUH"),
    ("The mission has 340 officers, said force spokesman Joe Roe.", 340, "mission"),
    ("Mercy Corps was there. Gangs killed 34 people, researcher Ann Roe said.", 34, "Mercy Corps"),
    ("At least 34 people were killed in Hinche, U.N. rights chief Ann Roe said.", 34, "UN human rights office"),
    # "Its spokesperson" is of the body that has just spoken; a plain spokesman of the UN named before him.
    (
        "The Committee for Reform spoke of 34 dead. There were 12 in May, its spokesperson, Ann Roe, said.",
        12,
        "Committee for Reform",
    ),
    ("The UN-held fund has $11 million in it, spokesman Paul Roe said on Friday.", 11000000, "UN"),
    # Each its own of several in one sentence; a denial says nothing.
    ("Some 9,100 have fled, according to IOM, and 340 people were killed, the UN said.", 340, "UN"),
    ("Some 9,100 have fled, according to IOM, and 340 people were killed, the UN said.", 9100, "IOM"),
    (
        "Minister Paul Kim said little. The cost is $9 million, a sum Dr Roe neither confirmed nor denied.",
        9000000,
        None,
    ),
    # Behind a semicolon the same voice goes on, unless another body is named there.
    ("UNICEF registered 8,100 cases; 340 children were seen by a doctor.", 340, "UNICEF"),
    ("UNICEF registered 8,100 cases; the Haitian Red Cross has 340 beds.", 340, None),
    # A quotation of several sentences, one that follows another, and "we" in one.
    ('"We lost 34 of our men. They were 12 boys and 22 fathers," Mayor Ann Roe said.', 34, "Ann Roe"),
    ('"It is bad," Mayor Ann Roe said. "By now 34 people have died."', 34, "Ann Roe"),
    ('"We have said that we will send 340 soldiers," Minister Paul Kim said.', 340, "Paul Kim"),
    # A line that introduces a list, and the bare number that goes on.
    ("Deaths by place, according to the UN:\n\n- Solino: 40\n- Nazon: 12", 12, "UN"),
    ("Four Togolese soldiers have been killed, the UN said. Nineteen have been hurt.", 19, "UN"),
    # "Which" stands for the name before it, "adding" for whoever spoke.
    ("Gangs rule, according to the United Nations, which says that 9,100 people have fled.", 9100, "UN"),
    (
        "No, says the International Crisis Group, which reckons the force will require $800 million.",
        800000000,
        "International Crisis Group",
    ),
    ("Envoy Susan Roe said it was hard, adding that the US had provided $835 million.", 835000000, "Susan Roe"),
    # Bodies whose names are written small; "a human rights group" has none.
    ("Haiti's civil protection agency put at 4,850 the number who had left.", 4850, "Directorate of Civil Protection"),
    ("At least 80 people have been killed, according to civil protection.", 80, "civil protection"),
    ("The town hall now speaks of 64 people killed in the raid.", 64, "town hall"),
    (
        "Nearly 4,000 girls were raped, according to the gender-based violence cluster.",
        4000,
        "gender-based violence cluster",
    ),
    ("A human rights group said 50 people were killed.", 50, None),
    # A body's own name behind its family's, a government as its state.
    ("Gangs killed 1,463 people, the United Nations office in the country (BINUH) said on Friday.", 1463, "BINUH"),
    ("Gangs killed 1,491 people, the UN office in Haiti, known by its French initials BINUH, says.", 1491, "BINUH"),
    ("The Kenyan government estimates that it will need $241 million for the mission.", 241000000, "Kenya"),
    ("Gangs killed 1,600 people, UN rights chief Anna Berg said on Tuesday.", 1600, "UN human rights office"),
    ("BINUH's figure for July to September is 1,740.", 1740, "BINUH"),
    # A spokesman is his body, a title nobody's name.
    (
        "Paul Roe, a spokesman for Haiti's National Police, said officers had killed 20 gunmen.",
        20,
        "Haitian National Police",
    ),
    ("IOM counts them. Of those, 14,200 came from Delmas, said Ann Roe, a spokeswoman for the agency.", 14200, "IOM"),
    (
        "Kenya's Defence CS Peter Kamau spoke. The CS told the committee that 200 officers would fly.",
        200,
        "Peter Kamau",
    ),
    # Documents speak for their authors.
    ("A WFP survey found that 9,100 people were hungry.", 9100, "WFP"),
    ("More than 9,100 people are hungry, a Mercy Corps briefing on Haiti finds.", 9100, "Mercy Corps"),
    ("The World Food Programme (WFP) said 9,100 people were hungry.", 9100, "WFP"),
    ("Some 9,100 people fled, the World Food Programme (WFP) in Haiti said.", 9100, "WFP"),
    ("IOM had 9,100 displaced people on its books in May.", 9100, "IOM"),
    ("The mission has blocked 9,100 calls.", 9100, None),
    # A count inside what somebody else says is the counter's.
    ("Senator Ann Cole said that 340 people had died, by the UN's tally.", 340, "UN"),
    # Nobody named.
    ("Gangs killed 340 people, BINUH said, and by most accounts 34 police died.", 34, None),
    ("At least 34 people were killed, residents said.", 34, None),
    ("A UN official said 340 people had been killed.", 340, None),
    ("The attack is believed to have killed 34 people.", 34, None),
    # A deed of words is no source, a clause that stands aside is one.
    ("Canada announced $12 million for the mission.", 12000000, None),
    ("Canada will give $12 million, Foreign Minister Marie Roy announced.", 12000000, "Marie Roy"),
    # One voice ends where another begins.
    ("The police said six men died; residents spoke of 34 dead.", 34, None),
    ("UNFPA will open clinics for the victims, of whom the UN counted 340.", 340, "UN"),
    # An outlet that passes on a body's words is not the source.
    ("Philip Roy, head of IOM Haiti, warned that 9,100 people had fled, Reuters reported.", 9100, "IOM"),
    # Words that point back.
    ("IOM published its count on Monday. Some 9,100 people have fled, the agency said.", 9100, "IOM"),
    ("Minister Peter Kamau spoke on Monday. “We will send 210 officers,” he said.", 210, "Peter Kamau"),
    # What goes on, and what does not.
    ("BINUH documented 340 killings in May. Half of those killed were women.", 50, "BINUH"),
    ("BINUH documented 340 killings in May.\n\nThe mission has 410 officers in Haiti.", 410, None),
    ("The UN counted 340 dead in May. The toll for the year has thus passed 2,100.", 2100, None),
    ("The UN counted 340 dead in May. Doctors Without Borders treated 39 wounded.", 39, None),
    ("Spokesman Paul Roe said three cars turned back.\n\nAnother 144 Kenyans landed in May.", 144, None),
]


@pytest.mark.parametrize(("text", "value", "source"), TABLE)
def test_who_says_so(text: str, value: int, source: str | None) -> None:
    article = read_article(SourceDocument(name="a.txt", text=text, digest=""))
    found = [attributed_to(m, article) for m in article.mentions if m.quantity.value == value]
    assert found == [source]


ANSWERS = """“We count boots”

Sunday interview with the deputy commander of the foreign force in Haiti

Colonel Juan Marroquín arrived as head of the military police. We talk for an hour.

How many are you?

I get a sheet of paper at six. This morning it was 1,043.

Do you lack anything?

Trucks, my friend. We have 34, of which on a good day I can start 13 or so, and the rest rust.

Do people want you here?

Two of my soldiers were wounded in May and both came back to us, which says it all.
"""

TRANSCRIPT = """PRESENTER: With us is Nurse Guerda Toussaint, who came by boat. How many fled?

TOUSSAINT: I did not count. Some 9,100 people, I was told.

PRESENTER: And the dead?

TOUSSAINT: They killed 11 people in my street.
"""

RECORD = """The Council heard two speakers.

JOHN ROE, Representative of Norway, said that 340 people had been killed. He spoke for an hour. Of 12 boats nothing was said.
"""


@pytest.mark.parametrize(
    ("text", "value", "source"),
    [
        (ANSWERS, 1043, "Juan Marroquín"),
        (ANSWERS, 2, "Juan Marroquín"),
        (TRANSCRIPT, 9100, "Guerda Toussaint"),
        (TRANSCRIPT, 11, "Guerda Toussaint"),
        (RECORD, 12, "John Roe"),
    ],
)
def test_a_turn_is_its_speakers(text: str, value: int, source: str) -> None:
    article = read_article(SourceDocument(name="a.txt", text=text, digest=""))
    found = [attributed_to(m, article) for m in article.mentions if m.quantity.value == value]
    assert [one.lower() for one in found if one] == [source.lower()]


RETOLD = [
    # A report goes on with its own topic, in its paragraph …
    ("BINUH documented 340 killings. A total of 742 people were injured.", 742, "BINUH"),
    ("According to the IPC, 5.7 million people are acutely hungry. Some 8,400 people face famine.", 8400, "IPC"),
    # … not with another, nor with one attack.
    ("Gangs killed 340 people, the UN says; the mission has 410 officers.", 410, None),
    ("BINUH documented 340 killings. Nearly 6 million people are acutely hungry.", 6000000, None),
    ("According to the UN, 5,600 people were killed last year.\n\nGangs killed 70 people in April.", 70, None),
]


@pytest.mark.parametrize(("text", "value", "source"), RETOLD)
def test_how_far_a_report_goes_on(text: str, value: int, source: str | None) -> None:
    made = choices(read_article(SourceDocument(name="a.txt", text=text, digest="")))
    assert [c.figure.attributed_to for c in made if c.figure and c.figure.value == value] == [source]


def test_a_release_speaks_in_its_own_voice() -> None:
    text = "UNICEF said today that 9,100 children had fled.\n\nFor media inquiries contact the UNICEF press desk.\n"
    article = read_article(SourceDocument(name="a.txt", text=text, digest=""))
    assert [attributed_to(m, article) for m in article.mentions if m.quantity.value == 9100] == [None]


@pytest.mark.parametrize(
    ("head", "body", "source"),
    [
        ("HAITI: Attack on Cabaret\nOCHA Flash Update No. 7", "OCHA", None),
        ("IOM HAITI – RETURNS BULLETIN, MAY 2025", "IOM", None),
        ("Haiti's hungry, by the numbers in a UN bulletin", "OCHA", "OCHA"),
    ],
)
def test_a_paper_speaks_in_the_voice_of_who_heads_it(head: str, body: str, source: str | None) -> None:
    text = f"{head}\n\nSome 9,100 people have fled, {body} said on Tuesday.\n"
    article = read_article(SourceDocument(name="a.txt", text=text, digest=""))
    assert [attributed_to(m, article) for m in article.mentions if m.quantity.value == 9100] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("IOM said today that 340 people had fled.", None),
        ("Some 340 people have fled, IOM said on Tuesday.", "IOM"),
        ("By Jo Day\n\nSome 340 people have fled, IOM said today.", "IOM"),
        ("JACMEL (Reuters) - Some 340 people have fled, IOM said today.", "IOM"),
        ("Some 340 people have fled as of today, IOM reports.", "IOM"),
    ],
)
def test_only_a_release_says_today(text: str, source: str | None) -> None:
    article = read_article(SourceDocument(name="note.txt", text=text, digest=""))
    assert [attributed_to(choice.mention, article) for choice in choices(article)] == [source]
