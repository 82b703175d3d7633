"""What page one says beside its boxes: the present mission's money, hunger, ground held, and who kills.

Comes in: a `Briefing`. Goes out: lines, each of clauses with the evidence that they rest on. A line says nothing that a
box says already, and stands only where a source tells of its matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from reporter.briefing.model import Blame, Briefing, Entry, Funding, Ledger, Stage
from reporter.facts import PERCENT, Aggregate, Evidence, Kind, Purpose, newness
from reporter.rendering import wording
from reporter.rendering.bottom_line.prose import Clause, Sentence
from reporter.rendering.dates import is_old
from reporter.rendering.languages import say
from reporter.rendering.phrases import (
    blame_words,
    inside,
    named,
    period_words,
    place_words,
    quoted,
    says,
    term,
    when_words,
)
from reporter.rendering.remembering import remembered

# Beside the boxes the largest givers are enough; all of them stand with the funding.
_GIVERS = 2
_QUOTES = 2


class Aside(NamedTuple):
    """One line beside the boxes: what it is about, and its clauses."""

    label: str
    parts: Sentence


@remembered
def beside_boxes(brief: Briefing) -> list[Aside]:
    """Give the lines that stand beside the boxes of page one."""
    lines = (
        (_money_label(brief), _money(brief)),
        (wording.KIND[Kind.FOOD_INSECURE], _headline(brief, Kind.FOOD_INSECURE)),
        (wording.KIND[Kind.GANG_CONTROL], _headline(brief, Kind.GANG_CONTROL)),
        (str(wording.WHO_KILLS), _who_kills(brief)),
    )
    return [Aside(label, parts) for label, parts in lines if parts]


# --- money -------------------------------------------------------------------------------------------------------


def _money_label(brief: Briefing) -> str:
    return str(wording.MONEY_NOW if brief.mission.earlier else wording.MONEY)


def _money(brief: Briefing) -> Sentence:
    """Say of the present mission's money what is known, and which of its sums is not.

    Nothing where the two sums stand in a box, or where no source speaks of any.
    """
    funding = brief.funding
    required = _sum(brief, funding.required, funding.other_required)
    received = _sum(brief, funding.received, funding.other_received)
    boxed = any(key.ledger.headline is received and key.against for key in brief.key_figures)
    if required and received and (boxed or funding.gap):
        return ()
    pledged = _pledges(brief)
    if not (required or received or pledged or funding.earlier):
        return ()
    parts: list[Sentence] = [(Clause(say("required ")), *_figure(brief, required))] if required else []
    parts += [(Clause(_received(funding, received)), *_figure(brief, received))] if received else []
    parts += [
        (Clause(say("pledged by {actor} ", actor=named(one.figure.actor or ""))), *_figure(brief, one))
        for one in pledged
    ]
    missing = [str(name) for name, one in (("required", required), ("received", received)) if one is None]
    if missing:
        key = "either" if len(missing) > 1 else missing[0]
        parts.append((Clause(say("no source says {what}", what=wording.OPERAND[key])),))
    return _joined(parts)


def _received(funding: Funding, received: Entry) -> str:
    """Introduce a receipt; what a fund holds now is not all that was received."""
    held = funding.balance and received is funding.received
    holder = received.figure.actor
    if holder:
        who = named(holder)
        return say("held by {actor} ", actor=who) if held else say("received by {actor} ", actor=who)
    return say("in hand ") if held else say("received ")


def _sum(brief: Briefing, leading: Entry | None, others: Iterable[Entry]) -> Entry | None:
    """Give the leading sum where it is the present mission's, or else the newest that is plainly that."""
    if leading and not brief.funding.earlier and leading.figure.purpose is not Purpose.RELIEF:
        return leading
    own = [one for one in others if _is_own(brief, one) and one.figure.purpose is Purpose.MISSION]
    wholes = [one for one in own if one.figure.aggregate is Aggregate.TOTAL]
    return max(wholes, key=lambda one: (newness(one.as_of), one.figure.value), default=None)


def _is_own(brief: Briefing, entry: Entry) -> bool:
    """Tell a sum that is none of the mission before: its source is no older than the present one's name."""
    earlier = brief.mission.earlier
    if entry.figure.unit == PERCENT:
        return False
    if earlier is None or earlier.until is None:
        return True
    return entry.as_of is not None and entry.as_of.earliest >= earlier.until


def _pledges(brief: Briefing) -> list[Entry]:
    """Give the largest pledges to the present mission, one of each giver, in the money that most are in."""
    sums = [one.entry for donor in brief.funding.donors for one in donor.sums if one.stage is Stage.PLEDGED]
    own = [one for one in sums if one.figure.actor and _is_own(brief, one) and _may_be_the_missions(brief, one)]
    units = [one.figure.unit for one in own]
    common = max(sorted(set(units)), key=units.count, default="")
    largest: dict[str | None, Entry] = {}
    for one in sorted((one for one in own if one.figure.unit == common), key=lambda one: -one.figure.value):
        largest.setdefault(one.figure.actor, one)
    return list(largest.values())[:_GIVERS]


