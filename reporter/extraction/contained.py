"""Numbers that are contained in another of their kind: the parts of a list, of a sum, of a force that is told beside.

Comes in: the figures of an article in order. Goes out: the same figures; a total that the text shows to lie inside a
larger figure of its kind is a part. "Canada has 63 of the 112" says so by itself and is known before; here it is told
by where the numbers stand: behind a colon, behind "counting", as the largest group, in a force of so many, or because
they add up. Must not know the words of the kinds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.broken_down import broken_down
from reporter.extraction.funding import lies_outside
from reporter.facts import PERCENT, Aggregate, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Mention
    from reporter.facts import Figure

    Read = tuple[Mention, Figure]

_SENT = frozenset({Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL})
_FRACTIONS = r"(?:half|thirds?|quarters?|fifths?|sixths?|tenths?|most|the bulk|the majority|the rest|part)"
_PORTIONS = r"(?:part|share|portion|slice|chunk|group|contingent|component|contribution|batch|element|party|bloc)s?"
_LARGEST = r"the (?:single )?(?:largest|biggest|greatest|main|bulkiest|lion[\u2019']s|smallest|second[ -]largest)"
_OPENS = re.compile(r"[^.;\d]{0,70}?(?::|\s[\u2013\u2014-])\s[^.;:\d]{0,60}")
_NAMING = re.compile(
    r"[^.;:\d]{0,80}\b(?:counting|including|among (?:them|these|those|it)|of (?:which|whom)|made up of|composed of"
    r"|comprising|consisting of|namely|in other words|that is)\b[^.;:\d]{0,60}"
)
# "16,000 since 2022, the office says: …" has no number between the whole and its parts.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GIVERS = re.compile(r"[^.;:\d,]{0,70},\s+")
_BY = re.compile(r"\s+(?:by|from|in cash|in kind|in goods)\b")
_BETWEEN_ITEMS = re.compile(r"[^.:]{0,120}")
_IS_LARGEST = re.compile(rf"[^.;\d]{{0,40}},? {_LARGEST} {_PORTIONS}\b", re.IGNORECASE)
_THE_LARGEST = re.compile(
    rf"(?:\b{_LARGEST} {_PORTIONS}\b[^.;\d]{{0,25}}|\bthe (?:bulk|majority|backbone|core) of\b[^.;]{{0,50}})$",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(
    r"[^.;\d]{0,80}?\b(?:in|of|within|to) (?:an?|the|its|that|this) (?:[\w-]+ ){0,3}?"
    r"(?:force|mission|contingent|total|team|deployment|operation)"
    r" (?:of|with|numbering|totalling|totaling|(?:that|which) (?:has|had|counts|counted|numbers|numbered))\b[^.;\d]*",
    re.IGNORECASE,
)
_FRACTION_OF = re.compile(
    rf"[^.;\d]{{0,50}}?(?:,|\(|\bor\b)[^.;,\d]{{0,25}}\b{_FRACTIONS} of (?:the|its|their|that|all)\b[^.;,\d]*",
    re.IGNORECASE,
)
_WITHIN_TOTAL = re.compile(
    r"[^.;\d]{0,70}?\b(?:within|in|out of) (?:an?|the|its) (?:overall )?(?:total|sum|toll|caseload) of\b[^.;\d]*",
    re.IGNORECASE,
)
# "Ghana accounts for 707, followed by Togo with 150"; "identified 3,310 minors among them".
_ACCOUNTS = re.compile(r"\b(?:account(?:s|ed|ing)? for|mak(?:es?|ing) up|made up)\s+$", re.IGNORECASE)
_AMONG_THEM = re.compile(r"[^.;,:\d]{0,50}\bamong (?:them|these|their number)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"[^.;\d]{0,70}\bout of\b[^.;,\d]{0,25}", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|those|these|whom)\b", re.IGNORECASE)
_FIRST_TO_GO = r"(?:advance|vanguard|forward|scouting|reconnaissance|lead)"
_ADVANCE = re.compile(
    rf"\b(?:{_FIRST_TO_GO} (?:[\w-]+ )?(?:group|party|team|company|unit|element|contingent|detachment|platoon)"
    r"|vanguard|advance guard) (?:of|numbering)\s+$",
    re.IGNORECASE,
)
_STRONG = re.compile(rf"[- ](?:strong|member|person|man)\s+{_FIRST_TO_GO}\b", re.IGNORECASE)
# What adds up by chance does so with small numbers ("two, then three and now five"), more so in two sentences.
_SURE_SUM, _LEAST_SUM = 50, 10
_MOST_ITEMS = 9


def contained(read: Sequence[Read]) -> list[Figure]:
    """Give the figures, those that lie inside another of their kind as parts of it."""
    shown = {*_shown_by_words(read), *_shared_out(read), *_accounted_for(read), *broken_down(read)}
    inside = {at for at in shown if not lies_outside(read[at][0])} | set(_adding_up(read))
    figures = [replace(one, aggregate=Aggregate.PART) if at in inside else one for at, (_, one) in enumerate(read)]
    for at, whole in _advance_parties(read):
        actor = figures[at].actor or read[whole][1].actor
        figures[at] = replace(figures[at], aggregate=Aggregate.PART, actor=actor)
    return figures


def _is_total(figure: Figure) -> bool:
    return figure.aggregate is Aggregate.TOTAL and figure.unit != PERCENT


def _alike(one: Figure, two: Figure) -> bool:
    return one.kind is two.kind and one.unit == two.unit


def _same_sentence(one: Mention, two: Mention) -> bool:
    return one.sentence.index == two.sentence.index


def _between(one: Mention, two: Mention) -> str:
    return one.sentence.document.text[one.quantity.span.end : two.quantity.span.start]


def _shown_by_words(read: Sequence[Read]) -> Iterator[int]:
    """Find those said to be the largest group, a fraction of a larger sum, or in a force of so many."""
    for at, (mention, figure) in enumerate(read):
        if not _is_total(figure):
            continue
        beside = [(one, told) for one, told in read if _same_sentence(one, mention) and told.value > figure.value]
        larger = [one for one, told in beside if _alike(told, figure)]
        behind = next((one for one in larger if one.quantity.span.start > mention.quantity.span.start), None)
        between = _between(mention, behind) if behind is not None else ""
        forms = (_IN_FORCE, _OUT_OF) if figure.kind in _SENT else (_FRACTION_OF, _OUT_OF, _WITHIN_TOTAL)
        largest = _IS_LARGEST.match(mention.behind) or _THE_LARGEST.search(mention.ahead)
        force = figure.kind in _SENT and any(told.kind is Kind.TARGET for _, told in beside)
        if (between and any(form.fullmatch(between) for form in forms)) or (largest and (larger or force)):
            yield at


def _shared_out(read: Sequence[Read]) -> Iterator[int]:
    """Find the items of a list that a sum opens: "$112 million: Canada has paid $63 million, France $8 million"."""
    for at, (whole, told) in enumerate(read):
        if told.unit == PERCENT or told.aggregate is Aggregate.INCIDENT:
            continue
        items = list(_items(at, read))
        if not items:
            continue
        first = _YEAR.sub("", _between(whole, read[items[0]][0]))
        given = all(_BY.match(read[item][0].behind) for item in items)
        # "914 from Togo, 610 from Ghana": the first is one of the items.
        named = len(items) > 1 and given and _GIVERS.fullmatch(first) and not _BY.match(whole.behind)
        # "Kenyans account for 744 of them; Guatemala has 150, El Salvador 78".
        goes_on = told.aggregate is Aggregate.PART and _OF_THEM.match(whole.behind)
        if named or goes_on or _OPENS.fullmatch(first) or _NAMING.fullmatch(first):
            yield from (item for item in items if _is_total(read[item][1]))


def _accounted_for(read: Sequence[Read]) -> Iterator[int]:
    """Find those that take up a larger number told right before: "it had 981. Ghana accounts for 707"."""
    for at, (mention, figure) in enumerate(read):
        accounts = bool(_ACCOUNTS.search(mention.ahead))
        if not _is_total(figure) or not (accounts or _AMONG_THEM.match(mention.behind)):
            continue
        larger = any(
            _alike(told, figure) and told.value > figure.value and mention.sentence.index - other.sentence.index <= 1
            for other, told in read[:at]
        )
        if larger:
            yield at
            yield from (item for item in _items(at, read) if accounts and _is_total(read[item][1]))


def _items(at: int, read: Sequence[Read]) -> Iterator[int]:
    """Give the figures of one kind that follow a larger one in its sentence, as long as they do not exceed it."""
    whole, told = read[at]
    left, last = told.value, whole
    for place in range(at + 1, min(len(read), at + 1 + _MOST_ITEMS)):
        mention, figure = read[place]
        if not _same_sentence(mention, whole):
            return
        if not _alike(figure, told):
            continue
        left -= figure.value
        if left < 0 or not _BETWEEN_ITEMS.fullmatch(_between(last, mention) if place > at + 1 else ""):
            return
        last = mention
        yield place


def _adding_up(read: Sequence[Read]) -> Iterator[int]:
    """Find those that make up a figure beside them: "170 soldiers and 30 police officers, 200 in all"."""
    for at, (mention, whole) in enumerate(read):
        if whole.unit == PERCENT or whole.aggregate is Aggregate.INCIDENT:
            continue
        near = [
            place
            for place, (other, told) in enumerate(read)
            if place != at and _alike(told, whole) and abs(other.sentence.index - mention.sentence.index) <= 1
        ]
        before = [place for place in near if place < at][::-1]
        behind = [place for place in near if place > at]
        for side in (before, behind):
            yield from (place for place in _making_up(at, side, read) if _is_total(read[place][1]))


def _making_up(at: int, side: Sequence[int], read: Sequence[Read]) -> Sequence[int]:
    mention, whole = read[at]
    for count in range(2, min(len(side), _MOST_ITEMS) + 1):
        parts = side[:count]
        if sum(read[place][1].value for place in parts) != whole.value:
            continue
        apart = any(not _same_sentence(read[place][0], mention) for place in parts)
        owners = {read[place][1].actor for place in parts}
        # What each state sends is a whole of its own, even if the text adds them up.
        several = whole.kind in _SENT and len(owners) > 1 and (apart or parts[0] < at)
        return () if several or whole.value < (_SURE_SUM if apart else _LEAST_SUM) else parts
    return ()


def _advance_parties(read: Sequence[Read]) -> Iterator[tuple[int, int]]:
    """Find those who go ahead of a larger number that was promised, and that number."""
    for at, (mention, figure) in enumerate(read):
        ahead = _ADVANCE.search(mention.ahead) or _STRONG.match(mention.behind)
        if not ahead or figure.kind is not Kind.PLEDGED_PERSONNEL or not _is_total(figure):
            continue
        for place in range(at - 1, -1, -1):
            told = read[place][1]
            ours = figure.actor in (None, told.actor)
            if told.kind is figure.kind and told.value > figure.value and ours:
                yield at, place
                break
