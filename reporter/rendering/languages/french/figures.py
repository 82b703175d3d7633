"""A figure as its source prints it, in French: `more than 700,000` becomes `plus de 700 000`.

Comes in: the words of a figure, and its unit. Goes out: the same number with the same qualifier, or the source's own
words as a quote where they hold anything that is not known here: nothing is translated by half.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reporter.facts import PERCENT
from reporter.rendering.languages.foreign import unmarked
from reporter.rendering.languages.french.elision import de, elides
from reporter.rendering.languages.french.numbers import (
    NARROW,
    PLURAL_FROM,
    digits,
    in_scale,
    scale_words,
    with_currency,
)
from reporter.rendering.languages.french.quotes import quotation

# What stands before a number; `de` is joined to it, as is `d’` before a vowel.
_QUALIFIERS = {
    "more than": "plus de",
    "over": "plus de",
    "well over": "bien plus de",
    "well more than": "bien plus de",
    "above": "plus de",
    "upwards of": "plus de",
    "upward of": "plus de",
    "in excess of": "plus de",
    "at least": "au moins",
    "no fewer than": "pas moins de",
    "no less than": "pas moins de",
    "not less than": "pas moins de",
    "as many as": "jusqu’à",
    "as much as": "jusqu’à",
    "up to": "jusqu’à",
    "at most": "au plus",
    "no more than": "pas plus de",
    "a maximum of": "au plus",
    "nearly": "près de",
    "almost": "près de",
    "close to": "près de",
    "a little under": "un peu moins de",
    "a little over": "un peu plus de",
    "a little more than": "un peu plus de",
    "a little less than": "un peu moins de",
    "slightly more than": "un peu plus de",
    "slightly over": "un peu plus de",
    "slightly less than": "un peu moins de",
    "just shy of": "un peu moins de",
    "just short of": "un peu moins de",
    "just under": "un peu moins de",
    "just over": "un peu plus de",
    "just above": "un peu plus de",
    "under": "moins de",
    "below": "moins de",
    "less than": "moins de",
    "fewer than": "moins de",
    "about": "environ",
    "around": "environ",
    "roughly": "environ",
    "approximately": "environ",
    "approx.": "environ",
    "circa": "environ",
    "estimated": "environ",
    "some": "quelque",
    "only": "seulement",
    "just": "seulement",
    "exactly": "exactement",
    "a total of": "au total",
    "total of": "au total",
}
_ADDED = ("another", "additional", "further", "extra")
_BEHIND = {"or more": "au moins", "or so": "environ", "or fewer": "au plus", "or less": "au plus"}
_MORE = " de plus"
_OPENING = ("the", "an", "a")
_SCALES = {
    "thousand": (Decimal(1000), ""),
    "k": (Decimal(1000), ""),
    "million": (Decimal(10) ** 6, "million"),
    "mn": (Decimal(10) ** 6, "million"),
    "m": (Decimal(10) ** 6, "million"),
    "billion": (Decimal(10) ** 9, "milliard"),
    "bn": (Decimal(10) ** 9, "milliard"),
    "b": (Decimal(10) ** 9, "milliard"),
}
_CURRENCY = re.compile("[A-Z]{3}")
_MONEY = r"(?:US|U\.S\.|C|CA|Can|CAN|CDN|A|AU|NZ|J|TT|BZ|BBD|B)?\$|€|£|(?:K|K?Shs?|KES|USD|EUR|GBP|CAD|HTG|US)\.?"
_MONEY_BEHIND = (
    r"(?:US |U\.S\. |American |Canadian |Kenyan )?(?:dollars?|euros?|pounds?|shillings?|kroner|gourdes?)"
    r"|USD|EUR|CAD|KES"
)
_NUMBER = re.compile(
    rf"(?P<money>{_MONEY})?\s?(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:[\s-]?(?P<scale>thousand|million|billion|mn|bn|k|m|b))?"
    rf"(?:[\s-]?(?P<percent>%|percent|per cent|pct))?(?:\s(?P<behind>{_MONEY_BEHIND}))?",
    re.IGNORECASE,
)
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: value for value, word in enumerate(_ONES)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}
_SPELT = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
_FIXED = {
    "half": "la moitié",
    "one half": "la moitié",
    "half a million": "un demi-million",
    "a quarter": "un quart",
    "quarter": "un quart",
    "one quarter": "un quart",
    "one-quarter": "un quart",
    "three quarters": "trois quarts",
    "three-quarters": "trois quarts",
    "a third": "un tiers",
    "third": "un tiers",
    "one third": "un tiers",
    "one-third": "un tiers",
    "two thirds": "deux tiers",
    "two-thirds": "deux tiers",
    "dozens": "des dizaines",
    "scores": "des dizaines",
    "hundreds": "des centaines",
    "thousands": "des milliers",
    "tens of thousands": "des dizaines de milliers",
    "hundreds of thousands": "des centaines de milliers",
    "millions": "des millions",
    "a dozen": "une douzaine",
    "dozen": "une douzaine",
    "two dozen": "deux douzaines",
    "three dozen": "trois douzaines",
    "several": "plusieurs",
    "a few": "quelques",
    "several hundred": "plusieurs centaines",
    "several dozen": "plusieurs dizaines",
    "a few dozen": "quelques dizaines",
    "a few hundred": "quelques centaines",
    "a couple of hundred": "environ deux cents",
}
_PARTS_OF_A_WHOLE = {
    "fifth": "cinquième",
    "sixth": "sixième",
    "seventh": "septième",
    "eighth": "huitième",
    "ninth": "neuvième",
    "tenth": "dixième",
}
_FRACTION = re.compile(rf"({'|'.join(_ONES[1:10])})[ -]({'|'.join(_PARTS_OF_A_WHOLE)})s?")
_PERCENT_WORDS = re.compile(r"(.+) (?:percent|per cent|pct)")
# What stands before what is counted with `des`, and with `de`.
_FRACTIONS = ("moitié", "quart", "quarts", "tiers", "ième", "ièmes")
_COLLECTIVES = ("dizaines", "douzaine", "douzaines", "centaines", "milliers", "demi-million")
_RATES = {
    "a year": "par an",
    "per year": "par an",
    "annually": "par an",
    "yearly": "par an",
    "annual": "par an",
    "every year": "par an",
    "each year": "par an",
    "per annum": "par an",
    "a month": "par mois",
    "per month": "par mois",
    "monthly": "par mois",
    "every month": "par mois",
    "each month": "par mois",
    "a week": "par semaine",
    "per week": "par semaine",
    "every week": "par semaine",
    "weekly": "par semaine",
    "a day": "par jour",
    "per day": "par jour",
    "daily": "par jour",
    "every day": "par jour",
    "to date": "à ce jour",
    "so far": "à ce jour",
    "until now": "à ce jour",
    "in recent years": "ces dernières années",
    "in recent months": "ces derniers mois",
    "in recent weeks": "ces dernières semaines",
    "in recent days": "ces derniers jours",
    "over the past year": "depuis un an",
    "in the past year": "depuis un an",
    "this year": "cette année",
    "so far this year": "depuis le début de l’année",
    "last year": "l’année dernière",
    "this month": "ce mois-ci",
    "last month": "le mois dernier",
    "this week": "cette semaine",
    "last week": "la semaine dernière",
}


def figure(words: str, unit: str) -> str:
    """Say a figure in French, or quote it."""
    plain = " ".join(unmarked(words).split())
    return _said(plain, unit) or quotation(plain)


def rate(words: str) -> str:
    """Give an English rate or reach in French, empty where it is not known: `annually` is `par an`."""
    return _RATES.get(" ".join(words.split()).casefold(), "")


def counting(number: str, noun: str) -> str:
    """Join a number and what it counts: `5 600 personnes tuées`, `1,3 million de personnes`."""
    if not noun:
        return number
    if number.endswith(_MORE):
        return f"{counting(number.removesuffix(_MORE), noun)}{_MORE}"
    if number.endswith(_FRACTIONS):
        return f"{number} des {noun}"
    joined = number.endswith(("million", "millions", "milliard", "milliards", *_COLLECTIVES))
    return f"{number} {de(noun) if joined else noun}"


_PARTS = re.compile(r"(?:(?P<ahead>[^\d]*?)\s+)?(?P<number>[−]?\d[\d\u202f,]*)(?:[\s\u00a0](?P<behind>.+))?")


def qualified(words: str) -> tuple[str, str, str]:
    """Part what stands before and behind the digits, large in a narrow box: `environ`, `515`, `millions de $ US`."""
    found = _PARTS.fullmatch(words)
    if found is None:
        return "", words, ""
    return found["ahead"] or "", found["number"], (found["behind"] or "").replace("dollars US", "$\u00a0US")


def _said(words: str, unit: str) -> str:
    opening, rest = _opening(words)
    if not opening and rest.casefold().startswith(tuple(f"{one} " for one in _ADDED)):
        added = _said(rest.partition(" ")[2], unit)
        return f"{added}{_MORE}" if added else ""
    for behind, said in _BEHIND.items():
        if rest.casefold().endswith(f" {behind}"):
            number = _number(rest[: -len(behind) - 1], unit)
            return f"{said} {number}" if number and not opening else ""
    between = re.fullmatch(r"(?:between )?(\S.*?)(?: to | and | ?[-–] ?)(\S.*)", rest, re.IGNORECASE)
    if number := _number(rest, unit):
        return _joined(opening, number)
    if between and not opening:
        return _range(between[1], between[2], unit)
    return ""


def _range(low: str, high: str, unit: str) -> str:
    """Give both ends; a scale or a currency that only one of them has is that of both: `$2 to 3 million`."""
    first, last = _NUMBER.fullmatch(low), _NUMBER.fullmatch(high)
    if (
        first is None
        or last is None
        or (first["percent"] and not last["percent"])
        or (first["scale"] and not last["scale"])
    ):
        return ""
    sign = first["money"] or last["money"] or ""
    end = _number(f"{sign}{high.removeprefix(last['money'] or '')}", unit)
    start = first["digits"]
    if first["scale"]:
        start += f" {first['scale']}"
    if first["behind"]:
        return ""
    begin = _number(start, "people")
    return f"de {begin} à {end}" if begin and end else ""


def _joined(qualifier: str, number: str) -> str:
    if not qualifier:
        return number
    if qualifier.endswith(" de") and elides(number):
        return f"{qualifier[:-1]}’{number}"
    return f"{qualifier} {number}"


def _opening(words: str) -> tuple[str, str]:
    """Take the qualifier off, and the article before it; the longest that is known."""
    rest = words
    for article in _OPENING:
        ahead = f"{article} "
        if rest.casefold().startswith(ahead) and (_opens(rest[len(ahead) :]) or article == "the"):
            rest = rest[len(ahead) :]
            break
    english = _known(rest)
    return (_QUALIFIERS[english], rest[len(english) + 1 :]) if english else ("", rest)


def _opens(words: str) -> bool:
    return bool(_known(words)) or words.casefold().startswith(tuple(f"{one} " for one in _ADDED))


def _known(words: str) -> str:
    folded = words.casefold()
    fitting = [one for one in _QUALIFIERS if folded.startswith(f"{one} ")]
    return max(fitting, key=len, default="")


def _number(words: str, unit: str) -> str | None:
    """Read a number with its unit, and nothing else."""
    folded, money = words.casefold(), bool(_CURRENCY.fullmatch(unit))
    if folded in _FIXED:
        return None if money else _FIXED[folded]
    if fraction := _FRACTION.fullmatch(folded):
        return None if money else _fraction(*fraction.groups())
    if found := _NUMBER.fullmatch(words):
        fits = bool(found["money"] or found["behind"]) is money and bool(found["percent"]) is (unit == PERCENT)
        return _digits(found, unit) if fits else None
    if unit == PERCENT and (percent := _PERCENT_WORDS.fullmatch(folded)):
        value = _spelt(percent[1])
        return None if value is None else f"{value}{NARROW}%"
    value = _spelt(folded)
    if value is None or money or unit == PERCENT:
        return None
    return _SPELT[value] if value < len(_SPELT) else in_scale(Decimal(value))[0]


def _fraction(number: str, part: str) -> str:
    """Say a fraction: `neuf dixièmes`, `un cinquième`."""
    count = _WORDS[number]
    return f"{_SPELT[count]} {_PARTS_OF_A_WHOLE[part]}{'s' if count > 1 else ''}"


def _digits(found: re.Match[str], unit: str) -> str:
    whole, _, places = found["digits"].replace(",", "").partition(".")
    size = Decimal(found["digits"].replace(",", ""))
    factor, scale = _SCALES[found["scale"].casefold()] if found["scale"] else (Decimal(1), "")
    number = f"{digits(int(whole))},{places}" if places else digits(int(whole))
    if factor > 1 and not scale:
        number = digits(size * factor)
    said = scale_words(number, size, scale) if scale else number
    if _CURRENCY.fullmatch(unit):
        several = bool(scale) or size * factor >= PLURAL_FROM
        return with_currency(said, unit, plural=several, joined=bool(scale))
    return f"{said}{NARROW}%" if unit == PERCENT else said


def _spelt(words: str) -> int | None:
    """Read a whole number in words: `twenty-five`, `two hundred`, `a million`."""
    total, current = 0, 0
    parts = [part for part in words.replace("-", " ").split() if part != "and"]
    for at, part in enumerate(parts):
        if part in ("a", "an") and at == 0:
            current = 1
        elif part in _WORDS:
            current += _WORDS[part]
        elif part == "hundred" and current:
            current *= 100
        elif part in ("thousand", "million", "billion") and current:
            total += current * int(_SCALES[part][0])
            current = 0
        else:
            return None
    return total + current if parts and parts != ["a"] else None
