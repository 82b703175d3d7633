"""Immutable values as plain JSON and back, by their declared types: exact, and the same thing stays one thing.

Comes in: a dataclass, made of dataclasses, tuples and scalars, about one document. Goes out: lists, strings, numbers;
and back, where each is read as the type that the field declares, so that what a file holds can never be more than
values of our own types. Every object stands in one row, others point at it by its number. The document is not kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from reporter.facts import SourceDocument

_Rows = list[list[object]]


def pack(value: object, document: SourceDocument) -> object:
    """Spell a value about a document.

    Raises ValueError where it points at another document, TypeError where it holds what has no spelling.
    """
    packer = _Packer(document)
    root = packer.plain(value)
    return [root, packer.rows]


def unpack(hint: Any, packed: Any, document: SourceDocument) -> Any:  # noqa: ANN401 - of the type that is asked for
    """Give the value back, about this document.

    Raises ValueError where what is given does not spell a value of this type.
    """
    try:
        root, rows = packed
        return _reader(hint)(root, _Unpacked(rows, document))
    except (ValueError, TypeError, KeyError, IndexError, ArithmeticError, RecursionError) as error:
        raise ValueError(f"no {hint}: {error}") from error


class _Packer:
    def __init__(self, document: SourceDocument) -> None:
        self._document = document
        self._numbers: dict[int, int] = {}
        self.rows: _Rows = []

    def plain(self, value: object) -> object:
        match value:
            case Enum():
                return value.value
            case None | bool() | int() | float() | str():
                return value
            case Decimal():
                return str(value)
            case tuple():
                return [self.plain(one) for one in value]
            case SourceDocument():
                if value is not self._document:
                    raise ValueError(f"{value.name} is not {self._document.name}")
                return 0
        return self._row(value)

    def _row(self, value: object) -> int:
        if not is_dataclass(value) or isinstance(value, type):
            raise TypeError(f"{type(value)} has no spelling")
        if id(value) not in self._numbers:
            row = [self.plain(getattr(value, part.name)) for part in fields(value)]
            self.rows.append(row)
            self._numbers[id(value)] = len(self.rows) - 1
        return self._numbers[id(value)]


class _Unpacked:
    """The rows of one value, each made into its object once."""

    def __init__(self, rows: _Rows, document: SourceDocument) -> None:
        self._rows = rows
        self._made: dict[int, object] = {}
        self.document = document

    def made(self, cls: Any, number: object) -> object:  # noqa: ANN401 - any dataclass
        if type(number) is not int or number < 0:
            raise ValueError(f"{number!r} is no row")
        if number not in self._made:
            parts = zip(_parts(cls), self._rows[number], strict=True)
            self._made[number] = cls(**{name: read(given, self) for (name, read), given in parts})
        one = self._made[number]
        if type(one) is not cls:
            raise ValueError(f"row {number} is no {cls}")
        return one


_Reader = Callable[[Any, _Unpacked], Any]


@cache
def _parts(cls: Any) -> tuple[tuple[str, _Reader], ...]:  # noqa: ANN401 - any dataclass
    hints = get_type_hints(cls)
    return tuple((part.name, _reader(hints[part.name])) for part in fields(cls))


@cache
def _reader(hint: Any) -> _Reader:  # noqa: ANN401, PLR0911 - a type hint is no type to the checker; one way out for each form
    """Give what reads a declared type."""
    if hint in (str, bool, int, float):
        return lambda given, _: _scalar(hint, given)
    if hint is Decimal:
        return lambda given, _: Decimal(_scalar(str, given))
    if hint is SourceDocument:
        return lambda _, rows: rows.document
    inside = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        [one] = [_reader(part) for part in inside if part is not NoneType]
        return lambda given, rows: None if given is None else one(given, rows)
    if get_origin(hint) is tuple:
        item = _reader(inside[0])
        return lambda given, rows: tuple(item(one, rows) for one in _list(given))
    if issubclass(hint, Enum):
        return lambda given, _: hint(given)
    if issubclass(hint, tuple):  # a named one, of numbers
        return lambda given, _: hint(*(_scalar(int, one) for one in _list(given)))
    return lambda given, rows: rows.made(hint, given)


def _scalar(cls: Any, given: Any) -> Any:  # noqa: ANN401 - as it is given
    if type(given) is not cls:
        raise ValueError(f"{given!r} is no {cls}")
    return given


def _list(given: Any) -> list[Any]:  # noqa: ANN401 - as it is given
    if not isinstance(given, list):
        raise ValueError(f"{given!r} is no list")  # noqa: TRY004  # the file is wrong, not the call
    return given
