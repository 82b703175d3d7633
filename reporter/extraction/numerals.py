"""Numbers in digits and in words: "1,300,000", "1.3m", "two and a half million", "half a million", "one in five".

Comes in: text. Goes out: `Numeral` values in order, each exact, with its characters, the sign of money before it and
the scale that a neighbour may borrow ("2 to 3 million"). Ordinals, codes and numbers glued to letters are none. Must
not know units behind the number, ranges or qualifiers.

    numeral  = [sign] ( digits [scale] | words | fraction [of a scale] | share | collective )
    words    = [big ...] [hundreds | small] | number "and a half" | number "point" digits
    share    = number [noun] ("in" | "out of") ["every"] number | "every" ordinal
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reporter.facts import Span
from reporter.knowledge import Numbers, numbers

BLANK = r"[ \u00a0\u202f\t]"
_JOINT = rf"(?:-|{BLANK}+)"
# Grouped by comma or no-break space; a plain space groups only where exactly three digits follow. "22,5 million" is
# how the continent writes 22.5.
_DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,])"
    rf"|\d+,\d{{1,2}}(?={BLANK}+[mb]illion)|\d*[½¼¾]|\d+(?:\.\d+)?"
)
_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
# "ten in a hundred" is a share, "ten in 40" an accident of the sentence.
_LARGEST_WHOLE = 10
_TEN, _TWENTY, _THOUSAND = 10, 20, 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number: `scale` is its last word of size; a share is told in percent; a small one is a bare word like "two"."""

    value: Decimal
    span: Span
    sign: str = ""
    scale: Decimal = Decimal(1)
    is_share: bool = False
    in_digits: bool = False


def numerals(text: str) -> Iterator[Numeral]:
    """Read every number in `text`."""
    at = 0
    while match := _next(text, at):
        if match["share"] and not _as_share(match):
            # "six out of twenty-four" are two numbers.
            match = _grammar(shares=False).match(text, match.start()) or match
        if not match["tail"] and (numeral := _numeral(match)) and numeral.value:
            yield numeral
        at = match.end()


def _next(text: str, at: int) -> re.Match[str] | None:
    """Find the next number: the grammar, which is slow, is tried only where a number may begin."""
    grammar, words = _grammar(), _first_words()
    for start in _START.finditer(text, at):
        may_begin = start["word"] is None or start["word"].casefold() in words
        if may_begin and (match := grammar.match(text, start.start())):
            return match
    return None


def _numeral(match: re.Match[str]) -> Numeral | None:
    if match["digits"]:
        return _in_digits(match)
    return None if match["sign"] else (_as_share(match) or _in_words(match))


def plain(value: Decimal) -> Decimal:
    """Drop what computing left behind: 1200000000.0 is 1200000000, a third is 33.33 percent."""
    whole = value.to_integral_value()
    return whole if value == whole else value.quantize(Decimal("0.01"))


# --- what the grammar found, as a value ------------------------------------------------------------------------


def _in_digits(match: re.Match[str]) -> Numeral | None:
    known, suffix = numbers(), (match["suffix"] or match["spaced"] or "").lower()
    # "$1b", but not "section 1b"; "$5 m", but not "5 m" deep.
    if not match["sign"] and (suffix == "b" or (match["spaced"] and suffix == "m")):
        return None
    size = known.suffixes[suffix] if suffix else known.scales[match["scale"].lower()] if match["scale"] else 1
    return Numeral(
        value=plain(_digits(match["digits"]) * size),
        span=Span(*match.span()),
        sign=(match["sign"] or "").strip(),
        scale=Decimal(size),
        in_digits=True,
    )


def _digits(printed: str) -> Decimal:
    if printed[-1] in _HALVES:
        return Decimal(printed[:-1] or 0) + _HALVES[printed[-1]]
    whole, comma, rest = printed.rpartition(",")
    if comma and len(rest) < len("000") and "." not in rest:
        return Decimal(f"{whole}.{rest}")
    return Decimal(re.sub(r"[^\d.]", "", printed))


def _as_share(match: re.Match[str]) -> Numeral | None:
    share: Decimal | None = None
    if match["share"]:
        told = match["of_each"] or match["of_ten"]
        share = _share(numbers(), match["first"], told or match["whole"], is_told=bool(told))
    elif match["every"]:
        share = 1 / Decimal(numbers().ordinals[match["every"].lower()])
    elif match["part"]:
        share = _part(numbers(), match["part"])
    return Numeral(value=plain(share * 100), span=Span(*match.span()), is_share=True) if share else None


