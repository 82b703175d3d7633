"""`--log-file` keeps what was asked, said and done of each run, whatever was printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.cli.conftest import Ran

LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (INFO|WARNING|ERROR) +\d+ (.*)")


def lines(log: Path) -> list[tuple[str, str]]:
    found = [LINE.fullmatch(line) for line in log.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]
    return [(one[1], one[2]) for one in found if one]


def test_a_run_that_prints_nothing(haiti_report: Callable[..., Ran], news: Path, tmp_path: Path) -> None:
    ran = haiti_report("build", news.name, "-q", "-f", "md", "--log-file", "brief log.txt")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    first, *said, last = lines(tmp_path / "brief log.txt")
    assert first == ("INFO", f"haiti-report {__version__}: build news -q -f md --log-file 'brief log.txt'")
    assert ("INFO", "Read 1 article from news.") in said
    assert re.fullmatch(r"exit code 0 after \d+\.\d s", last[1])


def test_runs_follow_each_other(haiti_report: Callable[..., Ran], tmp_path: Path) -> None:
    for _ in range(2):
        ran = haiti_report("--log-file", "log", "build", "nowhere")
        assert ran.code == 2
        assert ran.err.startswith("haiti-report: error: no such folder: nowhere\n")
    kept = lines(tmp_path / "log")
    assert [kind for kind, _ in kept] == ["INFO", "ERROR", "INFO"] * 2
    assert kept[1] == ("ERROR", "no such folder: nowhere")
    assert kept[2][1].startswith("exit code 2 after ")


def test_a_bug_is_kept_with_its_place(
    haiti_report: Callable[..., Ran], news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr("reporter.building.read_articles", broken)
    ran = haiti_report("extract", news.name, "--log-file", "log")
    assert (ran.code, "Traceback" in ran.err) == (1, False)
    text = (tmp_path / "log").read_text(encoding="utf-8")
    assert "this is a bug in haiti-report: ZeroDivisionError: by hand\n    Traceback (most recent call last):\n" in text


def test_a_log_on_a_full_disk_costs_no_brief(haiti_report: Callable[..., Ran], news: Path, tmp_path: Path) -> None:
    ran = haiti_report("build", news.name, "-q", "-f", "md", "--log-file", "/dev/full")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "haiti-report: the log /dev/full cannot be written: No space left on device\n"
    assert (tmp_path / "reports" / "brief.md").exists()


def test_a_log_that_cannot_be_written(haiti_report: Callable[..., Ran], news: Path) -> None:
    ran = haiti_report("build", news.name, "--log-file", "nowhere/log")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("haiti-report: error: cannot write the log nowhere/log: No such file or directory\n")
