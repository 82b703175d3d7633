"""Folders of real files: each ends as read, duplicate or skipped with its reason."""

from __future__ import annotations

import codecs
import os
import sys
from pathlib import Path

import pytest

from reporter.errors import UsageError
from reporter.sources import files, read_folder


def test_every_file_is_accounted_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Gangs killed 70 people.\n")
    (tmp_path / "b.txt").write_bytes(b"Gangs killed 70 people.\n")
    (tmp_path / "c.docx").write_bytes(b"PK")
    (tmp_path / "d.txt").write_bytes(b"\0\1\2")
    (tmp_path / "e.txt").write_bytes(" \u00a0\n".encode())
    (tmp_path / "f.txt").mkdir()
    (tmp_path / ".hidden.txt").write_bytes(b"x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "g.TXT").write_bytes(b"The council met.\n")
    folder = read_folder(tmp_path)
    assert [d.name for d in folder.documents] == ["a.txt", "sub/g.TXT"]
    assert [(d.name, d.original) for d in folder.duplicates] == [("b.txt", "a.txt")]
    assert [(s.name, s.reason) for s in folder.skipped] == [
        ("c.docx", ".docx files are not read; save the article as plain text (.txt)"),
        ("d.txt", "not a text file (it holds null bytes)"),
        ("e.txt", "empty"),
    ]


@pytest.mark.skipif(sys.platform == "darwin", reason="there every name is UTF-8")
def test_a_name_that_no_output_could_print_is_spelt_out(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_bytes(b"The council met.\n")
    (tmp_path / "\U0001f46e é.txt").write_bytes(b"The council met again.\n")
    assert [d.name for d in read_folder(tmp_path).documents] == ["caf\\xe9.txt", "\U0001f46e é.txt"]


def test_a_file_that_goes_while_the_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Article {name}.", encoding="utf-8")
    listed = files._files

    def then_gone(folder: Path) -> list[tuple[str, Path]]:
        found = listed(folder)
        (folder / "a.txt").unlink()
        return found

    monkeypatch.setattr(files, "_files", then_gone)
    found = files.find_files(tmp_path)
    assert [one.name for one in found.documents] == ["b.txt"]
    assert [(one.name, one.reason) for one in found.skipped] == [("a.txt", "gone while the folder was read")]


def test_a_dangling_link_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert [(s.name, s.reason) for s in read_folder(tmp_path).skipped] == [("a.txt", "not a regular file")]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Gangs killed 70 people.")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").symlink_to(tmp_path / "secret.txt")
    folder = read_folder(seeds)
    assert folder.documents == ()
    assert [(s.name, s.reason) for s in folder.skipped] == [("a.txt", "a link to a file outside the folder")]


def test_what_is_too_long_for_an_article_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Gangs fled. " * 30_000)
    assert [s.reason for s in read_folder(tmp_path).skipped] == ["longer than 300,000 characters: no single article"]


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("Moïse’s\r\n".encode(), "Moïse’s\r\n", "utf-8"),
        # The mark stays, so that offsets are those of a plain UTF-8 reader.
        (codecs.BOM_UTF8 + b"Kenya", "\ufeffKenya", "utf-8"),
        ("Kenya".encode("utf-16"), "Kenya", "utf-16"),
        ("Kenya".encode("utf-32"), "Kenya", "utf-32"),
        ("Moïse’s".encode("windows-1252"), "Moïse’s", "windows-1252"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    [document] = read_folder(tmp_path).documents
    assert (document.text, document.encoding) == (text, encoding)


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        read_folder(tmp_path / "seedz")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(UsageError, match="not a folder"):
        read_folder(tmp_path / "a.txt")
