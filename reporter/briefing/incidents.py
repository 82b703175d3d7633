"""The tolls of single attacks, and which of them are one attack's, told again.

Comes in: entries, and the sentences of their articles. Goes out: the tolls, newest first, each with the day of its
attack where its own words or another sentence of its article tell it; what is said of the same attack again stands
behind the first of them: as agreeing, as older where its author has since raised it, or as another toll of that attack.
Nothing is added up and nothing is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reporter.briefing.claims import claim
from reporter.briefing.happenings import Sentences, own_day
from reporter.briefing.model import Entry, Standing
from reporter.briefing.recency import newest_first
from reporter.briefing.scope import before, days_held, place, same_group, same_place, same_unit
from reporter.briefing.size import origin_of
from reporter.briefing.weekdays import struck_on
from reporter.facts import Aggregate, Evidence, Figure
from reporter.knowledge.comparing import CAPITAL, WHOLE_COUNTRY
from reporter.knowledge.gazetteer import CAPITAL_TOWN, gazetteer
from reporter.knowledge.telling import telling

# News of an attack is retold for some weeks; a number of nine or less is found in too many of them.
_RETOLD, _TELLING = 45, 10
# Its toll is counted anew for about two weeks: a later one of another size is of the next attack on that place.
_COUNTED = 14
_REMEMBERED = 50


def incidents(found: Sequence[Entry], sentences: Sentences | None = None) -> tuple[Entry, ...]:
    """Give the tolls of single attacks, newest first, each followed by what else is told of the same attack."""
    attacks: list[list[Entry]] = []
    revised = _revised(found)
    tolls = (e for e in found if e.figure.aggregate is Aggregate.INCIDENT)
    for entry in sorted(tolls, key=lambda entry: (entry.figure in revised, *_leading_first(entry))):
        attack = next(
            (one for one in attacks if _again(entry, one[0]) or _told_beside(entry, one) or _dated(entry, one)), None
        )
        if attack is None:
            attacks.append([replace(entry, standing=Standing.INCIDENT)])
        else:
            again = Standing.OLDER if entry.figure in revised else _again(entry, attack[0])
            attack.append(replace(entry, standing=again or Standing.SAME_ATTACK))
    attacks.sort(key=lambda attack: newest_first(attack[0]))
    return tuple(_happened(entry, sentences or {}) for attack in attacks for entry in attack)


def _revised(found: Sequence[Entry]) -> set[Figure]:
    """Give the tolls that their own sentence sets to another number: "the toll of 41 must come down to 26"."""
    tolls = [e.figure for e in found if e.figure.aggregate is Aggregate.INCIDENT and e.figure.group is None]
    pairs = ((one, other) for one in tolls for other in tolls if one.kind is other.kind and one is not other)
    return {one for one, other in pairs if _is_set_to(one.evidence, other.evidence)}


def _is_set_to(one: Evidence, other: Evidence) -> bool:
    if one.document is not other.document or one.sentence_span != other.sentence_span:
        return False
    text = one.document.text
    ahead, between = text[one.sentence_span.start : one.span.start], text[one.span.end : other.span.start]
    return one.span.end <= other.span.start and bool(telling().is_revised.fullmatch(f"{ahead}#{between}"))


def _happened(entry: Entry, sentences: Sentences) -> Entry:
    """Add the day or month of an attack, where its own words or the sentence before tell it."""
    if own := own_day(entry):
        return replace(entry, happened=own)
    struck = struck_on(entry, sentences.get(entry.figure.evidence.document, ()))
    return replace(entry, happened=struck.day, dated_by=struck.evidence) if struck else entry


def _leading_first(entry: Entry) -> tuple[object, ...]:
    """Put what counts everybody before what counts children or officers, and of that the newest first."""
    return entry.figure.group is not None, newest_first(entry)


def _again(entry: Entry, first: Entry) -> Standing | None:
    """Tell how a toll stands to another of the same attack; None where it may be another attack's."""
    if _told_again(entry, first):
        return Standing.AGREES
    if _raised(entry, first):
        return Standing.OLDER
    return Standing.SAME_ATTACK if _of_one_attack(entry, first) else None


