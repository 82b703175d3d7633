"""The timeline: what the sources date, oldest first, and which ten of it a reader would miss most.

Comes in: the mission, the promises, entries, attacks, how long the money lasts, and events that no figure tells. Goes
out: `Event`s. A day is the event's own where a text gives one. For arrivals, deaths and attacks that no text dates, the
day of the source that tells of them first stands in, and the event says so (`reported`). One event of several sources
is one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reporter.briefing.happenings import Sentences, arrivals, attacks_once, own_day
from reporter.briefing.model import EarlierMission, Entry, Event, EventKind, Mission, Promise
from reporter.facts import PLEDGES, Evidence, Figure, FundedUntil, MissionFact, MissionSlot, PartialDate, Purpose

# What a mission is and does comes before what happens in its time; what only falls due, last.
_MILESTONES = frozenset({EventKind.AUTHORISED, EventKind.LAUNCHED})
_ENDS = frozenset({EventKind.MANDATE_UNTIL, EventKind.FUNDED_UNTIL, EventKind.DUE})
_TURNS = frozenset({EventKind.EXTENDED, EventKind.OFFICE})
# Two events of one sort within so many days are news of one time.
_CLOSE = 60
_SOME = 10


def timeline(  # noqa: PLR0913 - each is a sort of event
    mission: Mission,
    promises: Sequence[Promise],
    found: Sequence[Entry],
    attacks: Sequence[Entry],
    funded: Sequence[FundedUntil],
    sentences: Sentences | None = None,
    *,
    told: Sequence[Event] = (),
) -> tuple[Event, ...]:
    """Give all that is dated: the mission's own days, arrivals, deaths, attacks, changes of government, promises."""
    missions: list[Mission | EarlierMission] = [mission, *([mission.earlier] if mission.earlier else [])]
    events = [event for one in missions for event in _of_the_mission(one, named=len(missions) > 1)]
    events += [*_of_the_money(funded), *told]
    events += [*arrivals(found, sentences), *attacks_once(attacks, sentences), *_promised(promises, found)]
    return tuple(sorted(events, key=_order))


# --- the ten that weigh most -------------------------------------------------------------------------------------


def weightiest(events: Sequence[Event], as_of: PartialDate | None, lines: int) -> tuple[Event, ...]:
    """Give the events that a reader would miss most, spread over the time: of one weight the less crowded comes first.

    First what makes and ends the mission, its first arrival and the first death in its ranks; then renewals, changes of
    government and each year's worst attack; then other arrivals of some size and what falls due; last what is past.
    """
    weights = _weights(events, as_of)
    left = list(range(len(events)))
    kept: list[int] = []
    while left and len(kept) < lines:
        chosen = min(
            left, key=lambda at: (weights[at], _crowd(events[at], [events[k] for k in kept]), _size(events[at]))
        )
        kept.append(chosen)
        left.remove(chosen)
    return tuple(events[at] for at in sorted(kept))


def _weights(events: Sequence[Event], as_of: PartialDate | None) -> list[int]:
    came = [one for one in events if one.what is EventKind.ARRIVED and one.figure]
    most = max((one.figure.value for one in came if one.figure), default=Decimal(0))
    # Two who came ahead of hundreds are no first arrival.
    first_came = next((one for one in came if one.figure and one.figure.value * _SOME >= most), None)
    firsts = [first_came, next((one for one in events if one.what is EventKind.DIED), None)]
    worst: dict[int, Event] = {}
    for event in sorted((one for one in events if one.what is EventKind.ATTACK), key=_size):
        worst.setdefault(event.when.year, event)
    return [_weight(one, firsts, list(worst.values()), most, as_of) for one in events]


def _weight(
    event: Event, firsts: Sequence[Event | None], worst: Sequence[Event], most: Decimal, as_of: PartialDate | None
) -> int:
    ahead = as_of is not None and event.when.latest > as_of.latest
    if event.what in _MILESTONES or event in firsts or (event.what is EventKind.MANDATE_UNTIL and ahead):
        return 0
    if event.what in _TURNS or event in worst or (event.what is EventKind.FUNDED_UNTIL and ahead):
        return 1
    counted = event.figure is not None and event.figure.value * _SOME >= most
    if event.what is EventKind.DIED or (event.what is EventKind.ARRIVED and counted) or (event.what in _ENDS and ahead):
        return 2
    if event.what is EventKind.DUE and event.figure:
        return 2
    return 3 if event.what is EventKind.ATTACK else 4


def _crowd(event: Event, kept: Sequence[Event]) -> tuple[int, int]:
    """Count the lines of the same sort that are close to an event in time, and all of that sort."""
    alike = [one for one in kept if one.what is event.what]
    return sum(abs((one.when.earliest - event.when.earliest).days) <= _CLOSE for one in alike), len(alike)


def _size(event: Event) -> tuple[int, int, int, str, int]:
    """Put the largest number first; of two as large what more places tell, then the newer."""
    value = int(event.figure.value) if event.figure else 0
    first = event.evidence[0]
    newest = -event.when.latest.toordinal()
    return -value, -len(event.evidence), newest, first.document.digest, first.span.start


