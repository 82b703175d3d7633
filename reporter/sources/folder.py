"""A folder of files to documents, duplicates and skipped files: each file ends as exactly one of the three.

Comes in: a path. Goes out: `Folder`, with what the user says of the documents. Names starting with a dot belong to the
system and to editors, not to the user's articles, and are passed over.
"""

from __future__ import annotations

import difflib
import hashlib
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reporter.errors import ReportError, UsageError
from reporter.facts import SourceDocument, SourceNote
from reporter.sources.encoding import NotTextError, decode
from reporter.sources.notes import NOTES_FILE, WrittenNote, read_notes

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
class UnusedNote:
    """A note of sources.toml that speaks of no article, and why it was not used."""

    written: WrittenNote
    reason: str


@dataclass(frozen=True, slots=True)
class Folder:
    """All files of a folder and its subfolders, each in one of three lists, sorted by name; the notes of documents."""

    documents: tuple[SourceDocument, ...]
    duplicates: tuple[Duplicate, ...]
    skipped: tuple[Skipped, ...]
    notes: Mapping[str, SourceNote] = field(default_factory=dict)
    unused_notes: tuple[UnusedNote, ...] = ()


def read_folder(folder: Path) -> Folder:
    """Read every article below `folder`, and the notes on them.

    Raises UsageError where it is no folder, ReportError where it is shut or the notes cannot be understood.
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
    found = Folder(tuple(documents.values()), tuple(duplicates), tuple(skipped))
    return _with_notes(found, folder / NOTES_FILE)


def _printable(name: str) -> str:
    r"""Spell out the bytes of a name that are no UTF-8, which no output could print: `caf\xe9.txt`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _with_notes(found: Folder, path: Path) -> Folder:
    """Add the user's notes; one on an article that is no longer there is told, and stops nothing."""
    names = {_composed(document.name): document.name for document in found.documents}
    given = read_notes(path)
    notes = {names[key]: one.note for one in given if (key := _composed(one.name)) in names}
    unused = [UnusedNote(one, _why_unused(one.name, found)) for one in given if _composed(one.name) not in names]
    return replace(found, notes=notes, unused_notes=tuple(unused))


def _composed(name: str) -> str:
    """Give one spelling of a name: some systems keep an accent apart from its letter."""
    return unicodedata.normalize("NFC", name)


def _why_unused(name: str, found: Folder) -> str:
    known: dict[str, str] = {document.name: "" for document in found.documents}
    known |= {one.name: f"{one.name} was not read: {one.reason}" for one in found.skipped}
    known |= {one.name: f"{one.name} is the same as {one.original}: write the note there" for one in found.duplicates}
    if reason := known.get(_composed(name)):
        return reason
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
    return f"no file {name!r} in the folder" + (f"; did you mean {near[0]!r}?" if near else "")


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
    return SourceDocument(name=name, text=text, digest=hashlib.sha256(data).hexdigest(), encoding=encoding)


def _unreadable(path: Path, folder: Path) -> str:
    """Say why a file is not opened; nothing where it may be."""
    if path.suffix.lower() == Path(NOTES_FILE).suffix:
        return f"notes on articles are read only from {NOTES_FILE} of the folder itself"
    if path.suffix.lower() not in READABLE_SUFFIXES:
        kind = f"{path.suffix} files" if path.suffix else "files without an ending"
        return f"{kind} are not read; save the article as plain text ({READABLE_SUFFIXES[0]})"
    if not path.is_file():
        return "not a regular file"
    outside = not path.resolve().is_relative_to(folder.resolve())
    return "a link to a file outside the folder" if outside else ""


def _no_article(text: str) -> str:
    """Say why a text is not read; nothing where it may be an article."""
    if not text.strip("\ufeff \t\r\n\u00a0"):
        return "empty"
    return f"longer than {LONGEST:,} characters: no single article" if len(text) > LONGEST else ""
