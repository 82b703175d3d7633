"""Every count of a brief once, however many sources give it, and whether two of them say the same.

Comes in: a briefing. Goes out: `Count`s. Two figures are one count where kind, number, unit, sort of number, place,
group, actor, purpose and the beginning of their period leave nothing between them: qualifiers, authors and all words
have no say. Must not know another edition.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal

from reporter.briefing.model import Briefing, Changes, Entry, Ledger, Standing
from reporter.briefing.recency import newest_first
from reporter.briefing.scope import PERSONNEL, contributor, place, same_place
from reporter.facts import FLOWS, MONEY, PEOPLE, Aggregate, Evidence, Figure, Kind, Purpose, SourceDocument
from reporter.knowledge.comparing import comparing


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a figure says, without its number; `since` is when its period begins, where that is known."""

    kind: Kind
    unit: str
    aggregate: Aggregate
    place: str
    group: str
    actor: str | None
    purpose: Purpose | None
    since: date | None

    @classmethod
    def of(cls, entry: Entry) -> Meaning:
        """Settle what a figure says."""
        figure = entry.figure
        acting = figure.kind in PERSONNEL or figure.kind is Kind.TARGET
        return cls(
            kind=figure.kind,
            unit=figure.unit or PEOPLE,
            aggregate=figure.aggregate,
            place=place(figure),
            group=comparing().group(figure.group),
            actor=contributor(figure) if acting else figure.actor,
            purpose=figure.purpose,
            since=entry.period.first if entry.period and figure.kind in FLOWS else None,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Count:
    """One number of one meaning, with all entries that give it: the one that leads first, then the newest."""

    meaning: Meaning
    value: Decimal
    entries: tuple[Entry, ...]

    @property
    def lead(self) -> Entry:
        """The entry that stands for all."""
        return self.entries[0]

    @property
    def figure(self) -> Figure:
        """The figure that stands for all."""
        return self.entries[0].figure

    @property
    def places(self) -> tuple[Evidence, ...]:
        """Where it is said."""
        return tuple(entry.figure.evidence for entry in self.entries)


def counts(brief: Briefing) -> list[Count]:
    """Give every count, in an order that no file's name decides but for ties."""
    groups: dict[tuple[Meaning, Decimal], list[Entry]] = {}
    for entry in sorted(_each(brief), key=lambda one: (one.standing is not Standing.HEADLINE, newest_first(one))):
        groups.setdefault((Meaning.of(entry), entry.figure.value), []).append(entry)
    return [Count(meaning, value, tuple(entries)) for (meaning, value), entries in groups.items()]


def same_topic(one: Count, other: Count) -> bool:
    """Tell whether two counts could be one but for their numbers."""
    first, second = one.meaning, other.meaning
    return (
        (first.kind, first.unit, first.aggregate, first.group)
        == (second.kind, second.unit, second.aggregate, second.group)
        and same_place(one.figure, other.figure)
        and _same_actor(first, second)
        and _no_contradiction(first.purpose, second.purpose)
        and _no_contradiction(first.since, second.since)
    )


def same(one: Count, other: Count) -> bool:
    """Tell whether two counts are one."""
    return one.value == other.value and same_topic(one, other)


def may_be_reworded(one: Count, other: Count) -> bool:
    """Tell whether one file that was written anew may still say the same: nothing that both name differs."""
    first, second = one.meaning, other.meaning
    alike = (one.value, first.kind, first.unit) == (other.value, second.kind, second.unit)
    named = (
        (first.place or None, second.place or None),
        (first.group or None, second.group or None),
        (first.actor, second.actor),
        (first.purpose, second.purpose),
        (first.since, second.since),
    )
    return alike and all(_no_contradiction(*pair) for pair in named)


def _same_actor(one: Meaning, other: Meaning) -> bool:
    return _no_contradiction(one.actor, other.actor) if one.kind in MONEY else one.actor == other.actor


def _no_contradiction(one: object, other: object) -> bool:
    return one == other or None in {one, other}


def ledgers(brief: Briefing) -> dict[Kind, Ledger]:
    """Give the ledger of each kind that has one, as the front page reads it."""
    front = [key.ledger for key in brief.key_figures]
    whole = [brief.mission.target] if brief.mission.target else []
    found: dict[Kind, Ledger] = {}
    for book in (*front, *whole, *brief.humanitarian, *brief.differences):
        found.setdefault(book.kind, book)
    return found


def _each(brief: Briefing) -> list[Entry]:
    """Give every entry once, with the standing that leads where it has one."""
    found: dict[object, Entry] = {}
    for entry in _walk(brief):
        if key_of(entry) not in found or entry.standing is Standing.HEADLINE:
            found[key_of(entry)] = entry
    return [entry for entry in found.values() if entry.standing is not Standing.IMPLAUSIBLE]


def key_of(entry: Entry) -> tuple[object, ...]:
    """Give what makes an entry one within its brief; one place can hold several ("24 each")."""
    figure = entry.figure
    place = figure.evidence
    what = (figure.kind, figure.value, figure.unit, figure.aggregate, figure.actor, figure.place, figure.group)
    return place.document.name, place.span, *what


def _walk(value: object) -> Iterator[Entry]:
    if isinstance(value, Entry):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _walk(item)
    elif is_dataclass(value) and not isinstance(value, SourceDocument | Evidence | Changes):
        for part in fields(value):
            yield from _walk(getattr(value, part.name))
