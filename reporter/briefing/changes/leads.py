"""What leads the page and has changed: the funding gap, what each contributor has there, the headline of each kind.

Comes in: two briefings and their counts side by side. Goes out: ranked changes. Must not know figures that lead
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reporter.briefing.changes.counts import Count
from reporter.briefing.changes.pairing import Pairing
from reporter.briefing.changes.sides import of_computed, of_entry, was
from reporter.briefing.changes.weighing import Rank, Ranked, of_count
from reporter.briefing.decisions import is_decided
from reporter.briefing.model import (
    Briefing,
    Change,
    ChangeKind,
    Computed,
    Contributor,
    Entry,
    Ledger,
    Loss,
    Standing,
    Subject,
    Told,
    Topic,
)
from reporter.briefing.scope import before
from reporter.facts import Evidence, Kind


def gap(old: Briefing, new: Briefing, pairing: Pairing) -> Iterator[Ranked]:
    """Tell of the funding gap: that there is one, another one, or none any more; it brings its operands along."""
    past, now = old.funding.gap, new.funding.gap
    if (past.value, past.unit) == (now.value, now.unit) if past and now else past is now:
        return
    lost = [count for count in _old(past, pairing) if not pairing.now(count)]
    if now is None:
        pairing.tell(*lost)
    if past is None:
        pairing.tell(*_new(now, pairing))
    yield Ranked(
        Rank.GAP,
        Change(
            what=_what(past, now),
            about=Topic(subject=Subject.FUNDING_GAP, actor=_receiver(new) or _receiver(old)),
            before=was(of_computed(past)) if past else None,
            after=of_computed(now) if now else None,
            loss=_loss(lost, pairing) or (Loss.READ_OTHERWISE if now is None else None),
        ),
    )


def _receiver(brief: Briefing) -> str | None:
    return brief.funding.received.figure.actor if brief.funding.received and brief.funding.gap else None


def strengths(old: Briefing, new: Briefing, pairing: Pairing) -> Iterator[Ranked]:
    """Tell of each contributor's strength, with later arrivals added, and of its whole pledge."""
    past = {one.actor: one for one in old.mission.contributors if one.actor}
    for now in new.mission.contributors:
        if now.actor in past:
            yield from _strength(past[now.actor], now, pairing)
            pledges = (_headline(past[now.actor].pledged), _headline(now.pledged))
            yield from _headlines(*pledges, pairing, Topic(subject=Subject.FIGURE, actor=now.actor))


def _strength(past: Contributor, now: Contributor, pairing: Pairing) -> Iterator[Ranked]:
    before, after = (one.deployed_sum or _headline(one.deployed) for one in (past, now))
    if before is None or after is None or _value(before) == _value(after):
        return
    terms, added = _old(before, pairing), _new(after, pairing)
    lost = [count for count in terms if not pairing.now(count)]
    for count in terms:
        for other in added:
            pairing.first_time(count, other)
    pairing.tell(*terms, *added)
    leading = any(pairing.leads(count) for count in added)
    rank = Rank.KEY_FIGURE if leading and Kind.DEPLOYED in pairing.front else Rank.STRENGTH
    yield Ranked(
        rank,
        Change(
            what=ChangeKind.REVISED,
            about=Topic(subject=Subject.STRENGTH, kind=Kind.DEPLOYED, actor=now.actor),
            before=was(_told(before, past.actor), _still(terms, pairing)),
            after=_told(after, now.actor),
            loss=_loss(lost, pairing),
        ),
    )


def headlines(pairing: Pairing) -> Iterator[Ranked]:
    """Tell of each kind whose headline is another one; where there was none, or is none, its figures tell of that."""
    for kind in Kind:
        past, now = pairing.old_books.get(kind), pairing.new_books.get(kind)
        topic = Topic(subject=Subject.FIGURE, kind=kind)
        pair = (past.headline if past else None, now.headline if now else None)
        yield from _headlines(*pair, pairing, topic, now)


def _headlines(
    past: Entry | None, now: Entry | None, pairing: Pairing, topic: Topic, book: Ledger | None = None
) -> Iterator[Ranked]:
    one = pairing.old_count(past) if past else None
    other = pairing.new_count(now) if now else None
    if not (past and now and one and other) or other in pairing.now(one) or pairing.chosen_by_name(one, other):
        return
    if not pairing.first_time(one, other):
        return
    decided = is_decided(now.figure) and before(past, now) and book is not None
    actors = {past.figure.actor, now.figure.actor}
    yield Ranked(
        of_count(other, pairing.front, leads=pairing.leads(other)),
        Change(
            what=ChangeKind.SUPERSEDED if decided else ChangeKind.REVISED,
            about=Topic(
                subject=topic.subject,
                kind=now.figure.kind,
                actor=topic.actor or (now.figure.actor if len(actors) == 1 else None),
            ),
            before=was(of_entry(past, one.places), _still([one], pairing)),
            after=of_entry(now, other.places),
            loss=pairing.loss(one),
        ),
    )


def _headline(entries: tuple[Entry, ...]) -> Entry | None:
    return next((one for one in entries[:1] if one.standing is Standing.HEADLINE), None)


def _value(one: Computed | Entry) -> object:
    return one.value if isinstance(one, Computed) else one.figure.value


def _told(one: Computed | Entry, actor: str | None) -> Told:
    return of_computed(one, actor) if isinstance(one, Computed) else of_entry(one)


def _terms(one: Computed | Entry | None) -> tuple[Entry, ...]:
    if one is None:
        return ()
    return one.terms if isinstance(one, Computed) else (one,)


def _old(one: Computed | Entry | None, pairing: Pairing) -> list[Count]:
    return [count for term in _terms(one) if (count := pairing.old_count(term))]


def _new(one: Computed | Entry | None, pairing: Pairing) -> list[Count]:
    return [count for term in _terms(one) if (count := pairing.new_count(term))]


def _still(some: Iterable[Count], pairing: Pairing) -> list[Evidence]:
    """Give where the newer brief says what the older one said."""
    return [place for count in some for other in pairing.now(count) for place in other.places]


def _loss(some: Iterable[Count], pairing: Pairing) -> Loss | None:
    return next((pairing.loss(count) for count in some), None)


def _what(past: Computed | None, now: Computed | None) -> ChangeKind:
    if past and now:
        return ChangeKind.REVISED
    return ChangeKind.NEW if now else ChangeKind.NO_LONGER_SUPPORTED
