"""From a folder of files to source documents: which files there are, what they decode to, what is not read.

Comes in: a folder. Goes out: `SourceDocument`s with their text untouched, and the names of duplicates and
skipped files with the reason. Must not know what is looked for in the texts.
"""

from reporter.sources.folder import Duplicate, Folder, Skipped, read_folder
from reporter.sources.regions import Region, RegionKind, regions

__all__ = ["Duplicate", "Folder", "Region", "RegionKind", "Skipped", "read_folder", "regions"]
