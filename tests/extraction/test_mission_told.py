"""What articles tell of the mission in passing: in apposition, counted, dated elsewhere, of a force that comes after it."""

from __future__ import annotations

import pytest

from tests.extraction.test_mission import AFTER, BEFORE, COUNCIL, slots

WINTER, SPRING, SUMMER, THEN = "January 20, 2025", "March 14, 2025", "June 26, 2024", "October 1, 2025"


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        # Who leads.
        (
            "The force, which the Security Council approved last year and is to be led by Kenya, lacks trucks.",
            BEFORE,
            {"lead": "Kenya", "authorised_by": COUNCIL, "authorised": "2023"},
        ),
        ("Kenya has offered 1,000 officers to lead the force.", BEFORE, {"lead": "Kenya"}),
        ("Kenya will send 1,000 officers and lead the whole undertaking.", BEFORE, {"lead": "Kenya"}),
        ("Canada will send doctors and lead the whole undertaking.", BEFORE, {}),
        (
            "Kenya's president spoke first. The mission that his country leads is short of trucks, he said.",
            BEFORE,
            {"lead": "Kenya"},
        ),
        # When it was authorised, counted from the article's day or another.
        (
            "Six months after the Security Council approved the mission, its camp is empty.",
            "April 10, 2024",
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "Six months after the Security Council approved the mission, its camp was empty.",
            "April 10, 2024",
            {"authorised_by": COUNCIL},
        ),
        (
            "The fund was opened in November 2023, a month after the Security Council had authorised the mission.",
            WINTER,
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The camp was to close on October 20 but the Security Council approved the mission.",
            AFTER,
            {"authorised_by": COUNCIL},
        ),
        # Not the day of its prolongation.
        (
            "The Security Council decided on Monday to renew, until 2 October 2025, the authorisation of the mission.",
            "October 4, 2024",
            {"authorised_by": COUNCIL, "mandate_until": "2025-10-02"},
        ),
        # A council rather than the UN.
        (
            "The mission was approved by the UN. The Security Council approved the mission on October 2, 2023.",
            WINTER,
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        # When it began.
        (
            "A day after 200 Kenyan officers touched down in Haiti, senators refused money for the force.",
            SUMMER,
            {"launched": "2024-06"},
        ),
        ("The mission received its first Kenyans last June.", WINTER, {"launched": "2024-06"}),
        (
            "Kenya deployed 700 officers to the mission between June last year and March.",
            AFTER,
            {"launched": "2024-06"},
        ),
        ("Kenya deployed 700 officers to the mission in March.", AFTER, {}),
        ("The mission marks its first anniversary this week.", "June 23, 2025", {"launched": "2024-06"}),
        ("The hospital marks its first anniversary this week beside the mission.", "June 23, 2025", {}),
        ("June 25, 2024: Two hundred Kenyans land in Port-au-Prince.", WINTER, {"launched": "2024-06-25"}),
        ("July 16, 2024: Another 200 Kenyans land in Port-au-Prince.", WINTER, {}),
        ("Kenya has spent $8 million on the mission in Haiti since July.", WINTER, {}),
        ("On Thursday, 140 Kenyan officers arrived in Haiti to reinforce the mission.", WINTER, {}),
        (
            "Some 200 police officers landed in Haiti on Tuesday, the vanguard of the force.",
            SUMMER,
            {"launched": "2024-06-25"},
        ),
        (
            "Chile's envoy recalled that the mission had only begun to deploy at the end of June.",
            BEFORE,
            {"launched": "2024-06"},
        ),
        # Until when it may stay.
        (
            "The mandate, voted by 13 states, was renewed two weeks ago until October 2, 2025.",
            WINTER,
            {"mandate_until": "2025-10-02"},
        ),
        (
            "The mandate, which Kenya asked for and got a year later, ends on 2 October.",
            WINTER,
            {"mandate_until": "2025-10-02"},
        ),
        (
            "The Security Council's mandate for the mission expires on October 2.",
            BEFORE,
            {"authorised_by": COUNCIL, "mandate_until": "2024-10-02"},
        ),
        (
            "Seven months before its mandate runs out, the force has no helicopters.",
            SPRING,
            {"mandate_until": "2025-10"},
        ),
        ("Kenya may leave after October 2, when the mandate runs out.", WINTER, {"mandate_until": "2025-10-02"}),
        ("The force of 990, most of them Kenyans, has until October 2.", AFTER, {"mandate_until": "2026-10-02"}),
        ("Guatemala and Jamaica have extended their stay in the mission until October.", WINTER, {}),
        ("Could the government survive beyond February 7, when its mandate ends?", WINTER, {}),
        (
            "The Security Council authorised the force on October 2. Its life is set at 12 months.",
            "October 9, 2023",
            {"authorised_by": COUNCIL, "authorised": "2023-10-02", "mandate_until": "2024-10-02"},
        ),
    ],
)
def test_told_in_passing(text: str, stamp: str, expected: dict[str, str]) -> None:
    assert slots(text, stamp) == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        (
            "The Security Council voted on Tuesday to turn the Kenya-led mission into a Gang Suppression Force.",
            THEN,
            {"authorised_by": COUNCIL, "authorised": "2025-09-30"},
        ),
        (
            "The Security Council last month authorised states to turn the mission into a Gang Suppression Force for a year.",
            "October 20, 2025",
            {"authorised_by": COUNCIL, "authorised": "2025-09", "mandate_until": "2026-09"},
        ),
        ("A draft would turn the mission into a Gang Suppression Force, which Chile opposes.", THEN, None),
        ("The mission, led by Kenya, makes way for the Gang Suppression Force.", AFTER, {}),
        ("The Gang Suppression Force, successor to a mission led by Kenya, lacks trucks.", AFTER, {}),
        (
            "About 180 soldiers landed in Haiti on Friday, the first troops of the Gang Suppression Force.",
            "April 6, 2026",
            {"launched": "2026-04-03"},
        ),
    ],
)
def test_a_force_that_comes_after(text: str, stamp: str, expected: dict[str, str] | None) -> None:
    assert {key: value for key, value in slots(text, stamp).items() if key != "name"} == (expected or {})
    assert ("name" in slots(text, stamp)) == (expected is not None)


def test_a_chronology_under_the_year() -> None:
    council, landing = (
        "October 2: The Security Council approves the mission.",
        "June 25: Two hundred Kenyans land in Haiti.",
    )
    expected = {"authorised_by": COUNCIL, "authorised": "2023-10-02", "launched": "2024-06-25"}
    assert slots(f"2023\n\n- {council}\n\n2024\n\n- {landing}", AFTER) == expected
