"""A catalogue of messages: what translators write, read as it is.

Comes in: the `.po` file of a language, in this folder. Goes out: messages by their English text. The file is read anew
in each run: a clone needs no step in between, and what is read is what can be reviewed.
"""

from __future__ import annotations

from functools import cache
from gettext import c2py
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

from reporter.rendering.languages import Language

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

_FOLDER = Path(__file__).resolve().parent


class Messages:
    """The messages of one language."""

    def __init__(self, language: Language) -> None:
        self.read: Catalog = read(language)
        self._form = c2py(self.read.plural_expr)

    def message(self, message: str, context: str = "") -> str:
        """Give a message in this language.

        Raises LookupError where the catalogue has no such message.
        """
        found = self.read.get(message, context or None)
        if found is None or not isinstance(found.string, str) or not found.string:
            raise LookupError(f"no {self.read.locale} for {message!r}")
        return found.string

    def numbered(self, singular: str, number: int) -> str:
        """Give the form of a message that a number of things asks for.

        Raises LookupError where the catalogue has no such message.
        """
        found = self.read.get(singular)
        forms = found.string if found else None
        if not isinstance(forms, tuple | list):
            raise LookupError(f"no {self.read.locale} plural for {singular!r}")  # noqa: TRY004 - it is missing
        return forms[self._form(number)]


def path_of(language: Language) -> Path:
    """Name the file of a language."""
    return _FOLDER / f"{language.value}.po"


def read(language: Language) -> Catalog:
    """Read the file of a language."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language.value, abort_invalid=True)


@cache
def catalogue(language: Language) -> Messages:
    """Give the messages of a language, read once."""
    return Messages(language)
