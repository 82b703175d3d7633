"""The date that the user gives for an article, and what is to be told of the user's notes.

Comes in: `Folder` with its notes. Goes out: `DocumentDate`s and `Issue`s. A given date counts, whatever the article
says; where that tells another one somebody has to know, since one of the two is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.errors import Issue, IssueCode
from reporter.facts import DateBasis, DocumentDate, PartialDate, SourceDocument, SourceNote
from reporter.sources.dating import stated_date
from reporter.sources.files import NOTES_FILE
from reporter.sources.folder import Folder
from reporter.sources.inferring import inferred_date

_OWN = {DateBasis.STATED: "states", DateBasis.INFERRED: "leaves only"}


def given_date(note: SourceNote | None) -> DocumentDate | None:
    """Give the date of a note, if it has one."""
    return DocumentDate(value=note.date, basis=DateBasis.GIVEN) if note is not None and note.date is not None else None


def told_date(document: SourceDocument) -> DocumentDate:
    """Give the date that an article states, or else the one that its text leaves."""
    stated = stated_date(document)
    return stated if stated.value else inferred_date(document)


def note_issues(folder: Folder) -> Iterator[Issue]:
    """Tell which notes were not used, and where a given date is not the article's own."""
    for unused in folder.unused_notes:
        yield Issue(
            code=IssueCode.UNUSED_NOTE,
            source=NOTES_FILE,
            line=unused.written.line,
            message=f"note not used: {unused.reason}",
        )
    for document in folder.documents:
        given = folder.notes.get(document.name, SourceNote()).date
        told = told_date(document) if given is not None else DocumentDate()
        if given is not None and told.value is not None and not _may_be_one(given, told.value):
            words = " ".join(told.evidence[0].quote.split())
            message = f"{NOTES_FILE} dates it {given}, but the article {_OWN[told.basis]} {told.value}: {words!r}"
            line = told.evidence[0].line
            yield Issue(code=IssueCode.DATES_DIFFER, source=document.name, line=line, message=message)


def _may_be_one(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether two dates can mean the same day."""
    return one.earliest <= other.latest and other.earliest <= one.latest
