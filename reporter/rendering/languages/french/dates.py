"""Dates in French: `1er octobre 2024`, and how a sentence joins them.

The forms are `on` (`le 6 octobre 2024`, `en octobre 2024`), `asof` (`au 6 octobre 2024`, `en octobre 2024`), `of`
(`du 6 octobre 2024`, `d’octobre 2024`), `to` (`au 6 octobre 2024`, `à octobre 2024`) and `until` (`jusqu’au 6 octobre
2024`, `jusqu’en octobre 2024`).
"""

from __future__ import annotations

import calendar
from datetime import date
from functools import cache

from babel import Locale

from reporter.facts import PartialDate
from reporter.rendering.languages.french.elision import de
from reporter.rendering.languages.inflected import Inflected

_DECEMBER = 12


@cache
def _months() -> dict[int, str]:
    return dict(Locale("fr").months["format"]["wide"])


def date_words(when: PartialDate) -> Inflected:
    """Write a date out as far as it is known."""
    words = _written(when.day, when.month, when.year)
    if when.day:
        return _forms(words, on=f"le {words}", of=f"du {words}", at=f"au {words}")
    return _forms(words, on=f"en {words}", of=de(words), at=words)


def _forms(words: str, *, on: str, of: str, at: str) -> Inflected:
    to_the_day = on.startswith("le")
    return Inflected(
        words,
        on=on,
        of=of,
        asof=at if to_the_day else on,
        until=f"jusqu’{at}" if to_the_day else f"jusqu’{on}",
        to=at if to_the_day else f"à {words}",
    )


def _written(day: int | None, month: int | None, year: int | None) -> str:
    first = "1er" if day == 1 else str(day or "")
    return " ".join(part for part in (first, _months()[month] if month else "", str(year or "")) if part)


def span(first: date, last: date) -> Inflected:
    """Write out the days from one to another: `2024`, `de janvier à octobre 2024`, `du 1er au 9 mai 2024`."""
    whole_months = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    same_year = first.year == last.year
    if whole_months and same_year and (first.month, last.month) == (1, _DECEMBER):
        return date_words(PartialDate(year=last.year))
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return date_words(PartialDate(year=last.year, month=last.month))
    if first == last:
        return date_words(PartialDate(year=last.year, month=last.month, day=last.day))
    same_month = same_year and first.month == last.month
    start = (
        _written(
            None if whole_months else first.day, None if same_month else first.month, None if same_year else first.year
        ),
        _written(None if whole_months else last.day, last.month, last.year),
    )
    words = f"{de(start[0])} à {start[1]}" if whole_months else f"du {start[0]} au {start[1]}"
    return Inflected(words, on=words, of=words)
