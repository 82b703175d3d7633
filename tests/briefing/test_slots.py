"""The mission's own facts: what supersedes, what agrees though coarser, and what stays beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.model import Mission
from reporter.facts import Aggregate, Extraction, Kind, MissionFact, MissionSlot, Purpose
from tests.briefing.stories import Number, Says, source

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
        assert sorted(fact.value for fact in (*mission.other, *of_earlier(mission))) == sorted(other)


def of_earlier(mission: Mission) -> list[MissionFact]:
    past = mission.earlier
    if past is None:
        return []
    slots = (past.name, past.lead, past.authorised_by, past.authorised, past.launched, past.mandate_until, past.other)
    return [fact for facts in slots for fact in facts]


def told(facts: tuple[MissionFact, ...]) -> list[str]:
    return [fact.value for fact in facts]


def target(value: int) -> Number:
    return Number(value=value, kind=Kind.TARGET, actor=None, text=f"It is to have {value}.")


def there(value: int) -> Number:
    return Number(value=value, actor=None)


TWO = [
    source("a", "2024-03", Says(NAME, MSS), Says(LEAD, "Kenya"), Says(LAUNCHED, "2024-06"), target(1800), there(620)),
    source("b", "2025-09", Says(LEAD, "Kenya"), Says(UNTIL, "2025-10-02"), target(1800), target(4400)),
    source("c", "2025-10-05", Says(NAME, GSF), Says(AUTHORISED, "2025-09-30"), target(4400), target(1800)),
    source("d", "2025-10-09", Says(NAME, MSS), Says(LEAD, "Kenya"), target(1800)),
]


def test_missions_that_follow_one_another_stand_apart() -> None:
    for given in (TWO, TWO[::-1]):
        mission = compile_briefing(given).mission
        past = mission.earlier
        assert past
        assert (told(mission.name), told(mission.authorised)) == ([GSF], ["2025-09-30"])
        assert (mission.lead, mission.launched, mission.mandate_until, mission.other) == ((), (), (), ())
        assert (told(past.name), told(past.lead), told(past.launched)) == ([MSS, MSS], ["Kenya"] * 3, ["2024-06"])
        assert (told(past.mandate_until), told(past.other)) == (["2025-10-02"], [])
        assert mission.target
        assert [(int(e.figure.value), e.standing.value) for e in mission.target.entries] == [
            (4400, "headline"),
            (4400, "agrees"),
        ]
        assert past.target
        assert past.target.headline
        assert past.target.headline.figure.value == 1800
        assert str(past.until) == "2025-10-05"


def test_a_strength_is_set_against_the_target_of_its_own_mission() -> None:
    [key] = compile_briefing(TWO).key_figures
    assert key.against
    assert (key.earlier, int(key.against.figure.value)) == (True, 1800)
    newer = source("e", "2025-12", Says(NAME, GSF), there(980))
    [key] = compile_briefing([*TWO, newer]).key_figures
    assert key.against
    assert key.ledger.headline
    shown = (int(key.ledger.headline.figure.value), int(key.against.figure.value))
    assert (key.earlier, shown) == (False, (980, 4400))


def test_a_strength_whose_mission_has_no_target_is_set_against_none() -> None:
    given = [source("a", "2024-03", Says(NAME, MSS), there(620)), source("b", "2025-10", Says(NAME, GSF), target(4400))]
    [key] = compile_briefing(given).key_figures
    assert (key.earlier, key.against) == (True, None)


def test_one_mission_has_none_before_it() -> None:
    assert compile_briefing(TWO[:2]).mission.earlier is None


def test_the_page_sets_all_strengths_side_by_side_under_the_headline_of_the_mission() -> None:
    [book] = [book for book in compile_briefing(TWO).differences if book.kind is Kind.TARGET]
    assert book.headline
    assert book.headline.figure.value == 4400
    assert [reason.value for reason in book.why] == ["present_mission"]


def test_the_timeline_tells_the_milestones_of_both_apart() -> None:
    events = compile_briefing(TWO).timeline
    assert [(str(one.when), one.what.value, one.mission) for one in events] == [
        ("2024-06", "launched", MSS),
        ("2025-09-30", "authorised", GSF),
        ("2025-10-02", "mandate_until", MSS),
    ]
    assert {one.mission for one in compile_briefing(TWO[:2]).timeline} == {None}


def test_nothing_is_computed_from_figures_of_two_missions() -> None:
    before, after = Number(value=310), Number(value=120, aggregate=Aggregate.INCREMENT, text="Another 120 came.")
    pledged = Number(value=900, kind=Kind.PLEDGED_PERSONNEL, text="900 are pledged.")
    given = [source("a", "2025-08", Says(NAME, MSS), before), source("b", "2025-10", Says(NAME, GSF), after, pledged)]
    [kenya] = compile_briefing(given).mission.contributors
    assert (kenya.deployed_sum, kenya.to_come) == (None, None)


def test_no_fact_is_lost() -> None:
    sources = [source("a", "2024-03", Says(NAME, MSS), Says(LEAD, "Kenya")), source("b", None, Says(LEAD, "Chad"))]
    mission = compile_briefing(sources).mission
    kept = [*mission.name, *mission.lead, *mission.other]
    assert {fact.evidence for fact in kept} == {fact.evidence for one in sources for fact in one.mission}


def paid(name: str, date: str, value: int, kind: Kind, *facts: Says) -> Extraction:
    made = source(name, date, *facts, Number(value=value, kind=kind, actor=None, unit="USD", text=f"It is {value}."))
    return replace(made, figures=tuple(replace(figure, purpose=Purpose.MISSION) for figure in made.figures))


def test_what_one_mission_was_paid_covers_nothing_of_the_next_ones_need() -> None:
    needed = paid("b", "2025-10", 800, Kind.REQUIRED, Says(NAME, GSF), Says(LAUNCHED, "2025-10"))
    earlier = paid("a", "2025-03", 110, Kind.RECEIVED, Says(NAME, MSS), Says(LAUNCHED, "2024-06"))
    assert compile_briefing([needed, earlier]).funding.gap is None
    gap = compile_briefing([needed, earlier, paid("c", "2025-12", 90, Kind.RECEIVED, Says(NAME, GSF))]).funding.gap
    assert gap
    assert gap.value == 710
