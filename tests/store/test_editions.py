"""Editions appear whole, keep their numbers, and are never changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reporter.store.editions import archive_edition, edition_folders, one_at_a_time

FILES = {"brief.json": b"{}\n", "brief.md": b"# Brief\n"}


def test_none_where_there_is_no_folder(tmp_path: Path) -> None:
    assert edition_folders(tmp_path / "reports") == {}


def test_they_are_numbered_folders_in_their_order(tmp_path: Path) -> None:
    for name in ("0010", "0002", "12345", "notes", ".0003.1.part", "3", "0004x"):
        (tmp_path / "editions" / name).mkdir(parents=True)
    (tmp_path / "editions" / "0007").touch()
    assert [*edition_folders(tmp_path)] == [2, 10, 12345]


def test_an_edition_holds_its_files(tmp_path: Path) -> None:
    with one_at_a_time(tmp_path):
        folder = archive_edition(tmp_path, 3, FILES)
    assert folder == tmp_path / "editions" / "0003" == edition_folders(tmp_path)[3]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == FILES
    assert [path.name for path in folder.parent.iterdir()] == ["0003"]


def test_an_edition_that_is_there_stays(tmp_path: Path) -> None:
    with one_at_a_time(tmp_path):
        archive_edition(tmp_path, 1, FILES)
        with pytest.raises(OSError, match="not empty"):
            archive_edition(tmp_path, 1, {"brief.md": b"other"})
    assert (tmp_path / "editions" / "0001" / "brief.md").read_bytes() == FILES["brief.md"]
    assert [path.name for path in (tmp_path / "editions").iterdir()] == ["0001"]


def test_half_an_edition_is_none_and_is_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with one_at_a_time(tmp_path):
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            archive_edition(tmp_path, 1, FILES)
    assert [*(tmp_path / "editions").iterdir()] == []
    killed = tmp_path / "editions" / ".0001.77.abc.part"
    killed.mkdir()
    (killed / "brief.md").write_bytes(b"half")
    with one_at_a_time(tmp_path):
        assert [*(tmp_path / "editions").iterdir()] == []