def _in_words(match: re.Match[str]) -> Numeral | None:
    known, scale = numbers(), Decimal(1)
    if match["fraction"]:
        scale = Decimal(known.scales[match["of"].lower()])
        value = _part(known, match["fraction"]) * scale
    elif match["collective"]:
        value = Decimal(known.collectives[" ".join(match["collective"].lower().split())])
    elif match["words"]:
        value, scale = _words(known, match["words"])
    else:
        return None
    return Numeral(value=plain(value), span=Span(*match.span()), scale=scale)


def _share(known: Numbers, first: str, whole: str, *, is_told: bool) -> Decimal | None:
    part, of = (Decimal(word) if word.isdigit() else _words(known, word)[0] for word in (first, whole))
    return part / of if part < of and (is_told or of <= _LARGEST_WHOLE or part == 1) else None


def _part(known: Numbers, printed: str) -> Decimal:
    """Read "half", "a third", "three quarters"."""
    words = re.split(r"[\s-]+", printed.lower())
    return known.fractions[words[-1]] * (known.words.get(words[0], 1) if len(words) > 1 else 1)


def _words(known: Numbers, text: str) -> tuple[Decimal, Decimal]:
    """Read "three hundred and fifty thousand", "two and a half million", "a million and a half", "one point three"."""
    total, current, last, place = Decimal(0), Decimal(0), Decimal(1), Decimal(0)
    for word in re.split(r"[\s,-]+", text.lower()):
        if word == "point":
            place = Decimal(1)
        elif word in known.words:
            place = place / 10
            current += known.words[word] * (place or 1)
        elif word in known.fractions and current:
            current += known.fractions[word]
        elif word in known.fractions:
            total += known.fractions[word] * last
        elif word in known.scales:
            last, place = Decimal(known.scales[word]), Decimal(0)
            current = max(current, Decimal(1)) * last
            if last >= _THOUSAND:
                total, current = total + current, Decimal(0)
    return total + current, last


# --- the grammar -----------------------------------------------------------------------------------------------


def any_of(words: Iterable[str]) -> str:
    """Give a pattern of all words, the longest first, with blanks of any kind."""
    return "|".join(re.escape(word).replace(r"\ ", f"{BLANK}+") for word in sorted(words, key=len, reverse=True))


# A sign, a digit or a whole word, behind what no number may follow.
_BEHIND = r"(?<![\w.,$€£/-])"
_START = re.compile(rf"{_BEHIND}(?:(?P<word>[^\W\d_½¼¾]+)|[\d½¼¾]|[^\w\s])")


@cache
def _first_words() -> frozenset[str]:
    """Give the words, letters only, that a number may begin with."""
    known = numbers()
    counts = (known.words, known.scales, known.fractions, known.collectives)
    signs = (known.currency_signs, known.currency_codes)
    articles = ("a", "an", "the", "every", "half")
    named = (re.match(r"[^\W\d_½¼¾]+", name) for names in (*counts, *signs, articles) for name in names)
    return frozenset(word[0].casefold() for word in named if word)


@cache
def _grammar(*, shares: bool = True) -> re.Pattern[str]:
    """Give the pattern of every number; without `shares`, one in which "one in" can't begin a share."""
    known = numbers()
    scale, small = any_of(known.scales), _small(known)
    return re.compile(
        rf"{_BEHIND}(?P<sign>(?:{_sign(known)}){BLANK}*)?(?:{_shares(known, small, allowed=shares)}"
        rf"|(?P<digits>{_DIGITS})(?:(?P<suffix>{any_of(known.suffixes)})\b|{BLANK}(?P<spaced>mn|mln|bn|tn|m|b)\b"
        rf"|{_JOINT}(?P<scale>{scale})s?\b)?"
        rf"|\b(?P<fraction>(?:(?:an?|the|{small}){_JOINT})?(?:{any_of(known.fractions)}))"
        rf"(?:{_JOINT}(?:of{_JOINT})?an?)?{_JOINT}(?P<of>{scale})\b|{_parts(known, small)}"
        rf"|\b(?P<words>{_word_order(known, small)})\b|\b(?P<collective>{any_of(known.collectives)})\b)"
        rf"(?P<tail>st\b|nd\b|rd\b|th\b|s\b|[A-Za-z_]|[.,:/]\d)?",
        re.IGNORECASE,
    )


