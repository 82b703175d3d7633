"""A folder of files to documents, duplicates and skipped files: each file ends as exactly one of the three.

Comes in: a path. Goes out: `Folder`. Names starting with a dot belong to the system and to editors, not to the
user's articles, and are passed over.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from reporter.errors import ReportError, UsageError
from reporter.facts import SourceDocument
from reporter.sources.encoding import NotTextError, decode

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
class Folder:
    """All files of a folder and its subfolders, each in one of three lists, sorted by name."""

    documents: tuple[SourceDocument, ...]
    duplicates: tuple[Duplicate, ...]
    skipped: tuple[Skipped, ...]


def read_folder(folder: Path) -> Folder:
    """Read every article below `folder`; raise UsageError where it is no folder, ReportError where it is shut."""
    documents: dict[str, SourceDocument] = {}
    duplicates: list[Duplicate] = []
    skipped: list[Skipped] = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        match _read(path, name, folder):
            case Skipped() as problem:
                skipped.append(problem)
            case SourceDocument() as document if document.digest in documents:
                duplicates.append(Duplicate(name, documents[document.digest].name))
            case SourceDocument() as document:
                documents[document.digest] = document
    return Folder(tuple(documents.values()), tuple(duplicates), tuple(skipped))


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
