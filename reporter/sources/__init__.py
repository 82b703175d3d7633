"""From a folder of files to source documents: which files there are, what they decode to, what is not read.

Comes in: a folder. Goes out: `SourceDocument`s with their text untouched, the names of duplicates and skipped files
with the reason, what the user says of the articles and what they say of their own day and publisher. Must not know what
is looked for in the texts.

The names are loaded when first asked for: which files there are is asked before anything that is slow to import.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.sources.credits import agencies, publisher
    from reporter.sources.files import Duplicate, Found, Skipped, find_files
    from reporter.sources.folder import Folder, UnusedNote, read_folder, with_notes
    from reporter.sources.given import given_date, note_issues, told_date
    from reporter.sources.labelling import Region, RegionKind, regions

__all__ = [
    "Duplicate",
    "Folder",
    "Found",
    "Region",
    "RegionKind",
    "Skipped",
    "UnusedNote",
    "agencies",
    "find_files",
    "given_date",
    "note_issues",
    "publisher",
    "read_folder",
    "regions",
    "told_date",
    "with_notes",
]

_HOMES = {
    "credits": ("agencies", "publisher"),
    "files": ("Duplicate", "Found", "Skipped", "find_files"),
    "folder": ("Folder", "UnusedNote", "read_folder", "with_notes"),
    "given": ("given_date", "note_issues", "told_date"),
    "labelling": ("Region", "RegionKind", "regions"),
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
