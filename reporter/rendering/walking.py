"""Every piece of evidence in a value, wherever it sits.

Comes in: a value of the model or of a view. Goes out: its evidence, in the declared order of fields. Must not know
what the value is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from reporter.facts import Evidence, SourceDocument


def walk(value: object) -> Iterator[Evidence]:
    """Give every piece of evidence in a value, in the declared order of its fields."""
    found: list[Evidence] = []
    _gather(value, found)
    return iter(found)


def _gather(value: object, found: list[Evidence]) -> None:
    if isinstance(value, Evidence):
        found.append(value)
    elif isinstance(value, tuple | list):
        for item in value:
            _gather(item, found)
    else:
        cls: Any = type(value)
        for name in _parts(cls):
            _gather(getattr(value, name), found)


@cache
def _parts(cls: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class
    """Name the fields in which evidence may sit: none of what is no dataclass, nor of the articles themselves."""
    return tuple(part.name for part in fields(cls)) if is_dataclass(cls) and cls is not SourceDocument else ()
