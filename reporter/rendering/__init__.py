"""Rendering: a briefing becomes the bytes of files.

Comes in: a `Briefing` and the formats wanted. Goes out: one byte string for each format, nothing is written here.
Every format takes its citation numbers from the same context. Must not know how facts are found or compared.
Jinja and WeasyPrint are slow to import, therefore they are loaded only by the formats that need them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.rendering.languages import Language, speaking
from reporter.rendering.templates import OURS, Templates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.briefing.model import Briefing
    from reporter.facts import SourceDocument
    from reporter.rendering.apart import Printer
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


def render(  # noqa: PLR0913 - each is a choice of its own
    briefing: Briefing,
    formats: Sequence[Format],
    *,
    articles: Sequence[SourceDocument] = (),
    attach_sources: bool = False,
    whole_annexes: bool = False,
    paper: Paper = Paper.A4,
    language: Language = Language.EN,
    templates: Templates = OURS,
    printer: Printer | None = None,
) -> dict[Format, bytes]:
    """Render the briefing in each format, in the order asked for; `paper` is that of the PDF and of a printed page.

    The PDF of a very long brief prints no more evidence than its pages cite, unless `whole_annexes` asks for all.
    `language` is the reader's; what sources say stays in theirs, and JSON speaks none. `templates` are a user's over
    the program's own. `articles` are those that were read, whole; with `attach_sources` the PDF carries them as files.
    A `printer` makes the PDF beside the other formats.

    Raises ReportError where a format cannot be made without a fault.
    """
    from reporter.rendering.context import BriefContext

    printing = None
    if printer and Format.PDF in formats:
        from reporter.rendering.apart import Job

        printing = printer.begin(
            Job(
                briefing=briefing,
                articles=tuple(articles),
                attach_sources=attach_sources,
                whole_annexes=whole_annexes,
                paper=paper,
                language=language,
                templates=templates,
            )
        )
    context = BriefContext.of(briefing, articles=articles)
    data = ""
    if {Format.JSON, Format.HTML, Format.PDF} & {*formats}:
        from reporter.rendering.export import to_json

        data = to_json(context)
    if printing:
        printing.attach(data)
    order = _Order(context, data, attach_sources, whole_annexes, paper, templates)
    with speaking(language):
        others = {form: order.filled(form) for form in formats if form is not Format.PDF or not printing}
    return {form: others[form] if form in others or not printing else printing.done() for form in formats}


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be rendered, and how; `data` is made once for all formats that carry it."""

    context: BriefContext
    data: str
    attach_sources: bool
    whole_annexes: bool
    paper: Paper
    templates: Templates

    def filled(self, form: Format) -> bytes:
        """Render in one format."""
        match form:
            case Format.MD:
                from reporter.rendering.markdown import to_markdown

                return to_markdown(self.context, self.templates).encode()
            case Format.HTML:
                from reporter.rendering.html import to_html

                return to_html(self.context, paper=self.paper, templates=self.templates, data=self.data).encode()
            case Format.PDF:
                from reporter.rendering.pdf import to_pdf

                return to_pdf(
                    self.context,
                    attach_sources=self.attach_sources,
                    whole_annexes=self.whole_annexes,
                    paper=self.paper,
                    templates=self.templates,
                    data=lambda: self.data,
                )
            case Format.JSON:
                return self.data.encode()
