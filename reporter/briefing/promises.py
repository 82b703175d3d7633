"""The commitments ledger: each promise once, with what later sources show of it on the brief's date.

Comes in: extractions, entries and the brief's as-of date. Goes out: `Promise`s, those that can be counted or fall due
first, newest first. Overdue is what is past its day while nothing shows it. Must not know how a promise is followed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reporter.briefing.following import FOLLOWED_BY, NOTHING, Shown, followed, made_to_former
from reporter.briefing.model import Entry, Promise, PromiseStatus
from reporter.briefing.outcomes import outcome
from reporter.briefing.restating import Mention, mentions
from reporter.briefing.size import Limits
from reporter.briefing.succession import Succession
from reporter.briefing.withholding import held_back_of, released
from reporter.facts import Evidence, Extraction, Kind, PartialDate, SourceDocument, Span, newness

# By what a sum that is held back is found, and what has freed it since.
_SUMS = frozenset({Kind.WITHHELD, Kind.PLEDGED_FUNDING, Kind.RECEIVED})
_SPENT = frozenset({Kind.SPENT})


def promises(
    extractions: Sequence[Extraction],
    found: Sequence[Entry],
    as_of: PartialDate | None,
    limits: Limits | None = None,
    course: Succession | None = None,
) -> list[Promise]:
    """Give every promise with its restatements and what became of it, by the `course` of the missions."""
    groups = mentions(extractions, found)
    # Each promise goes through all of what may concern it, which is little of all that was found.
    deeds, sums, spent = (_of_kinds(found, kinds) for kinds in (FOLLOWED_BY, _SUMS, _SPENT))
    shown = [followed(group, groups, deeds, limits, course) for group in groups]
    bodies = {extraction.document: extraction.body for extraction in extractions}
    made = [
        _promise(group, what, as_of, _held(group, sums), earlier=made_to_former(group, course))
        for group, what in zip(groups, shown, strict=True)
    ]
    told = [
        replace(one, shared=_shared(one, made), spent=_spent(group, spent), outcome=_told(group, bodies))
        for one, group in zip(made, groups, strict=True)
    ]
    return sorted(told, key=_weight)


def _of_kinds(found: Sequence[Entry], kinds: frozenset[Kind]) -> list[Entry]:
    return [entry for entry in found if entry.figure.kind in kinds]


def _held(group: Sequence[Mention], found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give what is held back of a promised sum."""
    pledges = (one.entry for one in group if one.entry and one.entry.figure.kind is Kind.PLEDGED_FUNDING)
    held = [entry for pledge in pledges for entry in held_back_of(pledge, found)]
    if held and released(held, found):
        return ()
    return tuple({entry.figure.evidence: entry for entry in held}.values())


def _spent(group: Sequence[Mention], found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give what the sentence of a promised sum tells to be spent of it."""
    return tuple(
        entry
        for one in group
        if one.entry and one.entry.figure.kind is Kind.PLEDGED_FUNDING
        for entry in found
        if entry.figure.kind is Kind.SPENT and entry.figure.unit == one.entry.figure.unit
        if entry.figure.evidence.document is one.entry.figure.evidence.document
        if entry.figure.evidence.sentence_span == one.entry.figure.evidence.sentence_span
        if entry.figure.value < one.entry.figure.value and entry.figure.actor == one.entry.figure.actor
    )


def _told(group: Sequence[Mention], bodies: Mapping[SourceDocument, Sequence[Span]]) -> Evidence | None:
    """Give what the newest article on a promise tells became of it."""
    told = (outcome(one.commitment, bodies[one.commitment.evidence.document]) for one in reversed(group))
    return next((words for words in told if words), None)


def _shared(promise: Promise, others: Sequence[Promise]) -> tuple[Evidence, ...]:
    """Give the other promises that rest on the same deeds: a part of a pledge and the whole, say."""
    proof = {entry.figure.evidence for entry in promise.proof}
    same = (one for one in others if one is not promise and proof & {entry.figure.evidence for entry in one.proof})
    return tuple(one.commitment.evidence for one in sorted(same, key=_weight))


def _weight(promise: Promise) -> tuple[int, int, int, str, int]:
    commitment = promise.commitment
    told = 2 * (commitment.value is not None) + (commitment.due is not None)
    newest = newness(promise.as_of)
    return -told, -newest, -len(promise.again), commitment.evidence.document.digest, commitment.evidence.span.start


def _promise(
    group: Sequence[Mention],
    shown: Shown | None,
    as_of: PartialDate | None,
    held: tuple[Entry, ...],
    *,
    earlier: bool,
) -> Promise:
    main = _main(group)
    due = main.commitment.due
    # Without a number nothing can show that a promise was kept, nor that it was not.
    known = shown is not None and any(one.entry for one in group)
    unclear = shown is None
    shown = shown or NOTHING
    passed = bool(due and as_of and due.latest < as_of.earliest)
    # What a mission was promised that is no more, nobody owes it.
    late = known and passed and not earlier
    if late and shown.status is PromiseStatus.OPEN:
        shown = Shown(PromiseStatus.OVERDUE)
    return Promise(
        commitment=main.commitment,
        as_of=main.as_of,
        said=_said(group),
        earlier=earlier,
        again=tuple(one.commitment.evidence for one in group if one is not main),
        status=shown.status,
        proof=shown.proof,
        progress=shown.progress,
        overdue=late and shown.status in (PromiseStatus.OVERDUE, PromiseStatus.PARTLY),
        passed=passed,
        unclear=unclear,
        held=held if shown.status in (PromiseStatus.OPEN, PromiseStatus.OVERDUE, PromiseStatus.PARTLY) else (),
    )


def _said(group: Sequence[Mention]) -> PartialDate | None:
    """Give when a promise was made: the first day that a mention gives, the more exact of two that hold each other."""
    told = [one.said for one in group if one.said]
    if not told:
        return None
    first, last = min(told, key=lambda days: (days[1], -days[0].toordinal()))
    day = last.day if first == last else None
    return PartialDate(
        year=last.year, month=last.month if first.replace(day=1) == last.replace(day=1) else None, day=day
    )


def _main(group: Sequence[Mention]) -> Mention:
    """Choose the mention to print: the newest that tells the due day, since days are put off, or else the first."""
    counted = [one for one in group if one.commitment.value is not None] or list(group)
    with_due = [one for one in counted if one.commitment.due and one.as_of]
    undated = [one for one in counted if one.commitment.due]
    return with_due[-1] if with_due else next(iter(undated), counted[0])
