"""Missions that follow one another: which is the present one, and what is said of those before it.

Comes in: mission facts with the dates of their sources. Goes out: `Succession`. The present mission is the one that the
newest source names, of those after which none has begun. A source that names it speaks of it; one that names another,
or none before the present one is first named, speaks of an earlier mission. Must not know which value
holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reporter.briefing.model import Entry
from reporter.facts import Extraction, MissionFact, MissionSlot, PartialDate, newness
from reporter.knowledge.missions import missions

_BEGUN = frozenset({MissionSlot.AUTHORISED, MissionSlot.LAUNCHED})


@dataclass(frozen=True, slots=True)
class Told:
    """A fact, the date of its source (of the first file of its story that tells it), and the story."""

    fact: MissionFact
    as_of: PartialDate | None
    origin: int

    @property
    def newness(self) -> int:
        """The day of its source, 0 where that is undated."""
        return newness(self.as_of)

    @property
    def file(self) -> str:
        """The file that tells it."""
        return self.fact.evidence.document.name


@dataclass(frozen=True, slots=True)
class Succession:
    """The present mission's name, the files that name it and those that name others alone, and since when it is named.

    There is an earlier mission where `others` has any file.
    """

    current: str | None
    naming: frozenset[str]
    others: frozenset[str]
    since: date | None

    def is_earlier(self, file: str, as_of: PartialDate | None) -> bool:
        """Tell whether a source of this date speaks of an earlier mission, as far as that is known."""
        if not self.others or file in self.naming:
            return False
        return file in self.others or bool(as_of and self.since and as_of.earliest < self.since)

    def counts_earlier(self, entry: Entry) -> bool:
        """Tell whether a figure is one of an earlier mission."""
        return self.is_earlier(entry.figure.evidence.document.name, entry.as_of)

    def divide(self, told: Sequence[Told]) -> tuple[list[Told], list[Told]]:
        """Give what is said of the present mission, and what of earlier ones."""
        if not self.others:
            return list(told), []
        sure = [one for one in told if self._is_own(one)]
        # What nothing places is the present mission's where it says the same.
        known = {(one.fact.slot, one.fact.value) for one in sure}
        own = [one for one in told if one in sure or (self._is_unplaced(one) and _key(one) in known)]
        return own, [one for one in told if one not in own]

    def _is_own(self, one: Told) -> bool:
        if one.fact.slot is MissionSlot.NAME:
            return one.fact.value == self.current
        dated = one.file in self.naming or (one.as_of is not None and self.since is not None)
        return dated and not self.is_earlier(one.file, one.as_of)

    def _is_unplaced(self, one: Told) -> bool:
        named = one.file in self.naming or one.file in self.others
        return not named and (one.as_of is None or self.since is None)


def _key(one: Told) -> tuple[MissionSlot, str]:
    return one.fact.slot, one.fact.value


def told_of_missions(newest_first: Sequence[Extraction], origin_of: Mapping[str, int]) -> list[Told]:
    """Give the facts with the dates on which their stories first told them: a late copy makes none newer."""
    first: dict[tuple[int, MissionSlot, str], PartialDate | None] = {}
    for one in newest_first:
        for fact in one.mission:
            key = (origin_of[one.document.name], fact.slot, fact.value)
            first[key] = one.date.value or first.get(key)
    return [
        Told(fact, first[origin_of[one.document.name], fact.slot, fact.value], origin_of[one.document.name])
        for one in newest_first
        for fact in one.mission
    ]


def succession(told: Sequence[Told]) -> Succession:
    """Tell which mission is the present one, and which files speak of it."""
    names = [one for one in told if one.fact.slot is MissionSlot.NAME]
    current = newest_name(_not_followed(names, told))
    now = [one for one in names if one.fact.value == current]
    naming = frozenset(one.file for one in now)
    return Succession(
        current=current,
        naming=naming,
        others=frozenset(one.file for one in names if one.fact.value != current) - naming,
        since=min((one.as_of.earliest for one in now if one.as_of), default=None),
    )


def _not_followed(names: Sequence[Told], told: Sequence[Told]) -> list[Told]:
    """Leave out missions after which another was authorised or begun: who tells of them later tells of the past."""
    begun = {one.file for one in told if one.fact.slot in _BEGUN and one.as_of}
    last = max((_place(one) for one in names if one.file in begun), default=0)
    return [one for one in names if _place(one) >= last]


def _place(name: Told) -> int:
    """Give a mission's place in the order of missions; one that no table knows stands after all others."""
    known = missions().names
    return known.index(name.fact.value) if name.fact.value in known else len(known)


def newest_name(names: Sequence[Told]) -> str | None:
    """Give the name that the newest source uses; of two on one day the later mission's."""
    newest = max(names, key=lambda one: (one.newness, _place(one)), default=None)
    return newest.fact.value if newest else None
