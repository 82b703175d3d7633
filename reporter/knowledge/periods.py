"""How stretches of time are written, compiled: which form a period's words have, and what stands in it.

Comes in: periods.toml, the names of the months and the numerals. Goes out: `Periods`. Must not know any date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from reporter.knowledge.load import lexicon, numbers
from reporter.knowledge.table import Table, read_table

# In a span of so many months, weeks or years; larger numbers are printed in digits.
_LARGEST_WORD = 20
_FIRST_LETTERS = 3


class Form(StrEnum):
    """What fixes the ends of a stretch of time."""

    AGO = "ago"
    RUNNING = "running"
    PREVIOUS = "previous"
    ROLLING = "rolling"
    ORDINAL = "ordinal"
    SEASON = "season"
    BETWEEN = "between"
    SINCE = "since"
    NAMED = "named"
    WEEKDAY = "weekday"


class Point(NamedTuple):
    """A year, month or day as printed; `within` is the part of it that is meant: `early`, `mid`, `late`."""

    year: int | None
    month: int | None
    day: int | None
    within: str


class Periods(Table):
    """The forms, in the order in which they are tried, and the words that stand for numbers in them."""

    opening: re.Pattern[str]
    forms: tuple[tuple[Form, re.Pattern[str]], ...]
    point: re.Pattern[str]
    which: Mapping[str, int]
    seasons: Mapping[str, tuple[int, int]]
    counts: Mapping[str, int]
    months: Mapping[str, int]

    def read(self, words: str) -> tuple[Form, re.Match[str]] | None:
        """Find the form of a period's words; None where they have none that fixes its ends."""
        bare = self.opening.sub("", " ".join(words.lower().split()))
        found = ((form, pattern.fullmatch(bare)) for form, pattern in self.forms)
        return next(((form, match) for form, match in found if match), None)

    def count(self, printed: str) -> int:
        """Give the number that a word or digits stand for."""
        return self.counts[printed] if printed in self.counts else int(printed)

    def named(self, printed: str) -> Point | None:
        """Take a point of time apart: "11 October 2024", "late 2023", "Sept."."""
        match = self.point.fullmatch(printed)
        if match is None:
            return None
        found = {key: int(match[key]) if match[key] else None for key in ("year", "only", "before", "behind")}
        month = self.months[match["month"][:_FIRST_LETTERS]] if match["month"] else None
        within = (match["within"] or "").strip(" -").removeprefix("the ")
        return Point(found["year"] or found["only"], month, found["before"] or found["behind"], within)


@cache
def periods() -> Periods:
    """Give the forms of periods, compiled for words in small letters."""
    data = read_table("periods.toml")
    months = [month.lower() for month in lexicon().months]
    counts = {word: value for word, value in numbers().words.items() if 0 < value <= _LARGEST_WORD}
    parts = data["parts"] | {
        "month": "(?:" + "|".join(f"{month}|{month[:_FIRST_LETTERS]}t?\\." for month in months) + ")",
        "count": rf"(?:\d{{1,3}}|{'|'.join(sorted(counts, key=len, reverse=True))})",
        "which": f"(?:{'|'.join(data['which'])})",
        "season": f"(?:{'|'.join(data['seasons'])})",
    }
    parts["point"] = _filled(r"(?:(?:\d{1,2} )?{month}(?: \d{1,2}(?!\d))?(?:,? {year})?|{year})", parts)
    parts["within"] = f"(?:{parts['within']})"
    forms = [(form, re.compile(_filled(row, parts))) for form in Form for row in data["forms"][form]]
    point = (
        r"(?P<within>{within})?(?:(?:(?P<before>\d{1,2}) )?(?P<month>{month})(?: (?P<behind>\d{1,2})(?!\d))?"
        r"(?:,? (?P<year>{year}))?|(?P<only>{year}))"
    )
    if unknown := set(data["forms"]) - set(Form):
        raise ValueError(f"periods.toml has forms that nothing reads: {', '.join(sorted(unknown))}")
    return Periods.model_validate(
        {
            "opening": re.compile(data["opening"]),
            "forms": forms,
            "point": re.compile(_filled(point, parts)),
            "which": data["which"],
            "seasons": data["seasons"],
            "counts": counts,
            "months": {month[:_FIRST_LETTERS]: number for number, month in enumerate(months, start=1)},
        }
    )


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    for name, instead in parts.items():
        pattern = pattern.replace("{" + name + "}", instead)
    return pattern
