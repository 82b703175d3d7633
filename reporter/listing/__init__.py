"""What is known, inferred and missing of each source: for a person, for a script, or as notes to fill in.

Comes in: a `Briefing`, and how each article begins, by which people know it; for the notes also those that speak of no
article. Goes out: lines of text (`listed`), one mapping for JSON (`source_records`), a sources.toml (`skeleton`). Must
not know how anything was found, nor where it is printed.
"""

from reporter.listing.records import source_records
from reporter.listing.skeleton import skeleton
from reporter.listing.text import listed

__all__ = ["listed", "skeleton", "source_records"]
