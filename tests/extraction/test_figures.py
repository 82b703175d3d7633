"""Sentences and the figures a careful reader takes from them, as `kind value bound aggregate actor`."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import Extraction, SourceDocument

TABLE: list[tuple[str, list[str]]] = [
    # Sent, promised, planned.
    ("Jamaica has sent 18 soldiers to join the force in Haiti.", ["personnel.deployed 18 exact total Jamaica"]),
    ("Chad pledged 300 police officers to the mission.", ["personnel.pledged 300 exact total Chad"]),
    ("Benin has promised up to 2,000 troops.", ["personnel.pledged 2000 at_most total Benin"]),
    ("Belize will send 50 soldiers to Haiti.", ["personnel.pledged 50 exact total Belize"]),
    ("A force of 3,100 is planned.", ["personnel.target 3100 exact total None"]),
    ("The mission is expected to reach 4,200 personnel.", ["personnel.target 4200 exact total None"]),
    ("Another 90 Bahamian officers arrived on Monday.", ["personnel.deployed 90 exact increment Bahamas"]),
    (
        "Kenya has deployed 250 of the 800 officers it promised.",
        ["personnel.deployed 250 exact total Kenya", "personnel.pledged 800 exact total Kenya"],
    ),
    # Money: a requirement, a receipt, a promise, a freeze are four things.
    ("The mission needs $450 million a year.", ["funding.required 450000000 exact total None"]),
    ("The fund has received just over $67 million.", ["funding.received 67000000 at_least total UN trust fund"]),
    ("Canada pledged C$80 million to the mission.", ["funding.pledged 80000000 exact total Canada"]),
    (
        "The United States froze $13 million of its contribution.",
        ["funding.withheld 13000000 exact total United States"],
    ),
    (
        "Canada has pledged $90 million, with the European Commission giving $40 million.",
        ["funding.pledged 90000000 exact total Canada", "funding.pledged 40000000 exact part European Union"],
    ),
    # Victims.
    ("Gangs killed at least 70 people in the attack.", ["killed 70 at_least incident None"]),
    ("More than 4,400 people have been killed this year.", ["killed 4400 at_least total None"]),
    ("Violence has displaced over 640,000 people.", ["displaced 640000 at_least total None"]),
    ("Nearly 90,000 people fled their homes in March.", ["displaced 90000 at_most total None"]),
    ("The attacks left 5,000 residents homeless.", ["displaced 5000 exact total None"]),
    ("Acute hunger affects 5.2 million people.", ["food_insecure 5200000 exact total None"]),
    ("Gangs control about 80% of the capital.", ["gang_control 80 approx total None"]),
    # No figures of this brief.
    ("Haitian police lost 12 vehicles.", []),
    ("The 34-year-old officer lives 20 kilometres from the capital.", []),
    ("The plan for 2024 needs more money.", []),
    ("Jean Dorval, 53, was murdered in the capital.", []),
    ("The attackers belong to a gang of roughly 100 men based in the hills.", []),
    ("Last year some 200,000 Haitians were sent back across the border.", ["returned 200000 approx total None"]),
    ("Twelve countries voted for resolution 2699 in 2023.", []),
    ("The meeting lasted three hours.", []),
    ("Hundreds were killed and thousands displaced.", []),
    ("The earthquake killed 220,000 people.", []),
    ("At least 1,100 people were killed, injured or kidnapped.", []),
]


def read(text: str) -> Extraction:
    return extract(SourceDocument(name="a.txt", text=text, digest=""))


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0][:50] for row in TABLE])
def test_sentence(text: str, expected: list[str]) -> None:
    found = [f"{f.kind} {f.value} {f.bound} {f.aggregate} {f.actor}" for f in read(text).figures]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("More than 4,400 people have been killed this year, according to the UN.", "UN"),
        ("The IOM said that 640,000 people have been displaced.", "IOM"),
        ("According to Human Rights Watch, gangs killed 70 people.", "Human Rights Watch"),
        # The first speaker counts, not who passed it on.
        ("Anne Blake, head of IOM Haiti, warned that 640,000 people are displaced, Reuters noted.", "IOM"),
        ("Gangs killed 70 people.", None),
    ],
)
def test_who_says_so(text: str, author: str | None) -> None:
    [figure] = read(text).figures
    assert figure.attributed_to == author


def test_a_share_of_the_figure_before_is_its_part() -> None:
    figures = read("The fighting displaced 700,000 people, half of them children.").figures
    assert [f"{f.kind} {f.value} {f.unit} {f.aggregate}" for f in figures] == [
        "displaced 700000 people total",
        "displaced 50 percent part",
    ]


def test_a_fact_said_twice_is_one_figure() -> None:
    assert len(read("Gangs killed 70 people.\n\nGangs killed 70 people.\n").figures) == 1


def test_a_number_that_no_rule_reads_is_listed() -> None:
    extraction = read("The council debated 4,711 of the quibbles.")
    assert [evidence.quote for evidence in extraction.unread] == ["4,711"]


def test_crawlers_debris_gives_no_facts() -> None:
    extraction = read("READ MORE: Gangs killed 70 people in the capital.\n\nThe council met.\n")
    assert extraction.figures == ()


def test_every_quote_is_the_texts_own() -> None:
    text = "\ufeffKenya’s\u00a0government sent 250 officers.\r\n\r\nGangs killed 70\u00a0people, the UN said.\r\n"
    extraction = read(text)
    assert [f.evidence.quote for f in extraction.figures] == ["250", "70"]
    assert [f.evidence.line for f in extraction.figures] == [1, 3]
    for figure in extraction.figures:
        assert figure.evidence.sentence in text
