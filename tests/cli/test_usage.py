"""Words that the command does not know: one plain line, a suggestion where there is one, exit code 2."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reporter import __version__, cli

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran


@pytest.mark.parametrize(
    ("words", "message", "command"),
    [
        ("biuld", "No such command 'biuld'. Did you mean 'build'?", ""),
        ("build --fromat md", "No such option '--fromat'. Did you mean '--format'?", " build"),
        ("build --ouptut x", "No such option '--ouptut'. Did you mean '--output'?", " build"),
        (
            "build -f pfd",
            "Invalid value for '-f' / '--format': 'pfd' is not one of 'md', 'html', 'pdf', 'json'.",
            " build",
        ),
        ("extract --format csv", "Invalid value for '--format': 'csv' is not 'jsonl'.", " extract"),
        ("sources --skeleton --format json", "'--skeleton' prints TOML and takes no '--format'.", " sources"),
        ("build one two", "Got unexpected extra argument (two)", " build"),
        ("build -o", "Option '-o' requires an argument.", ""),
    ],
)
def test_a_wrong_word_is_named(haiti_report: Callable[..., Ran], words: str, message: str, command: str) -> None:
    ran = haiti_report(*words.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"haiti-report: error: {message}\nTry 'haiti-report{command} --help'.\n"


def test_nothing_at_all_shows_the_help(haiti_report: Callable[..., Ran]) -> None:
    ran = haiti_report()
    assert ran.code == 2
    assert ran.err.startswith("Usage: haiti-report [OPTIONS] COMMAND [ARGS]...\n")


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["build"],
        ["extract"],
        ["schema"],
        ["sources"],
        ["completion"],
        ["verify"],
        ["email"],
        ["why"],
        ["changes"],
        ["editions"],
        ["templates"],
    ],
)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_has_examples(haiti_report: Callable[..., Ran], command: list[str], flag: str) -> None:
    ran = haiti_report(*command, flag)
    assert (ran.code, ran.err) == (0, "")
    assert "Examples:\n" in ran.out
    assert "haiti-report " + " ".join(command) in ran.out


def test_version_names_program_and_model(haiti_report: Callable[..., Ran]) -> None:
    from reporter.language import model_version

    ran = haiti_report("--version")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"haiti-report {__version__} (model {model_version()})\n"


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--version"],
        ["build", "--help"],
        ["build", "-f", "pfd"],
        ["biuld"],
        ["schema"],
        ["changes", "--help"],
        ["verify", "--help"],
        ["email", "--help"],
        ["why", "--help"],
        ["templates"],
    ],
)
def test_what_needs_no_model_imports_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys\n"
        "from reporter.cli import run\n"
        f"run({words!r})\n"
        "heavy = {'spacy', 'thinc', 'numpy', 'weasyprint', 'pydantic', 'jinja2', 'rich', 'babel', 'pyworldatlas', 'sqlite3'}\n"
        "sys.exit(', '.join(sorted(heavy & sys.modules.keys())) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_formats_papers_and_languages_are_those_of_the_rendering() -> None:
    from reporter.knowledge import profile
    from reporter.rendering import Format, Language, Paper

    assert tuple(Format) == cli.FORMATS
    assert tuple(Paper) == cli.PAPERS
    assert tuple(Language) == cli.LANGUAGES == profile.LANGUAGES


def test_python_m_is_the_same_command() -> None:
    done = subprocess.run([sys.executable, "-m", "reporter", "biuld"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("haiti-report: error: No such command 'biuld'. Did you mean 'build'?\n")
