"""A page that reads otherwise than its data is told, page and print alike."""

from __future__ import annotations

import pytest

from reporter.rendering.context import BriefContext
from reporter.rendering.export import to_json
from reporter.verifying.claims import claims_of
from reporter.verifying.prints import Print, PrintedPage
from reporter.verifying.seen import Seen
from reporter.verifying.shown import letters, otherwise_shown
from tests.rendering.factory import Parts

DATA = to_json(BriefContext.of(Parts().briefing())).encode()
CLAIMS = claims_of(DATA, "brief.json")
TEXT = "Annex A: evidence\n" + "\n".join(
    f"[{one.number}] {one.sentence}\na.txt, line {one.line}" for one in CLAIMS.citations
)


def told(*pages: str) -> list[str]:
    return list(otherwise_shown(CLAIMS, Seen(printed=Print(tuple(map(PrintedPage, pages))))))


def test_a_print_that_shows_all() -> None:
    assert told("Title", TEXT) == []


def test_a_sentence_over_two_pages_with_a_foot_between() -> None:
    at = TEXT.index("700,000 people have")
    assert told(TEXT[:at] + "\npage 1 of 2", "A head\n" + TEXT[at:] + "\npage 2 of 2") == []


def test_words_broken_and_letters_joined() -> None:
    assert told(TEXT.replace("officers", "o\ufb03-\ncers").replace("people", "peo\u00adple")) == []


@pytest.mark.parametrize(
    ("before", "after"), [("700,000", "900,000"), ("700,000", "700"), ("$85", "$8.5"), ("109", "19")]
)
def test_a_changed_number(before: str, after: str) -> None:
    assert before in TEXT
    [fault] = told(TEXT.replace(before, after))
    assert fault.endswith("reads otherwise on the page than in its data")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.5 million", "1.5million"),
        ("over 700,000, they said.", "over700,000theysaid"),
        ("“Déjà vu” – ﬁne", "Djvufine"),
        ("up 3.", "up3"),
        ("", ""),
    ],
)
def test_letters(text: str, expected: str) -> None:
    assert letters(text) == expected
