"""What the tests of the command line share: a way to run it in this process, and folders of articles."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reporter import cli

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(__file__).parents[2] / "seeds"

FACTS = (
    "PORT-AU-PRINCE, October 11, 2024 - Kenya has deployed 400 police officers to the Multinational Security Support "
    "mission in Haiti. More than 700,000 people have been displaced, the UN said.\n"
)
NO_FACTS = "The bakery opened its doors at dawn. Everyone liked the bread.\n"


@dataclass(frozen=True)
class Ran:
    """What one run of the command gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def haiti_report(
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[..., Ran]:
    """Run the command in an empty folder, with these words; what is kept of readings is kept in another one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HAITI_REPORT_CACHE", str(tmp_path_factory.mktemp("cache")))

    def run(*words: str) -> Ran:
        code = cli.run(words)
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Make a folder `news` with one short article, relative to where the command runs."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text(FACTS, encoding="utf-8")
    return folder


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Copy the repository's five articles to where the command runs."""
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))
