"""French grammar: figures, dates, names and sums as a French sentence has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.facts import PERCENT, Bound, PartialDate
from reporter.knowledge.actors import ActorKind, actors
from reporter.rendering.languages import Language, french, speaking
from reporter.rendering.languages.foreign import END, START, unmarked

pytestmark = pytest.mark.usefixtures("in_french")


@pytest.fixture
def in_french() -> Iterator[None]:
    with speaking(Language.FR):
        yield


def plain(text: str) -> str:
    """Give a text with ordinary blanks."""
    return unmarked(text).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("words", "unit", "expected"),
    [
        ("5,600", "people", "5 600"),
        ("1000", "people", "1 000"),
        ("More than 700,000", "people", "plus de 700 000"),
        ("at least 1,900", "people", "au moins 1 900"),
        ("nearly 580,000", "people", "près de 580 000"),
        ("close to 5 million", "people", "près de 5 millions"),
        ("as many as 1.1 million", "people", "jusqu’à 1,1 million"),
        ("1.9 million", "people", "1,9 million"),
        ("2 million", "people", "2 millions"),
        ("some 2,500", "people", "quelque 2 500"),
        ("no fewer than 30", "people", "pas moins de 30"),
        ("an additional 600", "people", "600 de plus"),
        ("another 217", "people", "217 de plus"),
        ("500 or more", "people", "au moins 500"),
        ("16 or so", "people", "environ 16"),
        ("a little over 200", "people", "un peu plus de 200"),
        ("eight", "people", "huit"),
        ("twenty-five", "people", "25"),
        ("five hundred", "people", "500"),
        ("nearly a million", "people", "près de 1 million"),
        ("two dozen", "people", "deux douzaines"),
        ("more than a dozen", "people", "plus d’une douzaine"),
        ("tens of thousands", "people", "des dizaines de milliers"),
        ("half", "people", "la moitié"),
        ("nearly a third", PERCENT, "près d’un tiers"),
        ("Nine-tenths", PERCENT, "neuf dixièmes"),
        ("about one fifth", PERCENT, "environ un cinquième"),
        ("Fifteen per cent", PERCENT, "15 %"),
        ("2,000 to 2,500", "people", "de 2 000 à 2 500"),
        ("between 200 and 300", "people", "de 200 à 300"),
        ("about 85%", PERCENT, "environ 85 %"),
        ("85 percent", PERCENT, "85 %"),
        ("80-90%", PERCENT, "de 80 à 90 %"),
        ("$600 million", "USD", "600 millions de dollars US"),
        ("the estimated US$600 million", "USD", "environ 600 millions de dollars US"),
        ("$1.3bn", "USD", "1,3 milliard de dollars US"),
        ("over $100", "USD", "plus de 100 dollars US"),
        ("$1,500", "USD", "1 500 dollars US"),
        # Both ends are millions: the first is not ten dollars.
        ("$10 to $20 million", "USD", "de 10 à 20 millions de dollars US"),
        ("Sh14.6 billion", "KES", "14,6 milliards de shillings kényans"),
        ("Kshs.500m", "KES", "500 millions de shillings kényans"),
        ("$1.5bn-2bn", "USD", "de 1,5 milliard à 2 milliards de dollars US"),
        ("80%-90%", PERCENT, "de 80 à 90 %"),
        ("30 million kroner", "NOK", "30 millions de couronnes norvégiennes"),
        ("€1.5 million", "EUR", "1,5 million d’euros"),
    ],
)
def test_a_figure_keeps_its_number_and_its_qualifier(words: str, unit: str, expected: str) -> None:
    assert plain(french.figure(words, unit)) == expected


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("several busloads", "people"),
        ("5 things", "people"),
        ("$5 a head", "USD"),
        ("5 million", "USD"),  # a sum without its currency: whose it is stands elsewhere
        ("$5", "people"),
        ("a baker's dozen", "people"),
        ("", "people"),
    ],
)
def test_what_is_not_sure_stays_a_quote(words: str, unit: str) -> None:
    said = french.figure(words, unit)
    assert plain(said) == f"« {words} »"
    assert not any(map(str.isalpha, words)) or f"{START}{words}{END}" in said


@given(st.integers(min_value=1, max_value=10**12), st.sampled_from(["", "more than ", "at least ", "up to "]))
def test_no_digit_is_lost(number: int, qualifier: str) -> None:
    with speaking(Language.FR):
        said = french.figure(f"{qualifier}{number:,}", "people")
    assert re.sub(r"\D", "", said) == str(number)


@given(st.decimals(min_value="0.1", max_value=999, places=1), st.sampled_from(["million", "billion"]))
def test_no_scale_is_lost(size: Decimal, scale: str) -> None:
    with speaking(Language.FR):
        said = french.figure(f"${size} {scale}", "USD")
    number, word = plain(said).split()[:2]
    assert Decimal(number.replace(",", ".")) == size
    assert word.startswith({"million": "million", "billion": "milliard"}[scale])
    assert word.endswith("s") is (size >= 2)


@pytest.mark.parametrize(
    ("value", "unit", "bound", "expected"),
    [
        ("617", "people", Bound.EXACT, "617"),
        ("515000000", "USD", Bound.APPROX, "environ 515 millions de dollars US"),
        ("1300000000", "EUR", Bound.AT_LEAST, "au moins 1,3 milliard d’euros"),
        ("-400", "people", Bound.EXACT, "−400"),
        ("1", "USD", Bound.EXACT, "1 dollar US"),
        ("112420.5", "KES", Bound.AT_MOST, "au plus 112 420,5 shillings kényans"),
        ("14.2", PERCENT, Bound.APPROX, "environ 14 %"),
        ("99.7", PERCENT, Bound.EXACT, "99 %"),
        ("0.4", PERCENT, Bound.APPROX, "moins de 1 %"),
    ],
)
def test_computed_numbers(value: str, unit: str, bound: Bound, expected: str) -> None:
    assert plain(french.bounded(Decimal(value), unit, bound)) == expected


@pytest.mark.parametrize(
    ("when", "plainly", "on", "asof", "of", "to", "until"),
    [
        ("2024-10-06", "6 octobre 2024", "le 6 octobre 2024", "au 6 octobre 2024", "du 6 octobre 2024", "au 6 octobre 2024", "jusqu’au 6 octobre 2024"),
        ("2024-08-01", "1er août 2024", "le 1er août 2024", "au 1er août 2024", "du 1er août 2024", "au 1er août 2024", "jusqu’au 1er août 2024"),
        ("2024-10", "octobre 2024", "en octobre 2024", "en octobre 2024", "d’octobre 2024", "à octobre 2024", "jusqu’en octobre 2024"),
        ("2024-01", "janvier 2024", "en janvier 2024", "en janvier 2024", "de janvier 2024", "à janvier 2024", "jusqu’en janvier 2024"),
        ("2024", "2024", "en 2024", "en 2024", "de 2024", "à 2024", "jusqu’en 2024"),
    ],
)  # fmt: skip
def test_dates_in_sentences(when: str, plainly: str, on: str, asof: str, of: str, to: str, until: str) -> None:
    known = PartialDate.read(when)
    assert known
    words = french.date_words(known)
    assert str(words) == plainly
    assert [f"{words:on}", f"{words:asof}", f"{words:of}", f"{words:to}", f"{words:until}"] == [on, asof, of, to, until]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 1, 1), date(2024, 10, 31), "de janvier à octobre 2024"),
        (date(2024, 10, 1), date(2025, 1, 31), "d’octobre 2024 à janvier 2025"),
        (date(2024, 2, 1), date(2024, 2, 29), "février 2024"),
        (date(2024, 5, 1), date(2024, 5, 9), "du 1er au 9 mai 2024"),
        (date(2024, 4, 28), date(2024, 5, 9), "du 28 avril au 9 mai 2024"),
        (date(2023, 12, 28), date(2024, 1, 3), "du 28 décembre 2023 au 3 janvier 2024"),
        (date(2024, 5, 9), date(2024, 5, 9), "9 mai 2024"),
    ],
)
def test_spans(first: date, last: date, expected: str) -> None:
    assert str(french.span(first, last)) == expected


@pytest.mark.parametrize(
    ("name", "plainly", "the", "of", "to", "by"),
    [
        ("Kenya", "Kenya", "le Kenya", "du Kenya", "au Kenya", "par le Kenya"),
        ("Jamaica", "Jamaïque", "la Jamaïque", "de la Jamaïque", "à la Jamaïque", "par la Jamaïque"),
        ("United States", "États-Unis", "les États-Unis", "des États-Unis", "aux États-Unis", "par les États-Unis"),
        ("Haiti", "Haïti", "Haïti", "d’Haïti", "à Haïti", "par Haïti"),
        ("Ecuador", "Équateur", "l’Équateur", "de l’Équateur", "à l’Équateur", "par l’Équateur"),
        ("Belize", "Belize", "le Belize", "du Belize", "au Belize", "par le Belize"),
        ("Bahamas", "Bahamas", "les Bahamas", "des Bahamas", "aux Bahamas", "par les Bahamas"),
        ("Trinidad and Tobago", "Trinité-et-Tobago", "Trinité-et-Tobago", "de Trinité-et-Tobago", "à Trinité-et-Tobago", "par Trinité-et-Tobago"),
        ("Honduras", "Honduras", "le Honduras", "du Honduras", "au Honduras", "par le Honduras"),
        ("South Korea", "Corée du Sud", "la Corée du Sud", "de la Corée du Sud", "à la Corée du Sud", "par la Corée du Sud"),
        ("UN", "ONU", "l’ONU", "de l’ONU", "à l’ONU", "par l’ONU"),
        ("UN trust fund", "fonds d’affectation spéciale de l’ONU", "le fonds d’affectation spéciale de l’ONU", "du fonds d’affectation spéciale de l’ONU", "au fonds d’affectation spéciale de l’ONU", "par le fonds d’affectation spéciale de l’ONU"),
        ("government of Belize", "gouvernement du Belize", "le gouvernement du Belize", "du gouvernement du Belize", "au gouvernement du Belize", "par le gouvernement du Belize"),
        ("Amnesty International", "Amnesty International", "Amnesty International", "d’Amnesty International", "à Amnesty International", "par Amnesty International"),
        # Whom the tables do not know keeps the name; who is only described is quoted.
        ("William Ruto", "William Ruto", "William Ruto", "de William Ruto", "à William Ruto", "par William Ruto"),
        ("treasurer", "« treasurer »", "« treasurer »", "de « treasurer »", "à « treasurer »", "par « treasurer »"),
    ],
)  # fmt: skip
def test_names_in_sentences(name: str, plainly: str, the: str, of: str, to: str, by: str) -> None:
    words = french.name(name)
    assert plain(words) == plainly
    assert [plain(f"{words:{form}}") for form in ("the", "of", "to", "by")] == [the, of, to, by]


def test_every_state_has_a_french_name() -> None:
    """A state that the CLDR calls otherwise than the actors' table would keep its English name."""
    foreign = [one.name for one in actors().actor if one.kind is ActorKind.STATE and START in french.name(one.name)]
    assert foreign == []


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [
        ("5 600", "personnes tuées", "5 600 personnes tuées"),
        ("5,7 millions", "personnes", "5,7 millions de personnes"),
        ("1 million", "agents", "1 million d’agents"),
        ("deux douzaines", "agents", "deux douzaines d’agents"),
        ("la moitié", "personnes déplacées", "la moitié des personnes déplacées"),
        ("neuf dixièmes", "agents", "neuf dixièmes des agents"),
        ("600 de plus", "agents", "600 agents de plus"),
        ("30 millions de dollars US", "", "30 millions de dollars US"),
    ],
)
def test_what_is_counted(number: str, noun: str, expected: str) -> None:
    assert french.counting(number, noun) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("environ 515\u00a0millions de dollars US", ("environ", "515", "millions de $\u00a0US")),
        ("plus de 700\u202f000", ("plus de", "700\u202f000", "")),
        ("1,3\u00a0million", ("", "1,3", "million")),
        ("la moitié", ("", "la moitié", "")),
    ],
)
def test_the_parts_of_a_large_number(words: str, expected: tuple[str, str, str]) -> None:
    assert french.qualified(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("police officers", "policiers"), ("Children", "enfants"), ("two of the pupils", "« two of the pupils »")],
)
def test_groups(words: str, expected: str) -> None:
    assert plain(french.group(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Haiti", "Haïti"),
        ("the capital", "la capitale"),
        ("Port-au-Prince", "Port-au-Prince"),
        ("Dominican Republic", "la République dominicaine"),
        ("a rural town", "« a rural town »"),
    ],
)
def test_places(words: str, expected: str) -> None:
    assert plain(french.place(words)) == expected
