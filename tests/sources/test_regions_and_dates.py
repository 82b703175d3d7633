"""Regions over untouched text, and the dates that articles state."""

from __future__ import annotations

import time

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


def test_a_byline_in_capitals_does_not_stall() -> None:
    started = time.process_time()
    regions(document(f"BY {'ROSEMARIE ' * 12}ADAMSON-BUREAU 5:40 PM"))
    assert time.process_time() - started < 1


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
        ("Lima, October 11, 2024.- Gangs fled.", "2024-10-11"),
        ("Press note. Lima, 11 October 2024\nGangs fled.", "2024-10-11"),
        ("Who sends what\n\nWe counted. The list is current as of October 11, 2024.", "2024-10-11"),
        ("Who sends what\n\nWe counted. The list was drawn up after October 11, 2024.", None),
        ("Harbour towns\nWeekend feature, October 11, 2024\nGangs fled.", "2024-10-11"),
        ("Harbour towns\nAttack on a convoy, October 11, 2024\nGangs fled.", None),
        ("POLICY NOTE 7 / October 2024\nGangs fled.", "2024-10"),
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
        # Who published it between the word and the day, a number of a series, a wire's name in strokes.
        ("Haiti: gangs flee\n2025-03-12T10:15:00Z\n\nGangs fled.", "2025-03-12"),
        ("Haiti: gangs flee\nPosted by admin on March 12, 2025\n\nGangs fled.", "2025-03-12"),
        ("Haiti: gangs flee\nWritten by Jo Day on March 12, 2025\n\nGangs fled.", "2025-03-12"),
        ("Gangs fled.\n\nThis article was originally published by The Courier on March 12, 2025.", "2025-03-12"),
        ("NAIROBI, Kenya, March 12, 2025 /PRNewswire/ -- Gangs fled.", "2025-03-12"),
        ("Situation Report No. 4 (12 March 2025)\n\nGangs fled.", "2025-03-12"),
        ("Gangs fled.\n\nWritten in haste on March 12, 2025, the letter names nobody.", None),
        # Behind a byline without a mark, before one, in a part of a line, with a note, in the middle of a line.
        ("Haiti: gangs flee\n\nBy Jo Day Courier News 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("Haiti: gangs flee\n\nBY JO DAY-LEE MARCH 12, 2025 5:40 PM\n\nGangs fled.", "2025-03-12"),
        (
            "Haiti: gangs flee\n\nWednesday, March 12, 2025 By Jo Day and Al Poe Courier Group\n\nGangs fled.",
            "2025-03-12",
        ),
        ("Haiti: gangs flee\n\nForeign desk · 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("A letter from Haiti · No. 6 · Wednesday 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("The week in parliament — filed Wednesday, March 12, 2025\n\nGangs fled.", "2025-03-12"),
        ("RADIO NEWS\n\nWednesday 12 March 2025 (read by Jo Day)\n\nGangs fled.", "2025-03-12"),
        ("Issue 4 | February 2025 Published 12 March 2025 by the Office\n\nGangs fled.", "2025-03-12"),
        ("POLICY NOTE No. 14 | January 2026\nSecurity Programme\n\nGangs fled.", "2026-01"),
        ("By the desk — Tue, 17 March 2026 - 5:02 am GMT-5 - 6 min read\n\nGangs fled.", "2026-03-17"),
        ("LIVE\n\nOur live coverage of Wednesday, 12 March 2025. All times are local.\n\nGangs fled.", "2025-03-12"),
        ("By Wednesday 12 March 2025 gangs had fled.", None),
        ("By Jo Day\n\nGangs fled — the mayor said — on 12 March 2025 from Delmas.", None),
        # Other kinds of text, and other words for bringing one out.
        ("Haiti: gangs flee\nSunday Paper March 12, 2025 5:00 AM\n\nGangs fled.", "2025-03-12"),
        ("Remarks as delivered, March 12, 2025\n\nGangs fled.", "2025-03-12"),
        ("Statement to the Council, New York, 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("S/2025/155 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("Daily noon briefing, Wednesday, 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("Port-au-Prince, the 12th of March 2025\n\nGangs fled.", "2025-03-12"),
        ("Wednesday 12th March 2025, evening edition\n\nGangs fled.", "2025-03-12"),
        ("Gangs fled.\n\nBroadcast on Radio Jacmel, 12 March 2025.", "2025-03-12"),
        ("Gangs fled.\n\nFirst published in the print edition of March 12, 2025.", "2025-03-12"),
        ("Gangs fled.\n\nThis letter appeared in the March 12, 2025 edition of the paper.", "2025-03-12"),
        ("A street in Hinche, March 12, 2025 (AP Photo)\n\nGangs fled.", None),
        ("Born 12 March 2025\n\nGangs fled.", None),
        # The month is all that is stated.
        # Datelines that end in a colon or a full stop; in a headline the day is an event's.
        ("NAIROBI, March 12, 2025: The government will send three companies more.", "2025-03-12"),
        ("Washington, D.C., March 12, 2025. The commission condemns the raid.", "2025-03-12"),
        ("P-au-P, 12 March 2025 [Press Agency] --- Gangs fled.", "2025-03-12"),
        ("12 March 2025: The Council meets, and the mission is authorised at last.", None),
        ("On Wednesday, March 12, 2025 – the town fell, and nobody came to help it.", None),
        # Behind the date stands a section, an author, a page, a clock; before it what readers press.
        ("Haiti: gangs flee\n12 March 2025 Women and Girls\n\nGangs fled.", "2025-03-12"),
        ("Haiti: gangs flee\nMar 12, 2025 Jo Day\n\nGangs fled.", "2025-03-12"),
        ("The Courier, Wednesday, 12 March 2025, page 4\n\nGangs fled.", "2025-03-12"),
        ("March 12, 20255:00 AM ET\n\nGangs fled.", "2025-03-12"),
        ("Wed 12 Mar 2025 07.00 GMTLast modified on Fri 14 Mar 2025 10.00 GMT", "2025-03-12"),
        ("Print March 12, 2025\n\nGangs fled.", "2025-03-12"),
        ("Newsroom of the Courier. Wednesday, March 12, 2025. All times are local.\n\nGangs fled.", "2025-03-12"),
        ("Posted by Jo Day at 10:12 am EST on March 12, 2025", "2025-03-12"),
        ("Sources: IOM. Date of production: 12 March 2025", "2025-03-12"),
        ("BY JO DAY JDAY@COURIER.ORG MARCH 12, 2025 7:29 PM\n\nGangs fled.", "2025-03-12"),
        # Reports, briefings and statements bear their day in the title; what they are about has another.
        ("Situation report #4 as of 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("Displacement snapshot (as of 12 March 2025)\n\nGangs fled.", "2025-03-12"),
        ("Figures as of 12 March 2025. Published 20 March 2025.\n\nGangs fled.", "2025-03-20"),
        ("Transcript of the press briefing of 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("Noon briefing by the spokeswoman, 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("Press release 12 March 2025\n\nGangs fled.", "2025-03-12"),
        ("Statement on the raid of 12 March 2025\n\nGangs fled.", None),
        ("Report on those killed in Hinche on 12 March 2025\n\nGangs fled.", None),
        # A digest bears its week; a period is no day.
        ("This week in Haiti\nMarch 10–16, 2025\n\nGangs fled.", "2025-03-16"),
        ("Weekly digest, 3 to 9 March 2025\n\nGangs fled.", "2025-03-09"),
        ("Weekly digest, 24 to 30 March 2025\n\nGangs fled.", None),
        ("Reporting period: 1 March – 15 March 2025\n\nGangs fled.", None),
        ("Quarterly report: October – December 2024\n\nGangs fled.", None),
        ("Haiti: gangs flee\nMarch 2025\n\nGangs fled.", "2025-03"),
        ("PORT-AU-PRINCE, March 2025 — Gangs fled.", "2025-03"),
        ("Humanitarian snapshot, March 2025\nGangs fled.", None),
        ("March 2025 was a bad month.", None),
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
    assert bool(found.evidence) == (date is not None)
    assert all(one.quote in text for one in found.evidence)


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
        # There was no such day a year later.
        ("A year ago yesterday, on 29 February 2024, it fell.", None),
        ("Two years ago today, on Monday, 4 March 2024, it fell.", "2026-03-04"),
        ("Next Thursday, 16 October, it will be two years. It began in 2023.", "2025-10"),
        ("They sent back 900 last month, which brings the count for the first ten months of 2025 to 9,000.", "2025-11"),
        ("They sent back 900 last month, fewer than in the first five months of 2025.", None),
        # Days counted from a date that stands beside them, whose year may be that of the Council's decision.
        ("Two officers died yesterday (4 March 2025).", "2025-03-05"),
        ("Today, 4 March 2025, we bury two officers.", "2025-03-04"),
        ("The mandate expires tomorrow, 2 October 2025.", "2025-10-01"),
        ("On 4 March 2025, three days ago, two officers died.", "2025-03-07"),
        ("Ten days ago, on March 4, 2025, gunmen came.", "2025-03-14"),
        ("Two weeks ago, on March 11, 2025, gunmen came.", "2025-03"),
        ("Gunmen came in February 2025, last month.", "2025-03"),
        ("Earlier this month, on 4 March 2025, gunmen came.", "2025-03"),
        ("Last Tuesday, 4 March 2025, gunmen came.", "2025-03"),
        ("The mandate expires in ten days, on 12 October 2025.", "2025-10-02"),
        ("The mandate expires next month, on 2 October 2025.", "2025-09"),
        ("On 4 March 2024, a year ago today, gunmen came.", "2025-03-04"),
        ("It is a year to the day since 4 March 2024, when gunmen came.", "2025-03-04"),
        ("Today marks six months since 25 June 2024, when they landed.", "2024-12-25"),
        ("On 2 October, four days ago, the Security Council authorised the mission.", "2023-10-06"),
        ("CITY, Feb 6 (AP) - It fell.\n\n© 2024 The Courier", "2024-02-06"),
        # The same months of the year before: in November of this year's January to October.
        (
            "CITY, Nov 6 (AP) - Gangs killed 90 from May to the end of October, against 70 in the same six months of 2023.",
            "2024-11-06",
        ),
        ("CITY, Nov 6 (AP) - They killed 90 this year, up from 70 in the same period of 2023.", "2024-11-06"),
        ("CITY, Jan 6 (AP) - Gangs killed 90 from May to October, against 70 in the same six months of 2023.", None),
        ("CITY, Nov 6 (AP) - They killed 90, up from 70 in the same period of 2023.", None),
        ("CITY, Nov 6 (AP) - They killed 90 this year, up from 70 in the same period of 2023. In 2024 it fell.", None),
        ("CITY (AP) - They killed 90 this year, up from 70 in the same period of 2023.", None),
        ("NEW YORK, Tuesday — The Security Council on Tuesday authorised the Gang Suppression Force.", "2025-09-30"),
        ("UN backs new force for Haiti\nNEW YORK, Tuesday — It is called the Gang Suppression Force.", "2025-09-30"),
        ("The Security Council yesterday extended the mission's mandate by a year.", "2024-10-01"),
        ("Two days ago the Security Council authorised the Gang Suppression Force.", "2025-10-02"),
        ("2 October 2025 is ten days away.", "2025-09-22"),
        ("Ten days from now, on 12 October 2025, it ends.", "2025-10-02"),
        ("It has been 100 days since 4 March 2025.", "2025-06-12"),
        ("Today, the second anniversary of 2 October 2023, nobody cheers.", "2025-10-02"),
        ("Yesterday was the first anniversary of the landing of 25 June 2024.", "2025-06-26"),
        ("Yesterday, 4 March, two officers died. Last year (2024) it was four.", "2025-03-05"),
        ("The vote of 2 October 2023 was two years ago.", None),
        ("He will speak tomorrow on the 4 March 2025 massacre.", None),
        # A rough distance, one that may end in either of two months, a date of something else.
        ("A hundred days ago, on 4 March 2025, gunmen came.", None),
        ("Two years ago, on 4 March 2023, gunmen came.", None),
        ("About ten days ago, on 4 March 2025, gunmen came.", None),
        ("Two weeks ago, on 18 March 2025, gunmen came.", None),
        ("A year ago last week, on 4 March 2024, gunmen came.", None),
        ("He said last month that on 4 March 2025 nobody came.", None),
        ("He told reporters yesterday that the 4 March 2024 raid was bad.", None),
        ("UN backs new force for Haiti\nNEW YORK, Friday — It is called the Gang Suppression Force.", None),
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
