"""Arrivals and attacks as events: each once, on the day that a text gives it or else the day of its first source.

Comes in: entries. Goes out: `Event`s, those that no text dates marked `reported`. Must not know which are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from reporter.briefing.arrivals import distinct
from reporter.briefing.claims import agree
from reporter.briefing.model import Entry, Event, EventKind, Period, Side, Standing
from reporter.briefing.scope import place
from reporter.briefing.weekdays import came_on, left_on, struck_on
from reporter.facts import Aggregate, Kind, PartialDate, SourceDocument, Span, newness
from reporter.knowledge.comparing import WHOLE_COUNTRY
from reporter.knowledge.telling import telling

_TOLLS = (Kind.KILLED, Kind.KIDNAPPED, Kind.INJURED)


# --- arrivals ----------------------------------------------------------------------------------------------------


Sentences = Mapping[SourceDocument, Sequence[Span]]


def arrivals(found: Sequence[Entry], sentences: Sentences | None = None) -> list[Event]:
    """Give who arrived: those on top of others, and those whose day or month a text gives."""
    came = [
        entry
        for entry in found
        if entry.figure.kind is Kind.DEPLOYED and entry.figure.actor and entry.figure.group is None
    ]
    came.sort(key=_oldest_first)
    actors = sorted({entry.figure.actor for entry in came if entry.figure.actor})
    own = ([e for e in came if e.figure.actor == actor] for actor in actors)
    return [event for entries in own for event in _arrivals_of(entries, sentences or {}) if event]


def _oldest_first(entry: Entry) -> tuple[int, str, int]:
    """Order by date; of one day by what the files hold, so that their names change nothing."""
    evidence = entry.figure.evidence
    return newness(entry.as_of), evidence.document.digest, evidence.span.start


def _arrivals_of(own: Sequence[Entry], sentences: Sentences) -> Iterable[Event | None]:
    more = [e for e in own if e.figure.aggregate is Aggregate.INCREMENT]
    for first in distinct(own):
        same = [e for e in more if agree(e.figure, first.figure)]
        event = _event(EventKind.ARRIVED, first, [first, *same])
        yield _dated_beside(event, [first, *same], sentences) if event else None
    told: set[tuple[object, ...]] = set()
    for entry in own:
        when = own_day(entry)
        if _has_come(entry) and when and (entry.figure.value, when) not in told:
            told.add((entry.figure.value, when))
            same = [e for e in own if e.figure.value == entry.figure.value and own_day(e) == when]
            yield _event(EventKind.ARRIVED, entry, [entry, *same])
    if not told and not more and own and _has_come(own[0]) and own[0].figure.aggregate is Aggregate.TOTAL:
        # The first news of somebody's people, where it does not say since when they come.
        yield _event(EventKind.ARRIVED, own[0], [own[0]]) if own[0].period is None else None


def _has_come(entry: Entry) -> bool:
    """Tell a part of a force, and a whole one whose own sentence says that it came."""
    whole = entry.figure.aggregate is Aggregate.TOTAL
    sentence = entry.figure.evidence.sentence
    came = telling().have_come.search(sentence) and not telling().first_of_them.search(sentence)
    return entry.figure.aggregate is Aggregate.PART or (whole and bool(came))


def _dated_beside(event: Event, told: Sequence[Entry], sentences: Sentences) -> Event:
    """Add the days that other sentences of the same articles tell of an arrival."""
    pairs = [(entry, sentences.get(entry.figure.evidence.document, ())) for entry in told]
    came = next((found for pair in pairs if (found := came_on(*pair))), None) if event.reported else None
    left = next((found for pair in pairs if (found := left_on(*pair))), None)
    if came:
        event = replace(event, when=came.day, reported=False, evidence=(*event.evidence, came.evidence))
    if left and left.day.latest <= event.when.latest:
        event = replace(event, left=left.day, evidence=tuple(dict.fromkeys((*event.evidence, left.evidence))))
    return event


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
    return of_period(entry.period) if entry.period else None


def of_period(period: Period) -> PartialDate | None:
    """Give the one day or the one month that a period is; None of a longer stretch."""
    first, last = period.first, period.last
    if first == last:
        return PartialDate(year=first.year, month=first.month, day=first.day)
    whole_month = first.day == 1 and (last + timedelta(days=1)).day == 1
    if whole_month and (first.year, first.month) == (last.year, last.month):
        return PartialDate(year=first.year, month=first.month)
    return None


# --- attacks -----------------------------------------------------------------------------------------------------


def attacks_once(attacks: Sequence[Entry], sentences: Sentences | None = None) -> list[Event]:
    """Give one line for each attack, with its dead or else its abducted or wounded; sub-tolls have none."""
    events: list[Event] = []
    told: list[Entry] = []
    for group in sorted(_attack_groups(attacks), key=_gravity):
        event = _event(EventKind.ATTACK, _placed(group), group)
        if event is None or any(_one_story(one, group[0]) for one in told):
            continue
        told.extend(group)
        events.append(_day_of_attack(event, group, sentences or {}))
    return events


def _placed(group: Sequence[Entry]) -> Entry:
    """Give an attack's toll, from a source that tells where it was if any does."""
    first = group[0]
    same = (e for e in group if e.figure.kind is first.figure.kind and e.figure.value == first.figure.value)
    return next((e for e in same if e.figure.place), first)


def _day_of_attack(event: Event, told: Sequence[Entry], sentences: Sentences) -> Event:
    """Add the day that another sentence of the articles tells."""
    pairs = ((entry, sentences.get(entry.figure.evidence.document, ())) for entry in told if event.reported)
    struck = next((found for pair in pairs if (found := struck_on(*pair))), None)
    if struck is None:
        return event
    return replace(event, when=struck.day, reported=False, evidence=(*event.evidence, struck.evidence))


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
    # Whom the police kill die in their operation, not in an attack.
    tolls = [g for g in groups if g[0].figure.kind in _TOLLS and g[0].figure.group is None]
    return [g for g in tolls if g[0].side is not Side.FORCES]


def _gravity(group: Sequence[Entry]) -> tuple[int, int, str, int]:
    figure = group[0].figure
    return _TOLLS.index(figure.kind), -int(figure.value), figure.evidence.document.digest, figure.evidence.span.start
