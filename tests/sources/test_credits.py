"""Who published an article, and whose copy it is: its own credits, never a body that the story cites."""

from __future__ import annotations

import pytest

from reporter.facts import SourceDocument
from reporter.sources import agencies, publisher

PUBLISHERS = [
    ("This article is owned by Harbour Post.", "Harbour Post"),
    ("This story was originally published by The Reef Review on 3 May.", "Reef Review"),
    ("Originally published in Carib Monitor.", "Carib Monitor"),
    ("© 2024 The Coast Letter", "Coast Letter"),
    ("Copyright 2025 Reef Media Group. All rights reserved.", "Reef Media Group"),
    ("(c) Isle Broadcasting 2024", "Isle Broadcasting"),
    ("By Ann Pell and Tom Ray, Isle Gazette", "Isle Gazette"),
    ("By Ann Pell, Miami Herald", "Miami Herald"),
    ("By Ann Pell | Reuters", "Reuters"),
    # The agency's own right to its copy does not say who printed it, where another is named.
    ("Copyright 2025 Isle Gazette\n© 2025 The Associated Press. All rights reserved.", "Isle Gazette"),
    ("© 2025 The Associated Press. All rights reserved.", "Associated Press"),
    # Nobody can tell which of two it was.
    ("Copyright 2025 Isle Gazette\nThis article is owned by Harbour Post.", None),
    # Cited, or no publisher at all.
    ("The mayor spoke to the Isle Gazette, which first published the letter in 2019.", None),
    ("The song is owned by Harbour Post.", None),
    ("By Ann Pell, Staff Writer", None),
    ("By Ann Pell", None),
    ("All rights reserved.", None),
]  # fmt: skip
AGENCIES = [
    ("A boat sank.\n\nmf/sk (AFP AP)", ["AFP", "AP"]),
    ("A boat sank.\n\n(AFP, EFE)", ["AFP", "EFE"]),
    ("A boat sank.\n\n(Reuters)", ["Reuters"]),
    ("LES CAYES, Haiti (AP) — A boat sank.", ["AP"]),
    ("LES CAYES, Feb 6 (Reuters) - A boat sank.", ["Reuters"]),
    ("LES CAYES, Haiti, CMC – A boat sank.", ["CMC"]),
    ("Reuters - A boat sank.", ["Reuters"]),
    ("A boat sank, Reuters reported.", []),
    ("A boat sank, as the Associated Press (AP) wrote on Monday.", []),
    ("A boat sank.", []),
]


@pytest.mark.parametrize(("credit", "name"), PUBLISHERS)
def test_publisher_is_whom_the_credits_name(credit: str, name: str | None) -> None:
    found = publisher(_article(f"A boat sank, the Reef Review said.\n\n  {credit}\n"))
    assert (found.quote if found else None) == name


@pytest.mark.parametrize(("text", "names"), AGENCIES)
def test_agencies_are_those_whose_copy_it_is(text: str, names: list[str]) -> None:
    assert [found.quote for found in agencies(_article(text))] == names


def _article(text: str) -> SourceDocument:
    return SourceDocument(name="a.txt", text=text, digest="")
