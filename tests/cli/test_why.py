"""`why` says of a figure, a sum or a citation what it rests on, what lost, and what stands beside it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from reporter.building import reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

OLDER = (
    "GENEVA, 3 June 2024 - Nearly 480,000 people have been displaced in Haiti, the UN migration agency said. "
    "The minister, 52, spoke for an hour.\n"
)
NEWER = (
    "PORT-AU-PRINCE, October 11, 2024 - More than 640,000 people have been displaced, the UN migration agency said.\n"
    "\n"
    "The Multinational Security Support mission is short of money. To date, only $70 million of the estimated $500 million "
    "needed annually has been secured through a UN-established trust fund, according to Human Rights Watch.\n"
)


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Make a folder of two articles, and build their brief."""
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / "june.txt").write_text(OLDER, encoding="utf-8")
    (folder / "october.txt").write_text(NEWER, encoding="utf-8")
    return folder


@pytest.fixture
def why(haiti_report: Callable[..., Ran], two: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Ask about the two articles."""
    monkeypatch.setenv("COLUMNS", "300")
    return lambda asked, *words: haiti_report("why", asked, two.name, *words)


def test_a_figure_as_printed(why: Callable[..., Ran]) -> None:
    ran = why("more than 640,000")
    assert (ran.code, ran.err) == (0, "")
    assert re.match(r"october\.txt, line 1 \[\d+\]\n", ran.out)
    assert '  "More than 640,000 people have been displaced, the UN migration agency said."\n' in ran.out.replace(
        "PORT-AU-PRINCE, October 11, 2024 - ", ""
    )
    assert "More than 640,000: figure: displaced 640,000 people, at_least, total (rule " in ran.out
    assert "said by IOM, as of 11 October 2024 (stated in the text)\n" in ran.out
    assert "in the brief: shown as the key figure, chosen as the newest" in ran.out
    assert "\nPeople displaced, the other figures:\n" in ran.out
    assert re.search(r"Nearly 480,000 .*as of 3 June 2024, IOM: of an earlier date \[\d+\] june\.txt:1\n", ran.out)


@pytest.mark.parametrize("asked", ["480,000", "480000", "Nearly 480,000", "nearly\u00a0480,000"])
def test_ways_to_ask(why: Callable[..., Ran], asked: str) -> None:
    ran = why(asked)
    assert ran.code == 0
    assert "in the brief: of an earlier date\n" in ran.out


def test_a_number_that_is_no_figure(why: Callable[..., Ran]) -> None:
    ran = why("52")
    assert ran.code == 0
    assert "52: distractor: age" in ran.out
    assert "the other figures" not in ran.out


def test_a_sum_with_its_terms(why: Callable[..., Ran]) -> None:
    ran = why("about US$430 million")
    assert ran.code == 0
    assert ran.out.startswith("about US$430 million = the estimated US$500 million − US$70 million (computed)\n")
    assert "$70 million: figure: funding.received" in ran.out
    assert "$500 million: figure: funding.required" in ran.out
    assert why("$430 million").out == ran.out


def test_the_sign_may_be_left_out(why: Callable[..., Ran]) -> None:
    assert "$70 million: figure: funding.received" in why("70 million").out


def test_a_citation_of_the_last_brief(why: Callable[..., Ran], haiti_report: Callable[..., Ran], two: Path) -> None:
    assert haiti_report("build", two.name, "-q", "-f", "json").code == 0
    first = why("[1]")
    assert (first.code, first.err) == (0, "")
    (two / "may.txt").write_text("ROME, 2 May 2024 - Gunmen killed 31 people in Gressier.\n", encoding="utf-8")
    again = why("[1]")  # the new article would number the citations otherwise, but the brief is the one of before
    assert again.out.splitlines()[1] == first.out.splitlines()[1]
    (two / "june.txt").write_text("Nothing.", encoding="utf-8")
    (two / "october.txt").write_text("Nothing.", encoding="utf-8")
    changed = why("[1]")
    assert (changed.code, changed.out) == (1, "")
    assert "which does not read so any more" in changed.err
    assert why("[999]").err.startswith("haiti-report: error: reports/brief.json has no citation 999\n")


def test_for_scripts(why: Callable[..., Ran], haiti_report: Callable[..., Ran], two: Path, tmp_path: Path) -> None:
    told: dict[str, Any] = json.loads(why("480,000", "--format", "json").out)
    [number] = told["numbers"]
    assert (number["decision"], number["name"], number["standing"]) == ("figure", "displaced", "older")
    assert number["figure"]["bound"] == "at_most"
    [rivals] = told["rivals"]
    assert [(one["prints"], one["standing"]) for one in rivals["figures"]] == [("More than 640,000", "headline")]
    assert haiti_report("build", two.name, "-q", "-f", "json").code == 0
    brief = json.loads((tmp_path / "reports" / "brief.json").read_text(encoding="utf-8"))
    named = next(one for one in every_figure(brief) if one["value"] == 480_000)
    for key in ("id", "statement"):
        by_name = json.loads(why(named[key], "--format", "json").out)
        assert by_name["numbers"] == told["numbers"]


def every_figure(value: object) -> list[dict[str, Any]]:
    """Give the figures of a brief's data."""
    if isinstance(value, dict):
        own = [value] if "statement" in value and "rule" in value else []
        return own + [one for inner in value.values() for one in every_figure(inner)]
    return [one for inner in value for one in every_figure(inner)] if isinstance(value, list) else []


def no_reading(*_: object) -> None:
    raise AssertionError("an article was read again")


def test_what_a_build_has_read_is_not_read_again(
    why: Callable[..., Ran], haiti_report: Callable[..., Ran], two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anew = why("480,000", "--no-cache")
    assert haiti_report("build", two.name, "-q", "-f", "json").code == 0
    for name in ("extract", "mission_as_of"):
        monkeypatch.setattr(reading, name, no_reading)
    assert why("480,000") == anew


def shuffled(files: list[Path]) -> None:
    contents = [path.read_bytes() for path in files]
    for path, content in zip(files, contents[1:] + contents[:1], strict=True):
        path.write_bytes(content)


def shortened(files: list[Path]) -> None:
    for path in files:
        path.write_bytes(path.read_bytes()[:-20])


def forged(files: list[Path]) -> None:
    for path in files:
        path.write_bytes(path.read_bytes().replace(b"480000", b"490000").replace(b"640000", b"480000"))


@pytest.mark.parametrize("spoil", [shuffled, shortened, forged])
def test_a_spoilt_cache_changes_no_answer(
    why: Callable[..., Ran], tmp_path: Path, spoil: Callable[[list[Path]], None]
) -> None:
    kept = tmp_path / "kept"
    anew = why("480,000", "--cache", str(kept))
    files = sorted(kept.glob("*/*.json"))
    assert any(b"480000" in path.read_bytes() for path in files)
    spoil(files)
    assert why("480,000", "--cache", str(kept)) == anew


def test_an_article_that_has_changed_is_read_again(why: Callable[..., Ran], two: Path) -> None:
    assert why("480,000").code == 0
    (two / "june.txt").write_text(OLDER.replace("480,000", "490,000"), encoding="utf-8")
    assert why("480,000").code == 1
    assert "nearly 490,000" in why("490,000").out.lower()


def test_what_is_not_there(why: Callable[..., Ran]) -> None:
    ran = why("nearly 490,000")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "haiti-report: error: no figure of these articles reads 'nearly 490,000'\nDid you mean 'Nearly 480,000'?\n"
    )
    assert why("").code == 2
