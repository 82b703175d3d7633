"""The brief as HTML: one file that needs nothing else, and the print source of the PDF.

Comes in: a `BriefContext`. Goes out: text. Must not know how the PDF is made from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from markupsafe import Markup

from reporter.rendering.articles import cited_articles
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext
from reporter.rendering.embedded import embedded_data
from reporter.rendering.environment import html_environment, rendered
from reporter.rendering.export import to_json
from reporter.rendering.given import GivenPage, Places
from reporter.rendering.policy import PLACE, with_policy
from reporter.rendering.readings import kinds_of, readings, states_of
from reporter.rendering.templates import OURS, Templates
from reporter.rendering.view import chosen_as

_PRINTED, _SHOWN = ("brief", "print"), ("screen", "reader")


def to_html(
    context: BriefContext,
    *,
    for_print: bool = False,
    whole_annexes: bool = True,
    paper: str = "a4",
    templates: Templates = OURS,
    data: str | None = None,
) -> str:
    """Render the brief as a page; `for_print` leaves out what only a browser's window needs.

    Without `whole_annexes` they hold no more than what the brief itself cites. `data` is what `to_json` gives, where
    that is at hand.

    Raises ReportError where a user's template cannot be used.
    """
    given = given_page(context, for_print=for_print, paper=paper, templates=templates, data=data)
    given = replace(given, whole_annexes=whole_annexes)
    return with_policy(rendered(html_environment(templates), "brief.html", given))


def given_page(
    context: BriefContext, *, for_print: bool, paper: str, templates: Templates, data: str | None = None
) -> GivenPage:
    """Give what the page is made of."""
    given = GivenPage(
        context=context,
        brief=context.brief,
        bottom_line=bottom_line(context.brief),
        places=Places(),
        chosen=_chosen(context),
        for_print=for_print,
        whole_annexes=True,
        policy=Markup(PLACE),  # noqa: S704 - ours
        data=Markup() if for_print else embedded_data(to_json(context) if data is None else data),
        paper=paper,
        indices=_indices,
        styles={name: asset(f"{name}.css", templates) for name in _PRINTED + (() if for_print else _SHOWN)},
    )
    return given if for_print else _for_screen(given, templates)


def _for_screen(given: GivenPage, templates: Templates) -> GivenPage:
    """Add what a browser shows beyond the paper: the articles, what was read in them, and how to look through it."""
    read = readings(given.context)
    several = [one for number in sorted(read) for one in read[number]]
    return replace(
        given,
        script=asset("reader.js", templates),
        articles=tuple(cited_articles(given.context)),
        readings=read,
        kinds=tuple(kinds_of(several)),
        states=tuple(states_of(several)),
    )


def _indices(options: Sequence[str], chosen: Iterable[str]) -> str:
    """Name the chosen of some options by their rank."""
    return " ".join(str(options.index(one)) for one in dict.fromkeys(chosen) if one)


def _chosen(context: BriefContext) -> dict[int, list[str]]:
    """Say of each citation of which kinds it gives the key figure, and why."""
    chosen: dict[int, list[str]] = {citation.number: [] for citation in context.citations}
    for evidence, words in chosen_as(context.brief):
        chosen[context.cite(evidence)].append(words)
    return chosen


def asset(name: str, templates: Templates = OURS) -> Markup:
    """Read a style sheet or script, which is trusted."""
    return Markup(templates.text(name))  # noqa: S704 - ours or the user's own, no text of a source
