"""What can go wrong: trouble with the program's surroundings raises, trouble with the input is a value.

Comes in: nothing. Goes out: the exceptions that the command line turns into one plain line and an exit code,
and `Issue`, the note that some part of the input could not be used. Knows nothing of click.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReportError(Exception):
    """A fault that ends the run: one line that says what is wrong, and one that says what to do."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(ReportError):
    """The call itself cannot be carried out: a folder that is not there, a value that is not known."""

    exit_code = 2


class StrictError(ReportError):
    """The input has an issue of a class that was not to be let pass."""

    exit_code = 4


class IssueCode(StrEnum):
    """What kind of trouble an input made; stable, for scripts."""

    SKIPPED = "skipped"
    DUPLICATE = "duplicate"
    SAME_STORY = "same-story"
    UNDATED = "undated"
    NO_FACTS = "no-facts"
    NOT_UTF8 = "not-utf8"
    UNREAD_NUMBER = "unread-number"
    UNUSED_NOTE = "unused-note"
    DATES_DIFFER = "dates-differ"
    EDITION_UNREAD = "edition-unread"
    UNUSED_TEMPLATE = "unused-template"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something in the input that a reader of the brief must know.

    `source` is the file's path inside the folder of articles, or of templates, `line` its 1-based line where one can
    be named.
    """

    code: IssueCode
    message: str
    source: str
    line: int | None = None
