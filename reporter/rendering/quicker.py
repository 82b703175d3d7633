"""What the writer of PDFs does again for every element of a page, done once: the same file in a fraction of the time.

Comes in: nothing. Goes out: pydyf, while a PDF is written, with references to pages that are worked out once. By itself
it names all pages whenever one of them is asked for, which grows with the square of a brief's length. Must not know
what is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf

_KNOWN = "_references_that_are_known"


@contextmanager
def quicker() -> Iterator[None]:
    """Let pages be named once; what is written stays the same."""
    before = pydyf.PDF.page_references
    pydyf.PDF.page_references = property(lambda pdf: _references(pdf, before))
    try:
        yield
    finally:
        pydyf.PDF.page_references = before


def _references(pdf: Any, before: property) -> tuple[bytes, ...]:  # noqa: ANN401 - pydyf has no types
    """Give what pydyf gives, worked out anew only where a page was added since."""
    size, known = pdf.__dict__.get(_KNOWN, (-1, ()))
    if size != len(pdf.pages["Kids"]):
        size, known = len(pdf.pages["Kids"]), before.__get__(pdf)
        pdf.__dict__[_KNOWN] = size, known
    named: tuple[bytes, ...] = known
    return named
