"""Reconciling in small cases: a few figures in, which leads and why, and the reason of every other out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.claims import agree
from reporter.briefing.incidents import incidents
from reporter.briefing.model import Entry, Ledger
from reporter.briefing.reconcile import entries, ledger
from reporter.facts import Aggregate, Bound, Extraction, Kind, Purpose
from tests.briefing.saying import Say, source

LEAST, MOST, ABOUT = Bound.AT_LEAST, Bound.AT_MOST, Bound.APPROX
PART, MORE, ATTACK = Aggregate.PART, Aggregate.INCREMENT, Aggregate.INCIDENT
KILLED, DEPLOYED, RECEIVED = Kind.KILLED, Kind.DEPLOYED, Kind.RECEIVED
TARGET, REQUIRED = Kind.TARGET, Kind.REQUIRED
MSS = "Multinational Security Support Mission"


def found(sources: Sequence[Extraction]) -> tuple[Entry, ...]:
    return entries(sources, {one.document.name: at for at, one in enumerate(sources, start=1)})


def book_of(said: Sequence[Say], **limits: int) -> Ledger:
    """Compile the ledger of one source for each figure; those without a kind of their own are of the first one's."""
    allowed = {Kind(kind): Decimal(limit) for kind, limit in limits.items()}
    book = ledger(said[0].kind, found([source(f"{at}.txt", one) for at, one in enumerate(said)]), limits=allowed)
    assert book
    return book


