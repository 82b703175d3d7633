"""What has changed of the mission itself, and of how long its money lasts.

Comes in: two briefings and how their files correspond. Goes out: ranked changes. A date that is only more exact, or
less, is the same date. What can change (name, lead, end of the mandate) is superseded by another value; what happened
once is revised, or contested where another source gives another value beside the one that stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reporter.briefing.changes.files import Files
from reporter.briefing.changes.sides import was
from reporter.briefing.changes.weighing import Rank, Ranked
from reporter.briefing.model import Briefing, Change, ChangeKind, Mission, Subject, Told, Topic
from reporter.briefing.slots import CHANGING, finer
from reporter.facts import Evidence, FundedUntil, MissionFact, MissionSlot, Purpose


def slots(old: Briefing, new: Briefing, files: Files) -> Iterator[Ranked]:
    """Tell of each slot that was filled, emptied or filled otherwise, and of who says the same now."""
    for slot in MissionSlot:
        past, now = _said(old.mission, slot), _said(new.mission, slot)
        change = _changed(slot, past, now, files) or _contested(slot, old.mission, new.mission)
        if change:
            yield Ranked(Rank.MISSION, change)
        elif past and (anew := files.told_anew(_places(past), _places(now))):
            yield Ranked(
                Rank.ASIDE,
                Change(
                    what=ChangeKind.CORROBORATED,
                    about=_topic(slot),
                    before=was(_of(past), [place for place in _places(now) if place not in anew]),
                    after=Told(text=now[0].value, evidence=tuple(anew)),
                ),
            )


def _said(mission: Mission, slot: MissionSlot) -> tuple[MissionFact, ...]:
    facts: tuple[MissionFact, ...] = getattr(mission, slot.value)
    return facts


def _changed(slot: MissionSlot, past: Sequence[MissionFact], now: Sequence[MissionFact], files: Files) -> Change | None:
    if not past or not now:
        return _filled(slot, past, now, files)
    if _one(past[0].value, now[0].value):
        return None
    # A mention that says what stands now is none of the older value's.
    still = [one for one in now if _one(one.value, past[0].value)]
    return Change(
        what=ChangeKind.SUPERSEDED if slot in CHANGING else ChangeKind.REVISED,
        about=_topic(slot),
        before=was(_of(past), [one.evidence for one in still]),
        after=_of(now),
    )


def _filled(slot: MissionSlot, past: Sequence[MissionFact], now: Sequence[MissionFact], files: Files) -> Change | None:
    if now:
        return Change(what=ChangeKind.NEW, about=_topic(slot), after=_of(now))
    if past:
        loss = files.loss(past[0].evidence)
        return Change(what=ChangeKind.NO_LONGER_SUPPORTED, about=_topic(slot), before=was(_of(past)), loss=loss)
    return None


def _contested(slot: MissionSlot, old: Mission, new: Mission) -> Change | None:
    """Tell that a source gives another value of what happened once, where none did before."""
    if slot in CHANGING or not _said(new, slot):
        return None
    known = {one.value for one in (*old.other, *_said(old, slot)) if one.slot is slot}
    rivals = [one for one in new.other if one.slot is slot and not any(_one(one.value, value) for value in known)]
    if not rivals:
        return None
    beside = [Told(text=one.value, evidence=(one.evidence,)) for one in {one.value: one for one in rivals}.values()]
    return Change(what=ChangeKind.CONTESTED, about=_topic(slot), after=_of(_said(new, slot)), beside=tuple(beside))


def _one(value: str, other: str) -> bool:
    return value == other or finer(value, other) or finer(other, value)


def _of(mentions: Sequence[MissionFact]) -> Told:
    return Told(text=mentions[0].value, evidence=tuple(dict.fromkeys(_places(mentions))))


def _places(mentions: Sequence[MissionFact]) -> list[Evidence]:
    return [one.evidence for one in mentions]


def _topic(slot: MissionSlot) -> Topic:
    return Topic(subject=Subject.MISSION, slot=slot)


def lasting(old: Briefing, new: Briefing, files: Files) -> Iterator[Ranked]:
    """Tell until when money is said to last, for each purpose, as the newest source has it."""
    for purpose in Purpose:
        past, now = (_until(brief, purpose) for brief in (old, new))
        if (past.value if past else None) == (now.value if now else None):
            continue
        what = ChangeKind.NEW if past is None else ChangeKind.SUPERSEDED
        yield Ranked(
            Rank.LASTING,
            Change(
                what=what if now else ChangeKind.NO_LONGER_SUPPORTED,
                about=Topic(subject=Subject.FUNDED_UNTIL, purpose=purpose),
                before=was(_of_funds(past), _still(past, new)) if past else None,
                after=_of_funds(now) if now else None,
                loss=None if past is None or _still(past, new) else files.loss(past.evidence),
            ),
        )


def _until(brief: Briefing, purpose: Purpose) -> FundedUntil | None:
    return next((one for one in brief.funding.funded_until if one.purpose is purpose), None)


def _still(past: FundedUntil, new: Briefing) -> list[Evidence]:
    alike = (one for one in new.funding.funded_until if (one.value, one.purpose) == (past.value, past.purpose))
    return [one.evidence for one in alike]


def _of_funds(one: FundedUntil) -> Told:
    return Told(text=str(one.value), attributed_to=one.attributed_to, evidence=(one.evidence,))
