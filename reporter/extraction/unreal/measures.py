"""Numbers that count nobody: ages, days of a month, and differences between two counts.

Comes in: a number in its sentence. Goes out: yes or no.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.facts import PERCENT
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

_LAST_DAY, _OLDEST = 31, 100
_AGED = re.compile(
    r"\b(?:aged?|ages)\b(?:\W+(?:of|over|under|above|below|between|from|to|and|or|\d+))*\W*$", re.IGNORECASE
)
# "30 percent were under 12": of people whose share is told, it is an age.
_YOUNGER = re.compile(r"\b(?:were|are|was|is)\s+$", re.IGNORECASE)
# "some as young as ten", "younger than 18"
_BY_AGE = re.compile(r"\b(?:(?:as young|as old) as|(?:younger|older) than|turn(?:ed|ing)?)\s+$", re.IGNORECASE)
_QUALIFIED = re.compile(r"(?:under|over|below|above)\b", re.IGNORECASE)
_ENDS = re.compile(r"\W*$|\s*[,;.]")
_DIFFERS = re.compile(r"\s+(?:more|fewer|less)\s+than\b", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:up|down|rose|rise|risen|fell|fallen|dropped|grew|grown|climbed|(?:in|de)creased?|higher|lower)\s+by\s+$",
    re.IGNORECASE,
)


def is_age(mention: Mention) -> bool:
    """Tell "aged 11, 13 and 16", "a third were under 12"."""
    if mention.quantity.value > _OLDEST:
        return False
    printed = mention.sentence.document.text[slice(*mention.quantity.span)]
    younger = _QUALIFIED.match(printed) and _YOUNGER.search(mention.ahead) and _ENDS.match(mention.behind)
    by_age = _BY_AGE.search(mention.ahead) and mention.quantity.unit != PERCENT
    return bool(younger or by_age or _AGED.search(mention.ahead))


def is_day(mention: Mention) -> bool:
    """Tell "on the night of 11 to 12 September"."""
    following = mention.behind.split(maxsplit=1)[:1]
    digits = mention.sentence.document.text[slice(*mention.quantity.number_span)].isdigit()
    month = bool(following) and following[0].strip(",.;") in lexicon().months
    return digits and month and mention.quantity.value <= _LAST_DAY


def is_difference(mention: Mention) -> bool:
    """Tell "1,000 more than in 2023", "up by 400"."""
    return bool(_DIFFERS.match(mention.behind) or _CHANGED.search(mention.ahead))
