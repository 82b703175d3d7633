"""The funding position, and the money that never enters the gap: donors, conversions, how long it lasts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed, Conversion, DonorSum, Entry, Funding, Stage
from reporter.briefing.recency import newest_first
from reporter.briefing.sums import is_shared_with_police
from reporter.facts import PERCENT, Bound, Evidence, PartialDate, Purpose
from reporter.rendering import wording
from reporter.rendering.dates import date_of
from reporter.rendering.phrases import actor_words, period_words, says, when_words
from reporter.rendering.view.limits import DONOR_ROWS, HELD_BACK, SHARES_FUNDED, Mentions, cited
from reporter.rendering.view.rows import grouped, merged

_OF_RECEIPTS = re.compile(r"\s+of\s+(?:it|this|that|them|which|those|everything)\b|[^,.;:]*\bfrom\b", re.IGNORECASE)

_YEAR = re.compile(r"\b20\d\d\b")
_LAST_YEAR = re.compile(r"\b(?:last|previous|past) year\b", re.IGNORECASE)
_OF_MISSION = re.compile(
    r"\b(?:mission|force|deployment|contingent|trust fund|MSS|GSF|needed|required)\b", re.IGNORECASE
)


class DonorRow(NamedTuple):
    """One sum of a donor with its evidence, or a part of the sum above it; `stage` tells also what for.

    `author` is who says so, by the newest source that names somebody.
    """

    actor: str | None
    stage: str
    author: str
    entry: Entry
    mentions: Mentions
    part: bool


class Lasting(NamedTuple):
    """How long the money for a purpose lasts in a source's own words, who says so, when, and where.

    `label` names the purpose, and tells of what was foreseen for a day that is past.
    """

    label: str
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


def shares(brief: Briefing) -> list[Share]:
    """Give what sources say of the share of the mission's money that is there, newest first, each value once."""
    return _first_shares([one for one in _shares_told(brief.funding) if not _is_aid(brief.funding, one)])


def missing_sums(brief: Briefing) -> list[Share]:
    """Give what sources say the mission still misses, as a sum or without a number, newest first, a sentence once."""
    return _first_missing([one for one in _missing_told(brief.funding) if not _is_aid(brief.funding, one)])


def aid_shares(brief: Briefing) -> list[Share]:
    """Give the same of aid to people in need, of plans and appeals that were open on the brief's date."""
    return _first_shares([one for one in _shares_told(brief.funding) if _is_open_aid(brief, one)])


def aid_missing(brief: Briefing) -> list[Share]:
    """Give what is still missing of such plans and appeals."""
    return _first_missing([one for one in _missing_told(brief.funding) if _is_open_aid(brief, one)])


def _shares_told(funding: Funding) -> list[Entry]:
    return [one for one in funding.other_received if one.figure.unit == PERCENT and not _is_of_receipts(one)]


def _missing_told(funding: Funding) -> list[Entry]:
    return [*funding.missing_sums, *funding.hardly_any]


def _first_shares(told: Sequence[Entry]) -> list[Share]:
    shown = [group.entry for group in grouped(told)][:SHARES_FUNDED]
    return [Share(_sentence(entry), entry, cited([entry.figure.evidence])) for entry in shown]


def _first_missing(told: Sequence[Entry]) -> list[Share]:
    once = {entry.figure.evidence.sentence: entry for entry in told}
    newest = sorted(once.values(), key=newest_first)[:SHARES_FUNDED]
    return [Share(_sentence(entry), entry, cited([entry.figure.evidence])) for entry in newest]


def _is_aid(funding: Funding, entry: Entry) -> bool:
    """Tell money for people in need beside the mission's; untold, it is the mission's where its sentence has that."""
    lead = funding.required or funding.received
    if lead is None or lead.figure.purpose is Purpose.RELIEF or entry.figure.purpose is Purpose.MISSION:
        return False
    return entry.figure.purpose is not None or not _OF_MISSION.search(entry.figure.evidence.sentence)


def _is_open_aid(brief: Briefing, entry: Entry) -> bool:
    """Tell aid of this year's plans: what a plan of an earlier year missed, nobody asks for any more."""
    if not _is_aid(brief.funding, entry):
        return False
    if brief.as_of is None:
        return True
    years = [int(year) for year in _YEAR.findall(entry.figure.evidence.sentence)]
    if _LAST_YEAR.search(entry.figure.evidence.sentence):
        return False
    if entry.period:
        years.append(entry.period.last.year)
    elif not years and entry.as_of:
        years.append(entry.as_of.year)
    return not years or max(years) >= brief.as_of.year


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


def has_funding(brief: Briefing) -> bool:
    """Tell whether any source speaks of money."""
    funding = brief.funding
    told = funding.required or funding.received or funding.donors or funding.funded_until
    return bool(told or _shares_told(funding) or _missing_told(funding) or asides(brief))


