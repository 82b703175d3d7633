"""Where sources differ: the pairs of figures that do not say the same of one thing, with the reason, by weight.

Comes in: ledgers, which mission is the present one, and what was promised. Goes out: `Contrast`s, those first that a
reader must know of. Each value is held against the nearest that can be compared with it, not only against the headline:
the same place, unit, contributor and purpose. Parts, additions and what agrees are no difference, nor are counts of
other times, nor is a later count on a line of time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from reporter.briefing.choosing import may_lead
from reporter.briefing.claims import Claim, agree, claims
from reporter.briefing.model import Apart, Contrast, Entry, Ledger, Promise, Standing
from reporter.briefing.scope import (
    before,
    contributor,
    days_held,
    is_plan,
    is_stretch,
    looks_back,
    place,
    same_start,
)
from reporter.briefing.size import Limits
from reporter.briefing.succession import Succession
from reporter.facts import FLOWS, MONEY, PERCENT, Bound, Figure, Kind
from reporter.knowledge.missions import any_of, missions

# Two counts no further apart are of one time: nobody goes home and flees again within it.
_ONE_TIME = 31
_YEAR = 366
# What is counted for less than this is a part of a year, which a count of no stated time is not.
_LONG = 150
_WEIGHT = list(Apart)
# As in contradictions: one source that gives a number and twice that does not contradict itself.
_LIKE = 2
_FAR = 4
_CLOSE = Decimal("0.05")
# What no date, mission or contributor explains.
_RIVALS = frozenset({Apart.SAME_SOURCE, Apart.CONTESTED, Apart.OTHER_AUTHORITY, Apart.PERIOD_UNSTATED})
# "Up to 10,000 a week": what comes in a time is no strength, and no number of people who are somewhere.
_RATE = re.compile(r"[^,.;:]{0,40}\b(?:a|per|each|every)\s+(?:day|week|month|quarter|year)\b", re.IGNORECASE)

# "About 1,000 agents headed by Kenya": who leads or sends so many is one state.
_LED_BY = re.compile(
    r"(?:\s+[\w-]+){1,3},?\s+(?:(?:headed|led|commanded|sent|deployed|provided|supplied|offered|promised|pledged)\s+by"
    r"|(?:all|mostly|chiefly|mainly|largely)?\s*from)\s+(?:the\s+)?[A-Z]"
)


def contrasts(
    ledgers: Mapping[Kind, Ledger], course: Succession, promises: Sequence[Promise], limits: Limits | None = None
) -> tuple[Contrast, ...]:
    """Give the differences of all kinds, the weightiest first."""
    found = [one for book in ledgers.values() for one in _of_kind(_of_nobody_alone(book, promises), course, limits)]
    # How many one state was to send of a force that is no more, nobody needs to know.
    found += _one_or_all(ledgers.get(Kind.TARGET), promises) if not course.others else ()
    return tuple(sorted(found, key=lambda one: _WEIGHT.index(one.why)))


def told_apart(book: Ledger, found: Sequence[Contrast]) -> Ledger:
    """Say of a ledger that sources differ only where one of these sets its headline against a figure of its time."""
    head = book.headline
    rivals = (one for one in found if one.why in _RIVALS)
    told = any(head is not None and head.figure in (one.entry.figure, one.against.figure) for one in rivals)
    return replace(book, differ=book.differ and told)


def _of_kind(book: Ledger, course: Succession, limits: Limits | None) -> Iterator[Contrast]:
    """Give the pairs of one kind; a value that has been held against another is not told of again."""
    claimed = {id(figure): claim for figure, claim in claims(entry.figure for entry in book.entries).items()}
    groups: defaultdict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in book.entries:
        whole = may_lead(entry, limits) and entry.standing is not Standing.PART
        if whole and not entry.figure.converted and not _is_rate(entry) and not looks_back(entry):
            groups[_of_what(entry.figure)].append(entry)
    for same in groups.values():
        earlier = {id(entry) for entry in _of_earlier(same, book, course, claimed)}
        pairs = [pair for one, other in combinations(same, 2) if (pair := _pair(one, other, book, earlier, claimed))]
        told: set[int] = set()  # by identity, as `earlier`: there are many pairs, and figures are slow to compare
        for pair in sorted(pairs, key=lambda pair: _nearness(pair, book)):
            values = (pair.entry.figure, pair.against.figure)
            if all(id(value) in told for value in values):
                continue
            for value in values:
                told.update(id(one.figure) for one in same if _agree(one.figure, value, claimed))
            yield pair


def _of_nobody_alone(book: Ledger, promises: Sequence[Promise]) -> Ledger:
    """Leave out plans for the mission whose own sentence gives their number to one contributor."""
    if book.kind is not Kind.TARGET:
        return book
    own = [e for e in book.entries if e is not book.headline and _is_of_one(e, promises)]
    return replace(book, entries=tuple(entry for entry in book.entries if entry not in own))


def _is_of_one(entry: Entry, promises: Sequence[Promise]) -> bool:
    place = entry.figure.evidence
    behind = _LED_BY.match(place.document.text[place.span.end : place.sentence_span.end])
    return behind is not None or any(_promises(promise, entry.figure) for promise in promises)


def _is_rate(entry: Entry) -> bool:
    """Tell a number of people in each week or month, read as a strength or a stock; money may be needed every year."""
    if entry.figure.kind in FLOWS or entry.figure.kind in MONEY:
        return False
    place = entry.figure.evidence
    return bool(_RATE.match(place.document.text[place.span.end : place.sentence_span.end]))


def _of_earlier(same: Sequence[Entry], book: Ledger, course: Succession, claimed: Mapping[int, Claim]) -> list[Entry]:
    """Give the plans for the mission before the present one, whoever repeats them; what was asked for now is none."""
    plans = [entry for entry in same if is_plan(entry.figure) and book.headline]
    now = book.headline.figure if book.headline else None
    past = [
        one.figure for one in plans if course.counts_earlier(one) and not (now and _agree(one.figure, now, claimed))
    ]
    return [entry for entry in plans if any(_agree(entry.figure, figure, claimed) for figure in past)]


def _of_what(figure: Figure) -> tuple[object, ...]:
    """Give what two figures must share to be compared at all."""
    owner = figure.actor if figure.kind in MONEY else contributor(figure)
    return place(figure), figure.unit or "people", owner, figure.purpose


def _agree(one: Figure, other: Figure, claimed: Mapping[int, Claim]) -> bool:
    """Tell whether both can be true; `claimed` are the claims by the figures' identity."""
    return one.value == other.value or claimed[id(one)].agrees(claimed[id(other)]) or _are_floors(one, other)


