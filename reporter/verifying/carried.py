"""The data that a brief carries: `brief.json` itself, attached to the PDF, or within the page.

Comes in: the path of a file; its content tells what it is, not its name. Goes out: the bytes of its `brief.json`.
Raises UsageError where there is no such file, ReportError where it carries no brief. Must not know what the data says.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from reporter.errors import ReportError, UsageError

ATTACHMENT = "brief.json"
_DATA_TYPE = "application/json"
_AGAIN = "Build the brief again with this version, or verify its brief.json."
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Carried:
    """A file's form (`json`, `html`, `pdf`) and the data in it.

    Of a page `shown` are the sentences that it shows as evidence, of a PDF `pages` the texts of its pages.
    """

    form: str
    data: bytes
    shown: tuple[ShownSentence, ...] = ()
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence as a page shows it, and the place that the page names for it."""

    source: str
    line: int
    start: int
    end: int
    text: str


def brief_in(path: Path) -> Carried:
    """Take the data out of a brief."""
    data = _read(path)
    marked = data.removeprefix(b"\xef\xbb\xbf")
    if marked.startswith(b"%PDF-"):
        return _attached(data, path)
    if _HTML.match(marked):
        return _within(data, path)
    if marked.lstrip().startswith(b"{"):
        return Carried("json", data)
    raise ReportError(f"{path}: no brief", hint="A brief.json, brief.html or brief.pdf is wanted.")


def _read(path: Path) -> bytes:
    if not path.exists():
        raise UsageError(f"no such file: {path}", hint="Name a brief.json, brief.html or brief.pdf.")
    if not path.is_file():
        raise UsageError(f"not a file: {path}", hint="Name a brief.json, brief.html or brief.pdf.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportError(f"cannot read {path}: {error.strerror}", hint="Check its permissions.") from error


# --- PDF -------------------------------------------------------------------------------------------------------


def _attached(data: bytes, path: Path) -> Carried:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        found = reader.attachments.get(ATTACHMENT, [])
        pages = tuple(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:  # whatever is damaged
        raise ReportError(f"{path}: a damaged PDF: {error}", hint=_AGAIN) from error
    if len(found) != 1:
        what = f"{len(found)} files called {ATTACHMENT} are" if found else f"no {ATTACHMENT} is"
        raise ReportError(f"{path}: {what} attached to the PDF", hint=_AGAIN)
    return Carried("pdf", found[0], pages=pages)


# --- HTML ------------------------------------------------------------------------------------------------------


def _within(data: bytes, path: Path) -> Carried:
    page = _Page()
    try:
        page.feed(data.decode("utf-8-sig"))
        page.close()
    except UnicodeDecodeError as error:
        raise ReportError(f"{path}: not UTF-8 at byte {error.start}", hint=_AGAIN) from error
    if len(page.data) != 1:
        what = f"{len(page.data)} blocks of data" if page.data else "no data"
        raise ReportError(f"{path}: the page carries {what}", hint=_AGAIN)
    return Carried("html", page.data[0].encode(), tuple(page.shown))


class _Page(HTMLParser):
    """Collects the blocks of data of a page, and the sentences that it shows as evidence."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.data: list[str] = []
        self.shown: list[ShownSentence] = []
        self._place: dict[str, str] | None = None
        self._in_data = False
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block where one opens."""
        given = {name: value or "" for name, value in attrs}
        if tag == "script" and given.get("type") == _DATA_TYPE:
            self._in_data, self._text = True, []
        elif tag == "blockquote" and {"data-source", "data-line", "data-start", "data-end"} <= given.keys():
            self._place, self._text = given, []

    def handle_data(self, data: str) -> None:
        """Keep text within a block."""
        if self._in_data or self._place is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if tag == "script" and self._in_data:
            self.data.append("".join(self._text))
            self._in_data = False
        elif tag == "blockquote" and self._place is not None:
            self.shown.append(_shown(self._place, "".join(self._text)))
            self._place = None


def _shown(place: dict[str, str], text: str) -> ShownSentence:
    line, start, end = (int(number) if (number := place[f"data-{name}"]).isdecimal() else -1 for name in _NUMBERS)
    return ShownSentence(place["data-source"], line, start, end, text)


_NUMBERS = ("line", "start", "end")