def lasting(brief: Briefing) -> list[Lasting]:
    """Join the sources that give the same end on the same word; quote the newest."""
    groups: dict[tuple[Purpose, PartialDate, str | None], list[Evidence]] = {}
    for one in brief.funding.funded_until:
        groups.setdefault((one.purpose, one.value, one.attributed_to), []).append(one.evidence)
    return [
        Lasting(
            _lasts(brief, purpose, until, date_of(brief, places[0])),
            " ".join(places[0].quote.split()),
            actor_words(author) or str(wording.UNATTRIBUTED),
            date_of(brief, places[0]),
            cited(places),
        )
        for (purpose, until, author), places in groups.items()
    ]


def _lasts(brief: Briefing, purpose: Purpose, until: PartialDate, when: PartialDate | None) -> str:
    """Name the money that lasts until a day, or was foreseen to: a mission that is no more has none."""
    earlier = brief.mission.earlier
    former = bool(earlier and earlier.until and when and when.latest < earlier.until) and purpose is Purpose.MISSION
    of = str(wording.FOR_EARLIER) if former else wording.PURPOSE[purpose]
    past = brief.as_of is not None and until.latest < brief.as_of.earliest
    return f"{wording.FUNDS_FORESEEN if past else wording.FUNDS} {of}"


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
    held = _held_back(sums)
    ranked = sorted(
        range(len(sums)), key=lambda rank: (rank not in held, _concern(told[rank][1]), _size(sums[rank][0], units))
    )
    for rank in ranked:
        if len(sums[rank]) <= room:
            kept.add(rank)
            room -= len(sums[rank])
    shown = [row for rank in sorted(kept) for row in sums[rank]]
    return DonorTable(shown, more=sum(map(len, sums)) - len(shown))


def _concern(total: DonorSum) -> int:
    """Rank what a sum is for: the present mission, or nothing that is told; the mission before; aid."""
    return 2 if total.entry.figure.purpose is Purpose.RELIEF else int(total.earlier)


def _held_back(sums: Sequence[Sequence[DonorRow]]) -> list[int]:
    """Give the places of the newest sums held back, the mission's first: they are news, however small."""
    withheld = str(wording.STAGE[Stage.WITHHELD])
    held = [at for at, rows in enumerate(sums) if rows[0].stage.startswith(withheld)]

    def rank(at: int) -> tuple[bool, tuple[int, str, int, Decimal]]:
        entry = sums[at][0].entry
        return entry.figure.purpose is not Purpose.MISSION, newest_first(entry)

    return sorted(held, key=rank)[:HELD_BACK]


def _size(row: DonorRow, units: Mapping[str, int]) -> tuple[int, str, Decimal]:
    """Rank by size; currencies cannot be compared, the one of most sums goes first."""
    figure = row.entry.figure
    return -units[figure.unit], figure.unit, figure.value.copy_negate()


def _donor_rows(actor: str | None, total: DonorSum) -> Iterable[DonorRow]:
    freed = [total.released] if total.released else []
    mentions = cited(one.figure.evidence for one in (total.entry, *freed, *total.mentions))
    stage = wording.STAGE[total.stage] + _purpose(total) + (str(wording.RELEASED) if freed else "")
    yield DonorRow(actor, stage, _author(total), total.entry, mentions, part=False)
    for part in merged(total.parts):
        yield DonorRow(actor, stage, says(part.entry), part.entry, part.mentions, part=True)


def _author(total: DonorSum) -> str:
    """Name who gives a sum: of several sources of it the newest that names somebody."""
    figure = total.entry.figure
    same = [one for one in total.mentions if (one.figure.value, one.figure.unit) == (figure.value, figure.unit)]
    told = (total.entry, *same)
    named = next((one for one in told if one.figure.attributed_to), None)
    one = named or next((one for one in told if one.outlet), total.entry)
    # Who says so on another day than the newest source's says it of that day.
    return says(one) if one is total.entry else f"{says(one)} ({when_words(one)})"


def _purpose(total: DonorSum) -> str:
    """Say what a sum is for where any source that gives it tells; what the police share is not the mission's alone."""
    if any(is_shared_with_police(one) for one in (total.entry, *total.mentions)):
        return str(wording.FOR_POLICE_TOO)
    told = (one.figure.purpose for one in (total.entry, *total.mentions))
    purpose = next((one for one in told if one), None)
    if total.earlier and purpose is Purpose.MISSION:
        return f", {wording.EARLIER}"
    return wording.FOR[purpose] if purpose else ""


def asides(brief: Briefing) -> int:
    """Count the sums that are neither operand nor a donor's: they stand in the annex."""
    funding = brief.funding
    told = {entry.figure.evidence for donor in funding.donors for entry in _told(donor.sums)}
    quoted = (*shares(brief), *missing_sums(brief), *aid_shares(brief), *aid_missing(brief))
    told |= {one.entry.figure.evidence for one in quoted}
    past = funding.past
    told |= {one.figure.evidence for one in (past.required, past.received) if one} if past else set()
    others = (*funding.pledged, *funding.withheld, *funding.spent, *funding.other_required, *funding.other_received)
    return len(merged(one for one in others if one.figure.evidence not in told))


def _told(sums: Sequence[DonorSum]) -> Iterable[Entry]:
    return (entry for one in sums for entry in (one.entry, *one.parts, *one.mentions))


def conversions(brief: Briefing) -> tuple[Conversion, ...]:
    """Give the sums that the desk's rates convert."""
    return brief.funding.conversions
