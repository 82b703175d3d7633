"""Money required and received with the gap between them, as bars from zero.

Comes in: the funding position. Goes out: a `Picture`, or None where no gap can be computed.
"""

from __future__ import annotations

from collections.abc import Iterable

from reporter.briefing.model import Briefing, Computed, Entry
from reporter.facts import Purpose
from reporter.rendering import wording
from reporter.rendering.languages import say
from reporter.rendering.phrases import computed_words, period_words, term, unit_words
from reporter.rendering.pictures.force import GAP, SIZE, TIP, WIDTH, open_end
from reporter.rendering.pictures.lettering import BOLD, fitted, width
from reporter.rendering.pictures.shapes import Anchor, Bar, Box, Look, Picture, Shape, Words, hatched
from reporter.rendering.pictures.telling import days_of, source_line

_BAR = 13.0
_FIRST, _SECOND, _THIRD = 9.0, 39.0, 70.0  # the lines that words stand on
_BELOW = 3.0
_HEIGHT = 74.0


def money(brief: Briefing) -> Picture | None:
    """Draw the requirement above what was received and what is missing."""
    funding = brief.funding
    required, received, gap = funding.required, funding.received, funding.gap
    if required is None or received is None or gap is None or required.figure.value <= 0:
        return None
    entries = (required, received)
    missing = _missing(gap)
    return Picture(
        name="money",
        title=_title(required.figure.purpose, days_of(entries), _unit(gap)),
        message=" ".join(
            (
                say("Bars from zero."),
                say("Required: {sum}.", sum=_told(required)),
                _received(received, funding.coverage),
                f"{missing}.",
            )
        ),
        source=source_line(entries),
        key=say("Solid: received; hatched: not received") if gap.value > 0 else "",
        width=WIDTH,
        height=_HEIGHT,
        shapes=tuple(_drawn(required, received, gap, missing)),
    )


def _title(purpose: Purpose | None, days: str, unit: str) -> str:
    if purpose is Purpose.MISSION:
        return say("Money for the mission required and received, Haiti, {days}, {unit}", days=days, unit=unit)
    if purpose is Purpose.RELIEF:
        return say("Money for aid to people in need required and received, Haiti, {days}, {unit}", days=days, unit=unit)
    return say("Money required and received, Haiti, {days}, {unit}", days=days, unit=unit)


def _received(received: Entry, coverage: Computed | None) -> str:
    if coverage is None:
        return say("Received: {sum}.", sum=_told(received))
    return say("Received: {sum} ({share} covered, computed).", sum=_told(received), share=computed_words(coverage))


def _unit(gap: Computed) -> str:
    """Name the currency as its sums do."""
    return unit_words(gap.unit)


def _told(entry: Entry) -> str:
    period = period_words(entry)
    return f"{term(entry.figure)}, {period}" if period else term(entry.figure)


def _missing(gap: Computed) -> str:
    if gap.value <= 0:
        return say("No gap (computed)")
    return say("Gap: {sum} (computed)", sum=computed_words(gap))


def _drawn(required: Entry, received: Entry, gap: Computed, missing: str) -> Iterable[Shape]:
    whole = max(required.figure.value, received.figure.value)
    ends = [float(one.figure.value / whole) * (WIDTH - TIP) for one in (required, received)]
    yield from _labelled(str(wording.REQUIRED), _told(required), _FIRST)
    yield from _labelled(str(wording.RECEIVED), _told(received), _SECOND)
    for (entry, end), base, look in zip(
        zip((required, received), ends, strict=True), (_FIRST, _SECOND), (Look.OPEN, Look.SOLID), strict=True
    ):
        top = base + _BELOW
        yield Bar(box=Box(0, top, end, top + _BAR), look=look)
        if entry is required:
            yield from open_end(entry.figure.bound, end, top, _BAR)
    if gap.value > 0:
        hole = Box(ends[1], _SECOND + _BELOW, ends[0], _SECOND + _BELOW + _BAR)
        yield hatched(hole)
        yield Bar(box=hole, look=Look.DASHED)
    yield Words(x=WIDTH, y=_THIRD, words=fitted(missing, WIDTH, SIZE, BOLD), size=SIZE, bold=True, anchor=Anchor.END)


def _labelled(name: str, said: str, base: float) -> Iterable[Words]:
    words = fitted(said, WIDTH - GAP - width(name, SIZE, BOLD), SIZE)
    yield Words(x=0, y=base, words=name, size=SIZE, bold=True)
    yield Words(x=WIDTH, y=base, words=words, size=SIZE, anchor=Anchor.END)
