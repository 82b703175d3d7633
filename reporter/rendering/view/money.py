"""The funding position, and the money that never enters the gap: donors, conversions, how long it lasts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed, Conversion, DonorSum, Entry, Funding
from reporter.facts import Bound, Evidence, Kind, PartialDate
from reporter.rendering import wording
from reporter.rendering.phrases import period_words
from reporter.rendering.view.rows import Group, merged


class DonorRow(NamedTuple):
    """One sum of a donor with its evidence, or a part of the sum above it."""

    actor: str | None
    stage: str
    entry: Entry
    mentions: tuple[Evidence, ...]
    part: bool


class Lasting(NamedTuple):
    """Until when the money for a purpose lasts, who says so, and where."""

    purpose: str
    until: PartialDate
    author: str
    mentions: tuple[Evidence, ...]


def operands(funding: Funding) -> list[tuple[str, Entry, str]]:
    """Give the requirement and the receipt with their labels and what else their words tell: what for, how often."""
    both = (("Required", funding.required), ("Received", funding.received))
    return [(label, entry, ", ".join(_told_of(entry))) for label, entry in both if entry]


def _told_of(entry: Entry) -> list[str]:
    purpose = entry.figure.purpose
    return [part for part in (wording.PURPOSE[purpose] if purpose else "", period_words(entry)) if part]


def inexact(computed: Computed) -> tuple[Evidence, ...]:
    """Give the evidence of the terms that are not exact."""
    return tuple(term.figure.evidence for term in computed.terms if term.figure.bound is not Bound.EXACT)


def has_funding(funding: Funding) -> bool:
    """Tell whether any source speaks of money."""
    return bool(funding.required or funding.received or funding.donors or funding.funded_until or asides(funding))


def lasting(funding: Funding) -> list[Lasting]:
    """Join the sources that give the same end on the same word."""
    groups: dict[tuple[str, PartialDate, str], list[Evidence]] = {}
    for one in funding.funded_until:
        key = (wording.PURPOSE[one.purpose], one.value, one.attributed_to or wording.UNATTRIBUTED)
        groups.setdefault(key, []).append(one.evidence)
    return [Lasting(*key, tuple(mentions)) for key, mentions in groups.items()]


def donors(funding: Funding) -> list[DonorRow]:
    """Give each donor's sums by stage, the parts of a sum below it."""
    return [row for donor in funding.donors for total in donor.sums for row in _donor_rows(donor.actor, total)]


def _donor_rows(actor: str | None, total: DonorSum) -> Iterable[DonorRow]:
    mentions = tuple(one.figure.evidence for one in (total.entry, *total.mentions))
    yield DonorRow(actor, wording.STAGE[total.stage], total.entry, mentions, part=False)
    for part in merged(total.parts):
        yield DonorRow(actor, wording.STAGE[total.stage], part.entry, part.mentions, part=True)


def asides(funding: Funding) -> list[tuple[str, list[Group]]]:
    """Give the sums that are neither operand nor a donor's, by kind: nothing that a source says is left out."""
    told = {entry.figure.evidence for donor in funding.donors for entry in _told(donor.sums)}
    groups = (
        (wording.KIND[Kind.PLEDGED_FUNDING], funding.pledged),
        (wording.KIND[Kind.WITHHELD], funding.withheld),
        (wording.KIND[Kind.SPENT], funding.spent),
        ("Other figures for funding required", funding.other_required),
        ("Other figures for funding received", funding.other_received),
    )
    left = [(label, [one for one in entries if one.figure.evidence not in told]) for label, entries in groups]
    return [(label, merged(entries)) for label, entries in left if entries]


def _told(sums: Sequence[DonorSum]) -> Iterable[Entry]:
    return (entry for one in sums for entry in (one.entry, *one.parts, *one.mentions))


def conversions(brief: Briefing) -> tuple[Conversion, ...]:
    """Give the sums that the desk's rates convert."""
    return brief.funding.conversions


def share(funding: Funding) -> float | None:
    """Give the share covered as a number from 0 to 100, for the length of a bar."""
    if funding.coverage is None:
        return None
    return float(min(max(funding.coverage.value, Decimal(0)), Decimal(100)).quantize(Decimal("0.1")))
