"""Where labels go, so that none covers another, a mark, or the edge of the picture.

Comes in: for each label the places that it may take, the best first, and what stands there already. Goes out: a place
for each, or None where there is none. Must not know what the labels say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporter.rendering.pictures.shapes import Box, Words

_GAP = 1.5
# Tries before one label is given up: enough for the few labels of a picture, and a bound where none can fit.
_PATIENCE = 300


@dataclass(frozen=True)
class Spot:
    """One place that a label may take: its lines, and the box of the leader to its mark where it stands apart."""

    lines: tuple[Words, ...]
    leader: Box | None = None

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """Everything that it covers."""
        return (*(one.box for one in self.lines), *([self.leader] if self.leader else []))

    def covers(self, others: Iterable[Box]) -> bool:
        """Tell whether it covers, or nearly touches, what stands elsewhere."""
        for other in others:  # asked some hundred thousand times of a page, mostly with an answer at the first box
            for mine in self.boxes:
                if mine.meets(other, _GAP):
                    return True
        return False


def placed(
    labels: Sequence[Sequence[Spot]], standing: Sequence[Box], frame: Box, *, dear: Sequence[int] = ()
) -> list[Spot | None]:
    """Place all labels or, where they cannot all stand, as many as can; those that are `dear` are given up last."""
    order = [*dear, *(rank for rank in range(len(labels)) if rank not in dear)]
    free = {rank: [spot for spot in labels[rank] if _is_free(spot, standing, frame)] for rank in order}
    wanted = [rank for rank in order if free[rank]]
    while wanted:
        found = _Search().solve({rank: free[rank] for rank in wanted})
        if found is not None:
            return [found.get(rank) for rank in range(len(labels))]
        wanted.pop()
    return [None] * len(labels)


def _is_free(spot: Spot, standing: Sequence[Box], frame: Box) -> bool:
    return all(box.within(frame) for box in spot.boxes) and not spot.covers(standing)


class _Search:
    """Take for each label the first place that leaves one for all others, the label with the least choice first."""

    def __init__(self) -> None:
        self._left = _PATIENCE

    def solve(self, open_: Mapping[int, Sequence[Spot]]) -> dict[int, Spot] | None:
        if not open_:
            return {}
        rank = min(open_, key=lambda one: len(open_[one]))
        for spot in open_[rank]:
            self._left -= 1
            if self._left < 0:
                return None
            rest = {one: _apart(spots, spot) for one, spots in open_.items() if one != rank}
            found = self.solve(rest) if all(rest.values()) else None
            if found is not None:
                return {rank: spot, **found}
        return None


def _apart(spots: Sequence[Spot], taken: Spot) -> list[Spot]:
    return [spot for spot in spots if not spot.covers(taken.boxes)]
