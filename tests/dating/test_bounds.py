"""What can be shown of an article without a date: not before and not after which month, and by which words."""

from __future__ import annotations

from itertools import permutations

import pytest

from reporter.dating import date_all
from reporter.extraction import extract
from reporter.facts import DateBound, DocumentDate, SourceDocument

FORCE = "Multinational Security Support Mission"
NEXT = "Gang Suppression Force"
RUNS = f"The {FORCE} still has 700 officers in Haiti, and its mandate expires on November 5.\n"
FOLLOWED = f"date 2031-10-28 The UN Security Council authorised the {NEXT} for Haiti on Monday.\n"
TOLL = "Gangs in Haiti killed 910 people"


def bounded(*texts: str) -> DocumentDate:
    """Give what is known of the date of the first of these articles."""
    documents = [SourceDocument(name=f"{number}.txt", text=text, digest="") for number, text in enumerate(texts)]
    found = {one.document.name: one.date for one in date_all(tuple(extract(document) for document in documents))}
    return found["0.txt"]


def told(bound: DateBound | None) -> str | None:
    return str(bound.value) if bound else None


@pytest.mark.parametrize(
    ("texts", "first", "last"),
    [
        # A part of a year is counted when it is over; a year or a month while it runs.
        ((f"{TOLL} in the first half of 2031, the UN said.\n",), "2031-07", None),
        ((f"{TOLL} in the last quarter of 2031, the UN said.\n",), "2032-01", None),
        ((f"{TOLL} in 2031, the UN said.\n",), "2031-01", None),
        ((f"{TOLL} between February and May 2031, the UN said.\n",), "2031-05", None),
        ((f"{TOLL} since March 2031, the UN said.\n",), "2031-03", None),
        # Several counts: the latest.
        ((f"{TOLL} in 2030, the UN said. {TOLL.replace('910', '820')} in the first quarter of 2031.\n",), "2031-04", None),
        # The year that the text calls its own.
        ((f"Agencies asked for money this year as they presented the 2031 Response Plan. {TOLL}.\n",), "2031-01", "2031-12"),
        # A year that is past, and one that is only planned for.
        ((f"{TOLL}. The president was shot at his house in 2031.\n",), "2031-01", None),
        ((f"{TOLL}. A budget was drawn up to feed a million people in 2031.\n",), None, None),
        ((f"{TOLL}. Elections would be held in 2031, he said.\n",), None, None),
        ((f"{TOLL}, the UN said.\n",), None, None),
        # A mandate that still runs, where others tell that another mission has followed.
        ((RUNS, FOLLOWED), None, "2031-11"),
        ((RUNS.replace("on November 5", "on November 5, 2033"), FOLLOWED), None, None),
        ((RUNS,), None, None),
        # Words that contradict each other show nothing.
        (
            (f"{TOLL} in the first half of 2031. Agencies presented the 2029 Response Plan this year.\n",),
            None,
            None,
        ),
    ],
)  # fmt: skip
def test_bounds(texts: tuple[str, ...], first: str | None, last: str | None) -> None:
    found = bounded(*texts)
    assert (found.value, told(found.not_before), told(found.not_after)) == (None, first, last)


def test_a_bound_quotes_the_words_that_show_it() -> None:
    found = bounded(RUNS, FOLLOWED)
    assert found.not_after
    assert [(one.document.name, one.quote) for one in found.not_after.evidence] == [
        ("0.txt", "November 5"),
        ("1.txt", "Monday"),
    ]


def test_a_date_needs_no_bounds() -> None:
    found = bounded(f"date 2031-08-02 {TOLL} in the first half of 2031.\n")
    assert (str(found.value), found.not_before, found.not_after) == ("2031-08-02", None, None)


def test_the_order_of_the_files_changes_no_bound() -> None:
    texts = {"0.txt": RUNS, "1.txt": FOLLOWED, "2.txt": f"{TOLL} in 2031, the UN said.\n"}
    documents = [SourceDocument(name=name, text=text, digest="") for name, text in texts.items()]
    extractions = [extract(document) for document in documents]
    runs = [{one.document.name: one.date for one in date_all(order)} for order in permutations(extractions)]
    assert all(run == runs[0] for run in runs)
