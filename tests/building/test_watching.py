"""A watched folder: each change is told once, when the files rest; what editors leave meanwhile is passed over."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reporter.building import watching
from reporter.building.watching import counts, settled_changes

WAIT = 20.0  # seconds at most, on a busy machine


class Watched:
    """Counts the turns that a watch takes."""

    def __init__(self) -> None:
        self.turns: list[float] = []
        self.stop = threading.Event()

    def reached(self, number: int, within: float = WAIT) -> bool:
        """Wait until there have been so many turns."""
        until = time.monotonic() + within
        while len(self.turns) < number and time.monotonic() < until:
            time.sleep(0.05)
        return len(self.turns) >= number


@contextmanager
def watched(*paths: Path) -> Iterator[Watched]:
    one = Watched()
    ready = threading.Event()

    def follow() -> None:
        turns = settled_changes(paths, stop=one.stop)
        next(turns)  # the first one comes at once
        ready.set()
        for _ in turns:
            one.turns.append(time.monotonic())

    thread = threading.Thread(target=follow)
    thread.start()
    ready.wait(WAIT)
    time.sleep(1)  # until the system reports to it
    try:
        yield one
    finally:
        one.stop.set()
        thread.join(WAIT)
        assert not thread.is_alive()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with an article."""
    (tmp_path / "one.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    return tmp_path


def add(folder: Path) -> None:
    (folder / "sub" / "two.txt").write_text("Two.", encoding="utf-8")


def change(folder: Path) -> None:
    (folder / "one.txt").write_text("One, at length.", encoding="utf-8")


def remove(folder: Path) -> None:
    (folder / "one.txt").unlink()


def rename(folder: Path) -> None:
    (folder / "one.txt").rename(folder / "three.txt")


@pytest.mark.parametrize("act", [add, change, remove, rename])
def test_a_change_is_told_once(folder: Path, act: Callable[[Path], None]) -> None:
    with watched(folder) as watch:
        act(folder)
        assert watch.reached(1)
        assert not watch.reached(2, within=1.5)


def test_a_file_is_waited_for_while_it_grows(folder: Path) -> None:
    with watched(folder) as watch, (folder / "long.txt").open("w", encoding="utf-8") as file:
        for _ in range(12):
            file.write("A line of an article that arrives slowly.\n")
            file.flush()
            time.sleep(0.2)
        last = time.monotonic()
        assert watch.reached(1)
        assert watch.turns[0] > last
        assert not watch.reached(2, within=1.5)


def test_what_editors_leave_is_passed_over(folder: Path) -> None:
    with watched(folder) as watch:
        for name in (".one.txt.swp", "one.txt~", "#one.txt#", "4913", "~$one.docx", "two.txt.part", "x.crdownload"):
            (folder / name).write_text("x", encoding="utf-8")
        assert not watch.reached(1, within=2.5)


def test_saving_by_way_of_another_file_is_one_change(folder: Path) -> None:
    with watched(folder) as watch:
        (folder / "one.txt.tmp").write_text("One, saved.", encoding="utf-8")
        (folder / "one.txt.tmp").replace(folder / "one.txt")
        assert watch.reached(1)
        assert not watch.reached(2, within=1.5)


def test_a_file_beside_the_folder_may_be_watched_too(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    profile = tmp_path_factory.mktemp("desk") / "desk.toml"
    profile.write_text("", encoding="utf-8")
    with watched(folder, profile) as watch:
        profile.write_text("stale_after_days = 30", encoding="utf-8")
        assert watch.reached(1)


def test_a_change_during_a_turn_gets_its_own(folder: Path) -> None:
    turns = settled_changes([folder])
    next(turns)
    change(folder)
    next(turns)
    add(folder)
    next(turns)
    turns.close()


def test_a_single_file_may_be_put_in_the_place_of_another(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = tmp_path_factory.mktemp("desk")
    (desk / "desk.toml").write_text("", encoding="utf-8")
    with watched(folder, desk / "desk.toml") as watch:
        for turn in (1, 2):
            (desk / "new").write_text(f"stale_after_days = {30 + turn * 100}", encoding="utf-8")
            (desk / "new").replace(desk / "desk.toml")
            assert watch.reached(turn)


def test_a_relative_path_through_a_link(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "real").mkdir()
    (folder / "link").symlink_to(folder / "real")
    monkeypatch.chdir(folder)
    with watched(Path("link")) as watch:
        (folder / "real" / "a.txt").write_text("A.", encoding="utf-8")
        assert watch.reached(1)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", True),
        ("sub/a.txt", True),
        ("sources.toml", True),
        ("report.docx", True),  # is listed as skipped
        (".a.txt", False),
        (".git/HEAD", False),
        ("sub/.hidden/a.txt", False),
        ("a.txt~", False),
        ("a.tmp", False),
        ("A.PART", False),
    ],
)
def test_which_files_count(name: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert counts(Path("/news") / name, Path("/news")) is expected
    assert not counts(Path("/elsewhere") / name, Path("/news"))


def test_files_that_never_rest_are_not_waited_for_without_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_PATIENCE", 0.5)

    def grow(_: float) -> None:
        with (folder / "one.txt").open("a", encoding="utf-8") as file:
            file.write("x")

    begun = time.monotonic()
    watching._rested([folder], grow)
    assert time.monotonic() - begun < WAIT