def _told_beside(entry: Entry, attack: Sequence[Entry]) -> bool:
    """Tell whether the article that gives a toll gives another one of that attack."""
    own = (e for e in attack[1:] if e.figure.evidence.document is entry.figure.evidence.document)
    return any(_of_one_attack(entry, e) for e in own)


def _dated(entry: Entry, attack: Sequence[Entry]) -> bool:
    """Tell the same by a source that gives the attack's toll and its days, where the newest gives the toll alone."""
    agreeing = (e for e in attack[1:] if e.standing is Standing.AGREES and e.period)
    return any(_of_one_attack(entry, e) for e in agreeing)


def _of_one_attack(entry: Entry, first: Entry) -> bool:
    """Tell whether two tolls, of another size, are of one attack: on one named place, and of the same days.

    Of the capital, where there are attacks each week, only one article can tell that.
    """
    one, two = entry.figure, first.figure
    here, there = _held(entry), _held(first)
    if one.kind is not two.kind or not same_unit(one, two):
        return False
    if not (_placed(entry) and _placed(first) and (same_place(one, two) or _is_quarter(one, two))):
        return False
    if here is None or there is None:
        return here is there and one.evidence.document is two.evidence.document
    told = (entry.period, first.period)
    if all(period and period.first == period.last for period in told):
        return told[0] == told[1]
    if one.evidence.document is two.evidence.document:
        return here == there
    apart = max(0, (there[0] - here[1]).days, (here[0] - there[1]).days)
    return place(one) != CAPITAL and same_group(one, two) and apart <= _COUNTED


def _held(entry: Entry) -> tuple[date, date] | None:
    """Give the days between which an attack was: its own where they are told, and else those of its source."""
    if entry.period:
        return entry.period.first, entry.period.last
    days = days_held(entry)
    return (days.first, days.last) if days else None


def _told_again(entry: Entry, first: Entry) -> bool:
    """Tell whether a toll is another one told again; where only one names the place, the numbers must be the same.

    Two files with one story tell of the same attack, however small the number.
    """
    if _copied(entry, first) or _remembered(entry, first):
        return True
    if not _may_be_one(entry, first) or entry.figure.value < _TELLING:
        return False
    if _placed(entry) and _placed(first):
        here = same_place(entry.figure, first.figure) or _is_inside(entry.figure, first.figure)
        return here and claim(entry.figure).agrees(claim(first.figure))
    return entry.figure.value == first.figure.value


def _remembered(entry: Entry, first: Entry) -> bool:
    """Tell whether a large toll of one place is the same to the last digit where one source gives the day.

    That is remembered for years, and who remembers need not tell when it was.
    """
    one, two = entry.figure, first.figure
    same = one.kind is two.kind and one.value == two.value >= _REMEMBERED and same_group(one, two)
    placed = _placed(entry) and _placed(first) and (same_place(one, two) or _is_quarter(one, two))
    days = [held for held in (entry.period, first.period) if held]
    return same and placed and one.evidence.document is not two.evidence.document and len(days) == 1


def _is_quarter(one: Figure, other: Figure) -> bool:
    """Tell a quarter and its town, but for the capital, where there are attacks each week."""
    here, there = (gazetteer().find(figure.place) for figure in (one, other))
    return here is not None and here == there and here.north is not None and here.name != CAPITAL_TOWN


def _is_inside(one: Figure, other: Figure) -> bool:
    """Tell a town and its department, or a quarter and its town."""
    here, there = (gazetteer().find(figure.place) for figure in (one, other))
    if here is None or there is None:
        return False
    whole = None in (here.north, there.north) and here.department == there.department
    return whole or _is_quarter(one, other)


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
