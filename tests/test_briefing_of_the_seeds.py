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


# --- the mission and its contributors --------------------------------------------------------------------------


def contributor(brief: Json, actor: str) -> Json:
    [row] = [one for one in brief["mission"]["contributors"] if one["actor"] == actor]
    return dict(row)


def values(entries: list[Json], aggregate: str = "total") -> set[int]:
    return {entry["figure"]["value"] for entry in entries if entry["figure"]["aggregate"] == aggregate}


def terms(computed: Json) -> list[tuple[int, str]]:
    return [(term["figure"]["value"], term["as_of"]) for term in computed["terms"]]


def test_the_target_strength(brief: Json) -> None:
    assert brief["mission"]["target"]["headline"]["figure"]["value"] == 2500


def test_kenya_pledged_a_thousand(brief: Json) -> None:
    assert values(contributor(brief, "Kenya")["pledged"]) == {1000}


def test_kenya_deployed_400_and_217_more(brief: Json) -> None:
    deployed = contributor(brief, "Kenya")["deployed"]
    assert values(deployed) == {400}
    assert values(deployed, "increment") == {217}


def test_kenyas_617_are_computed_with_their_terms(brief: Json) -> None:
    deployed = contributor(brief, "Kenya")["deployed_sum"]
    assert (deployed["value"], deployed["operation"], deployed["bound"]) == (617, "sum", "exact")
    assert terms(deployed) == [(400, "2024-10"), (217, "2025-01-19")]


def test_383_of_kenyas_pledge_are_to_come(brief: Json) -> None:
    left = contributor(brief, "Kenya")["to_come"]
    assert (left["value"], left["operation"]) == (383, "difference")
    assert [value for value, _ in terms(left)] == [1000, 400, 217]


def test_jamaica_sent_24_and_belize_2(brief: Json) -> None:
    assert values(contributor(brief, "Jamaica")["deployed"]) == {24}
    assert values(contributor(brief, "Belize")["deployed"]) == {2}


def test_other_nations_pledged_at_least_1900(brief: Json) -> None:
    [entry] = contributor(brief, "other nations")["pledged"]
    assert (entry["figure"]["value"], entry["figure"]["bound"]) == (1900, "at_least")


def test_nobody_else_contributes(brief: Json) -> None:
    actors = [one["actor"] for one in brief["mission"]["contributors"]]
    assert sorted(actors) == ["Belize", "Jamaica", "Kenya", "other nations"]


def test_the_mission_is_named_led_authorised_launched_and_mandated(brief: Json) -> None:
    mission = brief["mission"]
    slots = ("name", "lead", "authorised_by", "authorised", "launched", "mandate_until")
    assert [mission[slot][0]["value"] for slot in slots] == [
        "Multinational Security Support Mission",
        "Kenya",
        "UN Security Council",
        "2023-10",
        "2024-06",
        "2025-10",
    ]
    assert mission["other"] == []


# --- commitments and timeline ----------------------------------------------------------------------------------


def promise(brief: Json, actor: str, value: int) -> Json:
    found = [p for p in brief["commitments"] if (p["commitment"]["actor"], p["commitment"]["value"]) == (actor, value)]
    [one] = found
    return dict(one)


def test_kenyas_600_more_are_one_promise_of_four_sentences_kept_in_part(brief: Json) -> None:
    more = promise(brief, "Kenya", 600)
    assert (more["status"], more["commitment"]["due"], len(more["again"])) == ("partly", "2024-11", 3)
    assert terms(more["progress"]) == [(217, "2025-01-19")]
    assert values(more["proof"], "increment") == {217}


def test_of_kenyas_thousand_617_have_come(brief: Json) -> None:
    whole = promise(brief, "Kenya", 1000)
    assert (whole["status"], whole["progress"]["value"]) == ("partly", 617)


def test_nothing_shows_what_the_united_states_and_other_nations_promised(brief: Json) -> None:
    # What a payer has authorised stands among the donors, beside its pledge.
    open_ones = [("United States", 300_000_000), ("other nations", 1900)]
    assert {promise(brief, actor, value)["status"] for actor, value in open_ones} == {"open"}


def test_the_timeline(brief: Json) -> None:
    """The ten that the page shows; the JSON has what was merely said and two arrivals of a few besides."""
    told = [(one["when"], one["what"], one["reported"]) for one in brief["timeline"]]
    others = [("2023-07", "promised", False), ("2024-09", "arrived", True), ("2024-09", "arrived", True)]
    assert all(one in told for one in others)
    assert [one for one in told if one not in others] == [
        ("2023-10", "authorised", False),
        ("2024-06", "launched", False),
        ("2024-06", "arrived", False),
        ("2024-06", "attack", True),
        ("2024-09", "extended", False),
        ("2024-10", "attack", True),
        ("2024-11", "due", False),
        ("2025-01-19", "arrived", True),
        ("2025-03", "funded_until", False),
        ("2025-10", "mandate_until", False),
    ]


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


# --- what we do not know ---------------------------------------------------------------------------------------


def test_the_count_of_the_hungry_is_told_to_be_old(brief: Json) -> None:
    [old] = [one for one in brief["unknown"] if one["why"] == "old_figure" and one["kind"] == "food_insecure"]
    assert [place["quote"] for place in old["evidence"]] == ["close to 5 million"]


def test_no_source_contradicts_itself_and_nothing_is_past_belief(brief: Json) -> None:
    assert not [one for one in brief["unknown"] if one["why"] in {"contradicts_itself", "implausible"}]
