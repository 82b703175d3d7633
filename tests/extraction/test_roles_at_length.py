"""Roles told in more words: by another name, behind an apposition, by whom somebody serves; a text in, roles out."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument


def roles(text: str) -> dict[str, str | None]:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).people
    return {person.name: person.role for person in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whoever works for a person works for the holder of an office.
        (
            "Kenyan President Amos Wekesa left. Mark Dole, Wekesa's spokesman, said so.",
            {"Amos Wekesa": "President of Kenya", "Mark Dole": "spokesman of the President of Kenya"},
        ),
        (
            "Mark Dole, Mr. Wekesa's spokesman, said so in Nairobi.",
            {"Mark Dole": "spokesman of Wekesa", "Wekesa": None},
        ),
        # Other names that somebody goes by.
        ("Paul Duval, alias Izo, the leader of the gang, has fled.", {"Paul Duval": "leader of the gang"}),
        (
            "Paul Duval, known as Barbecue, the former mayor of Kenscoff, has fled.",
            {"Paul Duval": "former Mayor of Kenscoff"},
        ),
        ("Mark Dole, “Ti Pik”, a former mason, has fled.", {"Mark Dole": "former mason"}),
        # What is said behind an apposition.
        ("Amos Wekesa, a Ghanaian, has been named head of BINUH.", {"Amos Wekesa": "head of BINUH"}),
        (
            "Mark Dole, a baker of 50, who chairs the Water Committee, wept.",
            {"Mark Dole": "chair of the Water Committee"},
        ),
        ("Paul Duval, appointed in May as mayor of Kenscoff, has left.", {"Paul Duval": "Mayor of Kenscoff"}),
        ("Paul Duval, who was appointed mayor of Kenscoff, has left.", {"Paul Duval": "Mayor of Kenscoff"}),
        ("Paul Duval, who became prime minister a month ago, spoke.", {"Paul Duval": "Prime Minister"}),
        # A trade by the way is not the calling.
        ("Ann Reed, a chemistry teacher who now sells phone cards, wept.", {"Ann Reed": "chemistry teacher"}),
        ("Ann Reed, an economist at Oxfam who grew up nearby, wept.", {"Ann Reed": "economist at Oxfam"}),
        ("Mark Dole, 39, a rice grower, wept.", {"Mark Dole": "rice grower"}),
        # Where the office ends before the rank.
        (
            "Chief of Defence Staff Rear Admiral Ann Reed thanked the troops.",
            {"Ann Reed": "Chief of Defence Staff"},
        ),
        ("Chief Inspector Mark Dole thanked them.", {"Mark Dole": "Chief Inspector"}),
        ("The minister from Luxembourg, Ann Reed, wrote to me.", {"Ann Reed": "Minister of Luxembourg"}),
        ("A teacher from Jacmel, Ann Reed, wrote to me.", {"Ann Reed": "teacher"}),
        (
            "They rose in May, the head of its General Directorate of Migration, Paul Duval, said.",
            {"Paul Duval": "head of General Directorate of Migration"},
        ),
        # Of whom there is one, and which is whose.
        (
            "Foreign Affairs Cabinet Secretary Amos Wekesa left.",
            {"Amos Wekesa": "Foreign Affairs Cabinet Secretary of Kenya"},
        ),
        (
            "Bangladesh will send 700 police. Bangladesh is ready, Foreign Secretary Amit Sen said.",
            {"Amit Sen": "Foreign Secretary of Bangladesh"},
        ),
        (
            "Kenya will send 700 police. Kenya is ready, Press Secretary Mark Dole said.",
            {"Mark Dole": "Press Secretary"},
        ),
        (
            "The Public Accounts Committee met. Committee chairman Amos Wekesa was late.",
            {"Amos Wekesa": "chairman of the Public Accounts Committee"},
        ),
        ("Kenya sanctioned former President Mark Dole.", {"Mark Dole": "former President"}),
        (
            "In the UN's rights office, whose head is Ann Reed, nobody spoke.",
            {"Ann Reed": "head of UN human rights office"},
        ),
        ("The 40 officers led by Foreign Minister Ann Reed have left.", {"Ann Reed": "Foreign Minister"}),
        (
            "Police chief Mark Dole was sworn in. Under his predecessor, one Paul Duval, crime rose.",
            {"Mark Dole": "Police Chief", "Paul Duval": "former Police Chief"},
        ),
        ("Mark Dole, then inspector general of police, wept.", {"Mark Dole": "former Inspector General of police"}),
        (
            "Ann Reed, who heads the IOM sub-office in Hinche, wept.",
            {"Ann Reed": "head of the IOM sub-office in Hinche"},
        ),
    ],
)
def test_a_role_is_read_where_it_is_told_at_length(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected
