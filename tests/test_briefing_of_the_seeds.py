"""What the brief of the user's five articles says, statement by statement, as `brief.json` gives it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reporter import BuildOptions, Format, build

SEEDS = Path(__file__).parents[1] / "seeds"

Json = dict[str, Any]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Json:
    folder = tmp_path_factory.mktemp("reports")
    build(BuildOptions(seeds=SEEDS, output=folder, formats=(Format.JSON,)))
    loaded: Json = json.loads((folder / "brief.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def brief(whole: Json) -> Json:
    found: Json = whole["briefing"]
    return found


def sum_of(entry: Json) -> tuple[int, str]:
    return entry["figure"]["value"], entry["figure"]["unit"]


# --- money -----------------------------------------------------------------------------------------------------


def test_six_hundred_million_dollars_are_required_a_year(brief: Json) -> None:
    required = brief["funding"]["required"]
    assert sum_of(required) == (600_000_000, "USD")
    assert (required["figure"]["period"], required["figure"]["bound"]) == ("annually", "approx")


def test_eighty_five_million_dollars_have_been_received(brief: Json) -> None:
    received = brief["funding"]["received"]
    assert sum_of(received) == (85_000_000, "USD")
    assert (received["figure"]["actor"], received["figure"]["period"]) == ("UN trust fund", "To date")


def test_the_gap_is_515_million_dollars_with_both_terms(brief: Json) -> None:
    gap = brief["funding"]["gap"]
    assert (gap["value"], gap["unit"], gap["operation"], gap["bound"]) == (515_000_000, "USD", "difference", "approx")
    assert [sum_of(term) for term in gap["terms"]] == [(600_000_000, "USD"), (85_000_000, "USD")]
    assert not brief["funding"]["dates_differ"]


def test_fourteen_per_cent_are_covered(brief: Json) -> None:
    coverage = brief["funding"]["coverage"]
    assert (coverage["value"], coverage["unit"], coverage["bound"]) == (14, "percent", "approx")
    assert [sum_of(term) for term in coverage["terms"]] == [(85_000_000, "USD"), (600_000_000, "USD")]


def test_the_united_states_have_pledged_300_million_in_two_parts_and_authorised_109_million(brief: Json) -> None:
    [donor] = brief["funding"]["donors"]
    assert donor["actor"] == "United States"
    pledged, authorised = donor["sums"]
    assert (pledged["stage"], sum_of(pledged["entry"])) == ("pledged", (300_000_000, "USD"))
    assert [sum_of(part) for part in pledged["parts"]] == [(200_000_000, "USD"), (100_000_000, "USD")]
    assert (authorised["stage"], sum_of(authorised["entry"])) == ("authorised", (109_000_000, "USD"))
    assert (authorised["parts"], pledged["mentions"], authorised["mentions"]) == ([], [], [])


def test_nothing_that_is_only_promised_is_in_the_gap(brief: Json) -> None:
    promised = {sum_of(entry) for entry in brief["funding"]["pledged"]}
    assert {value for value, _ in promised} == {300_000_000, 200_000_000, 100_000_000, 109_000_000}
    assert not promised & {sum_of(term) for term in brief["funding"]["gap"]["terms"]}


def test_neither_operand_is_missing(brief: Json) -> None:
    assert brief["funding"]["missing"] == []


def test_the_money_lasts_until_march_2025(brief: Json) -> None:
    [until] = brief["funding"]["funded_until"]
    assert (until["value"], until["purpose"], until["attributed_to"]) == ("2025-03", "mission", "William Ruto")
    assert until["evidence"]["quote"] == "the existing funds could run out by March 2025"
