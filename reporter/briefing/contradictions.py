"""Totals of one source, or of one authority on one day, that cannot both be true.

Comes in: entries and ledgers. Goes out: `Unknown`s. Only what leaves no other explanation counts: one kind, unit,
place, group, period and authority, both totals of like size in different sentences, and numbers whose qualifiers
exclude each other. Kinds of which an article may rightly give several (missions, purposes, givers) are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reporter.briefing.choosing import may_lead
from reporter.briefing.claims import Claim, claims
from reporter.briefing.model import Entry, GapInKnowledge, Ledger, Standing, Unknown
from reporter.briefing.scope import before, looks_back, place
from reporter.briefing.size import Limits
from reporter.facts import FLOWS, Figure, Kind
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
# A stock that agrees with the headline may be as old as one that does not.
_EARLIER = frozenset({Standing.OLDER, Standing.AGREES})
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


def quarrels(ledgers: Iterable[Ledger], limits: Limits | None = None) -> Iterator[Unknown]:
    """Give figures of two sources that contradict each other although both are older than the headline.

    What contradicts the headline itself stands among the differences.
    """
    for book in ledgers:
        if book.kind not in _COUNTED:
            continue
        claimed = claims(entry.figure for entry in book.entries)
        earlier = [e for e in book.others if e.standing in _EARLIER and may_lead(e, limits) and _is_settled(e)]
        pairs = [pair for pair in combinations(earlier, 2) if _quarrel(*pair, claimed)]
        told: set[tuple[object, ...]] = set()
        for pair in pairs:
            values = tuple(sorted(entry.figure.value for entry in pair))
            if values not in told:
                told.add(values)
                evidence = tuple(entry.figure.evidence for entry in pair)
                yield Unknown(why=GapInKnowledge.SOURCES_CONTRADICT, kind=book.kind, evidence=evidence)


def _quarrel(one: Entry, other: Entry, claimed: dict[Figure, Claim]) -> bool:
    first, second = one.figure, other.figure
    low, high = sorted((first.value, second.value))
    alike = _same(one)[1:] == _same(other)[1:] and first.evidence.document is not second.evidence.document
    near = not before(one, other) and not before(other, one) and high <= low * _LIKE
    return alike and near and not claimed[first].agrees(claimed[second])


def _is_settled(entry: Entry) -> bool:
    """Tell a count whose days are known: a flow its stretch, a stock its day; and whose author is named."""
    if looks_back(entry):
        return False
    dated = entry.period is not None if entry.figure.kind in FLOWS else entry.as_of is not None
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
