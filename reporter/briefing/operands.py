"""The two sums of the funding gap: a requirement and what has been received of it.

Comes in: entries. Goes out: a pair, or none. The sources speak of the mission's money and of humanitarian appeals
alike, and the difference of two sums for different purposes would mean nothing. Which mission's money a sum is, is
told in `purse`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reporter.briefing.choosing import choose, may_lead
from reporter.briefing.claims import agree
from reporter.briefing.currencies import in_leading_money
from reporter.briefing.donors import is_bilateral
from reporter.briefing.model import Entry
from reporter.briefing.purse import is_missions, is_of_former, is_of_present
from reporter.briefing.scope import before, same_purpose
from reporter.briefing.size import Limits, units_used
from reporter.briefing.succession import Succession
from reporter.briefing.sums import is_of_office
from reporter.facts import Aggregate, Kind, Purpose, newness
from reporter.knowledge.money import money

# About two sentences of a newspaper between the two sums.
_REACH = 300
_YEAR_OF_DAYS = 366
# Nobody is given so many times what is needed: one of the two was misread.
_BEYOND_NEED = 10
_KINDS = (Kind.REQUIRED, Kind.RECEIVED)


class Operands(NamedTuple):
    """A requirement and a receipt, as far as sources give them; only `paired` ones may be taken from each other."""

    required: Entry | None = None
    received: Entry | None = None
    paired: bool = False

    def __bool__(self) -> bool:
        """Tell whether there is either."""
        return self.required is not None or self.received is not None


class Positions(NamedTuple):
    """What the mission needs and has, and the same of the mission before it: `own` is that one's where `earlier`."""

    own: Operands = Operands()
    past: Operands = Operands()
    earlier: bool = False

    @property
    def leads(self) -> Operands:
        """The sums that lead among all of their kind: where the mission has none, those of the one before it."""
        own, past = self.own, self.past
        return Operands(own.required or past.required, own.received or past.received)


def operands(found: Sequence[Entry], limits: Limits | None = None, course: Succession | None = None) -> Positions:
    """Find the newest requirement and receipt for one purpose, in one currency, by the `course` of the missions.

    A source that sets the two side by side is the best evidence. Failing that, sums of different sources are paired
    where both say that they are for the same purpose, and speak of the same year and of one mission. Of two missions
    the present one's money goes first, be it one sum alone; the other's stays beside it.
    """
    wholes = _wholes(found, limits)
    if course is None or not course.others:
        return Positions(own=_newest_of(_best(wholes, course=course), wholes))
    former = [entry for entry in wholes if is_of_former(entry, course)]
    present = [entry for entry in wholes if not any(entry is one for one in former)]
    past = _position(former, former, course, limits)
    own = _position(present, [e for e in present if is_of_present(e, course)], course, limits)
    if own and not _is_aid(own):
        return Positions(own=own, past=past)
    return Positions(own=past, earlier=True) if past else Positions(own=own)


def _position(wholes: Sequence[Entry], sure: Sequence[Entry], course: Succession, limits: Limits | None) -> Operands:
    """Give a mission's pair or, where its sums cannot be set side by side, each alone; aid only where it has none.

    Alone only what is `sure` to be this mission's can stand.
    """
    pair = _newest_of(_best(wholes, course=course), wholes)
    if pair and not _is_aid(pair):
        return pair
    needed, paid = ([e for e in sure if e.figure.kind is kind and is_missions(e)] for kind in _KINDS)
    alone = Operands(choose(needed, limits).head, choose(paid, limits).head)
    return alone or pair


def _is_aid(pair: Operands) -> bool:
    return any(entry is not None and entry.figure.purpose is Purpose.RELIEF for entry in pair[:2])


def _newest_of(pair: tuple[Entry | None, Entry | None], wholes: Iterable[Entry]) -> Operands:
    """Pair a requirement with the newest that its fund is told to have received: what came in stays."""
    required, received = pair
    if required is None or received is None:
        return Operands()
    later = [entry for entry in wholes if adds_up(received, entry) and _of_one_year(required, entry)]
    newest = max(later, key=_newness, default=received)
    return Operands(required, newest, paired=True)


def adds_up(received: Entry, entry: Entry) -> bool:
    """Tell what the fund of a receipt is told later to have received in all, which is more."""
    one, other = received.figure, entry.figure
    whole = other.kind is Kind.RECEIVED and other.aggregate is Aggregate.TOTAL and other.unit == one.unit
    same_fund = other.actor in (one.actor, money().trust_fund) and (
        same_purpose(one, other) if one.actor == other.actor else one.purpose is other.purpose
    )
    return whole and same_fund and other.value > one.value and before(received, entry)


def _of_one_year(required: Entry, received: Entry) -> bool:
    if required.as_of is None or received.as_of is None:
        return False
    return abs((required.as_of.latest - received.as_of.latest).days) < _YEAR_OF_DAYS and _same_period(
        required, received
    )


def relief_operands(found: Sequence[Entry], limits: Limits | None = None) -> tuple[Entry | None, Entry | None]:
    """Find the same for aid to people in need: neither sum is the mission's, and one is plainly for aid."""
    wholes = [entry for entry in _wholes(found, limits) if entry.figure.purpose is not Purpose.MISSION]
    pair, newest = _best(wholes, Purpose.RELIEF), newest_requirement(wholes)
    if pair[0] is None or (newest and before(pair[0], newest) and not agree(pair[0].figure, newest.figure)):
        return newest, None
    return pair


