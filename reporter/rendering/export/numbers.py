"""JSON text with exact numbers: what the standard library lacks, which knows only binary fractions.

Comes in: mappings, lists, strings, truth values, nulls, integers and decimals. Goes out: text, laid out as
`json.dumps(indent=2)` does; and back, where every number becomes a `Decimal`. Must not know what the values mean.
"""

from __future__ import annotations

import json
from decimal import Decimal
from json.encoder import encode_basestring
from typing import NoReturn

_SCALARS = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_WORDS = {None: "null", True: "true", False: "false"}
# Digits before or after the point; no sum of money and no share needs more.
_LONGEST = 100


def printed(value: object, margin: str = "\n") -> str:
    """Print a value; two numbers that are equal are printed alike."""
    if type(value) is str:
        return encode_basestring(value)
    inner = margin + "  "
    match value:
        case dict() if value:
            items = [f"{encode_basestring(key)}: {printed(item, inner)}" for key, item in value.items()]
            return "{" + inner + f",{inner}".join(items) + margin + "}"
        case list() if value:
            return "[" + inner + f",{inner}".join([printed(item, inner) for item in value]) + margin + "]"
        case Decimal():
            return number(value)
    return _WORDS[value] if value is None or type(value) is bool else _SCALARS.encode(value)


def number(value: Decimal) -> str:
    """Print a decimal with all its digits and none to spare, without an exponent.

    Raises ValueError for what is no number or has digits without end.
    """
    if not in_range(value):
        raise ValueError(f"{value} cannot be printed as a number")
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def in_range(value: Decimal) -> bool:
    """Tell whether a decimal is a number of a sensible length."""
    if not value.is_finite():
        return False
    _, digits, exponent = value.as_tuple()
    return isinstance(exponent, int) and abs(exponent) <= _LONGEST and len(digits) <= _LONGEST


def read(text: str) -> object:
    """Read JSON text, strictly: no NaN, no key twice.

    Raises ValueError (RecursionError for absurd nesting) where the text is not JSON.
    """
    return json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=_no_number, object_pairs_hook=_once)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"the key {next(n for n in names if names.count(n) > 1)!r} stands twice in one object")
    return found
