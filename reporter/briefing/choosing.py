"""Which figure of a kind leads, by stated rules, and which of the rules decided.

Comes in: all entries of a kind. Goes out: the headline and the `Reason`s, in the order of the rules: a whole; the whole
country or mission; a year's or half a year's toll before a quarter's; the newest; an authority that counts; what most
origins say. Each rule keeps some of what the rule
before left, and never nothing; what is still level is settled by the figures themselves, never by the order of files.
Must not know why another figure differs from the headline.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from reporter.briefing.decisions import largest_of_its_source, newly_decided
from reporter.briefing.model import Entry, Modality, Reason
from reporter.briefing.phases import HIGHEST
from reporter.briefing.scope import (
    PERSONNEL,
    before,
    contributor,
    days_held,
    is_plan,
    is_share_of_count,
    is_stretch,
    length,
    looks_back,
    place,
)
from reporter.briefing.size import Limits, believable, dwarfed, origin_of, outruns, units_used, usual_size
from reporter.briefing.sums import is_missing
from reporter.facts import FLOWS, Aggregate, Kind, Purpose
from reporter.knowledge.comparing import WHOLE_COUNTRY, comparing

# Counts of days and weeks tell less of a country than those of months and years.
_SHORT = 45
# A toll of half a year or more tells what a year is like; one of a quarter that came after it does not replace it.
_LONG, _YEAR = 180, 366


class Choice(NamedTuple):
    """The headline, None where nothing may lead, and what decided."""

    head: Entry | None
    why: tuple[Reason, ...]


def may_lead(entry: Entry, limits: Limits | None = None) -> bool:
    """Tell whether a figure is a whole that can be true: no part, increment or share, no single group's.

    What one contributor is to send is no plan of the mission, what is missing of a sum not all that is needed, and who
    starves is a part of the hungry.
    """
    figure = entry.figure
    if (is_plan(figure) and contributor(figure)) or is_missing(entry) or entry.phase in HIGHEST:
        return False
    whole = figure.aggregate is Aggregate.TOTAL and not comparing().group(figure.group)
    return whole and not is_share_of_count(figure) and believable(entry, limits)


def choose(same: Sequence[Entry], limits: Limits | None = None) -> Choice:
    """Choose the headline of one kind."""
    kept = wholes = [entry for entry in same if may_lead(entry, limits)]
    if not wholes:
        return Choice(None, ())
    dropped: list[tuple[Reason, list[Entry]]] = [(Reason.TOTAL, _without(same, wholes))]
    for reason, rule in _RULES:
        # Which part a plan has, a source may tell that gives no other whole.
        left = rule(kept, same if rule is largest_of_its_source else wholes) or kept
        if reason:
            dropped.append((reason, _without(kept, left)))
        kept = left
    head = max(kept, key=_last_resort)
    leading = (head.figure.value, head.figure.unit)
    asked = [reason for reason, out in dropped if any((e.figure.value, e.figure.unit) != leading for e in out)]
    return Choice(head, tuple(dict.fromkeys(asked)) or (Reason.ONLY,))


def _without(kept: Sequence[Entry], left: Sequence[Entry]) -> list[Entry]:
    """Give what a rule has dropped; by identity, since entries are slow to compare and a rule makes none anew."""
    still = {id(entry) for entry in left}
    return [entry for entry in kept if id(entry) not in still]


Rule = Callable[[Sequence[Entry], Sequence[Entry]], list[Entry]]


def _whole_in_time(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    """Keep stocks before those who came to them, and counts of months before those of days.

    Nor does a count lead over days that nobody can tell: "the previous three months".
    """
    if kept[0].figure.kind in FLOWS:
        told = [entry for entry in kept if entry.period or not entry.figure.period] or kept
        return [entry for entry in told if not 0 < length(entry) < _SHORT]
    return [entry for entry in kept if entry.figure.kind is not Kind.DISPLACED or not is_stretch(entry)]


def _not_dwarfed(kept: Sequence[Entry], wholes: Sequence[Entry]) -> list[Entry]:
    scale = usual_size(wholes)
    return [entry for entry in kept if not dwarfed(entry, scale)]


def _not_outrun(kept: Sequence[Entry], wholes: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in kept if not any(outruns(other, entry) for other in wholes)]


def _whole_country(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in kept if place(entry.figure) == WHOLE_COUNTRY]


def _for_the_mission(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    """Leave out money for relief where some is the mission's: one block of the page cannot tell of both."""
    if kept[0].figure.kind not in (Kind.REQUIRED, Kind.RECEIVED):
        return list(kept)
    of_mission = any(entry.figure.purpose is Purpose.MISSION for entry in kept)
    return [entry for entry in kept if not of_mission or entry.figure.purpose is not Purpose.RELIEF]


