"""The page beside one made anew of its data: every figure, status and name, where people read them.

Comes in: what a file carries and shows. Goes out: `PageCheck`. Other versions of this
program, or of the one that lays out a PDF, word or break a page otherwise: then only the numbers on it are looked for,
and that no more was compared is told. Must not know the articles, nor how the outcome is told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reporter import __version__
from reporter.briefing.model import Briefing
from reporter.errors import ReportError
from reporter.facts import SourceDocument
from reporter.rendering import Format, Language, Paper, render
from reporter.rendering.export import read_brief
from reporter.rendering.originals import original_bytes
from reporter.rendering.templates import Templates
from reporter.verifying.carried import Carried
from reporter.verifying.claims import Claims
from reporter.verifying.differing import differences
from reporter.verifying.prints import Print
from reporter.verifying.seen import Seen, page_text, seen_in

_LETTER_WIDTH = 612.0  # points
_LETTER_PAGE = "@page { size: letter; }"
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
# Smaller numbers also count pages, files and what is left out, which another version may do otherwise.
_FEWEST_DIGITS = 3
# Places and names of the data that nobody reads.
_UNREAD = {"digest", "id", "statement", "start", "end", "line", "number", "citation"}
_COMPARED = "only its evidence and its larger numbers were"
_TEMPLATES = "A page that was made with --templates is compared with them: name them here, too."
_MOST = 8


class PageState(StrEnum):
    """How a page reads beside one made anew of its data."""

    SAME = "same"
    OTHERWISE = "otherwise"
    UNCOMPARED = "not compared"


@dataclass(frozen=True, slots=True)
class PageCheck:
    """How a page reads; `differences` is what reads otherwise, in words.

    `why` is the reason why not all was compared, `hint` what may explain the differences.
    """

    state: PageState
    differences: tuple[str, ...] = ()
    why: str = ""
    hint: str = ""


def page_check(carried: Carried, claims: Claims, seen: Seen, name: str, templates: Templates) -> PageCheck | None:
    """Hold a page or a PDF against its data, by the templates it was made with; None for a file that is only data."""
    if carried.form == "json":
        return None
    try:
        briefing = read_brief(carried.data, name=name)
        made = _made(carried, seen, briefing, templates)
    except (ReportError, OSError) as error:  # OSError: what prints is not installed
        return PageCheck(PageState.UNCOMPARED, why=f"it cannot be made anew of its data: {error}")
    if made.file == carried.file:
        return PageCheck(PageState.SAME)
    anew = seen_in(made, "the page made anew")
    found = _few(_otherwise(carried, seen, made, anew))
    if not found:
        return PageCheck(PageState.SAME)
    if why := _other_makers(claims, seen, anew):
        strange = _few(_strange_numbers(seen.text, f"{anew.text}\n{_words(json.loads(carried.data))}"))
        return PageCheck(PageState.OTHERWISE if strange else PageState.UNCOMPARED, strange, why)
    return PageCheck(PageState.OTHERWISE, found, hint="" if templates.own else _TEMPLATES)


# --- made anew -------------------------------------------------------------------------------------------------


def _made(carried: Carried, seen: Seen, briefing: Briefing, templates: Templates) -> Carried:
    """Make the page of the data, in its language, on its paper, with the articles that it shows whole."""
    form = Format(carried.form)
    language = Language(seen.language) if seen.language in set(Language) else Language.EN
    whole = tuple(_whole(briefing, seen.page.articles)) if seen.page else ()
    paper = _paper(carried, seen)
    made = render(
        briefing,
        (form,),
        articles=whole,
        whole_annexes=not seen.leaves_evidence_out,
        paper=paper,
        language=language,
        templates=templates,
    )
    return Carried(carried.form, carried.data, made[form])


def _whole(briefing: Briefing, shown: Mapping[str, str]) -> Iterator[SourceDocument]:
    """Give articles as the page shows them, where the digest says that this is what was read."""
    for one in briefing.sources:
        text = shown.get(one.name, "")
        document = SourceDocument(name=one.name, text=text, digest=one.digest, encoding=one.encoding)
        if _is_original(document):
            yield document


def _is_original(document: SourceDocument) -> bool:
    try:
        original_bytes(document)
    except (ReportError, LookupError):  # LookupError: an encoding that nobody knows
        return False
    return True


def _paper(carried: Carried, seen: Seen) -> Paper:
    if seen.printed and seen.printed.pages:
        return Paper.LETTER if abs(seen.printed.pages[0].width - _LETTER_WIDTH) < 1 else Paper.A4
    return Paper.LETTER if _LETTER_PAGE.encode() in carried.file else Paper.A4


def _other_makers(claims: Claims, seen: Seen, anew: Seen) -> str:
    """Say that other versions made the page than would make it now; nothing where they are the same."""
    version = claims.generator.version
    if version != __version__:
        return f"version {version} made it, and this is {__version__}; {_COMPARED}"
    shown, made = (one.printed.producer if one.printed else "" for one in (seen, anew))
    return f"{shown or 'another program'} laid it out, and here is {made}; {_COMPARED}" if shown != made else ""


# --- side by side ----------------------------------------------------------------------------------------------


def _otherwise(carried: Carried, seen: Seen, made: Carried, anew: Seen) -> Iterator[str]:
    if seen.page and anew.page:
        yield from _page_otherwise(carried, seen.page.blocks, made, anew.page.blocks)
    if seen.printed and anew.printed:
        yield from _print_otherwise(seen.printed, anew.printed)


def _page_otherwise(carried: Carried, blocks: tuple[str, ...], made: Carried, wanted: tuple[str, ...]) -> Iterator[str]:
    if page_text(carried.file) == page_text(made.file):
        return
    found = [f"the page {one}" for one in differences(blocks, wanted)]
    yield from found or ["the page reads as its data, but its markup, styles or scripts have been changed"]


def _print_otherwise(shown: Print, wanted: Print) -> Iterator[str]:
    if len(shown.pages) != len(wanted.pages):
        yield f"the PDF has {len(shown.pages)} pages where its data makes {len(wanted.pages)}"
    for number, (page, anew) in enumerate(zip(shown.pages, wanted.pages, strict=False), start=1):
        if page.laid_on != anew.laid_on:
            yield f"page {number} has something laid on it: {', '.join(page.laid_on) or 'nothing'}"
        found = [f"page {number} {one}" for one in differences(page.text.splitlines(), anew.text.splitlines())]
        yield from found
        # Where all lines are the same, they were laid out in the same way, and the same strokes draw them.
        if not found and page.text == anew.text and page.drawing != anew.drawing:
            yield f"page {number} reads as its data, but something else is drawn on it as well"


# --- of other versions -----------------------------------------------------------------------------------------


def _strange_numbers(shown: str, known: str) -> Iterator[str]:
    """Give the numbers of a page that stand neither in its data nor on a page made of it."""
    strange = {}
    told = {_plain(one) for one in _NUMBER.findall(known)}
    for one in _NUMBER.findall(shown):
        if sum(map(str.isdigit, one)) >= _FEWEST_DIGITS and _plain(one) not in told:
            strange[one] = f"{one} stands on the page, but not in its data"
    yield from strange.values()


def _plain(number: str) -> str:
    whole, _, part = number.replace(",", "").partition(".")
    return f"{whole}.{part.rstrip('0')}".rstrip(".")


def _words(value: object) -> str:
    """Give what is read of some data, in lines."""
    if isinstance(value, dict):
        return "\n".join(_words(one) for key, one in value.items() if key not in _UNREAD)
    if isinstance(value, list):
        return "\n".join(map(_words, value))
    return str(value)


def _few(told: Iterable[str]) -> tuple[str, ...]:
    """Give the first of many."""
    every = list(told)
    more = len(every) - _MOST
    return (*every[:_MOST], *([f"and so at {more} more place{'s' if more > 1 else ''}"] if more > 0 else []))
