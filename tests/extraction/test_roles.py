"""Roles in the constructions that newspapers use, and borders that no clause may cross: a sentence in, roles out."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

_SPOKESMAN = "spokesman of the Gang Suppression Force"


def roles(text: str) -> dict[str, str | None]:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).people
    return {person.name: person.role for person in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A noun of the clause before is no word of the title.
        ("It will not end there, a sentiment President Mark Dole echoed on Monday.", {"Mark Dole": "President"}),
        ("It will end, a sentiment US President Mark Dole echoed.", {"Mark Dole": "President of United States"}),
        ("It was the plan Commander Peter Mwangi drew up in May.", {"Peter Mwangi": "Commander"}),
        ("The $5 million Foreign Minister Ann Reed promised has not come.", {"Ann Reed": "Foreign Minister"}),
        (
            "A day later Secretary of State Ann Reed flew to Nairobi.",
            {"Ann Reed": "Secretary of State of United States"},
        ),
        ("Since President Mark Dole came back, nothing has moved.", {"Mark Dole": "President"}),
        # What an office is in charge of does belong to it.
        ("Police Superintendent Marcel Toussaint confirmed the toll.", {"Marcel Toussaint": "Police Superintendent"}),
        ("The mission Commander Peter Mwangi denied it.", {"Peter Mwangi": "Mission Commander"}),
        # The plural before a list is the title of each.
        (
            "Presidents Amos Wekesa of Kenya and Luis Prieto of Panama met in Nairobi.",
            {"Amos Wekesa": "President of Kenya", "Luis Prieto": "President of Panama"},
        ),
        (
            "Constables Amos Wekesa and Daniel Kiprop were wounded.",
            {"Amos Wekesa": "Constable", "Daniel Kiprop": "Constable"},
        ),
        # Appositions in a list belong to the name before.
        (
            "Among the dead were Luc Pierre, a teacher, Marie Fleury, a nurse, and Jean Robert, 14.",
            {"Luc Pierre": "teacher", "Marie Fleury": "nurse", "Jean Robert": None},
        ),
        # Grown together with the rank.
        ("President-elect Mark Dole has said little about Haiti.", {"Mark Dole": "President-elect"}),
        ("Haiti's ex-president Paul Duval has left.", {"Paul Duval": "former President of Haiti"}),
        ("Rosalie Fils, a 34-year-old street vendor, has not eaten.", {"Rosalie Fils": "street vendor"}),
        # Given an office; no time stands in it.
        ("Leslie Vincent was named prime minister of Haiti on Tuesday.", {"Leslie Vincent": "Prime Minister of Haiti"}),
        ("The council appointed Leslie Vincent as prime minister.", {"Leslie Vincent": "Prime Minister"}),
        ("As defence minister, Leslie Vincent has promised more.", {"Leslie Vincent": "Defence Minister"}),
        ("Leslie Vincent is the mayor of Kenscoff.", {"Leslie Vincent": "Mayor of Kenscoff"}),
        # Held by what somebody does.
        ("“We stay,” said Jane Otieno, who speaks for the mission.", {"Jane Otieno": "spokesperson of the mission"}),
        (
            "Leslie Vincent, who headed the council until March, spoke.",
            {"Leslie Vincent": "former head of the council"},
        ),
        ("Peter Wekesa has commanded the mission since June.", {"Peter Wekesa": "commander of the mission"}),
        ("Luc Pierre, who found the bodies, wept.", {"Luc Pierre": None}),
        ("Peter Pierre heads to Nairobi on Monday.", {"Peter Pierre": None}),
        # Told by another's office.
        (
            "Kenya's President, Amos Wekesa, and his Haitian counterpart, Paul Duval, met.",
            {"Amos Wekesa": "President of Kenya", "Paul Duval": "President of Haiti"},
        ),
        (
            "Police chief Peter Mwangi and his deputies Luc Pierre and Jean Robert saluted.",
            {
                "Peter Mwangi": "Police Chief",
                "Luc Pierre": "deputy Police Chief",
                "Jean Robert": "deputy Police Chief",
            },
        ),
        # Whose it is: the body named before, or the noun itself.
        ("The council's chairman, Leslie Vincent, spoke.", {"Leslie Vincent": "chairman of the council"}),
        (
            "Diego Ruiz, an analyst with the International Crisis Group, disagreed.",
            {"Diego Ruiz": "analyst with International Crisis Group"},
        ),
        # A form of address behind an office says nothing more; nobody's commander commands a council.
        (
            "Minister of National Security Dr Horace Lane advised them.",
            {"Horace Lane": "National Security Minister"},
        ),
        (
            "The Security Council was told of the mission. Its commander, Amos Wekesa, vowed to stay.",
            {"Amos Wekesa": "commander of the mission"},
        ),
        # Where somebody is from is no part of the name; a place is no person, nor is a thing with a number.
        ("Kevin Blake of Jamaica spoke.", {"Kevin Blake": None}),
        ("The mayor of Cabaret said so.", {}),
        ("They flew in a 26-year-old Boeing 767.", {}),
    ],
)
def test_roles(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize("noun", ["sentiment", "figure", "promise", "road", "day later", "$3 million", "demand"])
@pytest.mark.parametrize("title", ["President", "Senator", "Commander", "Foreign Minister"])
def test_no_word_of_another_clause_enters_a_title(noun: str, title: str) -> None:
    assert roles(f"That was a {noun} {title} Ann Reed would not forget.") == {"Ann Reed": title}


def test_who_wrote_the_article_is_none_of_its_persons() -> None:
    text = "Aid dries up\n\nAnalysis by Dana Lock | May 4, 2025\n\nMoney is short, said Ann Reed.\n\nDana Lock covers aid.\n"
    assert list(roles(text)) == ["Ann Reed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The state that acts or owns in the sentence, or in the one before, is the office's.
        (
            "El Salvador will send 70 soldiers, Defense Minister Raúl Merino told reporters.",
            {"Raúl Merino": "Defence Minister of El Salvador"},
        ),
        (
            "Guatemala has landed its first 150 men. “Here we are,” Defense Minister Henry Salas told them.",
            {"Henry Salas": "Defence Minister of Guatemala"},
        ),
        (
            "The Dominican Republic has expelled 10,000 Haitians. President Luis Abad said that it would go on.",
            {"Luis Abad": "President of Dominican Republic"},
        ),
        # A state that is only named, or thanked, is not the office's, however often the text speaks of it.
        ("Kenya's men have landed. President Mark Dole congratulated Kenya.", {"Mark Dole": "President"}),
        (
            "Mark Dole's critics were loud. President Mark Dole's team said that American taxpayers had paid enough.",
            {"Mark Dole": "President"},
        ),
        (
            "Kenyan President Amos Wekesa met President Mark Dole in the United States.",
            {"Amos Wekesa": "President of Kenya", "Mark Dole": "President"},
        ),
        # Where another state acts, a prime minister may be Haiti's all the same.
        ("The Bahamas will send 150 people, Prime Minister Ian Gray said.", {"Ian Gray": "Prime Minister"}),
        (
            "President Amos Wekesa met U.S. officials. Kenya has promised 1,000 officers, Wekesa told them.",
            {"Amos Wekesa": "President of Kenya"},
        ),
        # The president who was killed was Haiti's, whoever acts beside.
        (
            "Haiti has been adrift since President Jean Moreau's killing in 2021; Kenya leads the force.",
            {"Jean Moreau": "President of Haiti"},
        ),
        (
            "Kenya pledged 1,000 officers. Gangs have grown since the assassination of President Jean Moreau.",
            {"Jean Moreau": "President of Haiti"},
        ),
        # Left open: a minister welcomes what others did, tells of what others will do, or leaves while others act.
        ("Kenya has sent 200 more. Prime Minister Paul Duval said they would help.", {"Paul Duval": "Prime Minister"}),
        ("Prime Minister Paul Duval said that Kenya would send 200 more.", {"Paul Duval": "Prime Minister"}),
        ("Kenya suspended its plans when Prime Minister Paul Duval resigned.", {"Paul Duval": "Prime Minister"}),
        ("Kenya has sent 200 more. Foreign Minister Ann Reed thanked them.", {"Ann Reed": "Foreign Minister"}),
        ("The council met. Council President Paul Duval thanked Kenya.", {"Paul Duval": "Council President"}),
    ],
)
def test_a_bare_office_is_of_the_state_that_is_spoken_of(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The court that was spoken of is the judge's.
        (
            "The High Court blocked the plan. Justice Tom Ouko ruled that it broke the law.",
            {"Tom Ouko": "High Court judge"},
        ),
        ("Judge Luc Fils ordered his arrest.", {"Luc Fils": "Judge"}),
        # Who was president last.
        ("Haiti has had no president since Jean Moreau was shot.", {"Jean Moreau": "President of Haiti"}),
        (
            "Haiti has been without a president since the assassination of Jean Moreau.",
            {"Jean Moreau": "President of Haiti"},
        ),
        # In charge, without a title; the trade behind "who".
        ("Peter Wekesa, the Kenyan in charge of the force, left.", {"Peter Wekesa": "commander of the force"}),
        ("Jane Otieno, in charge of programmes at Oxfam, left.", {"Jane Otieno": "head of programmes at Oxfam"}),
        ("Peter Wekesa, the Kenyan heading the mission, left.", {"Peter Wekesa": "head of the mission"}),
        ("“It hurts,” said Rose Fils, 43, who sells mangoes by the road.", {"Rose Fils": "mango seller"}),
        ("“It hurts,” said Luc Fils, who drives a taxi.", {"Luc Fils": "taxi driver"}),
        ("A mason of 51 named Luc Fils hid under a bed.", {"Luc Fils": "mason"}),
        ("A Haitian nurse, Rose Fils, hid under a bed.", {"Rose Fils": "nurse of Haiti"}),
        # Long names of bodies, parts of bodies, and what "its" chairman chairs.
        (
            "Bertha Hall, spokeswoman for the Commission for Dialogue, Peace and Bread in the Nippes, left.",
            {"Bertha Hall": "spokeswoman for the Commission for Dialogue, Peace and Bread in the Nippes"},
        ),
        (
            "Ann Reed, spokeswoman of the Ministry of Health and Population, left.",
            {"Ann Reed": "spokeswoman of the Ministry of Health and Population"},
        ),
        ("Jane Otieno, head of IOM Haiti and mother of two, left.", {"Jane Otieno": "head of IOM Haiti"}),
        (
            "The State Department was silent. Todd Gray, who runs the department's bureau of visas, left.",
            {"Todd Gray": "head of the bureau of visas"},
        ),
        (
            "The Budget and Finance Committee met. Its chairman, Todd Gray, left.",
            {"Todd Gray": "chairman of the Budget and Finance Committee"},
        ),
        ("Kenya has joined the GSF mission, said the force's spokesman, Todd Gray.", {"Todd Gray": _SPOKESMAN}),
        # The place that somebody sits for; a state's representative; a soldier's army; ranks written out.
        ("Quebec's premier, Luc Legrand, left.", {"Luc Legrand": "Premier of Quebec"}),
        ("Kenscoff's mayor, Luc Legrand, left.", {"Luc Legrand": "Mayor of Kenscoff"}),
        ("Rep. Ann Stone of Florida left.", {"Ann Stone": "Representative of Florida"}),
        ("Archbishop Max Leroy of Port-au-Prince left.", {"Max Leroy": "Archbishop of Port-au-Prince"}),
        ("Fu Tong, speaking for China, disagreed.", {"Fu Tong": "Representative of China"}),
        (
            "The Security Council met. Ivan Orlov of Russia called it a mistake.",
            {"Ivan Orlov": "Representative of Russia to the UN"},
        ),
        ("Major Paul Duval of the Honduran army left.", {"Paul Duval": "Major of the Honduran army"}),
        ("Lt. Col. Paul Duval left.", {"Paul Duval": "Lieutenant Colonel"}),
        ("Dr. Paul Duval left.", {"Paul Duval": "doctor"}),
        # As the article calls the agency; a family name may be a rank; a place is no person wherever it stands.
        ("Ben Gray, MSF’s head of mission in Haiti, left.", {"Ben Gray": "head of MSF Haiti"}),
        ("“It was dark,” said Jean Bishop, a mason.", {"Jean Bishop": "mason"}),
        ("The police station of Marie Rose was burned. The gangs hold Marie Rose.", {}),
    ],
)
def test_roles_without_a_title(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is told later may say more than what was told first, but never less.
        ("Paul Duval, a lawyer, took over in May. Prime Minister Duval is 53.", {"Paul Duval": "Prime Minister"}),
        (
            "Minister Jollet spoke. Later Foreign Minister Ann Jollet of Canada left.",
            {"Jollet": "Foreign Minister of Canada"},
        ),
        ("Prime Minister Paul Duval left. Duval, a lawyer, is 53.", {"Paul Duval": "Prime Minister"}),
        (
            "Foreign Minister Ann Jollet left. Former Foreign Minister Ann Jollet is 53.",
            {"Ann Jollet": "Foreign Minister"},
        ),
        # Over, or taken from somebody.
        ("Luc Legrand, once mayor of Saint-Marc, left.", {"Luc Legrand": "former Mayor of Saint-Marc"}),
        ("Luc Legrand, until recently mayor of Saint-Marc, left.", {"Luc Legrand": "former Mayor of Saint-Marc"}),
        ("Luc Legrand replaced her as prime minister in June.", {"Luc Legrand": "Prime Minister"}),
        ("Luc Legrand served a year in the army.", {"Luc Legrand": None}),
        # One of several, on a seat, or no more what somebody was.
        ("Luc Legrand, one of the council's nine members, left.", {"Luc Legrand": "member of the council"}),
        ("Luc Legrand, who sits on the council, left.", {"Luc Legrand": "member of the council"}),
        ("Luc Legrand, who used to be a mechanic, left.", {"Luc Legrand": "former mechanic"}),
        ("Luc Legrand presides over the council.", {"Luc Legrand": "president of the council"}),
        # Which secretary, the department says.
        (
            "Secretary Ann Reed left. The State Department gave no reason.",
            {"Ann Reed": "Secretary of State of United States"},
        ),
        # An office says more than what somebody was by trade.
        ("Senator Luc Legrand, once a teacher in Ghana, left.", {"Luc Legrand": "Senator"}),
        # A plural before names is a title, no name.
        ("Senators Chris Coon and Tim Kane wrote to him.", {"Chris Coon": "Senator", "Tim Kane": "Senator"}),
        ("First Lady Martine Moreau spoke.", {"Martine Moreau": "First Lady"}),
        # A first name that the model leaves out; an unknown short rank is none.
        (
            "Women were taken, according to Rosy Auguste Ducrot, who runs the clinic.",
            {"Rosy Auguste Ducrot": "head of the clinic"},
        ),
        ("Supt Jean Robert Luc said so.", {"Jean Robert Luc": "Superintendent"}),
    ],
)
def test_the_most_telling_role_counts(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two titles: the office that is somebody's says more than the calling or rank right before the name.
        (
            "The mission’s own ombudsman, Justice Paul Roe of Barbados, wrote it.",
            {"Paul Roe": "ombudsman of the mission"},
        ),
        (
            "It grew, its deputy commander, Colonel Paul Roe of Jamaica, said.",
            {"Paul Roe": "deputy commander of the mission"},
        ),
        (
            "There are 725, says the college’s commandant, Superintendent Amos Lelei.",
            {"Amos Lelei": "commandant of the college"},
        ),
        ("Defence Minister Rtd. Brigadier Amos Lelei denied it.", {"Amos Lelei": "Defence Minister"}),
        # Who sits for a place does so whatever session he chairs.
        ("Vihiga Senator Amos Lelei, who chairs the session, asked.", {"Amos Lelei": "Vihiga Senator"}),
        # Forms of address, ages and the year until which somebody held it stand between.
        ("The Kenyan president, Mr. Amos Lelei, left.", {"Amos Lelei": "President of Kenya"}),
        ("The body of the constable, 28-year-old Amos Lelei, came home.", {"Amos Lelei": "constable"}),
        (
            "Amos Lelei, until last year the ambassador of Kenya to the UN, spoke.",
            {"Amos Lelei": "former Ambassador of Kenya to the UN"},
        ),
        (
            "Amos Lelei, who is nine and the mascot of the Guatemalan company, waved.",
            {"Amos Lelei": "mascot of the Guatemalan company"},
        ),
        (
            "Amos Lelei, who has been chief of the Kenyan police since June, spoke.",
            {"Amos Lelei": "chief of the Kenyan police"},
        ),
        (
            "Amos Lelei, who until next Monday chairs the school board, spoke.",
            {"Amos Lelei": "chair of the school board"},
        ),
        (
            "Amos Lelei, whom Ottawa has put in charge of its Haiti policy, spoke.",
            {"Amos Lelei": "head of the Haiti policy"},
        ),
        # Whose office it is, where no table knows the body.
        (
            "The cultural centre of Delmas shut, its director Amos Lelei said.",
            {"Amos Lelei": "director of the cultural centre"},
        ),
        (
            "Haiti’s electoral council met. It will wait, said its president, Luc Roy.",
            {"Luc Roy": "President of the electoral council of Haiti"},
        ),
        ("“No,” said Dr Amos Lelei of Nakuru Teachers College.", {"Amos Lelei": "doctor of Nakuru Teachers College"}),
        (
            "“No,” said Ann Reed, a lawyer with the charity Haitian Roots.",
            {"Ann Reed": "lawyer with the charity Haitian Roots"},
        ),
        (
            "It ended, said the Secretary-General’s spokesman, Paul Roe.",
            {"Paul Roe": "spokesman of the UN Secretary-General"},
        ),
        # Unusual offices, and kin.
        ("US chargé d’affaires Paul Roe left.", {"Paul Roe": "chargé d’affaires of United States"}),
        ("State Counsel Amos Lelei told the court that nobody had left.", {"Amos Lelei": "State Counsel"}),
        (
            "At the gate stood Corporal Amos Lelei’s wife, Isata, 24.",
            {"Amos Lelei": "Corporal", "Isata": "wife of Corporal Amos Lelei"},
        ),
        # For whom somebody speaks.
        ("For the European Union, Ann Reed said no.", {"Ann Reed": "Representative of European Union"}),
        (
            "The Security Council met. ANN REED (Kenya) said that it would go.",
            {"ANN REED": "Representative of Kenya to the UN"},
        ),
        (
            "ANN REED, Director of Mercy Corps, briefing by video, asked for help.",
            {"ANN REED": "Director of Mercy Corps"},
        ),
        # The other holder's office, also behind the name.
        (
            "President Amos Lelei of Kenya spoke. Luis Prieto, his Guatemalan counterpart, left.",
            {"Amos Lelei": "President of Kenya", "Luis Prieto": "President of Guatemala"},
        ),
        # The body or the mission that is spoken of before.
        ("IOM has counted them. Spokesman Amos Lelei said more would come.", {"Amos Lelei": "Spokesman of IOM"}),
        (
            "The Gang Suppression Force waits. “Soon,” said the mission’s spokesman, Amos Lelei.",
            {"Amos Lelei": _SPOKESMAN},
        ),
        ("Kenya waits. Spokesman Amos Lelei said nothing.", {"Amos Lelei": "Spokesman"}),
        # The office without its holder, and then the holder.
        (
            "The American ambassador to the OAS sold insurance. Paul Roe, 64, told its council that all was well.",
            {"Paul Roe": "Ambassador of United States to the OAS"},
        ),
        (
            "A Jamaican senator has spoiled the mood. Paul Roe called it a bobsleigh team.",
            {"Paul Roe": "senator of Jamaica"},
        ),
        (
            "Canada’s governor general is no dancer, but Ann Reed told nurses so.",
            {"Ann Reed": "governor general of Canada"},
        ),
        # Two offices, somebody else's, or one that only suffers: nobody knows who is meant.
        ("Kenya’s president met Haiti’s prime minister. Paul Roe called it a success.", {"Paul Roe": None}),
        (
            "Kenya’s president, Amos Lelei, left. Paul Roe called it a success.",
            {"Amos Lelei": "President of Kenya", "Paul Roe": None},
        ),
        ("It angered Kenya’s president. Paul Roe called it a success.", {"Paul Roe": None}),
    ],
)
def test_offices_told_apart_from_the_name(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Five thousand is a floor.” – Mike Roe", ["Mike Roe"]),
        ("Colonel Luis Prieto Sandoval spoke. Colonel Prieto waved.", ["Luis Prieto Sandoval"]),
        ("61 Member States met. Nairobi sent nobody.", []),
        ("Belladère took the largest share, 44 percent.", []),
        ("The Attorney-General argues that this is enough.", []),
        ("UNITED NATIONS, New York — The force is late, it said.", []),
    ],
)
def test_who_is_a_person(text: str, expected: list[str]) -> None:
    assert list(roles(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whose office it is stands before the name, in a clause of the body.
        ("UNICEF, whose director in the country is Ann Reed, sent tents.", {"Ann Reed": "director of UNICEF Haiti"}),
        (
            "Ann Reed, whose term at the head of the harbour board runs out, left.",
            {"Ann Reed": "head of the harbour board"},
        ),
        ("The Center for Civic Rights (CCR), which is led by the lawyer Ann Reed, met.", {"Ann Reed": "head of CCR"}),
        ("A party of nine led by Colonel Luis Prado came.", {"Luis Prado": "Colonel"}),
        ("UNHCR has an office there; Ann Reed, who leads it, came.", {"Ann Reed": "head of UNHCR"}),
        # An age in brackets, an origin, a time and goods in the way.
        ("Marie Dumont (56), who runs the Saint-Luc school, came.", {"Marie Dumont": "head of the Saint-Luc school"}),
        ("When a teacher from Jérémie, Ann Reed, asked, nobody knew.", {"Ann Reed": "teacher"}),
        ("Ann Reed, a mason for nine years, left.", {"Ann Reed": "mason"}),
        ("Jo Lebrun, who mends shoes, left.", {"Jo Lebrun": "shoe mender"}),
        # For whom somebody works, and as what somebody leaves.
        (
            "Marie Dumont, who follows Haiti for the International Crisis Group, doubts it.",
            {"Marie Dumont": "International Crisis Group"},
        ),
        (
            "Marie Dumont leaves the capital after three years as the UN's humanitarian coordinator.",
            {"Marie Dumont": "Humanitarian Coordinator of UN"},
        ),
        # The office says more than the rank; what a spokesman speaks for is said.
        (
            "The force waits. Its commander, the Honduran general Luis Prado, said so.",
            {"Luis Prado": "commander of the mission"},
        ),
        (
            "The State Department is silent, said Luis Prado, a spokesman for Reed.",
            {"Luis Prado": "spokesman for Reed"},
        ),
        ("UN chief António Guterres left.", {"António Guterres": "UN Secretary-General"}),
        # The committee, the town and the office are those named before.
        (
            "The Committee on Ports and Harbours met. The committee's chairman, Ann Reed, spoke.",
            {"Ann Reed": "chairman of the Committee on Ports and Harbours"},
        ),
        ("Gunmen burned Liancourt. The town's prosecutor, Ann Reed, fled.", {"Ann Reed": "prosecutor of Liancourt"}),
        # An ambassador who speaks where the Council meets is one to the UN; a colleague holds the same office.
        (
            "The Security Council met. Marie Dumont, for China, called it vague.",
            {"Marie Dumont": "Representative of China to the UN"},
        ),
        (
            "The Security Council met. The Kenyan ambassador, Ann Reed, and her Chilean colleague, Luis Prado, spoke.",
            {"Ann Reed": "Ambassador of Kenya to the UN", "Luis Prado": "Ambassador of Chile to the UN"},
        ),
        ("The Kenyan ambassador, Ann Reed, opened a school.", {"Ann Reed": "Ambassador of Kenya"}),
        # A release's directors are those of the body that speaks in it, and no mission has any.
        (
            "Families lost their homes, WFP said today. The Gang Suppression Force came.\n\nFood is short, said Executive Director Ann Reed.",
            {"Ann Reed": "Executive Director of WFP"},
        ),
        # Some go by two family names; what stands in brackets behind a member is a seat.
        ("Ann Ruiz Prado, a judge, left. Ms Ruiz Prado wept.", {"Ann Ruiz Prado": "judge"}),
        ("Tánaiste Ann Reed left.", {"Ann Reed": "Tánaiste"}),
    ],
)
def test_offices_told_by_a_clause_or_by_what_was_named(text: str, expected: dict[str, str | None]) -> None:
    assert roles(text) == expected
