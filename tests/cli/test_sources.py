"""What `sources` lists: what became of each file, what is known of it and by which words, and what is missing."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

STORY = (
    "Fishermen who came back with empty nets told of shots from the old customs house, where a gang has kept its boats "
    "since the spring, and of a barge that burned for two nights without anybody to put it out.\n"
    "Teachers asked where lessons would be held, and nobody at the town hall could say, so that the director of the "
    "larger school hung a blackboard between two palm trees and began with the youngest.\n"
)


@pytest.fixture
def mixed(news: Path) -> Path:
    """Make a folder with everything in it: a copy, the same bytes, a file that is not read, notes."""
    (news / "b-wire.txt").write_text(STORY, encoding="utf-8")
    (news / "c-copy.txt").write_text(STORY.replace("two nights", "a night"), encoding="utf-8")
    (news / "d-same.txt").write_text(STORY, encoding="utf-8")
    (news / "e.docx").touch()
    (news / "sources.toml").write_text(
        '["b-wire.txt"]\ntitle = "The customs house"\npublisher = "Radio K"\nurl = "https://k.example/1"\ndate = "2025-03"\n'
        '["harbour-2019.txt"]\ntitle = "Old"\n',
        encoding="utf-8",
    )
    return news


def test_the_list(haiti_report: Callable[..., Ran], mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert mixed.name == "news"
    monkeypatch.setenv("COLUMNS", "100")
    ran = haiti_report("sources", "news")
    assert ran.code == 0
    assert ran.err == "haiti-report: sources.toml:6: note not used: no file 'harbour-2019.txt' in the folder\n"
    # How many facts there are is other tests' business.
    assert re.sub(r"\d+ facts", "N facts", ran.out) == (
        "b-wire.txt: read, 75 words, N facts\n"
        "  begins     Fishermen who came back with empty nets told of shots from the old customs …\n"
        "  title      The customs house (given)\n"
        "  publisher  Radio K (given)\n"
        "  url        https://k.example/1 (given)\n"
        "  date       2025-03 (given)\n"
        "  origin     1, also in c-copy.txt\n"
        "\n"
        "c-copy.txt: read, 75 words, N facts\n"
        "  begins     Fishermen who came back with empty nets told of shots from the old customs …\n"
        "  title      missing\n"
        "  publisher  missing\n"
        "  url        missing\n"
        "  date       missing\n"
        "  origin     1, the same story as b-wire.txt\n"
        "\n"
        "d-same.txt: not counted again: the same as b-wire.txt\n"
        "\n"
        "e.docx: skipped: .docx files are not read; save the article as plain text (.txt)\n"
        "\n"
        "one.txt: read, 29 words, N facts\n"
        "  begins     PORT-AU-PRINCE, October 11, 2024 - Kenya has deployed 400 police officers to …\n"
        "  title      missing\n"
        "  publisher  missing\n"
        "  url        missing\n"
        "  date       2024-10-11 (stated)\n"
        '             one.txt:1: "October 11, 2024"\n'
        "  origin     2\n"
        "\n"
        "5 files: 3 read, 1 duplicate, 1 skipped; 2 origins.\n"
        "Missing: title of 2, publisher of 2, url of 2, date of 1.\n"
        "To fill in: haiti-report sources --skeleton prints a sources.toml.\n"
    )


def test_the_list_for_scripts(haiti_report: Callable[..., Ran], mixed: Path) -> None:
    assert mixed.name == "news"
    told: dict[str, Any] = json.loads(haiti_report("sources", "news", "--format", "json").out)
    assert told["origins"] == [
        {"number": 1, "sources": ["b-wire.txt", "c-copy.txt"]},
        {"number": 2, "sources": ["one.txt"]},
    ]
    sources = {source["name"]: source for source in told["sources"]}
    assert [(name, source["status"], source["origin"]) for name, source in sources.items()] == [
        ("b-wire.txt", "read", 1),
        ("c-copy.txt", "read", 1),
        ("d-same.txt", "duplicate", None),
        ("e.docx", "skipped", None),
        ("one.txt", "read", 2),
    ]
    assert sources["b-wire.txt"]["missing"] == []
    assert sources["c-copy.txt"]["missing"] == ["title", "publisher", "url", "date"]
    assert (sources["b-wire.txt"]["date"], sources["b-wire.txt"]["date_basis"]) == ("2025-03", "given")
    [evidence] = sources["one.txt"]["date_evidence"]
    assert evidence == {"source": "one.txt", "line": 1, "start": 16, "end": 32, "quote": "October 11, 2024"}


def test_the_skeleton_changes_nothing(haiti_report: Callable[..., Ran], mixed: Path) -> None:
    before = haiti_report("sources", "news", "--format", "json")
    skeleton = haiti_report("sources", "news", "--skeleton")
    assert skeleton.code == 0
    (mixed / "sources.toml").write_text(skeleton.out, encoding="utf-8")
    after = haiti_report("sources", "news", "--format", "json")
    assert (after.code, after.out, after.err) == (0, before.out, "")
    assert haiti_report("sources", "news", "--skeleton").out in skeleton.out


def test_nothing_is_missing(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "sources.toml").write_text(
        '["one.txt"]\ntitle = "T"\npublisher = "P"\nurl = "https://k.example"', encoding="utf-8"
    )
    assert haiti_report("sources", "news").out.endswith("\n1 file: 1 read; 1 origin.\n")


def test_a_mistake_in_the_notes_ends_the_run(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "sources.toml").write_text('["one.txt"]\ntitel = "T"', encoding="utf-8")
    ran = haiti_report("sources", "news", "--skeleton")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "haiti-report: error: news/sources.toml:2: unknown key 'titel' for one.txt; did you mean 'title'?\n"
        "The keys are title, publisher, url, date.\n"
    )


def test_no_such_folder(haiti_report: Callable[..., Ran]) -> None:
    ran = haiti_report("sources", "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("haiti-report: error: no such folder: nowhere\n")


def test_the_list_tells_whom_the_credits_name(haiti_report: Callable[..., Ran], news: Path) -> None:
    assert news.name == "news"
    (news / "credited.txt").write_text(
        f"{STORY}\nThis article is owned by Harbour Post.\n\nmf/sk (AFP AP)\n", encoding="utf-8"
    )
    listed = haiti_report("sources", "news").out
    assert "  publisher  Harbour Post (line 4)\n             copy of AFP, AP (line 6)\n" in listed
    told: dict[str, Any] = json.loads(haiti_report("sources", "news", "--format", "json").out)
    [source] = [one for one in told["sources"] if one["name"] == "credited.txt"]
    assert (source["publisher"], source["publisher_given"], source["agencies"]) == (
        "Harbour Post",
        False,
        ["AFP", "AP"],
    )
    assert "publisher" not in source["missing"]
    assert '# publisher = "Harbour Post"  # line 4\n' in haiti_report("sources", "news", "--skeleton").out
