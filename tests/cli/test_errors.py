"""Every fault: one plain line, what to do, the exit code; never a traceback, nothing half written."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

NAME_IT = "Name the folder that holds the articles"
ROOM = "Nothing has been changed. Make room there, or choose another folder with --output."
OTHER = "Choose another folder with --output."
READING = import_module("reporter.building.reading")


def put_nothing(folder: Path) -> None:
    folder.mkdir()


def put_unsupported(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.docx").touch()
    (folder / "b.txt").touch()


def put_unreadable(folder: Path) -> None:
    folder.mkdir()
    (folder / "gone.txt").symlink_to("nowhere")


def put_bread(folder: Path) -> None:
    folder.mkdir()
    (folder / "bread.txt").write_text("The bakery opened its doors at dawn.\n", encoding="utf-8")


def put_mistaken_notes(folder: Path) -> None:
    put_bread(folder)
    (folder / "sources.toml").write_text('["bread.txt"]\ndates = "2024"\n', encoding="utf-8")


def put_file(folder: Path) -> None:
    folder.write_text("one article\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("put", "code", "message", "hint"),
    [
        (None, 2, "no such folder: in", f"{NAME_IT}."),
        (put_file, 2, "not a folder: in", f"{NAME_IT}, not one file."),
        (put_nothing, 1, "no articles in in", "Put the articles there as .txt files, one article a file."),
        (
            put_unsupported,
            1,
            "no articles in in",
            "Skipped a.docx: .docx files are not read; save the article as plain text (.txt); b.txt: empty.",
        ),
        (
            put_mistaken_notes,
            1,
            "in/sources.toml:2: unknown key 'dates' for bread.txt; did you mean 'date'?",
            "The keys are title, publisher, url, date.",
        ),
        (put_unreadable, 1, "no articles in in", "Skipped gone.txt: not a regular file."),
        (
            put_bread,
            1,
            "no facts found in 1 source",
            "No figure, commitment or word on the mission was recognised; are the articles about Haiti, in English?",
        ),
    ],
)
def test_what_is_wrong_with_the_articles(
    haiti_report: Callable[..., Ran],
    tmp_path: Path,
    put: Callable[[Path], None] | None,
    code: int,
    message: str,
    hint: str,
) -> None:
    if put:
        put(tmp_path / "in")
    ran = haiti_report("build", "in", "-o", "out")
    assert (ran.code, ran.out) == (code, "")
    assert ran.err == f"haiti-report: error: {message}\n{hint}\n"
    assert not (tmp_path / "out").exists()


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(
    haiti_report: Callable[..., Ran], news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (news / "two.txt").write_text("shut", encoding="utf-8")
    read = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "two.txt":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    ran = haiti_report("build", "news", "-f", "md")
    assert ran.code == 0
    assert "  two.txt: skipped: cannot be read: Permission denied\n" in ran.out


@pytest.mark.parametrize(
    ("output", "code", "message", "hint"),
    [
        ("taken", 1, "cannot write to the folder taken: taken is a file", OTHER),
        ("taken/deep", 1, "cannot write to the folder taken/deep: taken is a file", OTHER),
        ("full", 1, "cannot write full/brief.md: a folder of this name is in the way", OTHER),
        (
            "news/out",
            2,
            "the output folder news/out lies in the folder of articles news",
            "The next build would take the brief for a source. " + OTHER,
        ),
    ],
)
def test_what_is_wrong_with_the_output(
    haiti_report: Callable[..., Ran],
    news: Path,
    monkeypatch: pytest.MonkeyPatch,
    output: str,
    code: int,
    message: str,
    hint: str,
) -> None:
    (news.parent / "taken").touch()
    (news.parent / "full" / "brief.md").mkdir(parents=True)
    monkeypatch.setattr(READING, "extract", None)  # noticed before the slow work
    ran = haiti_report("build", "news", "-o", output)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err == f"haiti-report: error: {message}\n{hint}\n"


def test_a_shut_output_folder_is_noticed_early(
    haiti_report: Callable[..., Ran], news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: "cache" in str(path))  # root may write anywhere
    monkeypatch.setattr(READING, "extract", None)
    ran = haiti_report("build", "news", "-o", "out")
    assert ran.err == f"haiti-report: error: cannot write to the folder out: permission denied\n{OTHER}\n"
    assert ran.code == 1
    assert news.is_dir()


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_leaves_the_earlier_brief(
    haiti_report: Callable[..., Ran], news: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    reports = news.parent / "reports"
    reports.mkdir()
    (reports / "brief.json").write_text("yesterday's")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr({"fsync": os, "replace": Path}[call], call, full)
    ran = haiti_report("build", "news", "-f", "json", "-f", "md")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"haiti-report: error: cannot write reports/brief.json: No space left on device\n{ROOM}\n"
    assert [path.read_text() for path in reports.iterdir()] == ["yesterday's"]


@pytest.mark.parametrize(
    ("taken", "message"),
    [
        ("editions", "cannot archive in reports/editions: a file of this name is in the way"),
        ("editions/0001", "cannot archive edition 1 as reports/editions/0001: a file of this name is in the way"),
    ],
)
def test_a_file_in_the_place_of_an_edition(
    haiti_report: Callable[..., Ran], news: Path, taken: str, message: str
) -> None:
    file = news.parent / "reports" / taken
    file.parent.mkdir(parents=True)
    file.touch()
    ran = haiti_report("build", "news", "-f", "md", "--edition")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"haiti-report: error: {message}\n")
    assert [path.name for path in news.parent.joinpath("reports").rglob("*") if path.is_file()] == [file.name]


def test_a_cache_that_is_a_file_or_shut(
    haiti_report: Callable[..., Ran], news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (news.parent / "kept").touch()
    ran = haiti_report("build", "news", "-f", "md", "--cache", "kept/deep")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "haiti-report: error: no folder for the cache: kept is a file\nName another one with --cache.\n"
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: "shut" not in str(path) and may(path, mode))
    (news.parent / "shut").mkdir()
    ran = haiti_report("build", "news", "-f", "md", "--cache", "shut/deep")
    assert ran.code == 0
    assert ran.err.startswith("haiti-report: what is read cannot be kept: nothing may be written in ")


@pytest.mark.parametrize("words", ["why 700,000 news", "sources news", "build news -f md", "editions"])
def test_an_output_that_takes_no_more(news: Path, words: str) -> None:
    (news.parent / "reports" / "editions" / "0001").mkdir(parents=True)
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "reporter", *words.split()],
            cwd=news.parent,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stderr == "haiti-report: error: cannot write to standard output: No space left on device\n"


def test_an_interruption_is_short(
    haiti_report: Callable[..., Ran], news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(READING, "extract", interrupt)
    ran = haiti_report("build", str(news))
    assert (ran.code, ran.out, ran.err) == (130, "", "\nhaiti-report: interrupted\n")


def test_a_bug_says_so_and_shows_its_place_when_asked(
    haiti_report: Callable[..., Ran], news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise LookupError("no such\nthing")

    monkeypatch.setattr(READING, "extract", stumble)
    ran = haiti_report("build", "news")
    line = "haiti-report: error: this is a bug in haiti-report: LookupError: no such thing\n"
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == line + "Run it again with -v to see where, and please report it.\n"
    told = haiti_report("build", str(news), "-v")
    assert re.match(r"Traceback .*in stumble\n", told.err, re.DOTALL)
    assert told.err.endswith(line)
    assert sys.exc_info() == (None, None, None)


@pytest.mark.parametrize("words", [["build", ""], ["build", "news", "-o", ""], ["extract", ""]])
def test_an_empty_folder_name_is_a_usage_error(haiti_report: Callable[..., Ran], words: list[str]) -> None:
    ran = haiti_report(*words)
    assert ran.code == 2
    assert "the name is empty" in ran.err
