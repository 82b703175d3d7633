"""What crawlers leave around an article says nothing: no figure, no person, no promise; two articles stay two."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import Extraction, SourceDocument

BODY = "Ghana sent 30 police officers to Haiti on Monday. Gangs killed 40 people in Cabaret, the United Nations said."

# Lines behind an article, and before it.
BEHIND = [
    # Links, in the words of several newsrooms.
    "READ MORE: Gangs kill 75 people in Haiti, UN says.",
    "> Read also: Gangs kill 75 people in Haiti, UN says.",
    "Don't miss: Gangs kill 75 people in Haiti, UN says.",
    "ALSO READ | Gangs kill 75 people in Haiti, the UN says.",
    "RELATED STORIES\nGangs kill 75 people in Haiti, UN says",
    "Previous article: Gangs kill 75 people in Haiti.\nNext: Benin pledges 900 soldiers.",
    # Letters to the reader.
    "Sign up for our newsletter: 75,000 people read it.",
    "Get the day's news in your inbox and join 80,000 people.",
    # Captions end with whose picture it is, or begin with where it was kept.
    "A vigil for the 75 people killed in Cabaret, Oct. 5, 2024. (AP Photo/Marie Duval)",
    "Police carry one of 75 people killed in Cabaret, Haiti, October 5, 2024. REUTERS/Marie Duval",
    "FILE - Residents flee after 75 people were killed in Cabaret.",
    "Mr Duval, who lost 75 people, prays on Sunday. Photo by Marie Duval / AFP via Getty Images.",
    # Credits and bylines name nobody of the news.
    "(Reporting by Marie Duval and Jean Hall; Editing by Ann Moss)",
    "Associated Press writer Marie Duval in Port-au-Prince, Haiti, contributed to this report.",
    "With reporting by Marie Duval in Nairobi.",
    # Tables and navigation.
    "Country  Pledged  Deployed\nKenya  1,000  400\nKilled  3,661",
    "Home > World > Americas\n5 min read\n1,200 comments",
    "14:35 GMT",
]
BEFORE = [
    # The headline says again what the text says.
    "Ghana sends 30 police officers to Haiti",
    "Ghana sends 30 police officers to Haiti\nGhana sends 30 police officers to Haiti",
    "By Marie Duval and Jean Hall",
    "Story by Marie Duval.",
    "By Marie Duval, Daily News",
]
LINES = [*(f"{BODY}\n\n{line}\n" for line in BEHIND), *(f"{line}\n\n{BODY}\n" for line in BEFORE)]


def read(text: str) -> Extraction:
    return extract(SourceDocument(name="a.txt", text=text, digest=""))


def said(found: Extraction) -> list[str]:
    return [f"{figure.kind.value} {figure.value}" for figure in found.figures]


@pytest.mark.parametrize("text", LINES)
def test_nothing_is_read_from_debris(text: str) -> None:
    found = read(text)
    assert said(found) == ["personnel.deployed 30", "killed 40"]
    assert (found.people, found.commitments) == ((), ())


# Links inside a paragraph, at its end, and a sentence that only looks like one.
INSIDE = [
    "Ghana sent 30 police officers to Haiti. (READ: Gangs kill 75 people in Haiti) Gangs killed 40 people in Cabaret.",
    "Ghana sent 30 police officers to Haiti. Gangs killed 40 people in Cabaret. Read more: Gangs kill 75 people in Haiti",
    "By Friday Ghana had sent 30 police officers to Haiti. Gangs killed 40 people in Cabaret.",
]


@pytest.mark.parametrize("text", INSIDE)
def test_a_paragraph_keeps_what_is_its_own(text: str) -> None:
    assert said(read(text)) == ["personnel.deployed 30", "killed 40"]


def test_a_lone_headline_is_all_there_is() -> None:
    assert said(read("Ghana sends 30 police officers to Haiti\n")) == ["personnel.deployed 30"]


TWO = (
    "Ghana sends police to Haiti\n\nACCRA, Jan. 18, 2025 (AP) — Ghana sent 30 police officers to Haiti on Monday.\n\n"
    "Council debates force\n\nGENEVA, Sept. 13, 2024 (AP) — It has pledged 200 officers for Haiti.\n"
    "Benin will send 50 nurses to Haiti next month.\n"
)


def test_two_articles_in_one_file_share_neither_context_nor_date() -> None:
    found = read(TWO)
    assert str(found.date.value) == "2025-01-18"
    assert {figure.actor for figure in found.figures if figure.value == 200} <= {None}
    assert [(promise.actor, str(promise.due)) for promise in found.commitments] == [("Benin", "2024-10")]
