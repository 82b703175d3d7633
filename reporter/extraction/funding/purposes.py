"""What a sum is for, and whether it is only another sum in other money.

Comes in: a sum in its sentence. Goes out: a `Purpose`, or none where the sentence tells both or neither; whether the
sum is the conversion of the one before it: "C$60 million (US$44 million)", "€9 million, or about $10 million".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.reading import mentions
from reporter.facts import PEOPLE, PERCENT, Purpose
from reporter.knowledge import ActorKind, money

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention, Sentence

_LETTERS = re.compile(r"[a-z]+")
_BESIDE = re.compile(
    r"^(?:\s+dollars?|\s+euros?|\s+shillings?)?\s*"
    r"(?:[(\[]\s*|,?\s+(?:or|i\.e\.,?|equal to|equivalent to|the equivalent of|worth)\s+|\s+[–—-]\s+or\s+)"
    r"(?:or\s+)?(?:(?:about|around|roughly|approximately|some|nearly|almost|just\s+\w+|over|more\s+than|under|less\s+than"
    r"|the\s+equivalent\s+of|equivalent\s+to|equal\s+to|approx\.?|ca?\.|[~≈=])\s*)*$",
    re.IGNORECASE,
)


def purpose(sentence: Sentence) -> Purpose | None:
    """Give what the money of a sentence is for."""
    words = {form for token in sentence.tokens for form in base_forms(token)}
    told = {what for what, nouns in money().purposes.items() if words & nouns}
    if words & money().supplies and not words & money().purposes[Purpose.RELIEF] - money().eaten:
        # Troops eat, too: "rations, flights and fuel" are for whoever is supplied with them.
        told.discard(Purpose.RELIEF)
    for found in sentence.actors:
        if found.actor.kind is ActorKind.MISSION or found.actor.name == money().trust_fund:
            told.add(Purpose.MISSION)
    return told.pop() if len(told) == 1 else None


def purpose_of_article(headline: str) -> Purpose | None:
    """Give what all money of an article is for that is headed as being on aid: "HAITI: HUMANITARIAN FUNDING"."""
    words = set(_LETTERS.findall(headline.lower()))
    told = words & money().headings
    return Purpose.RELIEF if told and not words & money().purposes[Purpose.MISSION] else None


def is_conversion(mention: Mention) -> bool:
    """Tell a sum in other money that stands in brackets or behind "or" right after the sum that it repeats."""
    unit, start = mention.quantity.unit, mention.quantity.span.start
    if unit in ("", PEOPLE, PERCENT):
        return False
    before = [other.quantity for other in mentions(mention.sentence) if other.quantity.span.end <= start]
    if not before or before[-1].unit in ("", PEOPLE, PERCENT, unit):
        return False
    return bool(_BESIDE.match(mention.sentence.document.text[before[-1].span.end : start]))
