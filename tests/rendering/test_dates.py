"""How old a figure is, and whose date is inferred, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.facts import DateBasis, DocumentDate, Kind, PartialDate
from reporter.rendering.dates import age, inferred_dates, is_inferred, is_old
from tests.rendering.factory import EMPTY, document, entry, evidence, figure, source

TEXT = document("a.txt", "Some 12 fled.")
ONE = figure(Kind.DISPLACED, 12, evidence(TEXT, "12"))


def known(text: str) -> PartialDate:
    return PartialDate(**dict(zip(("year", "month", "day"), map(int, text.split("-")), strict=False)))


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        ("2025-01-19", "2024-06", "seven months"),
        ("2025-01-19", "2024-12-20", "one month"),
        ("2025-01-19", "2025-01-02", ""),
        ("2025-01-19", "2023-01-01", "two years"),
        ("2025-01-19", "2023", "two years"),
        ("2025", "2024-11", "one year"),
        ("2025-01-19", "2025-02", ""),
    ],
)
def test_age(now: str, then: str, expected: str) -> None:
    assert age(replace(EMPTY, as_of=known(now)), known(then)) == expected


@pytest.mark.parametrize(
    ("then", "days", "expected"), [("2024-06", 90, True), ("2024-12", 90, False), ("2024-12", 7, True)]
)
def test_is_old(then: str, days: int, *, expected: bool) -> None:
    brief = replace(EMPTY, as_of=known("2025-01-19"), stale_after_days=days)
    assert is_old(brief, entry(ONE, known(then))) is expected
    assert not is_old(brief, entry(ONE, None))


@pytest.mark.parametrize("basis", list(DateBasis))
def test_inferred(basis: DateBasis) -> None:
    read = replace(source(TEXT, known("2024-06")), date=DocumentDate(value=known("2024-06"), basis=basis))
    brief = replace(EMPTY, sources=(read,))
    inferred = basis in (DateBasis.INFERRED, DateBasis.INFERRED_FROM_OTHERS)
    assert is_inferred(brief, ONE.evidence) is inferred
    assert inferred_dates(brief) == inferred
