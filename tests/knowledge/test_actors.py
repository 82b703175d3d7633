"""Actors load, cover every state, and each fault in their table is refused with a message that names it."""

from __future__ import annotations

from typing import Any

import pytest
from babel import Locale
from pydantic import ValidationError
from pyworldatlas import Atlas

from reporter.knowledge import ActorKind, Actors, actors
from reporter.knowledge.states import Corrections, nationality_words, states

# The members of the United Nations, counted by themselves: no library says which territories are members.
MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU
CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ
IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU
MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN
SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
""".split()
# Its one word is also that of its larger namesake, and articles on Haiti mean that.
WITHOUT_OWN_WORD = {"CG", "DM"}
BY_ID = {actor.id: actor for actor in actors().actor}


def table(*rows: dict[str, Any], **more: Any) -> Actors:  # noqa: ANN401  # a table as it is before it is checked
    """Check a small table, with one state in it."""
    haiti = {"id": "state:HT", "name": "Haiti", "kind": "state"}
    return Actors.model_validate({"actor": [haiti, *rows], "offices": {}, "qualifiers": [], **more})


def body(name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401  # the same
    return {"id": name.lower(), "name": name, "kind": "body", **more}


def test_every_member_state_is_counted() -> None:
    assert len(set(MEMBERS)) == len(MEMBERS) == 193


@pytest.mark.parametrize("code", MEMBERS)
def test_every_member_state_has_a_name_and_a_nationality(code: str) -> None:
    actor = BY_ID[f"state:{code}"]
    assert actor.kind is ActorKind.STATE
    assert actor.name[:1].isalpha()
    assert actor.demonyms or code in WITHOUT_OWN_WORD


@pytest.mark.parametrize("code", MEMBERS)
def test_the_cldrs_name_finds_every_member_state(code: str) -> None:
    name = Locale("en").territories[code]
    actor = BY_ID[f"state:{code}"]
    # What nobody prints: "Congo - Kinshasa", "Myanmar (Burma)".
    if " - " not in name and "(" not in name and name != "Georgia":
        assert name in actor.certain_names


def test_names_are_those_that_newsrooms_print() -> None:
    names = {actor.name for actor in actors().actor}
    assert {"Kenya", "Haiti", "Jamaica", "United States", "Trinidad and Tobago", "Ivory Coast", "Saint Lucia"} <= names


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("KE", {"Kenyan", "Kenyans"}),
        ("FR", {"French", "Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen"}),
        ("ES", {"Spanish", "Spaniard", "Spaniards"}),
        ("GB", {"British", "Briton", "Britons"}),
        ("BJ", {"Beninese"}),
        ("DO", {"Dominican", "Dominicans"}),
        ("KR", {"South Korean", "South Koreans"}),
        ("SV", {"Salvadoran", "Salvadorans", "Salvadorean"}),
        ("CI", {"Ivorian", "Ivorians"}),
    ],
)
def test_nationalities_with_their_plurals(code: str, words: set[str]) -> None:
    assert words <= set(BY_ID[f"state:{code}"].demonyms)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("Kenyan(s)", ["Kenyan", "Kenyans"]),
        ("Beninese (singular and plural)", ["Beninese"]),
        ("Frenchman(men), Frenchwoman(women)", ["Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen"]),
        ("Briton(s), British (collective plural)", ["Briton", "Britons", "British"]),
        ("Barbadian(s) or Bajan (colloquial)", ["Barbadian", "Barbadians", "Bajan"]),
        ("Virgin Islander(s) (US citizens)", ["Virgin Islander", "Virgin Islanders"]),
        ("liSwati (singular); note - former term, Swazi(s), still used", ["Swazi", "Swazis"]),
        ("NA (US citizens)", []),
        ("", []),
    ],
)
def test_the_atlas_entries_are_read(entry: str, words: list[str]) -> None:
    assert list(nationality_words(entry)) == words


@pytest.mark.parametrize(
    ("actor_id", "metonym"),
    [
        ("state:KE", "Nairobi"),
        ("state:US", "Washington"),
        ("state:CA", "Ottawa"),
        ("state:JM", "Kingston"),
        ("state:HT", "Port-au-Prince"),
        ("state:FR", "Élysée"),
        ("state:RU", "Kremlin"),
        ("state:GB", "Downing Street"),
        ("state:CO", "Bogota"),
        ("european-union", "Brussels"),
        ("us-state-department", "Foggy Bottom"),
    ],
)
def test_metonyms(actor_id: str, metonym: str) -> None:
    assert metonym in BY_ID[actor_id].metonyms
    assert metonym not in BY_ID[actor_id].certain_names


def test_the_atlas_is_read_as_it_reads_itself() -> None:
    """Our two queries find what the library's own, slower interface gives."""
    with Atlas() as atlas:
        for country in atlas.countries():
            actor = BY_ID.get(f"state:{country.alpha2}")
            if actor is None or country.demonym is None or f"{country.alpha2}" in {"HK", "MO", "PM", *WITHOUT_OWN_WORD}:
                continue
            first = next(iter(nationality_words(country.demonym.adjective or "")), None)
            names = {*actor.certain_names, *actor.metonyms}
            assert first is None or first in actor.demonyms or first in names or first == "Korean", country.alpha2


