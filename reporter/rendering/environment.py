"""The Jinja environment: where templates are found and what they may use.

Comes in: `Templates`. Goes out: one environment for each text format. Both escape whatever a template prints, HTML by
Jinja's own escaping, Markdown by `finalize`, so that a forgotten filter cannot let a source's text act.
All are sandboxes: a template can have files of its two folders by their names and the values that it is given, and
nothing else of Python or the machine; what differs from one run to the next, such as chance, is taken away.
Must not know the facts of a particular brief.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from textwrap import wrap
from types import BuiltinMethodType, MethodType, ModuleType
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateRuntimeError, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from reporter import __version__
from reporter.rendering import annex, dates, escaping, phrases, pictures, view, wording
from reporter.rendering.faults import told
from reporter.rendering.languages import SOURCES, counts, language, parted, spoken, spoken_number
from reporter.rendering.languages.foreign import foreign, pieces, unmarked
from reporter.rendering.languages.messages import Message
from reporter.rendering.pictures.shapes import number
from reporter.rendering.templates import OURS, Templates

_MAIL_WIDTH = 72
_HAVE_TEXT = (Undefined, str, int, float, Decimal, date)
# Of a module's names: what leads further than the names, and what has another order in each run.
_KEPT_BACK = (ModuleType, type, set, frozenset)
_LEAD_ON = (ModuleType, type)
# What the sandbox looks at more closely than its name: methods too, as `format` of a text leads to everything.
_ASKED_FURTHER = (*_LEAD_ON, MethodType, BuiltinMethodType)
_Filter = Callable[..., object]
# Environments of the last few folders: while one is watched, its files change.
_once = lru_cache(maxsize=4)


def rendered(environment: ImmutableSandboxedEnvironment, name: str, given: Any) -> str:  # noqa: ANN401 - any dataclass
    """Render a template with the fields of a value.

    Raises ReportError with file, line and reason where a user's template is at fault.
    """
    templates: Templates = environment.templates  # type: ignore[attr-defined]
    with told(templates):
        template = environment.get_template(name)
        return template.render({part.name: getattr(given, part.name) for part in fields(given)})


@_once
def html_environment(templates: Templates = OURS) -> ImmutableSandboxedEnvironment:
    """Give the environment for HTML."""
    return _environment(templates, _html_safe)


@_once
def markdown_environment(templates: Templates = OURS) -> ImmutableSandboxedEnvironment:
    """Give the environment for Markdown."""
    return _environment(templates, _markdown_safe)


@_once
def text_environment(templates: Templates = OURS) -> ImmutableSandboxedEnvironment:
    """Give the environment for plain text, where nothing can act and only a line end has to be disarmed."""
    environment = _environment(templates, _one_line)
    environment.filters["folded"] = folded
    return environment


class _Sandbox(ImmutableSandboxedEnvironment):
    """Lets a template have values, never the modules or classes that they come from."""

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - Jinja's
        super().__init__(*given, **named)
        self._known: dict[tuple[type, str], bool] = {}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's signature
        """Give an attribute; of what is known to be safe, a long brief asks some hundred thousand times."""
        if self._known.get((type(obj), attribute)):
            value = getattr(obj, attribute, None)
            if value is not None and not isinstance(value, _ASKED_FURTHER):
                return value
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - Jinja's signature
        """Tell whether a template may have an attribute; by its name, of all things of a type alike."""
        key = type(obj), attr
        safe = self._known.get(key)
        if safe is None:
            safe = self._known[key] = super().is_safe_attribute(obj, attr, value)
        return safe and not isinstance(value, _LEAD_ON)


class _Names:
    """The constants and functions of a module by their names, without the module."""

    def __init__(self, module: ModuleType) -> None:
        for name in getattr(module, "__all__", None) or vars(module):
            value = getattr(module, name)
            if not isinstance(value, _KEPT_BACK) and (_is_constant(name) or _is_own(value, module)):
                setattr(self, name, value)


def _is_constant(name: str) -> bool:
    return name.isupper() and not name.startswith("_")


def _is_own(value: object, module: ModuleType) -> bool:
    name = getattr(value, "__name__", "_")
    return callable(value) and not name.startswith("_") and (value.__module__ or "").startswith(module.__name__)


def _environment(templates: Templates, finalize: Callable[[object], object]) -> ImmutableSandboxedEnvironment:
    environment = _Sandbox(
        loader=FunctionLoader(lambda name: _loaded(templates, name)),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.templates = templates  # type: ignore[attr-defined]
    del environment.globals["lipsum"], environment.filters["random"]  # the same inputs give the same bytes
    environment.filters |= FILTERS
    environment.globals |= {
        "_": _said(finalize),
        "ngettext": _said_number(finalize),
        "lang": language,
        "in_source_language": in_source_language,
        "words": _named("words", wording),
        "view": _named("view", view),
        "dates": _named("dates", dates),
        "annex": _named("annex", annex),
        "pictures": _named("pictures", pictures),
        "version": __version__,
    }
    return environment


def _named(name: str, module: ModuleType) -> object:
    """Give the names under a class of this name, by which Jinja speaks of it where one is missing."""
    return type(name, (_Names,), {"__module__": "builtins"})(module)


def _loaded(templates: Templates, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    path = templates.path_of(name)
    return None if path is None else (templates.text(name), str(path), lambda: True)


# --- what is printed ---------------------------------------------------------------------------------------------


def _said(finalize: Callable[[object], object]) -> Callable[..., Markup]:
    """Give what says a message in a template: its own words escaped as text is, and each value as it would be alone.

    A message that no catalogue has is one of a user's own templates: it stays as it is written.
    """
    # "evidence 12" is said of every mark of a citation.
    numbered: dict[tuple[object, ...], Markup] = {}

    def said(message: str, **values: object) -> Markup:
        """Say an English message in the reader's language, its places filled; one that is not known only in English."""
        key = (message, language(), *values.items()) if all(type(one) is int for one in values.values()) else ()
        if key in numbered:
            return numbered[key]
        try:
            translated = spoken(message)
        except LookupError:
            translated = message
        filled = _filled(translated, values, finalize)
        if key:
            numbered[key] = filled
        return filled

    return said


