"""Who holds an office now and did not before.

Comes in: two briefings and how their files correspond. Goes out: ranked changes. Only offices that one person holds at
a time, and of those the newest source's holder; a role that a source calls former, or that its words end, is none. An
office whose place a source leaves out is that of the one place whose office it can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reporter.briefing.changes.files import Files
from reporter.briefing.changes.sides import was
from reporter.briefing.changes.weighing import Rank, Ranked
from reporter.briefing.model import Briefing, Change, ChangeKind, Person, Subject, Told, Topic
from reporter.facts import Evidence, PartialDate, PersonMention, newness, same_person
from reporter.knowledge.offices import offices as known_offices


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in an office, as one brief tells it; `place` is None where the source leaves it out."""

    office: str
    place: str | None
    name: str
    role: str
    as_of: PartialDate | None
    places: tuple[Evidence, ...]


def offices(old: Briefing, new: Briefing, files: Files) -> Iterator[Ranked]:
    """Tell of each office that somebody else holds now, and of each holder whom no source names any more."""
    past, now = _holders(old), _holders(new)
    for holder in now:
        if any(_same(holder, one) for one in past):
            continue
        before = [one for one in past if _one_office(holder, one, [*past, *now])]
        later = [one for one in before if not _is_later(holder, one)]
        if not later and (before or holder.place):
            newest = max(before, key=_day, default=None)
            yield Ranked(Rank.OFFICE if newest else Rank.FIGURE, _change(holder, newest, now))
    for one in past:
        if not any(_same(holder, one) for holder in now):
            yield Ranked(
                Rank.FIGURE,
                Change(
                    what=ChangeKind.NO_LONGER_SUPPORTED,
                    about=_topic(one),
                    before=was(_told(one)),
                    loss=files.loss(one.places[0]),
                ),
            )


def _change(holder: Holder, before: Holder | None, now: Iterable[Holder]) -> Change:
    still = next((one for one in now if before and _same(one, before)), None)
    return Change(
        what=ChangeKind.SUPERSEDED if before else ChangeKind.NEW,
        about=_topic(holder),
        before=was(_told(before), still.places if still else ()) if before else None,
        after=_told(holder),
    )


def _topic(holder: Holder) -> Topic:
    return Topic(subject=Subject.OFFICE, office=holder.office, actor=holder.place)


def _told(holder: Holder) -> Told:
    return Told(text=holder.name, role=holder.role, as_of=holder.as_of, evidence=holder.places)


def _holders(brief: Briefing) -> list[Holder]:
    dates = {one.name: one.date.value for one in brief.sources}
    return [holder for person in brief.people for holder in _of_person(person, dates)]


def _of_person(person: Person, dates: dict[str, PartialDate | None]) -> Iterator[Holder]:
    if any(mention.ended for mention in person.mentions):
        return
    by_office: dict[tuple[str, str | None], list[PersonMention]] = {}
    for mention in person.mentions:
        held = known_offices().office(mention.role) if mention.role else None
        if held:
            by_office.setdefault(held, []).append(mention)
    placed = {office for office, place in by_office if place}
    for (office, place), mentions in by_office.items():
        if place is None and office in placed:
            continue
        days = [(dates.get(one.evidence.document.name), one) for one in mentions]
        when, newest = max(days, key=lambda one: newness(one[0]))
        yield Holder(office, place, person.name, newest.role or "", when, tuple(one.evidence for one in mentions))


def _same(one: Holder, other: Holder) -> bool:
    return one.office == other.office and same_person(one.name, other.name)


def _one_office(one: Holder, other: Holder, known: Iterable[Holder]) -> bool:
    if one.office != other.office:
        return False
    places = {holder.place for holder in known if holder.office == one.office} - {None}
    return one.place == other.place or (None in {one.place, other.place} and len(places) == 1)


def _is_later(holder: Holder, other: Holder) -> bool:
    """Tell whether the newer brief's holder is named by a source of a later day than the older brief's."""
    if holder.as_of is None or other.as_of is None:
        return False
    return holder.as_of.earliest > other.as_of.latest


def _day(holder: Holder) -> tuple[int, str]:
    return newness(holder.as_of), holder.name
