"""What figures that lead nothing tell anew: an authority's next number, a corrected file, new figures and lost ones.

Comes in: the counts of two briefs side by side, the weightier changes told already. Goes out: ranked changes. What
nobody said before is new even where it is small; what only another origin says too is corroboration.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.briefing.changes.counts import Count, same_topic
from reporter.briefing.changes.pairing import Pairing
from reporter.briefing.changes.sides import of_entry, was
from reporter.briefing.changes.weighing import Rank, Ranked, of_count
from reporter.briefing.model import Change, ChangeKind, Entry, Loss, Subject, Told, Topic
from reporter.briefing.recency import newest_first
from reporter.briefing.scope import before, place
from reporter.facts import Aggregate, Evidence
from reporter.knowledge.comparing import WHOLE_COUNTRY


def series(pairing: Pairing) -> Iterator[Ranked]:
    """Tell of an authority that gives a later number of what it had counted before."""
    known = [(entry, count) for count in pairing.old for entry in count.entries]
    known.sort(key=lambda one: newest_first(one[0]))
    for count in pairing.fresh:
        for entry in count.entries:
            past = next((one for one in known if _continues(entry, count, *one)), None)
            if past and pairing.first_time(past[1], count):
                yield _revised(*past, entry, count, pairing)


def _continues(entry: Entry, count: Count, old: Entry, past: Count) -> bool:
    author = entry.figure.attributed_to
    named = author is not None and author == old.figure.attributed_to
    if not (named and same_topic(past, count) and before(old, entry)):
        return False
    if count.meaning.aggregate is Aggregate.INCIDENT:
        return place(count.figure) != WHOLE_COUNTRY and count.value > past.value
    return count.meaning.aggregate is Aggregate.TOTAL


def _revised(old: Entry, past: Count, now: Entry, count: Count, pairing: Pairing) -> Ranked:
    still = [place for other in pairing.now(past) for place in other.places]
    places = [one.figure.evidence for one in count.entries if one.figure.attributed_to == now.figure.attributed_to]
    change = Change(
        what=ChangeKind.REVISED,
        about=Topic(
            subject=Subject.FIGURE, kind=now.figure.kind, actor=now.figure.actor, author=now.figure.attributed_to
        ),
        before=was(of_entry(old), still),
        after=of_entry(now, places),
        loss=pairing.loss(past),
    )
    return Ranked(Rank.SERIES, change)


def corrected(pairing: Pairing) -> Iterator[Ranked]:
    """Tell of a number that a changed file gives in place of another."""
    for past in pairing.untold(pairing.lost):
        if pairing.loss(past) is not Loss.SOURCE_CHANGED:
            continue
        for count in pairing.untold(pairing.fresh):
            if same_topic(past, count) and pairing.files.one_file(past.places[0], count.places[0]):
                pairing.first_time(past, count)
                change = Change(
                    what=ChangeKind.REVISED,
                    about=_topic(count),
                    before=was(of_entry(past.lead, past.places)),
                    after=of_entry(count.lead, count.places),
                    loss=Loss.SOURCE_CHANGED,
                )
                yield Ranked(of_count(count, pairing.front, leads=pairing.leads(count)), change)
                break


def others(pairing: Pairing) -> Iterator[Ranked]:
    """Tell of every figure that is new and of every one that nothing says any more."""
    for count in pairing.untold(pairing.fresh):
        change = Change(what=ChangeKind.NEW, about=_topic(count), after=of_entry(count.lead, count.places))
        yield Ranked(of_count(count, pairing.front, leads=pairing.leads(count)), change)
    for count in pairing.untold(pairing.lost):
        change = Change(
            what=ChangeKind.NO_LONGER_SUPPORTED,
            about=_topic(count),
            before=was(of_entry(count.lead, count.places)),
            loss=pairing.loss(count),
        )
        yield Ranked(of_count(count, pairing.front, leads=pairing.leads(count)), change)


def corroborated(pairing: Pairing) -> Iterator[Ranked]:
    """Tell of every known figure that more stories give than before, and by which new ones."""
    files = pairing.files
    for count in pairing.new:
        if pairing.is_covered(count):
            continue
        past = pairing.then(count)
        now = (place for old in past for same in pairing.now(old) for place in same.places)
        told = files.told_anew((place for old in past for place in old.places), now)
        anew = [place for place in count.places if place in told]
        if past and anew:
            before_it = was(of_entry(past[0].lead, past[0].places), _others(count, anew))
            change = Change(
                what=ChangeKind.CORROBORATED,
                about=_topic(count),
                before=before_it,
                after=_by(count, anew),
            )
            yield Ranked(of_count(count, pairing.front, leads=pairing.leads(count)), change)


def _others(count: Count, anew: list[Evidence]) -> list[Evidence]:
    return [place for place in count.places if place not in anew]


def _by(count: Count, anew: list[Evidence]) -> Told:
    first = next(entry for entry in count.entries if entry.figure.evidence == anew[0])
    return of_entry(first, anew)


def _topic(count: Count) -> Topic:
    return Topic(subject=Subject.FIGURE, kind=count.meaning.kind, actor=count.meaning.actor)
