"""Rendering: a briefing becomes the bytes of files.

Comes in: a `Briefing` and the formats wanted. Goes out: one byte string for each format, nothing is written here.
Every format takes its citation numbers from the same context. Must not know how facts are found or compared.
Jinja and WeasyPrint are slow to import, therefore they are loaded only by the formats that need them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.rendering.languages import Language, speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.briefing.model import Briefing
    from reporter.facts import SourceDocument
    from reporter.rendering.context import BriefContext

__all__ = ["Format", "Language", "Paper", "render"]


class Format(StrEnum):
    """A form that the brief can take; the value is the name on the command line."""

    MD = "md"
    HTML = "html"
    PDF = "pdf"
    JSON = "json"

    @property
    def suffix(self) -> str:
        """The file name's ending, with its dot."""
        return f".{self.value}"


class Paper(StrEnum):
    """The paper that the brief is printed on; the value is the name on the command line and in a style sheet."""

    A4 = "a4"
    LETTER = "letter"


def render(
    briefing: Briefing,
    formats: Sequence[Format],
    *,
    articles: Sequence[SourceDocument] = (),
    attach_sources: bool = False,
    paper: Paper = Paper.A4,
    language: Language = Language.EN,
) -> dict[Format, bytes]:
    """Render the briefing in each format, in the order asked for; `paper` is that of the PDF and of a printed page.

    `language` is the reader's; what sources say stays in theirs, and JSON speaks none.
    `articles` are those that were read, whole; with `attach_sources` the PDF carries them as files.

    Raises ReportError where a format cannot be made without a fault.
    """
    from reporter.rendering.context import BriefContext

    context = BriefContext.of(briefing, articles=articles)
    with speaking(language):
        return {form: _render_one(context, form, attach_sources=attach_sources, paper=paper) for form in formats}


def _render_one(context: BriefContext, form: Format, *, attach_sources: bool, paper: Paper) -> bytes:
    match form:
        case Format.MD:
            from reporter.rendering.markdown import to_markdown

            return to_markdown(context).encode()
        case Format.HTML:
            from reporter.rendering.html import to_html

            return to_html(context, paper=paper).encode()
        case Format.PDF:
            from reporter.rendering.pdf import to_pdf

            return to_pdf(context, attach_sources=attach_sources, paper=paper)
        case Format.JSON:
            from reporter.rendering.export import to_json

            return to_json(context).encode()
