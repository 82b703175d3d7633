"""Single values of the file, each read as its declared type, or a word on what stands there instead.

Comes in: what the JSON holds, the declared type where it matters, and the path to it. Goes out: text, truth values,
numbers, dates and members of enumerations. Must not know the model.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from reporter.facts import PartialDate
from reporter.rendering.export import numbers
from reporter.rendering.export.shapes import Shape

_SHOWN = 60


class FaultError(Exception):
    """Something that is wrong in the file, and where."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(f"{path}: {what}" if path else what)


def shown(value: object) -> str:
    """Show a value of the file in a message, briefly."""
    match value:
        case dict():
            return "an object"
        case list():
            return "a list"
    text = str(value) if isinstance(value, Decimal) else numbers.printed(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _text(_: object, given: object, path: str) -> str:
    if not isinstance(given, str):
        raise FaultError(path, f"text is wanted, not {shown(given)}")
    return given


def _truth(_: object, given: object, path: str) -> bool:
    if not isinstance(given, bool):
        raise FaultError(path, f"true or false is wanted, not {shown(given)}")
    return given


def _number(_: object, given: object, path: str) -> Decimal:
    if not isinstance(given, Decimal):
        raise FaultError(path, f"a number is wanted, not {shown(given)}")
    if not numbers.in_range(given):
        raise FaultError(path, "the number is too long")
    return given


def _integer(_: object, given: object, path: str) -> int:
    number = _number(_, given, path)
    if number != int(number) or number < 0:
        raise FaultError(path, f"a whole number from 0 is wanted, not {shown(given)}")
    return int(number)


def _date(_: object, given: object, path: str) -> date:
    known = _partial_date(_, given, path)
    if known.day is None:
        raise FaultError(path, f"a day is wanted, YYYY-MM-DD, not {shown(given)}")
    return known.earliest


def _partial_date(_: object, given: object, path: str) -> PartialDate:
    known = PartialDate.read(_text(_, given, path))
    wanted = f"a date is wanted, YYYY-MM-DD as far as known, not {shown(given)}"
    if known is None:
        raise FaultError(path, wanted)
    try:
        _ = known.earliest  # which no date has that is none
    except ValueError as error:
        raise FaultError(path, wanted) from error
    return known


def _choice(cls: Any, given: object, path: str) -> object:  # noqa: ANN401 - any of the model's enumerations
    values = {one.value: one for one in cls}
    if not isinstance(given, str) or given not in values:
        raise FaultError(path, f"one of {', '.join(values)} is wanted, not {shown(given)}")
    return values[given]


SCALARS: dict[Shape, Callable[[Any, object, str], object]] = {
    Shape.TEXT: _text,
    Shape.BOOLEAN: _truth,
    Shape.INTEGER: _integer,
    Shape.NUMBER: _number,
    Shape.DATE: _date,
    Shape.PARTIAL_DATE: _partial_date,
    Shape.CHOICE: _choice,
}
