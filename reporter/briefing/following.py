"""What later sources show of a promise: delivered, in part, withdrawn, or nothing.

Comes in: the mentions of a promise, those of all others, and entries. Goes out: `Shown`. Deployments prove promises of
people, receipts promises of money, by the same actor and said later than the promise; what was there before proves
nothing. Where one delivery may belong to several promises it settles none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from reporter.briefing.arithmetic import difference, total
from reporter.briefing.arrivals import days, distinct, happened, mission_wide, standing_total, strength
from reporter.briefing.claims import agree
from reporter.briefing.model import Computed, Entry, PromiseStatus
from reporter.briefing.reconcile import ledger
from reporter.briefing.restating import Mention
from reporter.briefing.scope import contributor, same_purpose
from reporter.briefing.size import Limits
from reporter.briefing.succession import Succession
from reporter.facts import Aggregate, Kind, Purpose
from reporter.knowledge.missions import THE_OTHERS, missions

_PROVED_BY = {Kind.PLEDGED_PERSONNEL: Kind.DEPLOYED, Kind.PLEDGED_FUNDING: Kind.RECEIVED}
# What a promise is followed by: deeds, and sums held back.
FOLLOWED_BY = frozenset({*_PROVED_BY.values(), Kind.WITHHELD})


class Shown(NamedTuple):
    """What became of a promise, by which entries, and how much they deliver."""

    status: PromiseStatus
    proof: tuple[Entry, ...] = ()
    progress: Computed | None = None


NOTHING = Shown(PromiseStatus.OPEN)


def followed(
    group: Sequence[Mention],
    groups: Sequence[Sequence[Mention]],
    found: Sequence[Entry],
    limits: Limits | None = None,
    course: Succession | None = None,
) -> Shown | None:
    """Follow a promise over later sources; None where they show something and nobody can tell of which promise.

    Of what was `found` only the kinds in `FOLLOWED_BY` matter, and by their `course` the mission it was made to.
    """
    found = _of_its_mission(found, group, course) if course else found
    pledge = next((one.entry for one in group if one.entry), None)
    said, actor = group[0].said, group[0].commitment.actor
    if actor is None:
        return NOTHING
    proof = [e for e in found if pledge and _may_prove(e, pledge, actor)]
    if said is None or pledge is None or (actor == THE_OTHERS and not proof):
        return None if any(_may_be_its_deed(e, group[0], pledge) for e in found) else NOTHING
    shown = _shown(_settled(proof, limits), pledge, group, (found, limits))
    if shown.status in (PromiseStatus.DELIVERED, PromiseStatus.WITHDRAWN):
        return shown
    if not shown.proof:
        return None if _moved(_settled(proof, limits), said[1]) else NOTHING
    rivals = any(_rivals(group, other) for other in groups if other is not group)
    return None if rivals and not _is_of_people(pledge) else shown


def _shown(
    deeds: Sequence[Entry], pledge: Entry, group: Sequence[Mention], others: tuple[Sequence[Entry], Limits | None]
) -> Shown:
    """Tell what the deeds of its actor deliver of a promise, or that it was withdrawn."""
    found, limits = others
    whole = pledge.figure.aggregate is Aggregate.TOTAL
    if _is_of_people(pledge):
        shown = _of_a_force(pledge, deeds, strength(deeds, mission_wide(found, limits)), group)
    else:
        told = group[0].said
        shown = _of_a_sum(pledge, deeds, told[1], whole=whole) if told else NOTHING
    if shown.status is PromiseStatus.DELIVERED:
        return shown
    withdrawn = _withdrawal(group, pledge, found, limits)
    return Shown(PromiseStatus.WITHDRAWN, (withdrawn,)) if withdrawn else shown


def _is_of_people(pledge: Entry) -> bool:
    return pledge.figure.aggregate is Aggregate.TOTAL and pledge.figure.kind is Kind.PLEDGED_PERSONNEL


def _may_be_its_deed(entry: Entry, mention: Mention, pledge: Entry | None) -> bool:
    """Tell what may have kept a promise of which date, number or actors are not known well enough to follow it."""
    said, actor = mention.said, mention.commitment.actor
    if said is None:
        # Of a promise without a date nobody can tell whether what came was before it.
        return pledge is not None and _may_prove(entry, pledge, actor)
    return _is_of_others(entry, said[1]) if pledge and actor == THE_OTHERS else _is_later_deed(entry, mention, said[1])


def _of_its_mission(found: Sequence[Entry], group: Sequence[Mention], course: Succession) -> list[Entry]:
    """Leave out who was sent to another mission than the one that a promise was last repeated to, as far as known."""
    last = _last_placed(group, course)
    if last is None:
        return list(found)
    earlier = course.is_earlier(last.commitment.evidence.document.name, last.as_of)
    return [e for e in found if e.figure.kind is not Kind.DEPLOYED or course.counts_earlier(e) is earlier]


def _last_placed(group: Sequence[Mention], course: Succession) -> Mention | None:
    """Give the last mention that has a date, or whose article names a mission."""
    named = course.naming | course.others
    placed = [one for one in group if one.as_of or one.commitment.evidence.document.name in named]
    return placed[-1] if placed else None


def made_to_former(group: Sequence[Mention], course: Succession | None) -> bool:
    """Tell a promise of people or money that was made, and last repeated, to a mission before the present one."""
    pledge = next((one.entry.figure for one in group if one.entry), None)
    last = _last_placed(group, course) if course else None
    if course is None or last is None or pledge is None:
        return False
    for_mission = pledge.kind is Kind.PLEDGED_PERSONNEL or pledge.purpose is Purpose.MISSION
    return for_mission and course.is_earlier(last.commitment.evidence.document.name, last.as_of)


def _is_of_others(entry: Entry, told: date) -> bool:
    """Tell those whom a state sent, told of after all but the named ones promised some together."""
    figure = entry.figure
    lead = figure.actor in {row.lead for row in missions().mission}
    sent = figure.kind is Kind.DEPLOYED and contributor(figure) is not None and not lead
    return sent and entry.as_of is not None and entry.as_of.latest > told


def _moved(deeds: Sequence[Entry], told: date) -> bool:
    """Tell that later sources give another number than was there before: something came, but nobody can tell what."""
    before = standing_total([e for e in deeds if e.as_of and e.as_of.latest <= told])
    later = (e for e in deeds if e.as_of and e.as_of.latest > told)
    return any(not before or not agree(e.figure, before[0].figure) for e in later)


def _is_later_deed(entry: Entry, mention: Mention, told: date) -> bool:
    """Tell what may have kept a promise that names no number."""
    deed = entry.figure.kind in _PROVED_BY.values() and entry.figure.actor == mention.commitment.actor
    return deed and entry.as_of is not None and entry.as_of.latest > told


def _settled(entries: Iterable[Entry], limits: Limits | None) -> tuple[Entry, ...]:
    """Give one actor's entries of one kind as they stand to each other."""
    same = list(entries)
    book = ledger(same[0].figure.kind, same, limits=limits) if same else None
    return book.entries if book else ()


