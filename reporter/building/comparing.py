"""A brief set beside the edition before it: which one that is, and what has changed since.

Comes in: a briefing and the newest edition. Goes out: the briefing with its changes, or with nothing
where no edition was ever archived. A brief that says in every field what the newest edition says *is* that edition,
with its number and its changes: the same articles and the same archive give the same bytes, before and after the brief
is archived. Must not know how editions are archived.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reporter.briefing.changes import compare
from reporter.briefing.model import Briefing, Changes
from reporter.errors import Issue, IssueCode, ReportError
from reporter.rendering.context import BriefContext
from reporter.rendering.export import read_brief
from reporter.rendering.export.writing import plain
from reporter.store.editions import EDITIONS, Edition, edition_folders


def read_edition(path: Path) -> Briefing:
    """Read the brief in a file, or in a folder as `brief.json`.

    Raises ReportError where there is none that can be read.
    """
    file = path / "brief.json" if path.is_dir() else path
    try:
        text = file.read_bytes()
    except OSError as error:
        raise ReportError(f"cannot read {file}: {error.strerror}", hint="A brief as JSON is wanted.") from error
    return read_brief(text, name=str(file))


def with_changes(briefing: Briefing, edition: Edition | None) -> tuple[Briefing, tuple[Issue, ...]]:
    """Set a briefing beside the newest edition, where there is one; one that cannot be read is told of."""
    if edition is None:
        return briefing, ()
    try:
        last = replace(_opened(edition.path, edition.content), edition=edition.number)
    except ReportError as error:
        message = f"nothing is known of what has changed since this edition: {error.message}"
        issue = Issue(code=IssueCode.EDITION_UNREAD, message=message, source=f"{EDITIONS}/{edition.path.parent.name}")
        return replace(briefing, changes=Changes(edition=edition.number, compared=False)), (issue,)
    if _says(briefing) == _says(last):
        return replace(briefing, edition=edition.number, changes=last.changes), ()
    return replace(briefing, changes=compare(last, briefing)), ()


def _opened(file: Path, content: bytes | None) -> Briefing:
    if content is None:
        raise ReportError(f"cannot read {file}", hint="A brief as JSON is wanted.")
    return read_brief(content, name=str(file))


def _says(briefing: Briefing) -> dict[str, object]:
    """Give all that a brief says, without its place among the editions and the program that wrote it."""
    whole = plain(BriefContext.of(replace(briefing, edition=None, changes=None)))
    return {part: whole[part] for part in ("briefing", "citations", "documents")}


def chosen_briefs(older: str | None, newer: str | None, output: Path) -> tuple[Briefing, Briefing]:
    """Read the two briefs that are to be compared: by edition, file or folder, or else the newest editions.

    Raises ReportError where one of them is not there or cannot be read.
    """
    folders = edition_folders(output)
    wanted = 2 - sum(one is not None for one in (older, newer))
    if len(folders) < wanted:
        there = "one edition" if folders else "no edition"
        raise ReportError(f"{there} in {output / EDITIONS}: nothing to compare", hint=_ARCHIVE)
    newest = list(folders)[::-1]
    first = older or str(newest[1])
    return _chosen(first, folders, output), _chosen(newer or str(newest[0]), folders, output)


_ARCHIVE = "Editions are archived by 'haiti-report build --edition'; or name two briefs by their files."


def _chosen(name: str, folders: Mapping[int, Path], output: Path) -> Briefing:
    if not name.isdecimal():
        return read_edition(Path(name))
    number = int(name)
    if number not in folders:
        known = ", ".join(map(str, folders)) or "none"
        raise ReportError(f"no edition {number} in {output / EDITIONS}", hint=f"Archived are: {known}.")
    return replace(read_edition(folders[number]), edition=number)
