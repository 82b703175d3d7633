"""`haiti-report changes` tells what two briefs say differently."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from reporter.rendering import Format, render
from tests.briefing.changes.test_compare import JANUARY, A, brief
from tests.briefing.saying import Say, source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

LATER = Say(500_000, JANUARY)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Archive three editions: one figure, a later one too, and only that."""
    folder = tmp_path / "reports"
    for number, sources in enumerate(([A], [A, LATER], [LATER]), start=1):
        edition = folder / "editions" / f"{number:04d}"
        edition.mkdir(parents=True)
        made = brief(*(source(f"{one.value}.txt", one) for one in sources))
        (edition / "brief.json").write_bytes(render(made, [Format.JSON])[Format.JSON])
    return folder


REVISED = """\
Since edition 1, as of 11 June 2024: one file added (edition 2: as of 19 January 2025).

Revised: People displaced: 360000 (11 June 2024) → 500000 (19 January 2025)
  before, 360000.txt, line 1: "They counted 360000 in 360000.txt item 0."
  now, 500000.txt, line 1: "They counted 500000 in 500000.txt item 0."
"""
LOST = """\
Since edition 2, as of 19 January 2025: one file removed (edition 3: as of 19 January 2025).

No longer supported: People displaced: 360000 (11 June 2024); its source has gone
  before, 360000.txt, line 1: "They counted 360000 in 360000.txt item 0."
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("changes 1 2", REVISED),
        ("changes 0001 2", REVISED),
        ("changes", LOST),
        ("changes 2", LOST),
    ],
)
def test_editions_by_number(haiti_report: Callable[..., Ran], reports: Path, words: str, expected: str) -> None:
    ran = haiti_report(*words.split(), "-o", str(reports))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == expected


def test_files_and_folders(haiti_report: Callable[..., Ran], reports: Path) -> None:
    first, second = reports / "editions" / "0001", reports / "editions" / "0002" / "brief.json"
    ran = haiti_report("changes", str(first), str(second))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Since the earlier brief, as of 11 June 2024: one file added (this brief: as of ")
    back = haiti_report("changes", str(second), str(first), "--format", "json")
    told = json.loads(back.out)
    assert [one["what"] for one in told["changes"]] == ["revised"]
    assert told["changes"][0]["loss"] == "source_gone"
    assert told["removed"] == ["500000.txt"]
    assert told["changes"][0]["after"]["evidence"][0]["quote"] == "360000"


def test_markdown(haiti_report: Callable[..., Ran], reports: Path) -> None:
    ran = haiti_report("changes", "1", "2", "-o", str(reports), "--format", "md")
    assert "- **Revised** – People displaced: 360000 (11 June 2024) → 500000 (19 January 2025)\n" in ran.out
    assert '  - now, 500000.txt, line 1: "They counted 500000 in 500000.txt item 0."\n' in ran.out


def test_nothing_has_changed(haiti_report: Callable[..., Ran], reports: Path) -> None:
    ran = haiti_report("changes", "3", "3", "-o", str(reports))
    assert ran.out == (
        "No change in what the sources say since edition 3, as of 19 January 2025 (edition 3: as of 19 January 2025).\n"
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("changes", "no edition in elsewhere/editions: nothing to compare"),
        ("changes 4 1", "no edition 4 in elsewhere/editions"),
        ("changes nowhere.json nowhere", "cannot read nowhere.json: No such file or directory"),
    ],
)
def test_what_is_not_there(haiti_report: Callable[..., Ran], words: str, message: str) -> None:
    ran = haiti_report(*words.split(), "-o", "elsewhere")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"haiti-report: error: {message}\n")


def test_a_brief_that_is_none(haiti_report: Callable[..., Ran], reports: Path) -> None:
    (reports / "editions" / "0002" / "brief.json").write_text("{}", encoding="utf-8")
    ran = haiti_report("changes", "1", "2", "-o", str(reports))
    assert (ran.code, ran.out) == (1, "")
    assert "0002/brief.json: not a brief of haiti-report" in ran.err


FRENCH = """\
Depuis l’édition 1, situation au 11 juin 2024\u00a0: un fichier ajouté (édition 2\u00a0: au 19 janvier 2025).

Révisé\u00a0: Personnes déplacées\u00a0: 360\u202f000 (11 juin 2024) → 500\u202f000 (19 janvier 2025)
  avant, 360000.txt, ligne 1\u00a0: «\u00a0They counted 360000 in 360000.txt item 0.\u00a0»
  à présent, 500000.txt, ligne 1\u00a0: «\u00a0They counted 500000 in 500000.txt item 0.\u00a0»
"""


@pytest.mark.usefixtures("reports")
def test_in_french(haiti_report: Callable[..., Ran]) -> None:
    ran = haiti_report("changes", "1", "2", "--lang", "fr")
    assert (ran.code, ran.out) == (0, FRENCH)
