"""Qualifiers: what bounds a number, before it ("well over", "as many as") or behind it ("or more", "400-odd").

Comes in: text and the place of a number. Goes out: the `Bound`, and the characters with the qualifier. Must not know
what a number counts.

    before   = [degree] qualifier [degree] ... [article]
    behind   = "or more" | "-odd" | "at most" | ...
"""

from __future__ import annotations

import re
from functools import cache

from reporter.extraction.numerals import BLANK, any_of
from reporter.facts import Bound, Span
from reporter.knowledge import numbers

# No qualifier is longer than this.
_REACH = 60
_NEGATION = re.compile(r"\b(?:never|not|n[’']t)(?:\s+\w+){0,3}\s+$", re.IGNORECASE)
_LAST_WORD = re.compile(rf"\b(?P<word>\w+){BLANK}+[“\"]?$")
_ARTICLE = re.compile(r"(?:\bthe|\bthis|[’']s)\s+$", re.IGNORECASE)
_TURNED = {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}


def qualified(text: str, number: Span) -> tuple[Bound, Span]:
    """Give the bound of a number, and the number with what bounds it."""
    bound, start = _from_before(text, number.start)
    if bound is not Bound.EXACT:
        return bound, Span(start, number.end)
    if after := _after().match(text, number.end):
        return _bounds()[_squeezed(after["q"])], Span(number.start, after.end("q"))
    return Bound.EXACT, number


def _from_before(text: str, start: int) -> tuple[Bound, int]:
    """Read the qualifiers before a number, from the last to the first: "up to about 200" is at most 200."""
    known, found = numbers(), Bound.EXACT
    while _may_close(text, start) and (match := _before().search(text, max(0, start - _REACH), start)):
        words = _squeezed(match["q"] or match["sign"])
        bound = _bounds()[words]
        if words in known.comparing:
            if match["the"]:
                break
            bound = _TURNED[bound] if _NEGATION.search(text, max(0, match.start() - _REACH), match.start()) else bound
        if words in known.loose and _ARTICLE.search(text, max(0, match.start() - _REACH), match.start()):
            break
        found = bound if found in (Bound.EXACT, Bound.APPROX) else found
        start = match.start()
    return found, start


def _may_close(text: str, end: int) -> bool:
    """Tell whether a qualifier may end before a place; most numbers stand behind a word that ends none."""
    last = _LAST_WORD.search(text, max(0, end - _REACH), end)
    return last is None or last["word"].lower() in _closing_words()


def _squeezed(words: str) -> str:
    return " ".join(words.lower().split())


@cache
def _bounds() -> dict[str, Bound]:
    known = numbers()
    groups = [*known.qualifiers.items(), *known.trailing.items()]
    return {word: Bound(bound) for bound, words in groups for word in words}


@cache
def _closing_words() -> frozenset[str]:
    """Give the last word of every qualifier that ends in one, and of all that may stand behind it."""
    known = numbers()
    every = (word for words in known.qualifiers.values() for word in words)
    last = {found[0] for word in every if (found := re.search(r"\w+$", word.lower()))}
    return frozenset(last | {"the", "a", "an", "another", "additional", "further", "extra"})


@cache
def _before() -> re.Pattern[str]:
    known = numbers()
    every = [word for words in known.qualifiers.values() for word in words]
    words = any_of(word for word in every if word[0].isalpha())
    signs = any_of(word for word in every if not word[0].isalpha())
    # Words that may stand between qualifier and number without changing either.
    between = rf"(?:(?P<the>the)|an?|another|an?{BLANK}+(?:additional|further|extra)|additional){BLANK}+"
    # "adds up to 500" is a sum.
    return re.compile(
        rf"(?:(?<!\badd )(?<!\badds )(?<!\badded )\b(?:(?:{any_of(known.degrees)}){BLANK}+)?"
        rf"\b(?P<q>{words}){BLANK}+(?:{between})?[“\"]?|(?P<sign>{signs}){BLANK}*)$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    known = numbers()
    words = any_of(word for words in known.trailing.values() for word in words)
    aside = any_of(known.trailing["approx"])
    # "300 people or so": the noun may stand between.
    return re.compile(
        rf"(?:-|{BLANK}+[“\"]?|{BLANK}+[a-z]+{BLANK}+(?=or{BLANK})|,{BLANK}+(?={aside}))(?P<q>{words})\b(?!{BLANK}*\d)",
        re.IGNORECASE,
    )
