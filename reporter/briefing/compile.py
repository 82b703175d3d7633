"""The whole flow of the briefing model on one page: ledgers, mission, funding, commitments, unknowns, sources.

Comes in: extractions, skipped files and duplicates. Goes out: `Briefing`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reporter.briefing import roster
from reporter.briefing.contrasts import contrasts, told_apart
from reporter.briefing.doers import blamed
from reporter.briefing.donors import dated_by_mission
from reporter.briefing.funding import funding, lasting, not_bilateral, operands
from reporter.briefing.incidents import incidents
from reporter.briefing.key_figures import key_figures, whole_strength
from reporter.briefing.mission import mission, newest_first
from reporter.briefing.model import (
    Briefing,
    Entry,
    Ledger,
    Mission,
    Reason,
    Source,
    SourceStatus,
    Standing,
)
from reporter.briefing.operands import Operands
from reporter.briefing.origins import find_origins, origin_numbers
from reporter.briefing.promises import promises
from reporter.briefing.reconcile import entries, ledger
from reporter.briefing.size import Limits
from reporter.briefing.succession import succession, told_of_missions
from reporter.briefing.timeline import timeline
from reporter.briefing.told import told_events
from reporter.briefing.unknown import Page, unknown
from reporter.facts import Extraction, Kind, PartialDate, SourceNote
from reporter.knowledge.profile import Profile, default_profile

_HUMANITARIAN = (
    Kind.DISPLACED,
    Kind.KILLED,
    Kind.INJURED,
    Kind.KIDNAPPED,
    Kind.SEXUAL_VIOLENCE,
    Kind.FOOD_INSECURE,
    Kind.IN_NEED,
    Kind.RETURNED,
    Kind.GANG_CONTROL,
)
_COMPARED = (Kind.TARGET, Kind.DEPLOYED, Kind.REQUIRED, Kind.RECEIVED, *_HUMANITARIAN)


def compile_briefing(
    extractions: Sequence[Extraction],
    skipped: Sequence[tuple[str, str]] = (),
    duplicates: Sequence[tuple[str, str]] = (),
    *,
    notes: Mapping[str, SourceNote] | None = None,
    profile: Profile | None = None,
    language_model: str = "",
) -> Briefing:
    """Reconcile what all articles say; `skipped` holds (name, reason), `duplicates` (name, name of the file read).

    `notes` are what the user says of files, by name. The order of the extractions changes nothing.
    """
    profile = profile or default_profile()
    ordered = sorted(extractions, key=lambda extraction: extraction.document.name)
    origins = find_origins(ordered)
    origin_of = origin_numbers(origins)
    found = entries(ordered, origin_of, notes)
    told = told_of_missions(newest_first(ordered), origin_of)
    course = succession(told)
    sums = operands(found, profile.limits, course)
    force = mission(told, course, found, profile.limits)
    ledgers = _ledgers(not_bilateral(found), sums.leads, force, profile.limits)
    dates = [extraction.date.value for extraction in ordered if extraction.date.value]
    as_of, or_later = _as_of(ordered)
    commitments = promises(ordered, found, as_of, profile.limits, course)
    sentences = {one.document: one.body for one in ordered}
    attacks = incidents(found, sentences)
    until = lasting(newest_first(ordered))
    money = funding(found, sums, until=until, rates=profile.rates, limits=profile.limits)
    money = replace(money, donors=dated_by_mission(money.donors, course))
    apart = contrasts(ledgers, course, commitments, profile.limits)
    keys = tuple(
        replace(key, ledger=told_apart(key.ledger, apart))
        for key in key_figures(ledgers, force, money, as_of, profile.stale_after_days)
    )
    return Briefing(
        as_of=as_of,
        period_from=min(dates, key=lambda known: known.earliest, default=None),
        key_figures=keys,
        mission=force,
        funding=money,
        humanitarian=tuple(ledgers[kind] for kind in _HUMANITARIAN if kind in ledgers),
        incidents=attacks,
        blamed=blamed(newest_first(ordered), found),
        commitments=tuple(commitments),
        contrasts=apart,
        differences=tuple(book for book in ledgers.values() if _differs(book)),
        unknown=unknown(ordered, found, Page(ledgers, keys, money), as_of, profile),
        people=roster.people(ordered),
        organisations=roster.organisations(ordered),
        sources=_sources(ordered, skipped, duplicates, notes or {}, origin_of),
        origins=origins,
        timeline=timeline(force, commitments, found, attacks, money.funded_until, sentences, told=told_events(ordered)),
        handling=profile.handling,
        language_model=language_model,
        stale_after_days=profile.stale_after_days,
        as_of_or_later=or_later,
    )


def _as_of(extractions: Sequence[Extraction]) -> tuple[PartialDate | None, bool]:
    """Give the newest source's date or, where an undated one is surely newer, the first month it may be of."""
    dated = max((one.date.value for one in extractions if one.date.value), key=lambda one: one.latest, default=None)
    bounds = (one.date.not_before.value for one in extractions if one.date.not_before and one.date.value is None)
    bound = max(bounds, key=lambda one: one.earliest, default=None)
    if dated and bound and bound.earliest > dated.latest:
        return bound, True
    return dated, False


