"""The brief as HTML: one file that needs nothing else, and the print source of the PDF.

Comes in: a `BriefContext`. Goes out: text. Must not know how the PDF is made from it.
"""

from __future__ import annotations

from markupsafe import Markup

from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext
from reporter.rendering.embedded import embedded_data
from reporter.rendering.environment import html_environment, templates_folder
from reporter.rendering.view import chosen_as


class Places:
    """The places in a page that cite, so that evidence can link back to each of them."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}

    def add(self, number: int) -> int:
        """Note one more place that cites a number, and give its rank."""
        self._counts[number] = self._counts.get(number, 0) + 1
        return self._counts[number]

    def of(self, number: int) -> range:
        """Give the ranks of all places so far that cite a number."""
        return range(1, self._counts.get(number, 0) + 1)


def to_html(context: BriefContext, *, for_print: bool = False) -> str:
    """Render the brief as a page; `for_print` leaves out what only a browser's window needs."""
    styles = {"brief": stylesheet("brief.css"), "print": stylesheet("print.css")}
    if not for_print:
        styles["screen"] = stylesheet("screen.css")
    template = html_environment().get_template("brief.html")
    return template.render(
        context=context,
        brief=context.brief,
        bottom_line=bottom_line(context.brief),
        places=Places(),
        chosen=_chosen(context),
        styles=styles,
        data="" if for_print else embedded_data(context),
    )


def _chosen(context: BriefContext) -> dict[int, list[str]]:
    """Say of each citation of which kinds it gives the key figure, and why."""
    chosen: dict[int, list[str]] = {citation.number: [] for citation in context.citations}
    for evidence, words in chosen_as(context.brief):
        chosen[context.cite(evidence)].append(words)
    return chosen


def stylesheet(name: str) -> Markup:
    """Read one of our style sheets, which are trusted."""
    return Markup((templates_folder() / name).read_text("utf-8"))  # noqa: S704 - ours, no text of a source
