"""A number that the brief computed leads to where its terms are shown."""

from __future__ import annotations

import re
from dataclasses import replace

from reporter.briefing.model import Entry, Promise, PromiseStatus, Standing
from reporter.facts import Aggregate, Commitment, Kind, PartialDate
from reporter.rendering import Format, render, view
from reporter.rendering.bottom_line.prose import Clause
from tests.rendering.factory import (
    EMPTY,
    JANUARY,
    NO_MISSION,
    OCTOBER,
    Parts,
    document,
    entry,
    evidence,
    figure,
    ledger,
)

P = Parts()


def test_computed_numbers_of_the_bottom_line_lead_to_their_terms() -> None:
    page = render(P.briefing(), [Format.HTML])[Format.HTML].decode()
    links = dict(re.findall(r'<a class="led" href="#([\w-]+)" aria-label="[^"]+">([^<]+)</a>', page))
    assert links == {"sum-gap": "about $515 million"}  # the terms of the other stand beside it
    for place in ("sum-deployed", "sum-gap"):
        assert page.count(f'id="{place}"') == 1
    for other in (Format.MD, Format.JSON):
        assert b"sum-deployed" not in render(P.briefing(), [other])[other]


def test_a_sum_without_its_terms_leads_to_them() -> None:
    total = P.strength().total
    assert total
    clause = Clause("617 (computed)", tuple(term.figure.evidence for term in total.terms))
    assert view.led(P.briefing(), clause) == [("617", "sum-deployed"), (" (computed)", "")]


def test_the_same_number_without_the_sums_evidence_is_only_words() -> None:
    clause = Clause("617 (computed)", (P.lead[0].evidence,))
    assert view.led(P.briefing(), clause) == [("617 (computed)", "")]
    assert view.led(P.briefing(), Clause(" of ")) == [(" of ", "")]


def test_without_sums_nothing_leads_anywhere() -> None:
    assert b'class="led"' not in render(EMPTY, [Format.HTML])[Format.HTML]


def test_what_is_overdue_is_told_before_what_is_newer() -> None:
    new = Promise(commitment=Commitment(actor="Ghana", evidence=P.lead[0].evidence), as_of=JANUARY)
    late = replace(new, commitment=replace(new.commitment, actor="Chad"), as_of=OCTOBER, status=PromiseStatus.OVERDUE)
    assert [one.actor for one in view.promises(replace(EMPTY, commitments=(new, late)))] == ["Chad", "Ghana"]


def test_the_parts_of_a_target_stand_beside_it() -> None:
    text = document("t.txt", "It is to have 5550 people, 5500 of them in uniform and 50 civilians, not 900.")

    def target(value: int, aggregate: Aggregate, standing: Standing) -> Entry:
        told = figure(Kind.TARGET, value, evidence(text, str(value)), aggregate=aggregate)
        return entry(told, PartialDate(year=2025, month=10), standing)

    whole = target(5550, Aggregate.TOTAL, Standing.HEADLINE)
    parts = [target(value, Aggregate.PART, Standing.PART) for value in (50, 5500, 900)]
    mission = replace(NO_MISSION, target=ledger(whole, *parts))
    [(_, rows)] = view.strengths(replace(EMPTY, mission=mission))
    assert [int(group.entry.figure.value) for group in rows] == [5550, 5500, 50]
