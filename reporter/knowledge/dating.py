"""How an article's words place it in time: what is past, what is still to come, what falls in the same month each year.

Comes in: `dating.toml`. Goes out: `DatingWords`, checked and compiled. Must not know any article, nor what happened.
"""

from __future__ import annotations

import re
from functools import cache

from pydantic import Field

from reporter.knowledge.table import Table, read_table

_PATTERNS = ("past", "ahead", "unclear", "to_deploy", "further", "planned", "plan_of_year")
_OF_EVENT = ("who", "heading", "another")


class YearlyEvent(Table):
    """What falls in one month of every year, where that can be checked, and how an article says that it is at hand.

    `who` goes there, `heading` says that this is now, and a word of `another` that it is another year's.
    """

    month: int = Field(ge=1, le=12)
    name: str
    source: str
    who: re.Pattern[str]
    heading: re.Pattern[str]
    another: re.Pattern[str]


class DatingWords(Table):
    """Patterns for past and future, the reach of a month named without its year, and the calendar."""

    months_back: int = Field(ge=1, le=11)
    months_ahead: int = Field(ge=0, le=11)
    past: re.Pattern[str]
    ahead: re.Pattern[str]
    unclear: re.Pattern[str]
    to_deploy: re.Pattern[str]
    further: re.Pattern[str]
    planned: re.Pattern[str]
    plan_of_year: re.Pattern[str]
    calendar: tuple[YearlyEvent, ...]


@cache
def dating_words() -> DatingWords:
    """Give the words, compiled without regard to case."""
    data = read_table("dating.toml")
    words = {key: _any_of(data[key]) for key in _PATTERNS}
    calendar = [{**row, **{key: _any_of(row[key]) for key in _OF_EVENT}} for row in data["calendar"]]
    return DatingWords.model_validate({**data, **words, "calendar": calendar})


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)
