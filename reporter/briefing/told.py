"""Events that no figure tells: a death among the mission's people, a change of government.

Comes in: the articles with their sentences and dates. Goes out: `Event`s, each with the sentence that tells it. A death
that nothing dates has the day of its first source and says so; a change of government only counts with a day or month
of its own, as articles tell of old ones for years. Must not know which events are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reporter.briefing.happenings import of_period
from reporter.briefing.model import Event, EventKind
from reporter.briefing.periods import resolve
from reporter.facts import Extraction, PartialDate
from reporter.knowledge.telling import telling

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = re.compile(
    rf"\b(?:\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?(?!\d)|(?:in |last ){_MONTH}(?: \d{{4}})?"
    rf"|{_MONTH} \d{{4}}|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|last month)\b"
)
# News of one death goes on for so many days; who tells of it later without a day tells nothing new.
_NEWS = 45
# A day so far from the deed, in characters, may be another's.
_NEAR = 70


def told_events(extractions: Sequence[Extraction]) -> list[Event]:
    """Give the deaths among the mission's people and the changes of government, each once."""
    deaths = [event for one in extractions for event in _events(one, EventKind.DIED, telling().fell, dated=False)]
    changes = [event for one in extractions for event in _events(one, EventKind.OFFICE, telling().changes, dated=True)]
    return [*_once(deaths), *_once(changes)]


def _events(one: Extraction, what: EventKind, pattern: re.Pattern[str], *, dated: bool) -> Iterator[Event]:
    for sentence in sorted(one.body):
        text = one.document.text[sentence.start : sentence.end]
        deed = pattern.search(text)
        if deed is None or telling().not_yet.search(text):
            continue
        when = _day(text, deed, one.date.value)
        shown = when if dated else when or one.date.value
        if shown is None:
            continue
        yield Event(
            when=shown,
            what=what,
            actor=None,
            figure=None,
            evidence=(one.document.evidence(sentence, sentence),),
            reported=when is None,
        )


def _day(text: str, deed: re.Match[str], written: PartialDate | None) -> PartialDate | None:
    """Give the day or month that stands next to a deed in its sentence."""
    near = []
    start, end = deed.span("deed") if "deed" in deed.groupdict() else deed.span()
    for day in _DAY.finditer(text):
        apart = max(0, day.start() - end, start - day.end())
        period = resolve(day[0], written) if apart <= _NEAR else None
        known = of_period(period) if period else None
        if known:
            near.append((apart, day.start(), known))
    return min(near)[2] if near else None


def _once(events: Iterable[Event]) -> list[Event]:
    """Join what tells of one event: of one day or month, or undated within some weeks of it."""
    kept: list[Event] = []
    for event in sorted(events, key=lambda one: (one.reported, one.when.day is None, _content(one))):
        same = next((at for at, one in enumerate(kept) if _is_same(one, event)), None)
        if same is None:
            kept.append(event)
        else:
            evidence = tuple(dict.fromkeys((*kept[same].evidence, *event.evidence)))
            kept[same] = replace(kept[same], evidence=evidence)
    dated = [one for one in kept if not one.reported]
    first = min(kept, key=lambda one: one.when.latest, default=None)
    return dated or ([first] if first else [])


def _is_same(one: Event, other: Event) -> bool:
    if one.reported or other.reported:
        return abs((one.when.latest - other.when.latest).days) <= _NEWS
    return one.when.earliest <= other.when.latest and other.when.earliest <= one.when.latest


def _content(event: Event) -> tuple[int, str, int]:
    place = event.evidence[0]
    return event.when.earliest.toordinal(), place.document.digest, place.span.start
