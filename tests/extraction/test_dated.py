"""An article read as of a date that its text does not tell."""

from __future__ import annotations

from reporter.extraction import extract
from reporter.facts import DateBasis, DocumentDate, MissionSlot, PartialDate, SourceDocument

TEXT = "The Multinational Security Support Mission in Haiti, led by Kenya, was launched in March.\n"


def launched(dated: DocumentDate | None) -> list[str]:
    found = extract(SourceDocument(name="a.txt", text=TEXT, digest=""), dated)
    return [fact.value for fact in found.mission if fact.slot is MissionSlot.LAUNCHED]


def test_a_given_date_is_the_one_from_which_months_are_counted() -> None:
    given = DocumentDate(value=PartialDate(year=2031, month=2), basis=DateBasis.GIVEN)
    assert launched(None) == []
    assert launched(given) == ["2030-03"]
    assert extract(SourceDocument(name="a.txt", text=TEXT, digest=""), given).date is given
