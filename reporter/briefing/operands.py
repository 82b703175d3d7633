"""The two sums of the funding gap: a requirement and what has been received of it.

Comes in: entries. Goes out: a pair, or none. The sources speak of the mission's money and of humanitarian appeals
alike, and the difference of two sums for different purposes would mean nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reporter.briefing.choosing import may_lead
from reporter.briefing.claims import agree
from reporter.briefing.currencies import in_leading_money
from reporter.briefing.donors import is_bilateral
from reporter.briefing.model import Entry
from reporter.briefing.scope import before
from reporter.briefing.size import Limits, units_used
from reporter.briefing.succession import Succession
from reporter.briefing.sums import is_of_office
from reporter.facts import Kind, Purpose, newness
from reporter.knowledge.missions import missions

# About two sentences of a newspaper between the two sums.
_REACH = 300
_YEAR_OF_DAYS = 366
# Nobody is given so many times what is needed: one of the two was misread.
_BEYOND_NEED = 10


def operands(
    found: Sequence[Entry], limits: Limits | None = None, course: Succession | None = None
) -> tuple[Entry | None, Entry | None]:
    """Find the newest requirement and receipt for one purpose, in one currency; (None, None) where there is no pair.

    A source that sets the two side by side is the best evidence. Failing that, sums of different sources are paired
    where both say that they are for the same purpose, and speak of the same year and, by their `course`, of one
    mission.
    """
    return _best(_wholes(found, limits), course=course)


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
    pairs = [pair for pair in credible if _together(*pair) and not _of_two_missions(*pair, course)]
    apart = [p for p in credible if _plainly_same_purpose(*p) and _of_one_mission(*p, course)]
    # What the mission before needed and got says nothing of the present one, where sources tell that too.
    present = [p for p in pairs if not _is_past(*p, course)] or [p for p in apart if not _is_past(*p, course)]
    pairs = present or pairs or apart
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
    by_kind = {kind: [e for e in wholes if e.figure.kind is kind] for kind in (Kind.REQUIRED, Kind.RECEIVED)}
    for required in by_kind[Kind.REQUIRED]:
        for received in by_kind[Kind.RECEIVED]:
            one, other = required.figure, received.figure
            if one.unit == other.unit and (not (one.purpose and other.purpose) or one.purpose is other.purpose):
                yield required, received


def _together(required: Entry, received: Entry) -> bool:
    return (
        required.figure.evidence.document is received.figure.evidence.document
        and _distance(required, received) <= _REACH
    )


def _distance(one: Entry, other: Entry) -> int:
    """Count the characters between two sentences; 0 within one, and for two documents."""
    if one.figure.evidence.document is not other.figure.evidence.document:
        return 0
    first, second = sorted((one.figure.evidence.sentence_span, other.figure.evidence.sentence_span))
    return max(0, second.start - first.end)


def _plainly_same_purpose(required: Entry, received: Entry) -> bool:
    """Tell sums for one purpose, which both name, of one year; undated or other years leave it unclear."""
    if required.figure.purpose is None or required.figure.purpose is not received.figure.purpose:
        return False
    if required.as_of is None or received.as_of is None:
        return False
    apart = abs((required.as_of.latest - received.as_of.latest).days)
    return apart < _YEAR_OF_DAYS and _same_period(required, received)


def _of_one_mission(required: Entry, received: Entry, course: Succession | None) -> bool:
    """Tell whether no other mission followed between the two: what one was paid covers nothing of the next's need."""
    return course is None or course.counts_earlier(required) is course.counts_earlier(received)


def _is_past(required: Entry, received: Entry, course: Succession | None) -> bool:
    """Tell a pair of the mission before the present one; aid to people in need is no mission's."""
    of_aid = Purpose.RELIEF in (required.figure.purpose, received.figure.purpose)
    return course is not None and not of_aid and course.counts_earlier(required)


def _of_two_missions(required: Entry, received: Entry, course: Succession | None) -> bool:
    """Tell that one article on the present mission sets its need beside what "the old mission's fund took in"."""
    file = required.figure.evidence.document.name
    if course is None or not course.others or file not in course.naming:
        return False
    return _names_earlier(required, course) is not _names_earlier(received, course)


def _names_earlier(entry: Entry, course: Succession) -> bool:
    sentence = entry.figure.evidence.sentence.casefold()
    others = (name.casefold().removesuffix(" mission") for name in missions().names if name != course.current)
    return any(name in sentence for name in others)


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
