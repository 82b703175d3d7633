"""JSON to the model: a brief read back as it was written, or a clear word on what is wrong with the file.

Comes in: the text of a `brief.json`. Goes out: the `Briefing`, equal to the one written in every field. Of the articles
it holds what is cited, at its offsets and on its lines, so that every format can be made from it again. Things that are
equal are one object, as they are in a compiled brief. Must not know wording or layout.

What the file says twice (quotes, marks, lines, numbers of citations, ids) is made again from the model and compared:
a file in which only one half was changed is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from reporter.briefing.model import Briefing
from reporter.errors import ReportError
from reporter.facts import Evidence, SourceDocument, Span
from reporter.rendering.context import BriefContext, Citation, walk
from reporter.rendering.export import numbers
from reporter.rendering.export.documents import restored
from reporter.rendering.export.file import SCHEMA_VERSION, BriefFile, CitedDocument, Generator, Place
from reporter.rendering.export.identity import keys_of
from reporter.rendering.export.scalars import SCALARS, FaultError, shown
from reporter.rendering.export.shapes import Shape, fields_of, shape_of
from reporter.rendering.export.writing import PROGRAM, plain


def read_brief(text: str | bytes, *, name: str = "brief.json") -> Briefing:
    """Read a brief back; `name` is what messages call the file.

    Raises ReportError where it is damaged, comes from another program or was written for another schema.
    """
    try:
        given = _opened(text)
        reader = _Reader()
        brief = reader.brief(given)
        _compare(given, plain(BriefContext.of(brief, reader.cited(brief))))
    except FaultError as fault:
        raise ReportError(f"{name}: {fault}", hint="Build the brief again from its articles.") from fault
    return brief


# --- from text to mappings and lists ---------------------------------------------------------------------------


def _opened(text: str | bytes) -> dict[str, Any]:
    """Read the JSON and see whether it is a brief of ours, of this schema, before anything else is said of it."""
    try:
        given = numbers.read(text if isinstance(text, str) else text.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FaultError("", f"not UTF-8 at byte {error.start}") from error
    except (ValueError, RecursionError) as error:
        raise FaultError("", f"not JSON: {error}") from error
    generator = given.get("generator") if isinstance(given, dict) else None
    if not isinstance(given, dict) or not isinstance(generator, dict) or generator.get("name") != PROGRAM:
        raise FaultError("", f"not a brief of {PROGRAM}")
    version = given.get("schema_version")
    if version != SCHEMA_VERSION:
        by = f"{PROGRAM} {generator.get('version')}"
        raise FaultError("schema_version", f"{shown(version)}, written by {by}; this one reads {SCHEMA_VERSION}")
    return given


# --- from mappings and lists to the model ----------------------------------------------------------------------


class _Reader:
    """Reads each value as its declared type, and keeps one object of each value."""

    def __init__(self) -> None:
        self._citations: tuple[Citation, ...] = ()
        self._documents: dict[str, SourceDocument] = {}
        self._known: dict[object, object] = {}
        self._reads: dict[Shape, Callable[[Any, Any, str], object]] = {
            **SCALARS,
            Shape.PLACE: self._evidence,
            Shape.OPTIONAL: lambda inner, given, path: None if given is None else self._read(inner, given, path),
            Shape.ARRAY: self._array,
            Shape.OBJECT: self._object,
        }

    def brief(self, given: dict[str, Any]) -> Briefing:
        """Read the whole file; the articles come first, the model quotes them."""
        _keyed(given, list(fields_of(BriefFile)), "")
        self._object(Generator, given["generator"], "generator")
        documents = [self._object(CitedDocument, *one) for one in _items(given["documents"], "documents")]
        self._citations = tuple(self._object(Citation, *one) for one in _items(given["citations"], "citations"))
        try:
            self._documents = restored(documents, self._citations)
        except ValueError as error:
            raise FaultError("citations", str(error)) from error
        brief: Briefing = self._object(Briefing, given["briefing"], "briefing")
        return brief

    def cited(self, brief: Briefing) -> Iterable[Evidence]:
        """Give the evidence of the brief in the order in which the file numbers its citations."""
        numbers = {(one.source, one.start, one.end): number for number, one in enumerate(self._citations)}
        return sorted(walk(brief), key=lambda one: numbers[one.document.name, *one.sentence_span])

    def _read(self, hint: object, given: object, path: str) -> object:
        shape, inner = shape_of(hint)
        return self._reads[shape](inner, given, path)

    def _array(self, inner: object, given: object, path: str) -> tuple[object, ...]:
        return tuple(self._read(inner, *one) for one in _items(given, path))

    def _object(self, cls: Any, given: object, path: str) -> Any:  # noqa: ANN401 - of any of the model's classes
        hints = fields_of(cls)
        values = _keyed(given, [*keys_of(cls), *hints], path)
        made = cls(**{key: self._read(hint, values[key], f"{path}.{key}") for key, hint in hints.items()})
        known: Any = self._known.setdefault(made, made)
        return known

    def _evidence(self, _: object, given: object, path: str) -> Evidence:
        place = self._object(Place, given, path)
        if not 0 < place.citation <= len(self._citations):
            raise FaultError(f"{path}.citation", f"there is no citation {place.citation}")
        sentence = self._citations[place.citation - 1]
        try:
            return self._documents[sentence.source].evidence(
                Span(place.start, place.end), Span(sentence.start, sentence.end)
            )
        except ValueError as error:
            raise FaultError(path, f"{place.start} to {place.end} lies outside citation {place.citation}") from error


def _items(given: object, path: str) -> list[tuple[Any, str]]:
    if not isinstance(given, list):
        raise FaultError(path, f"a list is wanted, not {shown(given)}")
    return [(one, f"{path}[{index}]") for index, one in enumerate(given)]


def _keyed(given: object, wanted: list[str], path: str) -> dict[str, Any]:
    """Take an object that has the keys wanted and no others."""
    if not isinstance(given, dict):
        raise FaultError(path, f"an object is wanted, not {shown(given)}")
    inside = f"{path}." if path else ""
    for key in wanted:
        if key not in given:
            raise FaultError(f"{inside}{key}", "missing")
    for key in given:
        if key not in wanted:
            raise FaultError(f"{inside}{key}", "not known here")
    return given


# --- whether both halves agree ---------------------------------------------------------------------------------


def _compare(given: dict[str, Any], made: dict[str, Any]) -> None:
    """Compare the file with what the model read from it gives; which version of the program wrote it has no say."""
    for part in ("briefing", "citations", "documents"):
        _compare_part(given[part], made[part], part)


def _compare_part(given: object, made: object, path: str) -> None:
    if isinstance(given, dict) and isinstance(made, dict):
        for key, value in made.items():
            _compare_part(given[key], value, f"{path}.{key}")
    elif isinstance(given, list) and isinstance(made, list):
        if len(given) != len(made):
            raise FaultError(path, f"{len(given)} stand here, but the rest of the file gives {len(made)}")
        for index, (one, other) in enumerate(zip(given, made, strict=True)):
            _compare_part(one, other, f"{path}[{index}]")
    elif given != made:
        raise FaultError(path, f"{shown(given)} stands here, but the rest of the file gives {shown(made)}")
