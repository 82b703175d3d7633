"""Numbers and sums in French: `700 000`, `1,3 milliard`, `600 millions de dollars US`, `14 %`."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from babel.core import UnknownLocaleError
from babel.numbers import format_decimal, get_currency_name

from reporter.facts import PERCENT, Bound
from reporter.rendering.languages.french.elision import de
from reporter.rendering.languages.inflected import Inflected

NARROW, NO_BREAK = "\u202f", "\u00a0"
_CURRENCY = re.compile("[A-Z]{3}")
_SMALL = ("aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_FEMININE = ("aucune", "une")
_SCALES = ((Decimal(10) ** 9, "milliard"), (Decimal(10) ** 6, "million"))
PLURAL_FROM = 2
_WHOLE = 100  # percent
# Shorter than the CLDR's, as French-speaking services print them.
_CURRENCIES = {
    "USD": ("dollar US", "dollars US"),
    "EUR": ("euro", "euros"),
    "GBP": ("livre sterling", "livres sterling"),
}
_BOUND = {Bound.AT_LEAST: "au moins", Bound.AT_MOST: "au plus", Bound.APPROX: "environ"}


def digits(value: Decimal | int) -> str:
    """Print a number in digits, groups of three apart."""
    return format_decimal(value, locale="fr", decimal_quantization=False)


def spelt(number: int) -> Inflected:
    """Spell out a small number; the form `f` is the feminine one."""
    plain = _SMALL[number] if number < len(_SMALL) else digits(number)
    return Inflected(plain, f=_FEMININE[number] if number < len(_FEMININE) else plain)


def amount(value: Decimal, unit: str, *, scaled: bool = True) -> str:
    """Print a computed number or a sum with its unit."""
    if unit == PERCENT:
        return _percent(value)
    sign, size = ("−" if value < 0 else ""), abs(value)
    number, joined = in_scale(size) if scaled and _CURRENCY.fullmatch(unit) else (digits(size), False)
    if not _CURRENCY.fullmatch(unit):
        return sign + number
    return sign + with_currency(number, unit, plural=size >= PLURAL_FROM, joined=joined)


def with_currency(number: str, unit: str, *, plural: bool, joined: bool) -> str:
    """Name the currency behind a printed number: `600 millions de dollars US`, `1 500 euros`."""
    name = currency(unit, plural=plural)
    return f"{number} {de(name) if joined else name}"


def in_scale(value: Decimal) -> tuple[str, bool]:
    """Print a number in millions where that is exact, and tell whether it was: then what is counted needs `de`."""
    for scale, word in _SCALES:
        size = value / scale
        if size >= 1 and size == size.quantize(Decimal("0.001")):
            return scale_words(digits(size.normalize() + 0), size, word), True
    return digits(value), False


def scale_words(number: str, size: Decimal, word: str) -> str:
    """Put a scale behind a number: `1,3 milliard`, `600 millions`."""
    return f"{number}{NO_BREAK}{word}{'s' if size >= PLURAL_FROM else ''}"


@cache
def currency(unit: str, *, plural: bool) -> str:
    """Name a currency."""
    if unit in _CURRENCIES:
        return _CURRENCIES[unit][plural]
    try:
        return get_currency_name(unit, count=PLURAL_FROM if plural else 1, locale="fr")
    except (KeyError, UnknownLocaleError):
        return unit


def _percent(value: Decimal) -> str:
    if 0 < value < 1:
        return f"moins de 1{NARROW}%"
    rounded = value.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    # 99.6 percent must not read as if nothing were missing.
    return f"{digits(rounded - 1 if value < _WHOLE <= rounded else rounded)}{NARROW}%"


def bounded(value: Decimal, unit: str, bound: Bound) -> str:
    """Print a computed number with its qualifier: `environ 515 millions de dollars US`."""
    words = amount(value, unit)
    qualifier = _BOUND.get(bound, "")
    return f"{qualifier} {words}" if qualifier and not words.startswith("moins") else words
