"""Numbers with their units: percent, and money in the currency that sign, name or the states around it tell.

Comes in: text, and the states named in it. Goes out: `Amount` values in order. A number may leave out what the one
before it has said: "16 percent in July and 22 in September", "5.2 million, now 5.5". Must not know ranges nor
qualifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reporter.extraction.numerals import BLANK, Numeral, any_of, numerals
from reporter.facts import PERCENT, Span
from reporter.knowledge import Numbers, numbers

_MILLION = 1_000_000
_HUNDRED = 100
_MANY = 10_000
_POINTS = "points"
_TAKEN_OVER = (1, _MILLION, 1000 * _MILLION)


class Home(NamedTuple):
    """A state named at an offset of the text, with the currencies it uses."""

    offset: int
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit; `scale` is what a range partner may borrow, a share is told in percent."""

    value: Decimal
    unit: str
    span: Span
    scale: Decimal
    is_share: bool = False
    is_bare: bool = False


def amounts(text: str, homes: Sequence[Home] = ()) -> Iterator[Amount]:
    """Read every number in `text` with its unit."""
    last: Amount | None = None
    for numeral in numerals(text):
        amount = _amount(text, numeral, homes)
        if amount is not None:
            if not _unit_grammar().match(text, numeral.span.end):
                amount = _completed(text, amount, last)
            yield amount
            last = amount if amount.unit or amount.scale >= _MILLION else last


def _amount(text: str, numeral: Numeral, homes: Sequence[Home]) -> Amount | None:
    known, value = numbers(), numeral.value
    unit, end = _unit(text, numeral, homes)
    if cents := _cents().match(text, numeral.span.end):
        unit, end = PERCENT, cents.end()
    if _is_glued(text, end) or (text[slice(*numeral.span)].lower() == "one" and not unit):
        return None
    if numeral.sign:
        unit = _signed(known, numeral.sign)
    if numeral.is_share:
        unit = PERCENT
    is_bare = numeral.in_digits and not unit and numeral.scale == 1
    return Amount(
        value=value,
        unit="" if unit == _POINTS else unit,
        span=Span(numeral.span.start, end),
        scale=numeral.scale,
        is_share=numeral.is_share,
        is_bare=is_bare,
    )


def _is_glued(text: str, end: int) -> bool:
    return text[end : end + 1].isalnum() or text[end : end + 1] == "_"


# --- what stands before and behind a number --------------------------------------------------------------------


def _unit(text: str, numeral: Numeral, homes: Sequence[Home]) -> tuple[str, int]:
    """Give the unit behind a number and where it ends."""
    end = numeral.span.end
    match = _unit_grammar().match(text, end)
    if match is None or (match["word"] and not _is_money(numeral, match)):
        return "", end
    if match["word"]:
        return _currency(" ".join(match["word"].lower().split()), numeral.span.start, homes), match.end()
    return match["code"] or (PERCENT if match["percent"] else _POINTS), match.end()


def _is_money(numeral: Numeral, match: re.Match[str]) -> bool:
    """Tell whether a currency is meant: words of daily life, and compounds, are such behind large numbers alone."""
    is_large = numeral.scale >= _MILLION or numeral.value >= _MANY
    return is_large or not (match["word"].lower() in numbers().daily_words or "-" in match[0])


def _currency(name: str, at: int, homes: Sequence[Home]) -> str:
    """Settle what several states call their money by the nearest state that has such."""
    known = numbers()
    if name in known.currency_words:
        return known.currency_words[name]
    near = sorted(homes, key=lambda home: abs(home.offset - at))
    return next((code for home in near for code in home.codes if code in known.shared_currencies[name]), "")


def _signed(known: Numbers, sign: str) -> str:
    bare = sign.rstrip(".")
    if bare.rstrip("$") in known.currency_codes:
        return bare.rstrip("$")
    return known.currency_signs[bare.lower()]


@cache
def _unit_grammar() -> re.Pattern[str]:
    known = numbers()
    words = any_of({*known.currency_words, *known.shared_currencies})
    return re.compile(
        rf"(?P<percent>{BLANK}*%|(?:{BLANK}+|-)per[ \u00a0-]?cent\b|{BLANK}*p(?:er)?ct\b|pc\b)"
        rf"|(?P<points>{BLANK}+percentage{BLANK}+points?\b)"
        rf"|(?:{BLANK}+|-)(?:(?P<code>(?-i:{any_of(known.currency_codes)}))\b|(?P<word>{words})\b)",
        re.IGNORECASE,
    )


@cache
def _cents() -> re.Pattern[str]:
    """Pattern of "60 cents of each dollar", which is a share."""
    join = rf"{BLANK}+"
    return re.compile(
        rf"{join}cents{join}(?:of|in|on|out{join}of){join}(?:each|every|the){join}dollar\b", re.IGNORECASE
    )


# --- what a number leaves out ----------------------------------------------------------------------------------


@cache
def _no_noun() -> re.Pattern[str]:
    """Pattern of what stands behind a number that leaves out its noun: the end, a mark, a word of grammar or a verb."""
    words = any_of(numbers().elliptic.behind)
    return re.compile(rf"[\s”’\"')\]]*(?:[.,;:)\]–—?!]|$)|{BLANK}+(?:{words})\b|{BLANK}+\w+ed\b", re.IGNORECASE)


@cache
def _before_share() -> re.Pattern[str]:
    """Pattern of what stands before a share that leaves out its unit: "at 40 on 30 September"."""
    return re.compile(rf"(?:\b(?:{any_of(numbers().elliptic.before)})\s+|[,;:]\s+)$", re.IGNORECASE)


def _completed(text: str, amount: Amount, last: Amount | None) -> Amount:
    """Add the scale and unit that a number takes over from the one before it."""
    if last is None or amount.unit or not _no_noun().match(text, amount.span.end):
        return amount
    if amount.is_bare and amount.value != amount.value.to_integral_value() and last.scale in _TAKEN_OVER:
        # A fraction of a person is none: what is counted is millions, as before.
        return replace(amount, value=amount.value * last.scale, unit=last.unit, scale=last.scale, is_bare=False)
    if amount.scale >= _MILLION and last.unit not in ("", PERCENT):
        return replace(amount, unit=last.unit)
    if amount.is_bare and last.unit == PERCENT and not last.is_share and _is_share(text, amount):
        return replace(amount, unit=PERCENT, is_bare=False)
    return amount


def _is_share(text: str, amount: Amount) -> bool:
    before = text[max(0, amount.span.start - 20) : amount.span.start]
    return amount.value <= _HUNDRED and bool(_before_share().search(before))
