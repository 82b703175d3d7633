"""When a number holds: the time that it covers, in the article's words.

Comes in: a number in its sentence. Goes out: the expression of time nearest to it, or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import bears_on
from reporter.facts import Kind
from reporter.knowledge.times import times

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

# What is done, or counted, on one day, and told with it.
_ON_A_DAY = frozenset(
    {Kind.RETURNED, Kind.RECEIVED, Kind.WITHHELD, Kind.SPENT, Kind.PLEDGED_FUNDING, Kind.DEPLOYED, Kind.DISPLACED}
)
# "Killed 1,520 from April through June and left 609 wounded".
_GOES_ON = re.compile(r"\s+and\s+(?:[a-z]+\s+){1,3}(?:about|at\s+least|some|nearly|over|more\s+than)?\s*")
# "147,000, up from 68,000 last December": what a number is held against has a time of its own.
_HELD_AGAINST = re.compile(
    r"\b(?:from|against|than|compared\s+(?:with|to))\s+(?:(?:about|around|some|nearly|roughly|just|over|only)\s+)*"
    r"[\d.,]+(?:\s+(?:million|percent|per\s+cent|%|people))*[^.;]{0,20}$"
)
# "12 percent fewer than in the same months of 2023", "compared with the total of last year": the other's time.
_OTHERS = (
    r"\b(?:than|compared\s+(?:with|to)|versus|vs\.?|as\s+(?:many|much)\s+as|(?:up|down|rise|increase|drop|fall)\s+(?:from|on|over))"
    r"(?:\s+(?:in|during|over|for|of|at|by|the|all|that|those|a|an|same|whole|number|total|figure|toll|level|count|tally"
    r"|killed|seen|recorded|counted|registered|reported))*\s*$"
)
_THAN = re.compile(_OTHERS, re.IGNORECASE)
_RATE = re.compile("annually|(?:a|per|each|every) year", re.IGNORECASE)


def period(mention: Mention, kind: Kind, *, of_event: bool = False) -> str | None:
    """Give the time a number covers in the article's words: the nearest expression that bears on it in its sentence.

    Only what is required has a rate ("$600 million a year"); other sums and counts are amounts. What counts one event
    may tell the day on which it was, and so may stocks, payments and returns.
    """
    found = _found(times().periods, mention)
    rates = [match for match in found if _RATE.fullmatch(match[0])]
    others = [match for match in found if match not in rates and _bears(match, mention)]
    fitting = rates or others if kind is Kind.REQUIRED else others
    return _nearest(fitting, mention) or (_moment(mention) if of_event or kind in _ON_A_DAY else None)


def _found(pattern: re.Pattern[str], mention: Mention) -> list[re.Match[str]]:
    return list(pattern.finditer(mention.sentence.text))


def _moment(mention: Mention) -> str | None:
    text = mention.sentence.text
    days = [match for match in _found(times().moments, mention) if not times().spoke.search(text[: match.start()])]
    return _nearest([match for match in days if _bears(match, mention)], mention)


def _nearest(found: list[re.Match[str]], mention: Mention) -> str | None:
    at = mention.quantity.span.start - mention.sentence.span.start
    nearest = min(found, key=lambda match: abs(match.start() - at), default=None)
    return " ".join(nearest[0].split()) if nearest else None


def _bears(match: re.Match[str], mention: Mention) -> bool:
    """Tell whether an expression of time stands in the number's own clause."""
    sentence = mention.sentence
    between = sentence.text[slice(*sorted((match.start(), mention.quantity.span.start - sentence.span.start)))]
    inside = sentence.tokens.doc.char_span(
        sentence.span.start + match.start(), sentence.span.start + match.end(), alignment_mode="expand"
    )
    behind = sentence.text[match.end() : mention.quantity.span.start - sentence.span.start]
    after = mention.quantity.span.end - sentence.span.start
    # What a comparison opens with is the time of the other, whether the number stands behind it or before.
    if _THAN.search(sentence.text[after : match.start()] if match.start() > after else sentence.text[: match.start()]):
        return False
    if ";" in between or inside is None or _HELD_AGAINST.search(sentence.text[after : match.start()]):
        return False
    return _GOES_ON.fullmatch(behind) is not None or bears_on(inside.root, mention.anchor)
