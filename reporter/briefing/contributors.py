"""Who has sent and promised how many people, state by state, and what is still to come.

Comes in: entries. Goes out: `Contributor`s. A country's figures are never the mission's; figures of the whole mission
are no contributor's. What somebody has pledged is the newest whole pledge; additions to pledges are not summed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reporter.briefing.arithmetic import difference, total
from reporter.briefing.arrivals import YEAR, mission_wide, standing_total, strength, wholes
from reporter.briefing.model import Computed, Contributor, Entry
from reporter.briefing.reconcile import agree, ledger
from reporter.briefing.scope import contributor
from reporter.briefing.size import Limits
from reporter.facts import Aggregate, Kind
from reporter.knowledge.actors import actors
from reporter.knowledge.headcounts import headcounts
from reporter.knowledge.missions import any_of

_Rank = tuple[bool, Decimal, Decimal, str]


class _Setting(NamedTuple):
    """What a contributor's figures are held against.

    `ceiling` is the most that one can pledge, `force` what is told of the whole mission, `since` when it began.
    """

    ceiling: Decimal | None
    force: Sequence[Entry]
    since: date | None
    limits: Limits | None


def contributors(
    found: Sequence[Entry], since: date | None = None, limits: Limits | None = None
) -> tuple[Contributor, ...]:
    """Give every contributor of people, the largest first, and what nobody named has pledged last.

    Nothing is computed from figures before and after `since`, when another mission began.
    """
    own = _of_contributors(found)
    aside = set_aside(found)
    own = [e for e in own if e not in aside]
    named = dict.fromkeys(e.figure.actor for e in own)
    setting = _Setting(_ceiling(found, limits), mission_wide(found, limits), since, limits)
    rows = [_contributor(actor, [e for e in own if e.figure.actor == actor], setting) for actor in named]
    return tuple(sorted(rows, key=_rank))


def set_aside(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give the figures that stand in no row: what a contributor once had, one state's people told without it."""
    own = _of_contributors(found)
    return tuple(e for e in own if _is_past(e, own) or (not e.figure.actor and _is_of_one_state(e, own)))


def _of_contributors(found: Sequence[Entry]) -> list[Entry]:
    sent = (Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL)
    told = (e for e in found if e.figure.kind in sent)
    return [e for e in told if e.figure.kind is Kind.PLEDGED_PERSONNEL or not is_mission_wide(e)]


def is_mission_wide(entry: Entry) -> bool:
    """Tell a figure that no country sent: the mission itself has it, or nobody is named."""
    return contributor(entry.figure) is None


def _is_of_one_state(entry: Entry, own: Sequence[Entry]) -> bool:
    """Tell a number of nobody named that is one state's: that pledges as many, or its sentence names no other state.

    In the row of "several countries" the same people would stand a second time.
    """
    figure = entry.figure
    rows = [e.figure for e in own if e.figure.kind is figure.kind and e.figure.actor]
    if any(one.value == figure.value and one.unit == figure.unit for one in rows):
        return True
    sentence = figure.evidence.sentence
    states = {row.actor for row in rows if row.actor and _names_of(row.actor).search(sentence)}
    return len(states) == 1 and not headcounts().several.search(sentence)


@cache
def _names_of(state: str) -> re.Pattern[str]:
    """Find a state by any of its names, or a word of its nationality."""
    known = next((one for one in actors().actor if one.name == state), None)
    words = (*known.certain_names, *known.demonyms) if known else (state,)
    return re.compile(any_of(words))


def _contributor(actor: str | None, own: Sequence[Entry], setting: _Setting) -> Contributor:
    deployed = _entries(Kind.DEPLOYED, own, setting.limits)
    pledged = _entries(Kind.PLEDGED_PERSONNEL, own, setting.limits)
    sent = _sent(deployed, setting) if actor else ()
    return Contributor(
        actor=actor,
        deployed=deployed,
        pledged=pledged,
        deployed_sum=total(*sent) if len(sent) > 1 else None,
        to_come=_to_come(sent, pledged, setting),
    )


def _sent(deployed: Sequence[Entry], setting: _Setting) -> tuple[Entry, ...]:
    """Give the terms of what was sent: the newest total, with arrivals at the same mission."""
    terms = strength(deployed, setting.force)
    return terms[:1] if _straddle(terms, setting.since) else terms