def _shares(known: Numbers, small: str, *, allowed: bool) -> str:
    """Patterns of "one in five", "one Haitian in eight", "three out of every four", "every second"; of no time."""
    never = "" if allowed else "(?!)"
    count = rf"(?:{small}|\d{{1,2}})"
    no_time = rf"(?!{_JOINT}(?:\w+{_JOINT})?(?:{any_of(known.times)})s?\b)"
    joined = rf"(?:(?:(?<=one.)\w+{BLANK}+|parts{BLANK}+)?in|(?:\w+{BLANK}+)?out{BLANK}+of)"
    each = rf"{BLANK}+(?:(?:every|each){BLANK}+)?"
    # "nine streets in ten are empty", "46 people in every 100": without a word that tells a share, they are two counts.
    noun = rf"(?:\w+{BLANK}+)?"
    out_of = rf"(?:in|out{BLANK}+of){BLANK}+"
    told = rf"{noun}{out_of}(?:every|each){BLANK}+(?P<of_each>100|hundred|{count})"
    no_noun = rf"(?={BLANK}*(?:[,;:.)]|$)|{BLANK}+(?:{any_of((*known.elliptic.behind, *known.elliptic.verbs))})\b)"
    in_ten = rf"\w+{BLANK}+{out_of}(?P<of_ten>ten|10){no_noun}"
    return (
        rf"(?P<share>{never}\b(?P<first>{count}){BLANK}+(?:{told}|{in_ten}|{joined}{each}(?P<whole>{count}))"
        rf"\b(?![.,]\d){no_time})"
        rf"|\bevery{BLANK}+(?P<every>{any_of(known.ordinals)})\b{no_time}"
    )


def _parts(known: Numbers, small: str) -> str:
    """Patterns of "half", "a third", "three quarters"; "twenty-third" and "the third" are ranks."""
    plural = any_of(word for word in known.fractions if word.endswith("s"))
    singular = any_of(word for word in known.fractions if not word.endswith("s"))
    # "At the half-way mark" is a time.
    half = r"half(?![-\u2010\u2011 ]way\b)"
    return rf"\b(?P<part>(?:{small}){_JOINT}(?:{plural})|(?:an?|one){_JOINT}(?:{singular})|{half})\b"


def _sign(known: Numbers) -> str:
    """Currency signs and codes; a code is one in capitals alone ("TOP 500") and may carry a dollar sign ("BBD$")."""
    return rf"(?:{any_of(known.currency_signs)}|(?-i:{any_of(known.currency_codes)})\$?)\.?"


def _small(known: Numbers) -> str:
    """Words for numbers below a hundred."""
    tens = any_of(word for word, value in known.words.items() if value >= _TWENTY)
    rest = any_of(word for word, value in known.words.items() if value < _TWENTY)
    ones = any_of(word for word, value in known.words.items() if value < _TEN)
    return rf"(?:(?:{tens})(?:{_JOINT}(?:{ones})\b)?|{rest})"


def _word_order(known: Numbers, small: str) -> str:
    """Number words in the order in which English puts them; "two and three" are two numbers."""
    large = any_of(word for word, size in known.scales.items() if size >= _THOUSAND)
    rest = any_of(word for word, value in known.words.items() if value < _TEN)
    also = rf"{BLANK}+(?:and{BLANK}+)?"
    group = rf"(?:(?:{small}|an?){_JOINT}hundred(?:{also}{small}\b)?|{small})"
    point = rf"{small}{BLANK}+point(?:{BLANK}+(?:{rest})\b)+"
    half = rf"{small}{BLANK}+and{BLANK}+a{BLANK}+(?:{any_of(known.fractions)})"
    big = rf"(?:{half}|{point}|{group}|an?|the){_JOINT}(?:{large})"
    bigs = rf"{big}(?:,?{also}{big})*(?:{also}(?:a{BLANK}+(?:half|quarter)\b|{group}\b))?"
    return rf"{bigs}|{half}|{point}|(?:{small}|a){_JOINT}dozen|{group}"
