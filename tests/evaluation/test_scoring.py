"""The scorer itself: what counts as found, as missed and as invented."""

from __future__ import annotations

from typing import Any

import pytest

from reporter.facts import Kind
from tests.evaluation.corpus import Gold, Part, tasks
from tests.evaluation.counts import Count, Score
from tests.evaluation.figures import compare_figures
from tests.evaluation.floors import floor
from tests.evaluation.names import name_key, plain, same_person, same_role
from tests.evaluation.said import Said, SaidCommitment, SaidFigure, SaidOrganisation, SaidPerson, said
from tests.evaluation.statements import (
    compare_commitments,
    compare_date,
    compare_mission,
    compare_organisations,
    compare_people,
    compare_quotes,
)
from tests.evaluation.table import table

PLACE: dict[str, Any] = {"quote": "a", "start": 0, "end": 1}


def figure(value: float, kind: str = "killed", **other: object) -> dict[str, Any]:
    plain_figure = {"unit": "people", "bound": "exact", "aggregate": "total"}
    nothing = dict.fromkeys(("actor", "attributed_to", "place", "period", "group"))
    return {"kind": kind, "value": value, **plain_figure, **nothing, "surface": "", "sentence": "", **other}


def said_figure(value: float, kind: str = "killed", **other: object) -> SaidFigure:
    return SaidFigure.model_validate({**figure(value, kind), **PLACE, **other})


def gold(**other: object) -> Gold:
    empty: dict[str, object] = dict.fromkeys(("figures", "people", "organisations", "commitments"), ())
    return Gold.model_validate({"doc": "a.txt", "date": None, "mission": {}, **empty, **other})


def test_figures_are_found_missed_and_invented() -> None:
    wanted = gold(figures=[figure(12), figure(30, "injured"), figure(4, "kidnapped")])
    score = compare_figures(wanted, [said_figure(12), said_figure(31, "injured"), said_figure(4, "kidnapped")])
    assert score.counts["figures"] == Count(2, 3, 3)
    assert score.counts["kind killed"] == Count(1, 1, 1)
    assert score.counts["kind injured"] == Count(0, 1, 1)
    assert [fault.split()[0] for fault in score.faults] == ["MISSED", "WRONG"]


def test_rounding_is_forgiven_and_another_unit_is_not() -> None:
    wanted = gold(figures=[figure(33.33, unit="percent")])
    assert compare_figures(wanted, [said_figure(33.3, unit="percent")]).counts["figures"].f1 == 1
    assert compare_figures(wanted, [said_figure(33.33)]).counts["figures"].f1 == 0


def test_an_optional_figure_is_neither_missed_nor_wrong() -> None:
    wanted = gold(figures=[figure(12, optional=True)])
    assert compare_figures(wanted, []) == Score()
    assert compare_figures(wanted, [said_figure(12)]) == Score()


def test_one_fact_with_two_actors_is_one_figure_right_if_either_is() -> None:
    wanted = gold(figures=[figure(5, actor="Kenya"), figure(5, actor="Benin")])
    score = compare_figures(wanted, [said_figure(5, actor="Togo"), said_figure(5, actor="Benin")])
    assert score.counts["figures"] == score.counts["figures_full"] == score.counts["actor"] == Count(1, 1, 1)


def test_full_means_bound_aggregate_and_actor_in_one_record() -> None:
    wanted = gold(figures=[figure(5, bound="at_least", aggregate="part")])
    halves = [said_figure(5, bound="at_least"), said_figure(5, aggregate="part")]
    score = compare_figures(wanted, halves)
    assert score.counts["bound"] == score.counts["aggregate"] == Count(1, 1, 1)
    assert score.counts["figures_full"] == Count(0, 1, 1)


def test_people_count_once_and_any_mention_may_give_the_role() -> None:
    wanted = gold(people=[{"name": "Ann Doe", "role": "President of Kenya"}, {"name": "Bo Roe", "role": None}])
    mentions = [("Ann Doe", None), ("Doe", "Kenyan president"), ("Cy Poe", None)]
    found = Said(people=tuple(SaidPerson(name=name, role=role, **PLACE) for name, role in mentions))
    score = compare_people(wanted, found)
    assert score.counts == {"people": Count(1, 2, 2), "roles": Count(1, 1, 1)}
    assert score.faults == ("MISSED PERSON a.txt Bo Roe", "WRONG PERSON a.txt Cy Poe")


