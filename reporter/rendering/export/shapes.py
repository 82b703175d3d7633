"""What a type of the model is in JSON: the one list that the schema and the reader share.

Comes in: a type as a field declares it. Goes out: its `Shape`, and the type inside it. A type that is not listed raises
TypeError: the model is made of few kinds of types, and each new one needs its word here.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum, auto
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from reporter.facts import Evidence, PartialDate


class Shape(StrEnum):
    """The forms that a value can take in the file."""

    TEXT = auto()
    BOOLEAN = auto()
    INTEGER = auto()
    NUMBER = auto()
    DATE = auto()
    PARTIAL_DATE = auto()
    PLACE = auto()
    CHOICE = auto()
    OPTIONAL = auto()
    ARRAY = auto()
    OBJECT = auto()


_PLAIN: dict[Any, Shape] = {
    str: Shape.TEXT,
    bool: Shape.BOOLEAN,
    int: Shape.INTEGER,
    Decimal: Shape.NUMBER,
    date: Shape.DATE,
    PartialDate: Shape.PARTIAL_DATE,
    Evidence: Shape.PLACE,
}


@cache
def shape_of(hint: Any) -> tuple[Shape, Any]:  # noqa: ANN401 - a type hint is no type to the checker
    """Give the shape of a declared type, and what is inside: a list's item, what may be null, else the type itself."""
    if hint in _PLAIN:
        return _PLAIN[hint], hint
    inside = [one for one in get_args(hint) if one not in (NoneType, ...)]
    if get_origin(hint) in (Union, UnionType) and len(inside) == 1:
        return Shape.OPTIONAL, inside[0]
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
        return Shape.ARRAY, inside[0]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Shape.CHOICE, hint
    if isinstance(hint, type) and is_dataclass(hint):
        return Shape.OBJECT, hint
    raise TypeError(f"{hint} has no form in brief.json; {__name__} gives it one")


@cache
def fields_of(cls: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the model's classes
    """Give the declared types of a class's fields, in their order."""
    hints = get_type_hints(cls)
    return {part.name: hints[part.name] for part in fields(cls)}
