"""Whether a sum is part of another, comes on top of one, or stands for itself.

Comes in: a sum in its sentence. Goes out: an `Aggregate` where the words around it tell one. "$13 million of the
$15 million promised" is a part; "$59 million of the $600 million needed" is all that there is, for a need is no sum of
money that parts could be taken of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms, counted, preposition
from reporter.extraction.funding.evidence import evidence
from reporter.extraction.funding.senses import Evidence
from reporter.extraction.raising import raises_count
from reporter.extraction.reading import mentions
from reporter.facts import Aggregate, Kind
from reporter.knowledge import Sense, money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.extraction.reading import Mention
    from reporter.facts import Figure

_SUM = (
    r"(?:[A-Z]{0,3}[$\u20ac\u00a3\u00a5]|K?Sh\.?\s?)?\d[\d.,]*(?:[ -]?(?:thousand|million|billion|trillion|bn|mln|m))?"
)
_THAT = r"(?:it|that|this|them|these|those|which)"
_MONEY = r"(?:sum|money|total|amount|figure)"
_OF_MORE = re.compile(
    rf"^(?:\s+or so)?\s+(?:out\s+)?of\s+(?:(?:an?|the|its|their|this|that|some|about|around|nearly|almost|roughly"
    rf"|over|more than|[a-z]+al|[\w-]+[\u2019']s?|[a-z]+ed)\s+){{0,4}}{_SUM}",
)
_OF_THAT = re.compile(rf"^(?:\s+or so)?\s+of\s+(?:{_THAT}\b|(?:the|this|that)\s+{_MONEY}\b)", re.IGNORECASE)
_THAT_AHEAD = re.compile(
    r"\b(?:out )?of (?:which|whom|it|(?:that|this|these|those)(?: (?:sum|money|total|amount))?|the (?:sum|total|money))"
    r"\b[^.;:\d]*$",
    re.IGNORECASE,
)
# "Of the $30 million promised, $4 million went to …": all that follows is part of it.
_OPENING = re.compile(
    rf"^\W*(?:Out\s+)?[Oo]f\s+(?:(?:the|its|their|that|this|[\w-]+[\u2019']s|about|around|nearly|almost|some|over"
    rf"|more than)\s+){{0,3}}{_SUM}(?<!trillion)(?! ?trillion)(?P<rest>[^;]*)$"
)
_ON_TOP = re.compile(
    r"[^.;:\d]{0,60}?\b(?:on top of|in addition to|over and above|besides|beyond)\b[^.;:\d]{0,40}\d"
    r"|[^,.;:\d]{0,40}\b(?:besides|on top|in addition|to boot)\s*[,.;]",
    re.IGNORECASE,
)
_OVER_AND_ABOVE = re.compile(
    rf"^\W*(?:On top of|In addition to|Over and above|Besides|Beyond)\s+(?:the|its|their|that|some|about)?\s*{_SUM}"
)
# "Outside the fund, Italy gave $30 million", "$8 million, separately from it", "not counting $3 million".
_APART = (
    r"(?:outside(?: of)?|separate(?:ly)? from|apart from|aside from|independent(?:ly)? of|in addition to|on top of"
    r"|besides|over and above|excluding|not (?:part of|included in|counted in|counting|including))"
)
_HOLDERS = (
    r"(?:fund|account|basket|pot|kitty|sum|total|money|amount|appeal|plan|budget|contribution|gift|payment|pledge|it|that"
    r"|this|these|those|them|which)s?"
)
_OUTSIDE_AHEAD = re.compile(rf"\b{_APART}\s+(?:[\w\u2019'-]+\s+){{0,3}}?{_HOLDERS}\b[^.;:\d]*$", re.IGNORECASE)
_APART_AHEAD = re.compile(
    r"\b(?:separately|not counting|not including|excluding|besides)\b[^.;:\d]{0,60}$", re.IGNORECASE
)
_OUTSIDE_BEHIND = re.compile(rf"[^.;:\d]{{0,60}}?\b{_APART}\b", re.IGNORECASE)
# What a fraction is taken of is whole: "half of the $40 million that it promised".
_FRACTION_OF = re.compile(
    r"\b(?:half|third|quarter|rest|remainder|most|fraction|share|bulk)s? of (?:the|its|their|that|this)\s+$",
    re.IGNORECASE,
)
_TOP_UPS = frozenset({"top-up", "supplement"})
_SHARE_OF_ALL = re.compile(
    r",?\s*(?:\(|or |about |roughly |some |nearly |almost |over |more than )*(?:an? |one[ -]|\d+ )?"
    r"(?:half|third|quarter|fifth|sixth|eighth|tenth|per ?cent)s? of (?:all|everything|its|their|the)\b",
    re.IGNORECASE,
)
_PARTS_AHEAD = re.compile(
    rf"\bof (?:which|whom|it|that|this) [^.;:\d]{{0,60}}?(?P<first>{_SUM})(?:[^;:]*\d[^;:]*)?,?[^;:\d]{{0,40}}$",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:remaining|other|first|last|final|outstanding)\s+$", re.IGNORECASE)
_MORE = re.compile(r"^\s+more\b(?!\s+than)|^m? more\b(?!\s+than)", re.IGNORECASE)
_IN_ADDITIONAL = re.compile(r"m?\s+(?:in|of|worth of)\s+(?:additional|further|extra|supplementary)\b", re.IGNORECASE)
_ALL = re.compile(r"\ball(?: the)?\s+$", re.IGNORECASE)
_SUM_ENDS = re.compile(r"(?:\d|\b(?:thousand|million|billion|bn|mln))\s+$")
_NEW_CLAUSE = re.compile(
    r",?\s(?:and|but|while|which)\s+(?:still |now |then |it |they )?(?:has|have|had|is|was|keeps?)\b"
)
_SUMS_AHEAD = re.compile(r"\d")
_NEEDED = re.compile(
    r"\b(?:need\w*|requir\w*|request\w*|sought|asked|appeal\w*|wanted|takes|cost\w*|budget\w*|plan)\b|^[^\w]*$",
    re.IGNORECASE,
)
_WHOLE = 90
_NOUN = 0.7


@cache
def _of_sector() -> re.Pattern[str]:
    """Find, before a sum, that it is one sector's of an appeal: "the education sector's", "Shelter, with needs of"."""
    names = "|".join(sorted(map(re.escape, money().sectors), key=len, reverse=True))
    says = r"(?:with|for which|is|are|stands|needs|requires|has|gets|receives|seeks|asks|at)"
    begins = rf"(?:^\W*|[;,]\s+(?:and|but|while)\s+)(?:the\s+)?(?:{names}),?\s+{says}\b"
    return re.compile(rf"(?:\b(?:sector|cluster)(?:[\u2019']s)?\b|{begins})[^.;:\d]{{0,40}}$", re.IGNORECASE)


