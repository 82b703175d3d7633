"""Numbers as newsrooms print them, read by one small grammar.

Comes in: text. Goes out: `Quantity` values in order, each with its exact value, unit, bound and span: digits,
words, "two dozen", "half a million", "three quarters", "1.3m", "US$1.2bn", "Sh2 billion", "85 per cent",
"2,000 to 2,500", "between 15 and 20", "one in five", "nearly". Must not know what a number counts, nor spaCy.

    quantity  = [qualifier] ( range | amount ) [trailing qualifier]
    range     = amount ("to" | "-" | "and") amount
    amount    = [currency sign] number [scale] [unit]
    number    = digits | words | fraction of a scale | "one in five"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from reporter.facts import PERCENT, Bound, Quantity, Span
from reporter.knowledge import Numbers, numbers

# No qualifier is longer than this.
_QUALIFIER_REACH = 40
_BLANK = r"[ \u00a0\u202f\t]"
# Grouped by comma or no-break space; a plain space groups only where exactly three digits follow.
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,])|\d+(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its unit, before qualifiers and ranges; `scale` is what a range partner may borrow."""

    value: Decimal
    unit: str
    span: Span
    scale: Decimal


def quantities(text: str) -> tuple[Quantity, ...]:
    """Read every number in `text`; ordinals, codes and numbers glued to letters are none."""
    found: list[Quantity] = []
    amounts = list(_amounts(text))
    position = 0
    while position < len(amounts):
        first = amounts[position]
        second = amounts[position + 1] if position + 1 < len(amounts) else None
        if second and _is_range(text, first, second):
            found += _range(first, second)
            position += 2
        else:
            found.append(_qualified(text, first))
            position += 1
    return tuple(found)


@cache
def _grammar() -> re.Pattern[str]:
    known = numbers()
    # A code is one in capitals alone ("TOP 500").
    code = rf"(?-i:{_any(known.currency_codes)})"
    sign = rf"{_any(known.currency_signs)}|{code}"
    scale = _any(known.scales)
    suffix = _any(known.suffixes)
    word = _any(known.words)
    fraction = _any(known.fractions)
    words = rf"(?:{word}|an?)(?:(?:-|{_BLANK}+(?:and{_BLANK}+)?)(?:{word}|{scale}))*"
    unit = (
        rf"{_BLANK}*%|{_BLANK}+per{_BLANK}?cent\b|{_BLANK}+percentage{_BLANK}+points?\b"
        rf"|{_BLANK}+(?:{_any(known.currency_words)}|{code})\b"
    )
    return re.compile(
        rf"(?<![\w.,$€£/-])(?P<sign>(?:{sign}){_BLANK}*)?"
        rf"(?:(?P<digits>{_DIGITS})(?:(?P<suffix>{suffix})\b|(?:{_BLANK}+|-)(?P<scale>{scale})s?\b)?"
        rf"|(?P<share>\b(?:{word}){_BLANK}+(?:(?<=one.)\w+{_BLANK}+)?in{_BLANK}+(?:every{_BLANK}+)?(?:{word})\b)"
        rf"|(?P<fraction>\b(?:(?:an?|one|{word}){_BLANK}*-?{_BLANK}*)?(?:{fraction})\b)"
        rf"(?:{_BLANK}+(?:of{_BLANK}+)?an?{_BLANK}+(?P<of>{scale})\b)?"
        rf"|(?P<words>\b{words}\b))"
        rf"(?P<unit>{unit})?(?P<tail>st\b|nd\b|rd\b|th\b|s\b|[A-Za-z_]|[.,:/]\d)?",
        re.IGNORECASE,
    )


def _any(words: object) -> str:
    keys = sorted(map(str, words), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(key).replace(r"\ ", f"{_BLANK}+") for key in keys)


def _amounts(text: str) -> Iterator[_Amount]:
    for match in _grammar().finditer(text):
        amount = _amount(match)
        if amount is not None:
            yield amount


def _amount(match: re.Match[str]) -> _Amount | None:
    known = numbers()
    if match["tail"]:
        return None
    scale = Decimal(1)
    if match["digits"]:
        scale = Decimal(_scale(known, match["suffix"] or match["scale"]))
        value = Decimal(re.sub(r"[^\d.]", "", match["digits"])) * scale
    elif match["share"]:
        value, scale = _share(known, match["share"]), Decimal(1)
    elif match["fraction"]:
        value = _fraction(known, match["fraction"], match["of"])
    else:
        value = _words(known, match["words"])
    unit = _unit(known, match)
    if match["share"] or (match["fraction"] and not match["of"]):
        value, unit = value * 100, PERCENT
    if not value or (not match["digits"] and match["sign"]):
        return None
    span = Span(match.start(), match.end())
    if match[0].lower() in ("a", "an", "one") and not unit:
        return None
    return _Amount(_plain(value), unit, span, scale)


