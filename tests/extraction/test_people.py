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
