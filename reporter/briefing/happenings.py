"""Arrivals and attacks as events: each once, on the day that a text gives it or else the day of its first source.

Comes in: entries. Goes out: `Event`s, those that no text dates marked `reported`. Must not know which are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from reporter.briefing.arrivals import distinct
from reporter.briefing.claims import agree
from reporter.briefing.model import Entry, Event, EventKind, Period, Standing
from reporter.briefing.scope import place
from reporter.facts import Aggregate, Kind, PartialDate
from reporter.knowledge.comparing import WHOLE_COUNTRY

_TOLLS = (Kind.KILLED, Kind.KIDNAPPED, Kind.INJURED)


# --- arrivals ----------------------------------------------------------------------------------------------------


def arrivals(found: Sequence[Entry]) -> list[Event]:
    """Give who arrived: those on top of others, and parts of a force whose day or month a text gives."""
    came = [
        entry
        for entry in found
        if entry.figure.kind is Kind.DEPLOYED and entry.figure.actor and entry.figure.group is None
    ]
    came.sort(key=_oldest_first)
    actors = sorted({entry.figure.actor for entry in came if entry.figure.actor})
    events = (event for actor in actors for event in _arrivals_of([e for e in came if e.figure.actor == actor]))
    return [event for event in events if event]


def _oldest_first(entry: Entry) -> tuple[int, str, int]:
    """Order by date; of one day by what the files hold, so that their names change nothing."""
    evidence = entry.figure.evidence
    return entry.as_of.latest.toordinal() if entry.as_of else 0, evidence.document.digest, evidence.span.start


def _arrivals_of(own: Sequence[Entry]) -> Iterable[Event | None]:
    more = [e for e in own if e.figure.aggregate is Aggregate.INCREMENT]
    for first in distinct(own):
        same = [e for e in more if agree(e.figure, first.figure)]
        yield _event(EventKind.ARRIVED, first, [first, *same])
    told: set[tuple[object, ...]] = set()
    for entry in own:
        when = own_day(entry)
        if entry.figure.aggregate is Aggregate.PART and when and (entry.figure.value, when) not in told:
            told.add((entry.figure.value, when))
            same = [e for e in own if e.figure.value == entry.figure.value and own_day(e) == when]
            yield _event(EventKind.ARRIVED, entry, [entry, *same])


def _event(what: EventKind, shown: Entry, told: Sequence[Entry]) -> Event | None:
    """Make the event that `told` tell of; None where neither a text nor a source gives it a day."""
    own = next((day for e in (shown, *told) if (day := own_day(e))), None)
    reported = min((e.as_of for e in told if e.as_of), key=lambda when: when.latest, default=None)
    when = own or reported
    if when is None:
        return None
    return Event(
        when=when,
        what=what,
        actor=shown.figure.actor,
        figure=shown.figure,
        evidence=tuple(dict.fromkeys(e.figure.evidence for e in (shown, *told))),
        reported=own is None,
    )


def own_day(entry: Entry) -> PartialDate | None:
    """Give the day or month that the text itself gives an event, none where it gives a longer stretch."""
    return _of_period(entry.period) if entry.period else None


def _of_period(period: Period) -> PartialDate | None:
    first, last = period.first, period.last
    if first == last:
        return PartialDate(year=first.year, month=first.month, day=first.day)
    whole_month = first.day == 1 and (last + timedelta(days=1)).day == 1
    if whole_month and (first.year, first.month) == (last.year, last.month):
        return PartialDate(year=first.year, month=first.month)
    return None


# --- attacks -----------------------------------------------------------------------------------------------------


def attacks_once(attacks: Sequence[Entry]) -> list[Event]:
    """Give one line for each attack, with its dead or else its abducted or wounded; sub-tolls have none."""
    events: list[Event] = []
    told: list[Entry] = []
    for group in sorted(_attack_groups(attacks), key=_gravity):
        event = _event(EventKind.ATTACK, group[0], group)
        if event is None or any(_one_story(one, entry) for one in told for entry in group):
            continue
        told.extend(group)
        events.append(event)
    return events


def _one_story(one: Entry, other: Entry) -> bool:
    """Tell tolls of one article that nothing in it sets apart: neither the place nor the day."""
    days = {own_day(one), own_day(other)} - {None}
    places = {place(one.figure), place(other.figure)} - {WHOLE_COUNTRY}
    same = one.figure.evidence.document is other.figure.evidence.document
    return same and len(days) <= 1 and len(places) <= 1


def _attack_groups(attacks: Sequence[Entry]) -> list[list[Entry]]:
    """Split at each attack's first toll; what follows it tells of the same attack."""
    groups: list[list[Entry]] = []
    for entry in attacks:
        if entry.standing is Standing.INCIDENT or not groups:
            groups.append([])
        groups[-1].append(entry)
    return [g for g in groups if g[0].figure.kind in _TOLLS and g[0].figure.group is None]


def _gravity(group: Sequence[Entry]) -> tuple[int, int, str, int]:
    figure = group[0].figure
    return _TOLLS.index(figure.kind), -int(figure.value), figure.evidence.document.digest, figure.evidence.span.start
