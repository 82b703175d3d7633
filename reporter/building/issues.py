"""What a reader must know of the sources: which were not used, and what is doubtful of those that were.

Comes in: the folder, the extractions, the origins, a user's templates. Goes out: `Issue`s, and a refusal where nothing
was found at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reporter.briefing.model import Origin
from reporter.building.passing import is_passing
from reporter.building.words import counted
from reporter.errors import Issue, IssueCode, ReportError
from reporter.facts import DocumentDate, Extraction
from reporter.rendering.templates import Templates
from reporter.sources import Folder, note_issues

_UTF8 = {"utf-8", "utf-8-sig"}
_UNDATED = "undated: nothing in the text tells when; sources.toml may"


def all_issues(folder: Folder, extractions: Sequence[Extraction], origins: Iterable[Origin]) -> tuple[Issue, ...]:
    """Tell all that a reader must know."""
    return (*folder_issues(folder), *_origin_issues(origins), *_extraction_issues(extractions))


def folder_issues(folder: Folder) -> Iterator[Issue]:
    """Tell which files of the folder were not used, and why."""
    for skipped in folder.skipped:
        yield Issue(code=IssueCode.SKIPPED, source=skipped.name, message=f"skipped: {skipped.reason}")
    for duplicate in folder.duplicates:
        message = f"not counted again: the same as {duplicate.original}"
        yield Issue(code=IssueCode.DUPLICATE, source=duplicate.name, message=message)
    yield from note_issues(folder)


def template_issues(templates: Templates) -> Iterator[Issue]:
    """Tell which of a user's files no template uses: most often a name is misspelled."""
    if not templates.own:
        return
    from reporter.rendering.unused import unused

    for name, meant in unused(templates):
        if not is_passing(name.split("/")):
            hint = f"; did you mean {meant!r}?" if meant else ""
            message = f"template not used: there is none of this name{hint}"
            yield Issue(code=IssueCode.UNUSED_TEMPLATE, source=name, message=message)


def require_facts(extractions: Sequence[Extraction]) -> None:
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


def _extraction_issues(extractions: Sequence[Extraction]) -> Iterator[Issue]:
    for extraction in extractions:
        source, encoding = extraction.document.name, extraction.document.encoding
        if encoding not in _UTF8:
            yield Issue(code=IssueCode.NOT_UTF8, source=source, message=f"not UTF-8: read as {encoding}")
        if extraction.date.value is None:
            yield Issue(code=IssueCode.UNDATED, source=source, message=_undated(extraction.date))
        if not (extraction.figures or extraction.commitments or extraction.mission):
            yield Issue(code=IssueCode.NO_FACTS, source=source, message="no facts found in it")
        for number in extraction.unread:
            message = f"could not read the number {number.quote!r}"
            yield Issue(code=IssueCode.UNREAD_NUMBER, source=source, message=message, line=number.line)


def _undated(dated: DocumentDate) -> str:
    """Say that a source has no date, and what can be shown of it all the same."""
    bounds = [
        f"{words} {bound.value}"
        for words, bound in (("not before", dated.not_before), ("not after", dated.not_after))
        if bound
    ]
    return f"undated, {' and '.join(bounds)}; sources.toml may tell the day" if bounds else _UNDATED
