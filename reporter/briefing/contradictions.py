"""Totals of one source that cannot both be true.

Comes in: entries. Goes out: `Unknown`s. Only what leaves no other explanation counts: one kind, unit, place, group,
period and authority, both totals of like size in different sentences, and numbers whose qualifiers exclude each other.
Kinds of which an article may rightly give several (missions, purposes, givers) are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from reporter.briefing.choosing import may_lead
from reporter.briefing.claims import Claim, claims
from reporter.briefing.model import Entry, GapInKnowledge, Unknown
from reporter.briefing.scope import days_held, is_flow, place
from reporter.briefing.size import Limits
from reporter.facts import Figure, Kind
from reporter.knowledge.comparing import comparing

_COUNTED = (
    Kind.KILLED,
    Kind.INJURED,
    Kind.KIDNAPPED,
    Kind.DISPLACED,
    Kind.RETURNED,
    Kind.FOOD_INSECURE,
    Kind.IN_NEED,
    Kind.SEXUAL_VIOLENCE,
    Kind.GANG_CONTROL,
)
# Numbers further apart count different things: one attack's victims and the country's.
_LIKE = 2


def contradictions(found: Sequence[Entry], limits: Limits | None = None) -> Iterator[Unknown]:
    """Give the figures of each source that contradict each other, together."""
    claimed = claims(entry.figure for entry in found)
    groups: defaultdict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in found:
        if entry.figure.kind in _COUNTED and may_lead(entry, limits) and _is_settled(entry):
            groups[_same(entry)].append(entry)
    for same in groups.values():
        clashing = _clashing([entry.figure for entry in same], claimed)
        if clashing:
            yield Unknown(
                why=GapInKnowledge.CONTRADICTS_ITSELF,
                kind=same[0].figure.kind,
                source=same[0].figure.evidence.document.name,
                evidence=tuple(figure.evidence for figure in clashing),
            )


def _is_settled(entry: Entry) -> bool:
    """Tell a count whose days are known: a flow its stretch, a stock its day; and whose author is named."""
    dated = entry.period is not None if is_flow(entry.figure.kind) else days_held(entry) is not None
    return dated and entry.figure.attributed_to is not None


def _same(entry: Entry) -> tuple[object, ...]:
    figure = entry.figure
    return (
        figure.evidence.document.name,
        figure.kind,
        figure.unit,
        place(figure),
        comparing().group(figure.group),
        entry.period,
        (figure.period or "").casefold(),
        figure.attributed_to,
    )


def _clashing(same: Sequence[Figure], claimed: dict[Figure, Claim]) -> list[Figure]:
    """Give the figures of which no other can be true beside one of them; two of one sentence compare two things."""
    pairs = [
        (one, other)
        for one, other in combinations(same, 2)
        if one.evidence.sentence_span != other.evidence.sentence_span
        if max(one.value, other.value) <= min(one.value, other.value) * _LIKE
        and not claimed[one].agrees(claimed[other])
    ]
    return [figure for figure in same if any(figure in pair for pair in pairs)]
