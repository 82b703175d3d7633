"""What articles say of the mission: one sentence or two, and the slots that they fill."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

MSS, GSF = "Multinational Security Support Mission", "Gang Suppression Force"
COUNCIL = "UN Security Council"
BEFORE, AFTER = "September 13, 2024", "November 3, 2025"


def slots(text: str, stamp: str) -> dict[str, str]:
    found = extract(SourceDocument(name="a.txt", text=f"{stamp}\n\n{text}\n", digest=""))
    return {fact.slot.value: fact.value for fact in found.mission}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who leads, in the ways of saying so.
        ("The Kenya-led mission has too few vehicles.", {"lead": "Kenya"}),
        ("Ten states sent officers under Kenyan command to Haiti.", {"lead": "Kenya"}),
        ("Kenya has agreed to head the multinational force.", {"lead": "Kenya"}),
        ("The force, led by Kenya, has too few vehicles.", {"lead": "Kenya"}),
        # Asked, refused, another time's mission: nobody leads.
        ("Washington asked Canada to lead the force.", {}),
        ("Canada refused to lead the force.", {}),
        ("Brazil led the UN mission MINUSTAH for years.", {}),
        # Authorised: when, by whom, in the active, the passive and as a noun.
        ("The Security Council blessed the mission last October.", {"authorised_by": COUNCIL, "authorised": "2023-10"}),
        (
            "The force was approved by the U.N. Security Council a year ago.",
            {"authorised_by": COUNCIL, "authorised": "2023-09"},
        ),
        (
            "On October 2, 2023, the Security Council authorised the force.",
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        # Asked for, refused, or something else.
        ("The Security Council may approve the mission in October.", {}),
        ("The Security Council approved new sanctions in October 2022.", {}),
        # Extended: when, and by whom; until when is another thing.
        (
            "Last month, the Security Council agreed to extend the mission for another year.",
            {"authorised_by": COUNCIL, "extended": "2024-08"},
        ),
        (
            "The Security Council has extended the mission's mandate to October 2.",
            {"authorised_by": COUNCIL, "mandate_until": "2024-10-02"},
        ),
        # Launched: the first to come, since when they are there, how long ago.
        ("The first Kenyan officers landed in late June.", {"launched": "2024-06"}),
        ("The mission has been deployed since June.", {"launched": "2024-06"}),
        ("The force, after 3 months, still has no helicopters.", {"launched": "2024-06"}),
        # Another contributor's arrival, a raid, a plan, reinforcements: no launch.
        ("The first Jamaicans arrived in August.", {}),
        ("The force launched an operation in Delmas in August.", {}),
        ("The mission was originally set to be deployed in May.", {}),
        ("Another 200 officers of the mission arrived in July.", {}),
        # The end of the mandate, forward from the article's day.
        ("Its mandate expires on October 2.", {"mandate_until": "2024-10-02"}),
        ("The mandate of the mission was renewed until 2 October 2025.", {"mandate_until": "2025-10-02"}),
        ("The state of emergency was extended to October 4.", {}),
        # Operations and money end on other days.
        ("The money is needed to maintain operations of the mission until October of next year.", {}),
        ("The Kenyan contingent has food until October.", {}),
        # The term for which it was given, from the day on which it was.
        (
            "The mission was endorsed by the Security Council on 2 October last year for an initial twelve months.",
            {"authorised_by": COUNCIL, "authorised": "2023-10-02", "mandate_until": "2024-10-02"},
        ),
        (
            "The mandate, granted in October 2023 for 12 months, is new.",
            {"authorised": "2023-10", "mandate_until": "2024-10"},
        ),
        # Other ways of bringing about: a permit given, voted into being, "it" for the mission before.
        (
            "They work under a mandate that the UN Security Council issued in October 2023.",
            {"authorised_by": COUNCIL, "authorised": "2023-10"},
        ),
        (
            "The mission is no operation of the UN. The Security Council merely authorised it, on 2 October 2023.",
            {"authorised_by": COUNCIL, "authorised": "2023-10-02"},
        ),
        # Somebody else's approval is none of the Council's.
        ("The mission was approved by parliament in November.", {}),
        # Who leads, told behind the mission; who came first, in other words.
        ("This is the force that Kenya was talked into leading.", {"lead": "Kenya"}),
        (
            "When the first Kenyan officers stepped off a plane three months ago, people cheered.",
            {"launched": "2024-06"},
        ),
    ],
)
def test_slots(text: str, expected: dict[str, str]) -> None:
    assert slots(text, BEFORE) == expected


@pytest.mark.parametrize(
    ("text", "stamp", "expected"),
    [
        # What is said of the predecessor is not said of the force that took over.
        (
            (
                f"The {GSF}, which the Security Council approved in September, replaces the Kenya-led {MSS}, "
                "which was authorised in October 2023 and deployed in June 2024."
            ),
            AFTER,
            {"name": GSF, "authorised_by": COUNCIL, "authorised": "2025-09"},
        ),
        # A proposal changes nothing yet.
        (
            f"Washington has proposed a {GSF} to replace the {MSS}, led by Kenya.",
            "September 3, 2025",
            {"lead": "Kenya"},
        ),
        # The term of a mandate counts from its first day.
        (
            f"The {GSF} starts on October 2 with a mandate of 12 months.",
            "September 30, 2025",
            {"name": GSF, "launched": "2025-10-02", "mandate_until": "2026-10-02"},
        ),
        # "another year" counts from the authorisation that the text gives; without one nothing tells from when it runs.
        (
            "The Security Council authorised the mission in October 2023. It extended the mission for another year last month.",
            "October 12, 2024",
            {"authorised_by": COUNCIL, "authorised": "2023-10", "mandate_until": "2025-10"},
        ),
        (
            "The Security Council extended the mission for one year last month.",
            "October 12, 2024",
            {"authorised_by": COUNCIL, "extended": "2024-09"},
        ),
    ],
)
def test_missions_one_after_the_other(text: str, stamp: str, expected: dict[str, str]) -> None:
    found = slots(text, stamp)
    assert {slot: value for slot, value in found.items() if slot != "name" or slot in expected} == expected
