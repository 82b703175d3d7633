"""Tolls of other days than the headline's, and figures that nothing places in time: what stands right under it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.briefing.model import Entry, Ledger, Period, Standing, Written
from reporter.facts import Kind, PartialDate
from reporter.rendering import Format, render, view
from tests.rendering.factory import EMPTY, document, entry, evidence, figure

TOLLS = document("a.txt", "There were 8100 and 5601 in 2024, 1617 in the first months and 1520 after these.")
JANUARY = PartialDate(year=2026, month=1)


def toll(value: int, days: str, standing: Standing = Standing.OTHER_PERIOD) -> Entry:
    first, _, last = days.partition("..")
    known = [PartialDate.read(day) for day in (first, last)]
    period = Period(first=known[0].earliest, last=known[1].latest) if known[0] and known[1] else None
    made = entry(figure(Kind.KILLED, value, evidence(TOLLS, str(value)), period=days), JANUARY, standing)
    return replace(made, period=period)


HEAD = toll(8100, "2025-01..2025-11", Standing.HEADLINE)
OTHERS = (toll(5601, "2024-01..2024-12"), toll(1617, "2025-01..2025-03"), toll(1520, "2025-04..2025-06"))


def book(*others: Entry, stretches: tuple[Entry, ...] = ()) -> Ledger:
    return Ledger(kind=Kind.KILLED, headline=HEAD, entries=(HEAD, *others), differ=False, stretches=stretches)


@pytest.mark.parametrize("output", [Format.MD, Format.HTML])
def test_three_tolls_of_their_own_days_are_a_table(output: Format) -> None:
    by_days = (OTHERS[0], OTHERS[1], OTHERS[2], HEAD)
    brief = replace(EMPTY, as_of=JANUARY, humanitarian=(book(*OTHERS, stretches=by_days),))
    page = render(brief, [output])[output].decode()
    assert "People killed over time" in page
    assert "January to March 2025" in page.split("People killed over time")[1]
    [table] = view.stretches(brief)
    assert [one.days for one in table.rows] == [
        "2024",
        "January to March 2025",
        "April to June 2025",
        "January to November 2025",
    ]
    few = replace(EMPTY, humanitarian=(book(*OTHERS, stretches=by_days[:2]),))
    assert view.stretches(few) == []


def test_whole_tolls_of_a_quarter_stand_in_the_table_before_parts() -> None:
    part = replace(
        HEAD, standing=Standing.PART, figure=figure(Kind.KILLED, 100, evidence(TOLLS, "8100"), group="children")
    )
    [table] = view.humanitarian(replace(EMPTY, humanitarian=(book(part, part, part, *OTHERS),)))
    assert [int(one.entry.figure.value) for one in table.rows] == [8100, 5601, 1617, 1520]


def test_a_figure_that_nothing_places_in_time_does_not_stand_under_the_headline() -> None:
    def undated(written: Written | None) -> Entry:
        made = entry(figure(Kind.KILLED, 1617, evidence(TOLLS, "1617")), None, Standing.UNDATED)
        return replace(made, written=written)

    day = JANUARY.earliest
    for written, rows in ((None, 1), (Written(first=day), 1), (Written(first=day, last=day), 2)):
        [table] = view.humanitarian(replace(EMPTY, humanitarian=(book(undated(written)),)))
        assert (len(table.rows), table.more) == (rows, 2 - rows)
