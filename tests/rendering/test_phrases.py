from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reporter.briefing.model import Entry, Period, Standing
from reporter.facts import Kind, PartialDate
from reporter.rendering.phrases import (
    amount,
    as_of_words,
    date_words,
    in_us_dollars,
    inside,
    iso_words,
    period_words,
    says,
    surface,
    term,
)
from tests.rendering.factory import document, evidence, figure


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (None, "undated"),
        (PartialDate(year=2024), "2024"),
        (PartialDate(year=2024, month=10), "October 2024"),
        (PartialDate(year=2025, month=1, day=9), "9 January 2025"),
    ],
)
def test_date_words(when: PartialDate | None, expected: str) -> None:
    assert date_words(when) == expected
    assert as_of_words(when) == (f"as of {expected}" if when else "undated")


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2024", "2024"), ("2024-06", "June 2024"), ("2024-06-25", "25 June 2024"), ("2024-13", "2024-13"), ("x", "x")],
)
def test_iso_words(value: str, expected: str) -> None:
    assert iso_words(value) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("617", "people", "617"),
        ("12500", "people", "12,500"),
        ("515000000", "USD", "US$515 million"),
        ("1500000000", "USD", "US$1.5 billion"),
        ("515250123", "USD", "US$515,250,123"),
        ("-15000000", "USD", "−US$15 million"),
        ("2000000", "KES", "KES\u00a02 million"),
        ("14.1667", "percent", "14\u00a0%"),
        ("14.6", "percent", "15\u00a0%"),
        ("0.4", "percent", "less than 1\u00a0%"),
        ("0", "percent", "0\u00a0%"),
        ("99.7", "percent", "99\u00a0%"),  # never as if nothing were missing
        ("100", "percent", "100\u00a0%"),
    ],
)
def test_amount(value: str, unit: str, expected: str) -> None:
    assert amount(Decimal(value), unit) == expected


@pytest.mark.parametrize(
    ("quote", "printed", "in_prose", "as_term"),
    [
        ("$600 million", "$600 million", "US$600 million", "US$600 million"),
        ("US$600 million", "US$600 million", "US$600 million", "US$600 million"),
        (
            "the estimated $600\n million",
            "the estimated $600 million",
            "the estimated US$600 million",
            "estimated US$600 million",
        ),
    ],
)
def test_money_keeps_its_words(quote: str, printed: str, in_prose: str, as_term: str) -> None:
    text = document("a.txt", f"Needed: {quote}.")
    money = figure(Kind.REQUIRED, 600_000_000, evidence(text, quote, text.text), unit="USD")
    assert (surface(money), in_us_dollars(money), term(money)) == (printed, in_prose, as_term)


def test_inside_a_sentence() -> None:
    words = ("More than 5", "US$5", "5", "", "Sh14.6 billion")
    assert [inside(one) for one in words] == ["more than 5", "US$5", "5", "", "Sh14.6 billion"]


def test_what_an_article_says_in_its_own_voice_is_its_outlets() -> None:
    text = document("a.txt", "Twelve died.")
    own = figure(Kind.KILLED, 12, evidence(text, "Twelve", text.text))
    entry = Entry(figure=own, as_of=None, standing=Standing.HEADLINE)
    assert says(entry) == "not attributed"
    assert says(replace(entry, outlet="Daily Star")) == "own reporting by Daily Star"
    assert says(replace(entry, outlet="Daily Star", figure=replace(own, attributed_to="IOM"))) == "IOM"


@pytest.mark.parametrize(
    ("words", "days", "expected"),
    [
        ("between January and November of last year", ("2025-01", "2025-11"), "January to November 2025"),
        ("this year", ("2024-01", "2024-10"), "this year (January to October 2024)"),
        ("in 2024", ("2024-01", "2024-12"), "in 2024"),
    ],
)
def test_a_period_is_not_told_twice(words: str, days: tuple[str, str], expected: str) -> None:
    first, last = (PartialDate.read(day) for day in days)
    assert first
    assert last
    text = document("p.txt", "It counted 900 people.")
    counted = figure(Kind.KILLED, 900, evidence(text, "900"), period=words)
    period = Period(first=first.earliest, last=last.latest)
    told = Entry(figure=counted, as_of=PartialDate(year=2026), standing=Standing.HEADLINE, period=period)
    assert period_words(told) == expected
