"""Funding rates: "9 per cent funded", "a third of what is needed has come in".

Comes in: a number in percent. Goes out: the word that says so, or nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms
from reporter.extraction.funding.evidence import evidence
from reporter.extraction.funding.senses import Evidence
from reporter.knowledge import ActorKind, Sense, money

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

_RATED = frozenset({"fund", "funded", "finance", "financed"})
_COVERED = "covered"
_OF_THAT = re.compile(r"\s+of (?:it|that|this|which|whom|them)\b", re.IGNORECASE)
_NEEDED = re.compile(r"\b(?:need|requir|ask|appeal|seek|sought|request)\w*", re.IGNORECASE)
_OF_SUM = re.compile(r"\s+of (?:the|its|their|that|[\w-]+[\u2019']s) (?:[A-Z]{0,3}[$\u20ac\u00a3\u00a5]|K?Sh)\s?\d")
_OF_NEED = re.compile(
    r"\s+of (?:the (?:money|funds|funding|sum|amount)|what)\b[^.;,]{0,40}?"
    r"\b(?P<word>ask\w*|need\w*|requir\w*|sought|request\w*)\b(?! (?:goes|will|is for))",
    re.IGNORECASE,
)
_COMING_IN = frozenset({Sense.GET, Sense.BEAR, Sense.GIVE, Sense.ARRIVE})
_REACH = 0.5
_GOVERNS = 0.8


def is_funded_share(mention: Mention) -> str:
    """Give the word that makes a share a funding rate, or nothing."""
    if _others_plan(mention) or (_of_sum_before(mention) and not _NEEDED.search(mention.ahead)):
        return ""
    if found := _OF_NEED.match(mention.behind):
        return found["word"]
    for piece in evidence(mention):
        rated = base_forms(piece.word) & _RATED or piece.word.lower_ == _COVERED
        if rated and piece.weight > _REACH:
            return piece.word.text
        if piece.sense in _COMING_IN and piece.word.pos_ == "VERB" and _of_plan(mention, piece):
            return piece.word.text
    return ""


def _of_sum_before(mention: Mention) -> bool:
    """Tell a share of a sum that has just been told: "$80 million, half of it from Ottawa"."""
    return bool(_OF_THAT.match(mention.behind)) and any(token.is_currency for token in mention.sentence.tokens)


def _of_plan(mention: Mention, piece: Evidence) -> bool:
    """Tell whether the share is one of an appeal or of what is needed."""
    words = {form for token in mention.sentence.tokens for form in base_forms(token)}
    told = bool(words & money().plans) or bool(_OF_SUM.match(mention.behind))
    return piece.weight > _GOVERNS and piece.how is not How.SUBJECT and told


def _others_plan(mention: Mention) -> bool:
    """Tell "Ukraine's appeal", and gangs that are well funded."""
    actors = [found.actor for found in mention.sentence.actors]
    other = any(actor.kind is ActorKind.GANG for actor in actors)
    words = {form for token in mention.sentence.tokens for form in base_forms(token)}
    return other or bool(words & ({"gang"} | money().elsewhere))
