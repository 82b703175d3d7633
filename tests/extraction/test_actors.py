"""Who a sentence speaks of: capitals, nationalities and offices, where they stand for a state and where not."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.extraction.metonyms import settled_actors
from reporter.facts import SourceDocument
from reporter.language import read

# A sentence, and the states and bodies that it speaks of, in order.
TABLE: list[tuple[str, list[str]]] = [
    # A capital speaks, promises, sends, pays, signs.
    ("Nairobi said it would send more officers.", ["Kenya"]),
    ("Washington has pledged $20 million.", ["United States"]),
    ("Ottawa announced new sanctions on Friday.", ["Canada"]),
    ("Kingston will contribute 30 soldiers.", ["Jamaica"]),
    ("Nairobi has not yet paid its officers.", ["Kenya"]),
    ("Paris is expected to send helicopters.", ["France"]),
    ("Washington, which has paid for the base, wants a larger force.", ["United States"]),
    ("The officers were sent by Nairobi.", ["Kenya"]),
    ("According to Washington, the money will arrive in May.", ["United States"]),
    ("Officials said Bogotá had offered to train the police.", ["Colombia"]),
    ("The Kremlin vetoed the text.", ["Russia"]),
    ("Downing Street confirmed the visit.", ["United Kingdom"]),
    ("Brussels promised 20 million euros.", ["European Union"]),
    ("Foggy Bottom declined to comment.", ["US State Department"]),
    # Several at once.
    ("Port-au-Prince and Nairobi signed an agreement.", ["Haiti", "Kenya"]),
    ("Nairobi, Washington and Ottawa have pledged support.", ["Kenya", "United States", "Canada"]),
    ("Madrid, Rome and Berlin have each promised money.", ["Spain", "Italy", "Germany"]),
    ("Both Nairobi and Washington are donors.", ["Kenya", "United States"]),
    # What it owns is a government's to give.
    ("Ottawa's contribution reached the fund in May.", ["Canada"]),
    ("Washington’s first pledge was smaller.", ["United States"]),
    ("Nobody doubts Nairobi's commitment.", ["Kenya"]),
    # A place.
    ("The officers arrived from Nairobi.", []),
    ("They met in Washington on Tuesday.", []),
    ("Protesters marched through Nairobi.", []),
    ("Officials in Washington said nothing.", []),
    ("The road between Nairobi and Mombasa was closed.", []),
    ("Gangs attacked Port-au-Prince.", []),
    ("Port-au-Prince has been cut off from the south.", []),
    ("Nairobi is a large city.", []),
    ("The streets of Nairobi were quiet.", []),
    ("Nairobi's airport was closed.", []),
    ("The soldiers left Kingston at dawn.", []),
    ("The capital, Port-au-Prince, was quiet.", []),
    ("Nairobi, the capital, was quiet.", []),
    ("Kingston, Jamaica, said goodbye to them.", ["Jamaica"]),
    ("They live in Washington, D.C., and in Georgia.", []),
    ("Residents fleeing Port-au-Prince said gangs had burned homes.", []),
    ("Port-au-Prince residents said they would leave.", []),
    ("Protests in Nairobi and Kingston announced the vote.", []),
    # Datelines.
    ("Nairobi — Officers said they had not been paid.", []),
    ("Kingston (Reuters) - The minister said so.", ["Reuters"]),
    # Longer names.
    ("Denzel Washington said he would give money.", []),
    ("Mr Washington said he would give money.", []),
    ("The Washington Post said the officers were unpaid.", ["Washington Post"]),
    ("Paris Hilton promised money.", []),
    ("Nairobi County announced new roads.", []),
    ("The Nairobi-based group said so.", []),
    # A state that is called like another one's part: only where it acts.
    ("Georgia pledged $1 million to the fund.", ["Georgia"]),
    ("They moved to Georgia last year.", []),
    # Nationalities.
    ("Two Spaniards and a Briton were on board.", ["Spain", "United Kingdom"]),
    ("The Salvadorans arrived on Friday.", ["El Salvador"]),
    ("Bahamian and Ecuadorean officers arrived.", ["Bahamas", "Ecuador"]),
    # An office that only one state has, and one that is another's.
    ("Secretary of State Jane Miller spoke.", ["United States"]),
    ("Prime Cabinet Secretary Amos Wekesa spoke.", ["Kenya"]),
    ("Haiti's Secretary of State Luc Pierre spoke.", ["Haiti"]),
    ("The secretary of state for public security, Luc Pierre, spoke.", []),
    ("Foreign Minister Anne Blake spoke.", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0] for row in TABLE])
def test_who_is_spoken_of(text: str, expected: list[str]) -> None:
    assert [found.actor.name for found in settled_actors(read(text))] == expected


def test_a_family_name_is_no_capital_for_the_whole_article() -> None:
    text = "Actor Denzel Washington came to Haiti. Washington said he would give money."
    assert [found.actor.name for found in settled_actors(read(text))] == ["Haiti"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Kingston has promised 200 soldiers.", ["personnel.pledged Jamaica"]),
        ("Washington has given $20 million to the mission.", ["funding.received United States"]),
        ("Ottawa's contribution of C$40 million was paid to the mission.", ["funding.received Canada"]),
        ("Secretary of State Jane Miller authorized $20 million for the mission.", ["funding.pledged United States"]),
        ("The Pentagon pledged $20 million to the mission.", ["funding.pledged United States"]),
        ("The Jamaica Defence Force sent 24 soldiers to Haiti.", ["personnel.deployed Jamaica"]),
    ],
)
def test_whose_a_figure_is(text: str, figures: list[str]) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [f"{figure.kind} {figure.actor}" for figure in found] == figures


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Nairobi promised to send more officers.", "Kenya"),
        ("Washington has pledged more support.", "United States"),
        ("The European Union promised more money.", "European Union"),
    ],
)
def test_whose_a_commitment_is(text: str, actor: str) -> None:
    [commitment] = extract(SourceDocument(name="a.txt", text=text, digest="")).commitments
    assert commitment.actor == actor
