"""Regions over untouched text, and the dates that articles state."""

from __future__ import annotations

import pytest

from reporter.facts import SourceDocument
from reporter.sources import regions
from reporter.sources.dating import stated_date


def document(text: str) -> SourceDocument:
    return SourceDocument(name="a.txt", text=text, digest="")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Gangs killed 70 people on Monday.", [("body", "Gangs killed 70 people on Monday.")]),
        ("US Allocates Money for Mission", [("headline", "US Allocates Money for Mission")]),
        ("READ NEXT: Gangs Overrun Town", [("debris", "READ NEXT: Gangs Overrun Town")]),
        ("Written by: Jo Day", [("debris", "Written by: Jo Day")]),
        ("abc/de (AFP, AP)", [("debris", "abc/de (AFP, AP)")]),
        (" date 2025-02-03 Gangs fled.", [("debris", "date 2025-02-03"), ("body", "Gangs fled.")]),
        ("", []),
    ],
)
def test_regions(line: str, expected: list[tuple[str, str]]) -> None:
    found = regions(document(line))
    assert [(r.kind.value, line[slice(*r.span)]) for r in found] == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (" date 2025-02-03 Gangs fled.", "2025-02-03"),
        ("Published: October 11, 2024\n\nGangs fled.", "2024-10-11"),
        ("A headline\nOct. 11, 2024\n\nGangs fled.", "2024-10-11"),
        ("Last updated on 3 February 2025\nGangs fled.", "2025-02-03"),
        ("PORT-AU-PRINCE, Haiti, Oct. 11, 2024 (AP) — Gangs fled.", "2024-10-11"),
        # An event's date, no day of that name, nothing: better none than a wrong one.
        ("Gangs fled on October 11, 2024, officials said.", None),
        ("Published: February 31, 2025", None),
        ("Gangs fled.", None),
    ],
)
def test_stated_dates(text: str, date: str | None) -> None:
    found = stated_date(document(text))
    assert (str(found.value) if found.value else None) == date
    assert found.basis.value == ("stated" if date else "unknown")
    assert (found.evidence is None) == (date is None)
