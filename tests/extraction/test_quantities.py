"""The number grammar: a table of printed numbers, and its own printer read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.extraction.quantities import quantities

# text, then (printed, value, unit, bound) for each number expected in it
TABLE: list[tuple[str, list[tuple[str, str, str, str]]]] = [
    ("nearly 580,000 people", [("nearly 580,000", "580000", "", "at_most")]),
    ("a population of 11.4 million", [("11.4 million", "11400000", "", "exact")]),
    ("US$1.2bn was spent", [("US$1.2bn", "1200000000", "USD", "exact")]),
    ("$39m, then €5m", [("$39m", "39000000", "USD", "exact"), ("€5m", "5000000", "EUR", "exact")]),
    ("Sh2.1 billion", [("Sh2.1 billion", "2100000000", "KES", "exact")]),
    ("KSh500m", [("KSh500m", "500000000", "KES", "exact")]),
    ("C$60 million", [("C$60 million", "60000000", "CAD", "exact")]),
    ("20 million euros", [("20 million euros", "20000000", "EUR", "exact")]),
    # Codes, signs and names of the CLDR, and the shorthands of newsrooms.
    ("3 billion gourdes", [("3 billion gourdes", "3000000000", "HTG", "exact")]),
    ("40 million Canadian dollars", [("40 million Canadian dollars", "40000000", "CAD", "exact")]),
    ("5 million Kenyan shillings", [("5 million Kenyan shillings", "5000000", "KES", "exact")]),
    ("5 million Ugandan shillings", [("5 million Ugandan shillings", "5000000", "UGX", "exact")]),
    ("5 million shillings", [("5 million shillings", "5000000", "KES", "exact")]),
    ("63 million quetzales", [("63 million quetzales", "63000000", "GTQ", "exact")]),
    ("90 million Swiss francs", [("90 million Swiss francs", "90000000", "CHF", "exact")]),
    ("HTG 500 million", [("HTG 500 million", "500000000", "HTG", "exact")]),
    ("500 million HTG", [("500 million HTG", "500000000", "HTG", "exact")]),
    (
        "DOP20m, A$3m, NZ$4m",
        [
            ("DOP20m", "20000000", "DOP", "exact"),
            ("A$3m", "3000000", "AUD", "exact"),
            ("NZ$4m", "4000000", "NZD", "exact"),
        ],
    ),
    ("J$2m, EC$3m", [("J$2m", "2000000", "JMD", "exact"), ("EC$3m", "3000000", "XCD", "exact")]),
    # Words that some currency shares with daily life, and codes in small letters, are none.
    ("the top 10, all 20, TOP 30", [("10", "10", "", "exact"), ("20", "20", "", "exact"), ("30", "30", "", "exact")]),
    ("40 soles and 50 marks", [("40", "40", "", "exact"), ("50", "50", "", "exact")]),
    ("half a million people", [("half a million", "500000", "", "exact")]),
    ("more than a quarter of a million", [("more than a quarter of a million", "250000", "", "at_least")]),
    ("two dozen soldiers", [("two dozen", "24", "", "exact")]),
    ("a dozen soldiers", [("a dozen", "12", "", "exact")]),
    ("twenty-one people", [("twenty-one", "21", "", "exact")]),
    ("three hundred and fifty thousand", [("three hundred and fifty thousand", "350000", "", "exact")]),
    # A range is two numbers that share their characters.
    ("2,000 to 2,500", [("2,000 to 2,500", "2000", "", "at_least"), ("2,000 to 2,500", "2500", "", "at_most")]),
    ("between 15 and 20 dead", [("15 and 20", "15", "", "at_least"), ("15 and 20", "20", "", "at_most")]),
    ("2 to 3 million", [("2 to 3 million", "2000000", "", "at_least"), ("2 to 3 million", "3000000", "", "at_most")]),
    # A change is no range.
    ("rose from 400 to 600", [("400", "400", "", "exact"), ("600", "600", "", "exact")]),
    ("one in five", [("one in five", "20", "percent", "exact")]),
    ("about one Haitian in eight", [("about one Haitian in eight", "12.5", "percent", "approx")]),
    ("three quarters of them", [("three quarters", "75", "percent", "exact")]),
    ("half of them", [("half", "50", "percent", "exact")]),
    ("about 85 per cent", [("about 85 per cent", "85", "percent", "approx")]),
    ("12.5% funded", [("12.5%", "12.5", "percent", "exact")]),
    ("an estimated 5.7 million", [("an estimated 5.7 million", "5700000", "", "approx")]),
    ("some 2,500 police", [("some 2,500", "2500", "", "approx")]),
    ("as many as 300", [("as many as 300", "300", "", "at_most")]),
    ("upwards of 1,000", [("upwards of 1,000", "1000", "", "at_least")]),
    ("a little over 400", [("a little over 400", "400", "", "at_least")]),
    ("500 or more", [("500 or more", "500", "", "at_least")]),
    # A qualifier belongs to the number that it stands before, not to the next.
    ("at least 860 dead and 393 hurt", [("at least 860", "860", "", "at_least"), ("393", "393", "", "exact")]),
    ("a 2,500-strong force", [("2,500", "2500", "", "exact")]),
    # Blanks that newsrooms and crawlers leave.
    ("1\u00a0000\u00a0000 people", [("1\u00a0000\u00a0000", "1000000", "", "exact")]),
    ("$600\u00a0million", [("$600\u00a0million", "600000000", "USD", "exact")]),
    # No numbers: ordinals, decades, codes, articles.
    ("the 10th attack of the 1990s", []),
    ("MI5 and B52 and A4", []),
    ("a week ago, one of them", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0] or "empty" for row in TABLE])
def test_printed_numbers(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [(text[slice(*q.span)], q.value, q.unit, q.bound.value) for q in quantities(text)]
    assert found == [(printed, Decimal(value), unit, bound) for printed, value, unit, bound in expected]


_VALUES = st.integers(min_value=2, max_value=9_999_999)
_BEFORE = st.sampled_from(["", "nearly ", "more than ", "about ", "at least "])
_SIGNS = st.sampled_from([("", ""), ("$", "USD"), ("US$", "USD"), ("€", "EUR"), ("KSh", "KES"), ("C$", "CAD")])


@given(_VALUES, _BEFORE, _SIGNS)
def test_reads_back_what_is_printed(value: int, before: str, sign: tuple[str, str]) -> None:
    printed = f"{before}{sign[0]}{value:,}"
    [quantity] = quantities(f"They counted {printed} in all.")
    assert (quantity.value, quantity.unit) == (Decimal(value), sign[1])
    assert (quantity.bound.value == "exact") == (before == "")


@given(st.text(max_size=200))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for quantity in quantities(text):
        assert 0 <= quantity.span.start <= quantity.number_span.start
        assert quantity.number_span.end <= quantity.span.end <= len(text)
        assert quantity.value > 0
