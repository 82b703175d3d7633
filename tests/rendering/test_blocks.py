"""What each block prints when every field of the model is filled, the same in Markdown and in HTML."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from reporter.briefing.model import Briefing, KeyFigure, Ledger, Period, Reason, Side, Standing, Support
from reporter.facts import Aggregate, Kind, PartialDate
from reporter.rendering import Format, render
from reporter.rendering.context import BriefContext
from reporter.rendering.phrases import held_words, named, period_words, span_words
from reporter.rendering.support import status_words, why_words
from reporter.rendering.view import attacks, events, events_left_out, humanitarian
from tests.rendering.factory import EMPTY, JANUARY, entry, figure, ledger
from tests.rendering.full import Everything
from tests.rendering.numbers import unaccounted
from tests.rendering.reading import read_html

E = Everything()
NOTE = re.compile(r"\[\^\d+\]")


@pytest.fixture(scope="module")
def brief() -> Briefing:
    return E.full()


@pytest.fixture(scope="module")
def markdown(brief: Briefing) -> str:
    return NOTE.sub("", render(brief, [Format.MD])[Format.MD].decode()).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def html(brief: Briefing) -> str:
    page = read_html(render(brief, [Format.HTML])[Format.HTML].decode())
    (body,) = page.all("body")
    text = re.sub(r"\u2060\[\d+\]", "", body.text).replace("\u00a0", " ")
    return " ".join(text.split())


@pytest.mark.parametrize(
    "line",
    [
        "three sources read, three used, one date inferred · three files, two origins",
        "**For internal use**",
        # key figures
        (
            "| Personnel deployed (Kenya) | **617** (400 + 217, computed), against 2,500 planned for the whole mission; "
            "besides Ghana 40 | "
            "19 January 2025 | not attributed | for 400: one source |"
        ),
        (
            "| People displaced (Haiti) | **More than 700,000** | October 2024, three months before this brief | "
            "UN migration agency | "
            "three files, one origin; sources differ; old |"
        ),
        # mission
        "- Authorised by: UN Security Council",
        "- Authorised: October 2023",
        "- Strength of the whole mission: 52 (19 January 2025)",
        "| Ghana | 1,000 (19 January 2025) | 40 (19 January 2025) | 960 (1,000 − 40, computed) |",
        # funding
        "- The two sums of the gap come from different dates.",
        '- Funds for the mission: "runs dry by March 2025" (treasurer, 19 January 2025)',
        "| Norway | Pledged | 30 million kroner | 19 January 2025 | not attributed |  |",
        "| Norway | Pledged | – part: 10 million kroner | 19 January 2025 | not attributed |  |",
        "| Norway | Paid | 5 million kroner | 19 January 2025 | not attributed |  |",
        "- 30 million kroner is US$2.7 million (computed at 1 NOK = USD 0.09, 2 January 2025)",
        # humanitarian
        "### People displaced over time",
        "| June 2024 | About 360,000 | by June 2024 | not attributed |  |",
        "| People killed | 5,600 | – | this year (2024) | – | 19 January 2025 | not attributed |  |",
        "| – People killed | 100 (part) | – | – | children | 19 January 2025 | not attributed |  |",
        # commitments
        (
            '- **Ghana**, said 19 January 2025: "Ghana pledged 1,000 officers, and 40 of them have arrived.", '
            "see also (due March 2025) – partly delivered: 40 of 1,000"
        ),
        "(due March 2025) – overdue",
        "(due March 2025) – withdrawn",
        # differences
        "of the same time, and no source gives a reason |",
        ": of an earlier date |",
        "- People displaced: key figure chosen as the newest, one for the whole country",
        # unknown
        '- These figures are old: people displaced – "About 360,000", as of 19 January 2025.',
        '- These figures of one source contradict each other: people injured – "12" and "15".',
        '- These numbers are not credible and were probably misread: people displaced – "90 billion".',
        # timeline
        "- 25 June 2024: mission launched, Ghana",
        "- October 2024: attack, Pont-Sonde: 109 people killed",
        # sources
        (
            "| Money and vows, The Daily, https\\://news.example/a?b=1\\&c=2 | 19 January 2025 (inferred from the other "
            "sources too) | read; same story as b.txt |"
        ),
    ],
)
def test_markdown_says(markdown: str, line: str) -> None:
    assert line in markdown


@pytest.mark.parametrize(
    "words",
    [
        "Three files, two origins",
        "For internal use",
        "Personnel deployed · Kenya 617 400 + 217, computed against 2,500 planned for the whole mission",
        "Three files, one origin; sources differ; old",
        "Strength of the whole mission52",
        "960 (1,000 − 40, computed)",
        "The two sums of the gap come from different dates.",
        "Funds for the mission: runs dry by March 2025 treasurer, 19 January 2025",
        "10 million kroner part",
        "30 million kroner is US$2.7 million (computed at 1 NOK = USD 0.09, 2 January 2025)",
        "People displaced over time",
        "this year (2024)",
        "partly delivered: 40 of 1,000",
        "Key figure chosen as the newest, one for the whole country.",
        "These figures of one source contradict each other: people injured – “12” and “15”.",
        "Mission launched, Ghana",
        "Attack, Pont-Sonde: 109 people killed",
        "Money and vows",
        "The Daily https://news.example/a?b=1&c=2",
        "same story as b.txt",
        "key figure of people displaced: chosen as the newest, one for the whole country",
    ],
)
def test_html_says(html: str, words: str) -> None:
    assert words in html


def first_places(numbers: list[str]) -> list[int]:
    return list(dict.fromkeys(map(int, numbers)))


def test_citations_count_upwards_in_every_block(brief: Briefing) -> None:
    count = len(BriefContext.of(brief).citations)
    body = re.sub(r"^\[\^\d+\]: .*$", "", render(brief, [Format.MD])[Format.MD].decode(), flags=re.MULTILINE)
    assert first_places(re.findall(r"\[\^(\d+)\]", body)) == list(range(1, count + 1))
    page = read_html(render(brief, [Format.HTML])[Format.HTML].decode())
    links = [link.attributes["href"] for link in page.all("a")]
    assert first_places([one[3:] for one in links if one.startswith("#c-")]) == list(range(1, count + 1))


def test_what_agrees_and_what_is_only_a_part_are_no_rows_of_the_differences(markdown: str) -> None:
    block = markdown.split("## Where sources differ")[1].split("\n## ", maxsplit=1)[0]
    assert [line.split("|")[2].strip() for line in block.splitlines() if line.startswith("| People")] == [
        "500,000",
        "About 360,000",
    ]


def test_a_part_stands_below_the_whole_of_its_own_sentence() -> None:
    rows = humanitarian(replace(EMPTY, humanitarian=(E.deaths(),)))[0].rows
    assert [(row.entry.figure.evidence.quote, row.below) for row in rows] == [
        ("5,600", False),
        ("5,600", False),
        ("100", True),
    ]


def test_files_that_print_the_same_share_a_row() -> None:
    twice = tuple(
        entry(figure(Kind.INJURED, 12, E.say(quote)), JANUARY, Standing.AGREES) for quote in ("1,000", "1,000")
    )
    (row,) = humanitarian(replace(EMPTY, humanitarian=(ledger(*twice),)))[0].rows
    assert len(row.mentions.shown) == 2


def test_the_tolls_of_one_attack_share_a_row() -> None:
    attack = entry(figure(Kind.KILLED, 12, E.say("12"), place="Delmas"), JANUARY, Standing.INCIDENT)
    hurt = entry(figure(Kind.INJURED, 15, E.say("15"), group="children"), JANUARY, Standing.INCIDENT)
    (row,) = attacks(replace(EMPTY, incidents=(hurt, attack))).rows
    assert (row.place, row.tolls) == ("Delmas", "12 people killed, 15 people injured (children)")


def test_an_attack_stands_with_its_day_and_those_who_struck_unless_sources_differ() -> None:
    may = entry(figure(Kind.KILLED, 12, E.say("12"), place="Delmas"), JANUARY, Standing.INCIDENT)
    known = replace(may, happened=PartialDate(year=2025, month=1, day=4), side=Side.GANGS)
    other = replace(known, standing=Standing.SAME_ATTACK, happened=PartialDate(year=2025, month=1, day=5))
    (row,) = attacks(replace(EMPTY, incidents=(known,))).rows
    assert row.setting == "4 January 2025, by gangs"
    (row,) = attacks(replace(EMPTY, incidents=(known, other))).rows
    assert row.setting == "by gangs"


def test_whom_one_side_has_killed_stands_beside_the_headline() -> None:
    others = [entry(figure(Kind.KILLED, 12, E.say("12")), JANUARY, Standing.OTHER_PERIOD) for _ in range(5)]
    others = [replace(one, figure=replace(one.figure, period=f"in {2000 + at}")) for at, one in enumerate(others)]
    part = entry(figure(Kind.KILLED, 15, E.say("15"), aggregate=Aggregate.PART), JANUARY, Standing.PART)
    book = ledger(entry(figure(Kind.KILLED, 1000, E.say("1,000")), JANUARY), *others, replace(part, side=Side.FORCES))
    rows = humanitarian(replace(EMPTY, humanitarian=(book,)))[0].rows
    assert [one.entry.side for one in rows if one.entry.side] == [Side.FORCES]


def test_those_who_were_sent_to_an_attack_are_no_toll_of_it() -> None:
    sent = entry(figure(Kind.DEPLOYED, 15, E.say("15"), place="Delmas"), JANUARY, Standing.INCIDENT)
    assert attacks(replace(EMPTY, incidents=(sent,))).rows == []


def test_the_timeline_keeps_to_ten_lines() -> None:
    long = replace(E.full(), timeline=E.events(more=6))
    assert len(events(long)) == 10
    assert events_left_out(long) == 7
    assert "seven further events in the JSON" in render(long, [Format.MD])[Format.MD].decode()


def test_every_number_of_the_full_brief_is_quoted_or_computed_or_a_date(brief: Briefing) -> None:
    printed = render(brief, [Format.MD, Format.JSON])
    left = unaccounted(printed[Format.MD].decode(), json.loads(printed[Format.JSON]))
    # A conversion stands on the desk's own rate, which no source prints; a promise's size on its own words.
    assert {number for number, _ in left} <= {"2.7", "1", "0.09"}


def test_the_full_brief_prints_as_pdf(brief: Briefing) -> None:
    assert render(brief, [Format.PDF])[Format.PDF].startswith(b"%PDF")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 1, 1), date(2024, 10, 31), "January to October 2024"),
        (date(2024, 10, 1), date(2024, 10, 31), "October 2024"),
        (date(2023, 12, 1), date(2024, 2, 29), "December 2023 to February 2024"),
        (date(2024, 5, 1), date(2024, 5, 9), "1 to 9 May 2024"),
        (date(2024, 5, 3), date(2024, 6, 3), "3 May to 3 June 2024"),
        (date(2024, 5, 3), date(2024, 5, 3), "3 May 2024"),
        (date(2023, 5, 3), date(2024, 5, 3), "3 May 2023 to 3 May 2024"),
    ],
)
def test_span_words(first: date, last: date, expected: str) -> None:
    assert span_words(Period(first=first, last=last)) == expected


@pytest.mark.parametrize(
    ("said", "days", "expected"),
    [
        (None, None, ""),
        ("This year", None, "this year"),
        ("June", None, "June"),
        ("To\n date", None, "to date"),
        ("this year", (date(2024, 1, 1), date(2024, 12, 31)), "this year (2024)"),
        ("in 2024", (date(2024, 1, 1), date(2024, 12, 31)), "in 2024"),
    ],
)
def test_period_words(said: str | None, days: tuple[date, date] | None, expected: str) -> None:
    period = Period(first=days[0], last=days[1]) if days else None
    one = figure(Kind.KILLED, 5600, E.say("5,600"), period=said)
    assert period_words(replace(entry(one, JANUARY), period=period)) == expected


@pytest.mark.parametrize(
    ("files", "origins", "authors", "differ", "old", "expected"),
    [
        (1, 1, [None], False, False, "one source"),
        (3, 1, [None, None, None], False, False, "three files, one origin"),
        (2, 2, [None, "IOM"], False, False, "two sources, one naming IOM"),
        (2, 2, ["UN", "IOM"], True, False, "two independent sources; sources differ"),
        (2, 2, ["IOM", "IOM"], False, True, "two sources, all naming IOM; old"),
        (2, 2, [None, None], False, False, "two sources"),
    ],
)
def test_status_words(
    files: int, origins: int, authors: list[str | None], *, differ: bool, old: bool, expected: str
) -> None:
    standings = [Standing.HEADLINE, *[Standing.AGREES] * (len(authors) - 1)]
    entries = tuple(
        entry(figure(Kind.KILLED, 5600, E.say("5,600"), attributed_to=author), JANUARY, standing)
        for author, standing in zip(authors, standings, strict=True)
    )
    support = Support(files=files, origins=origins)
    book = Ledger(kind=Kind.KILLED, headline=entries[0], entries=entries, differ=differ, support=support)
    assert status_words(KeyFigure(ledger=book, old=old)) == expected


def test_a_figure_held_when_its_period_ended() -> None:
    one = entry(figure(Kind.KILLED, 5600, E.say("5,600")), JANUARY)
    over = Period(first=date(2023, 12, 1), last=date(2023, 12, 31))
    running = Period(first=date(2025, 1, 1), last=date(2025, 1, 19))
    words = [held_words(replace(one, period=period)) for period in (None, over, running)]
    assert words == ["19 January 2025", "December 2023", "19 January 2025"]


@pytest.mark.parametrize(
    ("actor", "why", "expected"),
    [
        (None, (Reason.TOTAL, Reason.MISSION_WIDE), "chosen as one for the whole mission, a total"),
        ("Ghana", (Reason.NEWEST, Reason.LARGEST_CONTRIBUTOR), "chosen as the newest, the largest contributor's"),
        ("Ghana", (), ""),
    ],
)
def test_why_words(actor: str | None, why: tuple[Reason, ...], expected: str) -> None:
    head = entry(figure(Kind.DEPLOYED, 40, E.say("40"), actor=actor), JANUARY)
    assert why_words(replace(ledger(head), why=why)) == expected


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ("Kenya", "Kenya"),
        ("United States", "the United States"),
        ("European Union", "the European Union"),
        ("Bahamas", "the Bahamas"),
        ("UN", "the UN"),
        ("Uganda", "Uganda"),
    ],
)
def test_named(actor: str, expected: str) -> None:
    assert named(actor) == expected
