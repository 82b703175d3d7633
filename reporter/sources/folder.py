"""A folder of files to documents, duplicates and skipped files, with what the user says of the documents.

Comes in: a path, or the files found there. Goes out: `Folder`.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reporter.facts import SourceDocument, SourceNote
from reporter.sources.files import NOTES_FILE, Duplicate, Found, Skipped, find_files
from reporter.sources.notes import WrittenNote, parse_notes


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
    return with_notes(find_files(folder), folder)


def with_notes(found: Found, folder: Path) -> Folder:
    """Add the user's notes; one on an article that is no longer there is told, and stops nothing."""
    names = {_composed(document.name): document.name for document in found.documents}
    given = parse_notes(found.notes, folder / NOTES_FILE) if found.notes is not None else ()
    return Folder(
        documents=found.documents,
        duplicates=found.duplicates,
        skipped=found.skipped,
        notes={names[key]: one.note for one in given if (key := _composed(one.name)) in names},
        unused_notes=tuple(
            UnusedNote(one, _why_unused(one.name, found)) for one in given if _composed(one.name) not in names
        ),
    )


def _composed(name: str) -> str:
    """Give one spelling of a name: some systems keep an accent apart from its letter."""
    return unicodedata.normalize("NFC", name)


def _why_unused(name: str, found: Found) -> str:
    known: dict[str, str] = {document.name: "" for document in found.documents}
    known |= {one.name: f"{one.name} was not read: {one.reason}" for one in found.skipped}
    known |= {one.name: f"{one.name} is the same as {one.original}: write the note there" for one in found.duplicates}
    if reason := known.get(_composed(name)):
        return reason
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
    return f"no file {name!r} in the folder" + (f"; did you mean {near[0]!r}?" if near else "")
