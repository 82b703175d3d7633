"""The tables of `docs/templates.md`: every file, name, function, filter, word and type, each with an example.

Comes in: the types of what templates are given, and a brief in which every field is filled. Goes out: Markdown. Nothing
is written by hand but which arguments make an example: what has none fails.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from markupsafe import Markup

from reporter.briefing.changes import compare
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext
from reporter.rendering.environment import FILTERS, html_environment, text_environment
from reporter.rendering.given import GivenBrief, GivenMail, GivenPage, Places
from reporter.rendering.html import given_page
from reporter.rendering.mail import default_subject, given_mail
from reporter.rendering.templates import OURS, template_names
from tests.documentation import examples
from tests.rendering.full import Everything

PAGE = Path(__file__).parents[2] / "docs" / "templates.md"
MARKS = ("<!-- names: written by make docs -->", "<!-- names: end -->")
_MODULES = ("view", "dates", "annex", "pictures", "words")
_PLAIN: dict[Any, str] = {
    str: "text",
    Markup: "markup",
    int: "whole number",
    float: "number",
    Decimal: "exact number",
    bool: "yes or no",
    date: "day",
    range: "numbers",
    bytes: "bytes",
    object: "anything",
    NoneType: "nothing",
}
_SAID = ("_", "ngettext", "lang", "in_source_language")
_LONGEST = 70
_SENTENCE = re.compile(r"[^.\s][^.]*(?:\.(?!\s|$)[^.]*)*\.")
_Type = Any


def current() -> str:
    """Give the page as it is to be."""
    text = PAGE.read_text("utf-8")
    before, _, rest = text.partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    return f"{before}{MARKS[0]}\n\n{tables()}\n{MARKS[1]}{after}"


def tables() -> str:
    """Give all tables."""
    types = _Types()
    parts = [
        "## Files",
        *_table(("File", "What it makes"), [(f"`{name}`", examples.FILES[name]) for name in template_names()]),
        "## What every template is given",
        *_given(GivenBrief, types),
        "`version` is the program's. `_` and `ngettext` say the messages of the reader's language. `words`, `view`, `dates`, `annex` and `pictures` hold the words and functions below.",
        "## What `brief.html` is given besides",
        *_given(GivenPage, types, besides=GivenBrief),
        "## What `mail.txt` and `mail.html` are given besides",
        *_given(GivenMail, types, besides=GivenBrief),
        "## Functions",
        *_table(("Function", "Gives", "What", "Example"), list(_functions(types))),
        "## Filters",
        *_table(("Filter", "Gives", "What", "Example"), list(_filters(types))),
        "## Words",
        *_table(("Name", "Words"), list(_words())),
        "## Types",
        *types.told(),
    ]
    return "\n".join(line for part in parts for line in (part, ""))


# --- rows --------------------------------------------------------------------------------------------------------


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [head, tuple("---" for _ in head), *rows]
    return ["\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |" for cells in lines)]


def _given(cls: _Type, types: _Types, besides: _Type = None) -> list[str]:
    left_out = {part.name for part in fields(besides)} if besides else set()
    hints, given = get_type_hints(cls), _givens()[cls]
    names = [part.name for part in fields(cls) if part.name not in left_out]
    rows = [
        (f"`{name}`", types.name(hints[name]), _said_of(name, cls), _example_of(getattr(given, name))) for name in names
    ]
    return _table(("Name", "Type", "What", "Example"), rows)


def _example_of(value: object) -> str:
    """Show a value; not what is as long as a page, nor what has no text."""
    pages = [*value.values()] if isinstance(value, Mapping) else [value]
    if callable(value) or isinstance(value, Places) or any(isinstance(one, Markup) for one in pages):
        return ""
    return _code(_shown(value))


def _functions(types: _Types) -> Iterator[tuple[str, ...]]:
    known = html_environment().globals
    yield from (_function(name, known[name], types) for name in _SAID)
    for module in _MODULES:
        for name, function in sorted(vars(known[module]).items()):
            if callable(function):
                yield _function(f"{module}.{name}", function, types)
    for name, function in inspect.getmembers(BriefContext, inspect.isfunction):
        if not name.startswith("_"):
            yield _function(f"context.{name}", function, types)


def _function(name: str, function: _Type, types: _Types) -> tuple[str, ...]:
    call = f"{name}({examples.ARGUMENTS.get(name, 'brief')})"
    gives = get_type_hints(inspect.unwrap(function)).get("return", str)
    return f"`{call}`", types.name(gives), _first_sentence(function), _code(_shown(_value(call)))


def _filters(types: _Types) -> Iterator[tuple[str, ...]]:
    for name, function in sorted({**FILTERS, "folded": text_environment().filters["folded"]}.items()):
        gives = get_type_hints(inspect.unwrap(function)).get("return", str)
        printed = text_environment().compile_expression(examples.FILTERS[name])(**_names())
        yield f"`{examples.FILTERS[name]}`", types.name(gives), _first_sentence(function), _code(_shown(printed))


def _words() -> Iterator[tuple[str, ...]]:
    for name, value in sorted(vars(html_environment().globals["words"]).items()):
        if isinstance(value, Mapping):
            key, words = next(iter(value.items()))
            at = f"{type(key).__name__}.{key.name}" if isinstance(key, Enum) else repr(key)
            yield f"`words.{name}[…]`", f"by {at.partition('.')[0]}: “{words}” for `{key}`"
        elif not callable(value) and str(value):
            yield f"`words.{name}`", f"“{value}”"


# --- types -------------------------------------------------------------------------------------------------------


class _Types:
    """The types that were named so far, each of which is described once."""

    def __init__(self) -> None:
        self._found: dict[str, type] = {}

    def name(self, hint: _Type) -> str:
        """Name a type in words, with links to those that are described."""
        if hint in _PLAIN:
            return _PLAIN[hint]
        if get_origin(hint) is not None:
            return self._made_of(hint)
        if not isinstance(hint, type):
            return str(getattr(hint, "__name__", hint)).strip("_")
        label = self._label(hint)
        return f"[{label}](#{label.lower().replace(' ', '-')})"

    def _label(self, cls: type) -> str:
        """Give the heading of a type; of two of one name the later one is told apart by its module."""
        label = cls.__name__
        if self._found.setdefault(label, cls) is not cls:
            label = f"{label} of {cls.__module__.rpartition('.')[2]}"
            self._found.setdefault(label, cls)
        return label

    def _made_of(self, hint: _Type) -> str:
        """Name a type that is made of others."""
        kind: Any = get_origin(hint)
        inside = [one for one in get_args(hint) if one is not ...]
        if NoneType in inside:
            return " or ".join(self.name(one) for one in inside)
        if kind is tuple and len(inside) > 1:
            return f"({', '.join(map(self.name, inside))})"
        match kind.__name__:
            case "Mapping" | "dict":
                return f"{self.name(inside[1])} by {self.name(inside[0])}"
            case "Callable":
                return "function"
        return f"list of {self.name(inside[0])}"

    def told(self) -> Iterator[str]:
        """Describe every type that was named, and those that these name."""
        told: dict[str, list[str]] = {}
        while ahead := [name for name in self._found if name not in told]:
            for name in ahead:
                told[name] = list(self._type(self._found[name]))
        for name in sorted(told):
            yield f"### {name}"
            yield from told[name]

    def _type(self, cls: type) -> Iterator[str]:
        yield _told(cls)
        if issubclass(cls, Enum):
            yield f"One of {', '.join(f'`{one.value}`' for one in cls)}."
            return
        rows = [(f"`{name}`", self.name(hint), _example(cls, name)) for name, hint in _parts(cls)]
        if rows:
            yield from _table(("Field", "Type", "Example"), rows)


def _parts(cls: _Type) -> Iterator[tuple[str, _Type]]:
    """Give the fields of a class and what it works out of them, with their types."""
    names = [part.name for part in fields(cls)] if is_dataclass(cls) else list(getattr(cls, "_fields", ()))
    hints = get_type_hints(cls)
    yield from ((name, hints[name]) for name in names if not name.startswith("_"))
    for name, value in inspect.getmembers(cls, lambda one: isinstance(one, property)):
        if not name.startswith("_"):
            yield name, get_type_hints(value.fget).get("return", object)


# --- examples ----------------------------------------------------------------------------------------------------


@cache
def _names() -> dict[str, object]:
    whole = Everything()
    brief = replace(whole.full(), edition=2, changes=compare(replace(whole.briefing(), edition=1), whole.full()))
    return {"context": BriefContext.of(brief), "brief": brief, "bottom_line": bottom_line(brief)}


@cache
def _givens() -> dict[type, object]:
    """Give what the templates are given of this brief."""
    context = _names()["context"]
    assert isinstance(context, BriefContext)
    page = given_page(context, for_print=False, paper="a4", templates=OURS)
    mail = given_mail(context, subject=default_subject(context.brief, 2), edition=2)
    return {GivenBrief: mail, GivenPage: page, GivenMail: mail}


def _value(call: str) -> object:
    return html_environment().compile_expression(call)(**_names())


def _example(cls: type, name: str) -> str:
    """Give the first value of a field that says something."""
    for one in _instances().get(cls, ()):
        value = getattr(one, name)
        if value not in (None, "", (), [], {}):
            return _code(_shown(value))
    return ""


@cache
def _instances() -> dict[type, list[object]]:
    """Give what occurs of each type in the brief and in what the functions make of it."""
    found: dict[type, dict[int, object]] = {}
    ahead: list[object] = [*_names().values(), *_givens().values()]
    for module in _MODULES:
        for name, function in vars(html_environment().globals[module]).items():
            if callable(function):
                ahead.append(_value(f"{module}.{name}({examples.ARGUMENTS.get(f'{module}.{name}', 'brief')})"))
    while ahead:
        one = ahead.pop(0)
        if is_dataclass(one) or hasattr(one, "_fields"):
            known = found.setdefault(type(one), {})
            if id(one) in known:
                continue
            known[id(one)] = one
            ahead += [getattr(one, name) for name, _ in _parts(type(one))]
        elif isinstance(one, Mapping):
            ahead += one.values()
        elif isinstance(one, tuple | list):
            ahead += one
    return {cls: list(several.values()) for cls, several in found.items()}


def _shown(value: object) -> str:
    """Show a value in few letters."""
    match value:
        case None | bool():
            return {None: "", True: "yes", False: "no"}[value]
        case Mapping():
            return ", ".join(f"{_shown(key)}: {_shown(one)}" for key, one in list(value.items())[:2])
        case Iterator() | tuple() | list() if not hasattr(value, "_fields"):
            return _several(list(value))
    if _is_made_of_fields(value):
        return f"one {type(value).__name__}"
    text = " ".join(str(getattr(value, "value", value)).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _several(values: list[object]) -> str:
    if values and _is_made_of_fields(values[0]):
        return f"{len(values)} × {type(values[0]).__name__}"
    return f"({', '.join(_shown(one) for one in values[:3])}{', …' if values[3:] else ''})"


def _is_made_of_fields(value: object) -> bool:
    """Tell what is shown by the name of its type; a date has a text of its own."""
    return hasattr(value, "_fields") or (is_dataclass(value) and type(value).__str__ is object.__str__)


# --- words -------------------------------------------------------------------------------------------------------


def _first_sentence(thing: object) -> str:
    return " ".join((inspect.getdoc(thing) or "").split("\n\n")[0].split())


def _said_of(name: str, cls: type) -> str:
    """Give the sentence of a docstring that opens with a name."""
    said: str
    [said] = [one for one in _SENTENCE.findall(_told(cls)) if one.startswith(f"`{name}`")]
    return said


def _told(thing: object) -> str:
    return " ".join((inspect.getdoc(thing) or "").split())


def _code(text: str) -> str:
    return f"`{text}`" if text else ""
