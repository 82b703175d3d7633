"""What `.ci/setup` says on machines that lack something: one message that tells what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SETUP = Path(__file__).parents[1] / ".ci" / "setup"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Make a folder of commands that is the whole search path: only what the script cannot do without."""
    commands = tmp_path / "bin"
    commands.mkdir()
    for name in ("sh", "id", "mkdir", "dirname", "env"):
        there = shutil.which(name)
        assert there is not None
        (commands / name).symlink_to(there)
    return commands


def put(machine: Path, name: str, script: str) -> None:
    command = machine / name
    command.parent.mkdir(parents=True, exist_ok=True)
    command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    command.chmod(0o755)


def setup(machine: Path, *words: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(SETUP), *map(str, words)],
        env={"PATH": str(machine), **variables},
        cwd=machine.parent,
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_python_that_is_new_enough(machine: Path) -> None:
    put(machine, "python3", "exit 1")
    done = setup(machine, "venv", "new")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("haiti-report needs Python 3.11 or newer with its venv module; looked for: ")
    for system in ("Debian", "Fedora", "macOS", "PYTHON=/path/to/python3"):
        assert system in done.stderr
    assert not (machine.parent / "new").exists()


def test_the_python_asked_for_is_the_only_one_tried(machine: Path) -> None:
    (machine / "python3").symlink_to(sys.executable)
    done = setup(machine, "venv", "new", PYTHON="/nowhere/python3")
    assert done.returncode == 1
    assert "looked for: /nowhere/python3." in done.stderr


def test_an_environment_that_is_there_is_kept(machine: Path) -> None:
    put(machine.parent / "old" / "bin", "python", "exit 0")
    done = setup(machine, "venv", "old")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_pango_is_there(machine: Path) -> None:
    put(machine.parent / "venv" / "bin", "python", "exit 0")
    done = setup(machine, "pango", "venv")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_pango_is_missing_and_may_not_be_installed(machine: Path) -> None:
    put(machine.parent / "venv" / "bin", "python", "exit 1")
    done = setup(machine, "pango", "venv")
    assert done.returncode == 1
    assert done.stderr.startswith("haiti-report needs the Pango libraries")
    for line in (
        "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "sudo dnf install pango harfbuzz",
        "brew install pango",
    ):
        assert line in done.stderr


@pytest.mark.parametrize(
    ("tool", "installed"),
    [
        ("apt-get", "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("dnf", "pango harfbuzz"),
        ("brew", "pango"),
    ],
)
def test_pango_is_installed_where_one_may(machine: Path, tool: str, installed: str) -> None:
    # The libraries load once the tool has been called to install them.
    put(machine.parent / "venv" / "bin", "python", "[ -e done ]")
    put(machine, tool, f'case "$*" in *install*"{installed}") : >done ;; esac')
    put(machine, "sudo", 'shift; exec "$@"')
    done = setup(machine, "pango", "venv")
    assert (done.returncode, done.stderr) == (0, "")
    assert (machine.parent / "done").exists()


def test_a_picture_needs_pdftoppm(machine: Path) -> None:
    done = setup(machine, "picture", "brief.pdf", "page.png")
    assert done.returncode == 1
    assert "poppler-utils" in done.stderr


def test_the_script_is_executable() -> None:
    assert os.access(SETUP, os.X_OK)
    assert os.access(SETUP.with_name("run"), os.X_OK)
