"""What page one says beside its boxes: the mission's money, hunger, ground held, who kills."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from reporter.briefing.model import (
    Blame,
    Briefing,
    Donor,
    DonorSum,
    EarlierMission,
    Entry,
    KeyFigure,
    Mission,
    Period,
    Side,
    Stage,
    Standing,
)
from reporter.facts import PERCENT, Aggregate, Kind, PartialDate, Purpose
from reporter.rendering import Format, Language, render
from reporter.rendering.context import BriefContext
from reporter.rendering.view import beside_boxes
from tests.rendering.factory import (
    EMPTY,
    JANUARY,
    NO_FUNDING,
    NO_MISSION,
    Parts,
    document,
    entry,
    evidence,
    figure,
    funding,
    ledger,
    source,
)
from tests.rendering.reading import read_html

P = Parts()
MAY = PartialDate(year=2025, month=5, day=6)
TEXT = document(
    "d.txt",
    """What is told of May

Some 4 million people go hungry. Gunmen hold a third of the capital, and had 20 percent of it before.
Of the dead, 60 percent fell to the police and 30 percent to gangs. In the spring it was 55 percent for the police.
Ghana has promised the mission $30 million, Norway $20 million, Malta $5 million and the soup kitchens $90 million.
It needs $70 million a year.
""",
)
SPRING = document("s.txt", "Soldiers were behind half of the deaths. Gangs did the rest, some 12 percent.\n")


def told(kind: Kind, value: int, quote: str, when: PartialDate | None = MAY, **said: object) -> Entry:
    return entry(figure(kind, value, evidence(TEXT, quote), **said), when)


def lines(brief: Briefing) -> dict[str, str]:
    return {one.label: "".join(clause.text for clause in one.parts) for one in beside_boxes(brief)}


HUNGER = ledger(told(Kind.FOOD_INSECURE, 4_000_000, "Some 4 million"))
GROUND = ledger(told(Kind.GANG_CONTROL, 33, "a third", unit=PERCENT, place="capital"), differ=True)
NEED = told(Kind.REQUIRED, 70_000_000, "$70 million", unit="USD", purpose=Purpose.MISSION)


def pledge(actor: str, value: int, quote: str, purpose: Purpose | None = Purpose.MISSION) -> Donor:
    sum_ = told(Kind.PLEDGED_FUNDING, value, quote, unit="USD", actor=actor, purpose=purpose)
    return Donor(actor=actor, sums=(DonorSum(stage=Stage.PLEDGED, entry=sum_),))


def test_hunger_and_ground_held_stand_beside_the_boxes() -> None:
    brief = replace(EMPTY, as_of=MAY, humanitarian=(HUNGER, GROUND))
    assert lines(brief) == {
        "People short of food": "some 4 million (not attributed, 6 May 2025)",
        "Territory under gang control": "a third (capital; not attributed, 6 May 2025, sources differ)",
    }


def test_an_old_figure_says_so() -> None:
    old = ledger(replace(HUNGER.entries[0], as_of=PartialDate(year=2024, month=6)))
    brief = replace(EMPTY, as_of=MAY, humanitarian=(old,))
    assert lines(brief) == {"People short of food": "some 4 million (not attributed, June 2024, old)"}


def test_what_a_box_shows_is_not_said_again() -> None:
    brief = replace(EMPTY, humanitarian=(HUNGER,), key_figures=(KeyFigure(ledger=HUNGER),))
    assert lines(brief) == {}


@pytest.mark.parametrize(
    ("donors", "required", "received", "expected"),
    [
        ((), None, None, None),
        ((), NEED, None, "required US$70 million (not attributed, 6 May 2025); no source says what has been received"),
        (
            (),
            None,
            P.received,
            "received US$85 million (Human Rights Watch, October 2024); no source says what is required",
        ),
        (
            (
                pledge("Malta", 5, "$5 million"),
                pledge("Norway", 20, "$20 million"),
                pledge("Ghana", 30, "$30 million"),
                pledge("Togo", 90, "$90 million", Purpose.RELIEF),
            ),
            None,
            None,
            (
                "pledged by Ghana US$30 million (not attributed, 6 May 2025); "
                "pledged by Norway US$20 million (not attributed, 6 May 2025); "
                "no source says what is required, or what has been received"
            ),
        ),
        # Of both sums the boxes and the funding block tell.
        ((), P.required, P.received, None),
    ],
)
def test_money_of_which_not_all_is_known(
    donors: tuple[Donor, ...], required: Entry | None, received: Entry | None, expected: str | None
) -> None:
    brief = replace(EMPTY, as_of=MAY, funding=replace(funding(required, received), donors=donors))
    assert lines(brief).get("Money for the mission") == (
        expected and expected.replace("October 2024)", "October 2024, old)")
    )


def test_what_the_mission_before_needed_and_got_is_not_the_present_ones() -> None:
    since = mission_since_march()
    past = replace(funding(P.required, P.received), earlier=True)
    brief = replace(EMPTY, as_of=MAY, mission=since, funding=past)
    assert lines(brief) == {
        "Money for the present mission": "no source says what is required, or what has been received"
    }
    known = replace(brief, funding=replace(past, other_required=(NEED,)))
    assert lines(known)["Money for the present mission"].startswith("required US$70 million (")
    # A pledge that was made before the present mission was named is its predecessor's.
    before = replace(pledge("Ghana", 30, "$30 million").sums[0].entry, as_of=PartialDate(year=2025, month=1))
    old = Donor(actor="Ghana", sums=(DonorSum(stage=Stage.PLEDGED, entry=before),))
    assert "Ghana" not in lines(replace(brief, funding=replace(past, donors=(old,))))["Money for the present mission"]


def mission_since_march() -> Mission:
    nothing = dict.fromkeys(("name", "lead", "authorised_by", "authorised", "launched", "mandate_until"), ())
    earlier = EarlierMission(**nothing, other=(), until=date(2025, 3, 1))  # type: ignore[arg-type]
    return replace(NO_MISSION, earlier=earlier)


def killed(value: int, quote: str, side: Side, when: PartialDate | None = MAY) -> Entry:
    one = told(Kind.KILLED, value, quote, when, unit=PERCENT, aggregate=Aggregate.PART)
    return replace(one, side=side, standing=Standing.PART)


def test_who_kills_is_told_in_shares_the_largest_first() -> None:
    book = ledger(
        told(Kind.KILLED, 900, "60"), killed(30, "30 percent", Side.GANGS), killed(60, "60 percent", Side.FORCES)
    )
    brief = replace(EMPTY, as_of=MAY, humanitarian=(book,), sources=(source(TEXT, MAY),))
    assert lines(brief)["Who kills"] == (
        "by security forces 60 percent, by gangs 30 percent (not attributed, 6 May 2025)"
    )


def test_who_kills_is_told_by_the_newest_source_and_one_that_tells_of_several_sides() -> None:
    june = PartialDate(year=2025, month=6)
    other = entry(
        figure(Kind.KILLED, 12, evidence(SPRING, "some 12 percent"), unit=PERCENT, aggregate=Aggregate.PART), june
    )
    new = replace(other, side=Side.GANGS, period=Period(first=date(2025, 1, 1), last=date(2025, 3, 31)))
    book = ledger(killed(30, "30 percent", Side.GANGS), killed(60, "60 percent", Side.FORCES), new)
    sources = (source(TEXT, MAY), source(SPRING, june))
    brief = replace(EMPTY, as_of=june, humanitarian=(book,), sources=sources)
    assert lines(brief)["Who kills"] == (
        "by gangs some 12 percent (not attributed, June 2025); "
        "by security forces 60 percent, by gangs 30 percent (not attributed, 6 May 2025)"
    )


def test_who_kills_is_quoted_where_no_share_was_read() -> None:
    sentence = "Soldiers were behind half of the deaths."
    blame = Blame(evidence=evidence(SPRING, sentence, sentence), as_of=JANUARY)
    brief = replace(EMPTY, blamed=(blame,), sources=(source(SPRING, JANUARY),))
    assert lines(brief)["Who kills"] == f'"{sentence}" (19 January 2025)'


def test_all_formats_and_both_languages_print_the_lines_with_their_evidence() -> None:
    brief = replace(EMPTY, as_of=MAY, humanitarian=(HUNGER,), sources=(source(TEXT, MAY),), funding=NO_FUNDING)
    page = render(brief, [Format.MD])[Format.MD].decode()
    number = BriefContext.of(brief).cite(HUNGER.entries[0].figure.evidence)
    assert f"- People short of food: some 4 million[^{number}] (not attributed, 6 May 2025)" in page
    html = read_html(render(brief, [Format.HTML])[Format.HTML].decode())
    (line,) = (one for one in html.all("ul") if "asides" in one.attributes.get("class", ""))
    assert re.sub(r"\s+", " ", line.text.replace("\u2060", "")).strip() == (
        f"People short of food: some 4 million[{number}] (not attributed, 6 May 2025)"
    )
    french = render(brief, [Format.MD], language=Language.FR)[Format.MD].decode()
    assert re.search(rf"- Personnes manquant de nourriture\W+quelque 4\smillions\[\^{number}\]", french)
