"""People with their offices, organisations, commitments and mission facts: text in, facts out."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import Extraction, SourceDocument


def read(text: str) -> Extraction:
    return extract(SourceDocument(name="a.txt", text=text, digest=""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan President Amos Wekesa spoke.", [("Amos Wekesa", "President of Kenya")]),
        ("Haiti’s Prime Minister Jean Dorval left.", [("Jean Dorval", "Prime Minister of Haiti")]),
        ("Former Prime Minister Luc Pierre left.", [("Luc Pierre", "former Prime Minister")]),
        ("The president of Kenya, Amos Wekesa, spoke.", [("Amos Wekesa", "President of Kenya")]),
        ("Jean Dorval, head of IOM Haiti, spoke.", [("Jean Dorval", "head of IOM Haiti")]),
        # Behind the name: an apposition, an age, a clause with "who", a plain "is"; the agency's country in short.
        ("Amos Wekesa, the Kenyan commander of the mission, spoke.", [("Amos Wekesa", "commander of the mission")]),
        ("Anne Blake, 51, who heads UNICEF in Haiti, spoke.", [("Anne Blake", "head of UNICEF Haiti")]),
        ("Anne Blake, IOM’s chief of mission in Haiti, spoke.", [("Anne Blake", "head of IOM Haiti")]),
        ("Luc Pierre, who then chaired the board, spoke.", [("Luc Pierre", "former chair of the board")]),
        ("Luc Pierre of Mercy Corps spoke.", [("Luc Pierre", "Mercy Corps")]),
        # Before the name: whose it is may have been said before; the better of two titles counts.
        ("WFP needs help. The agency’s director, Anne Blake, spoke.", [("Anne Blake", "director of WFP")]),
        ("WFP needs help, its Haiti director, Anne Blake, said.", [("Anne Blake", "director of WFP Haiti")]),
        ("The mission’s spokesman, Colonel Amos Wekesa, spoke.", [("Amos Wekesa", "spokesman of the mission")]),
        ("Treasury CS Amos Wekesa spoke.", [("Amos Wekesa", "Treasury Cabinet Secretary of Kenya")]),
        ("Kenya’s ambassador to the UN, Amos Wekesa, left.", [("Amos Wekesa", "Ambassador of Kenya to the UN")]),
        ("The novelist Anne Blake, 40, has left.", [("Anne Blake", "novelist")]),
        # Particles, and names that no list of titles gives away.
        ("“It hurts,” said Luiz da Costa of Oxfam.", [("Luiz da Costa", "Oxfam")]),
        ("Marlène, 29, sells charcoal.", [("Marlène", None)]),
        # Not a role: the subject that follows, the next of a list.
        ("Asked by Anne Blake, the minister left.", [("Anne Blake", None)]),
        # Neither bylines nor streets are persons.
        ("By Anne Blake and Luc Pierre", []),
        ("Gangs hold Rue Pavée and Camp Vincent.", []),
        ("Foreign Minister Anne Blake said so.\n\nBlake left.", [("Anne Blake", "Foreign Minister")]),
    ],
)
def test_people_and_their_offices(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(p.name, p.role) for p in read(text).people] == expected


def test_organisations_by_their_canonical_name() -> None:
    found = read("The United Nations and Human Rights Watch met the Pentagon.").organisations
    assert [(o.name, o.evidence.quote) for o in found] == [
        ("UN", "United Nations"),
        ("Human Rights Watch", "Human Rights Watch"),
        ("US Defense Department", "Pentagon"),
    ]


def test_a_body_that_nobody_knows_is_told_by_its_abbreviation() -> None:
    found = read("The Forum of Peasants for Bread (FPB) met (NOON) on Monday (GMT).").organisations
    assert [o.name for o in found] == ["Forum of Peasants for Bread"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenya promised to send more officers.", ["Kenya"]),
        ("Canada has pledged $20 million.", ["Canada"]),
        ("Jamaica will send 20 soldiers.", ["Jamaica"]),
        ("Kenya did not promise more officers.", []),
        ("Gangs attacked the town.", []),
    ],
)
def test_commitments(text: str, actors: list[str]) -> None:
    assert [c.actor for c in read(text).commitments] == actors


def test_mission_facts_are_quoted() -> None:
    text = (
        "The Kenya-led Multinational Security Support Mission was authorized by the UN Security Council "
        "in October 2023. The mission was launched in June 2024."
    )
    facts = {fact.slot.value: (fact.value, fact.evidence.quote) for fact in read(text).mission}
    assert facts == {
        "name": ("Multinational Security Support Mission", "Multinational Security Support Mission"),
        "lead": ("Kenya", "Kenya"),
        "authorised_by": ("UN Security Council", "UN Security Council"),
        "authorised": ("2023-10", "October 2023"),
        "launched": ("2024-06", "June 2024"),
    }


ENDED = [
    ("Violence has grown since President Alain Corvil's killing in 2022.", "killing in 2022"),
    ("President Alain Corvil was assassinated in July 2022.", "was assassinated in July 2022"),
    ("President Alain Corvil, who was shot dead last year, had few friends.", "was shot dead last year"),
    ("The state fell apart after gunmen killed President Alain Corvil.", "killed"),
    ("Since the ouster of President Alain Corvil nobody has governed.", "ouster"),
    ("President Alain Corvil resigned in March.", "resigned in March"),
    # It has not happened, or to somebody else.
    ("Opponents want President Alain Corvil's resignation in March.", None),
    ("Gangs demanded the ouster of President Alain Corvil.", None),
    ("President Alain Corvil would have been killed.", None),
    ("President Alain Corvil said that 30 people were killed in 2022.", None),
]


@pytest.mark.parametrize(("text", "words"), ENDED)
def test_who_has_died_or_left_office_is_told_in_the_articles_words(text: str, words: str | None) -> None:
    [person] = extract(SourceDocument(name="a.txt", text=text, digest="")).people
    assert (person.ended.quote if person.ended else None) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Public Accounts Committee wants receipts.", ["Public Accounts Committee"]),
        (
            "It went to Parliament's Defence and Foreign Relations Committee on Monday.",
            ["Defence and Foreign Relations Committee"],
        ),
        ("The Ministry of Public Health has counted them.", ["Ministry of Public Health"]),
        ("The opposition APC claims that nobody was paid.", ["APC"]),
        ("A women's network Fanm Doubout has asked for help.", ["Fanm Doubout"]),
        # Neither offices nor places nor shouted lines.
        ("Committee Chairman Paul Roe left.", []),
        ("The State University Hospital is shut.", []),
        ("It began at 5pm EAT in Nairobi.", []),
        ("QUESTION: What did the force do?", []),
    ],
)
def test_bodies_told_by_the_shape_of_their_names(text: str, expected: list[str]) -> None:
    assert [found.name for found in read(text).organisations] == expected
