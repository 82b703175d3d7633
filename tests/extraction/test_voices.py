"""Who says so: passages, a number in them, and who is named as its source."""

from __future__ import annotations

import pytest

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
    ("Gangs killed 340 people, the UN says; the mission has 410 officers.", 410, None),
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
]


@pytest.mark.parametrize(("text", "value", "source"), TABLE)
def test_who_says_so(text: str, value: int, source: str | None) -> None:
    article = read_article(SourceDocument(name="a.txt", text=text, digest=""))
    found = [attributed_to(m, article) for m in article.mentions if m.quantity.value == value]
    assert found == [source]


def test_a_release_speaks_in_its_own_voice() -> None:
    text = "UNICEF said today that 9,100 children had fled.\n\nFor media inquiries contact the UNICEF press desk.\n"
    article = read_article(SourceDocument(name="a.txt", text=text, digest=""))
    assert [attributed_to(m, article) for m in article.mentions if m.quantity.value == 9100] == [None]
