"""The unknown month: what clues leave of it, whatever their order."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reporter.dating.constraints import (
    ALL_MONTHS,
    Clue,
    ends,
    index_of,
    is_month,
    month_at,
    months_ahead,
    months_back,
    since,
    solved,
    until,
)
from reporter.facts import PartialDate

MONTHS = st.integers(min_value=1, max_value=12)
INDEXES = st.integers(min_value=min(ALL_MONTHS), max_value=max(ALL_MONTHS))
CLUES = st.lists(
    st.frozensets(st.integers(min_value=24000, max_value=24006), min_size=1).map(
        lambda months: Clue(months=months, evidence=())
    ),
    max_size=6,
)


@given(INDEXES)
def test_a_month_is_counted_and_read_back(index: int) -> None:
    assert index_of(month_at(index)) == index
    assert index_of(PartialDate(year=month_at(index).year)) <= index


@given(MONTHS, INDEXES)
def test_a_month_of_the_year_lies_as_far_back_as_it_lies_ahead_of_a_year_ago(month: int, index: int) -> None:
    assert (months_back(month, index) + months_ahead(month, index)) % 12 == 0
    assert month_at(index - months_back(month, index)).month == month
    assert month_at(index + months_ahead(month, index)).month == month


@given(INDEXES)
def test_since_and_until_share_one_month(index: int) -> None:
    assert since(index) & until(index) == {index}
    assert since(index) | until(index) == ALL_MONTHS


@given(CLUES, st.randoms())
def test_clues_force_a_month_or_none(clues: list[Clue], random: Random) -> None:
    left = ALL_MONTHS.intersection(*(clue.months for clue in clues))
    found = solved(clues)
    assert (found is not None) == (len(left) == 1)
    shuffled = random.sample(clues, len(clues))
    assert (solved(shuffled) or (None,))[0] == (found or (None,))[0]
    if found is not None:
        month, needed = found
        assert ALL_MONTHS.intersection(*(clue.months for clue in needed)) == {index_of(month)} == left
        for clue in needed:
            rest = [other for other in needed if other is not clue]
            assert len(ALL_MONTHS.intersection(*(other.months for other in rest))) != 1


def test_a_month_of_whichever_year_bounds_only_where_another_clue_does() -> None:
    january = Clue(months=is_month(1), evidence=())
    later = Clue(months=since(index_of(PartialDate(year=2031, month=6))), evidence=())
    assert ends([january]) == (None, None)
    first, last = ends([january, later])
    assert (first and first[0], last) == (PartialDate(year=2032, month=1), None)
