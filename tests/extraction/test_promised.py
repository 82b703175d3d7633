"""What is promised, how much and when it is due."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

# What stands before the sentence; it dates the article to a Friday.
DATED = "NAIROBI, 13 September 2024 - "

# A sentence; the words that promise; the number and its unit; the date.
TABLE: list[tuple[str, str, str, str]] = [
    ("Ghana pledged 90 officers to the Haiti force.", "pledged 90 officers to the Haiti force", "90 people", ""),
    # The auxiliary belongs to the promise; the date is worked out from the article's.
    (
        "Chile will send 40 engineers to Haiti in March.",
        "will send 40 engineers to Haiti in March",
        "40 people",
        "2025-03",
    ),
    ("Peru promised to send two patrol boats to Haiti next month.", "promised to send two patrol boats", "", "2024-10"),
    # Money, and a year.
    ("Norway committed $5 million to the Haiti force for 2026.", "committed $5 million", "5000000 USD", "2026"),
    # The day of speaking is not the day that it is due.
    ("Panama promised on Monday to send 30 nurses to Haiti.", "promised on Monday to send 30 nurses", "30 people", ""),
    ("Spain promised on Monday that a ship would reach Haiti by Friday.", "promised on Monday", "", "2024-09-13"),
    # Recalled: the date of the promise is past.
    ("Two years ago France pledged a field hospital for Haiti.", "pledged a field hospital", "", ""),
    # Something past is told beside the promise.
    (
        "Portugal promised 40 officers for Haiti, an offer that its president first made in May.",
        "promised 40 officers",
        "40 people",
        "",
    ),
    (
        "Portugal reaffirmed its commitment to restoring order in Haiti, which Oslo had praised during a visit in May.",
        "commitment to restoring order in Haiti",
        "",
        "",
    ),
    # The month of something past is no due date, nor that in which the promise was made; a deadline is one.
    (
        "Ghana, which has offered 90 officers to the Haiti force that the Council approved in May, waits.",
        "offered 90 officers",
        "90 people",
        "",
    ),
    ("Norway pledged 40 nurses to the Haiti mission in May.", "pledged 40 nurses", "40 people", ""),
    ("Norway pledged 40 nurses to the Haiti mission by May.", "pledged 40 nurses", "40 people", "2025-05"),
    ("Officers trained in May will be sent to Haiti by Ghana in March.", "will be sent to Haiti", "", "2025-03"),
    # The noun and the participle.
    (
        "Rwanda's pledge of 90 officers for the mission stands.",
        "pledge of 90 officers for the mission",
        "90 people",
        "",
    ),
]


@pytest.mark.parametrize(("text", "what", "number", "due"), TABLE, ids=[row[0] for row in TABLE])
def test_what_is_promised(text: str, what: str, number: str, due: str) -> None:
    document = SourceDocument(name="a.txt", text=DATED + text, digest="")
    (promise,) = extract(document).commitments
    assert promise.what is not None
    assert what in promise.what
    assert promise.what in promise.evidence.quote
    assert (f"{promise.value} {promise.unit}" if promise.value is not None else "") == number
    assert (promise.bound is None) == (not number)
    assert str(promise.due or "") == due
