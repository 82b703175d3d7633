"""One side of a change: what an edition says of a topic, with the quotes or the places that it rests on.

Comes in: entries, computed numbers, mentions. Goes out: `Told`. The older edition's places become quotes that need no
file; those of the newer edition stay places. Must not know how two editions are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reporter.briefing.model import Computed, Entry, Quote, Told
from reporter.facts import Bound, Evidence

# What a reader needs to see that it was said; all the rest stands in the older edition itself.
_QUOTES = 4


def quote_of(place: Evidence) -> Quote:
    """Copy what a place says."""
    return Quote(
        source=place.document.name,
        digest=place.document.digest,
        line=place.line,
        start=place.span.start,
        end=place.span.end,
        quote=place.quote,
        sentence=place.sentence,
    )


def was(told: Told, still: Iterable[Evidence] = ()) -> Told:
    """Turn what an edition says into what it said: its places become quotes; `still` is where it is said now."""
    places = _first_of_each_sentence(told.evidence) if told.computed is None else list(told.evidence)
    return replace(told, quotes=tuple(map(quote_of, places[:_QUOTES])), evidence=tuple(still))


def of_entry(entry: Entry, places: Sequence[Evidence] = ()) -> Told:
    """Tell a figure; `places` are all that give it, its own first."""
    figure = entry.figure
    return Told(
        value=figure.value,
        unit=figure.unit,
        bound=figure.bound,
        aggregate=figure.aggregate,
        actor=figure.actor,
        place=figure.place,
        period=figure.period,
        group=figure.group,
        attributed_to=figure.attributed_to,
        as_of=entry.as_of,
        evidence=_distinct([figure.evidence, *places]),
    )


def of_computed(computed: Computed, actor: str | None = None) -> Told:
    """Tell a computed number, of the date of its newest term; its places are those of the terms, in their order."""
    dates = [term.as_of for term in computed.terms if term.as_of]
    inexact = any(term.figure.bound is not Bound.EXACT for term in computed.terms)
    return Told(
        value=computed.value,
        unit=computed.unit,
        bound=Bound.APPROX if inexact and computed.bound is Bound.EXACT else computed.bound,
        computed=computed.operation,
        actor=actor,
        as_of=max(dates, key=lambda day: day.latest, default=None),
        evidence=_distinct(term.figure.evidence for term in computed.terms),
    )


def _distinct(places: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple({(one.document.name, one.span): one for one in places}.values())


def _first_of_each_sentence(places: Iterable[Evidence]) -> list[Evidence]:
    first: dict[object, Evidence] = {}
    for one in places:
        first.setdefault((one.document.name, one.sentence_span), one)
    return list(first.values())
