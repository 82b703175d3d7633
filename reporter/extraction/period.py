"""When a number holds: the time that it covers, in the article's words.

Comes in: a number in its sentence. Goes out: the expression of time nearest to it, or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.facts import Kind
from reporter.knowledge.times import times

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

_RATE = re.compile("annually|(?:a|per|each|every) year", re.IGNORECASE)


def period(mention: Mention, kind: Kind) -> str | None:
    """Give the time a number covers in the article's words: the expression nearest to it in its sentence.

    Only what is required has a rate ("$600 million a year"); other sums and counts are amounts.
    """
    sentence = mention.sentence
    at = mention.quantity.span.start - sentence.span.start
    found = list(times().periods.finditer(sentence.text))
    rates = [match for match in found if _RATE.fullmatch(match[0])]
    fitting = (rates or found) if kind is Kind.REQUIRED else [match for match in found if match not in rates]
    nearest = min(fitting, key=lambda match: abs(match.start() - at), default=None)
    return " ".join(nearest[0].split()) if nearest else None
