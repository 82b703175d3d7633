"""What one actor has on the ground, or has paid: its newest total, with later arrivals where dates and wording allow.

Comes in: the entries of one actor, kind and unit. Goes out: the terms that make up its strength, base first. An arrival
is added to a total that is clearly older than it or that its own source sets beside it; never to a total that may hold
it already, never twice, never a part. Where that is in doubt, nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from reporter.briefing.arithmetic import total
from reporter.briefing.claims import agree, claim
from reporter.briefing.model import Entry, Standing
from reporter.briefing.scope import contributor, place
from reporter.briefing.size import Limits, believable
from reporter.facts import PERCENT, Aggregate, Bound, Evidence, Figure, Kind
from reporter.knowledge.comparing import WHOLE_COUNTRY
from reporter.knowledge.headcounts import headcounts

# News of one arrival runs for about a week: a total that is hardly older than an arrival may hold it already.
_NEWS = timedelta(days=7)
# Forces rotate: what was there more than a year before is no part of a sum.
YEAR = timedelta(days=366)
_CLOSE = Decimal("1.1")


def wholes(entries: Sequence[Entry]) -> list[Entry]:
    """Give the dated totals for all of the country, newest first."""
    return sorted((e for e in entries if _counts(e, Aggregate.TOTAL)), key=_newest_first)


def mission_wide(found: Iterable[Entry], limits: Limits | None) -> list[Entry]:
    """Give what is told of the strength of the whole mission."""
    deployed = (entry for entry in found if entry.figure.kind is Kind.DEPLOYED)
    return [entry for entry in deployed if contributor(entry.figure) is None and believable(entry, limits)]


def standing_total(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Give the newest total with all that agree with it and are no older than any other value, newest first.

    Empty where no source gives a dated total, or where totals of one date differ.
    """
    totals = [e for e in wholes(entries) if not _retold(e, entries)]
    run: list[Entry] = []
    for entry in totals:
        if not agree(entry.figure, totals[0].figure):
            if days(entry)[1] >= days(run[-1])[0]:
                return ()
            break
        run.append(entry)
    return () if run and _outgrown(run, entries) else tuple(run)


