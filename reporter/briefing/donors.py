"""What each payer has pledged, authorised, paid and withheld: sums side by side, none added to another.

Comes in: entries. Goes out: `Donor`s, the largest first. One sum told by several sources is one sum, and so is a sum
with its conversion; a part stands under its whole. The trust fund's receipts are the fund's and no donor's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from reporter.briefing.currencies import beside, originals
from reporter.briefing.model import Donor, DonorSum, Entry, Modality, Stage, Standing
from reporter.briefing.recency import newest_first
from reporter.briefing.scope import same_purpose
from reporter.briefing.size import units_used
from reporter.briefing.succession import Succession
from reporter.briefing.sums import is_in_kind, is_outside, is_payout
from reporter.briefing.withholding import released
from reporter.facts import PERCENT, Aggregate, Kind, Purpose, SourceDocument
from reporter.knowledge.money import money
from reporter.knowledge.telling import telling

_STAGES = tuple(Stage)
_AS = {Aggregate.PART: Standing.PART, Aggregate.INCREMENT: Standing.INCREMENT}


def donors(found: Sequence[Entry]) -> tuple[Donor, ...]:
    """Give every payer with the sums that the sources tell of it; who is not named comes last."""
    told = [entry for entry in found if _is_donors(entry)]
    units = units_used(told)
    leading = min(units, key=lambda unit: (-units[unit], unit), default="")
    names = dict.fromkeys(entry.figure.actor for entry in told)
    rows = [_donor(name, [entry for entry in told if entry.figure.actor == name]) for name in names]
    return tuple(sorted(rows, key=lambda donor: (donor.actor is None, _by_size(donor, leading), donor.actor or "")))


def is_bilateral(entry: Entry) -> bool:
    """Tell money that a named payer gives from what a fund or nobody named holds: it is no receipt of all.

    A share is one of what is required, whoever paid it. What the fund itself has paid out is its gift to somebody.
    """
    figure = entry.figure
    if figure.kind is not Kind.RECEIVED or figure.unit == PERCENT:
        return False
    return is_payout(entry) or figure.actor not in (None, money().trust_fund)


def _is_donors(entry: Entry) -> bool:
    figure = entry.figure
    given = figure.kind in (Kind.PLEDGED_FUNDING, Kind.WITHHELD) or is_bilateral(entry)
    of_fund = figure.actor == money().trust_fund and not is_payout(entry)
    return given and figure.unit != PERCENT and not of_fund


def _stage(entry: Entry) -> Stage:
    stages = {Kind.RECEIVED: Stage.PAID, Kind.WITHHELD: Stage.WITHHELD}
    if entry.modality is Modality.ASKED:
        return Stage.REQUESTED
    if entry.figure.kind is Kind.RECEIVED and is_in_kind(entry):
        return Stage.IN_KIND
    return stages.get(entry.figure.kind, Stage.AUTHORISED if entry.figure.authorised else Stage.PLEDGED)


def _donor(actor: str | None, told: Sequence[Entry]) -> Donor:
    sums = [one for stage in _STAGES for one in _sums(stage, [entry for entry in told if _stage(entry) is stage])]
    return Donor(actor=actor, sums=tuple(_followed(one, told) for one in sums))


def _followed(one: DonorSum, told: Sequence[Entry]) -> DonorSum:
    """Add to a sum held back the one by which it came free."""
    if one.stage is not Stage.WITHHELD:
        return one
    return replace(one, released=released((one.entry, *one.mentions), told))


def _sums(stage: Stage, told: Sequence[Entry]) -> list[DonorSum]:
    """Give the sums of one stage, the largest first; what has been authorised of a pledge is no part of that pledge."""
    ordered = sorted(told, key=newest_first)
    conversions = _conversions(ordered)
    printed = [entry for entry in ordered if conversions.get(id(entry)) is None]
    groups = _same(printed)
    held = _held(printed)
    wholes = {id(entry): _whole(entry, printed) for entry in printed if _is_part(entry)}
    of_part = {_key(entry): whole for entry in printed if (whole := wholes.get(id(entry))) is not None}
    sums = []
    for group in groups:
        if (_is_part(group[0]) and _key(group[0]) in of_part) or any(id(entry) in held for entry in group):
            continue
        places = {id(entry) for entry in group}
        parts = [p for p in printed if (whole := wholes.get(id(p))) is not None and id(whole) in places]
        # Who tells of the part alone tells of the same part.
        parts += [p for p in printed if _is_part(p) and not wholes[id(p)] and id(of_part.get(_key(p))) in places]
        parts += [p for other in groups if any(id(held.get(id(e))) in places for e in other) for p in other]
        again = [c for c in ordered if (first := conversions.get(id(c))) is not None and id(first) in places]
        sums.append(_sum(stage, group, parts, again))
    return sorted(sums, key=lambda one: (one.entry.figure.unit, -one.entry.figure.value, newest_first(one.entry)))


def _conversions(told: Sequence[Entry]) -> dict[int, Entry | None]:
    """Give for each sum that only repeats another in other money the one that is shown."""
    leading = {id(first): entry for entry in told if (first := originals(told).get(id(entry))) is not None}
    others = (entry for entry in told if entry.figure.converted and id(entry) not in originals(told))
    return {**leading, **{id(entry): beside(entry, told) for entry in others}}


def _held(printed: Sequence[Entry]) -> dict[int, Entry]:
    """Give the sum that holds others told before it in its source: "all told, it now comes to $300 million"."""
    found: dict[int, Entry] = {}
    for whole in printed:
        evidence = whole.figure.evidence
        ahead = evidence.document.text[evidence.sentence_span.start : evidence.span.start]
        if _is_part(whole) or not telling().holds_others.search(ahead):
            continue
        found |= {id(e): whole for e in printed if not _is_part(e) and _is_told_before(e, whole)}
    return found


def _is_told_before(entry: Entry, whole: Entry) -> bool:
    one, all_told = entry.figure, whole.figure
    alike = one.unit == all_told.unit and one.value < all_told.value and same_purpose(one, all_told)
    alike = alike and not is_outside(whole, entry)
    before = one.evidence.span.end <= all_told.evidence.sentence_span.start
    return alike and before and one.evidence.document is all_told.evidence.document


def _sum(stage: Stage, group: Sequence[Entry], parts: Sequence[Entry], conversions: Sequence[Entry]) -> DonorSum:
    first, *others = group
    standing = _AS.get(first.figure.aggregate, Standing.HEADLINE)
    told = _that_fit(_told_first(parts), first)
    again = [part for part in parts if part not in told]
    return DonorSum(
        stage=stage,
        entry=replace(first, standing=standing),
        parts=tuple(replace(p, standing=Standing.PART) for p in sorted(told, key=lambda p: -p.figure.value)),
        mentions=tuple(
            [replace(entry, standing=Standing.AGREES) for entry in others]
            + [replace(entry, standing=Standing.OTHER_UNIT) for entry in conversions]
            + [replace(entry, standing=Standing.PART) for entry in again]
        ),
    )


def _told_first(parts: Sequence[Entry]) -> list[Entry]:
    """Give each part as the first source tells it: two equal ones of one source are two, of two sources the same."""
    source_of: dict[tuple[object, ...], SourceDocument] = {}
    for part in parts:
        source_of.setdefault(_key(part), part.figure.evidence.document)
    return [part for part in parts if source_of[_key(part)] is part.figure.evidence.document]


def _that_fit(parts: list[Entry], whole: Entry) -> list[Entry]:
    """Where parts that several sources name come to more than their sum, they overlap: keep those of one source.

    It is the source whose parts come nearest to the sum; of two the first. Nothing is left out where none fits.
    """
    by_source: dict[str, list[Entry]] = {}
    for part in parts:
        by_source.setdefault(part.figure.evidence.document.name, []).append(part)
    fitting = [told for told in by_source.values() if _added(told) <= whole.figure.value]
    if _added(parts) <= whole.figure.value or not fitting:
        return parts
    return max(fitting, key=_added)


def _added(parts: Iterable[Entry]) -> Decimal:
    return sum((part.figure.value for part in parts), Decimal(0))


def _same(printed: Sequence[Entry]) -> list[list[Entry]]:
    """Put what tells one sum together: the same amount of the same money.

    One source that gives it both as a sum and as one on top of another tells two; otherwise "a further $5 million" in
    one article is the "$5 million" of another.
    """
    groups: dict[tuple[object, ...], list[Entry]] = {}
    twice = {_amount(e) for e in printed if any(_is_other_in_source(e, other) for other in printed)}
    for entry in printed:
        key = _key(entry) if _is_part(entry) or _amount(entry) in twice else _amount(entry)
        groups.setdefault(key, []).append(entry)
    return list(groups.values())


def _is_other_in_source(one: Entry, other: Entry) -> bool:
    same_source = one.figure.evidence.document is other.figure.evidence.document
    wholes = not (_is_part(one) or _is_part(other))
    return same_source and wholes and _amount(one) == _amount(other) and _key(one) != _key(other)


def _amount(entry: Entry) -> tuple[object, ...]:
    return entry.figure.unit, entry.figure.value


def _key(entry: Entry) -> tuple[object, ...]:
    return entry.figure.unit, entry.figure.value, entry.figure.aggregate


def _is_part(entry: Entry) -> bool:
    return entry.figure.aggregate is Aggregate.PART


def _whole(part: Entry, told: Iterable[Entry]) -> Entry | None:
    """Give the sum of which one is a part: the nearest larger one of the same source and money, the earlier first."""
    figure = part.figure
    larger = [
        entry
        for entry in told
        if not _is_part(entry) and entry.figure.evidence.document is figure.evidence.document
        if entry.figure.unit == figure.unit and entry.figure.value > figure.value
        if not is_outside(entry, part)
    ]
    return min(larger, key=lambda entry: _distance(entry, part), default=None)


def _distance(one: Entry, other: Entry) -> tuple[int, int]:
    here, there = one.figure.evidence.span.start, other.figure.evidence.span.start
    return abs(here - there), here


def dated_by_mission(known: Iterable[Donor], course: Succession) -> tuple[Donor, ...]:
    """Mark the sums that are told of the mission before the present one; aid to people in need is no mission's."""
    return tuple(replace(one, sums=tuple(_dated(total, course) for total in one.sums)) for one in known)


def _dated(total: DonorSum, course: Succession) -> DonorSum:
    told = (total.entry, *total.mentions)
    past = all(course.counts_earlier(entry) for entry in told) and total.entry.figure.purpose is not Purpose.RELIEF
    return replace(total, earlier=past)


def _by_size(donor: Donor, leading: str) -> tuple[bool, Decimal]:
    """Order by the largest sum in the money that most sums are in; other money has no order against it."""
    entries = [entry for one in donor.sums for entry in (one.entry, *one.mentions)]
    largest = max((entry.figure.value for entry in entries if entry.figure.unit == leading), default=None)
    return largest is None, -(largest if largest is not None else max(entry.figure.value for entry in entries))
