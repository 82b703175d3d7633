"""Currencies in use, as the Unicode CLDR knows them: ISO codes, signs and English names.

Comes in: nothing. Goes out: `Currencies`. How newsrooms shorten them ("KSh", "C$", bare "shillings") is no library's
knowledge and stands in numbers.toml, which has the last word.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass

_LOCALE = "en"


@dataclass(frozen=True, slots=True)
class Currencies:
    """ISO 4217 codes of all currencies in use; their signs and names, each with its code.

    `shared` are names that several currencies go by ("pesos"), `territories` the currencies of each ISO 3166 code;
    `singulars` are names in the singular, which stand behind a count only in "a 5-million-gourde grant".
    """

    codes: frozenset[str]
    signs: dict[str, str]
    words: dict[str, str]
    shared: dict[str, frozenset[str]]
    territories: dict[str, tuple[str, ...]]
    singulars: frozenset[str]


def currencies() -> Currencies:
    """Give all currencies that some territory uses today."""
    from babel import Locale  # opens a large data file: only where currencies are asked for
    from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies

    territories = {code: tuple(get_territory_currencies(code)) for code in map(str, Locale(_LOCALE).territories)}
    codes = sorted({currency for some in territories.values() for currency in some})
    names = {
        code: [get_currency_name(code, count=count, locale=_LOCALE).replace("&", "and") for count in (1, 2)]
        for code in codes
    }
    signs = {get_currency_symbol(code, _LOCALE): code for code in codes}
    called = _last_words(names)
    return Currencies(
        codes=frozenset(codes),
        signs={sign: code for sign, code in signs.items() if any(unicodedata.category(c) == "Sc" for c in sign)},
        words={name: code for code, some in names.items() for name in some}
        | {word: code for word, (code, *others) in called.items() if not others},
        shared={word: frozenset(some) for word, some in called.items() if len(some) > 1},
        territories=territories,
        singulars=frozenset(one.split()[-1] for one, many in names.values() if one != many),
    )


def _last_words(names: dict[str, list[str]]) -> dict[str, list[str]]:
    """Give the last words of names with the currencies that go by them: "gourde" of one, "francs" of many."""
    called: defaultdict[str, set[str]] = defaultdict(set)
    for code, (singular, plural) in names.items():
        for word in (singular.split()[-1], plural.split()[-1], f"{singular.split()[-1]}s"):
            if word.islower():
                called[word].add(code)
    return {word: sorted(codes) for word, codes in called.items()}
