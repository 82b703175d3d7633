"""Every message that the program can say: in tables, in code, and in templates."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import nodes

import reporter.rendering
from reporter.rendering.environment import html_environment
from reporter.rendering.languages.messages import Message, Messages
from reporter.rendering.templates import templates_folder

_PROGRAM = Path(reporter.rendering.__file__).parent
_TEMPLATES = ("*.html", "*.md", "*.txt", "*.jinja")


class Said(NamedTuple):
    """A message with its context, and its plural where it has one."""

    text: str
    plural: str = ""
    context: str = ""


def all_messages() -> set[Said]:
    """Collect all of them; a message that is empty says nothing."""
    found = {*_in_tables(), *_in_code(), *_in_templates()}
    return {one for one in found if one.text}


def _in_tables() -> Iterator[Said]:
    for module in pkgutil.walk_packages(reporter.rendering.__path__, "reporter.rendering."):
        for value in vars(importlib.import_module(module.name)).values():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Message):
                    yield Said(one.text, context=one.context)
                elif isinstance(one, Messages):
                    yield from (Said(text, context=one.context) for text in one.table.values())


def _in_code() -> Iterator[Said]:
    for file in sorted(_PROGRAM.rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call):
                name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
                yield from _of_call(name, [list(_constants(one)) for one in call.args])


def _constants(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from (*_constants(one), *_constants(other))


def _in_templates() -> Iterator[Said]:
    environment = html_environment()
    environment.filters.setdefault("folded", str)
    for pattern in _TEMPLATES:
        for file in sorted(templates_folder().rglob(pattern)):
            tree = environment.parse(file.read_text("utf-8"))
            for call in tree.find_all(nodes.Call):
                if isinstance(call.node, nodes.Name):
                    yield from _of_call(call.node.name, [_texts(one) for one in call.args])
            for one in tree.find_all(nodes.Filter):
                yield from _of_call(one.name, [[], *(_texts(arg) for arg in one.args)])


def _texts(node: nodes.Expr) -> list[str]:
    return [node.value] if isinstance(node, nodes.Const) and isinstance(node.value, str) else []


def _of_call(name: str, given: list[list[str]]) -> Iterator[Said]:
    match name, given:
        case ("say" | "_", [texts, *_]):
            yield from (Said(text) for text in texts)
        case ("say_in", [[context], texts, *_]):
            yield from (Said(text, context=context) for text in texts)
        case ("say_number" | "ngettext", [[singular], [plural], *_]):
            yield Said(singular, plural)
        case ("counted", [_, [noun]]):
            yield Said(f"{{count}} {noun}", f"{{count}} {noun}s")
        case ("further", [_, [noun]]) if noun:
            yield Said(f"{{number}} more {noun} in {{annex}}", f"{{number}} more {noun}s in {{annex}}")
