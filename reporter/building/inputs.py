"""Everything that a brief depends on, read once; and whether a brief was made of exactly that before.

Comes in: `BuildOptions`, the cache. Goes out: `Inputs`, and the key of the question that a build answers. Must stay
quick to import, and must leave out nothing: what is forgotten here would change a brief unseen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reporter.digests import digest_of
from reporter.errors import ReportError
from reporter.rendering.templates import OURS, Templates, read_templates
from reporter.sources.files import Found, find_files
from reporter.store.cache import key_of
from reporter.store.editions import Edition, newest_edition
from reporter.store.program import Program


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The files of the folder, a user's profile (its content) and templates, and the newest edition so far."""

    found: Found
    profile: bytes | None = None
    templates: Templates = OURS
    edition: Edition | None = None

    def beside(self, output: Path) -> Inputs:
        """Give the same with the edition that is the newest now: the one that a brief is compared with."""
        return replace(self, edition=newest_edition(output))

    def content(self) -> list[object]:
        """Give all of it in brief: names, and digests of content."""
        found = self.found
        return [
            [[one.name, one.digest, one.encoding] for one in found.articles],
            [[one.name, one.original] for one in found.duplicates],
            [[one.name, one.reason] for one in found.skipped],
            None if found.notes is None else digest_of(found.notes),
            None if self.profile is None else digest_of(self.profile),
            self.templates.content(),
            self.edition and self.edition.identity,
        ]


def read_inputs(seeds: Path, profile: Path | None = None, templates: Path | None = None) -> Inputs:
    """Read the folder, which must hold an article, the profile, and the user's templates.

    Raises ReportError where one of them cannot be read.
    """
    content = _profile(profile) if profile else None
    found = find_files(seeds)
    require_articles(found, seeds)
    return Inputs(found=found, profile=content, templates=read_templates(templates) if templates else OURS)


def _profile(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        from reporter.knowledge.own_profile import read_profile

        read_profile(path)  # which says what is wrong with it
        raise ReportError(f"cannot read {path}: {error.strerror}", hint="Check its permissions.") from error


def require_articles(found: Found, seeds: Path) -> None:
    """Refuse a folder without articles."""
    if not found.articles:
        raise ReportError(f"no articles in {seeds}", hint=_why_no_articles(found))


def _why_no_articles(found: Found) -> str:
    if not found.skipped:
        return "Put the articles there as .txt files, one article a file."
    names = "; ".join(f"{skipped.name}: {skipped.reason}" for skipped in found.skipped[:3])
    more = len(found.skipped) - 3
    return f"Skipped {names}" + (f"; and {more} more." if more > 0 else ".")


def question(program: Program, inputs: Inputs, choices: Mapping[str, object]) -> str:
    """Give the key of what a build is asked for: the same key, the same bytes."""
    return key_of(program.whole, inputs.content(), choices)
