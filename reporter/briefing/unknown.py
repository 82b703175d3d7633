"""What the sources leave open: kinds without a figure, lone and old figures, undated sources, numbers unread or wrong.

Comes in: extractions, ledgers, the figures of the front page, the brief's date and the desk's profile. Goes out:
`Unknown`s, by reason and then in the order of kinds and files. What contradicts itself is found in `contradictions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reporter.briefing.choosing import may_lead
from reporter.briefing.contradictions import contradictions, quarrels
from reporter.briefing.model import Entry, Funding, GapInKnowledge, KeyFigure, Ledger, Unknown
from reporter.briefing.operands import incredible_pairs
from reporter.briefing.size import believable, origin_of
from reporter.facts import MONEY, PERCENT, Extraction, Kind, PartialDate
from reporter.knowledge.profile import Profile

# Kinds whose absence a reader must be told of.
_EXPECTED = (
    Kind.TARGET,
    Kind.DEPLOYED,
    Kind.REQUIRED,
    Kind.RECEIVED,
    Kind.DISPLACED,
    Kind.KILLED,
    Kind.FOOD_INSECURE,
    Kind.IN_NEED,
)
_PROMISED = (Kind.PLEDGED_PERSONNEL, Kind.PLEDGED_FUNDING, Kind.WITHHELD)
_WHOLE = 100


class Page(NamedTuple):
    """What the page shows: the ledgers by kind, the figures of its front and the position of the money."""

    ledgers: Mapping[Kind, Ledger]
    keys: Sequence[KeyFigure]
    money: Funding


def unknown(
    extractions: Sequence[Extraction],
    found: Sequence[Entry],
    page: Page,
    newest: PartialDate | None,
    profile: Profile,
) -> tuple[Unknown, ...]:
    """Give all that the sources leave open; figures are old as of the `newest` source."""
    ledgers, keys, money = page
    earlier = _of_the_mission_before(keys, money)
    own = {kind: book for kind, book in ledgers.items() if kind not in earlier}
    return (
        *_missing(ledgers),
        *(Unknown(why=GapInKnowledge.ONLY_EARLIER, kind=kind) for kind in _EXPECTED if kind in earlier),
        *_single(ledgers, found),
        *_old(own, keys, newest, profile.stale_after_days),
        *_old_promises(found, newest, profile),
        *contradictions(found, profile.limits),
        *quarrels(ledgers.values(), profile.limits),
        *_past_belief(found, profile),
        *_undated(extractions),
        *_unread(extractions),
    )


def _missing(ledgers: Mapping[Kind, Ledger]) -> Iterator[Unknown]:
    """Give the expected kinds that no source has a figure of."""
    for kind in _EXPECTED:
        book = ledgers.get(kind)
        if book is None or book.headline is None:
            yield Unknown(why=GapInKnowledge.NO_FIGURE, kind=kind)


def _of_the_mission_before(keys: Iterable[KeyFigure], money: Funding) -> set[Kind]:
    """Give the kinds of which there are figures of the mission before the present one, and none of this one."""
    past = money.past
    sums = {
        Kind.REQUIRED: money.required if money.earlier else past and not money.required and past.required,
        Kind.RECEIVED: money.received if money.earlier else past and not money.received and past.received,
    }
    strengths = {key.ledger.kind for key in keys if key.earlier and key.ledger.kind is Kind.DEPLOYED}
    return {kind for kind, told in sums.items() if told} | strengths


def _single(ledgers: Mapping[Kind, Ledger], found: Sequence[Entry]) -> Iterator[Unknown]:
    """Give the kinds of which only one story has a figure."""
    entries = {kind: book.entries for kind, book in ledgers.items() if book.headline}
    entries |= {kind: tuple(e for e in found if e.figure.kind is kind) for kind in _PROMISED}
    for kind, told in entries.items():
        if len({origin_of(entry) for entry in told}) == 1:
            yield Unknown(why=GapInKnowledge.ONE_SOURCE, kind=kind)


def _old(
    ledgers: Mapping[Kind, Ledger], keys: Iterable[KeyFigure], newest: PartialDate | None, days: int
) -> Iterator[Unknown]:
    """Give the headlines that are older than the profile allows; the front page has settled its own."""
    settled = {key.ledger.kind: key.old for key in keys}
    for kind, book in ledgers.items():
        head = book.headline
        # What was decided holds until it is decided anew.
        if head is None or head.as_of is None or newest is None or kind is Kind.TARGET:
            continue
        if settled.get(kind, (newest.latest - head.as_of.latest).days > days):
            yield Unknown(why=GapInKnowledge.OLD_FIGURE, kind=kind, evidence=(head.figure.evidence,))


def _old_promises(found: Sequence[Entry], newest: PartialDate | None, profile: Profile) -> Iterator[Unknown]:
    """Give the newest pledge, or sum held back, of each kind whose newest is older than the profile allows."""
    for kind in _PROMISED:
        dated = [
            (e.as_of.latest, e) for e in found if e.as_of and e.figure.kind is kind and may_lead(e, profile.limits)
        ]
        if not dated or newest is None:
            continue
        day, last = max(dated, key=lambda one: (one[0], one[1].figure.value, one[1].figure.evidence.document.digest))
        if (newest.latest - day).days > profile.stale_after_days:
            yield Unknown(why=GapInKnowledge.OLD_FIGURE, kind=kind, evidence=(last.figure.evidence,))


def _past_belief(found: Sequence[Entry], profile: Profile) -> Iterator[Unknown]:
    """Give figures above the profile's limits, shares of people above all of them, and receipts far above the need."""
    for entry in found:
        figure = entry.figure
        more_than_all = figure.unit == PERCENT and figure.value > _WHOLE and figure.kind not in MONEY
        if more_than_all or not believable(entry, profile.limits):
            yield Unknown(
                why=GapInKnowledge.IMPLAUSIBLE,
                kind=figure.kind,
                source=figure.evidence.document.name,
                evidence=(figure.evidence,),
            )
    for required, received in incredible_pairs(found, profile.limits):
        yield Unknown(
            why=GapInKnowledge.IMPLAUSIBLE,
            kind=Kind.RECEIVED,
            source=received.figure.evidence.document.name,
            evidence=(required.figure.evidence, received.figure.evidence),
        )


def _undated(extractions: Sequence[Extraction]) -> Iterator[Unknown]:
    for extraction in extractions:
        if extraction.date.value is None:
            yield Unknown(why=GapInKnowledge.UNDATED_SOURCE, source=extraction.document.name)


def _unread(extractions: Sequence[Extraction]) -> Iterator[Unknown]:
    for extraction in extractions:
        for evidence in extraction.unread:
            yield Unknown(why=GapInKnowledge.UNREAD_NUMBER, source=extraction.document.name, evidence=(evidence,))
