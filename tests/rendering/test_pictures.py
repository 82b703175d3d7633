"""The geometry of the pictures: bars as long as their values, words inside and apart, nothing where there is nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reporter.briefing.model import Briefing, Computed, Contributor, EarlierMission, Entry, Ledger, Operation
from reporter.facts import Aggregate, Bound, Kind, PartialDate
from reporter.rendering import Format, pictures, render
from reporter.rendering.pictures import Picture, lettering
from reporter.rendering.pictures.lettering import fitted, printable, width
from reporter.rendering.pictures.placing import Spot, placed
from reporter.rendering.pictures.shapes import Box, Disc, Look, Words, hatched
from reporter.rendering.pictures.telling import source_line
from reporter.rendering.view import series
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
    funding,
)
from tests.rendering.full import Everything
from tests.rendering.reading import read_html

FONTS = {400: "SourceSans3-Regular.ttf", 600: "SourceSans3-Semibold.ttf"}
ALL = """Togo sent 300 officers of the 900 it pledged. Peru sent at least 1,200 people.
Gangs killed 12 in Gonaïves, 30 in Saint-Marc, 41 in Verrettes, 7 in Cité Soleil, 9 in Delmas, 8 in Mirebalais,
6 in Hinche, 5 in Jacmel and 3 in a hamlet. About 20,000 fled by May, over 45,000 by June, nearly 50,000 by August,
61,000 by September, some 63,500 by October, at most 64,000 by November, 70,000 by December and 71,000 by January.
The fund needs $50 million and has $60 million.
"""
TEXT = document("all.txt", ALL)


def said(kind: Kind, value: float, quote: str, when: PartialDate | None = JANUARY, **changes: object) -> Entry:
    """Enter a figure of the article."""
    one = figure(kind, 0, evidence(TEXT, quote), **changes)
    return entry(replace(one, value=Decimal(str(value))), when)


def contributor(actor: str, deployed: Entry | None, pledged: Entry | None = None) -> Contributor:
    """Make a contributor of at most one figure of each sort."""
    return Contributor(actor=actor, deployed=(deployed,) if deployed else (), pledged=(pledged,) if pledged else ())


TOGO = contributor("Togo", said(Kind.DEPLOYED, 300, "300"), said(Kind.PLEDGED_PERSONNEL, 900, "900"))
PERU = contributor("Peru", said(Kind.DEPLOYED, 1200, "at least 1,200", bound=Bound.AT_LEAST))


def force_of(*several: Contributor, **changes: object) -> Picture | None:
    """Draw a mission of some contributors."""
    return pictures.force(replace(EMPTY, mission=replace(NO_MISSION, contributors=several, **changes)))  # type: ignore[arg-type]


def line_of(*entries: Entry) -> Picture | None:
    """Draw values over time."""
    book = Ledger(kind=Kind.DISPLACED, headline=entries[-1], entries=entries, differ=False, series=entries)
    return next(iter(map(pictures.over_time, series(replace(EMPTY, humanitarian=(book,))))), None)


MONTHS = (5, 6, 8, 9, 10, 11, 12)
VALUES = ("About 20,000", "over 45,000", "nearly 50,000", "61,000", "some 63,500", "at most 64,000", "70,000")
BOUNDS = (Bound.APPROX, Bound.AT_LEAST, Bound.AT_MOST, Bound.EXACT, Bound.APPROX, Bound.AT_MOST, Bound.EXACT)
FLED = [
    said(
        Kind.DISPLACED,
        float(re.sub(r"\D", "", quote)),
        quote,
        PartialDate(year=2024, month=month),
        bound=bound,
        attributed_to="UN migration agency" if month % 2 else None,
    )
    for month, quote, bound in zip(MONTHS, VALUES, BOUNDS, strict=True)
]
ATTACKED = {
    "12": "Gonaïves", "30": "Saint-Marc", "41": "Verrettes", "7 in": "Cité Soleil", "9 in": "Delmas", "8 in": "Mirebalais",
    "6 in": "Hinche", "5 in": "Jacmel", "3 in": "a hamlet",
}  # fmt: skip
ATTACKS = tuple(
    said(Kind.KILLED, 9, quote, place=place, aggregate=Aggregate.INCIDENT) for quote, place in ATTACKED.items()
)


def some_pictures() -> dict[str, Picture]:
    """Draw one of each, crowded where it can be."""
    drawn = {
        "force": force_of(TOGO, PERU, target=Parts().target),
        "money": pictures.money(Parts().briefing()),
        "time": line_of(*FLED),
        "map": pictures.locator(replace(EMPTY, incidents=ATTACKS)),
    }
    assert all(drawn.values())
    return {name: one for name, one in drawn.items() if one}


@pytest.fixture(params=["force", "money", "time", "map"])
def picture(request: pytest.FixtureRequest) -> Picture:
    return some_pictures()[request.param]


def well_set(one: Picture) -> None:
    """Hold a picture to what all must keep: words inside it and apart, bars inside it."""
    boxes = [words.box for words in one.words]
    assert all(box.within(one.frame) for box in boxes), [w.words for w in one.words if not w.box.within(one.frame)]
    for (first, a), (second, b) in combinations(zip(one.words, boxes, strict=True), 2):
        assert not a.meets(b), f"{first.words!r} covers {second.words!r}"
    assert all(bar.box.within(one.frame) and bar.width >= 0 for bar in one.bars)


def test_words_stand_inside_and_apart(picture: Picture) -> None:
    well_set(picture)


def test_a_picture_tells_what_it_shows(picture: Picture) -> None:
    assert picture.title
    assert picture.source
    assert len(picture.message) > 40
    assert "Haiti" in picture.title


# --- the force -------------------------------------------------------------------------------------------------


def test_bars_are_as_long_as_their_values() -> None:
    drawn = force_of(TOGO, PERU)
    assert drawn
    most, pledged, sent = drawn.bars
    assert pledged.box.left == sent.box.left == most.box.left == 0
    assert pledged.width / most.width == pytest.approx(900 / 1200)
    assert sent.width / most.width == pytest.approx(300 / 1200)
    assert (pledged.look, sent.look) == (Look.OPEN, Look.SOLID)
    assert drawn.message == "Bars from zero. Peru: at least 1,200 deployed. Togo: 300 deployed, 900 pledged."


def test_the_target_stands_first_where_the_contributors_are_the_missions_own() -> None:
    drawn = force_of(TOGO, target=Parts().target)
    assert drawn
    assert drawn.words[0].words == "Whole mission"
    assert "2,500 planned" in drawn.message


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (None, ""),  # nobody knows whose the officers are
        (OCTOBER.earliest, ""),  # the target that is known is the present mission's; of this one Togo is
        (PartialDate(year=2025, month=6).earliest, "Whole earlier mission: 1,200 planned."),
    ],
)
def test_a_target_of_another_mission_is_no_measure(until: object, expected: str) -> None:
    old = EarlierMission(
        name=(), lead=(), authorised_by=(), authorised=(), launched=(), mandate_until=(), other=(), until=until,  # type: ignore[arg-type]
        target=Ledger(kind=Kind.TARGET, headline=said(Kind.TARGET, 1200, "1,200"), entries=(), differ=False),
    )  # fmt: skip
    drawn = force_of(TOGO, PERU, earlier=old)
    assert drawn
    assert ("Whole" in drawn.message) == bool(expected)
    assert expected in drawn.message


@pytest.mark.parametrize("aggregate", [Aggregate.PART, Aggregate.INCIDENT])
def test_a_part_is_no_bar(aggregate: Aggregate) -> None:
    part = contributor("Chad", said(Kind.DEPLOYED, 900, "900", aggregate=aggregate))
    drawn = force_of(TOGO, part)
    assert drawn
    assert "Chad" not in drawn.message


def test_an_addition_says_that_it_is_one() -> None:
    drawn = force_of(contributor("Chad", said(Kind.DEPLOYED, 900, "900", aggregate=Aggregate.INCREMENT)), PERU)
    assert drawn
    assert "Chad: 900 more deployed." in drawn.message


def test_a_sum_is_called_computed() -> None:
    both = (said(Kind.DEPLOYED, 300, "300"), said(Kind.DEPLOYED, 900, "900", aggregate=Aggregate.INCREMENT))
    total = Computed(value=Decimal(1200), unit="people", operation=Operation.SUM, terms=both)
    drawn = force_of(Contributor(actor="Chad", deployed=both, pledged=(), deployed_sum=total), PERU)
    assert drawn
    assert "Chad: 1,200 (computed) deployed." in drawn.message


@pytest.mark.parametrize("several", [(), (contributor("Peru", said(Kind.DEPLOYED, 1200, "1,200")),)])
def test_one_bar_is_no_comparison(several: tuple[Contributor, ...]) -> None:
    assert force_of(*several) is None


# --- the money -------------------------------------------------------------------------------------------------


def test_the_gap_is_what_is_left_of_the_requirement() -> None:
    drawn = pictures.money(Parts().briefing())
    assert drawn
    required, received, gap = drawn.bars
    assert received.width / required.width == pytest.approx(85 / 600)
    assert gap.box.left == received.box.right
    assert gap.box.right == required.box.right
    assert "Gap: about US$515 million (computed)" in drawn.message
    assert drawn.title.endswith("US$")


def test_more_than_was_asked_leaves_no_gap() -> None:
    need = said(Kind.REQUIRED, 50_000_000, "$50 million", unit="USD")
    have = said(Kind.RECEIVED, 60_000_000, "$60 million", unit="USD")
    drawn = pictures.money(replace(EMPTY, funding=funding(need, have)))
    assert drawn
    assert len(drawn.bars) == 2
    assert "No gap" in drawn.message


def test_without_both_operands_there_is_nothing_to_draw() -> None:
    assert pictures.money(replace(EMPTY, funding=funding(Parts().required, None))) is None
    assert pictures.money(EMPTY) is None


# --- over time -------------------------------------------------------------------------------------------------


def test_marks_stand_by_day_and_value_and_show_the_qualifier() -> None:
    drawn = line_of(*FLED)
    assert drawn
    discs = [one for one in drawn.shapes if isinstance(one, Disc)]
    floor = max(one.box.bottom for one in drawn.words) - 12
    heights = [floor - one.y for one in discs]
    assert heights[6] / heights[1] == pytest.approx(70_000 / 45_000, rel=0.1)
    assert [one.x for one in discs] == sorted(one.x for one in discs)
    assert [one.look for one in discs] == [Look.OPEN if one is Bound.APPROX else Look.SOLID for one in BOUNDS]
    assert drawn.key.startswith("Filled mark: the number as given; arrow up: that many or more; ")
    assert "June 2024: over 45,000." in drawn.message
    assert "May 2024: About 20,000 (UN migration agency)." in drawn.message


def test_every_value_is_labelled_where_there_is_room() -> None:
    drawn = line_of(*FLED)
    assert drawn
    assert set(VALUES) <= {one.words for one in drawn.words}


def test_two_days_are_no_line_of_time() -> None:
    assert line_of(*FLED[:2]) is None
    same = [replace(one, as_of=JANUARY) for one in FLED[:3]]
    assert line_of(*same) is None


# --- the map ---------------------------------------------------------------------------------------------------


def test_only_places_that_are_known_are_drawn() -> None:
    drawn = pictures.locator(replace(EMPTY, incidents=(*ATTACKS, replace_place(ATTACKS[0], None))))
    assert drawn
    names = {one.words for one in drawn.words}
    assert names == set(ATTACKED.values()) - {"a hamlet"}
    assert drawn.key == "Diamond: single attack. Not on the map: a hamlet"
    assert "Gonaïves (Artibonite)" in drawn.message


def test_north_is_up_and_west_is_left() -> None:
    drawn = pictures.locator(replace(EMPTY, incidents=ATTACKS))
    assert drawn
    at = {one.words: one for one in drawn.words}
    assert at["Gonaïves"].y < at["Saint-Marc"].y < at["Jacmel"].y
    assert at["Saint-Marc"].box.left < at["Mirebalais"].box.left


def test_a_department_is_shaded_as_a_whole() -> None:
    drawn = pictures.locator(
        replace(EMPTY, incidents=(said(Kind.KILLED, 3, "3 in", place="Artibonite", aggregate=Aggregate.INCIDENT),))
    )
    assert drawn
    assert sum(getattr(one, "look", None) is Look.NAMED for one in drawn.shapes) == 1
    assert drawn.key == "Shaded: department as a whole"


@pytest.mark.parametrize("place", [None, "Haiti", "the capital", "Port-au-Prince", "a hamlet", "Nairobi"])
def test_no_map_where_it_would_say_nothing(place: str | None) -> None:
    assert pictures.locator(replace(EMPTY, incidents=(replace_place(ATTACKS[0], place),))) is None


def replace_place(one: Entry, place: str | None) -> Entry:
    """Tell a figure of another place."""
    return replace(one, figure=replace(one.figure, place=place))


# --- letters and labels ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("weight", [400, 600])
def test_the_table_of_widths_is_the_fonts(weight: int) -> None:
    from pathlib import Path

    from fontTools.ttLib import TTFont

    font = TTFont(Path(lettering.__file__).parents[1] / "fonts" / FONTS[weight])
    letters, advances = font.getBestCmap(), font["hmtx"]
    table = lettering._widths(weight)
    assert {letter: advances[letters[ord(letter)]][0] for letter in table} == dict(table)
    assert {*"abcxyzABCXYZ0189 ,.-–%$€éçÎñ"} <= table.keys()


@given(st.text(max_size=200), st.floats(min_value=20, max_value=300))
def test_fitted_words_fit(words: str, room: float) -> None:
    short = fitted(words, room, 10)
    assert width(short, 10) <= room
    assert short == printable(words) or short.endswith("…")


def test_signs_that_steer_the_text_are_left_out() -> None:
    assert printable("\u202eabc\u202c\u200b\n d\ufeff") == "abc d"


def test_a_label_gives_way_and_the_dear_one_stays() -> None:
    place = [Spot((Words(x=0, y=10, words="a label", size=10),))]
    frame = Box(0, 0, 100, 20)
    assert placed([place, place], [], frame, dear=[1]) == [None, place[0]]
    assert placed([place], [Box(0, 0, 5, 20)], frame) == [None]


def test_hatching_stays_inside() -> None:
    numbers = [float(one) for one in re.findall(r"-?[\d.]+", hatched(Box(10, 5, 47, 18)).d)]
    assert all(10 <= x <= 47 for x in numbers[::2])
    assert all(5 <= y <= 18 for y in numbers[1::2])


# --- anything at all -------------------------------------------------------------------------------------------

ODD = st.one_of(
    st.sampled_from(["</text><script>1</script>", "{{ 1 }}", "W" * 5000, "\u202eabc", "👮🏽‍♀️" * 30, "", " "]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
)
NUMBERS = st.decimals(min_value=0, max_value=Decimal(10) ** 40, allow_nan=False)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(ODD, NUMBERS, NUMBERS, st.sampled_from(Bound)), min_size=1, max_size=10))
def test_any_force_is_well_set(rows: list[tuple[str, Decimal, Decimal, Bound]]) -> None:
    several = [
        contributor(
            name,
            replace_value(said(Kind.DEPLOYED, 1, "300", bound=bound), sent),
            replace_value(said(Kind.PLEDGED_PERSONNEL, 1, "900", bound=bound), pledged),
        )
        for name, sent, pledged, bound in rows
    ]
    drawn = force_of(*several)
    assert drawn
    well_set(drawn)


def replace_value(one: Entry, value: Decimal) -> Entry:
    """Give a figure another value."""
    return replace(one, figure=replace(one.figure, value=value))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.dates(), NUMBERS, st.sampled_from(Bound), ODD, st.sampled_from(VALUES)), min_size=3, max_size=10
    )
)
def test_any_line_of_time_is_well_set(rows: list[tuple[object, Decimal, Bound, str, str]]) -> None:
    entries = [
        replace_value(
            said(
                Kind.DISPLACED, 1, quote, PartialDate(year=day.year, month=day.month, day=day.day), bound=bound,  # type: ignore[attr-defined]
                attributed_to=author, place=author,
            ),
            value,
        )
        for day, value, bound, author, quote in rows
    ]  # fmt: skip
    drawn = line_of(*entries)
    if drawn:
        well_set(drawn)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(st.sampled_from([*ATTACKED.values(), "Port-au-Prince", "Limbé", "Centre"]), ODD), max_size=30)
)
def test_any_map_is_well_set(names: list[str]) -> None:
    drawn = pictures.locator(replace(EMPTY, incidents=tuple(replace_place(ATTACKS[0], name) for name in names)))
    if drawn:
        well_set(drawn)


# --- in the page -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def brief() -> Briefing:
    return replace(Everything().full(), incidents=ATTACKS)


def test_pictures_have_their_message_as_title(brief: Briefing) -> None:
    page = read_html(render(brief, [Format.HTML])[Format.HTML].decode())
    drawn = page.all("svg")
    assert len(drawn) >= 3
    for one in drawn:
        (title,) = one.all("title")
        assert one.attributes["role"] == "img"
        assert one.attributes["aria-labelledby"] == title.attributes["id"]
        assert len(title.text) > 40
    ids = [node.attributes["id"] for node in page.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    assert all(one.text for one in page.all("figcaption"))


def test_no_figure_stands_for_nothing() -> None:
    page = read_html(render(EMPTY, [Format.HTML])[Format.HTML].decode())
    assert not page.all("figure")
    assert not page.all("svg")


@pytest.mark.parametrize(
    ("authors", "expected"), [("ABCD", "C, D."), ("ABCDE", "D and 1 other."), ("ABCDEF", "D and 2 others.")]
)
def test_whoever_says_more_than_a_line_names_is_counted(authors: str, expected: str) -> None:
    entries = [said(Kind.DEPLOYED, 300, "300", attributed_to=one) for one in authors]
    assert source_line(entries).endswith(expected)
