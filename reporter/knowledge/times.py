"""Expressions of time, compiled: stretches, days, days of speaking, and the periods and moments that are quoted.

Comes in: times.toml and the names of the months. Goes out: `Times`.
"""

from __future__ import annotations

import re
from functools import cache

from reporter.knowledge.load import lexicon
from reporter.knowledge.table import Table, read_table

# How far behind a verb of speech its day may stand.
# Patterns that others are made of; each may hold those before it.
_PARTS = ("count", "span", "year", "weekday", "date")
# As agencies shorten the months.
_SHORT = r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\."
_SPOKEN = r"\b[^.;]{0,45}$"


class Times(Table):
    """Patterns that find an expression of time."""

    long: re.Pattern[str]
    stretch: re.Pattern[str]
    ranking: re.Pattern[str]
    once: re.Pattern[str]
    day: re.Pattern[str]
    spoke: re.Pattern[str]
    periods: re.Pattern[str]
    moments: re.Pattern[str]


@cache
def times() -> Times:
    """Give the expressions of time, compiled without regard to case."""
    data = read_table("times.toml")
    names = {"month": f"(?:{'|'.join(lexicon().months)}|{_SHORT})", **{key: data[key] for key in _PARTS}}
    tails = {
        "long": "",
        "stretch": r"\b",
        "ranking": "",
        "once": r"\b",
        "day": r"\b",
        "spoke": _SPOKEN,
        "periods": r"\b",
        "moments": r"\b",
    }
    found = {key: rf"\b(?:{_filled('|'.join(data[key]), names)}){tail}" for key, tail in tails.items()}
    return Times.model_validate({key: re.compile(pattern, re.IGNORECASE) for key, pattern in found.items()})


def _filled(pattern: str, names: dict[str, str]) -> str:
    for name, instead in reversed(names.items()):
        pattern = pattern.replace("{" + name + "}", instead)
    return pattern