def _may_be_the_missions(brief: Briefing, entry: Entry) -> bool:
    """Tell a pledge to the mission; one of which nothing is said may be that where there is no appeal for aid."""
    purpose = entry.figure.purpose
    return purpose is Purpose.MISSION or (purpose is None and brief.funding.appeal is None)


# --- figures -----------------------------------------------------------------------------------------------------


def _headline(brief: Briefing, kind: Kind) -> Sentence:
    """Give the headline of a kind, unless a box shows it."""
    if any(key.ledger.kind is kind for key in brief.key_figures):
        return ()
    book = _book(brief, kind)
    if book is None or book.headline is None:
        return ()
    return _figure(brief, book.headline, differ=book.differ)


def _book(brief: Briefing, kind: Kind) -> Ledger | None:
    return next((one for one in brief.humanitarian if one.kind is kind), None)


def _figure(brief: Briefing, entry: Entry, *, differ: bool = False) -> Sentence:
    """Print a figure with where and for what time it holds, who says it and when."""
    around = _around(brief, entry, differ=differ)
    return (Clause(inside(term(entry.figure)), (entry.figure.evidence,)), Clause(f" ({around})"))


def _around(brief: Briefing, entry: Entry, *, differ: bool = False, of_place: bool = True) -> str:
    told = [says(entry), when_words(entry)]
    told += [str(wording.OLD)] if is_old(brief, entry) else []
    told += [str(wording.DIFFER)] if differ else []
    setting = (place_words(entry.figure.place) if of_place else "", period_words(entry))
    return str(wording.SEMICOLON).join(part for part in (*setting, ", ".join(told)) if part)


# --- who kills ---------------------------------------------------------------------------------------------------


def _who_kills(brief: Briefing) -> Sentence:
    """Say by whom which share of the dead were killed: the newest source's shares, or else its words.

    Where the newest tells of one side alone, the newest that tells of several stands beside it.
    """
    book = _book(brief, Kind.KILLED)
    entries = [one for one in book.entries if one.side and one.figure.unit == PERCENT] if book else []
    shares = _newest_first(brief, _by_source((one.figure.evidence, one) for one in entries))
    quotes = _newest_first(brief, _by_source((one.evidence, one) for one in brief.blamed))
    if shares and (not quotes or shares[0].day >= quotes[0].day):
        first, *others = shares
        several = next((one for one in others if _sides(one.told) > 1), None) if _sides(first.told) == 1 else None
        return _joined([_shares(brief, one.told) for one in (first, several) if one])
    return _quoted(quotes[0].told) if quotes else ()


_Told = TypeVar("_Told", Entry, Blame)


class _Group(NamedTuple, Generic[_Told]):
    """What one source tells, and the first day on which it may be written."""

    day: date
    told: list[_Told]


def _by_source(told: Iterable[tuple[Evidence, _Told]]) -> dict[str, list[_Told]]:
    groups: dict[str, list[_Told]] = {}
    for place, one in told:
        groups.setdefault(place.document.name, []).append(one)
    return groups


def _newest_first(brief: Briefing, groups: Mapping[str, list[_Told]]) -> list[_Group[_Told]]:
    dated = {one.name: one.date for one in brief.sources}
    found = []
    for name, told in groups.items():
        known = dated.get(name)
        found.append(_Group(known.earliest or date.min if known else date.min, told))
    return sorted(found, key=lambda one: one.day, reverse=True)


def _sides(told: Sequence[Entry]) -> int:
    return len({one.side for one in told})


def _shares(brief: Briefing, told: Sequence[Entry]) -> Sentence:
    """Print one source's shares, the largest first, each of a side once."""
    largest = {one.side: one for one in sorted(told, key=lambda one: one.figure.value)}
    ordered = sorted(largest.values(), key=lambda one: -one.figure.value)
    parts = [
        (Clause(f"{wording.BY_SIDE[one.side]} "), Clause(inside(term(one.figure)), (one.figure.evidence,)))
        for one in ordered
        if one.side
    ]
    around = _around(brief, ordered[0], of_place=False)
    return (*_joined(parts, ", "), Clause(f" ({around})"))


def _quoted(told: Sequence[Blame]) -> Sentence:
    quotes = [(Clause(quoted(" ".join(one.evidence.quote.split())), (one.evidence,)),) for one in told[:_QUOTES]]
    return (*_joined(quotes, " "), Clause(f" ({blame_words(told[0])})"))


def _joined(parts: Sequence[Sentence], between: str | None = None) -> Sentence:
    """Set several statements side by side."""
    sign = str(wording.SEMICOLON) if between is None else between
    return tuple(chain.from_iterable((Clause(sign), *part) if at else part for at, part in enumerate(parts)))