def portion(mention: Mention, kind: Kind) -> Aggregate | None:
    """Tell a part and an increment by the words around a sum."""
    if kind in (Kind.REQUIRED, Kind.RECEIVED) and _of_sector().search(mention.ahead):
        return Aggregate.PART
    if _FRACTION_OF.search(mention.ahead):
        return Aggregate.TOTAL
    if _is_part(mention, kind):
        return Aggregate.PART
    return Aggregate.INCREMENT if _is_added(mention) else None


def lies_outside(mention: Mention) -> bool:
    """Tell a sum that is said to lie outside a larger one, or beside it, and so is no part of it."""
    if not mention.quantity.is_money or _OF_MORE.match(mention.behind) or _OF_THAT.match(mention.behind):
        return False
    ahead = _OUTSIDE_AHEAD.search(mention.ahead) or _APART_AHEAD.search(mention.ahead)
    return bool(ahead or _OUTSIDE_BEHIND.match(mention.behind))


def share_of_promise(mention: Mention) -> Aggregate | None:
    """Tell a share of what was promised, which is a part, from one of what is needed."""
    whole = _OF_MORE.match(mention.behind)
    return Aggregate.PART if whole and not _NEEDED.search(mention.behind[whole.end() :][:_WHOLE]) else None


def beside_need(figure: Figure, before: Sequence[Figure]) -> Figure:
    """Make what came in of a sum that was needed a total: "It asked for $30 million. Only $1 million of that came"."""
    taken = figure.kind is Kind.RECEIVED and figure.aggregate is Aggregate.PART
    needed = any(other.kind is Kind.REQUIRED and other.unit == figure.unit for other in before)
    return replace(figure, aggregate=Aggregate.TOTAL) if taken and needed else figure


