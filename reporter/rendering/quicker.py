"""What the printer of PDFs does again for each element of a page, done once or left out: the same pages, much sooner.

Comes in: a page. Goes out: WeasyPrint and pydyf, while a page is laid out and written, with what they know already
remembered: how wide a cell's words are, how a font is described, which characters end a name, how an object is spelt,
which pages there are (pydyf names all whenever one of them is asked for, which grows with the square of a brief's
length); with the usual effort at packing (its highest saves a tenth of the bytes for three times the work); and the
page, without styles for notes of each element where it has no notes. What is remembered is given up with the page;
where another version lacks a function, the others are quicker. Must not know what is written.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import copy
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import pydyf
from weasyprint import HTML, tinyhtml5
from weasyprint.css import AnonymousStyle
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.layout import inline, preferred
from weasyprint.text import line_break

_KNOWN = "_references_that_are_known"
_PACKING = SimpleNamespace(compressobj=lambda level: zlib.compressobj(min(level, 6)))  # zlib's own choice
# As style sheets speak of notes, and as WeasyPrint names what it makes of them.
_NOTES = re.compile("note-call|note-marker|footnote")
# What the description of a font is made of, and what else the width of a text depends on.
_FONT = "font_family font_style font_stretch font_weight font_size font_variant_caps font_variation_settings".split()
_TEXT = (
    *_FONT,
    *"font_variant_ligatures font_variant_position font_variant_numeric font_variant_alternates".split(),
    *"font_variant_east_asian font_feature_settings font_kerning font_language_override direction lang".split(),
    *"white_space letter_spacing word_spacing overflow_wrap word_break tab_size".split(),
    *"hyphens hyphenate_limit_chars hyphenate_limit_zone hyphenate_character".split(),
)
# What a box is given for the measures of its style.
_SIDES = ("top", "right", "bottom", "left")
_MEASURES = (
    *(f"{what}_{side}" for what in ("margin", "padding") for side in _SIDES),
    *(f"border_{side}_width" for side in _SIDES),
    *(f"{bound}{axis}" for axis in ("width", "height") for bound in ("", "min_", "max_")),
)


@contextmanager
def quicker() -> Iterator[None]:
    """Let one page be laid out and written with a memory; what is read of it stays the same."""
    with ExitStack() as changed:
        for place, name, change in _changes():
            if hasattr(place, name):
                _change(changed, place, name, change(getattr(place, name)))
        yield


def _change(changed: ExitStack, place: object, name: str, value: object) -> None:
    """Put something in the place of another until the end."""
    changed.callback(setattr, place, name, getattr(place, name))
    setattr(place, name, value)


def _changes() -> list[tuple[object, str, Callable[[Any], object]]]:
    """Give what is changed where: each takes what stands there and gives what is to stand there meanwhile."""
    may_break = lru_cache(maxsize=None)(line_break.can_break_text)
    return [
        (tinyhtml5.inputstream, "characters_until_regex", lambda _: _Classes()),
        (inline, "can_break_text", lambda _: may_break),
        (preferred, "can_break_text", lambda _: may_break),
        (preferred, "split_first_line", _split_once),
        (inline, "resolve_percentages", _text_measured_once),
        (inline, "strut", _asked_once_of_a_style),
        (line_break, "get_font_description", _described_once),
        (pydyf, "zlib", lambda _: _PACKING),
        (pydyf.PDF, "page_references", lambda before: property(lambda pdf: _references(pdf, before))),
        (pydyf.PDF, "write", _written_once),
    ]


class _Classes(dict[tuple[Any, bool], re.Pattern[str]]):
    """The patterns of sets of characters; the parser means to keep them, and never finds them again."""

    def __missing__(self, key: tuple[Any, bool]) -> re.Pattern[str]:
        characters, only_these = key
        spelt = "".join(f"\\x{ord(one):02x}" for one in characters)
        found = self[key] = re.compile(f"[{'' if only_these else '^'}{spelt}]+")
        return found


def _split_once(split: Callable[..., Any]) -> Callable[..., Any]:
    """Measure a text once for all cells that have it: a table asks each for its least and its greatest width."""
    known: dict[tuple[object, ...], Any] = {}

    def splitting(text: str, style: Any, context: Any, width: Any, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        key = (text, _measure(style), width, *given, *named.items())
        if key not in known:
            known[key] = split(text, style, context, width, *given, **named)
        return known[key]

    return splitting


def _measure(style: Any) -> str:  # noqa: ANN401 - WeasyPrint has no types
    """Spell all in a style that the width of its text depends on."""
    spelt: str | None = style.__dict__.get("_measure")
    if spelt is None:
        spelt = style.__dict__["_measure"] = str([style[name] for name in _TEXT])
    return spelt


def _text_measured_once(resolve: Callable[..., None]) -> Callable[..., None]:
    """Give a text its measures: it has none of its own, whatever stands around it."""

    def resolving(box: Any, around: Any) -> None:  # noqa: ANN401 - WeasyPrint has no types
        if type(box) is not TextBox or type(box.style) is not AnonymousStyle:
            resolve(box, around)
            return
        measures = box.style.__dict__.get("_measures")
        if measures is None:
            resolve(box, around)
            box.style._measures = {name: box.__dict__[name] for name in _MEASURES}  # noqa: SLF001 - ours
        else:
            box.__dict__.update(measures)

    return resolving


def _asked_once_of_a_style(strut: Callable[..., Any]) -> Callable[..., Any]:
    def asking(style: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        found = style.__dict__.get("_strut")
        if found is None:
            found = style.__dict__["_strut"] = strut(style)
        return found

    return asking


def _described_once(describe: Callable[..., Any]) -> Callable[..., Any]:
    known: dict[str, Any] = {}

    def describing(style: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        key = str([style[name] for name in _FONT])
        if key not in known:
            known[key] = describe(style)
        return known[key]

    return describing


def _written_once(write: Callable[..., None]) -> Callable[..., None]:
    """Spell and pack each object once: pydyf does so again for the digest that it names the file by."""

    def writing(*given: Any, **named: Any) -> None:  # noqa: ANN401 - pydyf has no types
        with ExitStack() as changed:
            for kind in (pydyf.Stream, pydyf.Dictionary):
                _change(changed, kind, "data", _spelt_once(kind.data))
            write(*given, **named)

    return writing


def _spelt_once(data: property) -> property:
    def spelling(one: Any) -> Any:  # noqa: ANN401 - pydyf has no types
        if "_spelt" not in one.__dict__:
            one.__dict__["_spelt"] = data.__get__(one)
        return one.__dict__["_spelt"]

    return property(spelling)


class Page(HTML):  # type: ignore[misc]  # WeasyPrint has no types
    """A page that is styled without what each of its elements would look like as a note, where none is one.

    WeasyPrint's own sheet has five rules for the notes of any element whatever: most of the styles it works out.
    """

    def __init__(self, page: str, rules: str, fetcher: object) -> None:
        super().__init__(string=page, url_fetcher=fetcher)
        self._has_notes = bool(_NOTES.search(page) or _NOTES.search(rules))

    def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: FBT001, FBT002 - WeasyPrint's signature
        sheets: list[Any] = super()._ua_stylesheets(forms)
        return sheets if self._has_notes else [_without_notes(sheet) for sheet in sheets]


def _without_notes(sheet: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    lighter = copy(sheet)
    lighter.matcher = copy(sheet.matcher)
    rules = sheet.matcher.other_selectors
    lighter.matcher.other_selectors = [rule for rule in rules if not _NOTES.search(rule[3] or "")]
    return lighter


def _references(pdf: Any, before: property) -> tuple[bytes, ...]:  # noqa: ANN401 - pydyf has no types
    """Give what pydyf gives, worked out anew only where a page was added since."""
    size, known = pdf.__dict__.get(_KNOWN, (-1, ()))
    if size != len(pdf.pages["Kids"]):
        size, known = len(pdf.pages["Kids"]), before.__get__(pdf)
        pdf.__dict__[_KNOWN] = size, known
    named: tuple[bytes, ...] = known
    return named
