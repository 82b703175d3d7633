"""How much the body shows, and that nothing is lost: what it leaves out stands whole in the annex."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from reporter.briefing.model import (
    Apart,
    Briefing,
    Contrast,
    Contributor,
    Donor,
    DonorSum,
    Entry,
    GapInKnowledge,
    Ledger,
    Organisation,
    Person,
    Promise,
    PromiseStatus,
    Stage,
    Standing,
    Unknown,
)
from reporter.facts import (
    Aggregate,
    Commitment,
    Evidence,
    Figure,
    Kind,
    MissionFact,
    MissionSlot,
    OrganisationMention,
    PartialDate,
    PersonMention,
    Span,
)
from reporter.rendering import Format, annex, render, view
from reporter.rendering.escaping import unescape_markdown
from reporter.rendering.phrases import surface
from reporter.rendering.view.limits import CITATIONS, OTHERWISE_CITATIONS
from reporter.rendering.walking import walk
from reporter.rendering.wording import KIND
from tests.rendering.factory import EMPTY, Parts, document, entry, figure
from tests.rendering.reading import read_html

MANY = 40
# One sentence for each number, so that each has a citation of its own.
ARTICLE = document("many.txt", "\n".join(f"In all {n} of them." for n in range(100, 100 + MANY)))


def place(n: int) -> Evidence:
    """Point at the n-th number."""
    start = ARTICLE.text.index(str(100 + n))
    line = next(span for span in ARTICLE.lines() if span.start <= start < span.end)
    return ARTICLE.evidence(line._replace(start=start, end=start + 3), line)


def day(n: int) -> PartialDate:
    """Give a day, the earlier the higher the number."""
    when = date(2025, 1, 31) - timedelta(days=n)
    return PartialDate(year=when.year, month=when.month, day=when.day)


def say(n: int, kind: Kind = Kind.DISPLACED, standing: Standing = Standing.OLDER, **more: object) -> Entry:
    """Give the n-th number as a figure, older the higher it is."""
    plain = figure(kind, 100 + n, place(n))
    return entry(replace(plain, **more), day(n), standing)  # type: ignore[arg-type]  # fields by name


def book(*entries: Entry) -> Ledger:
    """Give a ledger that the first entry leads."""
    head = replace(entries[0], standing=Standing.HEADLINE)
    return Ledger(kind=head.figure.kind, headline=head, entries=(head, *entries[1:]), differ=True)


def crowded() -> Briefing:
    """Give a brief with more of everything than its body has room for."""
    people = [PersonMention(name=f"Person {n}", role=None, evidence=place(n)) for n in range(MANY)]
    bodies = [OrganisationMention(name=f"Body {n}", evidence=place(n)) for n in range(MANY)]
    facts = tuple(
        MissionFact(slot=MissionSlot.LEAD, value=f"State {n % 2}", evidence=place(n)) for n in range(2 * CITATIONS)
    )
    shared = book(*(say(n, standing=Standing.CONTESTED if n == 20 else Standing.OLDER) for n in range(MANY)))
    senders = tuple(
        Contributor(actor=f"State {n}", deployed=(say(n, Kind.DEPLOYED, actor=f"State {n}"),), pledged=())
        for n in range(20)
    )
    sums = tuple(
        DonorSum(stage=Stage.PLEDGED, entry=say(n, Kind.PLEDGED_FUNDING, unit="USD", actor="Norway"))
        for n in range(MANY)
    )
    return replace(
        EMPTY,
        as_of=day(0),
        mission=replace(EMPTY.mission, other=facts, contributors=senders),
        funding=replace(
            EMPTY.funding,
            donors=(Donor(actor="Norway", sums=sums),),
            spent=tuple(say(n, Kind.SPENT, unit="USD") for n in range(5)),
        ),
        humanitarian=(replace(shared, series=shared.entries),),
        incidents=tuple(say(n, Kind.KILLED, Standing.INCIDENT, aggregate=Aggregate.INCIDENT) for n in range(MANY)),
        commitments=tuple(
            Promise(commitment=Commitment(actor=f"State {n}", evidence=place(n)), as_of=day(n)) for n in range(MANY)
        ),
        contrasts=tuple(Contrast(entry=say(n), against=say(0), why=Apart.OLDER) for n in range(1, MANY)),
        differences=(shared,),
        unknown=tuple(Unknown(why=GapInKnowledge.UNREAD_NUMBER, evidence=(place(n),)) for n in range(MANY)),
        people=tuple(Person(name=one.name, roles=(), mentions=(one,)) for one in people),
        organisations=tuple(Organisation(name=one.name, mentions=(one,)) for one in bodies),
    )


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (view.contributors, 10),
        (lambda brief: view.donors(brief.funding).rows, 12),
        (lambda brief: view.humanitarian(brief)[0].rows, 4),
        (lambda brief: view.series(brief)[0].rows, 8),
        (lambda brief: view.attacks(brief).rows, 6),
        (view.promises, 10),
        (lambda brief: view.differences(brief)[0].rows, 10),
        (lambda brief: view.open_points(brief)[0].points, 8),
        (view.persons, 15),
        (lambda brief: [one for _, several in view.organisations(brief) for one in several], 25),
        (lambda brief: view.other_mission_facts(brief)[0].values[0][1].shown, OTHERWISE_CITATIONS),
    ],
)
def test_the_body_keeps_to_its_limits(block: Callable[[Briefing], list[object]], expected: int) -> None:
    assert len(block(crowded())) == expected


def test_the_rows_of_a_kind_are_the_headline_and_what_contests_it() -> None:
    rows = view.humanitarian(crowded())[0].rows
    assert [row.entry.figure.evidence.quote for row in rows] == ["100", "101", "102", "120"]


def test_a_part_whose_whole_is_left_out_does_not_stand_below_another_figure() -> None:
    part = say(30, standing=Standing.PART, aggregate=Aggregate.PART)
    other = document("other.txt", "At least 12 of them, 11 of these here.")
    lone = replace(part, figure=replace(part.figure, evidence=other.evidence(Span(21, 23), Span(0, 38))))
    ledger = book(*(say(n) for n in range(10)), part, lone)
    (shown,) = view.humanitarian(replace(EMPTY, humanitarian=(ledger,)))
    below = {row.entry.figure.evidence.quote: row.below for row in shown.rows}
    assert (below["130"], below["11"]) == (True, False)


def test_the_newest_total_of_a_contributor_is_shown() -> None:
    sent = (say(9, Kind.DEPLOYED), say(3, Kind.DEPLOYED), say(1, Kind.DEPLOYED, aggregate=Aggregate.INCREMENT))
    one = Contributor(actor="Ghana", deployed=sent, pledged=())
    (row,) = view.contributors(replace(EMPTY, mission=replace(EMPTY.mission, contributors=(one,))))
    assert [group.entry.figure.evidence.quote for group in row.deployed] == ["103"]


def test_what_can_still_be_kept_and_checked_goes_first() -> None:
    plain = Promise(commitment=Commitment(actor="Ghana", evidence=place(0)), as_of=day(0))
    kept = replace(plain, status=PromiseStatus.DELIVERED)
    due = replace(plain, commitment=Commitment(actor="Chad", evidence=place(1), due=day(0)), as_of=day(30))
    shown = view.promises(replace(EMPTY, commitments=(kept, plain, due)))
    assert [(row.actor, row.status) for row in shown] == [
        ("Ghana", "gives no number that could be followed"),
        ("Ghana", "delivered"),
        ("Chad", "gives no number that could be followed"),
    ]
    crowd = (*[kept] * 10, plain, due)
    assert {row.actor for row in view.promises(replace(EMPTY, commitments=crowd))} == {"Ghana", "Chad"}
    assert {row.status for row in view.other_promises(replace(EMPTY, commitments=crowd))} == {"delivered"}


def test_an_older_promise_that_later_sources_speak_of_stays_in_the_body() -> None:
    plain = Promise(commitment=Commitment(actor="Chad", evidence=place(0)), as_of=day(30))
    partly = Promise(
        commitment=Commitment(actor="Ghana", evidence=place(1)),
        as_of=day(0),
        status=PromiseStatus.PARTLY,
        proof=(say(5, Kind.DEPLOYED),),
    )
    shown = view.promises(replace(EMPTY, commitments=(*[plain] * 12, partly)))
    assert [row.actor for row in shown].count("Ghana") == 1


def test_only_a_contested_figure_is_called_unexplained() -> None:
    pairs = [Contrast(entry=say(1), against=say(0), why=why) for why in (Apart.UNDATED, Apart.CONTESTED)]
    shown = [book for pair in pairs for book in view.differences(replace(EMPTY, contrasts=(pair,)))]
    assert [one.unexplained for one in shown] == [False, True]


def test_more_citations_than_four_are_counted() -> None:
    markdown = render(crowded(), [Format.MD])[Format.MD].decode()
    line = next(line for line in markdown.splitlines() if "say otherwise" in line)
    assert len(re.findall(r"\[\^\d+\]", line)) == 2 * OTHERWISE_CITATIONS
    assert "State 0[^" in line
    assert " +1; State 1" in line


def figures(value: object) -> list[Figure]:
    return [one.figure for one in annex.entries(value)]


def told(line: str) -> str:
    return unescape_markdown(re.sub(r"\[\^\d+\]", "", line))


def test_every_figure_of_the_model_is_printed() -> None:
    brief = crowded()
    printed = render(brief, [Format.MD, Format.HTML])
    block = printed[Format.MD].decode().split("## Annex D: all figures")[1].split("\n## ")[0]
    cells = [[cell.strip() for cell in told(line).split("|")] for line in block.splitlines() if line.startswith("|")]
    assert {(row[1], row[2].split(" ")[0]) for row in cells} >= {
        (KIND[one.kind], surface(one)) for one in figures(brief)
    }
    (table,) = (one for one in read_html(printed[Format.HTML].decode()).all("table") if "ledger" in str(one.attributes))
    assert all(surface(one) in table.text for one in figures(brief))


def test_every_place_is_cited_and_leads_back() -> None:
    page = read_html(render(crowded(), [Format.HTML])[Format.HTML].decode())
    backs = [item.all("a") for item in page.all("li") if item.attributes.get("id", "").startswith("c-")]
    assert len(backs) == MANY
    assert all(backs)


def test_everything_that_the_body_leaves_out_stands_in_the_annex() -> None:
    brief = crowded()
    block = render(brief, [Format.MD])[Format.MD].decode().split("## Annex D: all figures")[1]
    assert [line for line in block.splitlines() if line.startswith("### ")] == [
        "### Further commitments",
        "### Further points that are not known",
        "### Further people",
        "### Further organisations",
    ]
    names = {*(one.name for one in view.other_persons(brief)), *(one.name for one in view.other_organisations(brief))}
    assert len(names) == 2 * MANY - 15 - 25
    assert all(name in block for name in names)
    assert block.count("- **State") == MANY - 10


def test_a_brief_whose_body_says_all_has_no_annex_of_figures() -> None:
    brief = Parts().briefing()
    assert not annex.unseen(brief)
    assert "Annex D" not in render(brief, [Format.MD])[Format.MD].decode()


def test_a_figure_that_no_row_prints_calls_for_the_annex() -> None:
    brief = replace(EMPTY, funding=replace(EMPTY.funding, spent=(say(0, Kind.SPENT),)))
    assert annex.unseen(brief) == set(walk(brief))
    assert "| Money spent | 100 (total) |" in render(brief, [Format.MD])[Format.MD].decode()