# What is said, the standing of each figure in the same order, and the rules that decided.
TABLE: list[tuple[str, list[Say], str, str]] = [
    # Which one leads.
    ("one figure", [Say(700)], "headline", "only"),
    ("newest", [Say(500), Say(700, "2025-01-19")], "older headline", "newest"),
    ("the newest may be lower", [Say(900, "2024-09"), Say(700)], "older headline", "newest"),
    (
        "a month holds all its days: neither is newer",
        [Say(900, "2024-10", by="IOM"), Say(700)],
        "headline contested",
        "counting_authority",
    ),
    ("undated never leads", [Say(900, None, by="IOM"), Say(700, "2020")], "undated headline", "newest"),
    ("a part is no whole", [Say(900, "2025", aggregate=PART), Say(700)], "part headline", "total"),
    ("an increment before its total", [Say(90, "2024-06", aggregate=MORE), Say(700)], "increment headline", "total"),
    ("an increment alone leads nothing", [Say(90, aggregate=MORE)], "increment", ""),
    ("a part without its whole", [Say(90, aggregate=PART, group="children")], "part", ""),
    ("a group alone leads nothing", [Say(90, group="women")], "other_group", ""),
    ("a share of a count", [Say(50, "2025", unit="percent"), Say(700)], "other_unit headline", "total"),
    ("a group", [Say(300, "2025", group="children"), Say(700)], "other_group headline", "total"),
    (
        "the country before a place",
        [Say(300, "2025", place="Gonaïves"), Say(700)],
        "other_place headline",
        "whole_country",
    ),
    (
        "a place where there is no whole",
        [Say(300, "2025", place="Gonaïves"), Say(200, place="Gonaives")],
        "headline older",
        "newest",
    ),
    ("a body that counts", [Say(900, by="IOM"), Say(700)], "headline contested", "counting_authority"),
    (
        "an outlet only repeats",
        [Say(900, by="Reuters"), Say(700, by="IOM")],
        "other_authority headline",
        "counting_authority",
    ),
    (
        "a ministry that no table knows",
        [Say(900), Say(700, by="Ministry of Works")],
        "contested headline",
        "counting_authority",
    ),
    ("a person before nobody", [Say(900), Say(700, by="Marie Valcin")], "contested headline", "counting_authority"),
    ("most origins", [Say(700), Say(900), Say(700)], "headline contested agrees", "most_origins"),
    ("nothing decides: the larger", [Say(700), Say(900)], "contested headline", "only"),
    ("beyond belief", [Say(20_000_000, "2025"), Say(700)], "implausible headline", "total"),
    (
        "a town that is not named",
        [Say(1_000_000, "2024-08"), Say(980_000, "2024-09"), Say(12_000)],
        "older headline part",
        "total newest",
    ),
    (
        "one misread count fixes no size",
        [Say(9_000_000, "2024-06"), Say(600_000, "2024-09"), Say(700_000)],
        "older older headline",
        "newest",
    ),
    # The same in other words.
    ("Haiti is the whole country", [Say(700, place="Haiti"), Say(500, "2024-06")], "headline older", "newest"),
    ("so is the nation", [Say(700, place="the Caribbean nation"), Say(500, "2024-06")], "headline older", "newest"),
    (
        "places with and without accents",
        [Say(300, place="Pont-Sondé"), Say(300, "2024-08", place="Ponte Sonde")],
        "headline agrees",
        "only",
    ),
    (
        "children are minors",
        [Say(700), Say(90, group="minors", aggregate=PART), Say(90, group="children")],
        "headline part other_group",
        "total",
    ),
    # Flows over time.
    (
        "this year, and the year by its name",
        [Say(3600, kind=KILLED, period="this year"), Say(3600, kind=KILLED, period="in 2024")],
        "headline agrees",
        "only",
    ),
    (
        "year to date on an older day",
        [Say(3600, "2024-09", KILLED, period="this year"), Say(4200, kind=KILLED, period="since January")],
        "older headline",
        "newest",
    ),
    (
        "a running total that little more would meet",
        [Say(3600, "2024-09", KILLED, LEAST, period="this year"), Say(3661, kind=KILLED, period="this year")],
        "older headline",
        "newest",
    ),
    (
        "year to date in two years",
        [Say(3600, "2023-10-11", KILLED, period="this year"), Say(3600, kind=KILLED, period="this year")],
        "other_period headline",
        "only",
    ),
    (
        "last year, said this year",
        [Say(5600, "2025-01-19", KILLED, period="last year"), Say(4200, kind=KILLED, period="this year")],
        "headline older",
        "newest",
    ),
    (
        "a quarter within the year",
        [Say(1300, kind=KILLED, period="in the third quarter"), Say(4200, kind=KILLED, period="this year")],
        "other_period headline",
        "longer_time",
    ),
    (
        "some weeks do not lead",
        [
            Say(150, "2024-10-11", KILLED, period="in the past two weeks"),
            Say(4200, "2024-09", KILLED, period="this year"),
        ],
        "other_period headline",
        "total",
    ),
    (
        "one stretch and two tolls of one day",
        [Say(4200, kind=KILLED, period="this year", by="BINUH"), Say(5200, kind=KILLED, period="in 2024", by="BINUH")],
        "contested headline",
        "only",
    ),
    (
        "a toll of no stated stretch",
        [Say(4200, kind=KILLED, period="this year", by="UN"), Say(5200, kind=KILLED)],
        "headline other_period",
        "counting_authority",
    ),
    (
        "a revised toll",
        [Say(3600, "2024-10-01", KILLED, by="BINUH"), Say(3900, "2024-10-20", KILLED, by="BINUH")],
        "older headline",
        "newest",
    ),
    (
        "a running total cannot fall",
        [Say(4200, "2024-09-30", KILLED, period="this year"), Say(60, "2024-10-11", KILLED, period="this year")],
        "headline part",
        "total",
    ),
    (
        "an undated source names an old year",
        [Say(4700, None, KILLED, period="in 2023"), Say(4800, kind=KILLED, period="this year")],
        "other_period headline",
        "newest",
    ),
    # Stocks and those who came to them.
    (
        "an earlier stock for comparison",
        [Say(315, "2024-10-12", period="in December 2023"), Say(700)],
        "older headline",
        "newest",
    ),
    (
        "those displaced since a month",
        [Say(300, "2024-10-12", period="since February"), Say(700, "2024-10")],
        "other_period headline",
        "total",
    ),
    # Qualifiers.
    ("over and exact", [Say(700_000, bound=LEAST), Say(703_000, by="IOM")], "agrees headline", "counting_authority"),
    (
        "over and over",
        [Say(500_000, bound=LEAST), Say(700_000, bound=LEAST, by="IOM")],
        "contested headline",
        "counting_authority",
    ),
    ("nearly and exact", [Say(580_000, bound=MOST), Say(578_000, by="IOM")], "agrees headline", "counting_authority"),
    (
        "about within its digits",
        [Say(1_300_000, bound=ABOUT), Say(1_287_593, by="IOM")],
        "agrees headline",
        "counting_authority",
    ),
    (
        "about and out of its digits",
        [Say(1_300_000, bound=ABOUT), Say(1_390_000, by="IOM")],
        "contested headline",
        "counting_authority",
    ),
    ("rounded without a word", [Say(580_000), Say(578_000, by="IOM")], "agrees headline", "counting_authority"),
    ("small counts are printed in full", [Say(110), Say(109, by="IOM")], "contested headline", "counting_authority"),
    ("over an older, lower number", [Say(500, "2024-06", bound=LEAST), Say(700)], "older headline", "newest"),
    # Authorities and dates.
    ("two authorities on one day", [Say(500, by="BINUH"), Say(700, by="IOM")], "other_authority headline", "only"),
    ("an older authority is older", [Say(500, "2024-06", by="BINUH"), Say(700, by="IOM")], "older headline", "newest"),
    ("an undated source", [Say(500, None), Say(700)], "undated headline", "newest"),
    ("undated, with the same number", [Say(700, None), Say(700)], "agrees headline", "only"),
    # Personnel and money.
    (
        "a contributor is not the mission",
        [Say(400, "2025", DEPLOYED, actor="Kenya"), Say(430, kind=DEPLOYED)],
        "other_actor headline",
        "mission_wide",
    ),
    (
        "less than one contributor's is not the mission's",
        [Say(400, kind=DEPLOYED, actor="Kenya"), Say(24, "2025", DEPLOYED)],
        "headline other_actor",
        "largest_contributor",
    ),
    (
        "the largest contributor, though a smaller one is newer",
        [Say(400, kind=DEPLOYED, actor="Kenya"), Say(24, "2025", DEPLOYED, actor="Jamaica")],
        "headline other_actor",
        "largest_contributor",
    ),
    (
        "what the mission itself has is not a contributor's",
        [
            Say(400, "2025", DEPLOYED, actor="Kenya"),
            Say(430, kind=DEPLOYED, actor=MSS),
            Say(430, "2024-09", kind=DEPLOYED),
        ],
        "other_actor headline agrees",
        "mission_wide",
    ),
    # Decisions: a new value replaces the old one.
    (
        "a new strength beside the old one that most sources give",
        [
            Say(1800, "2024-03", TARGET),
            Say(1800, "2024-06", TARGET),
            Say(1800, "2025-01-19", TARGET),
            Say(4400, "2025-01-19", TARGET),
        ],
        "older older superseded headline",
        "newest",
    ),
    (
        "a strength told for the first time is no newer for being told again",
        [
            Say(1800, "2024-03", TARGET),
            Say(4400, "2024-09", TARGET, LEAST),
            Say(1800, "2025-01-19", TARGET),
            Say(4420, "2025-01-19", TARGET),
        ],
        "older agrees superseded headline",
        "newest",
    ),
    (
        "two strengths that are as old as each other",
        [Say(1800, "2024-03", TARGET), Say(4400, "2024-03", TARGET), Say(1800, "2025-01-19", TARGET)],
        "headline older agrees",
        "newest",
    ),
    (
        "an undated source decides nothing",
        [Say(1800, "2024-03", TARGET), Say(4400, None, TARGET), Say(1800, "2025-01-19", TARGET)],
        "agrees undated headline",
        "newest",
    ),
    (
        "a new requirement",
        [
            Say(300, "2024-03", REQUIRED, unit="USD"),
            Say(300, "2025-01-19", REQUIRED, unit="USD"),
            Say(420, "2025-01-19", REQUIRED, unit="USD"),
        ],
        "older superseded headline",
        "newest",
    ),
    (
        "money for the mission before money for relief",
        [
            Say(300, "2024-03", REQUIRED, unit="USD", purpose=Purpose.MISSION),
            Say(720, "2025-01-19", REQUIRED, unit="USD", purpose=Purpose.RELIEF),
        ],
        "headline other_purpose",
        "for_the_mission",
    ),
    (
        "money for relief where none is the mission's",
        [
            Say(300, "2024-03", REQUIRED, unit="USD", purpose=Purpose.RELIEF),
            Say(720, "2025-01-19", REQUIRED, unit="USD", purpose=Purpose.RELIEF),
        ],
        "older headline",
        "newest",
    ),
    (
        "a new requirement in other money replaces none",
        [
            Say(300, "2024-03", REQUIRED, unit="USD"),
            Say(300, "2025-01-19", REQUIRED, unit="USD"),
            Say(420, "2025-01-19", REQUIRED, unit="EUR"),
        ],
        "agrees headline other_unit",
        "only",
    ),
    (
        "what one contributor is to send is no plan of the mission",
        [Say(1800, "2024-03", TARGET), Say(900, "2025-01-19", TARGET, actor="Chad")],
        "headline other_actor",
        "total",
    ),
    ("and leads nothing alone", [Say(900, kind=TARGET, actor="Chad")], "other_actor", ""),
    (
        "a plan of last year is a plan still",
        [Say(4400, "2025-06", TARGET), Say(4420, "2026-04-03", TARGET, period="last year")],
        "agrees headline",
        "newest",
    ),
    (
        "a count is no decision",
        [Say(700, "2024-03"), Say(700, "2025-01-19"), Say(900, "2025-01-19"), Say(700, "2025-01-19")],
        "agrees headline contested agrees",
        "most_origins",
    ),
    (
        "two currencies",
        [
            Say(85, kind=RECEIVED, unit="USD"),
            Say(78, kind=RECEIVED, unit="EUR"),
            Say(60, "2024-06", RECEIVED, unit="USD"),
        ],
        "headline other_unit older",
        "newest",
    ),
    (
        "a share of the capital without a place",
        [
            Say(85, kind=Kind.GANG_CONTROL, unit="percent"),
            Say(80, "2024-06", Kind.GANG_CONTROL, unit="percent", place="Haiti's capital"),
        ],
        "headline older",
        "newest",
    ),
]


