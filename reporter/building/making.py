"""A brief made: read, compiled, rendered; when everything is whole, written.

Comes in: `BuildOptions`, what was read of the folder, the cache. Goes out: files, `BuildResult`. Readings that are in
the cache are not made again; whether they are there changes no result.
"""

from __future__ import annotations

from dataclasses import dataclass

from reporter.briefing.model import Briefing
from reporter.building.articles import compile_folder
from reporter.building.comparing import with_changes
from reporter.building.inputs import Inputs, question
from reporter.building.issues import all_issues, require_facts
from reporter.building.options import BuildOptions, BuildResult, file_name
from reporter.building.progress import Progress, silent
from reporter.building.writing import write_all
from reporter.errors import Issue
from reporter.knowledge.own_profile import read_profile
from reporter.rendering import render
from reporter.sources import with_notes
from reporter.store.cache import Cache
from reporter.store.made import Made, digest_of, remember
from reporter.store.program import Program
from reporter.store.readings import Readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A briefing, the number of articles that it rests on, and what a reader must know of them."""

    briefing: Briefing
    read: int
    issues: tuple[Issue, ...]


def make(
    options: BuildOptions, inputs: Inputs, cache: Cache | None, version: Program | None, *, progress: Progress = silent
) -> BuildResult:
    """Make the brief and write it, unless every file stands there already as it is to be."""
    kept = Readings(cache, version.reading) if cache and version else None
    brief = compiled(options, inputs, kept, progress=progress)
    progress("Writing", 0, 1)
    articles = inputs.found.documents
    rendered = render(brief.briefing, options.formats, articles=articles, attach_sources=options.attach_sources)
    files = {file_name(form): content for form, content in rendered.items()}
    made = Made(
        files={name: digest_of(content) for name, content in files.items()},
        read=brief.read,
        origins=len(brief.briefing.origins),
        issues=brief.issues,
    )
    unchanged = made.stands_in(options.output)
    if not unchanged:
        write_all({options.output / name: content for name, content in files.items()})
    if cache and version:
        remember(cache, question(version, inputs, options.choices), made)
        cache.prune()
    progress("Writing", 1, 1)
    return BuildResult(
        written=options.targets,
        unchanged=unchanged,
        read=made.read,
        origins=made.origins,
        issues=made.issues,
        compiled=lambda: brief.briefing,
    )


def compiled(
    options: BuildOptions, inputs: Inputs, kept: Readings | None = None, *, progress: Progress = silent
) -> Compiled:
    """Compile what the articles say, and what of it the newest edition did not.

    Raises ReportError where that is nothing, or where profile or notes cannot be understood.
    """
    profile = read_profile(options.profile, inputs.profile) if options.profile else None
    folder = with_notes(inputs.found, options.seeds)
    extractions, briefing = compile_folder(folder, profile, kept=kept, progress=progress)
    require_facts(extractions)
    briefing, unread = with_changes(briefing, inputs.edition)
    issues = (*unread, *all_issues(folder, extractions, briefing.origins))
    return Compiled(briefing=briefing, read=len(extractions), issues=issues)
