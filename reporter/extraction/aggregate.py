"""What a number covers: a total, an increment, a part of another, or the toll of one attack.

Comes in: a number and its kind. Goes out: `Aggregate`. Victims are told apart by the time that stands nearest: a day or
an attack makes an incident, months and years a total.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import counted, introduction, preposition, subject
from reporter.extraction.incidents import AMONG_THE_DEAD, is_incident
from reporter.extraction.raising import raises_count
from reporter.extraction.reading import mentions
from reporter.extraction.tolls import tolls
from reporter.facts import PERCENT, VICTIMS, Aggregate, Kind
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_SHARES = frozenset({Kind.GANG_CONTROL, Kind.RECEIVED})
_BORDERS = frozenset({"(", ":", ";"})
# "Five of the deaths occurred in the capital", "nineteen of these did not survive".
_OF_COUNTED = re.compile(
    r"^\s+of (?:(?:these|those) (?:\w+ed|shot|hit|snatched|taken|hurt|dead)|these"
    r"|the (?:dead|deaths|victims|killings|murders|killed|wounded|injured"
    r"|abducted|kidnapped|abductions|survivors|cases))\b",
    re.IGNORECASE,
)
# "900,000, more than last year" compares; "900,000 more than last year" comes on top of that.
_MORE_THAN = re.compile(r"^(?:\s*than\b|[^.;:\d]{0,25}[,(\u2013\u2014]\s*(?:or )?(?:\w+ )?more than\b)", re.IGNORECASE)


def aggregate(mention: Mention, kind: Kind) -> Aggregate:
    """Tell whether a number is a total, an increment, a part or the toll of one attack."""
    if not mention.quantity.unit and not mention.quantity.is_money and raises_count(mention):
        return Aggregate.INCREMENT
    if kind in VICTIMS and mention.quantity.unit != PERCENT and is_incident(mention, kind):
        return Aggregate.INCIDENT
    if is_part(mention, kind):
        return Aggregate.PART
    return Aggregate.INCREMENT if _is_increment(mention) else Aggregate.TOTAL


def is_part(mention: Mention, kind: Kind) -> bool:
    """Tell whether a number is said to be part of a larger one."""
    if mention.quantity.unit == PERCENT and kind not in _SHARES:
        return True
    if kind in VICTIMS and AMONG_THE_DEAD.match(mention.behind):
        return True
    toll = tolls(mention.sentence).get(mention.quantity.number_span.start) if kind in VICTIMS else None
    if toll is not None and toll.is_part:
        return True
    if kind in VICTIMS and _OF_COUNTED.match(mention.behind):
        return True
    words = set(_near_words(mention, 3, 0))
    nouns = {counted(mention.anchor), mention.anchor}
    included = any(preposition(noun) in ("including", "among") for noun in nouns)
    return (included and kind not in VICTIMS) or bool(words & lexicon().parts) or _named_share(mention)


def _near_words(mention: Mention, before: int, after: int) -> list[str]:
    """Give the words around the printed number that belong to its noun phrase."""
    sentence = mention.sentence
    tokens = [token for token in sentence.tokens if not token.is_space]
    inside = [i for i, t in enumerate(tokens) if mention.quantity.span.start <= t.idx < mention.quantity.span.end]
    if not inside:
        return []
    noun = counted(mention.anchor)
    left = _since_a_border(tokens[max(0, inside[0] - before) : inside[0]])
    right = tokens[inside[-1] + 1 : inside[-1] + 1 + after]
    kept = [t for t in left if not t.is_punct] + [t for t in right if t.i <= noun.i or t.lower_ == "more"]
    # "On the other hand" tells of no others.
    return [t.lower_ for t in kept if not (t.lower_ == "other" and t.doc.span(t.i + 1, t.i + 2).text == "hand")]


def _since_a_border(tokens: list[Token]) -> list[Token]:
    """Leave out what stands before a bracket or a colon: "the Red Cross another (40,000)"."""
    borders = [i for i, token in enumerate(tokens) if token.text in _BORDERS]
    return tokens[borders[-1] + 1 :] if borders else tokens


def _is_increment(mention: Mention) -> bool:
    words = [w for w in _near_words(mention, 2, 2) if w != "more" or not _MORE_THAN.match(mention.behind)]
    return bool(set(words) & lexicon().increments) and "than" not in words


def _named_share(mention: Mention) -> bool:
    """Tell "$300 million, with X giving $200 million": a smaller sum of the same unit under a "with" after it."""
    aside = next((t for t in (mention.anchor, *mention.anchor.ancestors) if _aside(t)), None)
    if aside is None or not mention.quantity.unit or _is_increment(mention):
        return False
    inside = set(aside.subtree)
    wholes = {token.i for token in aside.head.subtree if token not in inside and token.i < aside.i}
    unit, value = mention.quantity.unit, mention.quantity.value
    return any(
        other.anchor.i in wholes and other.quantity.unit == unit and other.quantity.value > value
        for other in mentions(mention.sentence)
    )


def _aside(token: Token) -> bool:
    """Tell whether a phrase or clause, or its subject, is introduced by "with"."""
    head = subject(token)
    return introduction(token) == "with" or (head is not None and introduction(head) == "with")
