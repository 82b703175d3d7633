"""Every piece of evidence in a value, wherever it sits.

Comes in: a value of the model or of a view. Goes out: its evidence, in the declared order of fields. Must not know
what the value is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from reporter.facts import Evidence, SourceDocument


def walk(value: object) -> Iterator[Evidence]:
    """Give every piece of evidence in a value, in the declared order of its fields."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from walk(item)
    elif is_dataclass(value) and not isinstance(value, SourceDocument):
        for part in fields(value):
            yield from walk(getattr(value, part.name))
