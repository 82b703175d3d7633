"""What has become of commitments since the older brief: new, delivered, overdue, withdrawn or gone.

Comes in: two briefings and how their files correspond. Goes out: ranked changes. Two promises are one where the same
actor promises the same number, or in about the same words; so are two of one file that was written anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reporter.briefing.changes.files import Files
from reporter.briefing.changes.pairing import Sentence, sentence
from reporter.briefing.changes.sides import of_computed, of_entry, was
from reporter.briefing.changes.weighing import Rank, Ranked
from reporter.briefing.model import Briefing, Change, ChangeKind, Promise, PromiseStatus, Subject, Told, Topic
from reporter.facts import Bound, Evidence

_WORD = re.compile(r"[\w’']{3,}|\d+")
# As in one brief, two sentences on one promise share most words of the shorter.
_ALIKE = 0.75
_SHOWN = (PromiseStatus.DELIVERED, PromiseStatus.PARTLY, PromiseStatus.WITHDRAWN)
_WHAT = {
    PromiseStatus.DELIVERED: ChangeKind.DELIVERED,
    PromiseStatus.WITHDRAWN: ChangeKind.SUPERSEDED,
}


def promised(old: Briefing, new: Briefing, files: Files) -> Iterator[Ranked]:
    """Tell of each commitment that is new, gone, or stands otherwise than before."""
    pairs, fresh, lost = _paired(old.commitments, new.commitments, files)
    for past, now in pairs:
        if change := _changed(past, now, files):
            yield Ranked(Rank.PROMISE if change.what is not ChangeKind.CORROBORATED else Rank.ASIDE, change)
    for now in fresh:
        yield Ranked(_rank(now), Change(what=ChangeKind.NEW, about=_topic(now), after=_told(now), beside=_proof(now)))
    for past in lost:
        yield Ranked(
            _rank(past),
            Change(
                what=ChangeKind.NO_LONGER_SUPPORTED,
                about=_topic(past),
                before=was(_told(past)),
                loss=files.loss(past.commitment.evidence),
            ),
        )


def sentences(*briefs: Briefing) -> set[Sentence]:
    """Give the sentences that promise something, in any of these briefs."""
    return {sentence(place) for brief in briefs for one in brief.commitments for place in _places(one)}


_Same = Callable[[Promise, Promise], bool]


def _paired(
    old: Sequence[Promise], new: Sequence[Promise], files: Files
) -> tuple[list[tuple[Promise, Promise]], list[Promise], list[Promise]]:
    """Join what is one promise, the surest first: the same words, the same number, like words, one file."""
    ways: tuple[_Same, ...] = (_same_words, _same_number, _like_words, lambda one, two: _same_file(one, two, files))
    left, fresh = list(old), list(new)
    pairs = []
    for way in ways:
        for now in list(fresh):
            past = next((one for one in left if one.commitment.actor == now.commitment.actor and way(one, now)), None)
            if past:
                pairs.append((past, now))
                left = [one for one in left if one is not past]
                fresh = [one for one in fresh if one is not now]
    return pairs, fresh, left


def _same_words(one: Promise, other: Promise) -> bool:
    return any(first and first == second for first in _sentences(one) for second in _sentences(other))


def _same_number(one: Promise, other: Promise) -> bool:
    first, second = one.commitment, other.commitment
    return first.value is not None and (first.value, first.unit) == (second.value, second.unit)


def _like_words(one: Promise, other: Promise) -> bool:
    shares = (len(a & b) / min(len(a), len(b)) for a in _sentences(one) for b in _sentences(other) if a and b)
    return _no_number_between(one, other) and max(shares, default=0) >= _ALIKE


def _same_file(one: Promise, other: Promise, files: Files) -> bool:
    near = any(files.one_file(first, second) for first in _places(one) for second in _places(other))
    return near and _no_number_between(one, other)


def _no_number_between(one: Promise, other: Promise) -> bool:
    return one.commitment.value == other.commitment.value


def _sentences(one: Promise) -> list[frozenset[str]]:
    return [frozenset(_WORD.findall(place.sentence.casefold())) for place in _places(one)]


def _places(one: Promise) -> tuple[Evidence, ...]:
    return one.commitment.evidence, *one.again


def _changed(past: Promise, now: Promise, files: Files) -> Change | None:
    """Tell how one promise stands now, if otherwise than before; else who repeats it."""
    before, after = was(_told(past), _places(now)), _told(now)
    stood, stands = _standing(past), _standing(now)
    if stood != stands or past.commitment.due != now.commitment.due:
        gone = past.status in _SHOWN and now.status not in _SHOWN
        what = ChangeKind.NO_LONGER_SUPPORTED if gone else ChangeKind.REVISED
        if now.status is not past.status:
            what = _WHAT.get(now.status, what)
        proof = past.proof[0].figure.evidence if gone and past.proof else None
        return Change(
            what=what,
            about=_topic(now),
            before=before,
            after=after,
            loss=files.loss(proof) if proof else None,
            beside=_proof(now),
        )
    anew = files.told_anew(_places(past), _places(now))
    if not anew:
        return None
    repeated = Told(value=after.value, unit=after.unit, bound=after.bound, evidence=tuple(anew))
    return Change(what=ChangeKind.CORROBORATED, about=_topic(now), before=before, after=repeated)


def _standing(one: Promise) -> tuple[object, ...]:
    return one.status, one.overdue, one.progress.value if one.progress else None


def _rank(one: Promise) -> Rank:
    return Rank.PROMISE if one.commitment.value is not None or one.commitment.due else Rank.ASIDE


def _topic(one: Promise) -> Topic:
    return Topic(subject=Subject.COMMITMENT, actor=one.commitment.actor)


def _told(one: Promise) -> Told:
    commitment = one.commitment
    return Told(
        text=commitment.what or "",
        value=commitment.value,
        unit=commitment.unit or "",
        bound=commitment.bound or Bound.EXACT,
        as_of=one.as_of,
        status=one.status,
        due=commitment.due,
        evidence=_places(one),
    )


def _proof(one: Promise) -> tuple[Told, ...]:
    if one.progress and len(one.progress.terms) > 1:
        return (of_computed(one.progress, one.commitment.actor),)
    return tuple(of_entry(entry) for entry in one.proof)
