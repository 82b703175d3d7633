"""Currencies in use, as the Unicode CLDR knows them: ISO codes, signs and English names.

Comes in: nothing. Goes out: `Currencies`. How newsrooms shorten them ("KSh", "C$", bare "shillings") is no library's
knowledge and stands in numbers.toml, which has the last word.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass

_LOCALE = "en"


@dataclass(frozen=True, slots=True)
class Currencies:
    """ISO 4217 codes of all currencies in use; their signs and names in the plural, each with its code."""

    codes: frozenset[str]
    signs: dict[str, str]
    words: dict[str, str]


def currencies() -> Currencies:
    """Give all currencies that some territory uses today."""
    from babel import Locale  # opens a large data file: only where currencies are asked for
    from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies

    territories = [code for code in map(str, Locale(_LOCALE).territories) if code.isalpha()]
    codes = sorted({currency for territory in territories for currency in get_territory_currencies(territory)})
    names = {code: get_currency_name(code, count=2, locale=_LOCALE).replace("&", "and") for code in codes}
    signs = {get_currency_symbol(code, _LOCALE): code for code in codes}
    return Currencies(
        codes=frozenset(codes),
        signs={sign: code for sign, code in signs.items() if any(unicodedata.category(c) == "Sc" for c in sign)},
        words={name: code for code, name in names.items()} | _single_words(names),
    )


def _single_words(names: dict[str, str]) -> dict[str, str]:
    """Give the last words that name one currency alone: "gourdes" for "Haitian gourdes"; no "francs"."""
    last = {code: name.split()[-1] for code, name in names.items()}
    times = Counter(last.values())
    return {word: code for code, word in last.items() if times[word] == 1 and word.islower()}
