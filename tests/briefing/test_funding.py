"""Small cases for the funding position: sums in, by donor and stage, and the gap out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.briefing import compile_briefing
from reporter.briefing.arithmetic import combined
from reporter.briefing.model import Computed, Donor, Entry, Funding, GapInKnowledge, Stage
from reporter.briefing.sums import is_shared_with_police
from reporter.facts import (
    Aggregate,
    Bound,
    DateBasis,
    DateBound,
    DocumentDate,
    Extraction,
    Figure,
    FundedUntil,
    Kind,
    MissionSlot,
    PartialDate,
    Purpose,
    SourceDocument,
    Span,
)
from reporter.knowledge.profile import Profile, Rate
from tests.briefing.stories import Number, Says
from tests.briefing.stories import source as told_of

PLEDGED, RECEIVED, WITHHELD, REQUIRED = Kind.PLEDGED_FUNDING, Kind.RECEIVED, Kind.WITHHELD, Kind.REQUIRED
PART, MORE = Aggregate.PART, Aggregate.INCREMENT
FUND = "UN trust fund"
MSS, GSF = "Multinational Security Support Mission", "Gang Suppression Force"


@dataclass(frozen=True)
class Sum:
    """A sum in short: millions and what is said of them, the rest as usual."""

    value: int
    kind: Kind = PLEDGED
    actor: str | None = "Norway"
    unit: str = "USD"
    aggregate: Aggregate = Aggregate.TOTAL
    bound: Bound = Bound.EXACT
    authorised: bool = False
    converted: bool = False
    purpose: Purpose | None = None
    period: str | None = None


Source = tuple[int | None, tuple[Sum, ...]]


def source(number: int, year: int | None, *sums: Sum) -> Extraction:
    """Make a source of a year that names these sums in order, in one sentence."""
    text = "It said " + " and ".join(f"[{at}] {one.unit} {one.value}" for at, one in enumerate(sums)) + " in all."
    document = SourceDocument(name=f"{number}.txt", text=text, digest=str(number))
    known = PartialDate(year=year) if year else None
    return Extraction(
        document=document,
        title=None,
        date=DocumentDate(value=known, basis=DateBasis.STATED if known else DateBasis.UNKNOWN),
        figures=tuple(figure(document, at, one) for at, one in enumerate(sums)),
        people=(),
        organisations=(),
        commitments=(),
        mission=(),
        numbers=(),
    )


def figure(document: SourceDocument, at: int, one: Sum) -> Figure:
    start = document.text.index(f"[{at}]")
    return Figure(
        kind=one.kind,
        value=Decimal(one.value),
        unit=one.unit,
        bound=one.bound,
        aggregate=one.aggregate,
        actor=one.actor,
        attributed_to=None,
        place=None,
        period=one.period,
        group=None,
        rule="test",
        evidence=document.evidence(Span(start, start + 3), Span(0, len(document.text))),
        authorised=one.authorised,
        converted=one.converted,
        purpose=one.purpose,
    )


def position(*sources: Source) -> Funding:
    made = [source(number, year, *sums) for number, (year, sums) in enumerate(sources)]
    found = compile_briefing(made).funding
    assert compile_briefing(list(reversed(made))).funding == found
    return found


def shown(donors: tuple[Donor, ...]) -> list[str]:
    """Print donors in one line each: `Norway: pledged 300 USD (200, 100) x2`."""
    return [f"{donor.actor}: " + "; ".join(shown_sums(donor)) for donor in donors]


def shown_sums(donor: Donor) -> list[str]:
    lines = []
    for one in donor.sums:
        told = f"{one.stage.value} {one.entry.figure.value} {one.entry.figure.unit}"
        parts = f" ({', '.join(str(part.figure.value) for part in one.parts)})" if one.parts else ""
        lines.append(told + parts + (f" x{1 + len(one.mentions)}" if one.mentions else ""))
    return lines


DONORS: list[tuple[str, list[Source], list[str]]] = [
    ("a pledge", [(2024, (Sum(30),))], ["Norway: pledged 30 USD"]),
    (
        "parts stand under their whole",
        [(2024, (Sum(30), Sum(20, aggregate=PART), Sum(10, aggregate=PART)))],
        ["Norway: pledged 30 USD (20, 10)"],
    ),
    ("a part without a whole", [(2024, (Sum(20, aggregate=PART),))], ["Norway: pledged 20 USD"]),
    (
        "a part of another donor's sum is no part of this",
        [(2024, (Sum(30, actor="Spain"), Sum(20, aggregate=PART)))],
        ["Spain: pledged 30 USD", "Norway: pledged 20 USD"],
    ),
    (
        "a part is never larger than its whole",
        [(2024, (Sum(30), Sum(50, aggregate=PART)))],
        ["Norway: pledged 50 USD; pledged 30 USD"],
    ),
    (
        "a part in other money stands alone",
        [(2024, (Sum(30), Sum(20, unit="NOK", aggregate=PART)))],
        ["Norway: pledged 20 NOK; pledged 30 USD"],
    ),
    (
        "of two wholes the nearer one has the part",
        [(2024, (Sum(90), Sum(30), Sum(20, aggregate=PART)))],
        ["Norway: pledged 90 USD; pledged 30 USD (20)"],
    ),
    (
        "a part that other sources repeat is told once",
        [(2024, (Sum(30), Sum(20, aggregate=PART))), (2025, (Sum(20, aggregate=PART),))],
        ["Norway: pledged 30 USD (20) x2"],
    ),
    (
        "parts of several sources that come to more than their sum overlap",
        [
            (2024, (Sum(30), Sum(20, aggregate=PART), Sum(10, aggregate=PART))),
            (2025, (Sum(30), Sum(15, aggregate=PART))),
        ],
        ["Norway: pledged 30 USD (20, 10) x3"],
    ),
    (
        "two equal parts of one source are two",
        [(2024, (Sum(30), Sum(10, aggregate=PART), Sum(10, aggregate=PART), Sum(5, aggregate=PART)))],
        ["Norway: pledged 30 USD (10, 10, 5)"],
    ),
    ("one sum of two sources", [(2024, (Sum(30),)), (2025, (Sum(30),))], ["Norway: pledged 30 USD x2"]),
    (
        "whatever its qualifier",
        [(2024, (Sum(30),)), (2025, (Sum(30, bound=Bound.AT_LEAST),))],
        ["Norway: pledged 30 USD x2"],
    ),
    (
        "two sums are not added",
        [(2024, (Sum(30),)), (2025, (Sum(40),))],
        ["Norway: pledged 40 USD; pledged 30 USD"],
    ),
    (
        "a further sum of another source is the same",
        [(2024, (Sum(30),)), (2024, (Sum(30, aggregate=MORE),))],
        ["Norway: pledged 30 USD x2"],
    ),
    (
        "a further sum of the same size in one source is another",
        [(2024, (Sum(30), Sum(30, aggregate=MORE)))],
        ["Norway: pledged 30 USD; pledged 30 USD"],
    ),
    (
        "every stage has its own sum",
        [(2024, (Sum(30), Sum(10, authorised=True), Sum(5, RECEIVED), Sum(2, WITHHELD)))],
        ["Norway: pledged 30 USD; authorised 10 USD; paid 5 USD; withheld 2 USD"],
    ),
    (
        "the authorised part of a pledge is not printed as a pledge",
        [(2024, (Sum(30), Sum(10, authorised=True, aggregate=PART)))],
        ["Norway: pledged 30 USD; authorised 10 USD"],
    ),
    (
        "a pledge later withdrawn",
        [(2024, (Sum(30),)), (2025, (Sum(30, WITHHELD),))],
        ["Norway: pledged 30 USD; withheld 30 USD"],
    ),
    (
        "money in two currencies",
        [(2024, (Sum(30), Sum(30, unit="NOK")))],
        ["Norway: pledged 30 NOK; pledged 30 USD"],
    ),
    (
        "a printed conversion is the same sum",
        [(2024, (Sum(30, unit="NOK"), Sum(3, converted=True)))],
        ["Norway: pledged 3 USD x2"],
    ),
    (
        "a conversion of nothing that was read is a sum",
        [(2024, (Sum(3, converted=True),))],
        ["Norway: pledged 3 USD"],
    ),
    (
        "the fund's receipts are no donor's",
        [(2024, (Sum(30, RECEIVED, FUND), Sum(20, RECEIVED, None), Sum(10, RECEIVED)))],
        ["Norway: paid 10 USD"],
    ),
    (
        "the largest first, nobody last",
        [(2024, (Sum(90, actor=None), Sum(10), Sum(20, actor="Spain"), Sum(99, actor="Chad", unit="XAF")))],
        ["Spain: pledged 20 USD", "Norway: pledged 10 USD", "Chad: pledged 99 XAF", "None: pledged 90 USD"],
    ),
    (
        "by the conversion where that is printed",
        [(2024, (Sum(15), Sum(999, actor="Chad", unit="XAF"), Sum(40, actor="Chad", converted=True)))],
        ["Chad: pledged 40 USD x2", "Norway: pledged 15 USD"],
    ),
    ("a share is no sum", [(2024, (Sum(30, unit="percent"),))], []),
]


def told_in(*sentences: tuple[str, Sum], name: str = "a", year: int = 2024) -> Extraction:
    """Make a source that names a sum in each sentence, behind or in place of a mark."""
    text = " ".join(words for words, _ in sentences)
    document = SourceDocument(name=f"{name}.txt", text=text, digest=name)
    figures, start = [], 0
    for words, one in sentences:
        begin = text.index(words, start)
        at = begin + words.index(str(one.value))
        place = document.evidence(Span(at, at + len(str(one.value))), Span(begin, begin + len(words)))
        figures.append(replace(figure(source(0, 2024, one).document, 0, one), evidence=place))
        start = begin + len(words) if "(" not in words else begin
    known = PartialDate(year=year)
    return replace(
        source(0, 2024),
        document=document,
        figures=tuple(figures),
        date=DocumentDate(value=known, basis=DateBasis.STATED),
    )


def test_sums_told_before_a_sum_of_all_are_its_parts() -> None:
    told = told_in(
        ("Norway will give another 100 dollars.", Sum(100, aggregate=MORE)),
        ("This adds to the 90 given before.", Sum(90)),
        ("All told, its support comes to 300 dollars.", Sum(300)),
        ("It also gives 33 dollars for food.", Sum(33)),
    )
    assert shown(compile_briefing([told]).funding.donors) == ["Norway: pledged 300 USD (100, 90); pledged 33 USD"]


def test_dollars_are_shown_before_the_money_that_they_convert() -> None:
    text = "Norway promised 900 shillings (7 dollars)."
    told = told_in((text, Sum(900, unit="KES")), (text, Sum(7, converted=True)))
    assert shown(compile_briefing([told]).funding.donors) == ["Norway: pledged 7 USD x2"]


def test_the_gap_is_in_dollars_where_both_sums_are() -> None:
    needs, has = "It needs 900 shillings (60 dollars).", "The fund took in 300 shillings (20 dollars)."
    told = told_in(
        (needs, replace(NEED, value=900, unit="KES")),
        (needs, replace(NEED, value=60, converted=True)),
        (has, replace(HAVE, value=300, unit="KES")),
        (has, replace(HAVE, value=20, converted=True)),
    )
    gap = compile_briefing([told]).funding.gap
    assert gap is not None
    assert (int(gap.value), gap.unit) == (40, "USD")


@pytest.mark.parametrize(
    ("words", "balance"),
    [
        ("The fund holds 85 dollars.", True),
        ("Only 85 dollars are left in the fund.", True),
        ("The fund had 85 dollars in it at the end of May.", True),
        ("It has 85 dollars in its accounts.", True),
        ("The fund has received 85 dollars.", False),
        ("The fund has taken in 85 dollars; the rest remains unpaid.", False),
    ],
)
def test_what_a_fund_has_now_is_not_what_it_has_received(words: str, *, balance: bool) -> None:
    told = told_in(("It needs 600 dollars.", NEED), (words, HAVE))
    assert compile_briefing([told]).funding.balance is balance


@pytest.mark.parametrize(
    "words",
    [
        "Only 85 dollars have been refunded by the fund.",
        "It has recovered 85 dollars from the fund.",
        "The fund has disbursed 85 dollars to them.",
    ],
)
def test_what_the_fund_has_paid_out_is_not_what_it_has_received(words: str) -> None:
    money = compile_briefing([told_in(("It needs 600 dollars.", NEED), (words, HAVE))]).funding
    assert (money.gap, shown(money.donors)) == (None, [f"{FUND}: paid 85 USD"])


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Norway handed over trucks and radios worth 85 dollars.", "in_kind"),
        ("Norway has given 85 dollars worth of equipment.", "in_kind"),
        ("Norway has given 85 dollars in new vehicles.", "in_kind"),
        ("Norway has given 85 dollars, all of it in kind.", "in_kind"),
        ("Norway has paid in 85 dollars.", "paid"),
        ("Norway has paid in 85 dollars, which will buy trucks.", "paid"),
        ("Norway has paid 85 dollars for what the trucks are worth.", "paid"),
    ],
)
def test_goods_are_no_money_paid(words: str, stage: str) -> None:
    [donor] = compile_briefing([told_in((words, Sum(85, RECEIVED)))]).funding.donors
    assert [one.stage.value for one in donor.sums] == [stage]


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("It says that it is short of 121 dollars.", True),
        ("That leaves a gap of 121 dollars.", True),
        ("There is a 121 dollar shortfall.", True),
        ("Some 121 dollars are still missing.", True),
        ("It needs 121 dollars in all.", False),
        ("It needs 121 dollars, and the shortage of staff is worse.", False),
    ],
)
def test_what_is_missing_is_quoted_and_is_not_all_that_is_needed(words: str, *, missing: bool) -> None:
    had = "The fund has received 85 dollars."
    money = compile_briefing([told_in((words, replace(NEED, value=121)), (had, HAVE))]).funding
    assert [int(one.figure.value) for one in money.missing_sums] == [121] * missing
    assert (money.required is None, money.gap is None) == (missing, missing)


@pytest.mark.parametrize(
    ("words", "paired"),
    [
        ("A support office, with a budget of 600 dollars this year, pays for fuel.", False),
        ("The support office has cost 600 dollars.", False),
        ("The force needs 600 dollars a year.", True),
    ],
)
def test_the_budget_of_an_office_is_not_met_by_the_missions_fund(words: str, *, paired: bool) -> None:
    money = compile_briefing([told_in((words, NEED), ("The fund has received 85 dollars.", HAVE))]).funding
    assert (money.gap is not None) is paired


def test_a_plan_of_which_hardly_anything_has_come_is_quoted() -> None:
    plan = told_in(("The plan needs 700 dollars; next to none of it has come.", replace(NEED, value=700)))
    other = told_in(("The plan needs 600 dollars.", NEED), name="b")
    assert [int(one.figure.value) for one in compile_briefing([plan, other]).funding.hardly_any] == [700]


def test_an_appeal_has_a_position_of_its_own_beside_the_missions() -> None:
    aid = Purpose.RELIEF
    money = position(
        (2024, (replace(NEED, purpose=Purpose.MISSION), replace(HAVE, purpose=Purpose.MISSION))),
        (2024, (replace(NEED, value=700, purpose=aid), replace(HAVE, value=200, actor=None, purpose=aid))),
    )
    assert (money.gap and money.gap.value) == 515
    assert money.appeal is not None
    assert money.appeal.gap is not None
    assert [int(money.appeal.required.figure.value), int(money.appeal.gap.value)] == [700, 500]


def test_an_appeal_without_a_receipt_has_no_gap() -> None:
    money = position(
        (2024, (replace(NEED, purpose=Purpose.MISSION), replace(HAVE, purpose=Purpose.MISSION))),
        (2024, (replace(NEED, value=700, purpose=Purpose.RELIEF),)),
    )
    assert money.appeal is not None
    assert (money.appeal.received, money.appeal.gap) == (None, None)


def test_the_newest_requirement_of_aid_may_stand_in_a_source_that_bears_no_date_but_is_surely_newer() -> None:
    aid = replace(NEED, purpose=Purpose.RELIEF)
    old, new = (
        source(0, 2024, replace(aid, value=700, actor=None)),
        source(1, None, replace(aid, value=880, actor=None)),
    )
    bound = DateBound(value=PartialDate(year=2026, month=1), evidence=(new.figures[0].evidence,))
    later = replace(new, date=DocumentDate(basis=DateBasis.UNKNOWN, not_before=bound))
    mission = source(2, 2024, replace(NEED, purpose=Purpose.MISSION), replace(HAVE, purpose=Purpose.MISSION))
    for undated, expected in ((later, 880), (new, 700)):
        appeal = compile_briefing([old, undated, mission]).funding.appeal
        assert appeal
        assert int(appeal.required.figure.value) == expected


def test_the_gap_is_taken_from_the_newest_that_the_fund_has_received() -> None:
    later = replace(HAVE, value=110)
    sources = [(2025, (later, replace(HAVE, value=90))), (2025, (replace(HAVE, value=20),))]
    money = position((2024, (NEED, HAVE)), *sources)
    assert (computed(money.gap), money.dates_differ, money.newer) == (490, True, None)
    assert amounts(money.received) == (110,)
    told = compile_briefing(
        [source(at, year, *sums) for at, (year, sums) in enumerate([(2024, (NEED, HAVE)), *sources])]
    )
    [key] = told.key_figures
    assert key.ledger.headline
    assert key.ledger.headline.figure.value == 110


def test_a_receipt_of_another_year_stands_beside_the_gap() -> None:
    year = replace(NEED, period="in 2024")
    money = position((2024, (year, HAVE)), (2025, (replace(HAVE, value=110),)))
    assert (computed(money.gap), *amounts(money.newer)) == (515, 110)


@pytest.mark.parametrize(
    ("behind", "paid", "released"),
    [
        ("The payment overrides a hold by one senator.", 60, 60),
        ("The payment overrides a hold by one senator.", 30, None),  # less than was held back
        ("The payment is for other things.", 60, None),
    ],
)
def test_what_was_held_back_is_released_where_a_later_source_says_so(
    behind: str, paid: int, released: int | None
) -> None:
    held = told_in(("One senator blocks 40 dollars.", Sum(40, WITHHELD)), name="held", year=2024)
    freed = told_in((f"Norway paid {paid} dollars. {behind}", Sum(paid, RECEIVED)), name="freed", year=2025)
    for order in ([held, freed], [freed, held]):
        [norway] = compile_briefing(order).funding.donors
        sums = {one.stage: one.released for one in norway.sums}
        assert (int(by.figure.value) if (by := sums[Stage.WITHHELD]) else None) == released


def test_no_evidence_of_a_donor_is_lost() -> None:
    told = (Sum(30), Sum(10, aggregate=PART), Sum(10, aggregate=PART), Sum(20, authorised=True))
    [norway] = position((2024, told), (2025, told[:2]), (2025, told[1:2])).donors
    sums = [entry for one in norway.sums for entry in (one.entry, *one.parts, *one.mentions)]
    assert len(sums) == len({entry.figure.evidence for entry in sums}) == 7


@pytest.mark.parametrize(("sources", "expected"), [row[1:] for row in DONORS], ids=[row[0] for row in DONORS])
def test_donors(sources: list[Source], expected: list[str]) -> None:
    assert shown(position(*sources).donors) == expected


NEED, HAVE = Sum(600, REQUIRED, None), Sum(85, RECEIVED, FUND)
LEAST, MOST, ABOUT, EXACT = Bound.AT_LEAST, Bound.AT_MOST, Bound.APPROX, Bound.EXACT
MISSION, RELIEF = Purpose.MISSION, Purpose.RELIEF


@pytest.mark.parametrize(
    ("needed", "paid", "gap", "coverage"),
    [
        (EXACT, EXACT, EXACT, (14, ABOUT)),
        (ABOUT, EXACT, ABOUT, (14, ABOUT)),
        (LEAST, EXACT, LEAST, (15, MOST)),
        (MOST, EXACT, MOST, (14, LEAST)),
        (EXACT, LEAST, MOST, (14, LEAST)),
        (EXACT, MOST, LEAST, (15, MOST)),
        (LEAST, MOST, LEAST, (15, MOST)),
        (LEAST, LEAST, ABOUT, (14, ABOUT)),
        (ABOUT, LEAST, ABOUT, (14, ABOUT)),
    ],
)
def test_bounds_of_the_gap(needed: Bound, paid: Bound, gap: Bound, coverage: tuple[int, Bound]) -> None:
    found = position((2024, (replace(NEED, bound=needed), replace(HAVE, bound=paid))))
    assert found.gap
    assert found.coverage
    assert (int(found.gap.value), found.gap.bound) == (515, gap)
    assert (int(found.coverage.value), found.coverage.bound) == coverage
    assert [e.figure.value for e in found.gap.terms] == [600, 85]


def test_a_share_that_comes_out_even_is_exact() -> None:
    found = position((2024, (NEED, replace(HAVE, value=150))))
    assert found.coverage
    assert (int(found.coverage.value), found.coverage.bound) == (25, EXACT)


@given(st.lists(st.sampled_from([EXACT, ABOUT]), min_size=1))
def test_only_exact_terms_give_an_exact_result(bounds: list[Bound]) -> None:
    assert (combined(bounds) is EXACT) == (ABOUT not in bounds)


FOR_MISSION, PAID_FOR_MISSION = replace(NEED, purpose=MISSION), replace(HAVE, purpose=MISSION)
GAPS: list[tuple[str, list[Source], int | None, bool]] = [
    ("side by side", [(2024, (NEED, HAVE))], 515, False),
    ("of two sources, purpose untold", [(2024, (NEED,)), (2024, (HAVE,))], None, False),
    ("of two sources for one purpose", [(2024, (FOR_MISSION,)), (2024, (PAID_FOR_MISSION,))], 515, False),
    ("of two dates", [(2024, (FOR_MISSION,)), (2025, (PAID_FOR_MISSION,))], 515, True),
    ("of dates too far apart", [(2022, (FOR_MISSION,)), (2025, (PAID_FOR_MISSION,))], None, False),
    ("of an undated source", [(None, (FOR_MISSION,)), (2025, (PAID_FOR_MISSION,))], None, False),
    (
        "for different purposes",
        [(2024, (FOR_MISSION,)), (2024, (replace(HAVE, purpose=RELIEF),))],
        None,
        False,
    ),
    (
        "side by side, for different purposes",
        [(2024, (FOR_MISSION, replace(HAVE, purpose=RELIEF)))],
        None,
        False,
    ),
    (
        "side by side before a newer pair of two sources",
        [(2023, (NEED, HAVE)), (2024, (replace(FOR_MISSION, value=700),)), (2025, (PAID_FOR_MISSION,))],
        515,
        False,
    ),
    (
        "of plans of two years",
        [(2026, (replace(NEED, period="for 2026"), replace(HAVE, period="in 2025")))],
        None,
        False,
    ),
    ("in two currencies", [(2024, (NEED, replace(HAVE, unit="EUR")))], None, False),
    ("from one donor alone", [(2024, (NEED, replace(HAVE, actor="Norway")))], None, False),
    (
        "a pledge and an authorisation stay outside",
        [(2024, (NEED, HAVE, Sum(300), Sum(109, authorised=True)))],
        515,
        False,
    ),
    (
        "a printed conversion makes no pair of its own",
        [
            (
                2024,
                (NEED, HAVE, replace(NEED, value=550, unit="EUR", converted=True), replace(HAVE, value=80, unit="EUR")),
            )
        ],
        515,
        False,
    ),
]


@pytest.mark.parametrize(("sources", "gap", "differ"), [row[1:] for row in GAPS], ids=[row[0] for row in GAPS])
def test_gap(sources: list[Source], gap: int | None, *, differ: bool) -> None:
    found = position(*sources)
    assert (found.gap.value if found.gap else None, found.dates_differ) == (gap, differ)
    assert (found.coverage is None) == (gap is None)


def of_mission(name: str, when: str, mission: str, *sums: Number) -> Extraction:
    """Make a source on a mission and its money."""
    made = told_of(name, when, Says(MissionSlot.NAME, mission), *sums)
    return replace(made, figures=tuple(replace(one, purpose=Purpose.MISSION) for one in made.figures))


def test_the_present_missions_sums_of_two_sources_go_before_a_pair_of_the_mission_before() -> None:
    def needed(value: int) -> Number:
        return Number(value=value, kind=REQUIRED, unit="USD", actor=None)

    def got(value: int) -> Number:
        return Number(value=value, kind=RECEIVED, unit="USD", actor=None)

    old = of_mission("a", "2024-10", MSS, needed(600), got(85))
    new = of_mission("b", "2025-11", GSF, needed(498))
    paid = of_mission("c", "2026-01", GSF, got(174))
    money = compile_briefing([old, new, paid]).funding
    assert money.past
    assert (computed(money.gap), computed(money.past.gap)) == (324, 515)
    for told, shown, box in (([old, new], (498, None), REQUIRED), ([old, paid], (None, 174), RECEIVED)):
        brief = compile_briefing(told)
        found = brief.funding
        assert amounts(found.required, found.received) == shown
        assert (found.gap, found.earlier) == (None, False)
        assert found.past
        assert amounts(found.past.required, found.past.received) == (600, 85)
        assert found.past.gap
        assert [key.ledger.kind for key in brief.key_figures] == [box]


def computed(one: Computed | None) -> int | None:
    return int(one.value) if one else None


def amounts(*sums: Entry | None) -> tuple[int | None, ...]:
    return tuple(int(one.figure.value) if one else None for one in sums)


def test_sums_of_the_mission_before_are_told_to_be_its_own_where_the_present_one_has_none() -> None:
    old = of_mission("a", "2024-10", MSS, Number(value=85, kind=RECEIVED, unit="USD", actor=FUND))
    money = compile_briefing([old, of_mission("b", "2025-11", GSF)]).funding
    assert (amounts(money.required, money.received), money.earlier, money.past) == ((None, 85), True, None)


@pytest.mark.parametrize(
    ("words", "present"),
    [
        ("The force needs 700 dollars a year.", True),
        ("The previous mission needed 700 dollars a year.", False),
        ("Its predecessor needed 700 dollars a year.", False),
        ("The Multinational Security Support Mission was to cost 700 dollars.", False),
    ],
)
def test_an_article_on_the_present_mission_may_tell_of_the_money_of_the_one_before(
    words: str, *, present: bool
) -> None:
    need = Number(value=700, kind=REQUIRED, unit="USD", actor=None, text=words)
    old = of_mission("a", "2024-10", MSS, Number(value=85, kind=RECEIVED, unit="USD", actor=FUND))
    money = compile_briefing([old, of_mission("b", "2025-11", GSF, need)]).funding
    assert (not money.earlier) is present


def test_what_an_article_calls_the_missions_need_and_its_funds_receipt_are_a_pair_however_far_apart() -> None:
    far = "It went on to speak of other things. " * 20
    need = Number(value=700, kind=REQUIRED, unit="USD", actor=None, text="The force needs 700 dollars a year.")
    have = Number(value=90, kind=RECEIVED, unit="USD", actor=FUND, text=f"{far}The fund took in 90 dollars.")
    gap = compile_briefing([of_mission("a", "2025-11", GSF, need, have)]).funding.gap
    assert (gap and gap.value) == 610


def test_a_missing_operand_is_named_and_a_donors_payment_does_not_stand_in() -> None:
    assert position((2024, (NEED,))).missing == ("received",)
    assert position((2024, (HAVE,))).missing == ("required",)
    assert position((2024, (NEED, Sum(5, RECEIVED)))).missing == ("received",)
    assert position((2024, (Sum(5),))).missing == ("required", "received")


def test_how_long_the_money_lasts_newest_source_first() -> None:
    old, new, undated = (source(number, year, Sum(1)) for number, year in enumerate((2023, 2025, None)))
    said = {
        known.document.name: FundedUntil(
            value=PartialDate(year=2026),
            attributed_to=None,
            evidence=known.document.evidence(Span(0, 2), Span(0, 9)),
        )
        for known in (old, new, undated)
    }
    told = [replace(known, funded_until=(said[known.document.name],)) for known in (old, new, undated)]
    found = compile_briefing(told).funding.funded_until
    assert [fact.evidence.document.name for fact in found] == ["1.txt", "0.txt", "2.txt"]


RATE = Rate(currency="NOK", into="USD", rate=Decimal("0.0913"), on=date(2025, 1, 19))


def test_sums_are_converted_at_the_rate_of_the_profile_and_nothing_else_changes() -> None:
    told = [source(0, 2024, NEED, HAVE, Sum(77, unit="NOK"), Sum(7))]
    found = compile_briefing(told, profile=Profile(rates=(RATE,))).funding
    without = compile_briefing(told).funding
    [one] = found.conversions
    assert (int(one.entry.figure.value), one.value, one.unit) == (77, Decimal("7.03"), "USD")
    assert (one.rate, one.rate_date) == (RATE.rate, RATE.on)
    assert without == replace(found, conversions=())


def test_what_only_the_mission_before_has_is_named_under_what_is_not_known() -> None:
    old = of_mission("a", "2024-10", MSS, Number(value=85, kind=RECEIVED, unit="USD", actor=FUND))
    need = Number(value=700, kind=REQUIRED, unit="USD", actor=None)
    for new, kinds in (
        (of_mission("b", "2025-11", GSF), [RECEIVED]),
        (of_mission("b", "2025-11", GSF, need), [RECEIVED]),
    ):
        open_points = compile_briefing([old, new]).unknown
        assert [one.kind for one in open_points if one.why is GapInKnowledge.ONLY_EARLIER] == kinds
        assert RECEIVED not in [one.kind for one in open_points if one.why is GapInKnowledge.OLD_FIGURE]


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("Norway has pledged 300 dollars to the fund, 20 of them this year.", ["Norway: pledged 300 USD (20)"]),
        ("Of the fund's money 20 dollars are Norway's; outside it Norway has pledged 300 dollars.", None),
        ("Norway put 20 dollars into the trust fund, while it has pledged 300 dollars to the camps.", None),
        ("Norway has pledged 300 dollars directly to the camps, and paid 20 dollars of the kitty.", None),
    ],
)
def test_what_lies_in_a_fund_is_no_part_of_what_lies_outside(whole: str, expected: list[str] | None) -> None:
    told = told_in((whole, Sum(300)), (whole, Sum(20, aggregate=PART)))
    separate = ["Norway: pledged 300 USD; pledged 20 USD"]
    assert shown(compile_briefing([told]).funding.donors) == (expected or separate)


@pytest.mark.parametrize(
    ("words", "shared"),
    [
        ("Norway gave 85 dollars for the Haitian police and for the multinational mission.", True),
        ("Norway gave 85 dollars for the mission as well as for the national police.", True),
        ("Norway gave 85 dollars for the mission.", False),
        ("Norway gave 85 dollars for the mission of police officers.", False),
    ],
)
def test_what_the_police_share_is_not_the_missions_alone(words: str, *, shared: bool) -> None:
    [donor] = compile_briefing([told_in((words, Sum(85, purpose=MISSION)))]).funding.donors
    assert is_shared_with_police(donor.sums[0].entry) is shared
