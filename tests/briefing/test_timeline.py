"""The timeline: what has a date, each event once, oldest first, and the ten that weigh most."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.briefing import compile_briefing
from reporter.briefing.happenings import attacks_once
from reporter.briefing.model import Entry, Standing
from reporter.briefing.timeline import weightiest
from reporter.facts import Aggregate, Extraction, Kind, MissionSlot, PartialDate, Span
from tests.briefing.stories import Lasts, Number, Said, Says, Vow, source

MORE, PART, INCIDENT = Aggregate.INCREMENT, Aggregate.PART, Aggregate.INCIDENT


def lines(*sources: Extraction) -> list[tuple[str, str, int | None, bool]]:
    given = compile_briefing(sources).timeline
    assert given == compile_briefing(list(reversed(sources))).timeline
    return [
        (str(one.when), one.what.value, int(one.figure.value) if one.figure else None, one.reported) for one in given
    ]


def attack(value: int, text: str = "", **said: object) -> Number:
    plain: dict[str, object] = {"kind": Kind.KILLED, "actor": None, "aggregate": INCIDENT}
    return Number(value=value, text=text, **{**plain, **said})  # type: ignore[arg-type]


def test_the_missions_own_dates_come_oldest_first() -> None:
    told = source(
        "a",
        "2024-11",
        Says(MissionSlot.MANDATE_UNTIL, "2025-10-02"),
        Says(MissionSlot.LAUNCHED, "2024-06-25"),
        Says(MissionSlot.AUTHORISED, "2023-10"),
        Lasts("2025-03"),
    )
    assert [(when, what) for when, what, _, _ in lines(told)] == [
        ("2023-10", "authorised"),
        ("2024-06-25", "launched"),
        ("2025-03", "funded_until"),
        ("2025-10-02", "mandate_until"),
    ]


def test_an_extension_is_an_event_between_launch_and_end() -> None:
    told = source(
        "a",
        "2024-11",
        Says(MissionSlot.LAUNCHED, "2024-06"),
        Says(MissionSlot.EXTENDED, "2024-09-30"),
        Says(MissionSlot.MANDATE_UNTIL, "2025-10-02"),
    )
    assert [(when, what) for when, what, _, _ in lines(told)] == [
        ("2024-06", "launched"),
        ("2024-09-30", "extended"),
        ("2025-10-02", "mandate_until"),
    ]


def test_a_part_of_a_force_arrived_when_its_text_says_so() -> None:
    told = source("a", "2024-09", Number(value=200, aggregate=PART, period="in June 2024"))
    assert lines(told) == [("2024-06", "arrived", 200, False)]


def test_a_part_without_a_day_is_no_event() -> None:
    assert lines(source("a", "2024-09", Number(value=200, aggregate=PART))) == []


def test_a_total_is_no_arrival() -> None:
    assert lines(source("a", "2024-09", Number(value=400, period="in June 2024"))) == []


def with_body(told: Extraction) -> Extraction:
    """Give a source the spans of its sentences, one a line."""
    text = told.document.text
    return replace(told, body=tuple(Span(m.start(), m.end()) for m in re.finditer(r".+", text)))


def test_a_whole_force_arrived_when_its_own_sentence_says_so() -> None:
    text = "A party of 24 landed on Thursday."
    assert lines(source("a", "2024-09-13", Number(value=24, period="on Thursday", text=text))) == [
        ("2024-09-12", "arrived", 24, False)
    ]


@pytest.mark.parametrize(
    ("when", "behind", "expected"),
    [
        ("2025-01-19", "The officers landed on Friday.", ("2025-01-17", False, None)),
        ("2025-01-19", "The officers departed from Accra on Friday.", ("2025-01-19", True, "2025-01-17")),
        # No day: the date is not known to the day; others are spoken of; the day is one of speaking.
        ("2025-01", "The officers landed on Friday.", ("2025-01", True, None)),
        ("2025-01-19", "Another 30 officers landed on Friday.", ("2025-01-19", True, None)),
        ("2025-01-19", "The minister thanked them on Friday.", ("2025-01-19", True, None)),
    ],
)
def test_the_day_of_an_arrival_may_stand_in_the_next_sentence(
    when: str, behind: str, expected: tuple[str, bool, str | None]
) -> None:
    told = source("a", when, Number(value=217, aggregate=MORE), Vow(text=behind))
    told = with_body(replace(told, commitments=()))
    [event] = compile_briefing([told]).timeline
    assert (str(event.when), event.reported, event.left and str(event.left)) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("They fled last Thursday's raid.", ("2024-10-03", False)),
        ("They fled last Thursday's raid and came home after Sunday's attack.", ("2024-10-08", True)),
        ("They fled last Thursday's rain.", ("2024-10-08", True)),
    ],
)
def test_an_attack_has_the_day_that_its_article_gives_it(other: str, expected: tuple[str, bool]) -> None:
    told = source("a", "2024-10-08", attack(70), Vow(text=other))
    told = with_body(replace(told, commitments=()))
    [event] = compile_briefing([told]).timeline
    assert (str(event.when), event.reported) == expected


def test_an_arrival_that_no_text_dates_has_the_day_of_its_first_source_and_says_so() -> None:
    sources = [
        source("a", "2025-01-21", Number(value=217, aggregate=MORE)),
        source("b", "2025-01-19", Number(value=217, aggregate=MORE)),
    ]
    assert lines(*sources) == [("2025-01-19", "arrived", 217, True)]
    [event] = compile_briefing(sources).timeline
    assert {one.document.name for one in event.evidence} == {"a.txt", "b.txt"}


def test_an_arrival_told_twice_has_the_day_that_one_text_gives() -> None:
    sources = [
        source("a", "2025-01-19", Number(value=217, aggregate=MORE)),
        source("b", "2025-03", Number(value=217, aggregate=MORE, period="18 January 2025")),
    ]
    assert lines(*sources) == [("2025-01-18", "arrived", 217, False)]


def test_an_arrival_in_an_undated_source_is_left_out() -> None:
    assert lines(source("a", None, Number(value=217, aggregate=MORE))) == []


def test_an_attack_of_two_sources_is_one_line_with_both() -> None:
    sources = [
        source("a", "2024-10-08", attack(70, place="Pont-Sondé")),
        source("b", "2024-10-20", attack(70, place="Pont-Sondé")),
    ]
    [event] = compile_briefing(sources).timeline
    assert (str(event.when), event.reported, len(event.evidence)) == ("2024-10-08", True, 2)


def test_an_attack_has_its_dead_not_its_wounded() -> None:
    text = "Gunmen killed 70 people and wounded 16."
    told: list[Said] = [attack(16, text, kind=Kind.INJURED), attack(70, text)]
    assert lines(source("a", "2024-10-08", *told)) == [("2024-10-08", "attack", 70, True)]


def test_a_running_toll_is_no_attack() -> None:
    assert lines(source("a", "2024-10-08", attack(3600, aggregate=Aggregate.TOTAL))) == []


def test_a_promise_has_its_due_day_and_the_day_on_which_a_text_says_it_was_made() -> None:
    text = "In July 2023 it pledged 900 officers."
    told: list[Said] = [
        Vow(text=text, value=900, due="2025-08"),
        Number(value=900, kind=Kind.PLEDGED_PERSONNEL, text=text, period="in July 2023"),
    ]
    assert lines(source("a", "2024-10", *told)) == [("2023-07", "promised", 900, False), ("2025-08", "due", 900, False)]


def shown(*sources: Extraction, as_of: str = "2025-02") -> list[tuple[str, str, int | None]]:
    events = weightiest(compile_briefing(sources).timeline, PartialDate.read(as_of), 10)
    return [(str(one.when), one.what.value, int(one.figure.value) if one.figure else None) for one in events]


def test_the_model_has_every_event_and_the_ten_weightiest_are_chosen_of_all_sorts() -> None:
    attacks = [source(f"a{n}", f"2024-{n:02d}-05", attack(20 + n, place=f"Village {n}")) for n in range(1, 13)]
    arrival = source("b", "2025-01-19", Number(value=15, aggregate=MORE))
    launch = source("c", "2024-06-30", Says(MissionSlot.LAUNCHED, "2024-06-25"))
    assert len(lines(*attacks, arrival, launch)) == 14
    found = shown(*attacks, arrival, launch)
    assert len(found) == 10
    assert {what for _, what, _ in found} == {"attack", "arrived", "launched"}
    assert found == sorted(found, key=lambda line: line[0])
    assert 32 in [value for _, what, value in found if what == "attack"]


def test_each_years_worst_attack_comes_before_the_second_worst_of_another() -> None:
    told = [
        source(f"a{n}", f"{year}-0{month}-05", attack(value, place=f"Village {n}"))
        for n, (year, month, value) in enumerate([(2023, 5, 90), (2023, 8, 80), (2023, 2, 70), (2024, 3, 12)])
    ]
    events = compile_briefing(told).timeline
    chosen = weightiest(events, PartialDate(year=2025), lines=2)
    assert [int(one.figure.value) for one in chosen if one.figure] == [90, 12]


def test_of_one_weight_each_sort_comes_before_the_second_of_another() -> None:
    attacks = [source(f"a{year}", f"{year}-03-05", attack(90, place=f"Village {year}")) for year in (2022, 2023, 2024)]
    renewed = source(
        "b", "2024-11", Says(MissionSlot.AUTHORISED, "2023-10-02"), Says(MissionSlot.EXTENDED, "2024-09-30")
    )
    chosen = weightiest(compile_briefing([*attacks, renewed]).timeline, PartialDate(year=2025), lines=3)
    assert [one.what.value for one in chosen] == ["authorised", "attack", "extended"]


def test_of_one_weight_the_less_crowded_time_comes_first() -> None:
    come = [(500, "2024-01-05"), (400, "2024-01-15"), (300, "2024-01-25"), (60, "2024-08-05")]
    told = [source(f"a{n}", day, Number(value=value, aggregate=MORE)) for n, (value, day) in enumerate(come)]
    chosen = weightiest(compile_briefing(told).timeline, PartialDate(year=2025), lines=2)
    assert [int(one.figure.value) for one in chosen if one.figure] == [500, 60]


def test_what_is_past_due_goes_before_nothing_but_what_was_merely_said() -> None:
    """An end that is over stands in the mission's own block, and the page has no line to spare for it."""
    attacks = [source(f"a{n}", f"2024-{n:02d}-05", attack(20 + n, place=f"Village {n}")) for n in range(1, 13)]
    past = source("c", "2024-06-30", Says(MissionSlot.MANDATE_UNTIL, "2024-10-02"))
    assert "mandate_until" not in [what for _, what, _ in shown(*attacks, past)]
    ahead = source("c", "2024-06-30", Says(MissionSlot.MANDATE_UNTIL, "2025-10-02"))
    assert "mandate_until" in [what for _, what, _ in shown(*attacks, ahead)]


