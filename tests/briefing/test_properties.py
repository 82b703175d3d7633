"""What holds of every briefing, whatever the sources say: nothing is lost, added or moved by the order of files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.briefing import Briefing, compile_briefing
from reporter.briefing.model import Computed, Ledger, Operation, Standing
from reporter.facts import Aggregate, Bound, Evidence, Extraction, Figure, Kind
from reporter.knowledge.profile import default_profile
from tests.briefing.saying import Say, source

MONEY = [Kind.REQUIRED, Kind.RECEIVED, Kind.PLEDGED_FUNDING, Kind.WITHHELD, Kind.SPENT]
PERSONNEL = [Kind.TARGET, Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL]
HUMANITARIAN = [Kind.DISPLACED, Kind.KILLED, Kind.RETURNED, Kind.FOOD_INSECURE]
DATES = [None, "2023", "2024-06", "2024-10", "2024-10-11", "2025-01-19"]
PERIODS = [None, "this year", "last year", "in 2024", "since January", "in recent years", "in October", "last week"]
CHECKED = settings(deadline=None, max_examples=60)
# A story that several files may carry.
STORY = " ".join(f"word{at} of the story" for at in range(40))


def says(kinds: list[Kind], units: list[str], actors: list[str | None]) -> st.SearchStrategy[Say]:
    return st.builds(
        Say,
        value=st.sampled_from([1, 24, 85, 400, 700, 703, 5_600, 700_000, 20_000_000]),
        on=st.sampled_from(DATES),
        kind=st.sampled_from(kinds),
        bound=st.sampled_from(Bound),
        aggregate=st.sampled_from(Aggregate),
        unit=st.sampled_from(units),
        place=st.sampled_from([None, "Haiti", "Port-au-Prince", "the capital", "Delmas"]),
        period=st.sampled_from(PERIODS),
        group=st.sampled_from([None, None, "children", "minors"]),
        by=st.sampled_from([None, "IOM", "UN", "Reuters", "Marie Valcin"]),
        actor=st.sampled_from(actors),
    )


SAYS = st.one_of(
    says(HUMANITARIAN, ["people", "people", "percent"], [None]),
    says(PERSONNEL, ["people"], [None, "Kenya", "Jamaica"]),
    says(MONEY, ["USD", "USD", "EUR", "percent"], [None, "Kenya", "UN trust fund"]),
    says([Kind.GANG_CONTROL], ["percent"], [None]),
)
TEXTS = st.sampled_from(["", "", STORY])


@st.composite
def folders(draw: st.DrawFn) -> list[Extraction]:
    told = draw(st.lists(st.tuples(st.lists(SAYS, min_size=1, max_size=4), TEXTS), min_size=1, max_size=5))
    return [source(f"{at}.txt", *said, text=text) for at, (said, text) in enumerate(told)]


def parts(whole: object) -> Iterator[object]:
    """Give everything in a model; evidence is not taken apart."""
    yield whole
    if isinstance(whole, Evidence):
        return
    if is_dataclass(whole):
        for part in fields(whole):
            yield from parts(getattr(whole, part.name))
    elif isinstance(whole, tuple):
        for item in whole:
            yield from parts(item)


def evidence_of(briefing: Briefing) -> set[Evidence]:
    return {part for part in parts(briefing) if isinstance(part, Evidence)}


def ledgers_of(briefing: Briefing) -> list[Ledger]:
    return [part for part in parts(briefing) if isinstance(part, Ledger)]


def said_in(sources: list[Extraction]) -> set[Figure]:
    return {figure for one in sources for figure in one.figures}


@CHECKED
@given(folders(), st.randoms(use_true_random=False))
def test_the_order_of_the_files_changes_nothing(sources: list[Extraction], random: object) -> None:
    shuffled = list(sources)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert compile_briefing(shuffled) == compile_briefing(sources)


@CHECKED
@given(folders())
def test_a_duplicate_file_changes_nothing_but_the_list_of_sources(sources: list[Extraction]) -> None:
    plain = compile_briefing(sources)
    double = compile_briefing(sources, duplicates=[("copy.txt", "0.txt")])
    assert replace(double, sources=plain.sources) == plain
    assert len(double.sources) == len(plain.sources) + 1


@CHECKED
@given(st.lists(st.lists(SAYS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_a_copy_of_a_story_changes_no_headline(told: list[list[Say]]) -> None:
    stories = [" ".join(f"word{at}of{number} of the story" for at in range(40)) for number in range(len(told))]
    sources = [source(f"{at}.txt", *said, text=stories[at]) for at, said in enumerate(told)]
    copied = [*sources, source("copy.txt", *told[0], text=stories[0])]
    assert headlines(compile_briefing(copied)) == headlines(compile_briefing(sources))


def headlines(briefing: Briefing) -> dict[Kind, tuple[Decimal, str]]:
    books = [*briefing.humanitarian, *(key.ledger for key in briefing.key_figures)]
    return {b.kind: (b.headline.figure.value, b.headline.figure.unit) for b in books if b.headline}


@CHECKED
@given(folders())
def test_without_a_source_only_its_evidence_is_missing(sources: list[Extraction]) -> None:
    left = sources[1:]
    before, after = evidence_of(compile_briefing(sources)), evidence_of(compile_briefing(left))
    assert after == {evidence for evidence in before if evidence.document is not sources[0].document}


@CHECKED
@given(folders())
def test_every_figure_is_somewhere_and_none_is_invented(sources: list[Extraction]) -> None:
    briefing = compile_briefing(sources)
    assert {part for part in parts(briefing) if isinstance(part, Figure)} == said_in(sources)


@CHECKED
@given(folders())
def test_a_ledger_holds_every_figure_of_its_kind_once(sources: list[Extraction]) -> None:
    briefing = compile_briefing(sources)
    for book in briefing.humanitarian:
        same = [f for f in said_in(sources) if f.kind is book.kind and f.aggregate is not Aggregate.INCIDENT]
        assert Counter(entry.figure for entry in book.entries) == Counter(same)
    for book in ledgers_of(briefing):
        assert set(book.series) <= set(book.entries)
        assert sum(entry.standing is Standing.HEADLINE for entry in book.entries) == (book.headline is not None)
        assert bool(book.why) == (book.headline is not None)


@CHECKED
@given(folders())
def test_what_leads_is_a_whole_that_can_be_true(sources: list[Extraction]) -> None:
    limits = default_profile().limits
    for book in ledgers_of(compile_briefing(sources)):
        if book.headline:
            figure = book.headline.figure
            assert figure.aggregate is Aggregate.TOTAL
            assert figure.group is None
            assert figure.value <= limits.get(figure.kind, figure.value)


@CHECKED
@given(folders())
def test_what_is_computed_is_what_its_terms_give(sources: list[Extraction]) -> None:
    for part in parts(compile_briefing(sources)):
        if isinstance(part, Computed):
            first, *rest = [term.figure.value for term in part.terms]
            match part.operation:
                case Operation.SUM:
                    assert part.value == first + sum(rest)
                case Operation.DIFFERENCE:
                    assert part.value == first - sum(rest)
                case Operation.SHARE:
                    assert abs(part.value - first * 100 / rest[-1]) < 1
            assert {term.figure for term in part.terms} <= said_in(sources)
