"""Numbers as newsrooms print them, read by one small grammar.

Comes in: text, and the states named in it. Goes out: `Quantity` values in order, each with its exact value, unit, bound
and span: digits, words, "two dozen", "half a million", "three quarters", "1.3m", "US$1.2bn", "Sh2 billion",
"85 per cent", "2,000 to 2,500", "between 15 and 20", "one in five", "nearly". Must not know what a number counts, nor
spaCy.

    quantity  = [qualifier] ( range | amount ) [trailing qualifier]       qualifiers
    range     = amount ("to" | "-" | "and") amount
    amount    = [currency sign] numeral [unit]                            amounts
    numeral   = digits | words | fraction | share, [scale]                numerals
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reporter.extraction.amounts import Amount, Home, amounts
from reporter.extraction.qualifiers import qualified
from reporter.facts import Bound, Quantity, Span

# "paragraph 4 to 14,000": two ends of a range lie nearer to each other.
_WIDEST = 30
# "cut by 5 to 20" and "rose from 5 to 20" tell a change.
_FROM = re.compile(r"\b(?:from|by)\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
# "range from 600 to 800" tells a range, "rose from 400 to 600" a change.
_SPREAD = re.compile(
    r"\b(?:rang\w+|var\w+|any\w+|somewhere|estimates?(?:\s+\w+)?|spread\w*|differ\w*)\s+from\s+$", re.IGNORECASE
)


def quantities(text: str, homes: Sequence[Home] = ()) -> tuple[Quantity, ...]:
    """Read every number in `text`; ordinals, codes and numbers glued to letters are none.

    `homes` are the states named in the text: they settle whose pesos and francs are meant.
    """
    return tuple(_quantities(text, list(amounts(text, homes))))


def _quantities(text: str, found: list[Amount]) -> Iterator[Quantity]:
    position = 0
    while position < len(found):
        first = found[position]
        second = found[position + 1] if position + 1 < len(found) else None
        if second is None or not _are_joined(text, first, second):
            yield _single(text, first)
            position += 1
            continue
        first = _borrowing(first, second)
        yield from _range(first, second) if _is_range(text, first, second) else map(_plain, (first, second))
        position += 2


def _single(text: str, amount: Amount) -> Quantity:
    bound, span = qualified(text, amount.span)
    return replace(_plain(amount), bound=bound, span=span)


def _plain(amount: Amount) -> Quantity:
    return Quantity(value=amount.value, unit=amount.unit, bound=Bound.EXACT, span=amount.span, number_span=amount.span)


# --- two numbers that are two ends of one range, or the two sides of a change ------------------------------------


def _are_joined(text: str, first: Amount, second: Amount) -> bool:
    between = text[first.span.end : second.span.start].strip()
    pair = bool(_BETWEEN.search(text, 0, first.span.start))
    joined = between in ("to", "-", "\u2013", "\u2014") or (between == "and" and pair)
    same_kind = first.is_share is second.is_share and (not first.unit or not second.unit or first.unit == second.unit)
    return joined and same_kind


def _borrowing(first: Amount, second: Amount) -> Amount:
    """Give the first number the scale and unit that it leaves to the second: "2 to 3 million euros"."""
    borrows = first.scale == 1 and second.scale > 1 and first.value < second.value / second.scale
    return replace(first, value=first.value * (second.scale if borrows else 1), unit=first.unit or second.unit)


def _is_range(text: str, first: Amount, second: Amount) -> bool:
    is_change = _FROM.search(text, 0, first.span.start) and not _SPREAD.search(text, 0, first.span.start)
    return first.value < second.value <= _WIDEST * first.value and not is_change


def _range(first: Amount, second: Amount) -> Iterator[Quantity]:
    span = Span(first.span.start, second.span.end)
    unit = first.unit or second.unit
    yield Quantity(value=first.value, unit=unit, bound=Bound.AT_LEAST, span=span, number_span=first.span)
    yield Quantity(value=second.value, unit=unit, bound=Bound.AT_MOST, span=span, number_span=second.span)
