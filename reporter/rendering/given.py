"""What each template is given, by name: the fields of these types are the names that it may use.

Comes in: nothing. Goes out: immutable values; their docstrings are what `docs/templates.md` says of the names. Besides
these every template has the functions, words and filters of `environment`. Must not know what a template makes of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from reporter.briefing.model import Briefing
from reporter.rendering.articles import Article
from reporter.rendering.bottom_line.prose import Sentence
from reporter.rendering.context import BriefContext, Citation
from reporter.rendering.readings import Reading
from reporter.rendering.view.changes import ChangeLines


class Places:
    """The places in a page that cite, so that evidence can link back to each of them."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}

    def add(self, number: int) -> int:
        """Note one more place that cites a number, and give its rank."""
        self._counts[number] = self._counts.get(number, 0) + 1
        return self._counts[number]

    def cited(self, citations: Iterable[Citation]) -> list[Citation]:
        """Give those citations that a place so far cites."""
        return [one for one in citations if one.number in self._counts]

    def of(self, number: int) -> range:
        """Give the ranks of all places so far that cite a number."""
        return range(1, self._counts.get(number, 0) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBrief:
    """What every template is given; `brief.md` nothing besides.

    `brief` is the whole model, field by field as in `brief.json`.
    `context` numbers its citations: `context.citations` are the quoted sentences, `context.cite` gives the number of
    one piece of evidence, `context.cite_all` those of several.
    `bottom_line` are the sentences that open the page, each in clauses with what they rest on.
    """

    context: BriefContext
    brief: Briefing
    bottom_line: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenPage(GivenBrief):
    """What `brief.html` is given besides: once for a browser, and once to be printed as PDF.

    `for_print` tells which of the two it is.
    `whole_annexes` tells whether the annexes hold everything: not so in the PDF of a brief that cites very many
    sentences, unless it was asked for; then they hold what the brief itself cites.
    `places` counts who cites: `places.add(7)` notes one more place that cites number 7 and gives its rank, so that
    evidence can link back to it; `places.cited` gives those of some citations that a place before cites.
    `chosen` says of each citation, by its number, of which kinds it gives the key figure, and why.
    `policy` is the content of the meta element Content-Security-Policy: styles and scripts by their digests.
    `data` is `brief.json` in one line, for the element `brief-json`; empty in print.
    `paper` is a4 or letter.
    `styles` are the style sheets by name: brief and print, for a browser also screen and reader.
    `script` is the content of `reader.js`; empty in print.
    `articles` are the cited articles, in pieces; empty in print.
    `readings` say of each citation, by its number, what its quotes were read as; empty in print.
    `kinds` are the kinds that occur among the readings, figures first; empty in print.
    `states` are the standings that occur among them; empty in print.
    `indices` names the chosen of some options by their ranks: `indices(kinds, several)`.
    """

    places: Places
    chosen: Mapping[int, list[str]]
    for_print: bool
    whole_annexes: bool
    policy: Markup
    data: Markup
    paper: str
    styles: Mapping[str, Markup]
    script: Markup = field(default_factory=Markup)
    articles: tuple[Article, ...] = ()
    readings: Mapping[int, list[Reading]] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    indices: Callable[[Sequence[str], Iterable[str]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenMail(GivenBrief):
    """What `mail.txt` and `mail.html` are given besides.

    `changed` is what changed since the edition before.
    `edition` is the number of the edition that is sent, where it is one.
    `subject` is the subject of the mail.
    """

    changed: ChangeLines
    edition: int | None
    subject: str
