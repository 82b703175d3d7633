"""The articles of a folder: found, read one after the other, dated by each other, compiled.

Comes in: a folder. Goes out: its `Folder`, the extractions, the `Briefing`. Must not know what is printed of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reporter.briefing import compile_briefing
from reporter.briefing.model import Briefing
from reporter.building.inputs import require_articles
from reporter.building.progress import Progress, silent
from reporter.building.reading import RememberingReader
from reporter.dating import date_all
from reporter.facts import Extraction
from reporter.knowledge.profile import Profile
from reporter.language import model_version
from reporter.sources import Folder, find_files, given_date, with_notes
from reporter.store.readings import Readings


def read_articles(seeds: Path) -> Folder:
    """Read a folder that must hold at least one article."""
    found = find_files(seeds)
    require_articles(found, seeds)
    return with_notes(found, seeds)


def read_all(folder: Folder, *, kept: Readings | None = None, progress: Progress = silent) -> tuple[Extraction, ...]:
    """Extract from all articles of a folder, and date by each other those that bear no date."""
    reader = RememberingReader(kept)
    return date_all(tuple(_extract_all(folder, reader, progress)), reader)


def _extract_all(folder: Folder, reader: RememberingReader, progress: Progress) -> Iterator[Extraction]:
    """Extract from one article after the other, as of the date that the user gives, telling of each."""
    progress("Reading", 0, len(folder.documents))
    for done, document in enumerate(folder.documents, start=1):
        yield reader.extract(document, given_date(folder.notes.get(document.name)))
        progress("Reading", done, len(folder.documents))


def compile_folder(
    folder: Folder, profile: Profile | None = None, *, kept: Readings | None = None, progress: Progress = silent
) -> tuple[tuple[Extraction, ...], Briefing]:
    """Extract from all articles of a folder, date them by each other, and compile what they say."""
    extractions = read_all(folder, kept=kept, progress=progress)
    briefing = compile_briefing(
        extractions,
        skipped=[(skipped.name, skipped.reason) for skipped in folder.skipped],
        duplicates=[(duplicate.name, duplicate.original) for duplicate in folder.duplicates],
        notes=folder.notes,
        profile=profile,
        language_model=model_version(),
    )
    return extractions, briefing