def _said_number(finalize: Callable[[object], object]) -> Callable[..., Markup]:
    """Give the same for a message about a number."""

    def said(singular: str, plural: str, number: int, **values: object) -> Markup:
        """Say a message about a number of things: `{count}` spells out a small one, `{number}` prints digits."""
        try:
            translated = spoken_number(singular, plural, number)
        except LookupError:
            translated = singular if number == 1 else plural
        return _filled(translated, {**counts(number), **values}, finalize)

    return said


def _filled(message: str, values: dict[str, object], finalize: Callable[[object], object]) -> Markup:
    pieces = parted(message, values)
    return Markup("").join(Markup.escape(finalize(piece)) for piece in pieces)


def in_source_language() -> Markup:
    """Give the attribute that tells in which language the sources are, where the page is in another."""
    return Markup("" if language() is SOURCES else f' lang="{SOURCES.value}"')  # noqa: S704 - ours


def _html_safe(value: object) -> object:
    if isinstance(value, Markup):
        return value
    value = _with_text(value)
    if isinstance(value, Message):
        value = str(value)
    if not isinstance(value, str):
        return value
    text = str(value)
    if language() is SOURCES:  # nothing is marked: most briefs by far, and every cell of their tables comes by here
        return escaping.escape_html(text)
    return Markup("").join(
        Markup('<span lang="{}">{}</span>').format(SOURCES.value, escaping.escape_html(piece))
        if marked
        else escaping.escape_html(piece)
        for piece, marked in pieces(text)
    )


def _one_line(value: object) -> object:
    return _printed(value, escaping.one_line)


def _markdown_safe(value: object) -> object:
    return _printed(value, escaping.escape_markdown)


def _printed(value: object, escape: Callable[[str], str]) -> object:
    value = _with_text(value)
    return value if isinstance(value, Markup | Undefined) else Markup(escape(unmarked(str(value))))  # noqa: S704 - escaped here


def _with_text(value: object) -> object:
    """Let pass what has a text of its own: nothing prints as nothing, and Python's words for a thing are no text."""
    if value is None:
        return ""
    if isinstance(value, _HAVE_TEXT) or type(value).__str__ is not object.__str__:
        return value
    what = "a function, which has to be called" if callable(value) else f"{type(value).__name__}, which has no text"
    raise TemplateRuntimeError(f"cannot print {what}")


# --- filters -----------------------------------------------------------------------------------------------------


def folded(text: str, bullet: str = "") -> Markup:
    """Fold a paragraph into lines as mail has them, the first after `bullet`; in mails only."""
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


def spelt(number: int) -> str:
    """Spell a small number out: `none`, `two`."""
    return wording.spelt(number) if number else "none"


def capitalize_first(text: str) -> str:
    """Make the first letter a capital one, and leave the others."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Make the first letter a small one, and leave the others."""
    return text[:1].lower() + text[1:]


def spaced(text: str) -> str:
    """Put one blank in the place of blanks and line ends."""
    return " ".join(text.split())


FILTERS: dict[str, _Filter] = {
    "actor": phrases.actor_words,
    "place": phrases.place_words,
    "group": phrases.group_words,
    "whom": phrases.whom_words,
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
    "spelt": spelt,
    "further": wording.further,
    "further_people": wording.further_people,
    "quoted": phrases.quoted,
    "source_line": wording.source_line,
    "marked_html": escaping.marked_html,
    "marked_markdown": escaping.marked_markdown,
    "capitalize_first": capitalize_first,
    "lower_first": lower_first,
    "situation": phrases.situation_words,
    "held": phrases.held_words,
    "sense": phrases.sense_words,
    "period": phrases.period_words,
    "coordinate": number,
    "qualified": phrases.qualified,
    "spaced": spaced,
}
