"""Regions over untouched text, and the dates that articles state."""

from __future__ import annotations

import pytest

from reporter.facts import SourceDocument
from reporter.sources import regions
from reporter.sources.dating import stated_date
from reporter.sources.inferring import inferred_date


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
        ("Published 6:14 AM EDT, March 12, 2024", "2024-03-12"),
        ("Updated 10:27 AM EDT, Thu October 10, 2024", "2024-10-10"),
        ("Geneva/Port-au-Prince, 14 January 2025 – Gangs fled.", "2025-01-14"),
        ("(New York, October 4, 2024) – Gangs fled.", "2024-10-04"),
        ("By JO DAY | Oct 11, 2024", "2024-10-11"),
        ("Fri 11 Oct 2024 13.37 BST", "2024-10-11"),
        ("October 11, 2024 / 5:30 AM EDT / Some News", "2024-10-11"),
        ("Issued on: 13/10/2024 - 08:15", "2024-10-13"),
        # In capitals, in a part of a line, behind "press release", with a weekday, in other orders.
        ("A headline\nJO DAY\nOTTAWA\nPUBLISHED MARCH 9, 2024\n\nGangs fled.", "2024-03-09"),
        ("Data collection: 2 to 6 July 2025 | Released: 8 July 2025\n\nGangs fled.", "2025-07-08"),
        ("Press release, Port-au-Prince, 30 October 2024\n\nGangs fled.", "2024-10-30"),
        ("Published: Wednesday | November 20, 2024 | 12:06 AM", "2024-11-20"),
        ("This article was published on the 3rd of March 2025", "2025-03-03"),
        ("Flash Update\nAs of 14 March 2025, 18:00 (Port-au-Prince time)\n\nGangs fled.", "2025-03-14"),
        ("Posted 2025/03/04", "2025-03-04"),
        ("Published 04-Mar-2025 09:30", "2025-03-04"),
        # A clock to 24 goes with the day first.
        ("Article published on: 05/10/2024 - 18:47", "2024-10-05"),
        ("Article published on: 05/10/2024 - 6:47 pm", None),
        # What a text says was issued, or how things stood, on a day.
        ("Issued on 5 May 2024, the warrant names three men.", None),
        ("As of 14 March 2025, 1,000 officers had come.", None),
        # Either number may be the month.
        ("Issued on: 10/11/2024 - 08:15", None),
        # A headline, a caption and a sentence name an event's day.
        ("Security Council Vote of October 2, 2023", None),
        ("Pont-Rouge, October 3, 2024: what we know", None),
        ("Women queue in Hinche, Haiti, Monday, Oct. 7, 2024. (AP Photo)", None),
        ("October 2, 2023 was a good day for Haiti.", None),
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


CAPTION = "Officers wait in Gonaives, Haiti, Wednesday, March 5, 2025. (AP Photo)"
EXTENDED = "Last month the Security Council extended the mandate of the mission."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # The story speaks of the day after the picture, of the picture's day, or of neither.
        (f"{CAPTION}\nThe mission said on Thursday that it would wait.", "2025-03-06"),
        (f"{CAPTION}\nThe mission said on Wednesday that it would wait.", "2025-03-05"),
        (f"{CAPTION}\nIt happened last Thursday.", "2025-03"),
        (f"FILE - {CAPTION}\nThe mission said on Thursday that it would wait.", None),
        # A decision of the Council on the mission, in the month before.
        (EXTENDED, "2024-10"),
        ("The U.N. Security Council agreed last month to extend the force for a year.", "2024-10"),
        ("The Security Council authorised the Gang Suppression Force last month.", "2025-10"),
        # A dateline without a year, which days named with their weekdays tell; and not, where none or two years fit.
        ("CITY, Feb 6 (AP) - It fell.\nHe goes on Wednesday, Feb. 7. It began in 2021.", "2024-02-06"),
        ("CITY, Feb 6 (AP) - It fell.\nHe goes on Wednesday. It began in 2021.", None),
        ("CITY, Feb 6 (AP) - It fell.\nOn Wednesday, Feb. 7, and Wednesday, Feb. 8. It began in 2021.", None),
        ("CITY, Feb 6 (AP) - It fell.\nHe goes on Wednesday, Feb. 7. It ends by 2030.", None),
        # A day counted from a full date, a week that lies in one month, a month counted from a period.
        ("A year ago yesterday, on 4 March 2024, it fell.", "2025-03-05"),
        ("Two years ago today, on Monday, 4 March 2024, it fell.", "2026-03-04"),
        ("Next Thursday, 16 October, it will be two years. It began in 2023.", "2025-10"),
        ("They sent back 900 last month, which brings the count for the first ten months of 2025 to 9,000.", "2025-11"),
        ("They sent back 900 last month, fewer than in the first five months of 2025.", None),
        # Of two missions, of something else, of what has not happened, contradicted by a later year.
        ("The Security Council authorised the mission last month.", None),
        ("Last month the Security Council extended the sanctions on gangs, which fight the mission.", None),
        ("The Security Council could extend the mission, it said last month.", None),
        (f"{EXTENDED} In 2026 more came.", None),
        (f"{EXTENDED} The Gang Suppression Force is to grow.", None),
    ],
)
def test_inferred_dates(text: str, date: str | None) -> None:
    found = inferred_date(document(text))
    assert (str(found.value) if found.value else None) == date
    assert found.basis.value == ("inferred" if date else "unknown")
