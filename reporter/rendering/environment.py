"""The Jinja environment: where templates are found and what they may use.

Comes in: nothing. Goes out: one environment for each text format. Both escape whatever a template prints, HTML by
Jinja's own escaping, Markdown by `finalize`, so that a forgotten filter cannot let a source's text act.
Must not know the facts of a particular brief.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from textwrap import wrap

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from reporter import __version__
from reporter.rendering import annex, dates, escaping, phrases, pictures, view, wording
from reporter.rendering.languages import SOURCES, counts, language, parted, spoken, spoken_number
from reporter.rendering.languages.foreign import foreign, pieces, unmarked
from reporter.rendering.languages.messages import Message
from reporter.rendering.pictures.shapes import number

_PACKAGE = Path(__file__).resolve().parent.parent
_MAIL_WIDTH = 72


def templates_folder() -> Path:
    """Find the templates: beside the package's modules in an installed wheel, beside the package in a checkout."""
    packaged = _PACKAGE / "templates"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "templates"


@cache
def html_environment() -> ImmutableSandboxedEnvironment:
    """Give the environment for HTML."""
    return _environment(_html_safe)


@cache
def markdown_environment() -> ImmutableSandboxedEnvironment:
    """Give the environment for Markdown."""
    return _environment(_markdown_safe)


@cache
def text_environment() -> ImmutableSandboxedEnvironment:
    """Give the environment for plain text, where nothing can act and only a line end has to be disarmed."""
    environment = _environment(_one_line)
    environment.filters["folded"] = _folded
    return environment


def _environment(finalize: Callable[[object], object]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates_folder()),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "actor": phrases.actor_words,
        "place": phrases.place_words,
        "group": phrases.group_words,
        "due": phrases.due_words,
        "foreign": foreign,
        "unmarked": unmarked,
        "date": phrases.date_words,
        "asof": phrases.as_of_words,
        "when": phrases.when_words,
        "told": phrases.told_words,
        "around": phrases.around_words,
        "term": phrases.term,
        "dated": phrases.dated_words,
        "surface": phrases.surface,
        "usd": phrases.term,
        "in_full": phrases.in_us_dollars,
        "computed": phrases.computed_words,
        "bounds": phrases.bounds_note,
        "converted": phrases.converted,
        "says": phrases.says,
        "named": phrases.named,
        "counted": wording.counted,
        "spelt": lambda number: wording.spelt(number) if number else "none",
        "further": wording.further,
        "further_people": wording.further_people,
        "quoted": phrases.quoted,
        "source_line": wording.source_line,
        "marked_html": escaping.marked_html,
        "marked_markdown": escaping.marked_markdown,
        "capitalize_first": lambda text: text[:1].upper() + text[1:],
        "lower_first": lambda text: text[:1].lower() + text[1:],
        "held": phrases.held_words,
        "period": phrases.period_words,
        "coordinate": number,
        "qualified": phrases.qualified,
        "spaced": lambda text: " ".join(text.split()),
    }
    environment.globals |= {
        "_": _said(finalize),
        "ngettext": _said_number(finalize),
        "lang": language,
        "in_source_language": _in_source_language,
        "words": wording,
        "view": view,
        "dates": dates,
        "annex": annex,
        "pictures": pictures,
        "version": __version__,
    }
    return environment


def _said(finalize: Callable[[object], object]) -> Callable[..., Markup]:
    """Give what says a message in a template: its own words escaped as text is, and each value as it would be alone."""

    def said(message: str, **values: object) -> Markup:
        return _filled(spoken(message), values, finalize)

    return said


def _said_number(finalize: Callable[[object], object]) -> Callable[..., Markup]:
    def said(singular: str, plural: str, number: int, **values: object) -> Markup:
        return _filled(spoken_number(singular, plural, number), {**counts(number), **values}, finalize)

    return said


def _filled(message: str, values: dict[str, object], finalize: Callable[[object], object]) -> Markup:
    pieces = parted(message, values)
    return Markup("").join(Markup.escape(finalize(piece)) for piece in pieces)


def _in_source_language() -> Markup:
    """Give the attribute that tells in which language the sources are, where the page is in another."""
    return Markup("" if language() is SOURCES else f' lang="{SOURCES.value}"')  # noqa: S704 - ours


def _html_safe(value: object) -> object:
    if isinstance(value, Message):
        value = str(value)
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    text = str(value)
    return Markup("").join(
        Markup('<span lang="{}">{}</span>').format(SOURCES.value, escaping.escape_html(piece))
        if marked
        else escaping.escape_html(piece)
        for piece, marked in pieces(text)
    )


def _one_line(value: object) -> object:
    return value if isinstance(value, Markup) else Markup(escaping.one_line(unmarked(str(value))))  # noqa: S704 - plain text


def _folded(text: str, bullet: str = "") -> Markup:
    """Fold a paragraph into lines as mail has them."""
    deeper = " " * len(bullet)
    words = " ".join(text.split(" "))  # no-break spaces stay
    lines = wrap(
        words,
        _MAIL_WIDTH,
        initial_indent=bullet,
        subsequent_indent=deeper,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return Markup("\n".join(lines))  # noqa: S704 - plain text


def _markdown_safe(value: object) -> object:
    return value if isinstance(value, Markup) else Markup(escaping.escape_markdown(unmarked(str(value))))  # noqa: S704 - escaped here
