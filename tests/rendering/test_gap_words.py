"""What the block on funding says where no gap is computed, and what sources themselves say of the share funded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.briefing.model import Briefing, Funding
from reporter.facts import Kind, MissionFact, MissionSlot, PartialDate, Purpose
from reporter.rendering import Format, render, view
from reporter.rendering.bottom_line import bottom_line
from tests.rendering.factory import EMPTY, NO_FUNDING, OCTOBER, Parts, document, entry, evidence, fact, figure, source

P = Parts()
PAID = document("c.txt", "Half-way through the year a mere 16 percent of the programme has been paid for.")
SHARE = entry(figure(Kind.RECEIVED, 16, evidence(PAID, "16 percent"), unit="percent"), OCTOBER)


def position(unit: str = "USD", required: Purpose | None = None, received: Purpose | None = None) -> Funding:
    """Give two sums of which no gap was computed."""
    need = replace(P.required, figure=replace(P.required.figure, purpose=required))
    paid = replace(P.received, figure=replace(P.received.figure, purpose=received, unit=unit))
    return replace(NO_FUNDING, required=need, received=paid, missing=())


@pytest.mark.parametrize(
    ("money", "expected"),
    [
        (position("KES"), "the two sums are in different currencies"),
        (position(required=Purpose.MISSION), "nothing shows that the two sums are for the same purpose"),
        (position(), "nothing shows that the two sums are for the same purpose"),
        (position(required=Purpose.MISSION, received=Purpose.MISSION), "may be of different years, plans or missions"),
        (replace(position(), received=None), ""),
    ],
)
def test_the_reason_is_one_of_the_sums_and_not_of_all_sources(money: Funding, expected: str) -> None:
    said = view.no_gap(money)
    assert expected in said
    assert bool(said) == bool(expected)


@pytest.mark.parametrize("output", [Format.MD, Format.HTML])
def test_a_share_that_a_source_gives_is_quoted(output: Format) -> None:
    money = replace(NO_FUNDING, other_received=(SHARE,))
    page = render(replace(EMPTY, funding=money, sources=(source(PAID, OCTOBER),)), [output])[output].decode()
    assert "a mere 16 percent of the programme has been paid for" in page.split("Share funded")[1]
    assert "what is required" in page
    assert "what has been received" not in page


def test_a_share_of_what_came_in_is_none_of_what_is_needed() -> None:
    text = document("d.txt", "It took in $137 million, 70 percent of it from two donors.")
    share = entry(figure(Kind.RECEIVED, 70, evidence(text, "70 percent"), unit="percent"), OCTOBER)
    assert view.shares(replace(NO_FUNDING, other_received=(share, SHARE))) == view.shares(
        replace(NO_FUNDING, other_received=(SHARE,))
    )


def begun(day: str, *written: str | None) -> Briefing:
    """Give a brief of January 2026 whose sources, written on these days, tell of a start."""
    told: list[MissionFact] = []
    sources = []
    for number, when in enumerate(written):
        text = document(f"{number}.txt", f"The force starts on the day [{number}].")
        told.extend(fact(MissionSlot.LAUNCHED, day, evidence(text, "starts")))
        sources.append(source(text, PartialDate.read(when) if when else None))
    now = PartialDate.read("2026-01-10")
    return replace(EMPTY, as_of=now, mission=replace(EMPTY.mission, launched=tuple(told)), sources=tuple(sources))


@pytest.mark.parametrize(
    ("brief", "label", "words"),
    [
        (begun("2025-10-02", "2025-09-30"), "Was due to start", "was due to start on 2 October 2025"),
        (begun("2025-10-02", "2025-09-30", "2025-11"), "Launched", "was launched on 2 October 2025"),
        (begun("2025-10-02", None), "Launched", "was launched on 2 October 2025"),
        (begun("2025-10", "2025-10-01"), "Launched", "was launched in October 2025"),
        (begun("2026-10-02", "2025-09-30"), "Due to start", "is due to start on 2 October 2026"),
    ],
)
def test_what_was_only_foretold_is_not_said_to_have_come_about(brief: Briefing, label: str, words: str) -> None:
    [(shown, *_)] = view.mission_rows(brief)
    assert shown == label
    named = replace(
        brief, mission=replace(brief.mission, name=fact(MissionSlot.NAME, "Force", P.required.figure.evidence))
    )
    said = " ".join("".join(clause.text for clause in sentence) for sentence in bottom_line(named))
    assert words in said
