"""What the block on funding says where no gap is computed, and what sources themselves say of the share funded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.briefing.model import Briefing, Donor, DonorSum, Funding, Stage
from reporter.facts import Kind, MissionFact, MissionSlot, PartialDate, Purpose
from reporter.rendering import Format, render, view
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.view.limits import DONOR_ROWS
from tests.rendering.factory import EMPTY, NO_FUNDING, OCTOBER, Parts, document, entry, evidence, fact, figure, source
from tests.rendering.full import Everything

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
    both, one = (replace(NO_FUNDING, other_received=told) for told in ((share, SHARE), (SHARE,)))
    assert view.shares(replace(EMPTY, funding=both)) == view.shares(replace(EMPTY, funding=one))


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


def shown(text: str, when: str, *, money: Funding, quote: str = "16 percent", now: str = "2026-01-20") -> str:
    """Print the block on funding with a share that a source gives on a day."""
    told = document("e.txt", text)
    share = entry(figure(Kind.RECEIVED, 16, evidence(told, quote), unit="percent"), PartialDate.read(when))
    brief = replace(EMPTY, as_of=PartialDate.read(now), funding=replace(money, other_received=(share,)))
    return render(brief, [Format.MD])[Format.MD].decode().split("## Evidence")[0].split("## Annex A")[0]


@pytest.mark.parametrize(
    ("text", "when", "label"),
    [
        ("A mere 16 percent of the plan for 2024 is paid for.", "2024-07", None),
        ("A mere 16 percent of the plan is paid for.", "2024-07", None),
        ("Of last year's plan a mere 16 percent was paid for.", "2026-01-11", None),
        ("A mere 16 percent of the plan for 2026 is paid for.", "2026-01-11", "Humanitarian appeals, share funded"),
    ],
)
def test_appeals_that_are_closed_do_not_stand_with_the_missions_money(text: str, when: str, label: str | None) -> None:
    money = position(required=Purpose.MISSION, received=Purpose.MISSION)
    page = shown(text, when, money=money)
    assert ("16 percent" in page.split("## What we do not know")[0]) is (label is not None)
    assert label is None or label in page


def test_an_end_of_funds_that_is_past_is_not_told_as_if_it_were_to_come() -> None:
    whole = Everything().full()
    now = replace(whole, as_of=PartialDate.read("2026-01-20"))
    labels = [[one.label for one in view.lasting(brief)] for brief in (whole, now)]
    assert [label.startswith("Foreseen at the time") for [label, *_] in labels] == [False, True]


def test_the_newest_sums_held_back_have_a_row_however_small() -> None:
    text = document("f.txt", "It gave 900 and 800, and holds back 5, 6 and 7.")

    def total(value: int, stage: Stage, when: PartialDate) -> DonorSum:
        kind = Kind.WITHHELD if stage is Stage.WITHHELD else Kind.PLEDGED_FUNDING
        told = figure(kind, value, evidence(text, str(value)), unit="USD", actor="Norway")
        return DonorSum(stage=stage, entry=entry(told, when))

    early, late = PartialDate(year=2024), PartialDate(year=2025)
    large = [total(900, Stage.PLEDGED, late)] * DONOR_ROWS
    small = [total(value, Stage.WITHHELD, when) for value, when in ((5, late), (6, early), (7, late))]
    table = view.donors(replace(NO_FUNDING, donors=(Donor(actor="Norway", sums=(*large, *small)),)))
    assert [int(row.entry.figure.value) for row in table.rows if row.entry.figure.kind is Kind.WITHHELD] == [5, 7]
    assert len(table.rows) == DONOR_ROWS
