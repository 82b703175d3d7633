"""Deaths that are not this brief's: by nature or accident, in another country, long ago, feared, planned or denied.

Comes in: a sentence that counts victims, and where the number stands. Goes out: what they are of, or nothing. Must not
know the kinds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import is_host
from reporter.extraction.clauses import base_forms
from reporter.knowledge import ActorKind
from reporter.knowledge.fates import fates

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention, Sentence
    from reporter.language.actors import ActorSpan

_PLACING = frozenset({"in", "across", "throughout", "over"})
_OWN_TIME = 2015
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# What comes before a number when nobody has died yet: "would have been 200 dead", "threatened to kill ten".
_NOT_YET = re.compile(
    r"\b(?:will|would|shall|could have|going to|threat\w*|plan\w* to|vow\w* to|plott?\w* to|want\w* to|intend\w* to"
    r"|order\w* to|prepar\w* to|wish\w* to|before (?:another|more)|for every|unless|lest"
    r"|if (?:they|he|we|it|you))\b[^,;:.]{0,60}$"
    r"|\u2019ll [^,;:.]{0,40}$",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"^(?:\s+(?!(?:in|for|during|over|within|after|of|on|at|and)\b)[\w-]+){0,4}?\s+"
    r"(?:(?:an?|per|each|every) (?:day|week|month|hour|night|year)|daily)\b(?!-|\s+(?:before|earlier|ago|later)\b)"
    r"|^\s+per\s+\d",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:average of|rate of|at a rate|averag(?:ed|ing))\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_SENTENCE_START = 12
_NEAR = 110
_FAR = 10_000


def elsewhere(mention: Mention) -> str | None:
    """Name what victims are of that are none of this brief's."""
    if _NOT_YET.search(mention.ahead):
        return "not yet"
    if _RATE.match(mention.behind) or _AVERAGE.search(mention.ahead):
        return "rate"
    if _other_cause(mention):
        return "disaster or accident"
    if _abroad(mention.sentence):
        return "abroad"
    return "another time" if _long_ago(mention) else None


def _other_cause(mention: Mention) -> bool:
    """Tell whether the cause named nearest to a number is nature or an accident."""
    known, nearest, natural = fates().causes, _FAR, False
    for token in mention.sentence.tokens:
        forms, apart = base_forms(token), abs(token.i - mention.anchor.i)
        misfortune = bool(forms & (known.mishaps if token.pos_ == "VERB" else known.natural))
        if apart < nearest and (misfortune or forms & known.deliberate):
            nearest, natural = apart, misfortune
    return natural


def _long_ago(mention: Mention) -> bool:
    """Tell whether the year nearest to a number lies before this brief's time, or a mission that is over is named."""
    if any(token.lower_ in fates().causes.past for token in mention.sentence.tokens):
        return True
    at = mention.quantity.span.start - mention.sentence.span.start
    years = list(_YEAR.finditer(mention.sentence.text))
    nearest = min(years, key=lambda year: abs(year.start() - at), default=None)
    return nearest is not None and int(nearest[0]) < _OWN_TIME and abs(nearest.start() - at) < _NEAR


def _abroad(sentence: Sentence) -> bool:
    """Tell a sentence set in another country: "in Kenya", "Ecuador's murder rate", "Jamaica, which closed the year"."""
    if any(is_host(found.actor) and _placed(found) for found in sentence.actors):
        return False
    return any(_sets_scene(found, sentence) for found in sentence.actors if not is_host(found.actor))


def _sets_scene(found: ActorSpan, sentence: Sentence) -> bool:
    if found.actor.kind is not ActorKind.STATE or found.how not in ("name", "metonym"):
        return False
    if _placed(found):
        return True
    behind = found.span.doc[found.span.end : found.span.end + 3]
    words = [token.lower_ for token in behind]
    if words[:1] in (["'s"], ["\u2019s"]):
        return any(token.like_num or base_forms(token) & fates().causes.scenes for token in behind[1:])
    return (
        words[:2] in ([",", "which"], [",", "whose"]) and found.span.start_char - sentence.span.start < _SENTENCE_START
    )


def _placed(found: ActorSpan) -> bool:
    doc, at = found.span.doc, found.span.start
    while at > 0 and doc[at - 1].lower_ in ("the", "and", "other"):
        at -= 1
    return at > 0 and doc[at - 1].lower_ in _PLACING
