"""The articles of a folder: found, read one after the other, dated by each other, compiled.

Comes in: a folder. Goes out: its `Folder`, the extractions, the `Briefing`. Must not know what is printed of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reporter.briefing import compile_briefing
from reporter.briefing.model import Briefing
from reporter.building.progress import Progress, silent
from reporter.dating import date_all
from reporter.errors import ReportError
from reporter.extraction import extract
from reporter.facts import Extraction
from reporter.knowledge.profile import Profile
from reporter.language import model_version
from reporter.sources import Folder, given_date, read_folder


def read_articles(seeds: Path) -> Folder:
    """Read a folder that must hold at least one article."""
    folder = read_folder(seeds)
    if not folder.documents:
        raise ReportError(f"no articles in {seeds}", hint=_why_no_articles(folder))
    return folder


def _extract_all(folder: Folder, *, progress: Progress = silent) -> Iterator[Extraction]:
    """Extract from one article after the other, as of the date that the user gives, telling of each."""
    progress("Reading", 0, len(folder.documents))
    for done, document in enumerate(folder.documents, start=1):
        given = given_date(folder.notes.get(document.name))
        yield extract(document, given)
        progress("Reading", done, len(folder.documents))


def read_all(folder: Folder, *, progress: Progress = silent) -> tuple[Extraction, ...]:
    """Extract from all articles of a folder, and date by each other those that bear no date."""
    return date_all(tuple(_extract_all(folder, progress=progress)))


def compile_folder(
    folder: Folder, profile: Profile | None = None, *, progress: Progress = silent
) -> tuple[tuple[Extraction, ...], Briefing]:
    """Extract from all articles of a folder, date them by each other, and compile what they say."""
    extractions = read_all(folder, progress=progress)
    briefing = compile_briefing(
        extractions,
        skipped=[(skipped.name, skipped.reason) for skipped in folder.skipped],
        duplicates=[(duplicate.name, duplicate.original) for duplicate in folder.duplicates],
        notes=folder.notes,
        profile=profile,
        language_model=model_version(),
    )
    return extractions, briefing


def _why_no_articles(folder: Folder) -> str:
    if not folder.skipped:
        return "Put the articles there as .txt files, one article a file."
    names = "; ".join(f"{skipped.name}: {skipped.reason}" for skipped in folder.skipped[:3])
    more = len(folder.skipped) - 3
    return f"Skipped {names}" + (f"; and {more} more." if more > 0 else ".")
