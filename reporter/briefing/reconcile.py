"""One ledger for each kind: every source's figure side by side, one headline, a reason for every other.

Comes in: entries (figure, date of its source, days that it counts). Goes out: `Ledger`s. Which figure leads is a matter
of choosing.py, why another differs one of standing.py. Nothing is averaged and nothing is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reporter.briefing.choosing import choose, may_lead
from reporter.briefing.claims import agree
from reporter.briefing.decisions import is_decided
from reporter.briefing.doers import done_by
from reporter.briefing.modality import modality
from reporter.briefing.model import Entry, Ledger, Reason, Standing, Support, Written
from reporter.briefing.origins import first_printed
from reporter.briefing.periods import resolve, resolve_between
from reporter.briefing.phases import phase
from reporter.briefing.recency import newest_first
from reporter.briefing.scope import before, days_held, same_actor, same_place, same_purpose, same_unit
from reporter.briefing.series import series, stretches
from reporter.briefing.size import Limits, origin_of
from reporter.briefing.standing import SAME_MONTHS, against, alone, compare_with, same_months
from reporter.facts import FLOWS, PLEDGES, Aggregate, DocumentDate, Extraction, Figure, Kind, PartialDate, SourceNote
from reporter.knowledge.comparing import comparing

__all__ = ["agree", "entries", "ledger", "may_lead"]

# What is asked for and promised may reach beyond the day of writing.
_PLANNED = PLEDGES | {Kind.TARGET, Kind.REQUIRED}
_YEAR = 366
_NO_RIVALS = frozenset({Standing.PART, Standing.FORESEEN, Standing.ASKED})
_UNEXPLAINED = frozenset({Standing.CONTESTED, Standing.UNDATED, Standing.OTHER_AUTHORITY})


def entries(
    extractions: Sequence[Extraction], origin_of: Mapping[str, int], notes: Mapping[str, SourceNote] | None = None
) -> tuple[Entry, ...]:
    """Give every figure with its source's date, origin and outlet and its days; its ledger settles its standing.

    A figure that a story's later copy prints again is as old as the story. `notes` are what the user says of files.
    """
    dates = first_printed(extractions, origin_of)
    return tuple(
        replace(
            _entry(figure, dates[figure], extraction.date, origin_of[extraction.document.name]),
            outlet=_outlet(extraction, (notes or {}).get(extraction.document.name)),
        )
        for extraction in extractions
        for figure in extraction.figures
    )


def _outlet(extraction: Extraction, note: SourceNote | None) -> str:
    """Name who published a source, as the user or its own credits tell, or else the agencies whose copy it is."""
    credited = " ".join(extraction.publisher.quote.split()) if extraction.publisher else ""
    copied = ", ".join(agency.quote for agency in extraction.agencies)
    return (note.publisher if note else "") or credited or copied


def _entry(figure: Figure, as_of: PartialDate | None, dated: DocumentDate, origin: int) -> Entry:
    planned = figure.kind in _PLANNED
    written = None if as_of else _written(dated)
    told = done_by(figure)
    return Entry(
        figure=figure,
        as_of=as_of,
        standing=Standing.UNDATED,
        period=resolve_between(figure.period, written, planned=planned)
        if written
        else resolve(figure.period, as_of, planned=planned),
        origin=origin,
        written=written,
        modality=modality(figure),
        phase=phase(figure),
        side=told[0] if told else None,
        by=told[1] if told else None,
    )


def _written(dated: DocumentDate) -> Written | None:
    if dated.earliest is None and dated.latest is None:
        return None
    return Written(first=dated.earliest, last=dated.latest)


def ledger(
    kind: Kind,
    found: Sequence[Entry],
    *,
    lead: Entry | None = None,
    why: tuple[Reason, ...] = (Reason.SET_SIDE_BY_SIDE,),
    limits: Limits | None = None,
) -> Ledger | None:
    """Put every figure of a kind side by side; None where no source gives one.

    `lead` is the headline where something other than this ledger decides it, and then `why` the reason; `limits` are
    what a kind can be at most.
    """
    same = sorted(
        (e for e in found if e.figure.kind is kind and e.figure.aggregate is not Aggregate.INCIDENT),
        key=newest_first,
    )
    if not same:
        return None
    chosen, reasons = (lead, why) if lead else choose(same, limits)
    head = next((entry for entry in same if chosen and entry.figure is chosen.figure), chosen)
    if head is None:
        unled = tuple(replace(e, standing=alone(e, limits)) for e in same)
        return Ledger(kind=kind, headline=None, entries=unled, differ=False)
    comparison = compare_with(head, same, [entry for entry in same if may_lead(entry, limits)])
    headline = replace(head, standing=Standing.HEADLINE)
    others = tuple(replace(e, standing=against(e, comparison, limits)) for e in same if e is not head)
    return Ledger(
        kind=kind,
        headline=headline,
        entries=(headline, *others),
        differ=any(e.standing in _UNEXPLAINED for e in others),
        why=_true_of(reasons, headline, others, limits),
        support=_support([headline, *(e for e in others if e.standing is Standing.AGREES and _bears_out(e, head))]),
        series=series(headline, others, limits),
        stretches=stretches(headline, others, limits),
    )


def _true_of(
    reasons: tuple[Reason, ...], head: Entry, others: Sequence[Entry], limits: Limits | None
) -> tuple[Reason, ...]:
    """Leave out that a headline is the newest where a later source has another whole of the same thing."""
    later = (entry for entry in others if may_lead(entry, limits) and before(head, entry))
    if not any(_is_rival(entry, head) for entry in later):
        return reasons
    return tuple(reason for reason in reasons if reason is not Reason.NEWEST)


def _is_rival(entry: Entry, head: Entry) -> bool:
    one, other = entry.figure, head.figure
    alike = same_unit(one, other) and same_place(one, other) and same_actor(one, other) and same_purpose(one, other)
    return alike and one.value != other.value and entry.standing not in _NO_RIVALS


def _bears_out(entry: Entry, head: Entry) -> bool:
    """Tell whether what agrees speaks of the same months; what was decided holds until it is decided anew."""
    return is_decided(entry.figure) or same_months(entry, head) or _within_months(entry, head)


def _within_months(entry: Entry, head: Entry) -> bool:
    """Tell whether a dated count and an undated one, which was written within one year, may be of the same months."""
    here, there = days_held(entry), days_held(head)
    if here is None or there is None or entry.figure.kind in FLOWS:
        return False
    if max((days.last - days.first).days for days in (here, there)) > _YEAR:
        return False
    return max((there.first - here.last).days, (here.first - there.last).days) <= SAME_MONTHS


def _support(agreeing: Sequence[Entry]) -> Support:
    """Count who gives the headline's value; outlets that print what others counted are no authority."""
    named = [e.figure.attributed_to for e in agreeing]
    return Support(
        files=len({e.figure.evidence.document.name for e in agreeing}),
        origins=len({origin_of(e) for e in agreeing}),
        authorities=tuple(dict.fromkeys(name for name in named if name and not comparing().only_repeats(name))),
    )
