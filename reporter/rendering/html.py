"""The brief as HTML: one file that needs nothing else, and the print source of the PDF.

Comes in: a `BriefContext`. Goes out: text. Must not know how the PDF is made from it.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from reporter.rendering.articles import cited_articles
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext
from reporter.rendering.embedded import embedded_data
from reporter.rendering.environment import html_environment, templates_folder
from reporter.rendering.policy import PLACE, with_policy
from reporter.rendering.readings import kinds_of, readings, states_of
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


def to_html(context: BriefContext, *, for_print: bool = False, paper: str = "a4") -> str:
    """Render the brief as a page; `for_print` leaves out what only a browser's window needs."""
    template = html_environment().get_template("brief.html")
    page = template.render(
        context=context,
        brief=context.brief,
        bottom_line=bottom_line(context.brief),
        places=Places(),
        chosen=_chosen(context),
        for_print=for_print,
        policy=Markup(PLACE),  # noqa: S704 - ours
        data="" if for_print else embedded_data(context),
        paper=paper,
        **(_for_print() if for_print else _for_screen(context)),
    )
    return with_policy(page)


def _for_print() -> dict[str, object]:
    return {"styles": {"brief": asset("brief.css"), "print": asset("print.css")}, "articles": []}


def _for_screen(context: BriefContext) -> dict[str, object]:
    """Give what a browser shows beyond the paper: the articles, what was read in them, and how to look through it."""
    read = readings(context)
    several = [one for number in sorted(read) for one in read[number]]
    return {
        "styles": {name: asset(f"{name}.css") for name in ("brief", "print", "screen", "reader")},
        "script": asset("reader.js"),
        "articles": cited_articles(context),
        "readings": read,
        "kinds": kinds_of(several),
        "states": states_of(several),
        "indices": _indices,
    }


def _indices(options: list[str], chosen: Iterable[str]) -> str:
    """Name the chosen of some options by their rank."""
    return " ".join(str(options.index(one)) for one in dict.fromkeys(chosen) if one)


def _chosen(context: BriefContext) -> dict[int, list[str]]:
    """Say of each citation of which kinds it gives the key figure, and why."""
    chosen: dict[int, list[str]] = {citation.number: [] for citation in context.citations}
    for evidence, words in chosen_as(context.brief):
        chosen[context.cite(evidence)].append(words)
    return chosen


def asset(name: str) -> Markup:
    """Read one of our style sheets or scripts, which are trusted."""
    return Markup((templates_folder() / name).read_text("utf-8"))  # noqa: S704 - ours, no text of a source