def _order(event: Event) -> tuple[int, int, int, str, int]:
    first = event.evidence[0]
    kind = list(EventKind).index(event.what)
    return event.when.earliest.toordinal(), event.when.latest.toordinal(), kind, first.document.digest, first.span.start


# --- milestones --------------------------------------------------------------------------------------------------


def _of_the_mission(mission: Mission | EarlierMission, *, named: bool) -> Iterable[Event]:
    name = mission.name[0].value if named and mission.name else None
    author = mission.authorised_by[0].value if mission.authorised_by else None
    slots: tuple[tuple[EventKind, str | None, tuple[MissionFact, ...]], ...] = (
        (EventKind.AUTHORISED, author, mission.authorised),
        (EventKind.LAUNCHED, None, mission.launched),
        (EventKind.MANDATE_UNTIL, None, mission.mandate_until),
    )
    for what, actor, facts in slots:
        when = PartialDate.read(facts[0].value) if facts else None
        if when:
            evidence = tuple(dict.fromkeys(fact.evidence for fact in facts))
            yield Event(when=when, what=what, actor=actor, figure=None, evidence=evidence, mission=name)
    yield from _renewals(mission, author, name)


def _renewals(mission: Mission | EarlierMission, author: str | None, name: str | None) -> Iterable[Event]:
    """Give each renewal of the mandate, by its month: one says nothing against another, a year alone adds nothing.

    What is no later than the mission's beginning is none.
    """
    facts = [*mission.extended, *(one for one in mission.other if one.slot is MissionSlot.EXTENDED)]
    dated = [(when, one) for one in facts if (when := PartialDate.read(one.value))]
    begun = [when for one in mission.authorised[:1] if (when := PartialDate.read(one.value))]
    months: dict[tuple[int, int | None], list[tuple[PartialDate, MissionFact]]] = {}
    for when, one in dated:
        if not any((when.year, when.month or 0) <= (first.year, first.month or 0) for first in begun):
            months.setdefault((when.year, when.month), []).append((when, one))
    for (year, month), told in months.items():
        if month is None and any(other[0] == year and other[1] for other in months):
            continue
        exact = max((when for when, _ in told), key=lambda when: when.day or 0)
        evidence = tuple(dict.fromkeys(one.evidence for _, one in told))
        yield Event(when=exact, what=EventKind.EXTENDED, actor=author, figure=None, evidence=evidence, mission=name)


def _of_the_money(funded: Sequence[FundedUntil]) -> Iterable[Event]:
    """Give the newest source's end of the mission's money with all that agree."""
    for_mission = [one for one in funded if one.purpose is Purpose.MISSION]
    if not for_mission:
        return
    newest = for_mission[0]
    agreeing = tuple(dict.fromkeys(one.evidence for one in for_mission if one.value == newest.value))
    yield Event(when=newest.value, what=EventKind.FUNDED_UNTIL, actor=None, figure=None, evidence=agreeing)


# --- promises ----------------------------------------------------------------------------------------------------


def _promised(promises: Sequence[Promise], found: Sequence[Entry]) -> list[Event]:
    """Give the days on which promises fall due, and those on which they were made where a text gives them."""
    events: list[Event] = []
    pledges = [entry for entry in found if entry.figure.kind in PLEDGES]
    for promise in promises:
        commitment = promise.commitment
        evidence = tuple(dict.fromkeys([commitment.evidence, *promise.again]))
        entries = [e for e in pledges if _inside(e.figure, evidence)]
        same = [e for e in entries if e.figure.value == commitment.value]
        pledged = sorted(same, key=lambda e: (not _inside(e.figure, (commitment.evidence,)), _content(e)))
        if commitment.due:
            figure = pledged[0].figure if pledged else None
            events.append(_of_promise(EventKind.DUE, commitment.due, promise, figure, evidence))
        made = next(((e, day) for e in pledged if (day := own_day(e)) and _is_past(e)), None)
        if made:
            events.append(_of_promise(EventKind.PROMISED, made[1], promise, made[0].figure, (made[0].figure.evidence,)))
    return events


def _of_promise(
    what: EventKind, when: PartialDate, promise: Promise, figure: Figure | None, evidence: tuple[Evidence, ...]
) -> Event:
    return Event(when=when, what=what, actor=promise.commitment.actor, figure=figure, evidence=evidence)


def _inside(figure: Figure, places: Sequence[Evidence]) -> bool:
    where = figure.evidence
    return any(p.document is where.document and p.sentence_span.contains(where.span) for p in places)


def _content(entry: Entry) -> tuple[str, int]:
    return entry.figure.evidence.document.digest, entry.figure.evidence.span.start


def _is_past(entry: Entry) -> bool:
    """Tell a pledge's day from the day by which it is to be kept."""
    return bool(entry.period and (entry.as_of is None or entry.period.last < entry.as_of.earliest))
