"""Which files of two editions are one file, and what became of those that are not.

Comes in: two briefings. Goes out: `Files`. The same bytes are the same file whatever it is called; another text under
the old name is the file changed. Must not know what the files say.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from reporter.briefing.model import Briefing, Loss, Source, SourceStatus
from reporter.facts import Evidence


class Files:
    """The files read for the older and for the newer brief, and how they correspond."""

    def __init__(self, old: Briefing, new: Briefing) -> None:
        self._old, self._new = _read(old), _read(new)
        self._old_origins, self._new_origins = _origins(old), _origins(new)

    @cached_property
    def added(self) -> tuple[str, ...]:
        """The files that have come: neither their bytes nor, among those that have changed, their names were known."""
        known = {one.digest for one in self._old.values()}
        return tuple(name for name, one in self._new.items() if one.digest not in known and name not in self.changed)

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """The files whose bytes are others under the same name."""
        before, now = ({one.digest for one in some.values()} for some in (self._old, self._new))
        return tuple(
            name
            for name, one in self._new.items()
            if name in self._old and one.digest not in before and self._old[name].digest not in now
        )

    @cached_property
    def removed(self) -> tuple[str, ...]:
        """The files that have gone."""
        now = {one.digest for one in self._new.values()}
        return tuple(name for name, one in self._old.items() if one.digest not in now and name not in self.changed)

    @property
    def same(self) -> bool:
        """Tell whether both briefs were made of the same bytes."""
        return not (self.added or self.changed or self.removed)

    def loss(self, place: Evidence) -> Loss:
        """Tell why a place of the older brief says nothing any more."""
        name = place.document.name
        if name in self.changed:
            return Loss.SOURCE_CHANGED
        return Loss.SOURCE_GONE if name in self.removed or name not in self._old else Loss.READ_OTHERWISE

    def one_file(self, before: Evidence, now: Evidence) -> bool:
        """Tell whether a place of the older brief and one of the newer brief are in the same file, changed or not."""
        return self._now(before.document.name) == now.document.name

    def old_origin(self, place: Evidence) -> frozenset[str]:
        """Give the story of a place in the older brief: its files, by the names that they have now where they do."""
        story = self._old_origins.get(place.document.name, (place.document.name,))
        return frozenset(self._now(name) or name for name in story)

    def new_origin(self, place: Evidence) -> frozenset[str]:
        """Give the story of a place in the newer brief."""
        return frozenset(self._new_origins.get(place.document.name, (place.document.name,)))

    def told_anew(self, before: Iterable[Evidence], now: Iterable[Evidence]) -> list[Evidence]:
        """Give where stories say now what none of them said before; nothing unless more of them say it than before."""
        known = {self.old_origin(place) for place in before}
        places = list(now)
        if len({self.new_origin(place) for place in places}) <= len(known):
            return []
        return [place for place in places if not any(self.new_origin(place) & story for story in known)]

    def _now(self, name: str) -> str | None:
        """Give the name that a file of the older brief has now; None where it has gone."""
        if name in self.changed:
            return name
        return self._by_digest.get(self._old[name].digest) if name in self._old else None

    @cached_property
    def _by_digest(self) -> dict[str, str]:
        return {one.digest: name for name, one in self._new.items()}


def _read(brief: Briefing) -> dict[str, Source]:
    return {one.name: one for one in brief.sources if one.status is SourceStatus.READ}


def _origins(brief: Briefing) -> dict[str, tuple[str, ...]]:
    return {name: origin.sources for origin in brief.origins for name in origin.sources}
