"""What single sentences of an article leave of its month."""

from __future__ import annotations

import pytest

from reporter.dating.constraints import ALL_MONTHS, month_at
from reporter.dating.narration import clues
from reporter.facts import SourceDocument
from reporter.knowledge.dating import dating_words


def left(text: str) -> frozenset[int]:
    found = clues(SourceDocument(name="a.txt", text=text, digest=""))
    return ALL_MONTHS.intersection(*(clue.months for clue in found))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        # What happened in a month was told after it: all months of that year, and the first of the next.
        ("The minister resigned in May.", {6, 7, 8, 9, 10, 11, 12, 1, 2}),
        ("The minister resigned in early February.", {3, 4, 5, 6, 7, 8, 9, 10, 11, 12}),
        ("Fighting has spread since November.", {12, 1, 2, 3, 4, 5, 6, 7, 8}),
        # A count may be printed in its month, a day in its own.
        ("Gangs killed 90 people in May.", {5, 6, 7, 8, 9, 10, 11, 12, 1, 2}),
        ("The minister resigned on May 3.", {5, 6, 7, 8, 9, 10, 11, 12, 1, 2}),
        # What is still to come.
        ("The troops will arrive by the end of September.", {3, 4, 5, 6, 7, 8, 9, 1, 2}),
        ("Benin is set to join before March.", {9, 10, 11, 12, 1, 2, 3}),
        # Both together lie within one year.
        ("The minister resigned in May. The troops will arrive by the end of June.", {6}),
        ("The minister resigned in October. The troops will arrive by March.", {11, 12, 1, 2, 3}),
        # Leaders go to the General Assembly in September.
        ("The prime minister toured the port before leaving for the UN General Assembly.", {9}),
        # A dateline.
        ("MIAMI, April 4 (Wire) - The minister resigned.", {4}),
    ],
)
def test_months_that_are_left(text: str, months: set[int]) -> None:
    assert {month_at(index).month for index in left(text)} == months


@pytest.mark.parametrize(
    "text",
    [
        "The troops may arrive.",
        "The troops would arrive by June.",
        "The troops were to arrive by June.",
        "Originally set for May, the landing was postponed.",
        "If the money came in May, the plan was ready.",
        "“The minister resigned in May,” she said.",
        "The minister resigned in May 2030, and the next one in July.",
        "In 2030 the port was shelled. The minister resigned in May.",
        "The minister resigned in May last year.",
        "The minister resigned last May.",
        "Elections are held every year in May.",
        "A deployment planned for June was dropped.",
        "It said it needed more money in 2030.",
        "He had spoken at the UN General Assembly.",
        "Last year the president fell ill before leaving for the UN General Assembly.",
        "Ready by June",  # a headline
    ],
)
def test_nothing_is_told_of_the_month(text: str) -> None:
    assert {month_at(index).month for index in left(text)} == set(range(1, 13))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The port was shelled in March 2030.", "2030-03", "2099-12"),
        ("The force has been in Haiti since 4 March 2030, when it landed.", "1990-01", "2099-12"),
        ("The troops will leave by March 2030.", "1990-01", "2030-03"),
        ("The port was shelled in March 2030. The troops will leave by May 2030.", "2030-03", "2030-05"),
    ],
)
def test_full_dates(text: str, first: str, last: str) -> None:
    assert (str(month_at(min(left(text)))), str(month_at(max(left(text))))) == (first, last)


def test_a_day_with_its_weekday_fits_few_years() -> None:
    years = {month_at(index).year for index in left("The minister resigned on Wednesday, May 3.")}
    assert {2023, 2028} <= years  # 3 May is a Wednesday
    assert 2030 not in years


def test_the_calendar_names_its_sources() -> None:
    assert all(event.source.startswith("https://") for event in dating_words().calendar)
