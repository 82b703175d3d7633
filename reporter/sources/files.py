"""The files of a folder: which there are, what they decode to, why others are not read.

Comes in: a path. Goes out: `Found`, each file as exactly one of document, duplicate and skipped. Names starting with a
dot belong to the system and to editors, not to the user's articles, and are passed over. Must stay quick to import:
whether anything has changed is asked before anything else is loaded.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reporter.digests import digest_of
from reporter.errors import ReportError, UsageError
from reporter.sources.encoding import NotTextError, decode

if TYPE_CHECKING:
    from reporter.facts import SourceDocument

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


class Article(NamedTuple):
    """A file that is read: what its `SourceDocument` is made of, once that is asked for."""

    name: str
    text: str
    digest: str
    encoding: str


@dataclass(frozen=True)
class Found:
    """All files of a folder and its subfolders, each in one of three lists, sorted by name; the bytes of the notes."""

    articles: tuple[Article, ...]
    duplicates: tuple[Duplicate, ...]
    skipped: tuple[Skipped, ...]
    notes: bytes | None = None

    @cached_property
    def documents(self) -> tuple[SourceDocument, ...]:
        """The articles as every later stage knows them: the same objects whenever they are asked for."""
        from reporter.facts import SourceDocument

        return tuple(
            SourceDocument(name=one.name, text=one.text, digest=one.digest, encoding=one.encoding)
            for one in self.articles
        )


def find_files(folder: Path) -> Found:
    """Read every article below `folder`.

    Raises UsageError where it is no folder, ReportError where it, or the file of notes, is shut.
    """
    articles: dict[str, Article] = {}
    duplicates: list[Duplicate] = []
    skipped: list[Skipped] = []
    files = _files(folder)
    inside = os.path.realpath(folder)
    for below, path in files:
        name = _printable(below)
        if name == NOTES_FILE:
            continue
        match _read(path, name, inside):
            case Skipped() as problem:
                skipped.append(problem)
            case Article() as article if article.digest in articles:
                duplicates.append(Duplicate(name, articles[article.digest].name))
            case Article() as article:
                articles[article.digest] = article
    return Found(tuple(articles.values()), tuple(duplicates), tuple(skipped), _notes(folder / NOTES_FILE))


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


def _files(folder: Path) -> list[tuple[str, Path]]:
    """Give each file with its path below the folder."""
    if not folder.exists():
        raise UsageError(f"no such folder: {folder}", hint="Name the folder that holds the articles.")
    if not folder.is_dir():
        raise UsageError(f"not a folder: {folder}", hint="Name the folder that holds the articles, not one file.")
    found: list[tuple[str, Path]] = []
    top = str(folder)
    for root, folders, names in os.walk(top, onerror=_cannot_list):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = root[len(top) :].lstrip("/")
        found += [
            (f"{below}/{name}" if below else name, Path(root, name)) for name in names if not name.startswith(".")
        ]
    return sorted(found)


def _cannot_list(error: OSError) -> None:
    raise ReportError(
        f"cannot read the folder {error.filename}: {error.strerror}",
        hint="Check its permissions.",
    ) from error


def _read(path: Path, name: str, inside: str) -> Article | Skipped:
    if reason := _unreadable(path, inside):
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
    return Article(name, text, digest_of(data), encoding)


def _unreadable(path: Path, inside: str) -> str:
    """Say why a file is not opened; nothing where it may be. Only a link can lead out of the folder `inside`."""
    suffix = path.suffix.lower()
    if suffix == Path(NOTES_FILE).suffix:
        return f"notes on articles are read only from {NOTES_FILE} of the folder itself"
    if suffix not in READABLE_SUFFIXES:
        kind = f"{path.suffix} files" if path.suffix else "files without an ending"
        return f"{kind} are not read; save the article as plain text ({READABLE_SUFFIXES[0]})"
    try:
        mode = path.lstat().st_mode
    except OSError:
        return "gone while the folder was read"
    if stat.S_ISREG(mode):
        return ""
    if not path.is_file():
        return "not a regular file"
    return "" if path.resolve().is_relative_to(inside) else "a link to a file outside the folder"


def _no_article(text: str) -> str:
    """Say why a text is not read; nothing where it may be an article."""
    if not text.strip("\ufeff \t\r\n\u00a0"):
        return "empty"
    return f"longer than {LONGEST:,} characters: no single article" if len(text) > LONGEST else ""
