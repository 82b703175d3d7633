"""The account of all numbers: of every one in a text it is said what became of it, and why."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from reporter.extraction import extract
from reporter.extraction.learned import Judgement
from reporter.extraction.reading import read_article
from reporter.facts import Extraction, Guess, Kind, Outcome, SourceDocument, Span, Told
from reporter.sources import RegionKind, regions

ROOT = Path(__file__).parents[2]
THIRTY = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/evaluation/dev/*.txt")])
# A plain search, which knows nothing of how the program reads numbers.
ANY_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?"
    r"|millions?|billions?|trillions?|dozens?|half|thirds?|quarters?|first|second|fourth|fifth|twice|once|double)\b",
    re.IGNORECASE,
)


def read(text: str) -> Extraction:
    return extract(SourceDocument(name="a.txt", text=text, digest=""))


def decisions(text: str) -> list[tuple[str, str, str]]:
    return [(number.evidence.quote, number.outcome.value, number.name) for number in read(text).numbers]


# --- nothing is left out ------------------------------------------------------------------------------------------


def unaccounted(extraction: Extraction) -> list[Span]:
    """Find the numbers of the body that no decision covers, by the plain search and by the reader of quantities."""
    document = extraction.document
    found = [mention.quantity.number_span for mention in read_article(document).mentions]
    for region in regions(document):
        if region.kind is RegionKind.BODY:
            hits = ANY_NUMBER.finditer(document.text, *region.span)
            found += [Span(*hit.span()) for hit in hits]
    known = [number.evidence.span for number in extraction.numbers]
    return [span for span in found if not any(one.contains(span) for one in known)]


@pytest.mark.slow
@pytest.mark.parametrize("path", THIRTY, ids=lambda path: path.stem[:3])
def test_every_number_of_the_thirty_articles_is_accounted_for(path: Path) -> None:
    extraction = extract(SourceDocument(name=path.name, text=path.read_bytes().decode(), digest=""))
    # Offsets alone: some of these articles nobody is to read.
    assert unaccounted(extraction) == []
    for number in extraction.numbers:
        assert (number.outcome is Outcome.FIGURE) is (number.figure is not None)
        assert bool(number.name) is (number.outcome is not Outcome.UNREAD)
    made = [number.figure for number in extraction.numbers if number.figure is not None]
    assert all(figure in made for figure in extraction.figures)
    unread = [number.evidence for number in extraction.numbers if number.outcome is Outcome.UNREAD]
    assert set(extraction.unread) == set(unread)


def test_there_are_thirty() -> None:
    assert len(THIRTY) == 30


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed 34 farmers.",
        "The third convoy left at 6:45 with one F-16 and hundreds of crates, twice as many as in the 1990s.",
        "Nine of the 12 sat down.",
    ],
)
def test_the_account_can_fail(text: str) -> None:
    whole = read(text)
    assert unaccounted(whole) == []
    for number in whole.numbers:
        assert unaccounted(replace(whole, numbers=tuple(one for one in whole.numbers if one is not number)))


# --- what they are ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("The oldest of the singers was 77.", "77", "age"),
        ("The choir takes nobody under 16.", "under 16", "age"),
        ("She hired a gardener of 58 named Luc.", "58", "age"),
        ("The ferry leaves at 7 p.m. from the old pier.", "7", "clock time"),
        ("The clerk closed the book at 16:20.", "16:20", "clock time"),
        ("The fair lasts from 3 to 9 June.", "3", "date"),
        ("The 1987 constitution is silent on this.", "1987", "year"),
        ("The motion fell by 31 votes to 22.", "22", "vote"),
        ("The farm has 40 hectares.", "40", "area"),
        ("Workers paved 18 kilometres.", "18", "distance"),
        ("They sowed 60 tonnes of maize.", "60", "measure"),
        ("The garage repaired 25 tractors.", "25", "vehicle"),
        ("Customs officers found 90 pistols.", "90", "weapon"),
        ("The storm unroofed 45 churches.", "45", "building"),
        ("The ministry runs 70 clinics.", "70", "school or hospital"),
        ("The number of villages on the list rose from 30 to 52.", "52", "place"),
        ("Half of the hotels are shut.", "Half", "building"),
        ("The 27-member club met on Friday.", "27", "organisation"),
        ("The port employs 300 mechanics.", "300", "staff"),
        ("The warden counted 850 prisoners.", "850", "prisoners or arrests"),
        ("The hall was built for 600.", "600", "capacity"),
        ("The price of maize rose by 19 per cent.", "19 per cent", "change"),
        ("A ticket costs 250 gourdes.", "250 gourdes", "price, pay or cost"),
        ("He reads chapter 14 to the children.", "14", "numbered name"),
        ("Call 3412 for help.", "3412", "phone number"),
        ("They saw the 19th comet.", "19th", "ordinal"),
        ("They drove an AK47 truck.", "AK47", "code"),
        ("In the 1970s he sang.", "1970s", "decade"),
        ("There were dozens.", "dozens", "vague number"),
        ("Floods in the south killed 180 people.", "180", "disaster or accident"),
        ("Trees planted: 870.", "870", "goods"),
        ("The chamber voted 88 to 61 on the tariff.", "61", "vote"),
        ("A poll of 1,200 Romans gave no clear answer.", "1,200", "respondents"),
        ("Last year 312 gardeners were killed or maimed.", "312", "combined count"),
        ("At 58, the cellist retired.", "58", "age"),
        ("He saw 240 gang members on the hill.", "240", "gang strength"),
        ("The painting sold for $1.6 million.", "$1.6 million", "price, pay or cost"),
        ("The bank lent the brewery $45 million in 2014.", "$45 million", "another time"),
        ("Some 300 Haitian officers queued for bread.", "Some 300", "forces of Haiti"),
        ("Doctors treated 410 people for burns.", "410", "people helped"),
        ("Only 30 percent of the city's bakeries work.", "30 percent", "building"),
        ("In 1994 it was 350 soldiers, who left within a year.", "350", "another time"),
    ],
)
def test_named_distractors(text: str, number: str, name: str) -> None:
    assert (number, "distractor", name) in decisions(text)


def test_a_number_that_nothing_names_is_unread() -> None:
    assert decisions("At 640 he gave up.") == [("640", "unread", "")]
    assert [evidence.quote for evidence in read("At 640 he gave up.").unread] == ["640"]


def test_no_month_has_so_many_days() -> None:
    assert ("52", "figure", "kidnapped") in decisions("In September 52 people were kidnapped.")


def test_both_ends_of_a_range_are_quoted_once() -> None:
    extraction = read("He stopped somewhere between 640 and 650.")
    assert len(extraction.numbers) == 2
    assert len(extraction.unread) == 1


# --- why ----------------------------------------------------------------------------------------------------------


def test_a_figure_tells_its_rule_and_what_it_won_against() -> None:
    [number] = read("Gunmen shot dead 34 farmers near Mirebalais.").numbers
    assert (number.outcome, number.name, number.rule) == (
        Outcome.FIGURE,
        "killed",
        number.figure and number.figure.rule,
    )
    assert number.guess is not None
    assert number.guess.kind is Kind.KILLED


def test_a_reading_that_is_overruled_names_the_distractor() -> None:
    numbers = read("Mexico found 383 bodies in a crematorium.").numbers
    [number] = [one for one in numbers if one.evidence.quote == "383"]
    assert (number.outcome, number.name, number.rule) == (Outcome.DISTRACTOR, "abroad", "objection")
    assert ("abroad", Kind.KILLED) in [(lost.lost_to, lost.kind) for lost in number.lost]


def test_the_learned_reader_is_named_where_it_silences_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = Guess(Kind.KILLED, 0.01, 0.99)
    other = Told("aggregate", None, 0.0)
    judged = Judgement(guess=sure, aggregate=other, actor=other, source=other, kinds={Kind.KILLED: 0.01})
    monkeypatch.setattr("reporter.extraction.assign.judgements", lambda numbers, _: iter([judged] * len(numbers)))
    [number] = read("Gunmen shot dead 34 farmers.").numbers
    assert (number.outcome, number.rule, number.guess) == (Outcome.UNREAD, "learned reader", sure)
    assert [lost.kind for lost in number.lost if lost.lost_to == "learned reader"] == [Kind.KILLED]


def test_a_noun_is_looked_up_by_the_form_nearest_to_it() -> None:
    # By its ending alone, "planes" could be plans.
    [number] = read("Airlines stay away since three planes were hit by bullets.").numbers
    assert (number.name, number.rule) == ("vehicle", "noun")
