"""The funding position, and the money that never enters the gap: donors, conversions, how long it lasts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed, Conversion, DonorSum, Entry, Funding
from reporter.briefing.recency import newest_first
from reporter.facts import PERCENT, Bound, Evidence, PartialDate, Purpose
from reporter.rendering import wording
from reporter.rendering.dates import date_of
from reporter.rendering.phrases import actor_words, period_words
from reporter.rendering.view.limits import DONOR_ROWS, SHARES_FUNDED, Mentions, cited
from reporter.rendering.view.rows import grouped, merged

_OF_RECEIPTS = re.compile(r"\s+of\s+(?:it|this|that|them|which|those|everything)\b|[^,.;:]*\bfrom\b", re.IGNORECASE)


class DonorRow(NamedTuple):
    """One sum of a donor with its evidence, or a part of the sum above it; `stage` tells also what for."""

    actor: str | None
    stage: str
    entry: Entry
    mentions: Mentions
    part: bool


class Lasting(NamedTuple):
    """How long the money for a purpose lasts in a source's own words, who says so, when, and where."""

    purpose: str
    quote: str
    author: str
    when: PartialDate | None
    mentions: Mentions


class Share(NamedTuple):
    """A source's sentence on the share of a plan that is paid for, its figure, and where it is said."""

    quote: str
    entry: Entry
    mentions: Mentions


def operands(funding: Funding) -> list[tuple[str, Entry, str]]:
    """Give the requirement and the receipt with their labels and what else their words tell: what for, how often."""
    both = (
        (wording.REQUIRED, funding.required),
        (wording.BALANCE if funding.balance else wording.RECEIVED, funding.received),
        (wording.NEWER_RECEIPT, funding.newer),
    )
    whose = str(wording.FOR_EARLIER) if funding.earlier else str(wording.FOR_PRESENT) if funding.past else ""
    return [(str(label), entry, ", ".join(_told_of(entry, whose))) for label, entry in both if entry]


def past_money(funding: Funding) -> list[tuple[str, Entry, str]]:
    """Give the same of the mission before the present one, beside this one's."""
    own = funding.past
    both = ((wording.PAST_REQUIRED, own.required), (wording.PAST_RECEIVED, own.received)) if own else ()
    return [(str(label), entry, period_words(entry)) for label, entry in both if entry]


def no_gap(funding: Funding) -> str:
    """Say why no gap is computed of a requirement and a receipt; empty where there is one, or not both sums."""
    required, received = funding.required, funding.received
    if funding.gap or required is None or received is None:
        return ""
    one, other = required.figure, received.figure
    if one.unit != other.unit:
        return str(wording.NO_GAP_CURRENCIES)
    same = one.purpose is not None and one.purpose is other.purpose
    return str(wording.NO_GAP_TIMES if same else wording.NO_GAP_PURPOSES)


def shares(funding: Funding) -> list[Share]:
    """Give what sources say of the share of a plan that is paid for, newest first, each value once."""
    told = [entry for entry in funding.other_received if entry.figure.unit == PERCENT and not _is_of_receipts(entry)]
    shown = [group.entry for group in grouped(told)][:SHARES_FUNDED]
    return [Share(_sentence(entry), entry, cited([entry.figure.evidence])) for entry in shown]


def missing_sums(funding: Funding) -> list[Share]:
    """Give what sources say is still missing, as a sum or without a number, newest first, each sentence once."""
    told = {entry.figure.evidence.sentence: entry for entry in (*funding.missing_sums, *funding.hardly_any)}
    newest = sorted(told.values(), key=newest_first)[:SHARES_FUNDED]
    return [Share(_sentence(entry), entry, cited([entry.figure.evidence])) for entry in newest]


def _sentence(entry: Entry) -> str:
    return " ".join(entry.figure.evidence.sentence.split())


def _is_of_receipts(entry: Entry) -> bool:
    """Tell a share of what came in ("70 percent of it from two donors") from one of what is needed."""
    place = entry.figure.evidence
    return bool(_OF_RECEIPTS.match(place.document.text[place.span.end : place.sentence_span.end]))


def appeal(funding: Funding) -> list[tuple[str, Entry, str]]:
    """Give the same of the aid's own appeal."""
    own = funding.appeal
    both = ((wording.AID_REQUIRED, own.required), (wording.AID_RECEIVED, own.received)) if own else ()
    return [(str(label), entry, period_words(entry)) for label, entry in both if entry]


def _told_of(entry: Entry, whose: str) -> list[str]:
    purpose = entry.figure.purpose
    what = whose if whose and purpose is not Purpose.RELIEF else wording.PURPOSE[purpose] if purpose else ""
    return [part for part in (what, period_words(entry)) if part]