def _may_prove(entry: Entry, pledge: Entry, actor: str | None) -> bool:
    figure, promised = entry.figure, pledge.figure
    return (
        figure.kind is _PROVED_BY[promised.kind]
        and figure.actor == actor
        and figure.unit == promised.unit
        and same_purpose(figure, promised)
    )


def _of_a_force(pledge: Entry, deeds: Sequence[Entry], terms: Sequence[Entry], group: Sequence[Mention]) -> Shown:
    """Follow a whole pledge of people: all that the actor has there counts, but for what was there before."""
    if not terms or group[0].said is None:
        return NOTHING
    _, told = group[0].said
    base, added = terms[0], [e for e in terms[1:] if happened(e)[0] > told]
    before = standing_total([e for e in deeds if e.as_of and e.as_of.latest <= told and not _counts(e, pledge, group)])
    later = days(base)[0] > told or any(_counts(e, pledge, group) for e in standing_total(deeds))
    grown = not before or not agree(before[0].figure, base.figure)
    counted = tuple([base, *added] if later and grown else added)
    if not counted:
        return NOTHING
    progress = total(*counted)
    if progress.value >= pledge.figure.value:
        return Shown(PromiseStatus.DELIVERED, counted, progress)
    return Shown(PromiseStatus.PARTLY, counted, progress)