def _ledgers(found: Sequence[Entry], sums: Operands, force: Mission, limits: Limits) -> dict[Kind, Ledger]:
    """Put the figures of each kind side by side, with the headlines that stand elsewhere in the brief."""
    leads = {Kind.REQUIRED: sums.required, Kind.RECEIVED: sums.received}
    books = {kind: ledger(kind, found, lead=leads.get(kind), limits=limits) for kind in _COMPARED}
    for own in (force.target, whole_strength(force)):
        if own and own.headline:
            # Against the figures of the mission before, or of one contributor, it leads for that.
            asked = {Reason.PRESENT_MISSION if own.kind is Kind.TARGET else Reason.MISSION_WIDE, *own.why} - {
                Reason.ONLY
            }
            alone = len(own.entries) == len([entry for entry in found if entry.figure.kind is own.kind])
            why = own.why if alone else tuple(reason for reason in Reason if reason in asked)
            books[own.kind] = ledger(own.kind, found, lead=own.headline, why=why, limits=limits)
    return {kind: book for kind, book in books.items() if book}


def _differs(book: Ledger) -> bool:
    """Tell whether a reader needs a reason: another contributor's figure is no other value of the same thing."""
    alike = (Standing.HEADLINE, Standing.AGREES, Standing.OTHER_ACTOR)
    return len(book.entries) > 1 and any(entry.standing not in alike for entry in book.entries)


def _sources(
    extractions: Sequence[Extraction],
    skipped: Sequence[tuple[str, str]],
    duplicates: Sequence[tuple[str, str]],
    notes: Mapping[str, SourceNote],
    origin_of: Mapping[str, int],
) -> tuple[Source, ...]:
    read = [
        _source(one, notes.get(one.document.name, SourceNote()), origin_of[one.document.name]) for one in extractions
    ]
    passed = [Source(name=name, status=SourceStatus.SKIPPED, reason=reason) for name, reason in skipped]
    double = [Source(name=name, status=SourceStatus.DUPLICATE, reason=original) for name, original in duplicates]
    return tuple(sorted([*read, *passed, *double], key=lambda source: source.name))


def _source(extraction: Extraction, note: SourceNote, origin: int) -> Source:
    document = extraction.document
    taken = (
        extraction.figures,
        extraction.people,
        extraction.organisations,
        extraction.commitments,
        extraction.mission,
    )
    return Source(
        name=document.name,
        status=SourceStatus.READ,
        title=extraction.title,
        date=extraction.date,
        encoding=document.encoding,
        digest=document.digest,
        words=len(document.text.split()),
        facts=sum(len(part) for part in taken),
        given_title=note.title,
        publisher=note.publisher,
        url=note.url,
        credited=extraction.publisher,
        agencies=extraction.agencies,
        origin=origin,
    )
