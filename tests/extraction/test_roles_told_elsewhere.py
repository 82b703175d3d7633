"""Roles that the words beside a name do not tell: the land of a president, an office recalled, lines around a text."""

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
        # The one land that the sentence speaks of, by its people or by what it opens.
        (
            "A third have left through a US visa scheme that President Mark Dole opened in January.",
            {"Mark Dole": "President of United States"},
        ),
        # The land of the whole article, and of its place line.
        (
            (
                "FREETOWN, 19 August 2026 — Sierra Leone has put 590 men and women into Haiti.\n\nThe first group has been "
                "there since June.\n\nPresident Amos Wekesa, taking the salute, noted that the world had come once."
            ),
            {"Amos Wekesa": "President of Sierra Leone"},
        ),
        (
            (
                "The Dominican Republic sent home 20,000 people in May.\n\nThe Dominican army drove them to the bridge.\n\n"
                "President Paul Duval, who set a goal of 10,000 a week, said his country would build a wall."
            ),
            {"Paul Duval": "President of Dominican Republic"},
        ),
        # Whoever is met, called or congratulated is another's; and where many lands are spoken of, it is left open.
        ("President Mark Dole congratulated Kenya.", {"Mark Dole": "President"}),
        (
            "It was sent by President Mark Dole, who had made an offer in a call with Washington.",
            {"Mark Dole": "President"},
        ),
        ("Canada, Chad and Benin listened when President Mark Dole spoke.", {"Mark Dole": "President"}),
    ],
)
def test_a_president_is_of_the_land_that_the_article_speaks_of(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Duval shook hands. The prime minister vowed to hold a vote.", {"Paul Duval": "Prime Minister"}),
        (
            "Whose idea was it? Paul Duval's. Haiti's then prime minister asked.",
            {"Paul Duval": "Prime Minister of Haiti"},
        ),
        (
            "When Paul Duval's son had died, the gang leader sent his men out.",
            {"Paul Duval": "gang leader"},
        ),
        # Another has that office, or is named between; and many are called "the minister" or "the commander".
        (
            "Kenyan President Amos Wekesa met Ann Reed. The president wept.",
            {"Amos Wekesa": "President of Kenya", "Ann Reed": None},
        ),
        ("Paul Duval met Ann Reed. The mayor wept.", {"Paul Duval": None, "Ann Reed": None}),
        ("Paul Duval sees the commander often. The commander slept.", {"Paul Duval": None}),
        ("Paul Duval asked why. The minister wept.", {"Paul Duval": None}),
    ],
)
def test_an_office_recalled_is_that_of_the_person_just_named(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WFP fed 3,000 people.\n\nContact: Ann Reed, WFP/Panama, Mob. +509 5555 0142", {"Ann Reed": None}),
        (
            "OCHA helps.\n\nFor further information, please contact:\nAnn Reed, Head of Office, OCHA Haiti\nMark Dole, Press Officer",
            {"Ann Reed": "head of OCHA Haiti", "Mark Dole": "Press Officer"},
        ),
        (
            "Canada paid.\n\nContacts\nAnn Reed\nPress Secretary\n\nMedia Relations Office",
            {"Ann Reed": "Press Secretary"},
        ),
        ("Canada paid.\n\nMedia contact:\nPress Office, UNICEF Haiti", {}),
        ("Canada paid.\n\nHe lost contact with his men.", {}),
        # An op-ed's writer is one of its persons where an office is told, whoever else writes is not.
        (
            "By Ann Reed\n\nHaiti needs us.\n\nThe writer is foreign minister of Kenya.",
            {"Ann Reed": "Foreign Minister of Kenya"},
        ),
        ("By Ann Reed\n\nHaiti needs us.\n\nThe writer is a former magistrate.", {}),
        ("By Ann Reed\n\nHaiti needs us.\n\nThe writer was ambassador of Kenya.", {}),
    ],
)
def test_lines_around_a_text_name_persons(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reed · CBC News · Posted: Sep 23\n\nCanada paid.",
        "Ann Reed For the Miami Herald\n\nCanada paid.",
        "Canada paid.\n\nAssociated Press writer Ann Reed in Kingston, Jamaica, contributed.",
        "Canada paid.\n\nAdditional reporting by Ann Reed.",
        "Our Africa editor, Ann Reed, answers.",
        "The council urged Member States to pay.",
        "They came through the gate at Elías Piña.",
    ],
)
def test_who_writes_and_what_has_a_personal_look_are_no_persons(text: str) -> None:
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # By what somebody is called besides, or with an asterisk for who is not to be known.
        ('The gang of Paul "Kanno" Duval left.', {'Paul "Kanno" Duval': "gang leader"}),
        ("“I fled twice,” says Ketia*, 34.", {"Ketia": None}),
        ("Ann Reed*, a nurse with years of service, wept.", {"Ann Reed": "nurse"}),
        # Titles before a clause, a home, an example or a month.
        ("A US official who came last week, Mark Dole, said that it was needed.", {"Mark Dole": "US official"}),
        ("Their lawyer, Ann Reed of Legal Aid, said so.", {"Ann Reed": "lawyer"}),
        ("His assistant, Ann Reed, has it.", {"Ann Reed": "assistant"}),
        ("Seven gang leaders, among them Paul Duval, were charged.", {"Paul Duval": "gang leader"}),
        (
            "Three other councillors, Ann Reed and Mark Dole, left.",
            {"Ann Reed": "councillor", "Mark Dole": "councillor"},
        ),
        ("A Mongolian general, Paul Duval, was named in January as commander.", {"Paul Duval": "commander"}),
        (
            "Colonel Mark Dole of the JDF is the mission's deputy force commander.",
            {"Mark Dole": "deputy Force Commander of the mission"},
        ),
        ("Gov. Mark Dole sent 250 officers.", {"Mark Dole": "Governor"}),
        ("Acting Director of Immigration Ann Reed said so.", {"Ann Reed": "acting Director of Immigration"}),
        # Who chairs a committee, though he sits for a place.
        (
            "Rep. Mark Dole of Texas, who heads the House Water Committee, said no.",
            {"Mark Dole": "head of the House Water Committee"},
        ),
        ("Senator Mark Dole, a former missionary in Honduras, said no.", {"Mark Dole": "Senator"}),
        (
            "It is backed by the Lakay Legal Unit, whose executive director Ann Reed said so.",
            {"Ann Reed": "Executive Director of Lakay Legal Unit"},
        ),
    ],
)
def test_titles_at_a_distance(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A gang, an alliance or a party has a leader.
        ("Gran Grif, headed by Luc Petit, is under sanctions.", {"Luc Petit": "leader of the Gran Grif"}),
        ("It made peace with the G-Pep of Luc Petit, known as Ti Luk.", {"Luc Petit": "leader of G-Pèp"}),
        ("Luc Petit's gang burned the market.", {"Luc Petit": "gang leader"}),
        ("The gang of Luc Petit burned the market.", {"Luc Petit": "gang leader"}),
        ("Luc Petit, the boss of the Morne gang, left.", {"Luc Petit": "leader of the Morne gang"}),
        ("Ann Reed, the head of the Morne clinic, left.", {"Ann Reed": "head of the Morne clinic"}),
        # Haiti has one police.
        ("Haitian police chief Paul Duval has vowed to go.", {"Paul Duval": "chief of the Haitian National Police"}),
        ("Kenya's police chief, Amos Wekesa, left.", {"Amos Wekesa": "Police Chief of Kenya"}),
        # What somebody heads says more than whom he represents.
        (
            "Carlos Roy, the Secretary-General's Special Representative and head of BINUH, spoke.",
            {"Carlos Roy": "head of BINUH"},
        ),
        # Who is whose kin; a second name of somebody is nobody.
        (
            "Mark Dole is missing. His mother, Ann Reed, said so.",
            {"Mark Dole": None, "Ann Reed": "mother of Mark Dole"},
        ),
        ("“They are old,” said his widow, Naserian, in tears.", {"Naserian": None}),
        # For which place somebody sits, and the same office of another state.
        ("The MPs sat. Suba North's Ann Reed said no.", {"Ann Reed": "MP for Suba North"}),
        ("Senators sat. Homa Bay's Ann Reed said no.", {"Ann Reed": "Senator of Homa Bay"}),
        ("The market was full. Homa Bay's Ann Reed said no.", {"Ann Reed": None}),
        ("Bungoma Woman Rep Ann Reed asked why.", {"Ann Reed": "Bungoma Woman Representative"}),
        (
            "Jamaica's prime minister, Paul Hall, and Barbados' Ann Reed spoke.",
            {"Paul Hall": "Prime Minister of Jamaica", "Ann Reed": "Prime Minister of Barbados"},
        ),
    ],
)
def test_roles_by_their_usual_name(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three Kenyan officers have died. The first, Paul Tall, 28, was shot in May.",
            {"Paul Tall": "Kenyan police officer"},
        ),
        (
            "Two of our own are lost. Amos Wekesa and Mark Dole fell to gang bullets.",
            {"Amos Wekesa": "police officer", "Mark Dole": "police officer"},
        ),
        ("Two soldiers were killed. Paul Tall, 31, died at the gate.", {"Paul Tall": "soldier"}),
        # Nothing befell him; the force lost nobody; the dead are told of behind.
        ("Three Kenyan officers have died. Paul Tall, 28, wept.", {"Paul Tall": None}),
        ("The officers came late. Paul Tall, 28, was shot in May.", {"Paul Tall": None}),
        ("Paul Tall, 28, was shot in May. Three officers have died.", {"Paul Tall": None}),
    ],
)
def test_who_fell_in_a_force(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What somebody is may stand before the verb, behind a nation, or in a clause cut short.
        (
            "Kenya leads the Multinational Security Support Mission. The commander is Amos Wekesa, a Kenyan.",
            {"Amos Wekesa": "commander of the Multinational Security Support Mission"},
        ),
        (
            "The Gang Suppression Force grows. Its special representative, South African Mark Dole, spoke.",
            {"Mark Dole": "Special Representative of Gang Suppression Force"},
        ),
        ("Mark Dole, a Haitian who's the mayor of Kenscoff, spoke.", {"Mark Dole": "Mayor of Kenscoff"}),
        (
            "It was brought by Ann Reed, the lawyer and former candidate who leads the Green Party, on Monday.",
            {"Ann Reed": "leader of the Green Party"},
        ),
        ("Security analyst Mark Dole, a retired officer, spoke.", {"Mark Dole": "Security analyst"}),
        ("According to finance adviser Mark Dole's estimate, it grows.", {"Mark Dole": "finance adviser"}),
        ("Ann Reed, who heads the U.N. political office in Haiti, spoke.", {"Ann Reed": "head of BINUH"}),
        ("They left, according to the mayor of Kenscoff, Massillon Jean.", {"Massillon Jean": "Mayor of Kenscoff"}),
        # Who comes into an office that was told of another.
        (
            "The council sacked Prime Minister Mark Dole and replaced him with Ann Reed, a businesswoman.",
            {"Mark Dole": "Prime Minister", "Ann Reed": "Prime Minister"},
        ),
        (
            "Prime Minister Mark Dole left in May; Amos Wekesa has replaced him.",
            {"Mark Dole": "Prime Minister", "Amos Wekesa": "Prime Minister"},
        ),
        (
            "Kenya's police chief, Amos Wekesa, met Ann Reed in June. He replaced Paul Duval, whom many had accused.",
            {"Amos Wekesa": "Police Chief of Kenya", "Ann Reed": None, "Paul Duval": "former Police Chief of Kenya"},
        ),
        (
            "Former Prime Minister Mark Dole wept. His successor, Ann Reed, laughed.",
            {"Mark Dole": "former Prime Minister", "Ann Reed": "Prime Minister"},
        ),
        (
            "Amos Wekesa is the executive director of UNODC. Mark Dole, Wekesa's acting successor, wept.",
            {"Amos Wekesa": "Executive Director of UNODC", "Mark Dole": "acting Executive Director of UNODC"},
        ),
        # An office given in an aside, or behind one; and a capital stands for its state.
        (
            "Ann Reed, a former official sworn in as prime minister 11 days ago, told us so.",
            {"Ann Reed": "Prime Minister"},
        ),
        (
            "On Tuesday they named Mark Dole, a little-known former sports minister, as prime minister.",
            {"Mark Dole": "Prime Minister"},
        ),
        ("Nairobi's foreign minister, Mark Dole, thanked them.", {"Mark Dole": "Foreign Minister of Kenya"}),
        ("It was founded by ex-prime minister Mark Dole.", {"Mark Dole": "former Prime Minister"}),
        # A mayor is of the one town just named; a chairman of the committee.
        ("In Saint-Marc a list hangs. It has 115 names, Mayor Ann Reed said.", {"Ann Reed": "Mayor of Saint-Marc"}),
        ("From Thomonde and Hinche they fled. Mayor Ann Reed wept.", {"Ann Reed": "Mayor"}),
        (
            "The Public Accounts Committee met. “No,” chairman Mark Dole told him.",
            {"Mark Dole": "chairman of the Public Accounts Committee"},
        ),
    ],
)
def test_roles_from_the_sentences_around(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At La Paix Hospital, 412 people were carried in, the medical director, Mark Dole, has written.",
            {"Mark Dole": "medical director of La Paix Hospital"},
        ),
        ("They were carried in, the medical director, Mark Dole, has written.", {"Mark Dole": "medical director"}),
        (
            "Kenyan President Amos Wekesa told Oxfam through his adviser, Mark Dole, that it would come.",
            {"Amos Wekesa": "President of Kenya", "Mark Dole": "adviser of the President of Kenya"},
        ),
        ("Kenya is far. “We know,” says Mark Dole, our coordinator in Hinche.", {"Mark Dole": "coordinator in Hinche"}),
        (
            "Bangladesh is asked by the UN. It will send 1,500 people, according to its army chief, General Mark Dole.",
            {"Mark Dole": "army chief of Bangladesh"},
        ),
        ("Chad has also notified UN Secretary-General Mark Dole.", {"Mark Dole": "Secretary-General of UN"}),
        (
            "The MSS mission became the Gang Suppression Force. Mark Dole, the force's special representative, spoke.",
            {"Mark Dole": "Special Representative of the Gang Suppression Force"},
        ),
    ],
)
def test_whose_an_office_is_in_a_house_a_force_or_a_persons_service(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected
