"""The tolls of single attacks, and which of them are one attack's, told again.

Comes in: entries. Goes out: the tolls, newest first; what other sources say of the same attack stands behind the first
of them as agreeing, or as older where its author has since raised it. Nothing is added up and nothing is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reporter.briefing.claims import claim
from reporter.briefing.model import Entry, Standing
from reporter.briefing.reconcile import newest_first
from reporter.briefing.scope import before, days_held, place, same_group, same_place, same_unit
from reporter.briefing.size import origin_of
from reporter.facts import Aggregate
from reporter.knowledge.comparing import WHOLE_COUNTRY

# News of an attack is retold for some weeks; a number of nine or less is found in too many of them.
_RETOLD, _TELLING = 45, 10


def incidents(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give the tolls of single attacks, newest first, each followed by what is told of the same attack elsewhere."""
    attacks: list[list[Entry]] = []
    for entry in sorted((e for e in found if e.figure.aggregate is Aggregate.INCIDENT), key=newest_first):
        attack = next((one for one in attacks if _told_again(entry, one[0]) or _raised(entry, one[0])), None)
        if attack is None:
            attacks.append([replace(entry, standing=Standing.INCIDENT)])
        else:
            standing = Standing.AGREES if _told_again(entry, attack[0]) else Standing.OLDER
            attack.append(replace(entry, standing=standing))
    return tuple(entry for attack in attacks for entry in attack)


def _told_again(entry: Entry, first: Entry) -> bool:
    """Tell whether a toll is another one told again; where only one names the place, the numbers must be the same.

    Two files with one story tell of the same attack, however small the number.
    """
    if _copied(entry, first):
        return True
    if not _may_be_one(entry, first) or entry.figure.value < _TELLING:
        return False
    if _placed(entry) and _placed(first):
        return same_place(entry.figure, first.figure) and claim(entry.figure).agrees(claim(first.figure))
    return entry.figure.value == first.figure.value


def _copied(entry: Entry, first: Entry) -> bool:
    one, two = entry.figure, first.figure
    same = one.kind is two.kind and one.value == two.value and same_group(one, two) and same_place(one, two)
    return same and origin_of(entry) == origin_of(first) and one.evidence.document is not two.evidence.document


def _raised(entry: Entry, first: Entry) -> bool:
    """Tell whether the same author gives a higher toll of the same place on a later day."""
    named = entry.figure.attributed_to is not None and entry.figure.attributed_to == first.figure.attributed_to
    here = _placed(entry) and _placed(first) and same_place(entry.figure, first.figure)
    return (
        named
        and here
        and _may_be_one(entry, first)
        and before(entry, first)
        and entry.figure.value < first.figure.value
    )


def _may_be_one(entry: Entry, first: Entry) -> bool:
    one, two = entry.figure, first.figure
    here, there = days_held(entry), days_held(first)
    near = bool(here and there and abs((there.last - here.last).days) <= _RETOLD)
    elsewhere = one.evidence.document is not two.evidence.document
    return near and elsewhere and one.kind is two.kind and same_unit(one, two) and same_group(one, two)


def _placed(entry: Entry) -> bool:
    return place(entry.figure) != WHOLE_COUNTRY