def _are_floors(one: Figure, other: Figure) -> bool:
    """Tell two lower bounds that lie close together: "upwards of 5,500" leaves room for "at least 5,601"."""
    if not (one.bound is other.bound is Bound.AT_LEAST and one.unit == other.unit):
        return False
    low, high = sorted((one.value, other.value))
    return high - low <= low * _CLOSE


def _pair(
    one: Entry, other: Entry, book: Ledger, earlier: Collection[int], claimed: Mapping[int, Claim]
) -> Contrast | None:
    """Hold two figures against each other, the headline or the newer one second; two of one sentence count two things.

    `earlier` are the figures of the mission before the present one, whoever repeats them, by identity.
    """
    if _agree(one.figure, other.figure, claimed) or (_of_one_source(one, other) and _of_one_sentence(one, other)):
        return None
    # What was decided for one mission is no other value of what was decided for the next.
    why = None if (id(one) in earlier) != (id(other) in earlier) else _apart(one, other, book)
    if why is None:
        return None
    first = one is book.headline or (other is not book.headline and before(other, one))
    entry, against = (other, one) if first else (one, other)
    return Contrast(entry=entry, against=against, why=why)


def _of_one_source(one: Entry, other: Entry) -> bool:
    return one.figure.evidence.document is other.figure.evidence.document


def _of_one_sentence(one: Entry, other: Entry) -> bool:
    return one.figure.evidence.sentence_span == other.figure.evidence.sentence_span


def _apart(one: Entry, other: Entry, book: Ledger) -> Apart | None:
    """Tell why two figures of one thing differ; None where that needs no word."""
    if one.figure.kind in FLOWS and (one.period or other.period):
        return _apart_in_period(one, other)
    if one.figure.kind in FLOWS and _counted_from(one) != _counted_from(other):
        return None
    if is_stretch(one) is not is_stretch(other) or (_of_one_source(one, other) and not _are_alike(one, other)):
        return None
    gap = _gap(one, other)
    if gap is None:
        return Apart.UNDATED if book.headline is one or book.headline is other else None
    if gap > _ONE_TIME:
        # A later count is told on the line of time, and money is asked for anew each year.
        return None if book.series or one.figure.kind in MONEY else Apart.OLDER
    return _at_one_time(one, other)


