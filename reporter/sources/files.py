"""The files of a folder: which there are, what they decode to, why others are not read.

Comes in: a path. Goes out: `Found`, each file as exactly one of document, duplicate and skipped. Names starting with a
dot belong to the system and to editors, not to the user's articles, and are passed over. Must stay quick to import:
whether anything has changed is asked before anything else is loaded.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from reporter.digests import digest_of
from reporter.errors import ReportError, UsageError
from reporter.facts import SourceDocument
from reporter.sources.encoding import NotTextError, decode

NOTES_FILE = "sources.toml"
READABLE_SUFFIXES = (".txt", ".text")
# Ten times the longest reports of the agencies; what is longer is an archive or a dump, and would take minutes.
LONGEST = 300_000


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file with the same bytes as another, which is read in its place."""

    name: str
    original: str


@dataclass(frozen=True, slots=True)
class Found:
    """All files of a folder and its subfolders, each in one of three lists, sorted by name; the bytes of the notes."""

    documents: tuple[SourceDocument, ...]
    duplicates: tuple[Duplicate, ...]
    skipped: tuple[Skipped, ...]
    notes: bytes | None = None


def find_files(folder: Path) -> Found:
    """Read every article below `folder`.

    Raises UsageError where it is no folder, ReportError where it, or the file of notes, is shut.
    """
    documents: dict[str, SourceDocument] = {}
    duplicates: list[Duplicate] = []
    skipped: list[Skipped] = []
    for path in _files(folder):
        name = _printable(path.relative_to(folder).as_posix())
        if name == NOTES_FILE:
            continue
        match _read(path, name, folder):
            case Skipped() as problem:
                skipped.append(problem)
            case SourceDocument() as document if document.digest in documents:
                duplicates.append(Duplicate(name, documents[document.digest].name))
            case SourceDocument() as document:
                documents[document.digest] = document
    return Found(tuple(documents.values()), tuple(duplicates), tuple(skipped), _notes(folder / NOTES_FILE))


def _notes(path: Path) -> bytes | None:
    if not path.is_file():
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportError(f"cannot read {path}: {error.strerror}", hint="Check its permissions.") from error


def _printable(name: str) -> str:
    r"""Spell out the bytes of a name that are no UTF-8, which no output could print: `caf\xe9.txt`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _files(folder: Path) -> list[Path]:
    if not folder.exists():
        raise UsageError(f"no such folder: {folder}", hint="Name the folder that holds the articles.")
    if not folder.is_dir():
        raise UsageError(f"not a folder: {folder}", hint="Name the folder that holds the articles, not one file.")
    found: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=_cannot_list):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(root, name) for name in names if not name.startswith(".")]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _cannot_list(error: OSError) -> None:
    raise ReportError(
        f"cannot read the folder {error.filename}: {error.strerror}",
        hint="Check its permissions.",
    ) from error


def _read(path: Path, name: str, folder: Path) -> SourceDocument | Skipped:
    if reason := _unreadable(path, folder):
        return Skipped(name, reason)
    try:
        data = path.read_bytes()
        text, encoding = decode(data)
    except OSError as error:
        return Skipped(name, f"cannot be read: {error.strerror}")
    except NotTextError as error:
        return Skipped(name, str(error))
    if reason := _no_article(text):
        return Skipped(name, reason)
    return SourceDocument(name=name, text=text, digest=digest_of(data), encoding=encoding)


def _unreadable(path: Path, folder: Path) -> str:
    """Say why a file is not opened; nothing where it may be."""
    if path.suffix.lower() == Path(NOTES_FILE).suffix:
        return f"notes on articles are read only from {NOTES_FILE} of the folder itself"
    if path.suffix.lower() not in READABLE_SUFFIXES:
        kind = f"{path.suffix} files" if path.suffix else "files without an ending"
        return f"{kind} are not read; save the article as plain text ({READABLE_SUFFIXES[0]})"
    if not os.path.lexists(path):
        return "gone while the folder was read"
    if not path.is_file():
        return "not a regular file"
    outside = not path.resolve().is_relative_to(folder.resolve())
    return "a link to a file outside the folder" if outside else ""


def _no_article(text: str) -> str:
    """Say why a text is not read; nothing where it may be an article."""
    if not text.strip("\ufeff \t\r\n\u00a0"):
        return "empty"
    return f"longer than {LONGEST:,} characters: no single article" if len(text) > LONGEST else ""
