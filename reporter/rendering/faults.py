"""What is wrong with a user's template: file, line and reason, in one line.

Comes in: whatever Jinja or the values of a brief raise while a template is read and filled. Goes out: `ReportError`,
where a user's templates had a part in it; what our own do wrong by themselves stays the bug that it is.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from reporter.errors import ReportError
from reporter.rendering.templates import Templates, template_names, templates_folder

_HINT = "Nothing was written. docs/templates.md tells every name that a template has, and what it may do."
_OBJECT = re.compile(r"'(?:[\w.]+\.)?(\w+) object'")
# What the printer of the PDF says of a style sheet: "Ignored `colour: red` at 12:3, unknown property."
_STYLE = re.compile(r"(?:`(?P<word>[\w-]+).*)? at (?P<line>\d+):\d+")
# The sheets that are printed, and how many lines stand before them where they are read.
_PRINTED = (("brief.css", 1), ("print.css", 1), ("pdf.css", 0))


@contextmanager
def told(templates: Templates) -> Iterator[None]:
    """Raise ReportError where a user's templates cannot be used."""
    try:
        yield
    except ReportError:
        raise
    except Exception as error:
        if templates.folder is None:
            raise
        raise ReportError(f"{_place(error, templates)}: {_reason(error)}", hint=_HINT) from error


def _place(error: Exception, templates: Templates) -> str:
    """Name the innermost line of the user's, or else of any template, since the user's may have left something out."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    lines = [(frame.filename, frame.lineno) for frame in reversed(traceback.extract_tb(error.__traceback__))]
    users = {str(templates.path_of(name)) for name in templates.own}
    ours = {str(templates_folder() / name) for name in template_names()}
    for known in (users, ours):
        for path, line in lines:
            if path in known:
                return f"{path}:{line}"
    return str(templates.folder)


def _reason(error: Exception) -> str:
    match error:
        case TemplateNotFound():
            return f"there is no template {error.name!r}"
        case SecurityError():
            return f"not allowed: {error}"
        case RecursionError():
            return "it never ends: a template or macro that calls itself"
        case KeyError():
            return f"there is nothing called {error}"
    return _OBJECT.sub(r"\1", str(error)) or type(error).__name__


def place_of_style(fault: str, templates: Templates) -> str:
    """Name the file and line of a user's style sheet that the printer of the PDF complains of; empty where unsure.

    A page's sheets begin on the line after their element; lines count within each.
    """
    found = _STYLE.search(fault)
    sheets = [(name, line) for name, line in _PRINTED if name in templates.own]
    if found is None:
        return ""
    for name, first in sheets:
        number = int(found["line"]) - first
        lines = templates.text(name).split("\n")
        known = found["word"] is not None or len(sheets) == 1
        if known and 0 < number <= len(lines) and (found["word"] or "") in lines[number - 1]:
            return f"{templates.path_of(name)}:{number}: "
    return ""
