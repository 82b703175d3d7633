"""Every piece of evidence, or every value of another class, in a value, wherever it sits.

Comes in: a value of the model or of a view. Goes out: what of the class is in it, in the declared order of fields. Must
not know what the value is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from reporter.facts import Evidence, PartialDate, SourceDocument

_Wanted = TypeVar("_Wanted")
_SCALARS = frozenset({str, int, float, bool, NoneType, Decimal, date, PartialDate})


def walk(value: object) -> Iterator[Evidence]:
    """Give every piece of evidence in a value, in the declared order of its fields."""
    return each(value, Evidence)


def each(value: object, wanted: type[_Wanted]) -> Iterator[_Wanted]:
    """Give every value of a class in a value, in the declared order of its fields; none that lies in another."""
    found: list[_Wanted] = []
    _gather(value, wanted, found)
    return iter(found)


def _gather(value: object, wanted: type[_Wanted], found: list[_Wanted]) -> None:
    if isinstance(value, wanted):
        found.append(value)
    elif isinstance(value, tuple | list):
        for item in value:
            if type(item) not in _SCALARS:
                _gather(item, wanted, found)
    else:
        cls: Any = type(value)
        for name in _parts(cls):
            item = getattr(value, name)
            if item is not None:
                _gather(item, wanted, found)


@cache
def _parts(cls: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class
    """Name the fields in which something may sit: none of what is no dataclass, nor of the articles themselves.

    A field that by its declared type holds a scalar is left out: nine of ten do.
    """
    if not is_dataclass(cls) or cls is SourceDocument:
        return ()
    try:
        hints = get_type_hints(cls)
    except NameError:  # declared by a name that is only there for the type checker
        hints = {}
    return tuple(part.name for part in fields(cls) if not _is_scalar(hints.get(part.name)))


def _is_scalar(hint: object) -> bool:
    inside = [one for one in get_args(hint) if one is not NoneType] if isinstance(hint, UnionType) else [hint]
    return all(one in _SCALARS or (isinstance(one, type) and issubclass(one, Enum)) for one in inside)