def _are_alike(one: Entry, other: Entry) -> bool:
    """Tell numbers of like size: who gives two that lie further apart counts two things, or a part and its whole."""
    low, high = sorted((one.figure.value, other.figure.value))
    return high <= low * _LIKE


def _counted_from(entry: Entry) -> str:
    """Give the words for a period whose days nobody can tell: other words may count from another day."""
    return (entry.figure.period or "").casefold()


def _apart_in_period(one: Entry, other: Entry) -> Apart | None:
    if one.period is None or other.period is None:
        return _apart_in_length(one, other)
    if not same_start(one, other) or abs((one.period.last - other.period.last).days) > _ONE_TIME:
        return None
    # Of a count that ran when an undated source was written nobody knows how far it had come.
    if any(entry.as_of is None and not entry.is_over for entry in (one, other)):
        return None
    return _at_one_time(one, other)


def _apart_in_length(one: Entry, other: Entry) -> Apart | None:
    """Hold a count of no stated time against one of a long time.

    A quarter's toll is no rival of a sum, nor is what was printed well before the other's days were over, nor a number
    of another size: one counts a town or an attack.
    """
    low, high = sorted((one.figure.value, other.figure.value))
    if high > low * _FAR:
        return None
    for open_one, known in ((one, other.period), (other, one.period)):
        stated = open_one.period is None and open_one.figure.period is not None
        short = known is not None and (known.last - known.first).days < _LONG
        if stated or short:
            return None
        if known and open_one.as_of and (known.last - open_one.as_of.latest).days > _ONE_TIME:
            return None
    gap = _gap(one, other)
    return Apart.PERIOD_UNSTATED if gap is None or gap <= _YEAR else None


def _at_one_time(one: Entry, other: Entry) -> Apart:
    first, second = one.figure, other.figure
    if _of_one_source(one, other):
        return Apart.SAME_SOURCE
    if one.as_of is None or other.as_of is None:
        return Apart.UNDATED if first.kind not in FLOWS else _whose(first, second)
    return _whose(first, second)


def _whose(first: Figure, second: Figure) -> Apart:
    named = first.attributed_to and second.attributed_to
    return Apart.OTHER_AUTHORITY if named and first.attributed_to != second.attributed_to else Apart.CONTESTED


def _gap(one: Entry, other: Entry) -> int | None:
    """Count the days that surely lie between two figures; None where nothing places one of them in time."""
    here, there = days_held(one), days_held(other)
    if here is None or there is None:
        return None
    return max(0, (there.first - here.last).days, (here.first - there.last).days)


def _nearness(pair: Contrast, book: Ledger) -> tuple[int, int, bool, int]:
    """Put the weightier reason first, then what is nearest in time, then the headline, then the newer."""
    gap = _gap(pair.entry, pair.against)
    held = days_held(pair.against)
    newest = -held.first.toordinal() if held else 0
    return _WEIGHT.index(pair.why), gap or 0, pair.against is not book.headline, newest


def _one_or_all(book: Ledger | None, promises: Sequence[Promise]) -> Iterator[Contrast]:
    """Give a strength that one source plans for the mission and another has a contributor promise."""
    if book is None:
        return
    whole = [entry for entry in book.entries if contributor(entry.figure) is None and entry.figure.unit != PERCENT]
    own = [entry for entry in whole if any(_promises(promise, entry.figure) for promise in promises)]
    for entry in own[:1]:
        others = (one for one in whole if one not in own and _of_all(one) and agree(one.figure, entry.figure))
        if (against := next(others, None)) is not None:
            yield Contrast(entry=entry, against=against, why=Apart.ONE_OR_ALL)


def _of_all(entry: Entry) -> bool:
    """Tell whether a figure's sentence speaks of the mission."""
    return bool(re.search(any_of(missions().called), entry.figure.evidence.sentence, re.IGNORECASE))


def _promises(promise: Promise, figure: Figure) -> bool:
    """Tell whether a figure stands in the sentence in which a contributor promises as many."""
    told = promise.commitment
    places = (told.evidence, *promise.again)
    here = figure.evidence
    inside = any(p.document is here.document and p.sentence_span.contains(here.span) for p in places)
    return inside and told.actor is not None and told.value in (figure.value, None)
