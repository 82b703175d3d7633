"""The whole flow on one page: read a folder, extract, compile, render; when everything is whole, write.

Comes in: `BuildOptions`. Goes out: `BuildResult`, with what was written and what a reader must know of the sources.
Faults that end the run raise `ReportError`; trouble with single sources is a value in `BuildResult.issues`.
Must not know the command line, nor how any stage does its work: the steps are in `reporter.building`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from reporter.briefing.model import Briefing
from reporter.building import (
    Progress,
    all_issues,
    check_output,
    compile_folder,
    read_articles,
    require_facts,
    silent,
    with_changes,
    write_all,
)
from reporter.errors import Issue
from reporter.knowledge.own_profile import read_profile
from reporter.rendering import Format, render


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """What to build: a folder of articles, where the brief goes, in which formats, and by whose choices.

    With `attach_sources` the PDF carries the articles as files.
    """

    seeds: Path = Path("seeds")
    output: Path = Path("reports")
    formats: tuple[Format, ...] = tuple(Format)
    profile: Path | None = None
    attach_sources: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What was built: the files, in the order of the formats asked for, and the briefing that they print.

    `read` counts the sources that were read. `issues` tells what a reader must know of the others and of these.
    """

    written: tuple[Path, ...]
    briefing: Briefing
    read: int
    issues: tuple[Issue, ...] = field(repr=False)


def build(options: BuildOptions | None = None, *, progress: Progress = silent) -> BuildResult:
    """Build the brief of a folder of articles.

    Raises ReportError where the folder or the profile cannot be read, where there is nothing to report, where the
    output cannot be written, or where a format cannot be made. Then nothing has been written.
    """
    options = options or BuildOptions()
    profile = read_profile(options.profile) if options.profile else None
    folder = read_articles(options.seeds)
    targets = {fmt: options.output / f"brief.{fmt.value}" for fmt in options.formats}
    check_output(options.output, options.seeds, targets.values())
    extractions, briefing = compile_folder(folder, profile, progress=progress)
    require_facts(extractions)
    briefing, unread = with_changes(briefing, options.output)
    progress("Writing", 0, 1)
    files = render(briefing, options.formats, articles=folder.documents, attach_sources=options.attach_sources)
    write_all({target: files[fmt] for fmt, target in targets.items()})
    progress("Writing", 1, 1)
    return BuildResult(
        written=tuple(targets.values()),
        briefing=briefing,
        read=len(extractions),
        issues=(*unread, *all_issues(folder, extractions, briefing.origins)),
    )
