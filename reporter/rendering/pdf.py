"""The brief as PDF: the HTML page, printed by WeasyPrint, accessible and archival, with its data inside.

Comes in: a `BriefContext`. Goes out: bytes, the same for the same briefing. WeasyPrint reports faults only to its
log, so that any warning there ends the run. Must not know what the page says.
"""

from __future__ import annotations

import logging
import os
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from reporter.digests import digest_of
from reporter.errors import ReportError
from reporter.facts import PartialDate
from reporter.rendering.archive import VARIANT, claim, moment
from reporter.rendering.attachments import EmbeddedFile, attached, files_of
from reporter.rendering.context import BriefContext
from reporter.rendering.export import to_json
from reporter.rendering.faults import place_of_style
from reporter.rendering.finishing import finisher, languages_tagged
from reporter.rendering.html import asset, to_html
from reporter.rendering.languages import SOURCES, language
from reporter.rendering.quicker import Page, quicker
from reporter.rendering.resources import SCHEME, FontFetcher
from reporter.rendering.substitutes import FAMILY, missing, printable, substitutes
from reporter.rendering.templates import OURS, Templates

if TYPE_CHECKING:
    from weasyprint.document import Document

_LOG = logging.getLogger("weasyprint")
_TOLERATED = (
    "Using fontTools instead of HarfBuzz-Subset",  # slower where that library is not installed, and as sound
)
_TAG = re.compile(r"(<[^>]*>)")
# Characters of text in a page, an entity counting as one; the longest words of a language stay below.
_LONG_WORD = re.compile(r"(?:&#?\w+;|[^\s&]){60,}")
_STRETCH = re.compile(r"(?:&#?\w+;|[^&]){1,20}")
_SUBSTITUTES = "substitutes.ttf"
# The layout engine asks for pictographs under a family name of its own.
_SUBSTITUTED = f"""
@font-face {{ font-family: "{FAMILY}"; src: url("{SCHEME}:{_SUBSTITUTES}"); }}
@font-face {{ font-family: "emoji"; src: url("{SCHEME}:{_SUBSTITUTES}"); }}
html {{ font-family: "Brief Sans", "{FAMILY}" !important; }}
"""
# Pages of evidence that nobody reads on paper take minutes to lay out; of so many sentences it fills some twenty-five.
MOST_EVIDENCE = 600
_EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"


def to_pdf(
    context: BriefContext,
    *,
    attach_sources: bool = False,
    whole_annexes: bool = False,
    paper: str = "a4",
    templates: Templates = OURS,
    data: Callable[[], str] | None = None,
) -> bytes:
    """Print the brief on a paper that style sheets know; its data is attached, with `attach_sources` also the articles.

    Where the brief rests on more than `MOST_EVIDENCE` sentences, the annexes hold what its pages cite, and say what
    they leave to page and data; `whole_annexes` prints all. `data` gives what `to_json` gives, where that is at hand;
    it is asked for when the pages are laid out.

    Raises ReportError where WeasyPrint finds a fault in the page, the page asks for something from outside, or a user's
    template cannot be used.
    """
    whole = whole_annexes or not is_long(context)
    page = to_html(context, for_print=True, whole_annexes=whole, paper=paper, templates=templates)
    page = printable(breakable(page))
    with _fixed_clock(context.brief.as_of), _no_warnings(templates), quicker():
        try:
            document = _laid_out(page, templates)
            files = files_of(context, data() if data else to_json(context), sources=attach_sources)
            return _written(document, page, context, files)
        except FatalURLFetchingError as error:
            raise ReportError(str(error), hint="Templates may use nothing but the package's own fonts.") from error


def is_long(context: BriefContext) -> bool:
    """Tell whether the annexes of a brief are too long for paper."""
    return len(context.citations) > MOST_EVIDENCE


def breakable(page: str) -> str:
    """Let very long words break: WeasyPrint takes minutes to break a word of some thousand letters by itself."""
    pieces = _TAG.split(page)
    return "".join(piece if piece.startswith("<") else _LONG_WORD.sub(_broken, piece) for piece in pieces)


def _broken(word: re.Match[str]) -> str:
    return "<wbr>".join(_STRETCH.findall(word[0]))


def ready() -> None:
    """Load what every page needs, for whoever has time before there is one."""
    missing("")


def _laid_out(page: str, templates: Templates) -> Document:
    strange = missing(page)
    fonts, fetcher = FontConfiguration(), FontFetcher({_SUBSTITUTES: substitutes(strange)} if strange else None)
    rules = f"{asset('pdf.css', templates)}\n{_SUBSTITUTED if strange else ''}"
    style = CSS(string=rules, font_config=fonts, url_fetcher=fetcher)
    return Page(page, rules, fetcher).render(stylesheets=[style], font_config=fonts)


def _written(document: Document, page: str, context: BriefContext, files: list[EmbeddedFile]) -> bytes:
    claim(document.metadata, context.brief.as_of)
    with warnings.catch_warnings(), nullcontext() if language() is SOURCES else languages_tagged():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves the file of its colour profile open
        written = document.write_pdf(
            pdf_variant=VARIANT,
            pdf_identifier=_identifier(page, files),
            attachments=attached(context, files),
            finisher=finisher(page),
        )
    return bytes(written)


def _identifier(page: str, files: list[EmbeddedFile]) -> bytes:
    whole = [page.encode(), *(one.name.encode() + b"\0" + bytes.fromhex(digest_of(one.data)) for one in files)]
    return digest_of(b"".join(whole))[:32].encode()


class _Collector(logging.Handler):
    """Keep the lines of a log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line, unless it tells of no fault in the page."""
        line = record.getMessage()
        if not line.startswith(_TOLERATED):
            self.lines.append(line)


@contextmanager
def _no_warnings(templates: Templates) -> Iterator[None]:
    """Raise ReportError at the end where WeasyPrint has logged a warning or an error."""
    collector = _Collector()
    propagate, _LOG.propagate = _LOG.propagate, False
    _LOG.addHandler(collector)
    try:
        yield
    finally:
        _LOG.removeHandler(collector)
        _LOG.propagate = propagate
    if collector.lines:
        fault = collector.lines[0]
        message = f"{place_of_style(fault, templates)}the PDF is not sound: {fault}"
        raise ReportError(message, hint="Is a changed template the reason?")


@contextmanager
def _fixed_clock(as_of: PartialDate | None) -> Iterator[None]:
    """Give the writer of fonts the brief's own date; without this it stamps each font with the clock."""
    before = os.environ.get(_EPOCH_VARIABLE)
    os.environ[_EPOCH_VARIABLE] = str(max(0, int(moment(as_of).timestamp())))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH_VARIABLE]
        else:
            os.environ[_EPOCH_VARIABLE] = before
