"""The records that `extract` prints: one JSON object a line, every quote where the record says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

PLACE = {"source", "quote", "start", "end", "line", "sentence", "sentence_start", "sentence_end"}
FIELDS = {
    "document": {"source", "date", "date_basis", "digest", "encoding"},
    "mission": {
        "source",
        "name",
        "lead",
        "authorised_by",
        "authorised",
        "launched",
        "mandate_until",
        "extended",
        "evidence",
    },
    "figure": PLACE
    | {"kind", "value", "unit", "bound", "aggregate", "actor", "attributed_to", "place", "period", "group"}
    | {"surface", "rule"},
    "person": PLACE | {"name", "role"},
    "organisation": PLACE | {"name"},
    "commitment": PLACE | {"actor", "what", "value", "unit", "bound", "due"},
    "funded_until": PLACE | {"value", "purpose", "attributed_to"},
}
NUMBER = PLACE | {"record", "decision", "name", "rule", "value", "unit", "lost", "learned"}


def records(printed: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed.splitlines()]


def test_every_record_has_its_fields(haiti_report: Callable[..., Ran], seeds: Path) -> None:
    ran = haiti_report("extract")
    assert (ran.code, ran.err) == (0, "")
    found = records(ran.out)
    assert {record["record"] for record in found} == FIELDS.keys()
    for record in found:
        assert record.keys() - {"record"} == FIELDS[record["record"]]
    each = [record["source"] for record in found if record["record"] == "document"]
    assert each == [record["source"] for record in found if record["record"] == "mission"]
    assert each == sorted(path.name for path in seeds.iterdir())


@pytest.mark.usefixtures("seeds")
def test_articles_date_each_other_as_they_do_for_a_brief(haiti_report: Callable[..., Ran]) -> None:
    documents = [record for record in records(haiti_report("extract").out) if record["record"] == "document"]
    assert [(document["date"], document["date_basis"]) for document in documents] == [
        ("2024-06", "inferred_from_others"),
        ("2024-09", "inferred_from_others"),
        ("2024-10", "inferred"),
        ("2025-01-19", "stated"),
        ("2024-10", "inferred"),
    ]


def test_every_quote_stands_where_it_says(haiti_report: Callable[..., Ran], seeds: Path) -> None:
    found = records(haiti_report("extract", "seeds").out)
    placed = [record for record in found if "quote" in record]
    placed += [place for record in found for place in record.get("evidence", {}).values()]
    assert placed
    for place in placed:
        text = (seeds / place["source"]).read_bytes().decode()
        assert text[place["start"] : place["end"]] == place["quote"]
        assert text[place["sentence_start"] : place["sentence_end"]] == place["sentence"]
        assert text.count("\n", 0, place["start"]) + 1 == place["line"]


def test_whole_numbers_are_whole(haiti_report: Callable[..., Ran], news: Path) -> None:
    found = records(haiti_report("extract", str(news)).out)
    values = {record["kind"]: record["value"] for record in found if record["record"] == "figure"}
    assert values == {"personnel.deployed": 400, "displaced": 700000}
    assert {type(value) for value in values.values()} == {int}


def test_what_is_skipped_is_said_beside_the_output(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "two.txt").write_bytes((news / "one.txt").read_bytes())
    (news / "three.docx").touch()
    ran = haiti_report("extract", "news")
    assert ran.err == (
        "haiti-report: three.docx: skipped: .docx files are not read; save the article as plain text (.txt)\n"
        "haiti-report: two.txt: not counted again: the same as one.txt\n"
    )
    assert {record["source"] for record in records(ran.out)} == {"one.txt"}


def test_quiet_leaves_only_the_records(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "three.docx").touch()
    assert haiti_report("-q", "extract", "news").err == ""
    assert haiti_report("extract", "news", "-q").err == ""


def test_no_facts_are_no_fault(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "one.txt").write_text("The bakery opened its doors at dawn.\n", encoding="utf-8")
    ran = haiti_report("extract", "news")
    assert (ran.code, ran.err) == (0, "")
    assert [record["record"] for record in records(ran.out)] == ["document", "mission"]


def test_explanations_are_read_by_people(haiti_report: Callable[..., Ran], news: Path) -> None:
    with (news / "one.txt").open("a", encoding="utf-8") as article:
        article.write("Then 42 of something fell. The 19 trucks stopped.\n")
    ran = haiti_report("extract", "--explain", "news")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "one.txt: 2 figures, 3 distractors, 1 unread"
    assert any(line.startswith("  line 1: ") and "Kenya has deployed 400" in line for line in lines)
    assert any(
        line.startswith("    400  figure: personnel.deployed 400 people, exact, total, Kenya") and "(rule " in line
        for line in lines
    )
    assert any(line.startswith("    42  unread") for line in lines)
    assert "    19  distractor: vehicle (by noun)" in lines
    assert any(line.strip().startswith("learned reader: personnel.deployed 0.") for line in lines)


def test_explanations_tell_what_lost(haiti_report: Callable[..., Ran], news: Path) -> None:
    text = (
        "Canada pledged $52 million to the mission, of which $9 million is paid. Mexico found 383 bodies in a ravine.\n"
    )
    (news / "one.txt").write_text(text, encoding="utf-8")
    lines = [line.strip() for line in haiti_report("extract", "--explain", "news").out.splitlines()]
    assert any(line.startswith("also funding.pledged 0.") and line.endswith("): stronger reading") for line in lines)
    assert any(line.startswith("not killed 0.") and line.endswith("): abroad") for line in lines)


def test_explanations_are_records_too(haiti_report: Callable[..., Ran], news: Path) -> None:
    found = records(haiti_report("extract", "--explain", "--format", "jsonl", str(news)).out)
    assert {record["record"] for record in found} == {"number"}
    assert all(record.keys() == NUMBER for record in found)
    assert [(record["decision"], record["name"], record["value"]) for record in found] == [
        ("distractor", "date", 11),
        ("distractor", "date", 2024),
        ("figure", "personnel.deployed", 400),
        ("figure", "displaced", 700000),
    ]
    guesses = [record["learned"] for record in found if record["decision"] == "figure"]
    assert all(guess.keys() == {"kind", "score", "nothing", "told"} for guess in guesses)
    assert [[told["field"] for told in guess["told"]] for guess in guesses] == [
        ["aggregate", "actor", "attributed_to"],
        ["aggregate", "attributed_to"],
    ]


@pytest.mark.slow
def test_output_is_utf8_in_any_locale(news: Path) -> None:
    (news / "one.txt").write_text("Kenya’s 400 police officers were deployed to Haiti.\n", encoding="utf-8")
    ascii_only = os.environ | {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    command = [sys.executable, "-m", "reporter", "extract", str(news)]
    done = subprocess.run(command, env=ascii_only, capture_output=True, check=True)
    assert "Kenya’s" in done.stdout.decode("utf-8")


@pytest.mark.slow
def test_a_reader_may_leave(seeds: Path) -> None:
    command = f"set -o pipefail; '{sys.executable}' -m reporter extract '{seeds}' | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (141, "")


def test_an_article_is_read_as_of_the_date_that_the_user_gives(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "one.txt").write_text("The mission in Haiti was launched last June.\n", encoding="utf-8")
    (news / "sources.toml").write_text('["one.txt"]\ndate = "2025-02"\n', encoding="utf-8")
    ran = haiti_report("extract", "news")
    records = {record["record"]: record for record in map(json.loads, ran.out.splitlines())}
    assert (records["document"]["date"], records["document"]["date_basis"]) == ("2025-02", "given")
    assert records["mission"]["launched"] == "2024-06"
