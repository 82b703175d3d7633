"""What a build is asked for, and what it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reporter.errors import Issue, IssueCode
from reporter.rendering import Format, Language, Paper

if TYPE_CHECKING:
    from reporter.briefing.model import Briefing


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """What to build: a folder of articles, where the brief goes, in which formats, by whose choices, on which paper.

    With `attach_sources` the PDF carries the articles as files; with `whole_annexes` it prints all evidence and all
    figures, however many. With `edition` the brief is archived beside the present one as the next edition, unless it
    says what the newest edition says. `templates` is a folder of files that take the place of the program's own
    templates, each by its name. `cache` is the folder in which readings are kept for the next build; without one
    everything is read anew. It changes no result. No issue of a class in `strict` is let pass. Without a `language`
    the brief speaks that of the profile.
    """

    seeds: Path = Path("seeds")
    output: Path = Path("reports")
    formats: tuple[Format, ...] = tuple(Format)
    profile: Path | None = None
    attach_sources: bool = False
    whole_annexes: bool = False
    edition: bool = False
    paper: Paper = Paper.A4
    templates: Path | None = None
    language: Language | None = None
    cache: Path | None = None
    strict: tuple[IssueCode, ...] = ()

    @property
    def choices(self) -> dict[str, object]:
        """Give all that changes a result by itself; folder, profile and templates do so by their content."""
        apart = ("seeds", "output", "profile", "templates", "cache", "strict")
        chosen = {part.name: getattr(self, part.name) for part in fields(self) if part.name not in apart}
        return {**chosen, "formats": sorted(self.formats)}

    @property
    def targets(self) -> tuple[Path, ...]:
        """Where the files go, in the order of the formats."""
        return tuple(self.output / file_name(form) for form in self.formats)


def file_name(form: Format) -> str:
    """Give the name of the brief's file in a format."""
    return f"brief{form.suffix}"


@dataclass(frozen=True, kw_only=True)
class BuildResult:
    """What was built: the files, in the order of the formats asked for, and the briefing that they print.

    `unchanged` tells that all of them stood there already, byte for byte. `read` counts the sources that were read,
    `origins` their stories. `issues` tells what a reader must know of the others and of these. `edition` is the number
    of the edition that the brief is, `archived` the folder where this build has archived it.
    """

    written: tuple[Path, ...]
    unchanged: bool
    read: int
    origins: int
    issues: tuple[Issue, ...] = field(repr=False)
    edition: int | None = None
    archived: Path | None = None
    compiled: Callable[[], Briefing] = field(repr=False, compare=False)

    @cached_property
    def briefing(self) -> Briefing:
        """What the files print; compiled now, where nothing had to be."""
        return self.compiled()