@pytest.mark.parametrize(("said", "standings", "why"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_each_figure_has_its_reason(said: list[Say], standings: str, why: str) -> None:
    expected = sorted((one.value, standing) for one, standing in zip(said, standings.split(), strict=True))
    # Whatever the files are called.
    for order in (said, said[::-1]):
        book = book_of(order, displaced=13_000_000)
        assert sorted((int(entry.figure.value), entry.standing.value) for entry in book.entries) == expected
        assert [reason.value for reason in book.why] == why.split()
        assert book.headline is None or book.entries[0] is book.headline


def test_a_range_is_met_by_what_lies_between() -> None:
    both = source("0.txt", Say(2000, bound=LEAST), Say(2500, bound=MOST))
    joint = both.figures[0].evidence
    ends = [replace(one, evidence=joint) for one in both.figures]
    sources = [replace(both, figures=tuple(ends)), source("1.txt", Say(2300, by="IOM")), source("2.txt", Say(2700))]
    book = ledger(Kind.DISPLACED, found(sources))
    assert book
    assert {int(e.figure.value): e.standing.value for e in book.entries} == {
        2000: "agrees",
        2300: "headline",
        2500: "agrees",
        2700: "contested",
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((700_000, LEAST), (703_000, Bound.EXACT), True),
        ((700_000, LEAST), (800_000, Bound.EXACT), False),
        ((700_000, LEAST), (699_000, Bound.EXACT), False),
        ((500_000, LEAST), (700_000, LEAST), False),
        ((700_000, LEAST), (700_000, MOST), True),
        ((580_000, MOST), (578_000, Bound.EXACT), True),
        ((580_000, MOST), (581_000, Bound.EXACT), False),
        ((3_600, LEAST), (3_661, Bound.EXACT), True),
        ((3_600, LEAST), (3_701, Bound.EXACT), False),
        ((85, ABOUT), (84, Bound.EXACT), False),
        ((5_600, Bound.EXACT), (5_601, Bound.EXACT), True),
        ((5_600, Bound.EXACT), (5_700, Bound.EXACT), False),
        ((400, Bound.EXACT), (403, Bound.EXACT), False),
        ((4_000, Bound.EXACT), (4_012, Bound.EXACT), False),
    ],
)
def test_numbers_agree_by_their_qualifiers_and_digits(
    one: tuple[int, Bound], other: tuple[int, Bound], *, expected: bool
) -> None:
    first, second = (source("0.txt", Say(value, bound=bound)).figures[0] for value, bound in (one, other))
    assert agree(first, second) is expected
    assert agree(second, first) is expected


def test_the_largest_strength_of_a_source_is_its_whole() -> None:
    sources = [
        source("0.txt", Say(1800, "2024-03", TARGET)),
        source("1.txt", *(Say(v, "2025", TARGET) for v in (900, 4400))),
    ]
    book = ledger(Kind.TARGET, found(sources))
    assert book
    assert {int(e.figure.value): e.standing.value for e in book.entries} == {
        4400: "headline",
        900: "contested",
        1800: "older",
    }


def test_support_counts_origins_and_names_who_counted() -> None:
    sources = [
        source("a.txt", Say(700, "2025-01-19", bound=LEAST)),
        source("b.txt", Say(700, "2024-10", bound=LEAST, by="IOM")),
        source("c.txt", Say(700, "2024-11", bound=LEAST, by="IOM")),
        source("d.txt", Say(700, "2024-11", bound=LEAST, by="Reuters")),
        source("e.txt", Say(500, "2024-06", by="BINUH")),
    ]
    book = ledger(Kind.DISPLACED, entries(sources, {"a.txt": 1, "b.txt": 2, "c.txt": 2, "d.txt": 3, "e.txt": 4}))
    assert book
    assert (book.support.files, book.support.origins, book.support.authorities) == (4, 3, ("IOM",))


def test_what_agrees_with_a_count_of_other_months_does_not_bear_it_out() -> None:
    sources = [
        source("a.txt", Say(700, "2025-01-19")),
        source("b.txt", Say(700, "2024-12")),
        source("c.txt", Say(700, "2024-06")),
        source("d.txt", Say(700, None)),
    ]
    book = ledger(Kind.DISPLACED, found(sources))
    assert book
    assert [entry.standing.value for entry in book.others] == ["agrees"] * 3
    assert (book.support.files, book.support.origins) == (2, 2)


def test_files_count_where_no_origin_is_known() -> None:
    sources = [source("a.txt", Say(700)), source("b.txt", Say(700))]
    book = ledger(Kind.DISPLACED, entries(sources, {"a.txt": 0, "b.txt": 0}))
    assert book
    assert book.support.origins == 2


SERIES: list[tuple[str, list[Say], list[int]]] = [
    ("stocks by date", [Say(700), Say(360, "2024-03"), Say(580, "2024-06")], [360, 580, 700]),
    (
        "a number far below both its neighbours",
        [Say(900), Say(860, "2024-03"), Say(147, "2024-06"), Say(880, "2024-09")],
        [860, 880, 900],
    ),
    (
        "a lower bound below an older count is no fall",
        [
            Say(760),
            Say(703, "2024-06"),
            Say(700, "2024-08", bound=Bound.AT_LEAST),
            Say(720, "2024-09", bound=Bound.AT_LEAST),
        ],
        [703, 720, 760],
    ),
    ("a count below an older one is a fall", [Say(760), Say(703, "2024-06"), Say(690, "2024-08")], [703, 690, 760]),
    ("one day is no line", [Say(700), Say(600)], []),
    (
        "one figure a day, by the rules of the headline",
        [Say(700), Say(360, "2024-06"), Say(580, "2024-06", by="IOM")],
        [580, 700],
    ),
    (
        "no parts, places, groups and undated ones",
        [
            Say(700),
            Say(90, "2024-05", aggregate=PART),
            Say(80, "2024-06", place="Gonaïves"),
            Say(70, "2024-07", group="women"),
            Say(60, None),
        ],
        [],
    ),
    ("an earlier day told for comparison", [Say(700), Say(315, period="in December 2023")], [315, 700]),
    ("no flow among stocks", [Say(700), Say(300, "2024-06", period="since February")], []),
    (
        "running totals of one year",
        [
            Say(4200, "2024-10-11", KILLED, period="this year"),
            Say(1500, "2024-04-02", KILLED, period="in the first quarter"),
            Say(4700, "2024-04-02", KILLED, period="last year"),
        ],
        [1500, 4200],
    ),
    ("tolls without a stretch make no line", [Say(4200, kind=KILLED), Say(1500, "2024-04-02", KILLED)], []),
    (
        "another contributor's",
        [
            Say(400, kind=DEPLOYED, actor="Kenya"),
            Say(200, "2024-06", DEPLOYED, actor="Kenya"),
            Say(24, "2024-09", DEPLOYED, actor="Jamaica"),
        ],
        [200, 400],
    ),
]


@pytest.mark.parametrize(("said", "line"), [row[1:] for row in SERIES], ids=[row[0] for row in SERIES])
def test_the_line_of_time(said: list[Say], line: list[int]) -> None:
    for order in (said, said[::-1]):
        assert [int(entry.figure.value) for entry in book_of(order).series] == line


ATTACKS: list[tuple[str, list[Say], list[tuple[int, str]]]] = [
    (
        "newest first",
        [Say(11, "2024-06", KILLED, aggregate=ATTACK), Say(109, "2024-10", KILLED, aggregate=ATTACK)],
        [(109, "incident"), (11, "incident")],
    ),
    (
        "told twice",
        [
            Say(115, "2024-10-10", KILLED, aggregate=ATTACK, place="Pont-Sondé"),
            Say(115, "2024-10-14", KILLED, aggregate=ATTACK, place="Pont Sondé"),
            Say(40, "2024-10-12", KILLED, aggregate=ATTACK, place="Solino"),
        ],
        [(115, "incident"), (115, "agrees"), (40, "incident")],
    ),
    (
        "told again without its place",
        [
            Say(115, "2024-10-10", KILLED, aggregate=ATTACK, place="Pont-Sondé"),
            Say(115, "2024-10-14", KILLED, aggregate=ATTACK),
        ],
        [(115, "incident"), (115, "agrees")],
    ),
    (
        "months apart",
        [
            Say(115, "2024-06-10", KILLED, aggregate=ATTACK, place="Pont-Sondé"),
            Say(115, "2024-10-14", KILLED, aggregate=ATTACK, place="Pont-Sondé"),
        ],
        [(115, "incident"), (115, "incident")],
    ),
    (
        "another place",
        [
            Say(20, "2024-10-10", KILLED, aggregate=ATTACK, place="Solino"),
            Say(20, "2024-10-14", KILLED, aggregate=ATTACK, place="Delmas"),
        ],
        [(20, "incident"), (20, "incident")],
    ),
    (
        "too small a number to know it by",
        [Say(3, "2024-10-10", KILLED, aggregate=ATTACK), Say(3, "2024-10-14", KILLED, aggregate=ATTACK)],
        [(3, "incident"), (3, "incident")],
    ),
    (
        "raised by the same author",
        [
            Say(70, "2024-10-04", KILLED, LEAST, ATTACK, place="Pont-Sondé", by="BINUH"),
            Say(115, "2024-10-10", KILLED, aggregate=ATTACK, place="Pont-Sondé", by="BINUH"),
        ],
        [(115, "incident"), (70, "older")],
    ),
    (
        "another toll of one place in the same days",
        [
            Say(70, "2024-10-04", KILLED, LEAST, ATTACK, place="Pont-Sondé"),
            Say(109, "2024-10-11", KILLED, aggregate=ATTACK, place="Ponte Sonde"),
        ],
        [(109, "incident"), (70, "same_attack")],
    ),
    (
        "another toll of one place weeks later",
        [
            Say(70, "2024-09-04", KILLED, LEAST, ATTACK, place="Pont-Sondé"),
            Say(109, "2024-10-11", KILLED, aggregate=ATTACK, place="Pont-Sondé"),
        ],
        [(109, "incident"), (70, "incident")],
    ),
    (
        "other tolls of the capital, where there are attacks each week",
        [
            Say(12, "2024-10-04", KILLED, aggregate=ATTACK, place="the capital"),
            Say(15, "2024-10-11", KILLED, aggregate=ATTACK, place="Port-au-Prince"),
        ],
        [(15, "incident"), (12, "incident")],
    ),
    (
        "two days in one place",
        [
            Say(70, "2024-10-04", KILLED, aggregate=ATTACK, place="Solino", period="on Wednesday"),
            Say(80, "2024-10-06", KILLED, aggregate=ATTACK, place="Solino", period="on Saturday"),
        ],
        [(80, "incident"), (70, "incident")],
    ),
    (
        "a part of the dead is not the dead",
        [
            Say(20, "2024-10-10", KILLED, aggregate=ATTACK, place="Solino", group="women"),
            Say(20, "2024-10-14", KILLED, aggregate=ATTACK, place="Solino"),
        ],
        [(20, "incident"), (20, "incident")],
    ),
]


def test_one_article_tells_two_tolls_of_one_attack_and_all_of_its_dead_lead() -> None:
    plain = Say(13, "2024-10-10", KILLED, LEAST, ATTACK, place="Solino")
    children = Say(8, "2024-10-10", KILLED, aggregate=ATTACK, place="Solino", group="children")
    given = incidents(found([source("a.txt", children, plain)]))
    assert [(int(entry.figure.value), entry.standing.value) for entry in given] == [
        (13, "incident"),
        (8, "same_attack"),
    ]


@pytest.mark.parametrize(("said", "told"), [row[1:] for row in ATTACKS], ids=[row[0] for row in ATTACKS])
def test_single_attacks(said: list[Say], told: list[tuple[int, str]]) -> None:
    for order in (said, said[::-1]):
        given = incidents(found([source(f"{at}.txt", one) for at, one in enumerate(order)]))
        assert [(int(entry.figure.value), entry.standing.value) for entry in given] == told


def test_tolls_of_other_days_stand_by_their_days_and_what_has_none_does_not() -> None:
    def toll(value: int, period: str | None, **said: object) -> Say:
        return Say(value, None, Kind.KILLED, period=period, **said)  # type: ignore[arg-type]

    sources = [
        source("a", replace(toll(5600, "in 2024"), on="2025-01-14")),
        source("b", replace(toll(1617, "in the first three months of 2025"), on="2025-08-07")),
        source("c", replace(toll(8100, "between January and November"), on="2025-12-10")),
        source("d", replace(toll(900, None), on="2025-12-11")),
        source("e", replace(toll(30, "last week"), on="2025-12-11")),
        source("f", replace(toll(12, "in 2024", group="children"), on="2025-01-14")),
        source("g", replace(toll(400, "this year", after="2025-06", upto="2025-10"), on=None)),
    ]
    [book] = [book for book in compile_briefing(sources).humanitarian if book.kind is Kind.KILLED]
    assert [int(one.figure.value) for one in book.stretches] == [5600, 1617, 8100]
