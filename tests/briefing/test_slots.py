"""The mission's own facts: what supersedes, what agrees though coarser, and what stays beside it."""

from __future__ import annotations

import pytest

from reporter.briefing import compile_briefing
from reporter.facts import Extraction, MissionSlot
from tests.briefing.stories import Says, source

NAME, LEAD, UNTIL = MissionSlot.NAME, MissionSlot.LEAD, MissionSlot.MANDATE_UNTIL
LAUNCHED, AUTHORISED = MissionSlot.LAUNCHED, MissionSlot.AUTHORISED
MSS, GSF = "Multinational Security Support Mission", "Gang Suppression Force"

Row = tuple[list[Extraction], MissionSlot, list[str], list[str]]

CASES: list[tuple[str, Row]] = [
    (
        "an extended mandate supersedes the one that most give",
        (
            [
                source("a", "2024-03", Says(UNTIL, "2024-10-02")),
                source("b", "2024-05", Says(UNTIL, "2024-10-02")),
                source("c", "2024-11", Says(UNTIL, "2025-10-02")),
            ],
            UNTIL,
            ["2025-10-02"],
            ["2024-10-02", "2024-10-02"],
        ),
    ),
    (
        "of one source's two ends the later counts",
        (
            [source("a", "2024-11", Says(UNTIL, "2024-10-02"), Says(UNTIL, "2025-10"))],
            UNTIL,
            ["2025-10"],
            ["2024-10-02"],
        ),
    ),
    (
        "an undated source supersedes nothing",
        (
            [source("a", "2024-11", Says(UNTIL, "2025-10")), source("b", None, Says(UNTIL, "2026-10"))],
            UNTIL,
            ["2025-10"],
            ["2026-10"],
        ),
    ),
    (
        "the finer date is shown, the coarser agrees",
        (
            [
                source("a", "2024-11", Says(LAUNCHED, "2024-06")),
                source("b", "2024-09", Says(LAUNCHED, "2024-06-25")),
                source("c", "2024-10", Says(LAUNCHED, "2024-06")),
            ],
            LAUNCHED,
            ["2024-06-25", "2024-06", "2024-06"],
            [],
        ),
    ),
    (
        "of two finer dates the one of more sources",
        (
            [
                source("a", "2024-11", Says(LAUNCHED, "2024-06-26")),
                source("b", "2024-09", Says(LAUNCHED, "2024-06-25")),
                source("c", "2024-08", Says(LAUNCHED, "2024-06-25")),
                source("d", "2024-10", Says(LAUNCHED, "2024-06")),
            ],
            LAUNCHED,
            ["2024-06-25", "2024-06-25", "2024-06"],
            ["2024-06-26"],
        ),
    ),
    (
        "what happened once is as most have it",
        (
            [
                source("a", "2024-11", Says(AUTHORISED, "2024-09-30")),
                source("b", "2024-09", Says(AUTHORISED, "2023-10-02")),
                source("c", "2024-08", Says(AUTHORISED, "2023-10")),
            ],
            AUTHORISED,
            ["2023-10-02", "2023-10"],
            ["2024-09-30"],
        ),
    ),
    (
        "a new lead supersedes",
        (
            [
                source("a", "2024-03", Says(LEAD, "Kenya")),
                source("b", "2024-05", Says(LEAD, "Kenya")),
                source("c", "2025-11", Says(LEAD, "Chad")),
            ],
            LEAD,
            ["Chad"],
            ["Kenya", "Kenya"],
        ),
    ),
    (
        "the newest source's name, older ones beside it",
        ([source("a", "2024-03", Says(NAME, MSS)), source("b", "2025-11", Says(NAME, GSF))], NAME, [GSF], [MSS]),
    ),
    (
        "of one day the later mission's",
        ([source("a", "2025-11", Says(NAME, MSS)), source("b", "2025-11", Says(NAME, GSF))], NAME, [GSF], [MSS]),
    ),
    (
        "what is said of the earlier mission is not the later one's",
        (
            [
                source("a", "2024-03", Says(NAME, MSS), Says(LAUNCHED, "2024-06")),
                source("b", "2025-11", Says(NAME, GSF), Says(LAUNCHED, "2025-10")),
            ],
            LAUNCHED,
            ["2025-10"],
            [MSS, "2024-06"],
        ),
    ),
    (
        "nor is the earlier one's lead where the later has none",
        (
            [source("a", "2024-03", Says(NAME, MSS), Says(LEAD, "Kenya")), source("b", "2025-11", Says(NAME, GSF))],
            LEAD,
            [],
            [MSS, "Kenya"],
        ),
    ),
    (
        "who names no mission speaks of the one of the day",
        (
            [
                source("a", "2024-03", Says(NAME, MSS)),
                source("b", "2025-11", Says(NAME, GSF)),
                source("c", "2024-07", Says(LAUNCHED, "2024-06")),
                source("d", "2025-12", Says(LAUNCHED, "2025-10")),
            ],
            LAUNCHED,
            ["2025-10"],
            [MSS, "2024-06"],
        ),
    ),
]


@pytest.mark.parametrize(("row"), [row for _, row in CASES], ids=[name for name, _ in CASES])
def test_what_holds_of_the_mission(row: Row) -> None:
    sources, slot, chosen, other = row
    for given in (sources, list(reversed(sources))):
        mission = compile_briefing(given).mission
        assert [fact.value for fact in getattr(mission, slot.value)] == chosen
        assert sorted(fact.value for fact in mission.other) == sorted(other)


def test_no_fact_is_lost() -> None:
    sources = [source("a", "2024-03", Says(NAME, MSS), Says(LEAD, "Kenya")), source("b", None, Says(LEAD, "Chad"))]
    mission = compile_briefing(sources).mission
    kept = [*mission.name, *mission.lead, *mission.other]
    assert {fact.evidence for fact in kept} == {fact.evidence for one in sources for fact in one.mission}
