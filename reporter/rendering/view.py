"""What the templates of all formats ask of a briefing beyond its fields.

Comes in: a `Briefing` or its parts. Goes out: selections and small values, never markup. Must not know any
output format.
"""

from __future__ import annotations

from decimal import Decimal

from reporter.briefing.model import (
    Briefing,
    Computed,
    Contributor,
    Entry,
    Funding,
    GapInKnowledge,
    Ledger,
    SourceStatus,
    Standing,
    Unknown,
)
from reporter.facts import Evidence, Kind, MissionFact
from reporter.rendering import wording
from reporter.rendering.phrases import iso_words

_UNEXPLAINED = (Standing.CONTESTED, Standing.UNDATED)


def boxes(brief: Briefing) -> list[Ledger]:
    """Give the key figures that have a headline to show."""
    return [one.ledger for one in brief.key_figures if one.ledger.headline]


def measure(brief: Briefing, kind: Kind) -> Entry | None:
    """Give the figure against which a key figure is read: the target, or the requirement."""
    if kind is Kind.DEPLOYED and brief.mission.target:
        return brief.mission.target.headline
    return brief.funding.required if kind is Kind.RECEIVED and brief.funding.gap else None


def strength(brief: Briefing, ledger: Ledger) -> Computed | None:
    """Give the sum that belongs to the headline's contributor, where later entries add to the headline."""
    if ledger.kind is not Kind.DEPLOYED or ledger.headline is None:
        return None
    actor = ledger.headline.figure.actor
    sums = (one.deployed_sum for one in brief.mission.contributors if one.actor == actor)
    total = next(sums, None)
    return total if total and len(total.terms) > 1 else None


def later_arrivals(brief: Briefing, ledger: Ledger) -> list[Entry]:
    """Give what a source of the headline's date or a newer one adds to it, where no sum says so already."""
    head = ledger.headline
    if ledger.kind is not Kind.DEPLOYED or head is None or head.as_of is None or strength(brief, ledger):
        return []
    return [
        entry
        for entry in ledger.others
        if entry.standing is Standing.INCREMENT
        and entry.figure.actor == head.figure.actor
        and entry.as_of is not None
        and entry.as_of.earliest >= head.as_of.earliest
    ]


def grouped(entries: tuple[Entry, ...]) -> list[tuple[Entry, list[Evidence]]]:
    """Join entries that give the same number in the same sense: the first of them, and the evidence of all."""
    groups: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        figure = entry.figure
        groups.setdefault((figure.value, figure.unit, figure.bound, figure.aggregate), []).append(entry)
    return [(group[0], [entry.figure.evidence for entry in group]) for group in groups.values()]


def mission_rows(brief: Briefing) -> list[tuple[str, str, tuple[MissionFact, ...]]]:
    """Give what is known of the mission: label, value in words, the mentions that agree on it."""
    mission = brief.mission
    slots = (
        mission.name,
        mission.lead,
        mission.authorised_by,
        mission.authorised,
        mission.launched,
        mission.mandate_until,
    )
    return [(wording.SLOT[facts[0].slot], iso_words(facts[0].value), facts) for facts in slots if facts]


def other_mission_facts(brief: Briefing) -> list[tuple[str, str, list[Evidence]]]:
    """Give what some sources say of the mission against the others: label, value in words, evidence."""
    groups: dict[tuple[str, str], list[Evidence]] = {}
    for fact in brief.mission.other:
        groups.setdefault((wording.SLOT[fact.slot], iso_words(fact.value)), []).append(fact.evidence)
    return [(label, value, evidence) for (label, value), evidence in groups.items()]


def contributors(brief: Briefing) -> list[Contributor]:
    """Give the contributors of whom a figure is known."""
    return [one for one in brief.mission.contributors if one.deployed or one.pledged]


def has_funding(funding: Funding) -> bool:
    """Tell whether any source speaks of money."""
    return bool(funding.required or funding.received or asides(funding))


def asides(funding: Funding) -> list[tuple[str, tuple[Entry, ...]]]:
    """Give the sums that never enter the gap, by kind."""
    groups = (
        (Kind.PLEDGED_FUNDING, funding.pledged),
        (Kind.WITHHELD, funding.withheld),
        (Kind.SPENT, funding.spent),
    )
    rows = [(wording.KIND[kind], entries) for kind, entries in groups if entries]
    if funding.other_required:
        rows.append(("Other figures for funding required", funding.other_required))
    if funding.other_received:
        rows.append(("Other figures for funding received", funding.other_received))
    return rows


def share(funding: Funding) -> float | None:
    """Give the share covered as a number from 0 to 100, for the length of a bar."""
    if funding.coverage is None:
        return None
    return float(min(max(funding.coverage.value, Decimal(0)), Decimal(100)).quantize(Decimal("0.1")))


def unexplained(ledger: Ledger) -> bool:
    """Tell whether a ledger holds a figure whose difference no text explains."""
    return any(entry.standing in _UNEXPLAINED for entry in ledger.others)


def open_points(brief: Briefing) -> list[tuple[GapInKnowledge, list[Unknown]]]:
    """Group what is not known by its reason, reasons in their declared order."""
    grouped = [(why, [one for one in brief.unknown if one.why is why]) for why in GapInKnowledge]
    return [(why, group) for why, group in grouped if group]


def undated(brief: Briefing) -> int:
    """Count the files read that bear no date: the as-of date says nothing of them."""
    return sum(1 for one in brief.sources if one.status is SourceStatus.READ and one.date.value is None)


def numbers_read(brief: Briefing) -> tuple[int, int]:
    """Count the files read and, of these, the ones that gave a fact."""
    read = [source for source in brief.sources if source.status is SourceStatus.READ]
    return len(read), sum(1 for source in read if source.facts)