def test_organisations_count_once_under_any_of_their_names() -> None:
    wanted = gold(organisations=["IOM", "Médecins Sans Frontières"])
    names = ("the International Organization for Migration", "IOM", "Viv Ansanm")
    found = Said(organisations=tuple(SaidOrganisation(name=name, **PLACE) for name in names))
    assert compare_organisations(wanted, found).counts == {"organisations": Count(1, 2, 2)}


def test_commitments_overlap_and_optional_ones_count_for_nothing() -> None:
    sentences = ["Kenya will send police.", "Chad may help.", "Togo will pay."]
    promises = [{"actor": "Kenya", "sentence": s, "optional": s.startswith("Chad")} for s in sentences]
    quotes = ["Kenya will send police", "Chad may help.", "It rains."]
    found = Said(commitments=tuple(SaidCommitment(actor="Kenya", **{**PLACE, "quote": q}) for q in quotes))
    score = compare_commitments(gold(commitments=promises), found)
    assert score.counts == {"commitments": Count(1, 2, 2), "commitment_actor": Count(1, 1, 1)}


def test_dates_of_the_mission_are_compared_to_the_month() -> None:
    wanted = gold(mission={"lead": "Kenya", "launched": "2024-06", "authorised": None})
    found = Said.model_validate({"mission": {"lead": "Benin", "launched": "2024-06-25", "authorised": "2023"}})
    assert compare_mission(wanted, found).counts == {"mission": Count(1, 3, 2)}


@pytest.mark.parametrize(
    ("wanted", "date", "right", "not_wrong"),
    [
        ("2024-10-11", "2024-10-11", 1, 1),
        # The month alone is no day, but no falsehood.
        ("2024-10-11", "2024-10", 0, 1),
        ("2024-10-11", None, 0, 1),
        ("2024-10-11", "2024-11-11", 0, 0),
    ],
)
def test_dates(wanted: str, date: str | None, right: int, not_wrong: int) -> None:
    counts = compare_date(gold(date=wanted), Said(date=date)).counts
    assert (counts["date_day"].found, counts["date_not_wrong"].found) == (right, not_wrong)


def test_a_quote_must_stand_where_it_says() -> None:
    found = Said(organisations=(SaidOrganisation(name="UN", **PLACE),))
    assert compare_quotes(gold(), found, "abc").counts["grounded"] == Count(1, 1, 1)
    assert compare_quotes(gold(), found, "bcd").counts["grounded"] == Count(0, 1, 1)


def test_what_is_found_in_the_context_is_left_aside() -> None:
    record = {"record": "organisation", "name": "UN", **PLACE}
    assert said([record], start=0).organisations
    assert not said([record], start=1).organisations


def test_names_are_compared_without_accents_titles_and_articles() -> None:
    assert plain("  Pont-Sondé’s ") == "pont-sondes"
    assert name_key("The U.N.") == name_key("United Nations")
    assert same_person("Jean Doe", "Doe")
    assert not same_person("Jean Doe", "Joan Doe")
    assert same_role("Prime Minister of Haiti", "Haitian prime minister")
    assert not same_role(None, "Prime Minister of Haiti")


def test_a_floor_lies_one_record_lower_and_a_hundredth_at_least() -> None:
    assert floor("figures", Count(1, 1, 1)) == 0
    assert floor("figures", Count(800, 1000, 1000)) == pytest.approx(0.79)
    assert floor("grounded", Count(9, 9, 9)) == 1


def test_the_table_has_a_column_for_each_part() -> None:
    scores = {Part.ARTICLES: Score({"people": Count(1, 2, 4), f"kind {Kind.KILLED}": Count(1, 1, 1)})}
    lines = list(table(scores, kinds=True))
    assert "| people | 0.333 (P 0.50 R 0.25) |" in lines
    assert "| killed | 1.000 (1/1) |" in lines


@pytest.mark.parametrize("part", Part)
def test_every_figure_of_the_gold_stands_in_its_text(part: Part) -> None:
    for task in tasks(part):
        text = " ".join(task.data.decode().split())
        for wanted in task.gold.figures:
            assert " ".join(wanted.sentence.split()) in text, task.gold.doc


def test_a_part_is_never_in_another() -> None:
    documents = [task.gold.doc for part in Part for task in tasks(part)]
    assert len(documents) == len(set(documents))
