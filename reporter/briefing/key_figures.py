"""The figures of the front page: which kinds, what each is read against, what came on top, and whether it is old.

Comes in: the ledgers, the mission, the funding position, the brief's date and the profile's days. Goes out:
`KeyFigure`s. Computes nothing itself: a sum is the contributor's own.
"""

from __future__ import annotations

from collections.abc import Mapping

from reporter.briefing.model import (
    Computed,
    EarlierMission,
    Entry,
    Funding,
    KeyFigure,
    Ledger,
    Mission,
    Modality,
    Standing,
)
from reporter.facts import Kind, PartialDate

# What counts the harm done, the kind that most readers ask for first.
_HARM = (Kind.KILLED, Kind.FOOD_INSECURE)


def key_figures(
    ledgers: Mapping[Kind, Ledger], mission: Mission, funding: Funding, as_of: PartialDate | None, days: int
) -> tuple[KeyFigure, ...]:
    """Choose the four ledgers of the front page; one without a headline is left out.

    `days` is the age from which a figure is called old, counted back from `as_of`.
    """
    chosen = (_deployed(ledgers, mission), _money(ledgers, funding), ledgers.get(Kind.DISPLACED), _harm(ledgers))
    return tuple(_key_figure(one, mission, funding, as_of, days) for one in chosen if one and one.headline)


def _deployed(ledgers: Mapping[Kind, Ledger], mission: Mission) -> Ledger | None:
    """Prefer the whole mission's strength to a country's own."""
    return whole_strength(mission) or ledgers.get(Kind.DEPLOYED)


def whole_strength(mission: Mission) -> Ledger | None:
    """Give the strength of the whole mission or, while nobody counts that, of the one before it."""
    books = (mission.strength, mission.earlier.strength if mission.earlier else None)
    return next((book for book in books if book and book.headline), None)


def _money(ledgers: Mapping[Kind, Ledger], funding: Funding) -> Ledger | None:
    """Give what was received or, where only the mission before had received anything, what the present one requires."""
    asks = funding.past is not None and funding.received is None and funding.required is not None
    return ledgers.get(Kind.REQUIRED if asks else Kind.RECEIVED)


def _harm(ledgers: Mapping[Kind, Ledger]) -> Ledger | None:
    books = (ledgers.get(kind) for kind in _HARM)
    return next((book for book in books if book and book.headline), None)


def _key_figure(book: Ledger, mission: Mission, funding: Funding, as_of: PartialDate | None, days: int) -> KeyFigure:
    total = _total(book, mission)
    past = mission.earlier if mission.earlier and _is_of(mission.earlier, book) else None
    return KeyFigure(
        ledger=book,
        total=total,
        against=_against(book.kind, past or mission, funding),
        later=() if total else _later(book),
        old=_old(book, total, as_of, days),
        earlier=past is not None or (book.kind is Kind.RECEIVED and funding.earlier),
    )


def _is_of(earlier: EarlierMission, book: Ledger) -> bool:
    """Tell whether a strength is one of the earlier mission, or was said before the present one was named."""
    head = book.headline
    if book.kind is not Kind.DEPLOYED or head is None:
        return False
    old = head.as_of is not None and earlier.until is not None and head.as_of.earliest < earlier.until
    return book is earlier.strength or old


def decided(target: Ledger | None) -> Entry | None:
    """Give the strength that a mission is to have; one that somebody only asks for is none to be held against."""
    head = target.headline if target else None
    return head if head and head.modality is Modality.ACTUAL else None


def _against(kind: Kind, mission: Mission | EarlierMission, funding: Funding) -> Entry | None:
    """Give the target of a strength, of the same mission, and the requirement that was set beside a receipt."""
    if kind is Kind.DEPLOYED:
        return decided(mission.target)
    return funding.required if kind is Kind.RECEIVED and funding.gap else None


def _total(book: Ledger, mission: Mission) -> Computed | None:
    """Give the sum of the headline's contributor, where later arrivals add to what it had sent."""
    if book.kind is not Kind.DEPLOYED or book.headline is None or book.headline.figure.actor is None:
        return None
    actor = book.headline.figure.actor
    total = next((one.deployed_sum for one in mission.contributors if one.actor == actor), None)
    return total if total and len(total.terms) > 1 else None


def _later(book: Ledger) -> tuple[Entry, ...]:
    """Give what a source of the headline's date or a newer one adds to it."""
    head = book.headline
    if book.kind is not Kind.DEPLOYED or head is None or head.as_of is None:
        return ()
    return tuple(
        entry
        for entry in book.others
        if entry.standing is Standing.INCREMENT
        and entry.figure.actor == head.figure.actor
        and entry.as_of is not None
        and entry.as_of.earliest >= head.as_of.earliest
    )


def _old(book: Ledger, total: Computed | None, as_of: PartialDate | None, days: int) -> bool:
    """Tell whether the newest date of what is shown lies more than `days` before the brief's."""
    shown = [book.headline, *(total.terms if total else ())]
    dates = [entry.as_of.latest for entry in shown if entry and entry.as_of]
    return bool(as_of and dates and (as_of.latest - max(dates)).days > days)