def _is_past(entry: Entry, own: Sequence[Entry]) -> bool:
    """Tell what a contributor once had, where its sentence tells what it has: "Togo, which had 80 there, has nine"."""
    place = entry.figure.evidence
    if entry.figure.kind is not Kind.DEPLOYED:
        return False
    if not headcounts().once_had.search(place.document.text[place.sentence_span.start : place.span.start]):
        return False
    same = (e for e in own if e.figure.actor == entry.figure.actor and e.figure.kind is Kind.DEPLOYED)
    others = (e.figure for e in same if e is not entry)
    beside = (one for one in others if one.evidence.sentence_span == place.sentence_span)
    return any(one.aggregate is Aggregate.TOTAL and one.evidence.document is place.document for one in beside)


def _straddle(terms: Iterable[Entry], since: date | None) -> bool:
    """Tell whether figures are of two missions: one is older than the present one, another is not."""
    days = [entry.as_of for entry in terms if entry.as_of]
    return since is not None and len({day.earliest < since for day in days}) > 1


def _entries(kind: Kind, own: Sequence[Entry], limits: Limits | None) -> tuple[Entry, ...]:
    book = ledger(kind, own, limits=limits)
    return book.entries if book else ()


def _ceiling(found: Sequence[Entry], limits: Limits | None) -> Decimal | None:
    """Give the mission's target strength: what "pledges" as many is the whole mission, misread for one contributor."""
    book = ledger(Kind.TARGET, found, limits=limits)
    return book.headline.figure.value if book and book.headline else None


def _to_come(sent: Sequence[Entry], pledged: Sequence[Entry], setting: _Setting) -> Computed | None:
    """Take what was sent from the pledge; None where either is in doubt or old, or more was sent than pledged."""
    pledge = _pledge(pledged, sent)
    if not sent or pledge is None or _long_between(pledge, sent) or _straddle([pledge, *sent], setting.since):
        return None
    if setting.ceiling is not None and pledge.figure.value >= setting.ceiling:
        return None
    if any(entry.as_of is None and _raises(entry, pledge) for entry in pledged):
        return None
    left = difference(pledge, *sent)
    return left if left.value >= 0 else None


def _raises(entry: Entry, pledge: Entry) -> bool:
    """Tell whether another whole pledge is larger: of an undated one nobody knows whether it is the one in force."""
    one, other = entry.figure, pledge.figure
    larger = one.unit == other.unit and one.value > other.value and not agree(one, other)
    return larger and one.aggregate is Aggregate.TOTAL and one.group is None


def _long_between(pledge: Entry, sent: Sequence[Entry]) -> bool:
    """Tell whether more than a year lies between the newest word of a pledge and of what was sent."""
    told = max(e.as_of.latest for e in sent if e.as_of)
    return pledge.as_of is None or abs(told - pledge.as_of.latest) > YEAR


def _pledge(pledged: Sequence[Entry], sent: Sequence[Entry]) -> Entry | None:
    """Give the whole pledge in force: the newest; none where totals of one date differ, or a newer one is smaller.

    The largest total of a source is its whole. A smaller number in a newer source may be a batch, or the rest of the
    pledge, and withdraws nothing; only what is left after those already sent is known to be such a rest.
    """
    largest: dict[str, Entry] = {}
    for entry in wholes(pledged):
        name = entry.figure.evidence.document.name
        if name not in largest or entry.figure.value > largest[name].figure.value:
            largest[name] = entry
    kept = [e for e in largest.values() if not _is_rest(e, list(largest.values()), sent)]
    run = standing_total(kept)
    if not run or any(e.figure.value > run[0].figure.value and e not in run for e in kept):
        return None
    return next(e for e in wholes(kept) if agree(e.figure, run[0].figure))


def _is_rest(entry: Entry, others: Sequence[Entry], sent: Sequence[Entry]) -> bool:
    """Tell a "pledge" that is what another leaves after those already sent."""
    return any(difference(other, term).value == entry.figure.value for other in others for term in sent)


def _rank(row: Contributor) -> _Rank:
    sent = row.deployed_sum.value if row.deployed_sum else _first(row.deployed)
    return row.actor is None, -sent, -_first(row.pledged), row.actor or ""


def _first(entries: Sequence[Entry]) -> Decimal:
    """Give the leading number: a ledger's entries begin with its headline."""
    return entries[0].figure.value if entries else Decimal(0)