def newest_requirement(wholes: Sequence[Entry]) -> Entry | None:
    """Give the newest sum that is plainly required for aid; an undated one only where it is surely newer, or alone."""
    required = [e for e in wholes if e.figure.kind is Kind.REQUIRED and e.figure.purpose is Purpose.RELIEF]
    newest = [entry for entry in required if not any(before(entry, other) for other in required)]
    return max(newest, key=_newness, default=None)


def _newness(entry: Entry) -> tuple[int, str, int]:
    evidence = entry.figure.evidence
    return newness(entry.as_of), evidence.document.digest, -evidence.span.start


def _best(
    wholes: Sequence[Entry], purpose: Purpose | None = None, course: Succession | None = None
) -> tuple[Entry | None, Entry | None]:
    told = [pair for pair in _pairs(wholes) if purpose in (None, pair[0].figure.purpose, pair[1].figure.purpose)]
    credible = [pair for pair in told if not _is_incredible(*pair)]
    pairs = [pair for pair in credible if _together(*pair)]
    pairs = pairs or [p for p in credible if _plainly_same_purpose(*p) and _of_one_mission(*p, course)]
    # The currency that the sources use most is rather the original than a conversion.
    units = units_used(wholes)
    return max(pairs, key=lambda pair: _rank(pair[0], pair[1], units)) if pairs else (None, None)


def incredible_pairs(found: Sequence[Entry], limits: Limits | None = None) -> Iterator[tuple[Entry, Entry]]:
    """Give the sums that a sentence sets side by side although far more would have come in than is needed."""
    for required, received in _pairs(_wholes(found, limits)):
        if _together(required, received) and _distance(required, received) == 0 and _is_incredible(required, received):
            yield required, received


def _is_incredible(required: Entry, received: Entry) -> bool:
    return received.figure.value > required.figure.value * _BEYOND_NEED


def _wholes(found: Iterable[Entry], limits: Limits | None) -> list[Entry]:
    """Give what may be an operand: of a sum in two currencies the one that most plans are made in."""
    whole = (entry for entry in found if not is_bilateral(entry) and not _has_own_budget(entry))
    return in_leading_money([entry for entry in whole if may_lead(entry, limits)])


def _has_own_budget(entry: Entry) -> bool:
    return entry.figure.kind is Kind.REQUIRED and is_of_office(entry)


def _pairs(wholes: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    by_kind = {kind: [e for e in wholes if e.figure.kind is kind] for kind in _KINDS}
    for required in by_kind[Kind.REQUIRED]:
        for received in by_kind[Kind.RECEIVED]:
            one, other = required.figure, received.figure
            if one.unit == other.unit and (not (one.purpose and other.purpose) or one.purpose is other.purpose):
                yield required, received


def _together(required: Entry, received: Entry) -> bool:
    near = _in_one_source(required, received) and _distance(required, received) <= _REACH
    return near and not _of_two_years(required, received)


def _of_two_years(required: Entry, received: Entry) -> bool:
    """Tell that an article sets what one year's plan needs beside what came in for another's."""
    needed, paid = required.period, received.period
    return bool(needed and paid) and not _same_period(required, received)


def _distance(one: Entry, other: Entry) -> int:
    """Count the characters between two sentences; 0 within one, and for two documents."""
    if not _in_one_source(one, other):
        return 0
    first, second = sorted((one.figure.evidence.sentence_span, other.figure.evidence.sentence_span))
    return max(0, second.start - first.end)


def _plainly_same_purpose(required: Entry, received: Entry) -> bool:
    """Tell sums for one purpose, which both name, of one year; undated or other years leave it unclear."""
    if required.figure.purpose is None or required.figure.purpose is not received.figure.purpose:
        # What an article calls the mission's need is met by the mission's fund, wherever it stands in it.
        return _in_one_source(required, received) and is_missions(required) and is_missions(received)
    if _in_one_source(required, received):
        return _same_period(required, received)
    return _of_one_year(required, received)


def _in_one_source(one: Entry, other: Entry) -> bool:
    return one.figure.evidence.document is other.figure.evidence.document


def _of_one_mission(required: Entry, received: Entry, course: Succession | None) -> bool:
    """Tell whether no other mission followed between the two: what one was paid covers nothing of the next's need."""
    return course is None or course.counts_earlier(required) is course.counts_earlier(received)


def _same_period(required: Entry, received: Entry) -> bool:
    """Tell whether a receipt falls in the days of a requirement; where these are not fixed, nothing speaks against it.

    What has come in "this year" is no answer to what another year requires.
    """
    needed, paid = required.period, received.period
    if needed and paid:
        return needed.first <= paid.last and paid.first <= needed.last
    if needed and received.as_of:
        return needed.first <= received.as_of.latest <= needed.last
    return True


def _rank(required: Entry, received: Entry, units: Counter[str]) -> tuple[int, int, int, int, int, str, int]:
    """Order pairs: the mission's money, the newer source, the commoner currency, the closer sums, and then by name."""
    purposes = {required.figure.purpose, received.figure.purpose}
    newest = newness(required.as_of)
    latest = newness(received.as_of)
    evidence = required.figure.evidence
    return (
        (Purpose.MISSION in purposes) - (Purpose.RELIEF in purposes),
        newest,
        latest,
        units[required.figure.unit],
        -_distance(required, received),
        evidence.document.name,
        -evidence.span.start,
    )
