"""Every piece of evidence, or every value of another class, in a value, wherever it sits.

Comes in: a value of the model or of a view. Goes out: what of the class is in it, in the declared order of fields. Must
not know what the value is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from reporter.facts import Evidence, SourceDocument

_Wanted = TypeVar("_Wanted")


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
            _gather(item, wanted, found)
    else:
        cls: Any = type(value)
        for name in _parts(cls):
            _gather(getattr(value, name), wanted, found)


@cache
def _parts(cls: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class
    """Name the fields in which something may sit: none of what is no dataclass, nor of the articles themselves."""
    return tuple(part.name for part in fields(cls)) if is_dataclass(cls) and cls is not SourceDocument else ()
