"""The timeline: what the sources date, oldest first, at most ten lines.

Comes in: the mission, the promises, entries, attacks and how long the money lasts. Goes out: `Event`s. A day is the
event's own where a text gives one. For arrivals and attacks that no text dates, the day of the source that tells of
them first stands in, and the event says so (`reported`). One event of several sources is one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from reporter.briefing.happenings import Sentences, arrivals, attacks_once, own_day
from reporter.briefing.model import EarlierMission, Entry, Event, EventKind, Mission, Promise
from reporter.facts import PLEDGES, Evidence, Figure, FundedUntil, MissionFact, PartialDate, Purpose

LINES = 10


def timeline(
    mission: Mission,
    promises: Sequence[Promise],
    found: Sequence[Entry],
    attacks: Sequence[Entry],
    funded: Sequence[FundedUntil],
    sentences: Sentences | None = None,
) -> tuple[Event, ...]:
    """Give the ten events that a reader would miss most: milestones, then arrivals, attacks and promises in turn."""
    missions: list[Mission | EarlierMission] = [mission, *([mission.earlier] if mission.earlier else [])]
    milestones = [event for one in missions for event in _of_the_mission(one, named=len(missions) > 1)]
    milestones += _of_the_money(funded)
    others = (arrivals(found, sentences), attacks_once(attacks, sentences), _promised(promises, found))
    ranked = [sorted(events, key=_size) for events in others]
    kept = milestones[:LINES]
    # One of each sort in turn, so that no sort crowds out another.
    for events in _in_turn(ranked):
        if len(kept) < LINES:
            kept.append(events)
    return tuple(sorted(kept, key=_order))


def _in_turn(ranked: Sequence[Sequence[Event]]) -> Iterable[Event]:
    for row in zip_longest(*ranked):
        yield from (event for event in row if event is not None)


def _size(event: Event) -> tuple[int, int, int, str]:
    """Put the largest number first; of two as large the newer."""
    value = int(event.figure.value) if event.figure else 0
    return -len(event.evidence), -value, -event.when.latest.toordinal(), event.evidence[0].document.digest


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
        (EventKind.EXTENDED, author, mission.extended),
        (EventKind.MANDATE_UNTIL, None, mission.mandate_until),
    )
    for what, actor, facts in slots:
        when = PartialDate.read(facts[0].value) if facts else None
        if when:
            evidence = tuple(dict.fromkeys(fact.evidence for fact in facts))
            yield Event(when=when, what=what, actor=actor, figure=None, evidence=evidence, mission=name)


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
