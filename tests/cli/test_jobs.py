"""What scheduled builds need: a summary for scripts, issues that are not let pass, a watch that goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import FACTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.conftest import Ran

UNDATED = "Kenya has deployed 400 police officers to the Multinational Security Support mission in Haiti.\n"
ROOT = Path(__file__).parents[2]
# A shell has its background jobs ignore Ctrl-C, and these tests may run in one.
WATCH = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); from reporter.cli import main; "
    "main(['build', sys.argv[1], '-o', 'out', '-f', 'md', '--templates', 'house', '--watch'])"
)
WAIT = 60.0  # seconds at most, on a busy machine


def test_a_summary_for_scripts(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "two.docx").touch()
    ran = haiti_report("build", news.name, "-f", "md", "-f", "json", "--summary", "json")
    assert (ran.code, ran.err) == (0, "")
    told = json.loads(ran.out)
    assert told["written"] == ["reports/brief.md", "reports/brief.json"]
    assert (told["unchanged"], told["read"], told["origins"]) == (False, 1, 1)
    [issue] = told["issues"]
    assert (issue["code"], issue["source"], issue["line"]) == ("skipped", "two.docx", None)
    again = json.loads(haiti_report("build", news.name, "-f", "md", "-f", "json", "--summary", "json").out)
    assert again == told | {"unchanged": True}


def test_an_issue_that_is_not_let_pass(haiti_report: Callable[..., Ran], news: Path, tmp_path: Path) -> None:
    (news / "two.txt").write_text(UNDATED, encoding="utf-8")
    ran = haiti_report("build", news.name, "-f", "md", "--strict", "skipped", "--strict", "undated")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err == (
        "haiti-report: error: two.txt: undated: nothing in the text tells when; sources.toml may (undated)\n"
        "Nothing was written: --strict lets no such issue pass.\n"
    )
    assert not (tmp_path / "reports").exists()


def test_other_issues_are_let_pass(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "two.txt").write_text(UNDATED, encoding="utf-8")
    assert haiti_report("build", news.name, "-f", "md", "--strict", "skipped").code == 0
    # Also where nothing has changed since: what was told then is told again.
    assert haiti_report("build", news.name, "-f", "md", "--strict", "undated").code == 4
    assert haiti_report("build", news.name, "-f", "md", "--strict", "any").code == 4


def test_a_class_that_is_none(haiti_report: Callable[..., Ran]) -> None:
    ran = haiti_report("build", "--strict", "undatd")
    assert (ran.code, ran.out) == (2, "")
    assert "'undatd' is not one of 'skipped', 'duplicate'" in ran.err


# --- watching --------------------------------------------------------------------------------------------------


@pytest.fixture
def watching(news: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[str]]:
    """Run a watch of the folder as a process of its own, and end it as a person does."""
    command = [sys.executable, "-u", "-c", WATCH, str(news)]
    env = os.environ | {"PYTHONPATH": str(ROOT), "HAITI_REPORT_CACHE": str(tmp_path_factory.mktemp("cache"))}
    (tmp_path / "house").mkdir()
    with (tmp_path / "said").open("w", encoding="utf-8") as out, (tmp_path / "err").open("w", encoding="utf-8") as err:
        process = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=out, stderr=err, text=True)
    with process:
        yield process
        process.kill()


def until(holds: Callable[[], bool]) -> bool:
    begun = time.monotonic()
    while not holds():
        if time.monotonic() - begun > WAIT:
            return False
        time.sleep(0.1)
    return True


@pytest.mark.slow
def test_a_watch_builds_again_and_survives_a_fault(watching: subprocess.Popen[str], news: Path, tmp_path: Path) -> None:
    brief, err = tmp_path / "out" / "brief.md", tmp_path / "err"

    def reads(words: str) -> bool:
        return brief.exists() and words in brief.read_text(encoding="utf-8")

    assert until(lambda: reads("400"))
    (news / "one.txt").write_text(FACTS.replace("400", "450"), encoding="utf-8")
    assert until(lambda: reads("450"))
    (news / "one.txt").rename(tmp_path / "away.txt")
    assert until(lambda: "error: no articles in" in err.read_text(encoding="utf-8"))
    assert reads("450")
    (tmp_path / "away.txt").rename(news / "three.txt")
    assert until(lambda: reads("three.txt"))
    (tmp_path / "house" / "brief.md").write_text("{{ nothing }}", encoding="utf-8")
    assert until(lambda: "house/brief.md:1: 'nothing' is undefined" in err.read_text(encoding="utf-8"))
    (tmp_path / "house" / "brief.md").write_text("The desk's own", encoding="utf-8")
    assert until(lambda: reads("The desk's own"))
    # The files are there before it is said.
    assert until(lambda: (tmp_path / "said").read_text(encoding="utf-8").count("Wrote ") == 4)
    watching.send_signal(signal.SIGINT)
    assert watching.wait(WAIT) == 130
    assert [path.name for path in brief.parent.iterdir()] == ["brief.md"]
