"""The whole flow on one page: read a folder, extract, compile, render; when everything is whole, write.

Comes in: `BuildOptions`. Goes out: `BuildResult`, with what was written and what a reader must know of the sources.
Faults that end the run raise `ReportError`; trouble with single sources is a value in `BuildResult.issues`.
Must not know the command line, nor how any stage does its work.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reporter.briefing import compile_briefing
from reporter.dating import date_all
from reporter.errors import Issue, IssueCode, ReportError, UsageError
from reporter.extraction import extract
from reporter.knowledge.own_profile import read_profile
from reporter.language import model_version
from reporter.rendering import Format, render
from reporter.sources import given_date, note_issues, read_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reporter.briefing.model import Briefing, Origin
    from reporter.facts import Extraction
    from reporter.knowledge.profile import Profile
    from reporter.sources import Folder

_UTF8 = {"utf-8", "utf-8-sig"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """What to build: a folder of articles, where the brief goes, in which formats, and by whose choices."""

    seeds: Path = Path("seeds")
    output: Path = Path("reports")
    formats: tuple[Format, ...] = tuple(Format)
    profile: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What was built: the files, in the order of the formats asked for, and the briefing that they print.

    `read` counts the sources that were read. `issues` tells what a reader must know of the others and of these.
    """

    written: tuple[Path, ...]
    briefing: Briefing
    read: int
    issues: tuple[Issue, ...] = field(repr=False)


class Progress(Protocol):
    """Told after each step: the stage, how many of its parts are done, and how many there are."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take the news."""


def _silent(stage: str, done: int, total: int) -> None:
    del stage, done, total


def build(options: BuildOptions | None = None, *, progress: Progress = _silent) -> BuildResult:
    """Build the brief of a folder of articles.

    Raises ReportError where the folder or the profile cannot be read, where there is nothing to report, where the
    output cannot be written, or where a format cannot be made. Then nothing has been written.
    """
    options = options or BuildOptions()
    profile = read_profile(options.profile) if options.profile else None
    folder = read_articles(options.seeds)
    targets = {fmt: options.output / f"brief.{fmt.value}" for fmt in options.formats}
    _check_output(options, targets.values())
    extractions, briefing = compile_folder(folder, profile, progress=progress)
    _require_facts(extractions)
    progress("Writing", 0, 1)
    files = render(briefing, options.formats)
    _write_all({target: files[fmt] for fmt, target in targets.items()})
    progress("Writing", 1, 1)
    return BuildResult(
        written=tuple(targets.values()),
        briefing=briefing,
        read=len(extractions),
        issues=(*folder_issues(folder), *_origin_issues(briefing.origins), *_extraction_issues(extractions)),
    )


def read_articles(seeds: Path) -> Folder:
    """Read a folder that must hold at least one article."""
    folder = read_folder(seeds)
    if not folder.documents:
        raise ReportError(f"no articles in {seeds}", hint=_why_no_articles(folder))
    return folder


def _extract_all(folder: Folder, *, progress: Progress = _silent) -> Iterator[Extraction]:
    """Extract from one article after the other, as of the date that the user gives, telling of each."""
    progress("Reading", 0, len(folder.documents))
    for done, document in enumerate(folder.documents, start=1):
        given = given_date(folder.notes.get(document.name))
        yield extract(document, given)
        progress("Reading", done, len(folder.documents))


def read_all(folder: Folder, *, progress: Progress = _silent) -> tuple[Extraction, ...]:
    """Extract from all articles of a folder, and date by each other those that bear no date."""
    return date_all(tuple(_extract_all(folder, progress=progress)))


