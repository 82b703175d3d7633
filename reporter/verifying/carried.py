"""The data that a brief carries: `brief.json` itself, attached to the PDF, or within the page.

Comes in: the path of a file; its content tells what it is, not its name. Goes out: the bytes of its `brief.json`. Of a
PDF no page is read for it. Raises UsageError where there is no such file, ReportError where it carries no brief. Must
not know what the data says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from reporter.errors import ReportError, UsageError
from reporter.verifying.prints import AGAIN, attachments, sound

ATTACHMENT = "brief.json"
_DATA_TYPE = "application/json"
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Carried:
    """A file's form (`json`, `html`, `pdf`), the data in it, and the file itself."""

    form: str
    data: bytes
    file: bytes = field(default=b"", repr=False)


def brief_in(path: Path) -> Carried:
    """Take the data out of a brief."""
    file = _read(path)
    marked = file.removeprefix(b"\xef\xbb\xbf")
    if marked.startswith(b"%PDF-"):
        return Carried("pdf", _attached(file, path), file)
    if _HTML.match(marked):
        return Carried("html", _within(file, path), file)
    if marked.lstrip().startswith(b"{"):
        return Carried("json", file, file)
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


def _attached(file: bytes, path: Path) -> bytes:
    with sound(str(path)):
        found = attachments(file, ATTACHMENT)
    if len(found) != 1:
        what = f"{len(found)} files called {ATTACHMENT} are" if found else f"no {ATTACHMENT} is"
        raise ReportError(f"{path}: {what} attached to the PDF", hint=AGAIN)
    return found[0]


def _within(file: bytes, path: Path) -> bytes:
    page = _Data()
    try:
        page.feed(file.decode("utf-8-sig"))
        page.close()
    except UnicodeDecodeError as error:
        raise ReportError(f"{path}: not UTF-8 at byte {error.start}", hint=AGAIN) from error
    if len(page.blocks) != 1:
        what = f"{len(page.blocks)} blocks of data" if page.blocks else "no data"
        raise ReportError(f"{path}: the page carries {what}", hint=AGAIN)
    return page.blocks[0].encode()


class _Data(HTMLParser):
    """Collects the blocks of data of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._text: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block where one opens."""
        if tag == "script" and ("type", _DATA_TYPE) in attrs:
            self._text = []

    def handle_data(self, data: str) -> None:
        """Keep text within a block."""
        if self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if tag == "script" and self._text is not None:
            self.blocks.append("".join(self._text))
            self._text = None
