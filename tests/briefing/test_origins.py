"""Which files carry one story: cuts, edits and updates of it do, boilerplate and shared quotations do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.briefing import compile_briefing
from reporter.briefing.model import Briefing, Ledger
from reporter.briefing.origins import find_origins
from reporter.facts import (
    Aggregate,
    Bound,
    DateBasis,
    DocumentDate,
    Extraction,
    Figure,
    Kind,
    MissionFact,
    MissionSlot,
    PartialDate,
    SourceDocument,
    Span,
)

HARBOUR = """\
Some 4,120 people left the harbour quarter of Miragoâne in three nights, the mayor said on Thursday, and slept on the benches of two schools. Trucks of the port company brought water and rice while the road to the south stayed shut behind a burnt lorry.
"We counted them twice, at the gate and at the well," said the mayor, who wants tents before the rain returns. Aid workers put the share of children at about half, and warned that the clinic beside the market had run out of salts for the third week in a row.
A police launch circled the bay until dawn. Fishermen who came back with empty nets told of shots from the old customs house, where a gang has kept its boats since the spring, and of a barge that burned without anybody to put it out.
The ministry promised a second truck of flour by Sunday. Teachers asked where lessons would be held, and nobody at the town hall could say; the director of the larger school hung a blackboard between two palm trees and began with the youngest.
"""
PARLIAMENT = """\
Lawmakers in Bridgetown voted by 19 to 11 to send a company of engineers to the mission, after a debate that ran past midnight and emptied the public gallery twice. The minister of defence had asked for leave to sign the status agreement before the budget is read.
Opponents called the plan a cheque without a date. One recalled the hurricane season of his childhood, when the only crane of the island stood in a foreign harbour, and asked who would clear the roads at home if the engineers were away.
The minister answered that two in three would stay. Their pay comes from a line of the budget that the auditor had questioned in May, and the vote obliges him to report to the house every quarter, beginning with the first landing.
Crowds outside sang until the doors closed. A poll of the university found that as many people favour the mission as oppose it, with every fifth undecided, and that most would rather see doctors sent than diggers.
"""
FOOTER = """\
The Courier receives support from several private foundations for its coverage of the region, and is solely responsible for all of its content. Read more about our standards and our supporters on our pages, where readers can also write to the editors or ask for a correction.
"""


def edited(text: str) -> str:
    """Edit as a desk does: a first sentence of its own, other words here and there."""
    first, rest = text.split(". ", 1)
    assert first
    rest = rest.replace("until", "till").replace("asked", "wanted to know")
    return f"People in the town had seen nothing like it for years, according to those who were there. {rest}"


def source(name: str, text: str, day: int | None = None, *, body: bool = False) -> Extraction:
    """Make a source; the number before "people" is its figure of displaced people."""
    document = SourceDocument(name=name, text=text, digest=name)
    known = PartialDate(year=2025, month=3, day=day) if day else None
    found = re.search(r"([\d,]+)(?= people)", text)
    return Extraction(
        document=document,
        title=None,
        date=DocumentDate(value=known, basis=DateBasis.STATED if known else DateBasis.UNKNOWN),
        figures=(displaced(document, Span(*found.span())),) if found else (),
        people=(),
        organisations=(),
        commitments=(),
        mission=(),
        numbers=(),
        body=(Span(0, len(text)),) if body else (),
    )


def displaced(document: SourceDocument, span: Span) -> Figure:
    return Figure(
        kind=Kind.DISPLACED,
        value=Decimal(document.text[span.start : span.end].replace(",", "")),
        unit="people",
        bound=Bound.EXACT,
        aggregate=Aggregate.TOTAL,
        actor=None,
        attributed_to=None,
        place=None,
        period=None,
        group=None,
        rule="test",
        evidence=document.evidence(span, span),
    )


def grouped(*texts: str) -> list[tuple[str, ...]]:
    found = find_origins([source(f"{number}.txt", text) for number, text in enumerate(texts)])
    assert [origin.number for origin in found] == list(range(1, len(found) + 1))
    return [origin.sources for origin in found]


HALF = HARBOUR[: HARBOUR.index("A police launch")]
SECOND_HALF = HARBOUR[HARBOUR.index("A police launch") :]
TABLE = [
    ("alone", [HARBOUR], [("0.txt",)]),
    ("two stories", [HARBOUR, PARLIAMENT], [("0.txt",), ("1.txt",)]),
    ("the same text", [HARBOUR, HARBOUR], [("0.txt", "1.txt")]),
    ("a cut copy follows the full one", [HALF, HARBOUR], [("1.txt", "0.txt")]),
    ("lightly edited", [PARLIAMENT, edited(HARBOUR), HARBOUR], [("0.txt",), ("2.txt", "1.txt")]),
    ("with other figures", [HARBOUR, HARBOUR.replace("4,120", "5,300")], [("0.txt", "1.txt")]),
    ("broken into other lines", [HARBOUR, HARBOUR.replace(" ", "\n")], [("0.txt", "1.txt")]),
    ("other quotation marks and capitals", [HARBOUR, HARBOUR.upper().replace('"', "“")], [("0.txt", "1.txt")]),
    ("with a tail of its own", [HARBOUR, HARBOUR + PARLIAMENT[:300]], [("1.txt", "0.txt")]),
    ("joined by a third", [HALF, SECOND_HALF, HARBOUR], [("2.txt", "0.txt", "1.txt")]),
    ("a footer in common", [HARBOUR + FOOTER, PARLIAMENT + FOOTER], [("0.txt",), ("1.txt",)]),
    ("a footer longer than two flashes", [HARBOUR[:200] + FOOTER, PARLIAMENT[:200] + FOOTER], [("0.txt",), ("1.txt",)]),
    ("one quotation in common", [HARBOUR, PARLIAMENT + HARBOUR[252:400]], [("0.txt",), ("1.txt",)]),
    ("one sentence alike", ["They said 100 in all.", "They said 100 in all."], [("0.txt",), ("1.txt",)]),
    ("hardly a word", ["Port-au-Prince", "No."], [("0.txt",), ("1.txt",)]),
]


@pytest.mark.parametrize(("texts", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_origins(texts: list[str], expected: list[tuple[str, ...]]) -> None:
    assert grouped(*texts) == expected


def test_of_equal_texts_the_earliest_leads() -> None:
    later, earlier, undated = source("a.txt", HARBOUR, 9), source("b.txt", HARBOUR, 4), source("c.txt", HARBOUR)
    assert find_origins([later, earlier, undated])[0].sources == ("b.txt", "a.txt", "c.txt")


def test_only_the_body_is_compared() -> None:
    debris = "\n".join(f"READ MORE: {line}" for line in FOOTER.split(". ")) * 3
    sources = [
        replace(source(name, text + debris), body=(Span(0, len(text)),))
        for name, text in (("a.txt", HARBOUR[:200]), ("b.txt", PARLIAMENT[:200]))
    ]
    assert len(find_origins(sources)) == 2


def brief(*sources: Extraction) -> Briefing:
    return compile_briefing(sources)


def test_files_and_origins_are_told_in_the_briefing() -> None:
    made = brief(
        source("a.txt", HARBOUR, 4),
        source("b.txt", edited(HARBOUR), 5),
        source("c.txt", PARLIAMENT, 6),
        source("d.txt", HALF, 7),
    )
    assert [origin.sources for origin in made.origins] == [("a.txt", "b.txt", "d.txt"), ("c.txt",)]
    assert [(one.name, one.origin) for one in made.sources] == [("a.txt", 1), ("b.txt", 1), ("c.txt", 2), ("d.txt", 1)]


def test_files_that_were_not_read_belong_to_no_origin() -> None:
    made = compile_briefing([source("a.txt", HARBOUR)], [("x.pdf", "not read")], [("b.txt", "a.txt")])
    assert [(one.name, one.origin) for one in made.sources] == [("a.txt", 1), ("b.txt", 0), ("x.pdf", 0)]
    assert [origin.sources for origin in made.origins] == [("a.txt",)]


def test_one_story_in_two_files_supports_once() -> None:
    book = brief(source("a.txt", HARBOUR, 4), source("b.txt", HARBOUR, 5)).humanitarian[0]
    assert (book.support.files, book.support.origins) == (2, 1)
    assert [entry.origin for entry in book.entries] == [1, 1]


def test_figures_that_an_update_changed_both_stay() -> None:
    book = brief(source("a.txt", HARBOUR, 4), source("b.txt", HARBOUR.replace("4,120", "5,300"), 5)).humanitarian[0]
    assert [(int(entry.figure.value), entry.standing.value) for entry in book.entries] == [
        (5300, "headline"),
        (4120, "older"),
    ]


def test_a_late_copy_makes_a_figure_no_newer() -> None:
    newer = source("b.txt", "By the count of that day 5,300 people were on the road.", 6)
    book = brief(source("a.txt", HARBOUR, 4), newer, source("c.txt", HALF, 20)).humanitarian[0]
    assert book.headline
    assert int(book.headline.figure.value) == 5300
    assert [str(entry.as_of) for entry in book.others] == ["2025-03-04", "2025-03-04"]


def test_an_undated_copy_is_as_old_as_its_story() -> None:
    book = brief(source("a.txt", HARBOUR, 4), source("b.txt", HALF)).humanitarian[0]
    assert [str(entry.as_of) for entry in book.entries] == ["2025-03-04", "2025-03-04"]
    assert not book.differ


# --- properties ------------------------------------------------------------------------------------------------

STORIES = (HARBOUR, PARLIAMENT, edited(HARBOUR), HALF, SECOND_HALF, PARLIAMENT + FOOTER, HARBOUR.replace("4,120", "90"))
some_sources = st.lists(st.tuples(st.sampled_from(STORIES), st.sampled_from([None, 3, 8])), min_size=1, max_size=6).map(
    lambda rows: [source(f"{number}.txt", text, day) for number, (text, day) in enumerate(rows)]
)


@given(st.data(), some_sources)
def test_the_order_of_the_files_changes_nothing(data: st.DataObject, sources: Sequence[Extraction]) -> None:
    assert find_origins(data.draw(st.permutations(sources))) == find_origins(sources)


@given(some_sources)
def test_every_file_has_exactly_one_origin(sources: Sequence[Extraction]) -> None:
    names = [name for origin in find_origins(sources) for name in origin.sources]
    assert sorted(names) == sorted(one.document.name for one in sources)


@given(some_sources, st.data())
def test_an_edited_copy_changes_no_headline_and_no_support(sources: Sequence[Extraction], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(sources))
    # A copy of a dated story that came before it would truly make it older.
    day = data.draw(st.sampled_from([None, 8, 25])) if copied.date.value else None
    copy = source("z.txt", copied.document.text.replace("nobody", "no one"), day)
    before, after = brief(*sources), brief(*sources, copy)
    assert len(after.origins) == len(before.origins)
    assert [headline(book) for book in after.humanitarian] == [headline(book) for book in before.humanitarian]


def headline(book: Ledger) -> tuple[int | None, int]:
    return int(book.headline.figure.value) if book.headline else None, book.support.origins


# --- what a copy must not tip --------------------------------------------------------------------------------------


def with_figures(source: Extraction, *figures: Figure) -> Extraction:
    """Give a source these figures, each of them quoted where its own stands."""
    evidence = source.figures[0].evidence
    return replace(source, figures=tuple(replace(figure, evidence=evidence) for figure in figures))


def sum_of(value: int, unit: str, kind: Kind = Kind.RECEIVED) -> Figure:
    figure = source("x.txt", HARBOUR).figures[0]
    return replace(figure, kind=kind, value=Decimal(value), unit=unit)


def test_copies_do_not_change_the_currency_that_most_sources_use() -> None:
    dollars = [
        with_figures(source(f"{number}.txt", f"{number} people said so.", 4), sum_of(85, "USD")) for number in (7, 8)
    ]
    euros = [with_figures(source(f"copy{number}.txt", HARBOUR, 4), sum_of(70, "EUR")) for number in range(3)]
    for sources in ([*dollars, euros[0]], [*dollars, *euros]):
        received = brief(*sources).funding.received
        assert received
        assert received.figure.unit == "USD"


@pytest.mark.parametrize("day", [4, None])
def test_an_attack_in_two_files_of_one_story_is_one(day: int | None) -> None:
    toll = replace(sum_of(6, "people", Kind.KILLED), aggregate=Aggregate.INCIDENT)
    copies = [with_figures(source(name, HARBOUR, day), toll) for name in ("a.txt", "b.txt")]
    other = with_figures(source("c.txt", "6 people said so.", day), toll)
    assert [entry.standing.value for entry in brief(*copies, other).incidents] == ["incident", "agrees", "incident"]


def with_fact(source: Extraction, slot: MissionSlot, value: str) -> Extraction:
    whole = Span(0, len(source.document.text))
    return replace(
        source, mission=(MissionFact(slot=slot, value=value, evidence=source.document.evidence(whole, whole)),)
    )


def test_a_late_copy_brings_back_no_old_mandate() -> None:
    old = [with_fact(source(f"{day}.txt", HARBOUR, day), MissionSlot.MANDATE_UNTIL, "2025-10") for day in (4, 20)]
    new = with_fact(source("new.txt", PARLIAMENT, 6), MissionSlot.MANDATE_UNTIL, "2026-10")
    assert [fact.value for fact in brief(*old, new).mission.mandate_until] == ["2026-10"]


def test_copies_do_not_outvote_sources_on_the_mission() -> None:
    copies = [with_fact(source(f"{n}.txt", HARBOUR, 4), MissionSlot.AUTHORISED, "2023-09") for n in range(3)]
    others = [
        with_fact(source(f"x{n}.txt", f"The vote of {n} March.", 4), MissionSlot.AUTHORISED, "2023-10") for n in (1, 2)
    ]
    assert {fact.value for fact in brief(*copies, *others).mission.authorised} == {"2023-10"}