def compile_folder(
    folder: Folder, profile: Profile | None = None, *, progress: Progress = _silent
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


def folder_issues(folder: Folder) -> Iterator[Issue]:
    """Tell which files of the folder were not used, and why."""
    for skipped in folder.skipped:
        yield Issue(code=IssueCode.SKIPPED, source=skipped.name, message=f"skipped: {skipped.reason}")
    for duplicate in folder.duplicates:
        message = f"not counted again: the same as {duplicate.original}"
        yield Issue(code=IssueCode.DUPLICATE, source=duplicate.name, message=message)
    yield from note_issues(folder)


# --- what a reader must know -----------------------------------------------------------------------------------


def _why_no_articles(folder: Folder) -> str:
    if not folder.skipped:
        return "Put the articles there as .txt files, one article a file."
    names = "; ".join(f"{skipped.name}: {skipped.reason}" for skipped in folder.skipped[:3])
    more = len(folder.skipped) - 3
    return f"Skipped {names}" + (f"; and {more} more." if more > 0 else ".")


def _require_facts(extractions: Sequence[Extraction]) -> None:
    """Refuse to print an empty brief: names of people and bodies alone are found in any article."""
    if any(found.figures or found.commitments or found.mission for found in extractions):
        return
    raise ReportError(
        f"no facts found in {counted(len(extractions), 'source')}",
        hint="No figure, commitment or word on the mission was recognised; are the articles about Haiti, in English?",
    )


def _origin_issues(origins: Iterable[Origin]) -> Iterator[Issue]:
    """Tell which files repeat the story of another."""
    for origin in origins:
        first, *others = origin.sources
        for name in others:
            message = f"the same story as {first}: what both say counts once"
            yield Issue(code=IssueCode.SAME_STORY, source=name, message=message)


_UNDATED = "undated: nothing in the text tells when; sources.toml may"


def _extraction_issues(extractions: Sequence[Extraction]) -> Iterator[Issue]:
    for extraction in extractions:
        source, encoding = extraction.document.name, extraction.document.encoding
        if encoding not in _UTF8:
            yield Issue(code=IssueCode.NOT_UTF8, source=source, message=f"not UTF-8: read as {encoding}")
        if extraction.date.value is None:
            yield Issue(code=IssueCode.UNDATED, source=source, message=_UNDATED)
        if not (extraction.figures or extraction.commitments or extraction.mission):
            yield Issue(code=IssueCode.NO_FACTS, source=source, message="no facts found in it")
        for number in extraction.unread:
            message = f"could not read the number {number.quote!r}"
            yield Issue(code=IssueCode.UNREAD_NUMBER, source=source, message=message, line=number.line)


def counted(number: int, noun: str) -> str:
    """Print `1 source`, `2 sources`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


# --- writing ---------------------------------------------------------------------------------------------------


def _check_output(options: BuildOptions, targets: Iterable[Path]) -> None:
    """Find out before the slow work whether the output can be written; makes nothing."""
    output = options.output
    if output.resolve().is_relative_to(options.seeds.resolve()):
        raise UsageError(
            f"the output folder {output} lies in the folder of articles {options.seeds}",
            hint="The next build would take the brief for a source. Choose another folder with --output.",
        )
    there = next(folder for folder in (output, *output.parents) if folder.exists())
    if not there.is_dir():
        raise ReportError(f"cannot write to the folder {output}: {there} is a file", hint=_OTHER_FOLDER)
    if not os.access(there, os.W_OK | os.X_OK):
        raise ReportError(f"cannot write to the folder {output}: permission denied", hint=_OTHER_FOLDER)
    for target in targets:
        if target.is_dir():
            raise ReportError(f"cannot write {target}: a folder of this name is in the way", hint=_OTHER_FOLDER)


_OTHER_FOLDER = "Choose another folder with --output."


def _write_all(files: Mapping[Path, bytes]) -> None:
    """Write every file beside its target, and move all of them when all are whole."""
    beside = {target: target.with_name(f".{target.name}.{os.getpid()}.part") for target in files}
    try:
        for target, data in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_through(beside[target], data)
        for target, part in beside.items():
            part.replace(target)
    except OSError as error:
        raise ReportError(f"cannot write {error.filename}: {error.strerror}", hint=_OTHER_FOLDER) from error
    finally:
        for part in beside.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _write_through(path: Path, data: bytes) -> None:
    """Write, and wait until the disk has it: only then may the old file give way."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
