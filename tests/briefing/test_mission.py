"""Contributors and the mission: two or three facts in; sums with their terms, what is to come and what holds out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.briefing import compile_briefing
from reporter.briefing.model import Computed, Contributor, Mission
from reporter.facts import Aggregate, Bound, Extraction, Kind, MissionSlot
from reporter.knowledge.profile import default_profile
from tests.briefing.stories import Number, Says, source

MORE, PART = Aggregate.INCREMENT, Aggregate.PART
PLEDGED = Kind.PLEDGED_PERSONNEL
OLD, NEW = "Multinational Security Support Mission", "Gang Suppression Force"


def mission(*sources: Extraction) -> Mission:
    return compile_briefing(sources).mission


def row(*sources: Extraction, actor: str | None = "Kenya") -> Contributor:
    [found] = [one for one in mission(*sources).contributors if one.actor == actor]
    return found


def sums(computed: Computed | None) -> tuple[int, list[int]] | None:
    if computed is None:
        return None
    return int(computed.value), [int(term.figure.value) for term in computed.terms]


def there(value: int, text: str = "", **said: object) -> Number:
    return Number(value=value, text=text, **said)  # type: ignore[arg-type]


def more(value: int, text: str = "", **said: object) -> Number:
    return Number(value=value, text=text or f"Another {value} came.", aggregate=MORE, **said)  # type: ignore[arg-type]


def pledge(value: int, text: str = "", **said: object) -> Number:
    return Number(value=value, text=text or f"{value} are pledged.", kind=PLEDGED, **said)  # type: ignore[arg-type]


SUMS = [
    (
        "an arrival after a total",
        [source("a", "2024-10", there(310)), source("b", "2025-01-19", more(120))],
        (430, [310, 120]),
    ),
    (
        "two arrivals after a total, oldest first",
        [source("a", "2025-02-20", more(90)), source("b", "2024-10", there(310)), source("c", "2025-01", more(120))],
        (520, [310, 120, 90]),
    ),
    ("an arrival before any total", [source("a", "2024-06", more(120)), source("b", "2025-01", there(310))], None),
    ("an arrival without a total", [source("a", "2024-06", more(120))], None),
    (
        "a later total holds it",
        [source("a", "2024-06", there(310)), source("b", "2024-10", more(120)), source("c", "2025-01", there(400))],
        None,
    ),
    (
        "a later total of the old value denies it",
        [source("a", "2024-06", there(310)), source("b", "2024-10", more(120)), source("c", "2025-01", there(310))],
        None,
    ),
    (
        "a total of the sum holds it, and it is told again",
        [source("a", "2024-06", there(310)), source("b", "2024-10", there(430)), source("c", "2025-01", more(120))],
        None,
    ),
    (
        "the same arrival told by two sources",
        [
            source("a", "2024-10", there(310)),
            source("b", "2025-01-19", more(120)),
            source("c", "2025-01-21", more(120)),
        ],
        (430, [310, 120]),
    ),
    (
        "the same arrival told again after a newer total",
        [
            source("a", "2024-10", more(120)),
            source("b", "2024-12", there(500)),
            source("c", "2025-02", more(120)),
        ],
        None,
    ),
    (
        "the same arrival with another qualifier",
        [
            source("a", "2024-10", there(310)),
            source("b", "2025-01-19", more(120)),
            source("c", "2025-01-20", more(115, bound=Bound.AT_LEAST)),
        ],
        (430, [310, 120]),
    ),
    (
        "a part is never added",
        [source("a", "2024-10", there(310)), source("b", "2025-01", there(120, aggregate=PART))],
        None,
    ),
    (
        "totals of one date differ",
        [source("a", "2024-10", there(310)), source("b", "2024-10", there(380)), source("c", "2025-01", more(120))],
        None,
    ),
    ("an undated total is no base", [source("a", None, there(310)), source("b", "2025-01", more(120))], None),
    ("an undated arrival is not added", [source("a", "2024-10", there(310)), source("b", None, more(120))], None),
    (
        "a total of the same month may hold it",
        [source("a", "2025-01", there(310)), source("b", "2025-01-19", more(120))],
        None,
    ),
    (
        "a total of the days before may hold it",
        [source("a", "2025-01-16", there(310)), source("b", "2025-01-19", more(120))],
        None,
    ),
    (
        "a total of the days before that an older one gives already",
        [
            source("a", "2024-10", there(310)),
            source("b", "2025-01-16", there(310)),
            source("c", "2025-01-19", more(120)),
        ],
        (430, [310, 120]),
    ),
    (
        "beside it in one sentence",
        [
            source(
                "a",
                "2025-01-19",
                there(310, "After 310 in May, 120 more came."),
                more(120, "After 310 in May, 120 more came."),
            )
        ],
        (430, [310, 120]),
    ),
    (
        "beside it as those whom they join",
        [source("a", "2025-01-19", more(120), there(310, "They join 310 colleagues."))],
        (430, [310, 120]),
    ),
    (
        "beside it as what they make together",
        [source("a", "2025-01-19", more(120), there(430, "That brings the contingent to 430."))],
        None,
    ),
    (
        "what they make together, with the total of before",
        [
            source("a", "2024-10", there(310)),
            source("b", "2025-01-19", more(120), there(430, "That brings the contingent to 430.")),
        ],
        None,
    ),
    (
        "beside it, and nothing tells which was first",
        [source("a", "2025-01-19", more(120), there(310, "The camp holds 310."))],
        None,
    ),
    (
        "another country's arrival",
        [source("a", "2024-10", there(310)), source("b", "2025-01", more(120, actor="Chad"))],
        None,
    ),
    (
        "an arrival more than a year after the total",
        [source("a", "2024-10", there(310)), source("b", "2025-12", more(120))],
        None,
    ),
    (
        "the whole mission is smaller by then",
        [
            source("a", "2024-10", there(310)),
            source("b", "2025-01-19", more(120), there(400, actor=None)),
        ],
        None,
    ),
    (
        "the whole mission was smaller before",
        [
            source("a", "2024-10", there(310), there(330, actor=None)),
            source("b", "2025-01-19", more(120)),
        ],
        (430, [310, 120]),
    ),
    (
        "the whole mission has at least as many",
        [
            source("a", "2024-10", there(310)),
            source("b", "2025-01-19", more(120), there(400, actor=None, bound=Bound.AT_LEAST)),
        ],
        (430, [310, 120]),
    ),
    (
        "a group is no whole",
        [source("a", "2024-10", there(310, group="women")), source("b", "2025-01", more(120))],
        None,
    ),
    (
        "one town is not the country",
        [source("a", "2024-10", there(30, place="Jérémie")), source("b", "2025-01", more(120))],
        None,
    ),
]


@pytest.mark.parametrize(("sources", "expected"), [one[1:] for one in SUMS], ids=[one[0] for one in SUMS])
def test_arrivals_are_added_only_where_dates_and_wording_allow(
    sources: list[Extraction], expected: tuple[int, list[int]] | None
) -> None:
    assert sums(row(*sources).deployed_sum) == expected
    assert sums(row(*reversed(sources)).deployed_sum) == expected


BOUNDS = [
    (Bound.EXACT, Bound.EXACT, Bound.EXACT, Bound.EXACT),
    (Bound.AT_LEAST, Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST),
    (Bound.AT_MOST, Bound.EXACT, Bound.AT_MOST, Bound.AT_LEAST),
    (Bound.AT_LEAST, Bound.AT_MOST, Bound.APPROX, Bound.APPROX),
    (Bound.EXACT, Bound.APPROX, Bound.APPROX, Bound.APPROX),
]


@pytest.mark.parametrize(("one", "other", "added", "left"), BOUNDS)
def test_qualifiers_go_into_what_is_computed(one: Bound, other: Bound, added: Bound, left: Bound) -> None:
    found = row(
        source("a", "2024-10", there(310, bound=one), pledge(900)), source("b", "2025-01", more(120, bound=other))
    )
    assert found.deployed_sum
    assert found.to_come
    assert (found.deployed_sum.bound, found.to_come.bound) == (added, left)


TO_COME = [
    ("pledge and total", [source("a", "2024-10", there(310), pledge(900))], (590, [900, 310])),
    (
        "pledge and sum",
        [source("a", "2024-10", there(310), pledge(900)), source("b", "2025-01", more(120))],
        (470, [900, 310, 120]),
    ),
    ("years between", [source("a", "2023-10", pledge(900)), source("b", "2025-02", there(310))], None),
    (
        "an old pledge that is told again",
        [source("a", "2023-10", pledge(900)), source("b", "2025-02", there(310), pledge(900))],
        (590, [900, 310]),
    ),
    ("nothing sent so far as is known", [source("a", "2024-10", pledge(900))], None),
    ("more sent than pledged", [source("a", "2024-10", there(950), pledge(900))], None),
    ("all sent", [source("a", "2024-10", there(900), pledge(900))], (0, [900, 900])),
    ("a pledge from nowhere in time", [source("a", "2024-10", there(310)), source("b", None, pledge(900))], None),
    (
        "a larger pledge of unknown date",
        [source("a", "2024-10", there(310), pledge(900)), source("b", None, pledge(1200))],
        None,
    ),
    (
        "a smaller pledge of unknown date",
        [source("a", "2024-10", there(310), pledge(900)), source("b", None, pledge(600))],
        (590, [900, 310]),
    ),
    (
        "an addition to a pledge is not added",
        [source("a", "2024-10", there(310), pledge(900)), source("b", "2024-11", pledge(590, aggregate=MORE))],
        (590, [900, 310]),
    ),
    ("an addition alone is no pledge", [source("a", "2024-10", there(310), pledge(590, aggregate=MORE))], None),
    ("a part is no pledge", [source("a", "2024-10", there(310), pledge(590, aggregate=PART))], None),
    (
        "the rest of a pledge, said as if it were one",
        [source("a", "2024-10", there(310), pledge(900)), source("b", "2024-11", pledge(590))],
        (590, [900, 310]),
    ),
    (
        "a newer smaller pledge leaves it open",
        [source("a", "2024-10", there(310), pledge(900)), source("b", "2024-11", pledge(500))],
        None,
    ),
    (
        "a newer larger pledge counts",
        [source("a", "2024-10", there(310), pledge(900)), source("b", "2024-11", pledge(1200))],
        (890, [1200, 310]),
    ),
    (
        "the largest of a source is its whole",
        [source("a", "2024-10", there(310), pledge(900), pledge(200))],
        (590, [900, 310]),
    ),
    (
        "another country's pledge",
        [source("a", "2024-10", there(310), pledge(900, actor="Chad"))],
        None,
    ),
    (
        "the mission's target is nobody's pledge",
        [source("a", "2024-10", there(310), pledge(5500), Number(value=2500, kind=Kind.TARGET, actor=None))],
        None,
    ),
]


@pytest.mark.parametrize(("sources", "expected"), [one[1:] for one in TO_COME], ids=[one[0] for one in TO_COME])
def test_what_is_still_to_come(sources: list[Extraction], expected: tuple[int, list[int]] | None) -> None:
    assert sums(row(*sources).to_come) == expected
    assert sums(row(*reversed(sources)).to_come) == expected


def test_the_mission_is_no_contributor_and_no_contributor_is_the_mission() -> None:
    found = mission(
        source("a", "2024-10", there(430, actor=None), there(310), there(24, actor="Jamaica")),
        source("b", "2025-01", there(1026, actor="Multinational Security Support Mission")),
    )
    assert [one.actor for one in found.contributors] == ["Kenya", "Jamaica"]
    assert found.strength
    assert [int(entry.figure.value) for entry in found.strength.entries] == [1026, 430]


def test_the_profile_limits_every_ledger_of_the_mission() -> None:
    limits = {Kind.DEPLOYED: Decimal(1000), Kind.TARGET: Decimal(5000)}
    profile = default_profile().model_copy(update={"limits": limits})
    sources = [
        source("a", "2024-10", there(310), pledge(900), Number(value=2500, kind=Kind.TARGET, actor=None)),
        source("b", "2024-11", there(3100), Number(value=25000, kind=Kind.TARGET, actor=None), there(4000, actor=None)),
    ]
    found = compile_briefing(sources, profile=profile).mission
    [kenya] = found.contributors
    assert [(int(e.figure.value), e.standing.value) for e in kenya.deployed] == [
        (310, "headline"),
        (3100, "implausible"),
    ]
    assert sums(kenya.to_come) == (590, [900, 310])
    assert found.target
    assert found.target.headline
    assert found.target.headline.figure.value == 2500
    assert found.strength
    assert found.strength.headline is None


def test_what_nobody_named_has_pledged_stays_a_row() -> None:
    found = mission(source("a", "2024-10", pledge(330, actor=None), pledge(1900, actor="other nations"), there(310)))
    assert [one.actor for one in found.contributors] == ["Kenya", "other nations", None]


def test_a_contributors_older_figures_are_older_than_its_own_newest() -> None:
    found = row(source("a", "2024-10", there(310)), source("b", "2025-03", there(720), there(24, actor="Jamaica")))
    assert [(int(e.figure.value), e.standing.value) for e in found.deployed] == [(720, "headline"), (310, "older")]


SAID = st.builds(
    Number,
    value=st.sampled_from([100, 200, 300, 400]),
    aggregate=st.sampled_from([Aggregate.TOTAL, MORE, PART]),
    kind=st.sampled_from([Kind.DEPLOYED, PLEDGED]),
)
DATES = st.sampled_from([None, "2024-05", "2024-06-25", "2024-10", "2025-01-19"])


@settings(deadline=None)
@given(st.lists(st.tuples(DATES, SAID), min_size=1, max_size=6), st.randoms())
def test_every_computed_number_is_made_of_its_terms_whatever_the_order(
    told: list[tuple[str | None, Number]], chance: object
) -> None:
    sources = [source(str(number), when, said) for number, (when, said) in enumerate(told)]
    found = row(*sources)
    chance.shuffle(sources)  # type: ignore[attr-defined]
    assert row(*sources) == found
    if found.deployed_sum:
        base, *added = found.deployed_sum.terms
        assert base.figure.aggregate is Aggregate.TOTAL
        assert {term.figure.aggregate for term in added} == {MORE}
        assert len({term.figure.value for term in added}) == len(added)
        assert found.deployed_sum.value == sum(term.figure.value for term in found.deployed_sum.terms)
    if found.to_come:
        first, *rest = found.to_come.terms
        assert found.to_come.value == first.figure.value - sum(term.figure.value for term in rest) >= 0


def test_the_key_figure_of_the_force_carries_the_sum() -> None:
    sources = [source("a", "2024-10", there(310)), source("b", "2025-01", more(120))]
    [key] = compile_briefing(sources).key_figures
    assert sums(key.total) == (430, [310, 120])


def test_the_key_figure_of_the_whole_mission_carries_no_contributors_sum() -> None:
    sources = [source("a", "2024-10", there(310), there(500, actor=None)), source("b", "2025-01", more(120))]
    [key] = compile_briefing(sources).key_figures
    assert key.total is None


def _strength(value: int, text: str) -> Number:
    return Number(value=value, kind=Kind.TARGET, actor=None, text=text)


def _targets(*sources: Extraction) -> tuple[list[tuple[int, str]], list[int]]:
    """Give the leading and asked-for targets of the present mission, and the leading one of the earlier."""
    found = mission(*sources)
    now = [(int(one.figure.value), one.standing.value) for one in found.target.entries] if found.target else []
    past = found.earlier.target.headline if found.earlier and found.earlier.target else None
    return now, [int(past.figure.value)] if past else []


def test_a_strength_only_asked_for_replaces_none_that_was_decided() -> None:
    old = source("a", "2024-10", Says(MissionSlot.NAME, OLD), _strength(2500, "It should number 2500."))
    asked = [
        _strength(4000, "A proposal to lower it to 4000 came to nothing."),
        _strength(5550, "The ceiling stays at 5550."),
    ]
    new = source("c", "2026-10", Says(MissionSlot.NAME, NEW), *asked)
    begun = source("b", "2025-10", Says(MissionSlot.NAME, NEW), _strength(5550, "The ceiling is 5550."))
    now, past = _targets(old, begun, new)
    assert ((5550, "headline") in now, (4000, "asked") in now, past) == (True, True, [2500])


def test_the_civilians_of_a_force_and_nearly_the_whole_of_it_are_no_other_mission() -> None:
    old = source("a", "2024-10", Says(MissionSlot.NAME, OLD), _strength(2500, "It should number 2500."))
    whole = source("b", "2025-10", Says(MissionSlot.NAME, NEW), _strength(5550, "The ceiling is 5550."))
    parts = [_strength(5500, "Police and soldiers are 5500."), _strength(50, "And 50 civilians.")]
    now, past = _targets(old, whole, source("c", "2026-03", Says(MissionSlot.NAME, NEW), *parts))
    assert (now[0], {5500, 5550, 50} - {value for value, _ in now}, past) == ((5500, "headline"), set(), [2500])


def test_what_is_less_than_one_contributors_is_no_strength_of_the_whole() -> None:
    some = there(300, "Two states have 300 between them.", actor=None)
    found = mission(
        source("a", "2026-10", some, there(1480, actor="Chad"), there(2764, "Its count is 2764.", actor=None))
    )
    assert found.strength
    assert [int(entry.figure.value) for entry in found.strength.entries] == [2764]


def test_what_a_contributor_once_had_is_not_what_it_has() -> None:
    text = "Kenya, which had 780 there in the old days, has 9."
    both = row(source("a", "2026-10", there(780, text), there(9, text)))
    assert [int(one.figure.value) for one in both.deployed] == [9]
    alone = row(source("a", "2026-10", there(780, "Kenya had 780 there in May.")))
    assert [int(one.figure.value) for one in alone.deployed] == [780]


@pytest.mark.parametrize(
    ("words", "value", "kept"),
    [
        ("Another 450 are in training.", 450, False),  # as many as a state pledges
        ("The other 330 Kenyans are in training at home.", 330, False),
        ("A further 330 are on their way from several countries, Kenya among them.", 330, True),
        ("A further 330 are on their way.", 330, True),
    ],
)
def test_one_states_own_people_are_not_those_of_several_states(words: str, value: int, *, kept: bool) -> None:
    vague = pledge(value, actor=None, text=words)
    found = mission(source("a", "2024-10", pledge(450), there(120)), source("b", "2024-11", vague))
    assert [one.actor for one in found.contributors] == ["Kenya", *([None] * kept)]


def test_what_stands_in_no_row_is_kept() -> None:
    text = "Kenya, which had 780 there in the old days, has 9."
    vague = pledge(450, actor=None, text="Another 450 are in training.")
    found = mission(
        source("a", "2026-10", pledge(450), there(780, text), there(9, text)), source("b", "2026-11", vague)
    )
    assert sorted(int(one.figure.value) for one in found.aside) == [450, 780]
    assert mission(source("a", "2026-10", pledge(450), there(9))).aside == ()
