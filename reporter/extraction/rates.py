"""Rates: how much or how many in a given time, and never a stock: "10,000 a week", "$5 million a month", "daily".

Comes in: a number in its sentence. Goes out: the words of its rate, or nothing. Must not know kinds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

_TIME = r"(?:hour|day|night|week|fortnight|month|quarter|year)"
_EVERY = rf"(?:(?:an?|per|each|every)\s+{_TIME}|(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually))\b"
_SUM = re.compile(rf"\s+{_EVERY}", re.IGNORECASE)
_PEOPLE = re.compile(
    rf"(?:\s+(?!(?:in|for|during|over|within|after|of|on|at)\b)[\w-]+){{0,3}}\s+(?:an?|per|each|every)\s+(?:{_TIME}|bus|flight|head)\b|\s+daily\b",
    re.IGNORECASE,
)


def rate_of_sum(mention: Mention) -> str:
    """Give the words that make a sum of money one by the month: "$5 million a month", "annually"."""
    found = _SUM.match(mention.behind)
    return found[0].strip() if found else ""


def is_rate(mention: Mention) -> bool:
    """Tell whether people are counted by the day, the week or the bus."""
    return bool(_PEOPLE.match(mention.behind))
