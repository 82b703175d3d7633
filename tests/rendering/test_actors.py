"""The table of actors: what a source says of somebody, and offices that two people hold one after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.briefing.model import Person, Source, SourceStatus
from reporter.facts import DateBasis, DocumentDate, Evidence, PartialDate, PersonMention, SourceDocument, Span
from reporter.rendering import view
from reporter.rendering.view.actors import cut
from tests.rendering.factory import EMPTY


def place(name: str, sentence: str, document: str = "a.txt") -> Evidence:
    made = SourceDocument(name=document, text=sentence, digest=document)
    start = sentence.index(name)
    return made.evidence(Span(start, start + len(name)), Span(0, len(sentence)))


def person(name: str, role: str | None, sentence: str, document: str, ended: str = "") -> Person:
    here = place(name, sentence, document)
    gone = place(ended, sentence, document) if ended else None
    mention = PersonMention(name=name, role=role, evidence=here, ended=gone)
    return Person(name=name, roles=(role,) if role else (), mentions=(mention,))


def dated(name: str, year: int, month: int) -> Source:
    known = DocumentDate(value=PartialDate(year=year, month=month, day=3), basis=DateBasis.STATED)
    return Source(name=name, status=SourceStatus.READ, date=known)


SOURCES = (dated("a.txt", 2024, 10), dated("b.txt", 2025, 1))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("interim Prime Minister of Haiti", "Prime Minister", ["October 2024", "January 2025"]),
        ("Prime Minister of Haiti", "Prime Minister of Jamaica", [None, None]),
        ("Foreign Minister of Haiti", "Prime Minister of Haiti", [None, None]),
    ],
)
def test_an_office_that_two_people_hold_is_dated(one: str, other: str, expected: list[str | None]) -> None:
    people = (
        person("Ana Roy", one, "Ana Roy spoke.", "a.txt"),
        person("Luc Bel", other, "Luc Bel spoke.", "b.txt"),
    )
    rows = {row.name: row.roles[0] for row in view.persons(replace(EMPTY, people=people, sources=SOURCES))}
    dates = [rows[name].partition(", ")[2] or None for name in ("Ana Roy", "Luc Bel")]
    assert dates == expected


def test_who_has_a_role_comes_before_whom_a_story_happens_to_and_both_have_words_of_a_source() -> None:
    people = (
        person("Eva Dor", None, "Eva Dor lost her house.", "a.txt"),
        person("Ana Roy", "Mayor of Delmas", "Ana Roy vowed to stay.", "a.txt"),
    )
    rows = view.persons(replace(EMPTY, people=people, sources=SOURCES))
    told = [("Ana Roy", "Ana Roy vowed to stay."), ("Eva Dor", "Eva Dor lost her house.")]
    assert [(row.name, row.told) for row in rows] == told


def test_who_has_died_did_nothing_here() -> None:
    gone = person("Ana Roy", "Mayor of Delmas", "Ana Roy was shot in May.", "a.txt", ended="was shot")
    [row] = view.persons(replace(EMPTY, people=(gone,), sources=SOURCES))
    assert (row.told, row.roles) == ("", ("Mayor of Delmas",))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ana Roy spoke.", "Ana Roy spoke."),
        ("Ana Roy spoke of one two three four.", "Ana Roy spoke of one two …"),
        ("One two three four five six seven Ana Roy spoke.", "… seven Ana Roy spoke."),
    ],
)
def test_a_long_sentence_is_cut_at_words_around_the_name(sentence: str, expected: str) -> None:
    assert cut(place("Ana Roy", sentence), 26) == expected


def test_each_role_of_a_person_bears_the_date_of_the_source_that_gives_it() -> None:
    one = person("Ana Roy", "Prime Minister of Haiti", "Ana Roy spoke.", "a.txt")
    later = person("Ana Roy", "former Prime Minister", "Ana Roy slept.", "b.txt")
    both = replace(one, roles=(*one.roles, *later.roles), mentions=(*one.mentions, *later.mentions))
    (row,) = view.persons(replace(EMPTY, people=(both,), sources=SOURCES))
    assert row.roles == ("Prime Minister of Haiti, October 2024", "former Prime Minister, January 2025")


def test_a_role_that_no_recent_source_gives_is_dated() -> None:
    people = (person("Ana Roy", "Mayor of Delmas", "Ana Roy spoke.", "a.txt"),)
    for now, expected in ((PartialDate(year=2024, month=11), ""), (PartialDate(year=2025, month=9), ", October 2024")):
        (row,) = view.persons(replace(EMPTY, people=people, sources=SOURCES, as_of=now))
        assert row.roles == (f"Mayor of Delmas{expected}",)


@pytest.mark.parametrize(
    ("role", "side"),
    [
        ("head of WFP Haiti", "WFP"),
        ("spokesman of the UN Secretary-General", "UN"),
        ("head of the Haiti police officials", "Haiti"),
        ("leader of Gran Grif", "Gran Grif"),
        ("President of the United States", "United States"),
        ("Mayor of Delmas", "Others"),
        ("Prime Minister", "Others"),
    ],
)
def test_the_side_of_an_office_is_the_state_or_body_that_it_names_first(role: str, side: str) -> None:
    people = (person("Ana Roy", role, "Ana Roy spoke.", "a.txt"),)
    [row] = view.persons(replace(EMPTY, people=people, sources=SOURCES))
    assert row.side == side