def test_words_of_several_states_must_be_settled() -> None:
    with pytest.raises(ValueError, match=r"to be settled in actors.toml under \[shared\].*'Dominican': \['DM', 'DO'\]"):
        states(Corrections())


def test_a_code_that_no_state_has_is_refused() -> None:
    with pytest.raises(ValueError, match="that the CLDR does not know: XX"):
        states(Corrections.model_validate({"states": {"XX": {}}}))


def test_kinds_are_those_that_the_table_knows() -> None:
    kinds = {actor.kind for actor in actors().actor}
    assert kinds == set(ActorKind) == {"state", "body", "agency", "force", "gang", "outlet", "mission"}


def test_ids_say_what_they_are() -> None:
    assert BY_ID["state:KE"].name == "Kenya"
    assert BY_ID["un-security-council"].name == "UN Security Council"
    assert all(actor.id.startswith("state:") == (actor.kind is ActorKind.STATE) for actor in actors().actor)


@pytest.mark.parametrize(
    ("title", "office", "state"),
    [
        ("Foreign Secretary", "Foreign Secretary", None),
        ("Minister of Foreign Affairs", "Foreign Minister", None),
        ("prime secretary", "Prime Cabinet Secretary", "Kenya"),
        ("Secretary of State", "Secretary of State", "United States"),
        ("secretary of state", "Secretary of State", "United States"),
        ("force commander", "Force Commander", None),
        ("king", None, None),
    ],
)
def test_titles_lead_to_offices(title: str, office: str | None, state: str | None) -> None:
    assert (actors().titles.get(title), actors().office_state(title)) == (office, state)


def test_longer_titles_come_first() -> None:
    titles = list(actors().titles)
    assert titles.index("Assistant Secretary of State") < titles.index("Secretary of State")
    assert [len(title) for title in titles] == sorted((len(title) for title in titles), reverse=True)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([body("A", aliases=["X"]), body("B", aliases=["X"])], "name with two owners: X"),
        ([body("A", aliases=["X"]), body("B", metonyms=["X"])], "name with two owners: X"),
        ([body("A"), body("B", aliases=["A"])], "'A' is given to b, but is the canonical name of a"),
        ([body("A"), body("A") | {"id": "b"}], "canonical name with two owners: A"),
        ([body("A"), body("B") | {"id": "a"}], "id with two owners: a"),
        ([body("A", state="Atlantis")], r"of no known state: A \(Atlantis\)"),
        ([body("A", aliases=[""])], "a: a name is empty or has blanks around it"),
        ([body("A", aliases=["X "])], "a: a name is empty or has blanks around it"),
        ([body("A", aliases=["X", "X"], demonyms=["X"])], "a: name with two owners: X"),
        ([body("A") | {"id": "A b"}], "'A b' is no id"),
        ([body("A") | {"kind": "person"}], "Input should be 'state', 'body'"),
        ([body("A", alias=["X"])], "Extra inputs are not permitted"),
        ([{"name": "A", "kind": "body"}], "Field required"),
    ],
)
def test_a_fault_in_a_row_is_named(rows: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        table(*rows)


@pytest.mark.parametrize(
    ("offices", "message"),
    [
        ({"A": ["B"], "B": []}, "title with two owners: B"),
        ({"A": {"state": "Atlantis"}}, r"of no known state: A \(Atlantis\)"),
        ({"A": {"spelling": []}}, "Extra inputs are not permitted"),
        (["A"], "valid dictionary"),
    ],
)
def test_a_fault_in_an_office_is_named(offices: Any, message: str) -> None:  # noqa: ANN401  # the same
    with pytest.raises(ValidationError, match=message):
        table(offices=offices)


def test_a_sound_table_is_taken() -> None:
    assert [actor.name for actor in table(body("A", aliases=["X"], state="Haiti")).actor] == ["Haiti", "A"]
