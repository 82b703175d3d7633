"""Whether people in distress are counted whole, in part, on top of others or in one event; and which of them.

Comes in: a number, its kind and the words around it. Goes out: an `Aggregate` where the words tell it, and a group.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms, is_verbal, links, subject
from reporter.extraction.period import period
from reporter.facts import Aggregate, Kind
from reporter.knowledge import lexicon
from reporter.knowledge.themes import themes

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

# More than a single event ever drove out of a place.
_DISPLACED = "displaced people"
_ONE_EVENT = 100_000
_ONE_PLACE = 20_000
_GOING_ON = re.compile(r"\b(?:so far|since|still|now|in all|altogether|total|months?|weeks?|years?)\b", re.IGNORECASE)
_LONG = re.compile(r"year|since|annual|\d{4}", re.IGNORECASE)
_WHOLE_PLACE = r"(?:people|residents?|inhabitants|citizens|population|townspeople|villagers|islanders)"
# "2.1 million of them", "62 of the 480", "5,600 of the uprooted"; but "9,000 of its people" are all who are meant.
_OF_MORE = re.compile(
    r"^\s+of\s+(?:them|those|these|whom|which|(?:the|its|their|[\w-]+['\u2019]s?)\s+"
    rf"(?!(?:[\w-]+\s+)?{_WHOLE_PLACE}\b|(?:year|month|week|country|capital|city)\b(?!['\u2019])))",
    re.IGNORECASE,
)
_AMONG_MORE = re.compile(r"^[^.;]{0,80}\b(?:are|were|is|was) among (?:the )?\d", re.IGNORECASE)
_AFTER_WHOLE = re.compile(
    r"\b(?:of (?:whom|which|these|those|them)|includ(?:ing|ed|es)|among (?:them|these|those|whom|which))\b"
    r"[^,.;:\d]{0,30}$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:(?:Of|Among|Within) (?:those|these|them|that (?:number|group|total)|the (?=\d))\b[^.;]*,"
    r"|Within (?:those|these|that (?:number|group|total))\b[^.;,\d]*$)"
)
# "Of those who fled, six in ten went to the South, which already had 116,000": the others' number.
_OF_OTHERS = re.compile(
    r"\b(?:that|which|where|who)\s+(?:already |now |also |still )?"
    r"(?:ha[sd]|have|hosts?|hosted|shelter\w*|house[sd]?|held|holds?)\b"
)
# "August alone accounted for 30,917", "October by itself saw 36,100".
_ALONE = re.compile(
    r"\b(?:alone|by itself|on its own) (?:accounted for|made up|contributed|brought|saw|took|supplied)\b[^.;\d]{0,15}$",
    re.IGNORECASE,
)
_WHOLE_AFTER_AMONG = re.compile(r"(?:\b(?:are|were|is|was) among (?:the )?|^\W*(?:Of|Among) the )$", re.IGNORECASE)
_TO_WHAT = re.compile(r"[^.;]{0,40}\bto\b", re.IGNORECASE)
_GROWN_BY = re.compile(
    r"\b(?:grow[ns]?|grew|ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|swell(?:s|ed|ing)?|swollen|jump(?:s|ed)?"
    r"|up|edged up),?(?:\s+(?:again|further|in \d{4}))?\s+by\s+$",
    re.IGNORECASE,
)
_BEFORE = r"(?:last|the (?:previous|year)|a (?:year|month)|in (?:\d{4}|[A-Z][a-z]+))\b"
_MORE_THAN_BEFORE = re.compile(rf"^(?:\s+[\w-]+)?\s+more\s+than\s+{_BEFORE}")
_UP = re.compile(r"\bup\s+$", re.IGNORECASE)
_ON_BEFORE = re.compile(rf"^\s+(?:on|over|compared with|from)\s+{_BEFORE}")
_JOINED = re.compile(r"^(?:\s+[\w-]+){0,2}\s+(?:joined|swelled) the (?:ranks|number)\b", re.IGNORECASE)
_EVENTS = frozenset({"event", "incident", "attack", "clash", "shooting", "gunfight", "shootout"})
_EVENT = re.compile(
    r"\b(?:(?:in|on|during|through|within) (?:a|one|the|that|last) (?:single )?night"
    r"|in (?:one|a single) (?:day|week)|overnight|that (?:night|day|weekend)|before (?:dawn|morning|daybreak)"
    r"|by (?:nightfall|dusk|noon|midday|midnight|dawn|daybreak|evening|the (?:next|following) (?:morning|day))"
    r"|(?:hours|days) of (?:gunfire|fighting|shooting)"
    r"|when (?:[\w-]+ ){0,3}?(?:gangs?|gunmen|men|attackers|bandits)\b[^,.;]{0,30}?"
    r"\b(?:overran|descended|attacked|stormed|raided|invaded|entered|swept|came|set))\b",
    re.IGNORECASE,
)


def aggregate(mention: Mention, kind: Kind) -> Aggregate | None:
    """Give what the words around a number say of it, or nothing."""
    if kind is Kind.DISPLACED and _one_event(mention):
        return Aggregate.INCIDENT
    before, behind = mention.ahead, mention.behind
    if _WHOLE_AFTER_AMONG.search(before):
        return Aggregate.TOTAL
    opened = (found := _OPENING.match(before)) and not _OF_OTHERS.search(before[found.end() :])
    if (
        _OF_MORE.match(behind)
        or _AMONG_MORE.match(behind)
        or _AFTER_WHOLE.search(before)
        or opened
        or _ALONE.search(before)
    ):
        return Aggregate.PART
    if kind is Kind.DISPLACED and _after_event(mention):
        return Aggregate.INCIDENT
    return Aggregate.INCREMENT if _added(mention) or _grown_by(mention) else None


def _one_event(mention: Mention) -> bool:
    if mention.quantity.unit or mention.quantity.value >= _ONE_EVENT:
        return False
    span = period(mention, Kind.DISPLACED)
    if span and _LONG.search(span):
        return False
    nouns = {token.lower_ for token in mention.sentence.tokens}
    return bool(nouns & themes().events) or bool(_EVENT.search(mention.sentence.text)) or _by_events(mention)


def _after_event(mention: Mention) -> bool:
    """Tell those who fled the one attack that the sentence before tells of."""
    tokens = mention.sentence.tokens
    span = period(mention, Kind.DISPLACED)
    if mention.quantity.unit or (span and _LONG.search(span)):
        return False
    if not tokens.start or mention.quantity.value >= _ONE_PLACE or _GOING_ON.search(mention.sentence.text):
        return False
    before = tokens.doc[tokens.start - 1].sent
    return any(token.lower_ in themes().events or token.lower_ in themes().attacking for token in before)


def _by_events(mention: Mention) -> bool:
    """Tell those whom one attack drove out: "A clash in the town displaced 2,700"."""
    for link in links(mention.anchor):
        what = subject(link.token) if link.how in (How.OBJECT, How.FAR) and is_verbal(link.token) else None
        if what is not None and what.tag_ == "NN" and base_forms(what) & (themes().events | _EVENTS):
            return True
    return False


def _grown_by(mention: Mention) -> bool:
    """Tell "has grown by 500,000", "up 300,000 on last year", "300,000 more than a year ago"."""
    if mention.quantity.unit:
        return False
    more = _MORE_THAN_BEFORE.match(mention.behind) or (_UP.search(mention.ahead) and _ON_BEFORE.match(mention.behind))
    return bool(more or _GROWN_BY.search(mention.ahead) or _JOINED.match(mention.behind))


def _added(mention: Mention) -> bool:
    added = any(link.how is How.OBJECT and "add" in base_forms(link.token) for link in links(mention.anchor))
    return added and bool(_TO_WHAT.match(mention.behind))


@cache
def _groups(kind: Kind) -> tuple[str, dict[str, str]]:
    known = lexicon().groups | themes().groups
    if kind is Kind.DISPLACED:
        known = {name: called for name, called in known.items() if called != _DISPLACED}
    return "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)), known


@cache
def _mothers() -> re.Pattern[str]:
    """Pattern of mothers-to-be and mothers, together or alone: "pregnant or nursing women"."""
    state = rf"(?:{'|'.join(themes().maternal)})"
    who = rf"{state}(?:\s+(?:and|or)\s+{state})?\s+(?:women|mothers)"
    return re.compile(rf"\s+(?:of them\s+)?(?P<who>{who}(?:\s+and\s+{state}\s+(?:women|mothers))?)\b", re.IGNORECASE)


def group(mention: Mention, kind: Kind) -> str | None:
    """Give the part of the population that a number counts, named behind it, or before it as what is counted."""
    names, known = _groups(kind)
    before, behind = mention.ahead, mention.behind
    if mothers := _mothers().match(behind):
        return " ".join(mothers["who"].lower().split())
    after = re.match(
        rf"\s+(?:(?:[a-z-]+|Haitian)\s+){{0,2}}?(?P<g>{names})\b"
        rf"|[^,.;\d]{{0,60}}?\b(?:of them|of those|of these|were|are|was)\s+(?:all\s+)?(?P<h>{names})\b"
        rf"|[^.;\d]{{0,20}}?\bis the number of (?:[\w-]+\s+){{0,2}}(?P<i>{names})\b",
        behind,
        re.IGNORECASE,
    )
    if after:
        return known[next(name for name in after.groups() if name).lower()]
    first = re.search(
        rf"(?:\b(?:number|share|proportion|tally|count) of (?:[\w-]+\s+){{0,2}}(?P<g>{names})\b[^.;\d]*$)"
        rf"|(?:^\W*|\b(?:said|says|that|and),?\s+)(?P<h>{names})\s+(?:make|are|account|form|represent|alone|accounted|made|formed|represented)\b[^.;\d]*$",
        before,
        re.IGNORECASE,
    )
    return known[next(name for name in first.groups() if name).lower()] if first else None
