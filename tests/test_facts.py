"""Evidence cannot be wrong, lines are counted as editors count them, partial dates know their limits."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.facts import Evidence, PartialDate, SourceDocument, Span, same_person


def document(text: str) -> SourceDocument:
    return SourceDocument(name="a.txt", text=text, digest="")


def test_evidence_quotes_its_place() -> None:
    evidence = document("One.\r\nTwo killed.\r\n").evidence(Span(6, 9), Span(6, 17))
    assert (evidence.quote, evidence.sentence, evidence.line) == ("Two", "Two killed.", 2)


@pytest.mark.parametrize(
    ("span", "sentence"),
    [
        (Span(0, 0), Span(0, 4)),
        (Span(0, 9), Span(0, 4)),
        (Span(-1, 2), Span(-1, 4)),
        (Span(2, 6), Span(0, 4)),
        (Span(3, 2), Span(0, 4)),
    ],
)
def test_what_cannot_be_quoted_is_no_evidence(span: Span, sentence: Span) -> None:
    with pytest.raises(ValueError, match="no quote"):
        Evidence(document=document("Two."), span=span, sentence_span=sentence)


@given(st.text(alphabet="ab\r\n\u2028", max_size=30))
def test_lines_tile_the_text(text: str) -> None:
    found = document(text)
    lines = found.lines()
    assert len(lines) == text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for number, line in enumerate(lines, start=1):
        assert found.line_at(line.start) == number


@pytest.mark.parametrize(
    ("known", "text", "earliest", "latest"),
    [
        (PartialDate(year=2024), "2024", date(2024, 1, 1), date(2024, 12, 31)),
        (PartialDate(year=2024, month=2), "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (PartialDate(year=2025, month=1, day=9), "2025-01-09", date(2025, 1, 9), date(2025, 1, 9)),
    ],
)
def test_partial_dates(known: PartialDate, text: str, earliest: date, latest: date) -> None:
    assert (str(known), known.earliest, known.latest) == (text, earliest, latest)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jean René Éloi", "Jean Rene Eloi", True),  # outlets leave accents out
        ("Ana Roy", "ROY", True),
        ("Ana Roy", "Luc Roy", False),
    ],
)
def test_names_are_one_persons_however_their_letters_are_printed(one: str, other: str, *, same: bool) -> None:
    assert same_person(one, other) is same
