"""What a PDF holds: its attachments, the text of its pages, and what draws on them.

Comes in: the bytes of a PDF. Goes out: bytes and text. Must not know what they say.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.errors import ReportError

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

AGAIN = "Build the brief again with this version, or verify its brief.json."


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page of a PDF: its text, line by line, its width in points, what draws on it, and what lies upon it.

    `drawing` names the operators in their order, without their operands; `laid_on` the kinds of notes, stamps, forms
    and other annotations, without the links within the file.
    """

    text: str
    width: float = 0.0
    drawing: tuple[str, ...] = ()
    laid_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Print:
    """A PDF as people read it, the code of its language, and the program that laid it out."""

    pages: tuple[PrintedPage, ...]
    language: str = ""
    producer: str = ""


@contextmanager
def sound(name: str) -> Iterator[None]:
    """Turn whatever a damaged PDF leads to into ReportError; `name` is what the message calls the file."""
    from pypdf.errors import PyPdfError

    try:
        yield
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise ReportError(f"{name}: a damaged PDF: {error}", hint=AGAIN) from error


def attachments(file: bytes, called: str) -> Sequence[bytes]:
    """Give the attachments of a name; no page is read for them."""
    return _opened(file).attachments.get(called, [])


def language_of(file: bytes) -> str:
    """Give the code of the language that a PDF is in, empty where it names none; no page is read for it."""
    return str(_opened(file).root_object.get("/Lang", ""))


def read_print(file: bytes) -> Print:
    """Read every page."""
    reader = _opened(file)
    producer = reader.metadata.producer if reader.metadata else None
    language = str(reader.root_object.get("/Lang", ""))
    return Print(tuple(map(_page, reader.pages)), language, producer or "")


def _opened(file: bytes) -> PdfReader:
    from pypdf import PdfReader

    return PdfReader(io.BytesIO(file))


def _page(page: PageObject) -> PrintedPage:
    content = page.get_contents()
    return PrintedPage(
        text=page.extract_text(),
        width=float(page.mediabox.width),
        drawing=tuple(operator.decode("latin-1") for _, operator in content.operations) if content is not None else (),
        laid_on=tuple(sorted(_annotations(page))),
    )


def _annotations(page: PageObject) -> Iterator[str]:
    for one in page.annotations or ():
        about = one.get_object()
        kind = str(about["/Subtype"]).removeprefix("/")
        if kind != "Link" or "/A" in about:
            yield kind