def test_two_renewals_are_two_events_and_none_lies_before_the_mission() -> None:
    told = [
        source("a", "2024-11", Says(MissionSlot.AUTHORISED, "2023-10-02"), Says(MissionSlot.EXTENDED, "2024-09-30")),
        source("b", "2025-11", Says(MissionSlot.EXTENDED, "2025-09-30")),
        source("c", "2025-12", Says(MissionSlot.EXTENDED, "2025"), Says(MissionSlot.EXTENDED, "2023-10")),
    ]
    assert [(when, what) for when, what, _, _ in lines(*told)] == [
        ("2023-10-02", "authorised"),
        ("2024-09-30", "extended"),
        ("2025-09-30", "extended"),
    ]


def test_who_says_how_long_the_money_lasts_does_not_make_it_last() -> None:
    [event] = compile_briefing([source("a", "2024-11", Lasts("2025-03"))]).timeline
    assert event.actor is None


SAID = st.one_of(
    st.builds(lambda value: Number(value=value, aggregate=MORE), st.sampled_from([100, 200])),
    st.builds(lambda value: Number(value=value, aggregate=PART, period="in June 2024"), st.sampled_from([100, 200])),
    st.builds(
        lambda value, place: attack(value, place=place), st.sampled_from([30, 40]), st.sampled_from(["Kenscoff", None])
    ),
    st.builds(lambda value: Says(MissionSlot.LAUNCHED, value), st.sampled_from(["2024-06", "2024-06-25"])),
    st.builds(lambda due: Vow(due=due), st.sampled_from(["2025-08", None])),
)
DATES = st.sampled_from([None, "2024-09", "2025-01-19", "2025-01-21"])


@settings(deadline=None)
@given(st.lists(st.tuples(DATES, SAID), min_size=2, max_size=6))
def test_without_a_source_nothing_is_cited_from_it_and_every_line_has_its_evidence(
    told: list[tuple[str | None, Said]],
) -> None:
    sources = [source(str(number), when, said) for number, (when, said) in enumerate(told)]
    for event in compile_briefing(sources).timeline:
        assert event.evidence
        assert len(set(event.evidence)) == len(event.evidence)
        assert event.figure is None or event.figure.evidence in event.evidence
    left = compile_briefing(sources[1:]).timeline
    assert all(one.document.name != "0.txt" for event in left for one in event.evidence)


def test_an_attack_stands_where_any_of_its_sources_places_it() -> None:
    plain = source("a", "2024-10-08", attack(70))
    placed = source("b", "2024-10-09", attack(70, place="Jacmel"))
    told = [
        Entry(figure=one.figures[0], as_of=one.date.value, standing=standing)
        for one, standing in ((plain, Standing.INCIDENT), (placed, Standing.SAME_ATTACK))
    ]
    [event] = attacks_once(told)
    assert event.figure is not None
    assert (event.figure.place, str(event.when)) == ("Jacmel", "2024-10-08")
