"""What counts as another program: any file's content, Python, a library's version; what does not: where it lies."""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING

import pytest

from reporter.digests import digest_of
from reporter.store import program
from reporter.store.cache import Cache
from reporter.store.program import Program, asked_of_the_disk

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "facts.py": "a = 1\n",
    "extraction/tolls.py": "a = 1\n",
    "knowledge/actors.toml": 'a = "1"\n',
    "language/model/weights": "1111",
    "language/training/train.py": "a = 1\n",
    "rendering/pdf.py": "a = 1\n",
    "__pycache__/facts.pyc": "a = 1\n",
}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a small package, of some age, with its templates beside it."""
    for name, text in FILES.items():
        write(tmp_path / "checkout" / "reporter" / name, text)
    write(tmp_path / "checkout" / "templates" / "brief.md", "# Brief\n")
    monkeypatch.setattr(program, "_PACKAGE", tmp_path / "checkout" / "reporter")
    return tmp_path / "checkout" / "reporter"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def ask(package: Path, tmp_path: Path) -> AskProgram:
    del package
    return AskProgram(Cache(tmp_path / "kept"))


class AskProgram:
    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def __call__(self) -> Program:
        return asked_of_the_disk(self._cache)


@pytest.mark.parametrize(
    ("name", "whole", "reading"),
    [
        ("facts.py", True, True),
        ("extraction/tolls.py", True, True),
        ("knowledge/actors.toml", True, True),
        ("language/model/weights", True, True),
        ("rendering/pdf.py", True, False),
        ("../templates/brief.md", True, False),
        ("language/training/train.py", False, False),
        ("__pycache__/facts.pyc", False, False),
    ],
)
def test_a_change_that_leaves_size_and_time_as_they_were(
    package: Path,
    ask: AskProgram,
    name: str,
    whole: bool,  # noqa: FBT001 - a table's column
    reading: bool,  # noqa: FBT001 - the same
) -> None:
    before = ask()
    path = package / name
    stat = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("1", "2").replace("B", "C"), encoding="utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    after = ask()
    assert (before.whole != after.whole, before.reading != after.reading) == (whole, reading)


def test_a_new_and_a_missing_file_count(package: Path, ask: AskProgram) -> None:
    found = [ask()]
    write(package / "extraction" / "new.py", "")
    found.append(ask())
    (package / "extraction" / "tolls.py").unlink()
    found.append(ask())
    assert len({one.reading for one in found}) == 3


def test_the_same_files_elsewhere_are_the_same_program(
    package: Path, ask: AskProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ask()
    moved = package.parent.with_name("moved")
    shutil.copytree(package.parent, moved)
    monkeypatch.setattr(program, "_PACKAGE", moved / "reporter")
    assert ask() == before


def test_another_library_is_another_program(ask: AskProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ask()
    (tmp_path / "site" / "spacy-9.9.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "site")
    after = ask()
    assert (before.whole != after.whole, before.reading != after.reading) == (True, True)


def test_old_files_are_read_once(package: Path, ask: AskProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time_ns()
    read: list[bytes] = []

    def counted(content: bytes) -> str:
        read.append(content)
        return digest_of(content)

    monkeypatch.setattr(program, "digest_of", counted)
    before = ask()
    assert len(read) == len(FILES) - 2 + 1  # without what does not count, with the template
    assert ask() == before
    assert len(read) == 2 * (len(FILES) - 1)  # too young to be told apart by their times
    monkeypatch.setattr(time, "time_ns", lambda: now + 60_000_000_000)
    for _ in range(3):
        assert ask() == before
    assert len(read) == 3 * (len(FILES) - 1)
    assert package.is_dir()
