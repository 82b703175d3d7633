"""Words for a period, the date on which they were written, and the days that they mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.briefing.periods import resolve
from reporter.facts import PartialDate


def known(iso: str | None) -> PartialDate | None:
    parts = [int(part) for part in iso.split("-")] if iso else []
    return PartialDate(**dict(zip(("year", "month", "day"), parts, strict=False))) if parts else None


TABLE = [
    # The span that holds the date, up to it.
    ("this year", "2024-10", "2024-01-01..2024-10-31"),
    ("This  year", "2024-10-11", "2024-01-01..2024-10-11"),
    ("so far this year", "2024-10-11", "2024-01-01..2024-10-11"),
    ("this year so far", "2024-10-11", "2024-01-01..2024-10-11"),
    ("in the year to date", "2024-10-11", "2024-01-01..2024-10-11"),
    ("since the beginning of the year", "2024-10-11", "2024-01-01..2024-10-11"),
    ("since the year began", "2025-02-03", "2025-01-01..2025-02-03"),
    ("this year", "2024", "2024-01-01..2024-12-31"),
    ("this month", "2024-10-11", "2024-10-01..2024-10-11"),
    ("this week", "2024-10-11", "2024-10-07..2024-10-11"),
    # The whole span before it.
    ("last year", "2025-01-19", "2024-01-01..2024-12-31"),
    # What is "previous" comes before that of which the text speaks, and nobody can tell what that is.
    ("the previous year", "2025", None),
    ("the previous three months", "2026-02-11", None),
    ("the past three months", "2026-02-11", "2025-11-12..2026-02-11"),
    ("In the whole of 2024", None, "2024-01-01..2024-12-31"),
    ("in the first nine months alone of last year", "2026-01", "2025-01-01..2025-09-30"),
    ("2025 as a whole", "2026-01", "2025-01-01..2025-12-31"),
    ("A year ago", "2025-12-18", "2024-12-01..2024-12-31"),
    ("two months ago", "2025-01", "2024-11-01..2024-11-30"),
    ("a year ago", "2025", None),
    ("Last month", "2025-01-19", "2024-12-01..2024-12-31"),
    ("last week", "2025-01-03", "2024-12-23..2024-12-29"),
    ("in the last quarter", "2025-02", "2024-10-01..2024-12-31"),
    ("last decade", "2025-02", "2010-01-01..2019-12-31"),
    # Counted back from it.
    ("the past 12 months", "2024-10-11", "2023-10-12..2024-10-11"),
    ("in the past twelve months", "2024-10", "2023-11-01..2024-10-31"),
    ("over the last two years", "2024-10-11", "2022-10-12..2024-10-11"),
    ("in two years", "2024-10-11", "2022-10-12..2024-10-11"),
    ("in the past year", "2024-02-29", "2023-03-01..2024-02-29"),
    ("in the last year", "2024-10", "2023-11-01..2024-10-31"),
    ("over the past week", "2024-10-11", "2024-10-05..2024-10-11"),
    ("in the past ten days", "2024-10-11", "2024-10-02..2024-10-11"),
    # Parts of a year.
    ("in the first three months of 2025", "2025-06", "2025-01-01..2025-03-31"),
    ("In the first nine months of 2025", "2025-09-20", "2025-01-01..2025-09-20"),
    ("in the opening three months of 2025", None, "2025-01-01..2025-03-31"),
    ("the last two months of 2024", "2025-06", "2024-11-01..2024-12-31"),
    ("in the second half of 2024", "2025-06", "2024-07-01..2024-12-31"),
    ("in the first half", "2024-10", "2024-01-01..2024-06-30"),
    ("in the first half", "2025-03", "2024-01-01..2024-06-30"),
    ("during the fourth quarter", "2025-03", "2024-10-01..2024-12-31"),
    ("the final quarter of last year", "2025-03", "2024-10-01..2024-12-31"),
    ("in the second quarter of the year", "2025-08", "2025-04-01..2025-06-30"),
    ("Q3 2024", None, "2024-07-01..2024-09-30"),
    ("in the spring of 2024", "2025-01", "2024-03-01..2024-05-31"),
    # Named.
    ("in 2024", "2024-10", "2024-01-01..2024-10-31"),
    ("in 2024", "2025-01-19", "2024-01-01..2024-12-31"),
    ("2023", None, "2023-01-01..2023-12-31"),
    ("in October", "2024-10-11", "2024-10-01..2024-10-11"),
    ("in October", "2024-09", "2023-10-01..2023-10-31"),
    ("in December 2023", None, "2023-12-01..2023-12-31"),
    ("in Sept. 2024", None, "2024-09-01..2024-09-30"),
    ("on 3 October", "2024-10-11", None),
    ("in late 2023", "2024-10", "2023-07-01..2023-12-31"),
    ("in mid-2024", "2025-10", "2024-04-01..2024-09-30"),
    ("in early June 2024", "2025-10", "2024-06-01..2024-06-30"),
    # Between two.
    ("between January and March", "2025-06", "2025-01-01..2025-03-31"),
    ("between January and March", "2025-02", "2024-01-01..2024-03-31"),
    ("From April through June", "2025-07-02", "2025-04-01..2025-06-30"),
    ("from October to March", "2024-06", "2023-10-01..2024-03-31"),
    ("between October and March 2024", None, "2023-10-01..2024-03-31"),
    ("from July 2023 to February", "2024-06", "2023-07-01..2024-02-29"),
    ("between March and June 2025", "2025-04-15", "2025-03-01..2025-06-30"),
    ("between April and June of last year", "2025-04-15", "2024-04-01..2024-06-30"),
    ("April-June 2024", None, "2024-04-01..2024-06-30"),
    ("from 2021 to 2023", None, "2021-01-01..2023-12-31"),
    # Since.
    ("since January", "2024-10", "2024-01-01..2024-10-31"),
    ("since February", "2025-01-19", "2024-02-01..2025-01-19"),
    ("since 2021", "2025-01-19", "2021-01-01..2025-01-19"),
    ("since last year", "2025-01-19", "2024-01-01..2025-01-19"),
    ("since the start of 2024", "2025-01-19", "2024-01-01..2025-01-19"),
    ("since late February", "2024-10", "2024-02-01..2024-10-31"),
    ("since 29 February", "2024-10-11", "2024-02-29..2024-10-11"),
    ("since March 2, 2024", "2024-10-11", "2024-03-02..2024-10-11"),
    # Days of the week: the last one up to the date, which must be known to the day.
    ("on Friday", "2025-01-19", "2025-01-17..2025-01-17"),
    ("on Thursday afternoon", "2024-09-13", "2024-09-12..2024-09-12"),
    ("on Friday", "2024-09-13", "2024-09-13..2024-09-13"),
    ("last Friday", "2024-09-13", "2024-09-06..2024-09-06"),
    ("last Thursday", "2024-10-08", "2024-10-03..2024-10-03"),
    ("yesterday", "2025-03-01", "2025-02-28..2025-02-28"),
    ("on Friday", "2025-01", None),
    # The last month of a name.
    ("last September", "2024-08-27", "2023-09-01..2023-09-30"),
    ("last August", "2024-08-27", "2023-08-01..2023-08-31"),
    # No fixed ends.
    ("in recent years", "2024-10-11", None),
    ("to date", "2024-10-11", None),
    ("since then", "2024-10-11", None),
    ("annually", "2024-10-11", None),
    ("a year", "2024-10-11", None),
    ("every year", "2024-10-11", None),
    ("by June 2024", "2024-10-11", None),
    ("until March 2025", "2024-10-11", None),
    ("in the nine months", "2024-10-11", None),
    ("in several weeks", "2024-10-11", None),
    ("last winter", "2024-10-11", None),
    ("", "2024-10-11", None),
    # A date that is missing, or not known exactly enough.
    ("this year", None, None),
    ("last month", "2024", None),
    ("in October", "2024", None),
    ("since 2021", None, None),
    ("last week", "2024-10", None),
    ("in the past 12 months", "2024", None),
    ("in the first half", None, None),
    # No such day.
    ("since 31 June", "2024-10-11", None),
]


@pytest.mark.parametrize(("words", "as_of", "days"), TABLE)
def test_the_days_of_a_period(words: str, as_of: str | None, days: str | None) -> None:
    found = resolve(words, known(as_of))
    assert (f"{found.first}..{found.last}" if found else None) == days


def test_what_is_planned_reaches_beyond_the_day_of_writing() -> None:
    whole = resolve("this year", known("2024-10-11"), planned=True)
    assert whole
    assert whole.last == date(2024, 12, 31)


@given(st.sampled_from([row[0] for row in TABLE]), st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_no_count_runs_beyond_its_day_unless_its_end_is_named(words: str, day: date) -> None:
    found = resolve(words, PartialDate(year=day.year, month=day.month, day=day.day))
    if found is None:
        return
    assert found.first <= found.last
    assert (
        found.last <= day
        or found.first > day
        or any(link in words.lower() for link in (" and ", " to ", " through ", "-"))
    )
