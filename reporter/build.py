"""The whole flow on one page: read what there is; leave a brief that was made of it before, or make one.

Comes in: `BuildOptions`. Goes out: `BuildResult`, with what was written and what a reader must know of the sources.
Faults that end the run raise `ReportError`; trouble with single sources is a value in `BuildResult.issues`.
Must not know the command line, nor how any stage does its work: the steps are in `reporter.building`. What takes long
to load is loaded only where a brief is made: where nothing has changed, none of it is.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from reporter.building.inputs import Inputs, question, read_inputs
from reporter.building.options import BuildOptions, BuildResult
from reporter.building.progress import Progress, silent
from reporter.building.strict import refuse
from reporter.building.writing import archiving, check_output
from reporter.store.cache import Cache
from reporter.store.made import Made, recall
from reporter.store.program import Program, program

if TYPE_CHECKING:
    from reporter.briefing.model import Briefing

__all__ = ["BuildOptions", "BuildResult", "build"]


def build(options: BuildOptions | None = None, *, progress: Progress = silent) -> BuildResult:
    """Build the brief of a folder of articles.

    Raises ReportError where folder, profile or templates cannot be read or used, where there is nothing to report,
    where the output cannot be written, or where a format cannot be made; StrictError where an issue is not let pass.
    Then nothing has been written.
    """
    options = options or BuildOptions()
    inputs = read_inputs(options.seeds, options.profile, options.templates)
    check_output(options)
    with archiving(options.output) if options.edition else nullcontext():
        inputs = inputs.beside(options.output)
        cache = Cache(options.cache) if options.cache else None
        version = program(cache) if cache else None
        if cache and version and (made := _made_before(options, inputs, cache, version)):
            refuse(made.issues, options.strict)
            return _unchanged(options, inputs, made)
        from reporter.building.making import make

        return make(options, inputs, cache, version, progress=progress)


def _made_before(options: BuildOptions, inputs: Inputs, cache: Cache, version: Program) -> Made | None:
    """Give what was made of exactly this, where it still stands in its place."""
    made = recall(cache, question(version, inputs, options.choices))
    return made if made and made.stands_in(options.output) else None


def _unchanged(options: BuildOptions, inputs: Inputs, made: Made) -> BuildResult:
    def compiled() -> Briefing:
        from reporter.building.making import compiled

        return compiled(options, inputs).briefing

    return BuildResult(
        written=options.targets,
        unchanged=True,
        read=made.read,
        origins=made.origins,
        issues=made.issues,
        edition=made.edition,
        compiled=compiled,
    )