def _outgrown(run: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Tell that a newer source counts more in one place or group than there were in all: the whole is out of date."""
    newest = run[0]
    told = (e for e in entries if e.as_of and e.standing is not Standing.IMPLAUSIBLE)
    others = (e for e in told if e.figure.aggregate is Aggregate.TOTAL and e.figure.unit != PERCENT)
    return any(
        days(e)[0] > days(newest)[1] and e.figure.value > newest.figure.value and not agree(e.figure, newest.figure)
        for e in others
    )


def strength(entries: Sequence[Entry], force: Sequence[Entry] = ()) -> tuple[Entry, ...]:
    """Give the newest total and the arrivals after it; the total alone where nothing can be added, else nothing.

    Where `force` has a total of the whole mission that is smaller than their sum, others have left meanwhile.
    """
    run = standing_total(entries)
    if not run:
        return ()
    arrivals = distinct(entries)
    older = [e for e in wholes(entries) if e not in run]
    # A total beside the arrival in its own source, read there as what was there before.
    beside = [e for e in wholes(entries) if agree(e.figure, run[0].figure)]
    added = [a for a in arrivals if _comes_on_top(a, run, beside) and not _held(a, run, older)]
    if not added:
        return (run[0],)
    terms = (_base(run, beside, added[0]), *added)
    too_long = any(happened(a)[0] - days(terms[0])[1] > YEAR for a in added)
    return (run[0],) if too_long or _exceed(terms, force) else terms


def _exceed(terms: Sequence[Entry], force: Sequence[Entry]) -> bool:
    """Tell whether the whole mission, when the last of these had come or later, was smaller than they are together."""
    _, last = max(happened(term) for term in terms[1:])
    known = [e for e in wholes(force) if e.figure.bound is not Bound.AT_LEAST and days(e)[1] >= last]
    return any(claim(e.figure).high < total(*terms).value for e in known)


def _counts(entry: Entry, aggregate: Aggregate) -> bool:
    figure = entry.figure
    if figure.aggregate is not aggregate or figure.unit == PERCENT or entry.standing is Standing.IMPLAUSIBLE:
        return False
    return entry.as_of is not None and figure.group is None and place(figure) == WHOLE_COUNTRY


def _newest_first(entry: Entry) -> tuple[int, str, int]:
    evidence = entry.figure.evidence
    return -days(entry)[1].toordinal(), evidence.document.digest, evidence.span.start


def days(entry: Entry) -> tuple[date, date]:
    """Give the first and the last day that a dated entry's source can be of."""
    if entry.as_of is None:
        raise ValueError("an undated entry has no days")
    return entry.as_of.earliest, entry.as_of.latest


def _retold(entry: Entry, entries: Sequence[Entry]) -> bool:
    """Tell a total that its source places in the past and that an older source gives: it is no newer than that."""
    if entry.period is None or entry.period.last >= days(entry)[0]:
        return False
    return any(agree(e.figure, entry.figure) and days(e)[1] < days(entry)[0] for e in wholes(entries))


# --- arrivals ---------------------------------------------------------------------------------------------------


def distinct(entries: Sequence[Entry]) -> list[Entry]:
    """Give each arrival once, as it was told first, oldest first: the same number is taken for the same arrival."""
    increments = [e for e in entries if _counts(e, Aggregate.INCREMENT)]
    first: list[Entry] = []
    for entry in sorted(increments, key=_oldest_first):
        if not any(_may_be_one(entry.figure, known.figure) for known in first):
            first.append(entry)
    return first


def _may_be_one(one: Figure, other: Figure) -> bool:
    """Tell two numbers of those who came that may count the same people: one is vague and they are close."""
    low, high = sorted((one.value, other.value))
    vague = one.bound is not Bound.EXACT or other.bound is not Bound.EXACT
    return agree(one, other) or (vague and high <= low * _CLOSE)


def _oldest_first(entry: Entry) -> tuple[date, date, str, int]:
    evidence = entry.figure.evidence
    return *happened(entry), evidence.document.digest, evidence.span.start


def happened(entry: Entry) -> tuple[date, date]:
    """Give the days on which an arrival can have been, by its words where they tell and else by its source's date."""
    first, last = days(entry)
    if entry.period and entry.period.last <= last:
        return entry.period.first, entry.period.last
    return first, last


def _comes_on_top(arrival: Entry, run: Sequence[Entry], beside: Sequence[Entry]) -> bool:
    begin, end = happened(arrival)
    own = [e for e in beside if _same_document(e, arrival)]
    if any(_sets_beside(e, arrival) for e in own):
        return all(days(e)[0] <= days(arrival)[1] for e in run)
    told_later = any(days(e)[0] > end for e in run)
    clearly_older = any(days(e)[1] + _NEWS < begin for e in run)
    return clearly_older and not told_later and not any(_says_result(e.figure) for e in own)


def _held(arrival: Entry, run: Sequence[Entry], older: Sequence[Entry]) -> bool:
    """Tell that a total is what an older total and the arrival make together, so that it holds the arrival."""
    sums = [total(e, arrival).value for e in older if days(e)[1] < days(run[-1])[0]]
    return any(run[0].figure.value == value for value in sums)


def _base(run: Sequence[Entry], beside: Sequence[Entry], first: Entry) -> Entry:
    """Choose the total to show: the newest that is clearly older than the first arrival, or the one beside it."""
    begin, _ = happened(first)
    older = [e for e in run if days(e)[1] + _NEWS < begin]
    return next(iter([*older, *(e for e in beside if _same_document(e, first)), *run]))


# --- one source -------------------------------------------------------------------------------------------------


def _same_document(one: Entry, other: Entry) -> bool:
    return one.figure.evidence.document is other.figure.evidence.document


def _sets_beside(entry: Entry, arrival: Entry) -> bool:
    """Tell whether a source says that a total was there before those who arrive."""
    if _says_result(entry.figure):
        return False
    evidence, later = entry.figure.evidence, arrival.figure.evidence
    same_sentence = evidence.sentence_span == later.sentence_span and evidence.span.end <= later.span.start
    return same_sentence or headcounts().was_there.search(evidence.sentence) is not None


def _says_result(figure: Figure) -> bool:
    return headcounts().holds_newcomers.search(_before(figure.evidence)) is not None


def _before(evidence: Evidence) -> str:
    return evidence.document.text[evidence.sentence_span.start : evidence.span.start]