def _is_part(mention: Mention, kind: Kind) -> bool:
    behind, ahead = mention.behind, mention.ahead
    if whole := _OF_MORE.match(behind):
        return not _is_filled(kind, behind[whole.end() :][:_WHOLE])
    if _ALL.search(ahead) or _tops_up(mention) or lies_outside(mention):
        return False
    if _OF_THAT.match(behind) or _after_that(ahead) or _REST.search(ahead) or _goes_on(mention):
        return True
    if _opened_by_money(mention) and (opened := _OPENING.match(ahead)):
        return not _is_filled(kind, opened["rest"])
    share = kind is Kind.SPENT and bool(_SHARE_OF_ALL.match(behind))
    return share or any(_is_portion(piece) for piece in evidence(mention))


def _opened_by_money(mention: Mention) -> bool:
    """Tell "of the $30 million promised, …" from "of the 2,500 people foreseen, …"."""
    first = next(iter(mentions(mention.sentence)), None)
    return first is not None and first.quantity.is_money


def _after_that(ahead: str) -> bool:
    """Tell "of which $4 million"; but "$6 million of it from Canada, and has $8 million" goes on with the whole."""
    found = _THAT_AHEAD.search(ahead)
    if found is None:
        return False
    of_sum_before = bool(_SUM_ENDS.search(ahead[: found.start()]))
    return not (of_sum_before and _NEW_CLAUSE.search(found[0]))


def _goes_on(mention: Mention) -> bool:
    """Tell the next of several parts: "of which Canada gave $8 million, Spain $6 million and Italy $3 million"."""
    opened = _PARTS_AHEAD.search(mention.ahead)
    if opened is None:
        return False
    start = mention.sentence.span.start
    last = start + opened.end("first")
    between = [t for t in mention.sentence.tokens if last <= t.idx < mention.quantity.span.start]
    return all(t.pos_ not in {"VERB", "AUX", "SCONJ"} for t in between)


def _is_filled(kind: Kind, told: str) -> bool:
    """Tell a sum that is not taken from a larger one but has come in for what is needed."""
    return kind in (Kind.RECEIVED, Kind.REQUIRED) and bool(_NEEDED.search(told))


def _tops_up(mention: Mention) -> bool:
    """Tell what comes on top of another sum by its name: "a $5 million top-up"."""
    words = re.findall(r"[\w-]+", mention.behind)[:1]
    return bool(_TOP_UPS.intersection(words)) or bool(base_forms(counted(mention.anchor)) & _TOP_UPS)


def _is_portion(piece: Evidence) -> bool:
    near = piece.weight > _NOUN and piece.how in (How.NOUN, How.SUBJECT, How.SELF)
    # The first of several payments is one of its own.
    ordinal = any(child.like_num and child.pos_ == "ADJ" for child in piece.word.children)
    return near and not ordinal and bool(base_forms(piece.word) & money().portions)


def _is_added(mention: Mention) -> bool:
    if (
        _tops_up(mention)
        or _MORE.match(mention.behind)
        or _IN_ADDITIONAL.match(mention.behind)
        or raises_count(mention)
        or _ON_TOP.match(mention.behind)
        or _OVER_AND_ABOVE.match(mention.ahead)
    ):
        return True
    adding = (piece for piece in evidence(mention) if piece.weight > _NOUN and piece.word.pos_ == "VERB")
    return any(
        (piece.sense is Sense.GIVE and "add" in base_forms(piece.word) and piece.how is How.OBJECT)
        or (
            "follow" in base_forms(piece.word)
            and preposition(counted(mention.anchor)) != "with"
            and bool(_SUMS_AHEAD.search(mention.ahead))
        )
        for piece in adding
    )