def _plain(value: Decimal) -> Decimal:
    """Drop what computing left behind: 1200000000.0 is 1200000000, a third is 33.33 percent."""
    whole = value.to_integral_value()
    return whole if value == whole else value.quantize(Decimal("0.01"))


def _scale(known: Numbers, word: str | None) -> int:
    if not word:
        return 1
    return known.suffixes.get(word.lower()) or known.scales[word.lower()]


def _share(known: Numbers, text: str) -> Decimal:
    words = text.lower().split()
    return Decimal(known.words[words[0]]) / Decimal(known.words[words[-1]])


def _fraction(known: Numbers, text: str, of: str | None) -> Decimal:
    words = re.split(r"[\s-]+", text.lower())
    times = known.words.get(words[0], 1) if len(words) > 1 else 1
    return known.fractions[words[-1]] * times * (known.scales[of.lower()] if of else 1)


def _words(known: Numbers, text: str) -> Decimal:
    """Read "two dozen", "twenty-one", "three hundred and fifty thousand"; 0 where it is only an article."""
    total, current, meant = 0, 0, False
    for word in re.split(r"[\s-]+", text.lower()):
        if word in known.words:
            current, meant = current + known.words[word], True
        elif word in ("a", "an"):
            current = max(current, 1)
        elif word in known.scales:
            size, meant = known.scales[word], True
            if size >= known.scales["thousand"]:
                total, current = total + max(current, 1) * size, 0
            else:
                current = max(current, 1) * size
    return Decimal(total + current) if meant else Decimal(0)


def _unit(known: Numbers, match: re.Match[str]) -> str:
    if match["sign"]:
        sign = match["sign"].strip()
        if sign in known.currency_codes:
            return sign
        return known.currency_signs.get(sign) or {k.lower(): v for k, v in known.currency_signs.items()}[sign.lower()]
    unit = " ".join((match["unit"] or "").split())
    if not unit or "point" in unit:
        return ""
    if unit in known.currency_codes:
        return unit
    words = {key.lower(): code for key, code in known.currency_words.items()}
    return words.get(unit.lower(), PERCENT)


def _is_range(text: str, first: _Amount, second: _Amount) -> bool:
    between = text[first.span.end : second.span.start].strip()
    before = text[: first.span.start].rstrip().lower()
    joined = between in ("to", "-", "\u2013", "\u2014") or (between == "and" and before.endswith("between"))
    if not joined or (first.unit and second.unit and first.unit != second.unit):
        return False
    low = first.value * (second.scale if first.scale == 1 and second.scale > 1 else 1)
    # "from 5,000 to 10,000" tells a change; "to" between falling numbers too.
    return low < second.value and not before.endswith("from")


def _range(first: _Amount, second: _Amount) -> list[Quantity]:
    borrow = second.scale if first.scale == 1 and second.scale > 1 and first.value < second.value / second.scale else 1
    unit = first.unit or second.unit
    span = Span(first.span.start, second.span.end)
    return [
        Quantity(value=first.value * borrow, unit=unit, bound=Bound.AT_LEAST, span=span, number_span=first.span),
        Quantity(value=second.value, unit=unit, bound=Bound.AT_MOST, span=span, number_span=second.span),
    ]


def _qualified(text: str, amount: _Amount) -> Quantity:
    plain = Quantity(value=amount.value, unit=amount.unit, bound=Bound.EXACT, span=amount.span, number_span=amount.span)
    if before := _before().search(text, max(0, amount.span.start - _QUALIFIER_REACH), amount.span.start):
        return replace(plain, bound=_bound_of(before["q"]), span=Span(before.start("q"), amount.span.end))
    if after := _after().match(text, amount.span.end):
        return replace(plain, bound=_bound_of(after["q"]), span=Span(amount.span.start, after.end("q")))
    return plain


@cache
def _bounds() -> dict[str, Bound]:
    known = numbers()
    groups = [*known.qualifiers.items(), *known.trailing.items()]
    return {word: Bound(bound) for bound, words in groups for word in words}


def _bound_of(words: str) -> Bound:
    return _bounds()[" ".join(words.lower().split())]


@cache
def _before() -> re.Pattern[str]:
    words = _any([word for words in numbers().qualifiers.values() for word in words])
    # Words that may stand between qualifier and number without changing either.
    return re.compile(rf"\b(?P<q>{words}){_BLANK}+(?:(?:the|a|another|an additional){_BLANK}+)?$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    words = _any([word for words in numbers().trailing.values() for word in words])
    return re.compile(rf"{_BLANK}+(?P<q>{words})\b", re.IGNORECASE)
