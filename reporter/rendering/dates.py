"""Dates as a reader weighs them: of which source, whether inferred, and how long before the brief.

Comes in: a `Briefing`, its entries and evidence. Goes out: dates, and ages in words. Must not know any output format.
"""

from __future__ import annotations

from reporter.briefing.model import Briefing, Entry, Source
from reporter.facts import DateBasis, DocumentDate, Evidence, PartialDate
from reporter.rendering import wording
from reporter.rendering.remembering import remembered

_INFERRED = (DateBasis.INFERRED, DateBasis.INFERRED_FROM_OTHERS)
_MONTHS_OF_A_YEAR = 12
# From two years on, months say nothing more.
_YEARS_FROM = 24


def date_of(brief: Briefing, place: Evidence) -> PartialDate | None:
    """Give the date of the source that holds a place."""
    source = _source(brief, place)
    return source.date.value if source else None


def is_inferred(brief: Briefing, place: Evidence) -> bool:
    """Tell whether the date of the source that holds a place is inferred."""
    source = _source(brief, place)
    return source is not None and source.date.basis in _INFERRED


def inferred_dates(brief: Briefing) -> int:
    """Count the sources whose date is inferred."""
    return sum(1 for one in brief.sources if one.date.value and one.date.basis in _INFERRED)


def evidence(dated: DocumentDate) -> tuple[Evidence, ...]:
    """Give the words that a source's date rests on, or what is known of it without one."""
    bounds = (one.evidence for one in (dated.not_before, dated.not_after) if one)
    return tuple(dict.fromkeys([*dated.evidence, *(place for places in bounds for place in places)]))


def _source(brief: Briefing, place: Evidence) -> Source | None:
    return _by_name(brief).get(place.document.name)


@remembered
def _by_name(brief: Briefing) -> dict[str, Source]:
    return {one.name: one for one in reversed(brief.sources)}


def is_old(brief: Briefing, entry: Entry) -> bool:
    """Tell whether an entry's date lies further back than the brief's desk lets pass without a word."""
    if brief.as_of is None or entry.as_of is None:
        return False
    return (brief.as_of.latest - entry.as_of.latest).days > brief.stale_after_days


def age(brief: Briefing, when: PartialDate | None) -> str:
    """Say how long before the brief a date lies: `seven months`; empty where that cannot be told."""
    now = brief.as_of
    if now is None or when is None or when.latest >= now.latest:
        return ""
    if now.month is None or when.month is None:
        years = now.year - when.year
        return wording.counted(years, "year") if years else ""
    months = _MONTHS_OF_A_YEAR * (now.year - when.year) + now.month - when.month
    if months >= _YEARS_FROM:
        return wording.counted(months // _MONTHS_OF_A_YEAR, "year")
    return wording.counted(months, "month") if months else ""
