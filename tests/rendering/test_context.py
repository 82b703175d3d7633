from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.facts import SourceDocument, Span
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext, merged
from reporter.rendering.walking import walk
from tests.rendering.factory import EMPTY, Parts, document, evidence, figure, ledger
from tests.rendering.factory import entry as entered


@pytest.fixture
def context() -> BriefContext:
    return BriefContext.of(Parts().briefing())


def test_numbers_start_with_the_bottom_line_and_leave_no_gap(context: BriefContext) -> None:
    firsts = {context.cite(one) for one in walk(context.brief)}
    assert firsts == set(range(1, len(context.citations) + 1))
    first = next(clause.evidence for clause in bottom_line(context.brief)[0] if clause.evidence)
    assert context.cite(first[0]) == 1


def test_one_citation_for_each_sentence(context: BriefContext) -> None:
    places = [(one.source, one.start, one.end) for one in context.citations]
    assert len(places) == len(set(places))
    money = context.brief.funding
    assert money.required
    assert money.received
    assert context.cite(money.required.figure.evidence) == context.cite(money.received.figure.evidence)


def test_every_citation_is_a_slice_of_its_source(context: BriefContext) -> None:
    texts = {one.document.name: one.document for one in walk(context.brief)}
    for one in context.citations:
        source: SourceDocument = texts[one.source]
        assert source.text[one.start : one.end] == one.sentence
        assert one.line == source.line_at(one.start)
        for mark in one.marks:
            assert source.text[mark.start : mark.end] == mark.quote


def test_marks_hold_the_quotes_in_order(context: BriefContext) -> None:
    money = context.brief.funding.required
    assert money
    citation = context.citations[context.cite(money.figure.evidence) - 1]
    assert [mark.quote for mark in citation.marks] == ["$85 million", "$600 million", "Human Rights Watch"]


def test_a_quote_that_is_the_sentence_marks_nothing(context: BriefContext) -> None:
    promise = context.brief.commitments[0].commitment.evidence
    assert [m.quote for m in context.citations[context.cite(promise) - 1].marks] == ["William Ruto"]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(5, 9), (0, 3)], [(0, 3), (5, 9)]),  # put in order
        ([(0, 5), (3, 8)], [(0, 8)]),  # overlapping
        ([(0, 5), (5, 8)], [(0, 8)]),  # touching
        ([(0, 9), (3, 5)], [(0, 9)]),  # one inside the other
        ([(2, 4), (2, 4)], [(2, 4)]),  # the same twice
    ],
)
def test_merged(spans: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert merged(Span(*span) for span in spans) == expected


def test_evidence_from_elsewhere_has_no_number(context: BriefContext) -> None:
    with pytest.raises(KeyError):
        context.cite(evidence(document("other.txt", "Some 12 arrived."), "12"))


def test_the_same_sentence_in_two_files_is_cited_twice() -> None:
    from reporter.facts import Kind

    one, two = document("1.txt", "It killed 12."), document("2.txt", "It killed 12.")
    both = tuple(entered(figure(Kind.KILLED, 12, evidence(each, "12")), None) for each in (one, two))
    context = BriefContext.of(replace(EMPTY, humanitarian=(ledger(*both),)))
    assert [citation.source for citation in context.citations] == ["1.txt", "2.txt"]
    assert context.taken_from("2.txt") == [2]
