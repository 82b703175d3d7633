"""Figures carried over: a number that stands alone takes its kind from the figure it belongs to.

Comes in: a number that no family reads, and the figures read before it. Goes out: the figure whose kind it shares, and
why: it is part of that one ("of whom 24"), added to it ("another 150"), compared with it ("from 315,000 a year ago",
"it later rose to 115") or listed beside it ("735 from Kenya, 150 from Guatemala"). Must not know the kinds' words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.facts import PEOPLE, PERCENT, Aggregate, Figure, Kind
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

Read = tuple["Mention", Figure]
_PERSONNEL = frozenset({Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL, Kind.TARGET})
_REFERRING = r"(?:them|these|those|whom|which|it|this (?:sum|number|total)|that (?:sum|number|total)|the (?:total|sum))"
# Of what is planned, or needed, no share has been told by saying how large it is.
_WHOLES = _PERSONNEL | {Kind.REQUIRED}
_RELATIVE = re.compile(r"^\s+of\s+wh", re.IGNORECASE)
_PART_BEHIND = re.compile(rf"^\s+of\s+{_REFERRING}\b", re.IGNORECASE)
# A part that is told in a clause of its own; one that something is given to is another matter.
_OPENS = re.compile(r"(?:^|[,;:.(\u2013\u2014\u201c-]|\b(?:and|that|but|while))\s*$", re.IGNORECASE)
_PART_AHEAD = re.compile(rf"\b(?:of|among)\s+{_REFERRING},?\s+$", re.IGNORECASE)
_REST = re.compile(r"\bthe (?:remaining|other)\s+$", re.IGNORECASE)
_ADDED_AHEAD = re.compile(r"\b(?:another|a further|an additional|(?:and|with) a further)\s+$", re.IGNORECASE)
_ADDED_BEHIND = re.compile(r"^\s+more\b(?!\s+than)", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:(?:up|down)\s+from|from|against|versus|compared\s+(?:with|to)|to|than|and|but)\s+(?:(?:just|only|a|the)\s+)*$",
    re.IGNORECASE,
)
_COMPARING = re.compile(r"\b(?:from|against|versus|compared|to|than|rose|fell|climbed|dropped|grew)\b", re.IGNORECASE)
_WHEN = re.compile(
    r"^\s+(?:in\s+(?:the\s+)?(?:[A-Z]|\d{4}|(?:financial |fiscal )?year"
    r"|same|first|second|third|fourth|last|previous|early|late|mid)"
    r"|(?:a|one|two|three|four|five|six|ten|\w+)\s+(?:years?|months?|weeks?|days?)\s+(?:ago|earlier|before)"
    r"|(?:the|last|this|a)\s+(?:previous\s+|same\s+)?(?:year|month|week|quarter|time)\b|(?:at|by|on|since|before|now)\b)"
)
_NOWHERE = re.compile(r"^\s*(?:[,;.:)\u2013\u2014-]|$|\s(?:and|but|or)\b)")
# "It later rose to", "that figure stood at a year ago", "there were".
_SAME_THING = re.compile(
    r"(?:^|[\s,;])(?:it|there|(?:the|that|this|its|their)\s+(?:\w+\s+)?(?:number|figure|toll|total|count|share|tally))\s+"
    r"(?:(?:had|has|have|later|since|now|then|already|was)\s+)*"
    r"(?:is|was|were|are|been|stood|stands|rose|risen|fell|fallen|climbed|grew|grown|reached|dropped|jumped|crept|went"
    r"|numbered|totalled|totaled|came)\s+(?:up\s+|down\s+)?(?:at\s+|to\s+)?(?:(?:just|only)\s+)?$",
    re.IGNORECASE,
)
_LIST_AHEAD = re.compile(r"(?:[,;:]|\band|,\s+and)\s+(?:the\s+)?$", re.IGNORECASE)
_LIST_BEHIND = re.compile(r"^\s+(?P<by>from|in|on|at|by)\s", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:will|would|shall|(?:is|are|was|were) (?:to|due|expected|about|set))\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST, _APART = 3, 60
_BESIDE = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "AUX", "VERB", "ADV", "PRON", "DET", "SPACE"})
_NEUTRAL = frozenset({"see", "follow", "bring", "say", "have", "add", "make", "compare", "do", "go", "count", "show"})


@dataclass(frozen=True, slots=True)
class Carried:
    """The figure that a number belongs to, and how."""

    figure: Figure
    rule: str
    aggregate: Aggregate | None = None
    to_come: bool = False

    @property
    def kind(self) -> Kind:
        """The rest of those sent is promised as long as it is still to come."""
        return Kind.PLEDGED_PERSONNEL if self.figure.kind is Kind.DEPLOYED and self.to_come else self.figure.kind

    @property
    def inherits_actor(self) -> bool:
        """What is listed beside a figure has an actor of its own."""
        return self.rule != "listed-beside"


def carried(mention: Mention, read: Sequence[Read], previous: Mention | None) -> Carried | None:
    """Give the figure that a number shares its kind with, if the text says so."""
    if not read or _is_year(mention):
        return None
    before, figure = read[-1]
    near = mention.sentence.index - before.sentence.index <= 1
    if not near or previous is not before:
        return None  # Another number stands between the two.
    here = mention.sentence.index == before.sentence.index
    if (here or not _RELATIVE.match(mention.behind)) and _is_part(mention, figure):
        inside = figure.aggregate is Aggregate.INCIDENT and mention.quantity.unit != PERCENT
        return Carried(figure, "part-of", Aggregate.INCIDENT if inside else Aggregate.PART, _to_come(mention))
    if not _same_unit(mention, figure) or not _nothing_new(before, mention):
        return None
    if _is_added(mention, figure):
        return Carried(figure, "added-to", Aggregate.INCREMENT, _to_come(mention))
    return _beside(mention, before, figure) if _alone(mention) and _comparable(mention, figure) else None


def _beside(mention: Mention, before: Mention, figure: Figure) -> Carried | None:
    """Give a figure of the same kind that is no part of this one: an earlier value, or the next of a list."""
    if _SAME_THING.search(mention.ahead):
        return Carried(figure, "same-thing", _of_its_kind(figure))
    if before.sentence.index != mention.sentence.index:
        return None
    if _is_compared(before, mention):
        return Carried(figure, "compared-with", _of_its_kind(figure))
    return Carried(figure, "listed-beside") if _is_listed(before, mention) else None


def _to_come(mention: Mention) -> bool:
    return bool(_FUTURE.search(mention.behind) or _FUTURE.search(mention.ahead))


def _of_its_kind(figure: Figure) -> Aggregate:
    return Aggregate.INCIDENT if figure.aggregate is Aggregate.INCIDENT else Aggregate.TOTAL


def _is_year(mention: Mention) -> bool:
    number = mention.sentence.document.text[slice(*mention.quantity.number_span)]
    return bool(_YEAR.fullmatch(number)) or (mention.quantity.value < _FEWEST and not mention.quantity.unit)


def _tokens_behind(mention: Mention) -> list[Token]:
    return [t for t in mention.sentence.tokens if t.idx >= mention.quantity.span.end and not t.is_space]


def _same_unit(mention: Mention, figure: Figure) -> bool:
    return (mention.quantity.unit or PEOPLE) == figure.unit or (figure.unit == PERCENT and not mention.quantity.unit)


def _comparable(mention: Mention, figure: Figure) -> bool:
    """Tell whether two numbers may be of one thing: neither is many times the other, nor more than the whole."""
    low, high = sorted((mention.quantity.value, figure.value))
    return low * _APART > high and (figure.unit != PERCENT or mention.quantity.value <= 100)  # noqa: PLR2004


def _alone(mention: Mention) -> bool:
    """Tell whether no noun stands behind a number that it could count."""
    behind = _tokens_behind(mention)
    return not behind or behind[0].pos_ in _BESIDE or bool(_WHEN.match(mention.behind))


def _is_part(mention: Mention, figure: Figure) -> bool:
    ahead, behind = mention.ahead, mention.behind
    share = mention.quantity.unit == PERCENT and figure.unit != PERCENT and figure.kind not in _WHOLES
    smaller = (mention.quantity.unit or PEOPLE) == figure.unit and mention.quantity.value < figure.value
    said = (
        (_PART_BEHIND.match(behind) and _OPENS.search(ahead))
        or _PART_AHEAD.search(ahead)
        or (_REST.search(ahead) and _alone(mention))
    )
    return bool(said) and (share or smaller)


def _is_added(mention: Mention, figure: Figure) -> bool:
    ahead, behind = _ADDED_AHEAD.search(mention.ahead), _ADDED_BEHIND.match(mention.behind)
    tokens = _tokens_behind(mention)[1 if behind else 0 :]
    if tokens and figure.unit == PEOPLE and base_forms(tokens[0]) & lexicon().people:
        tokens = tokens[1:]
    doing = bool(tokens) and tokens[0].pos_ in {"VERB", "AUX"} and not base_forms(tokens[0]) & _NEUTRAL
    free = not tokens or tokens[0].pos_ in _BESIDE
    return bool(ahead or behind) and free and not doing


def _nothing_new(before: Mention, mention: Mention) -> bool:
    """Tell whether no verb of its own stands between a number and the one before, or before it in its sentence."""
    words = lexicon()
    known = words.equations | words.estimations | words.speech | _NEUTRAL
    start = max(before.quantity.span.end, mention.sentence.span.start)
    between = [t for t in mention.sentence.tokens if start <= t.idx < mention.quantity.span.start]
    said = {form for t in before.sentence.tokens for form in base_forms(t) if t.idx < before.quantity.span.start}
    return all(base_forms(t) & (known | said) for t in between if t.pos_ == "VERB")


def _is_compared(before: Mention, mention: Mention) -> bool:
    between = mention.sentence.document.text[before.quantity.span.end : mention.quantity.span.start]
    behind = mention.behind
    dated = bool(_WHEN.match(behind)) or bool(_NOWHERE.match(behind))
    return bool(_AGAINST.search(between)) and bool(_COMPARING.search(between)) and dated


def _is_listed(before: Mention, mention: Mention) -> bool:
    """Tell "735 from Kenya, 150 from Guatemala" and "16 in July, 22 in September"."""
    between = mention.sentence.document.text[before.quantity.span.end : mention.quantity.span.start]
    own, other = _LIST_BEHIND.match(mention.behind), re.search(r"\b(from|in|on|at|by)\s", between)
    return bool(own and other and own["by"].lower() == other[1].lower() and _LIST_AHEAD.search(between))