def _of_a_sum(pledge: Entry, deeds: Sequence[Entry], told: date, *, whole: bool) -> Shown:
    """Follow money, or people on top of others: by what came or was paid later."""
    came = tuple(e for e in distinct(deeds) if happened(e)[0] > told)
    now = [e for e in standing_total(deeds) if days(e)[0] > told]
    if whole and now:
        return _of_a_running_total(pledge, strength(deeds), told)
    exact = next((e for e in came if agree(e.figure, pledge.figure)), None)
    if exact:
        return Shown(PromiseStatus.DELIVERED, (exact,), total(exact))
    before = standing_total([e for e in deeds if e.as_of and e.as_of.latest <= told])
    grown = difference(now[0], before[0]) if now and before else None
    if came and not (grown and grown.value > 0 and _is_no_older(now[0], came)):
        return _measured(pledge, came, total(*came))
    return _measured(pledge, grown.terms, grown) if grown and grown.value > 0 else NOTHING


def _is_no_older(entry: Entry, arrivals: Iterable[Entry]) -> bool:
    """Tell a total that is told after the last of these arrivals, and so holds them."""
    return entry.figure.kind is Kind.DEPLOYED and all(happened(one)[1] < days(entry)[0] for one in arrivals)


def _of_a_running_total(pledge: Entry, terms: Sequence[Entry], told: date) -> Shown:
    """Follow money by all that its payer has paid: more than was promised was paid for other things too."""
    paid = total(*terms)
    exact = len(terms) == 1 and agree(terms[0].figure, pledge.figure)
    if days(terms[0])[0] <= told or (paid.value > pledge.figure.value and not exact):
        return NOTHING
    return Shown(PromiseStatus.DELIVERED, tuple(terms), paid) if exact else _measured(pledge, terms, paid)


def _measured(pledge: Entry, proof: Iterable[Entry], progress: Computed) -> Shown:
    done = progress.value >= pledge.figure.value
    return Shown(PromiseStatus.DELIVERED if done else PromiseStatus.PARTLY, tuple(proof), progress)


def _withdrawal(group: Sequence[Mention], pledge: Entry, found: Sequence[Entry], limits: Limits | None) -> Entry | None:
    """Find the same sum held back, later than the promise was last repeated."""
    last = max((one.said for one in group if one.said), default=None)
    held = _settled(
        (
            entry
            for entry in found
            if entry.figure.kind is Kind.WITHHELD
            and entry.figure.actor == group[0].commitment.actor
            and entry.figure.unit == pledge.figure.unit
            and agree(entry.figure, pledge.figure)
            and entry.as_of is not None
        ),
        limits,
    )
    return next((e for e in held if last and happened(e)[0] > last[1]), None)


def _rivals(group: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """Tell whether the same deeds might deliver another promise: of money, or of people on top of others."""
    one, two = (next((m.entry.figure for m in g if m.entry), None) for g in (group, other))
    if one is None or two is None or group[0].commitment.actor != other[0].commitment.actor:
        return False
    alike = one.kind is two.kind and one.unit == two.unit
    return alike and (one.kind is Kind.PLEDGED_FUNDING or two.aggregate is not Aggregate.TOTAL)


def _counts(entry: Entry, pledge: Entry, group: Sequence[Mention]) -> bool:
    """Tell what its own article counts towards a promise: beside it, or at all where it is told as one made before.

    As many as were promised, or more, may be another thing.
    """
    if _beside(entry, group):
        return True
    recalling = [one for one in group if one.recalled and one.entry is not None]
    fewer = entry.figure.value < pledge.figure.value
    return fewer and any(one.commitment.evidence.document is entry.figure.evidence.document for one in recalling)


def _beside(entry: Entry, group: Sequence[Mention]) -> bool:
    """Tell a number that the sentence of the promise itself counts towards it: "400 of the 1,000 that it pledged"."""
    place = entry.figure.evidence
    return any(
        one.commitment.evidence.document is place.document
        and one.commitment.evidence.sentence_span.contains(place.span)
        for one in group
    )