def inexact(computed: Computed) -> tuple[Evidence, ...]:
    """Give the evidence of the terms that are not exact."""
    return tuple(term.figure.evidence for term in computed.terms if term.figure.bound is not Bound.EXACT)


def has_funding(funding: Funding) -> bool:
    """Tell whether any source speaks of money."""
    told = funding.required or funding.received or funding.donors or funding.funded_until
    return bool(told or shares(funding) or missing_sums(funding) or asides(funding))


def lasting(brief: Briefing) -> list[Lasting]:
    """Join the sources that give the same end on the same word; quote the newest."""
    groups: dict[tuple[Purpose, PartialDate, str | None], list[Evidence]] = {}
    for one in brief.funding.funded_until:
        groups.setdefault((one.purpose, one.value, one.attributed_to), []).append(one.evidence)
    return [
        Lasting(
            wording.PURPOSE[purpose],
            " ".join(places[0].quote.split()),
            actor_words(author) or str(wording.UNATTRIBUTED),
            date_of(brief, places[0]),
            cited(places),
        )
        for (purpose, _, author), places in groups.items()
    ]


def apart(funding: Funding) -> str:
    """Say that the operands of the gap cover different times, where their own words tell; empty otherwise."""
    both = [period_words(one) for one in (funding.required, funding.received) if one]
    return f"{wording.OTHER_PERIODS}{wording.COLON}{both[0]}, {both[1]}." if all(both) and len(set(both)) > 1 else ""


class DonorTable(NamedTuple):
    """The largest sums of the donors with their parts, in the model's order, and how many more there are."""

    rows: list[DonorRow]
    more: int = 0


def donors(funding: Funding) -> DonorTable:
    """Give the donors' largest sums by stage, the parts of a sum below it; the present mission's come first."""
    told = [(donor, total) for donor in funding.donors for total in donor.sums]
    told.sort(key=lambda pair: _concern(pair[1]))
    sums = [list(_donor_rows(actor_words(donor.actor) or None, total)) for donor, total in told]
    units = Counter(rows[0].entry.figure.unit for rows in sums)
    kept, room = set(), DONOR_ROWS
    for rank in sorted(range(len(sums)), key=lambda rank: (_concern(told[rank][1]), _size(sums[rank][0], units))):
        if len(sums[rank]) <= room:
            kept.add(rank)
            room -= len(sums[rank])
    shown = [row for rank in sorted(kept) for row in sums[rank]]
    return DonorTable(shown, more=sum(map(len, sums)) - len(shown))


def _concern(total: DonorSum) -> int:
    """Rank what a sum is for: the present mission, or nothing that is told; the mission before; aid."""
    return 2 if total.entry.figure.purpose is Purpose.RELIEF else int(total.earlier)


def _size(row: DonorRow, units: Mapping[str, int]) -> tuple[int, str, Decimal]:
    """Rank by size; currencies cannot be compared, the one of most sums goes first."""
    figure = row.entry.figure
    return -units[figure.unit], figure.unit, figure.value.copy_negate()


def _donor_rows(actor: str | None, total: DonorSum) -> Iterable[DonorRow]:
    freed = [total.released] if total.released else []
    mentions = cited(one.figure.evidence for one in (total.entry, *freed, *total.mentions))
    stage = wording.STAGE[total.stage] + _purpose(total) + (str(wording.RELEASED) if freed else "")
    yield DonorRow(actor, stage, total.entry, mentions, part=False)
    for part in merged(total.parts):
        yield DonorRow(actor, stage, part.entry, part.mentions, part=True)


def _purpose(total: DonorSum) -> str:
    """Say what a sum is for where any source that gives it tells."""
    told = (one.figure.purpose for one in (total.entry, *total.mentions))
    purpose = next((one for one in told if one), None)
    if total.earlier and purpose is Purpose.MISSION:
        return f", {wording.EARLIER}"
    return wording.FOR[purpose] if purpose else ""


def asides(funding: Funding) -> int:
    """Count the sums that are neither operand nor a donor's: they stand in the annex."""
    told = {entry.figure.evidence for donor in funding.donors for entry in _told(donor.sums)}
    told |= {one.entry.figure.evidence for one in (*shares(funding), *missing_sums(funding))}
    others = (*funding.pledged, *funding.withheld, *funding.spent, *funding.other_required, *funding.other_received)
    return len(merged(one for one in others if one.figure.evidence not in told))


def _told(sums: Sequence[DonorSum]) -> Iterable[Entry]:
    return (entry for one in sums for entry in (one.entry, *one.parts, *one.mentions))


def conversions(brief: Briefing) -> tuple[Conversion, ...]:
    """Give the sums that the desk's rates convert."""
    return brief.funding.conversions
