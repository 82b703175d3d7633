"""Where sources have begun to differ without a reason.

Comes in: two briefings and their counts side by side. Goes out: ranked changes. A contest is new where one of its
figures is: that two known figures are held against each other for another reading of their dates is no news.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.briefing.changes.counts import Count
from reporter.briefing.changes.pairing import Pairing
from reporter.briefing.changes.sides import of_entry
from reporter.briefing.changes.weighing import Ranked, of_count
from reporter.briefing.model import (
    Briefing,
    Change,
    ChangeKind,
    Entry,
    GapInKnowledge,
    Ledger,
    Standing,
    Subject,
    Told,
    Topic,
)

_QUARRELS = (GapInKnowledge.CONTRADICTS_ITSELF, GapInKnowledge.SOURCES_CONTRADICT)


def contests(new: Briefing, pairing: Pairing) -> Iterator[Ranked]:
    """Tell of each headline that a figure contests, and of figures that contradict each other, one of them fresh."""
    for book in pairing.new_books.values():
        yield from _of_headline(book, pairing)
    for one in new.unknown:
        if one.why in _QUARRELS:
            entries = [
                entry for count in pairing.new for entry in count.entries if entry.figure.evidence in one.evidence
            ]
            yield from _told(entries, pairing)


def _of_headline(book: Ledger, pairing: Pairing) -> Iterator[Ranked]:
    rivals = [entry for entry in book.others if entry.standing is Standing.CONTESTED]
    if book.headline and rivals:
        yield from _told([book.headline, *rivals], pairing)


def _told(entries: list[Entry], pairing: Pairing) -> Iterator[Ranked]:
    """Tell of a contest; a fresh headline is contested by all, a known one by what is fresh."""
    found = {id(count): count for entry in entries if (count := pairing.new_count(entry))}
    several = list(found.values())
    fresh = [count for count in several if count in pairing.fresh]
    if not fresh or len(several) < 2:  # noqa: PLR2004  # one figure contests nothing
        return
    head = several[0]
    rivals = several[1:] if head in fresh else fresh
    for count in fresh:
        pairing.tell(count)
        for past in (old for other in several for old in pairing.then(other)):
            # What stands against a known figure has not replaced it, even where it leads now.
            pairing.first_time(past, count)
    change = Change(
        what=ChangeKind.CONTESTED,
        about=Topic(subject=Subject.FIGURE, kind=head.meaning.kind, actor=head.meaning.actor),
        after=_side(head),
        beside=tuple(_side(count) for count in rivals),
    )
    yield Ranked(of_count(head, pairing.front, leads=pairing.leads(head)), change)


def _side(count: Count) -> Told:
    return of_entry(count.lead, count.places)
