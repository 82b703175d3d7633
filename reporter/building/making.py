"""A brief made: read, compiled, set beside the edition before it, rendered; when everything is whole, written.

Comes in: `BuildOptions`, what was read of the folder, the cache. Goes out: files, `BuildResult`. Readings that are in
the cache are not made again; whether they are there changes no result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reporter.briefing.model import Briefing
from reporter.building.articles import compile_folder
from reporter.building.comparing import with_changes
from reporter.building.inputs import Inputs, question
from reporter.building.issues import all_issues, require_facts, template_issues
from reporter.building.options import BuildOptions, BuildResult, file_name
from reporter.building.progress import Progress, silent
from reporter.building.strict import refuse
from reporter.building.writing import archive, write_all
from reporter.digests import digest_of
from reporter.errors import Issue
from reporter.knowledge.own_profile import read_profile
from reporter.rendering import Format, Language, render
from reporter.rendering.apart import Printer, printer_for
from reporter.sources import with_notes
from reporter.store.cache import Cache
from reporter.store.made import Made, remember
from reporter.store.program import Program
from reporter.store.readings import Readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A briefing, the number of articles that it rests on, what a reader must know of them; whether to archive it.

    `language` is what the desk's profile chooses.
    """

    briefing: Briefing
    read: int
    issues: tuple[Issue, ...]
    is_new_edition: bool
    language: Language = Language.EN


def make(
    options: BuildOptions, inputs: Inputs, cache: Cache | None, version: Program | None, *, progress: Progress = silent
) -> BuildResult:
    """Make the brief and write it, unless every file stands there already as it is to be.

    An edition is archived first: no brief bears the number of an edition that is not there.
    """
    kept = Readings(cache, version.reading) if cache and version else None
    with printer_for(options.formats) as printer:
        brief = compiled(options, inputs, kept, progress=progress)
        refuse(brief.issues, options.strict)
        progress("Writing", 0, 1)
        files = _rendered(options, inputs, brief, printer)
    archived = archive(options.output, brief.briefing.edition or 0, files) if brief.is_new_edition else None
    asked = {target.name: files[target.name] for target in options.targets}
    made = _made(brief, asked)
    unchanged = made.stands_in(options.output)
    if not unchanged:
        write_all({options.output / name: content for name, content in asked.items()})
    if cache and version:
        then = inputs.beside(options.output) if archived else inputs
        _remember(cache, version, options, then, made)
    progress("Writing", 1, 1)
    return BuildResult(
        written=options.targets,
        unchanged=unchanged and archived is None,
        read=made.read,
        origins=made.origins,
        issues=made.issues,
        edition=made.edition,
        archived=archived,
        compiled=lambda: brief.briefing,
    )


def compiled(
    options: BuildOptions, inputs: Inputs, kept: Readings | None = None, *, progress: Progress = silent
) -> Compiled:
    """Compile what the articles say, and set it beside the newest edition.

    Raises ReportError where that is nothing, or where profile or notes cannot be understood.
    """
    profile = read_profile(options.profile, inputs.profile) if options.profile else None
    folder = with_notes(inputs.found, options.seeds)
    extractions, briefing = compile_folder(folder, profile, kept=kept, progress=progress)
    require_facts(extractions)
    briefing, unread = with_changes(briefing, inputs.edition)
    is_new = options.edition and briefing.edition is None
    if is_new:
        briefing = replace(briefing, edition=inputs.edition.number + 1 if inputs.edition else 1)
    issues = (*unread, *all_issues(folder, extractions, briefing.origins), *template_issues(inputs.templates))
    language = Language(profile.language) if profile else Language.EN
    return Compiled(briefing=briefing, read=len(extractions), issues=issues, is_new_edition=is_new, language=language)


def _rendered(options: BuildOptions, inputs: Inputs, brief: Compiled, printer: Printer | None) -> dict[str, bytes]:
    """Render the files; an edition is nothing without its model, by which later ones are compared with it."""
    formats = [*options.formats]
    if brief.is_new_edition and Format.JSON not in formats:
        formats.append(Format.JSON)
    rendered = render(
        brief.briefing,
        formats,
        articles=inputs.found.documents,
        attach_sources=options.attach_sources,
        whole_annexes=options.whole_annexes,
        paper=options.paper,
        templates=inputs.templates,
        printer=printer,
        language=options.language or brief.language,
    )
    return {file_name(form): content for form, content in rendered.items()}


def _made(brief: Compiled, files: Mapping[str, bytes]) -> Made:
    return Made(
        files={name: digest_of(content) for name, content in files.items()},
        read=brief.read,
        origins=len(brief.briefing.origins),
        issues=brief.issues,
        edition=brief.briefing.edition,
    )


def _remember(cache: Cache, version: Program, options: BuildOptions, inputs: Inputs, made: Made) -> None:
    """Keep what was made, under the question that the next build will ask.

    A brief that is an edition is so whether an edition is asked for or not.
    """
    for edition in (False, True) if made.edition else (False,):
        remember(cache, question(version, inputs, {**options.choices, "edition": edition}), made)
    cache.prune()
