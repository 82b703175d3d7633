"""The main job on the user's five articles: what the brief must say, and every citation walked to its file."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reporter import BuildOptions, build
from reporter.rendering import Format, render
from reporter.rendering.escaping import unescape_markdown
from reporter.rendering.export import read_brief, schema
from reporter.sources import read_folder
from tests.rendering.numbers import unaccounted, unaccounted_in_pdf
from tests.rendering.reading import Node, read_html

SEEDS = Path(__file__).parents[1] / "seeds"
# `[^3]: FILE, line 7: "sentence"`
FOOTNOTE = re.compile(r'^\[\^(\d+)\]: (.+?), line (\d+): "(.*)"$', re.MULTILINE)

Json = dict[str, Any]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    build(BuildOptions(seeds=SEEDS, output=folder))
    return folder


@pytest.fixture(scope="module")
def brief(reports: Path) -> Json:
    loaded: Json = json.loads((reports / "brief.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in SEEDS.glob("*.txt")}


def test_the_seeds_are_untouched() -> None:
    # Real crawled text: a leading blank and no-break spaces, which an editor would "repair".
    assert (SEEDS / "003_6c8e129acd4095be.txt").read_bytes().startswith(b" date 2025-01-19 ")
    assert (SEEDS / "000_821661dc7abca33f.txt").read_bytes().count("\u00a0".encode()) > 0


def test_every_quote_in_the_json_is_in_its_file(brief: Json, texts: dict[str, str]) -> None:
    citations = {c["number"]: c for c in brief["citations"]}
    assert list(citations) == list(range(1, len(citations) + 1))
    for citation in citations.values():
        text = texts[citation["source"]]
        assert text[citation["start"] : citation["end"]] == citation["sentence"]
        assert text.count("\n", 0, citation["start"]) + 1 == citation["line"]
        for mark in citation["marks"]:
            assert text[mark["start"] : mark["end"]] == mark["quote"]
    places = list(evidence_in(brief["briefing"]))
    assert {place["citation"] for place in places} == set(citations)
    for place in places:
        text = texts[citations[place["citation"]]["source"]]
        assert text[place["start"] : place["end"]] == place["quote"]


def evidence_in(part: object) -> list[Json]:
    """Find every place in the model that cites something."""
    if isinstance(part, list):
        return [found for item in part for found in evidence_in(item)]
    if isinstance(part, dict):
        here = [part] if "citation" in part else []
        return here + [found for item in part.values() for found in evidence_in(item)]
    return []


def test_markdown_footnotes_are_the_same_sentences(reports: Path, brief: Json) -> None:
    page = (reports / "brief.md").read_text(encoding="utf-8")
    notes = {int(n): (unescape_markdown(f), int(at), unescape_markdown(s)) for n, f, at, s in FOOTNOTE.findall(page)}
    assert notes == {c["number"]: (c["source"], c["line"], c["sentence"]) for c in brief["citations"]}
    body = FOOTNOTE.sub("", page)
    assert {int(number) for number in re.findall(r"\[\^(\d+)\]", body)} == set(notes)


def test_html_evidence_is_the_same_sentences(reports: Path, brief: Json) -> None:
    page = read_html((reports / "brief.html").read_text(encoding="utf-8"))
    quotes = {number_of(item): item for item in page.all("li") if item.attributes.get("id", "").startswith("c-")}
    assert list(quotes) == [c["number"] for c in brief["citations"]]
    for citation in brief["citations"]:
        [quote] = quotes[citation["number"]].all("blockquote")
        assert quote.text == citation["sentence"]
        assert quote.attributes["data-source"] == citation["source"]
        assert int(quote.attributes["data-start"]) == citation["start"]
        assert int(quote.attributes["data-line"]) == citation["line"]


def number_of(item: Node) -> int:
    return int(item.attributes["id"].removeprefix("c-"))


def test_html_links_lead_to_evidence_and_back(reports: Path) -> None:
    page = read_html((reports / "brief.html").read_text(encoding="utf-8"))
    ids = [node.attributes["id"] for node in page.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    targets = [node.attributes["href"] for node in page.all("a")]
    assert all(target.startswith("#") and target[1:] in ids for target in targets)
    assert {f"#{one}" for one in ids if one.startswith("c-")} <= set(targets)


def test_the_funding_gap(brief: Json) -> None:
    funding = brief["briefing"]["funding"]
    required, received = funding["required"]["figure"], funding["received"]["figure"]
    assert (required["value"], required["unit"], required["period"]) == (600_000_000, "USD", "annually")
    assert (received["value"], received["unit"], received["attributed_to"]) == (85_000_000, "USD", "Human Rights Watch")
    assert funding["gap"]["value"] == 515_000_000
    assert funding["coverage"]["value"] == 14
    sentences = {c["number"]: c for c in brief["citations"]}
    place = sentences[required["evidence"]["citation"]]
    assert place["source"] == "002_e074a378abe88f8d.txt"


def test_the_subtraction_is_shown(reports: Path) -> None:
    page = (reports / "brief.md").read_text(encoding="utf-8")
    line = next(line for line in page.splitlines() if "US$600 million" in line and "−" in line)
    assert re.sub(r"\[\^\d+\]|\*\*", "", line) == (
        "estimated US$600 million − US$85 million = about US$515 million; about 14\u00a0% covered (computed)"
    )


def test_the_displaced_stand_side_by_side_with_their_qualifiers(brief: Json) -> None:
    [ledger] = [book for book in brief["briefing"]["differences"] if book["kind"] == "displaced"]
    said = {(e["figure"]["evidence"]["quote"], e["figure"]["bound"]) for e in ledger["entries"]}
    assert said >= {
        ("over 360,000", "at_least"),
        ("nearly 580,000", "at_most"),
        ("over 500,000", "at_least"),
        ("more than 700,000", "at_least"),
    }
    assert ledger["headline"]["figure"]["value"] == 700_000


def standings(brief: Json, kind: str) -> list[tuple[str, str]]:
    [ledger] = [book for book in brief["briefing"]["humanitarian"] if book["kind"] == kind]
    return [(e["figure"]["evidence"]["quote"], e["standing"]) for e in ledger["entries"]]


def test_every_figure_of_the_displaced_has_its_reason(brief: Json) -> None:
    assert standings(brief, "displaced") == [
        ("more than 700,000", "headline"),
        ("over 500,000", "older"),
        ("more than 700,000", "agrees"),
        ("half", "part"),
        ("over 360,000", "older"),
        ("over 100,000", "other_place"),
        ("nearly 580,000", "older"),
    ]
    [ledger] = [book for book in brief["briefing"]["humanitarian"] if book["kind"] == "displaced"]
    assert ledger["why"] == ["total", "newest"]
    assert ledger["support"] == {"files": 2, "origins": 2, "authorities": ["IOM"]}
    line = [(e["as_of"], e["figure"]["evidence"]["quote"]) for e in ledger["series"]]
    assert line == [
        ("2024-06", "nearly 580,000"),
        ("2024-10", "more than 700,000"),
        ("2025-01-19", "more than 700,000"),
    ]


def test_the_killed_of_the_year_stand_apart_from_single_attacks(brief: Json) -> None:
    assert standings(brief, "killed") == [
        ("5,600", "headline"),
        ("over 3,600", "older"),
        ("more than 100", "part"),
        ("More than 3,600", "older"),
    ]
    attacks = [e["figure"]["evidence"]["quote"] for e in brief["briefing"]["incidents"]]
    assert attacks == ["109", "around 40", "11"]
    days = [e["period"] for e in brief["briefing"]["humanitarian"][1]["entries"]]
    assert days[1] == {"first": "2024-01-01", "last": "2024-10-31"}


def test_hunger_and_the_capital(brief: Json) -> None:
    assert standings(brief, "food_insecure") == [("close to 5 million", "headline")]
    assert standings(brief, "gang_control") == [("about 85%", "headline")]


def test_a_total_and_an_increment_stay_what_they_are(brief: Json) -> None:
    contributors = {c["actor"]: c for c in brief["briefing"]["mission"]["contributors"]}
    kenya = {(e["figure"]["value"], e["figure"]["aggregate"]) for e in contributors["Kenya"]["deployed"]}
    assert {(400, "total"), (217, "increment")} <= kenya
    assert not any(value == 617 for value, _ in kenya)


def test_as_of_is_the_newest_stated_date(brief: Json) -> None:
    assert brief["briefing"]["as_of"] == "2025-01-19"


def test_every_source_has_its_date_and_what_tells_it(brief: Json) -> None:
    dates = {source["name"][:3]: source["date"] for source in brief["briefing"]["sources"]}
    assert {name: (date["value"], date["basis"]) for name, date in dates.items()} == {
        "000": ("2024-06", "inferred_from_others"),
        "001": ("2024-09", "inferred_from_others"),
        "002": ("2024-10", "inferred"),
        "003": ("2025-01-19", "stated"),
        "004": ("2024-10", "inferred"),
    }
    citations = {c["number"]: c for c in brief["citations"]}
    told = {
        name: [(citations[place["citation"]]["source"][:3], place["quote"]) for place in date["evidence"]]
        for name, date in dates.items()
    }
    assert told["000"] == [
        ("000", "in May"),
        ("000", "by the end of June"),
        ("000", "October"),
        ("002", "October 2023"),
    ]
    assert told["001"] == [
        ("001", "June 2024"),
        ("001", "before heading for the United Nations General Assembly"),
        ("001", "nearly 400"),
        ("003", "217"),
    ]
    assert all(quotes for quotes in told.values())


def test_every_number_printed_is_quoted_or_computed_or_a_date(reports: Path, brief: Json) -> None:
    page = (reports / "brief.md").read_text(encoding="utf-8")
    assert unaccounted(page, brief) == []
    # The check itself must see what it is to find.
    invented = page.replace("more than 700,000", "more than 730,000", 1).replace("$515 million", "$516 million", 1)
    assert {number for number, _ in unaccounted(invented, brief)} == {"730,000", "516"}


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext (Debian: apt-get install poppler-utils)")
def test_every_number_in_the_pdf_is_one_of_the_model(reports: Path, brief: Json) -> None:
    done = subprocess.run(["pdftotext", reports / "brief.pdf", "-"], capture_output=True, text=True, check=True)
    assert "Key figures" in done.stdout
    assert unaccounted_in_pdf(done.stdout, brief) == []
    invented = done.stdout.replace("700,000", "730,000", 1).replace("$515 million", "$516 million", 1)
    assert unaccounted_in_pdf(invented, brief) == ["516", "730,000"]


def test_the_files_are_small(reports: Path) -> None:
    assert (reports / "brief.pdf").stat().st_size <= 400_000
    assert (reports / "brief.html").stat().st_size <= 600_000


def test_two_builds_give_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    build(BuildOptions(seeds=SEEDS, output=tmp_path))
    first = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in reports.iterdir()}
    second = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in tmp_path.iterdir()}
    assert sorted(first) == ["brief.html", "brief.json", "brief.md", "brief.pdf"]
    assert first == second


def test_the_json_keeps_to_its_schema(brief: Json) -> None:
    Draft202012Validator(schema()).validate(brief)


def test_the_json_is_the_whole_brief(reports: Path) -> None:
    text = (reports / "brief.json").read_text(encoding="utf-8")
    back = read_brief(text)
    # The page also shows the articles, which the file does not hold.
    again = render(back, [Format.JSON, Format.MD, Format.HTML], articles=read_folder(SEEDS).documents)
    assert again[Format.JSON].decode() == text
    for form in (Format.MD, Format.HTML):
        assert again[form] == (reports / f"brief{form.suffix}").read_bytes()


def test_an_id_in_the_json_names_one_thing(brief: Json) -> None:
    things: dict[str, Json] = {}
    for thing in with_ids(brief):
        assert things.setdefault(thing["id"], thing) == thing


def test_renaming_the_files_changes_no_id(brief: Json, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for rank, path in enumerate(sorted(SEEDS.glob("*.txt"), reverse=True)):
        shutil.copy(path, news / f"{rank}.txt")
    build(BuildOptions(seeds=news, output=tmp_path / "out", formats=(Format.JSON,)))
    renamed = json.loads((tmp_path / "out" / "brief.json").read_text(encoding="utf-8"))
    assert {thing["id"] for thing in with_ids(renamed)} == {thing["id"] for thing in with_ids(brief)}


def with_ids(part: object) -> list[Json]:
    if isinstance(part, list):
        return [found for item in part for found in with_ids(item)]
    if isinstance(part, dict):
        here = [part] if "id" in part else []
        return here + [found for item in part.values() for found in with_ids(item)]
    return []
