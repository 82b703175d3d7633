"""Numbers that look like a fact of the brief and are none, or belong to somebody else than stands nearest."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.extraction.learned import Judgement, heard
from reporter.extraction.reading import read_article
from reporter.facts import Guess, Kind, SourceDocument, Told

PAID: list[tuple[str, list[tuple[float, str, str | None]]]] = [
    # The whole of which somebody gave a part is all donors': the fund's where it lies there.
    (
        "Italy has given $9 million of the $41 million paid in so far to the Haiti mission's fund.",
        [(9e6, "part", "Italy"), (41e6, "total", "UN trust fund")],
    ),
    (
        "Of the $41 million paid into the trust fund for the Haiti mission so far, Italy gave $9 million.",
        [(41e6, "total", "UN trust fund"), (9e6, "part", "Italy")],
    ),
    (
        "Spain accounts for $6 million of the $70 million received so far by the mission in Haiti.",
        [(6e6, "part", "Spain"), (70e6, "total", None)],
    ),
    (
        "Italy has pledged $10 million of the $80 million pledged so far for the mission in Haiti.",
        [(10e6, "total", "Italy"), (80e6, "total", None)],
    ),
    # But what somebody promised himself is his.
    (
        "Italy has paid $9 million of the $41 million it promised to the mission in Haiti.",
        [(9e6, "part", "Italy"), (41e6, "total", "Italy")],
    ),
    # What lies outside a sum is no part of it.
    (
        "The fund has taken in $110 million; outside the fund, the United States has given the Haiti mission $40 million.",
        [(110e6, "total", "UN trust fund"), (40e6, "total", "United States")],
    ),
    (
        "Spain gave the mission in Haiti $20 million, not counting $3 million for boots.",
        [(20e6, "total", "Spain"), (3e6, "total", "Spain")],
    ),
    (
        "Spain gave the mission in Haiti $20 million, including $3 million for boots.",
        [(20e6, "total", "Spain"), (3e6, "part", "Spain")],
    ),
]


def _figures(text: str) -> list[tuple[float, str, str | None]]:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    return [(float(one.value), one.aggregate.value, one.actor) for one in found]


@pytest.mark.parametrize(("text", "expected"), PAID, ids=[text[:40] for text, _ in PAID])
def test_whose_money_a_whole_is(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    assert _figures(text) == expected


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # Who guards his own border, coast or waters serves no mission.
        ("Santo Domingo said another 900 soldiers would be sent to the frontier with Haiti.", []),
        ("The Dominican Republic deployed 1,200 more troops along the Haitian border on Friday.", []),
        ("Jamaica deployed 300 soldiers to its own northern coast as boats from Haiti arrived.", []),
        ("The Bahamas has put 150 marines on patrol in its waters off Inagua to stop boats from Haiti.", []),
        # The mission's people may well stand at a border.
        ("Kenya will send 200 police for the mission to guard Haiti's border with the Dominican Republic.", [200]),
        ("Jamaica deployed 30 soldiers to the mission in Haiti.", [30]),
    ],
)
def test_who_guards_his_own_border(text: str, counted: list[int]) -> None:
    assert [value for value, _, _ in _figures(text)] == counted


@pytest.mark.parametrize(
    ("text", "kind", "is_admitted"),
    [
        ("The UN Security Council wants 5,500 men and women in Haiti.", Kind.TARGET, True),
        ("The Security Council voted for a force in Haiti. The paper says 5,500.", Kind.TARGET, True),
        ("The contingents add up to 900, fewer than the 2,500 foreseen.", Kind.TARGET, True),
        ("The army of Haiti would be brought to 5,000 men.", Kind.TARGET, False),
        ("The mission in Haiti goes on. The border guard is to grow to 4,000 agents.", Kind.TARGET, False),
        ("Togo has promised 300 officers for the mission in Haiti.", Kind.TARGET, False),
        ("Someone spoke of 600 people.", Kind.TARGET, False),
        # The dead and the hurt in one number are of no one kind.
        ("The hospital in Port-au-Prince took in 96 casualties over the weekend.", Kind.INJURED, False),
        ("At least 312 people were killed or wounded in Port-au-Prince.", Kind.INJURED, False),
        ("At least 54 people were either shot dead or badly injured in Delmas.", Kind.KILLED, False),
        ("At least 54 people were badly injured in Delmas.", Kind.INJURED, True),
    ],
)
def test_what_grammar_says_against_a_learned_reading(text: str, kind: Kind, *, is_admitted: bool) -> None:
    mention = read_article(SourceDocument(name="a.txt", text=text, digest="")).mentions[-1]
    nothing = Told("aggregate", None, 0.0)
    judged = Judgement(
        guess=Guess(kind, 0.99, 0.01), aggregate=nothing, actor=nothing, source=nothing, kinds={kind: 0.99}
    )
    assert (heard(mention, judged) is not None) is is_admitted


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Gangs killed 1,300 people in Haiti, more than in all of 2022.", None),
        (
            "In Haiti 780 people were killed from January to March, fewer than in the same months of 2023.",
            "from January to March",
        ),
        ("Killings in Port-au-Prince fell to 610 compared with the same months of 2023.", None),
        ("More than 300 people were killed in Haiti in May.", "in May"),
    ],
)
def test_the_time_of_a_comparison_is_the_others(text: str, period: str | None) -> None:
    assert [one.period for one in extract(SourceDocument(name="a.txt", text=text, digest="")).figures] == [period]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "The agency counted 12,000 people deported to Haiti in January, 15,000 in February and 17,500 in March.",
            ["in January", "in February", "in March"],
        ),
        (
            "Gangs killed 210 people in Haiti in January, 180 in February and 95 in March.",
            ["in January", "in February", "in March"],
        ),
    ],
)
def test_each_number_of_a_list_has_its_own_time(text: str, periods: list[str]) -> None:
    assert [one.period for one in extract(SourceDocument(name="a.txt", text=text, digest="")).figures] == periods
