"""What the writer of PDFs does again for every element of a page, done once or left out: the same pages, much sooner.

Comes in: a page. Goes out: pydyf, while a PDF is written, with references to pages that are worked out once (by itself
it names all pages whenever one of them is asked for, which grows with the square of a brief's length) and with the
usual effort at packing (its highest saves a tenth of the bytes for three times the work); the page, without styles for
notes of each element where it has no notes. Must not know what is written.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from types import SimpleNamespace
from typing import Any

import pydyf
from weasyprint import HTML

_KNOWN = "_references_that_are_known"
_PACKING = SimpleNamespace(compressobj=lambda level: zlib.compressobj(min(level, 6)))  # zlib's own choice
# As style sheets speak of notes, and as WeasyPrint names what it makes of them.
_NOTES = re.compile("note-call|note-marker|footnote")


@contextmanager
def quicker() -> Iterator[None]:
    """Let pages be named once, and be packed as files usually are; what is read of them stays the same."""
    before, packing = pydyf.PDF.page_references, pydyf.zlib
    pydyf.PDF.page_references = property(lambda pdf: _references(pdf, before))
    pydyf.zlib = _PACKING
    try:
        yield
    finally:
        pydyf.PDF.page_references, pydyf.zlib = before, packing


class Page(HTML):  # type: ignore[misc]  # WeasyPrint has no types
    """A page that is styled without what each of its elements would look like as a note, where none is one.

    WeasyPrint's own sheet has five rules for the notes of any element whatever: most of the styles it works out.
    """

    def __init__(self, page: str, rules: str, fetcher: object) -> None:
        super().__init__(string=page, url_fetcher=fetcher)
        self._has_notes = bool(_NOTES.search(page) or _NOTES.search(rules))

    def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: FBT001, FBT002 - WeasyPrint's signature
        sheets: list[Any] = super()._ua_stylesheets(forms)
        return sheets if self._has_notes else [_without_notes(sheet) for sheet in sheets]


def _without_notes(sheet: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    lighter = copy(sheet)
    lighter.matcher = copy(sheet.matcher)
    rules = sheet.matcher.other_selectors
    lighter.matcher.other_selectors = [rule for rule in rules if not _NOTES.search(rule[3] or "")]
    return lighter


def _references(pdf: Any, before: property) -> tuple[bytes, ...]:  # noqa: ANN401 - pydyf has no types
    """Give what pydyf gives, worked out anew only where a page was added since."""
    size, known = pdf.__dict__.get(_KNOWN, (-1, ()))
    if size != len(pdf.pages["Kids"]):
        size, known = len(pdf.pages["Kids"]), before.__get__(pdf)
        pdf.__dict__[_KNOWN] = size, known
    named: tuple[bytes, ...] = known
    return named
