"""From a folder of files to source documents: which files there are, what they decode to, what is not read.

Comes in: a folder. Goes out: `SourceDocument`s with their text untouched, the names of duplicates and skipped files
with the reason, what the user says of the articles and what
they say of their own day and publisher. Must not know what is looked for in the texts.
"""

from reporter.sources.credits import agencies, publisher
from reporter.sources.folder import Duplicate, Folder, Skipped, UnusedNote, read_folder
from reporter.sources.given import given_date, note_issues, told_date
from reporter.sources.regions import Region, RegionKind, regions

__all__ = [
    "Duplicate",
    "Folder",
    "Region",
    "RegionKind",
    "Skipped",
    "UnusedNote",
    "agencies",
    "given_date",
    "note_issues",
    "publisher",
    "read_folder",
    "regions",
    "told_date",
]