def _mission_wide(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    """Keep the figures of the whole mission: what is less than one contributor's is none, whoever is named."""
    if kept[0].figure.kind not in PERSONNEL:
        return list(kept)
    largest = max((entry.figure.value for entry in kept if contributor(entry.figure)), default=Decimal(0))
    return [entry for entry in kept if contributor(entry.figure) is None and entry.figure.value >= largest]


def _largest_contributor(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    """Keep the figures of the largest contributor, where there is none of the whole mission."""
    named = [entry.figure for entry in kept if contributor(entry.figure)]
    if kept[0].figure.kind not in PERSONNEL or not named:
        return list(kept)
    largest = max(named, key=lambda figure: (figure.value, figure.actor or ""))
    return [entry for entry in kept if entry.figure.actor == largest.actor]


def _not_only_foreseen(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    """Leave out what is asked for where something was decided, and a forecast where somebody counted in that year."""
    actual = [entry for entry in kept if entry.modality is Modality.ACTUAL]
    return [e for e in kept if e.modality is Modality.ACTUAL or not any(_within_a_year(e, one) for one in actual)]


def _within_a_year(entry: Entry, other: Entry) -> bool:
    if entry.modality is Modality.ASKED:
        return True
    here, there = days_held(entry), days_held(other)
    return bool(here and there and (here.last - there.last).days <= _YEAR)


def _of_months(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    """Leave out counts of a month or a quarter where one of half a year or more ended in the year before their end."""
    return [entry for entry in kept if not any(_outlasts(other, entry) for other in kept)]


def _outlasts(other: Entry, entry: Entry) -> bool:
    one, two = other.period, entry.period
    if not (one and two and entry.figure.kind in FLOWS):
        return False
    return length(entry) < _LONG <= length(other) and (two.last - one.last).days <= _YEAR


def _newest(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    """Keep what no other is surely newer than; an undated source is the newest only where all dated ones are older.

    What a source tells of the past is as new as no source.
    """
    kept = [entry for entry in kept if not looks_back(entry)] or list(kept)
    newest = [entry for entry in kept if not any(before(entry, other) for other in kept)]
    newest = [entry for entry in newest if _is_placed(entry)] or newest
    return [entry for entry in newest if not any(_within(entry, other) for other in newest)]


def _is_placed(entry: Entry) -> bool:
    """Tell what bears a date, and an undated source's count of days that were over when it was written."""
    return entry.as_of is not None or bool(entry.written and entry.is_over)


def _within(entry: Entry, other: Entry) -> bool:
    """Tell whether an entry counts a stretch that lies inside the longer one of another."""
    one, two = entry.period, other.period
    if not (one and two and entry.figure.kind in FLOWS):
        return False
    return two.first <= one.first and one.last <= two.last and one != two


def _one_unit(kept: Sequence[Entry], wholes: Sequence[Entry]) -> list[Entry]:
    """Keep one currency: sums in several have no order, and the one that most sources print is the original."""
    units = units_used(wholes)
    chosen = max({entry.figure.unit for entry in kept}, key=lambda unit: (units[unit], unit))
    return [entry for entry in kept if entry.figure.unit == chosen]


def _counting(kept: Sequence[Entry], _: Sequence[Entry]) -> list[Entry]:
    best = max(weight(entry) for entry in kept)
    return [entry for entry in kept if weight(entry) == best]


def weight(entry: Entry) -> int:
    """Rank who is named: a body that counts, another voice, and then nobody or an outlet that repeats others."""
    named = entry.figure.attributed_to
    if named is None or comparing().only_repeats(named):
        return 0
    return 2 if comparing().counts(named) else 1


def _most_origins(kept: Sequence[Entry], wholes: Sequence[Entry]) -> list[Entry]:
    saying: defaultdict[tuple[Decimal, str], set[object]] = defaultdict(set)
    for entry in wholes:
        saying[entry.figure.value, entry.figure.unit].add(origin_of(entry))
    times = {id(entry): len(saying[entry.figure.value, entry.figure.unit]) for entry in kept}
    return [entry for entry in kept if times[id(entry)] == max(times.values())]


_RULES: tuple[tuple[Reason | None, Rule], ...] = (
    (Reason.TOTAL, _whole_in_time),
    (Reason.WHOLE_COUNTRY, _whole_country),
    (Reason.TOTAL, _not_dwarfed),
    (Reason.TOTAL, _not_outrun),
    (Reason.FOR_THE_MISSION, _for_the_mission),
    (Reason.MISSION_WIDE, _mission_wide),
    (Reason.LARGEST_CONTRIBUTOR, _largest_contributor),
    (Reason.TOTAL, largest_of_its_source),
    (Reason.TOTAL, _not_only_foreseen),
    (Reason.LONGER_TIME, _of_months),
    (Reason.NEWEST, _newest),
    (Reason.NEWEST, newly_decided),
    (None, _one_unit),
    (Reason.COUNTING_AUTHORITY, _counting),
    (Reason.MOST_ORIGINS, _most_origins),
)


def _last_resort(entry: Entry) -> tuple[object, ...]:
    """Settle a tie: a count with its days, with an author, the larger one, the first by name and place in the text."""
    evidence = entry.figure.evidence
    held = entry.as_of.earliest.toordinal() if entry.as_of else 0
    name = tuple(-ord(letter) for letter in evidence.document.name)
    return (
        length(entry) > 0,
        entry.figure.attributed_to is not None,
        entry.figure.value,
        held,
        name,
        -evidence.span.start,
    )
