"""The script that completes words, and the words that it completes."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("bash", "complete -o nosort -F _haiti_report_completion haiti-report"),
        ("zsh", "#compdef haiti-report"),
        ("fish", "complete --no-files --command haiti-report"),
    ],
)
def test_script(haiti_report: Callable[..., Ran], shell: str, line: str) -> None:
    ran = haiti_report("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert line in ran.out
    assert "_HAITI_REPORT_COMPLETE" in ran.out


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("haiti-report bu", ["build"]),
        (
            "haiti-report ",
            "build changes completion editions email extract schema sources templates verify why".split(),
        ),
        ("haiti-report build -f ", ["md", "html", "pdf", "json"]),
        ("haiti-report completion z", ["zsh"]),
        ("haiti-report sources --format ", ["text", "json"]),
        ("haiti-report sources --sk", ["--skeleton"]),
    ],
)
def test_words(words: str, completed: list[str]) -> None:
    asked = {"_HAITI_REPORT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    done = subprocess.run(
        [sys.executable, "-m", "reporter"], env=os.environ | asked, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == [f"plain,{word}" for word in completed]
