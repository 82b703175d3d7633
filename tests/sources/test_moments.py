"""Expressions of time, read on a known day."""

from __future__ import annotations

import pytest

from reporter.facts import PartialDate
from reporter.sources.moments import Way, moments

TODAY = PartialDate(year=2024, month=9, day=13)  # a Friday


@pytest.mark.parametrize(
    ("text", "way", "expected"),
    [
        ("in October", "past", "2023-10"),
        ("In early June", "past", "2024-06"),
        ("Last October", "past", "2023-10"),
        # "last September", said in September, is a year ago.
        ("last September", "past", "2023-09"),
        ("on October 2", "future", "2024-10-02"),
        ("on 2 March", "future", "2025-03-02"),
        ("October 2 this year", "past", "2024-10-02"),
        ("until October of next year", "future", "2025-10"),
        ("in May last year", "past", "2023-05"),
        ("a year ago", "past", "2023-09"),
        ("15 months ago", "past", "2023-06"),
        ("last month", "past", "2024-08"),
        ("next month", "future", "2024-10"),
        ("next year", "future", "2025"),
        ("on Tuesday", "past", "2024-09-10"),
        ("on Friday", "past", "2024-09-13"),
        ("last Friday", "past", "2024-09-06"),
        ("by Tuesday", "future", "2024-09-17"),
        ("yesterday", "past", "2024-09-12"),
        ("2 October 2025", "past", "2025-10-02"),
        ("Oct. 2nd, 2025", "past", "2025-10-02"),
        ("March 2025", "past", "2025-03"),
        # Numbers at the head of a sentence, days and weeks, a weekday that names its day, parts of a month.
        ("Eleven months ago", "past", "2023-10"),
        ("six months ago", "past", "2024-03"),
        ("ten days ago", "past", "2024-09-03"),
        ("three weeks ago", "past", "2024-08"),
        ("Wednesday, October 2", "future", "2024-10-02"),
        ("in mid-October 2023", "past", "2023-10"),
        ("the 25th of June", "past", "2024-06-25"),
        ("02 October 2023", "past", "2023-10-02"),
        ("this June", "future", "2024-06"),
        ("last year in October", "past", "2023-10"),
        # Weeks that end in another month, and what is only roughly counted.
        ("two weeks ago", "past", "None"),
        ("nearly two years ago", "past", None),
        # A verb, a wish, a number of people: no time.
        ("May we ask? It may come.", "past", None),
        ("2,500 officers", "past", None),
    ],
)
def test_moments(text: str, way: str, expected: str | None) -> None:
    dates = [str(moment.date(TODAY, Way(way))) for moment in moments(text)]
    assert dates == ([expected] if expected else [])


def test_unknown_day() -> None:
    # Without the article's date only a full date tells one.
    assert [moment.date(None) for moment in moments("last month, in June, on Tuesday, a year ago")] == [None] * 4
    assert [str(moment.date(None)) for moment in moments("in June 2024")] == ["2024-06"]


def test_month_of_publication() -> None:
    # An article dated to the month has no days of the week.
    month = PartialDate(year=2024, month=9)
    assert [moment.date(month) for moment in moments("on Tuesday")] == [None]
    assert [str(moment.date(month)) for moment in moments("last month")] == ["2024-08"]
