"""What the quotes of each cited sentence were read as: of a figure its kind, qualifier, author, date and standing.

Comes in: a `BriefContext`. Goes out: readings by citation, for the evidence on a screen, where they can be filtered.
Must not know any output format.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reporter.briefing.model import Briefing, Entry, Promise
from reporter.facts import Bound, Evidence, PartialDate, Span
from reporter.rendering import annex, wording
from reporter.rendering.context import BriefContext, place_of
from reporter.rendering.dates import date_of
from reporter.rendering.phrases import actor_words, says, surface
from reporter.rendering.walking import walk


class Reading(NamedTuple):
    """One quote and what it is: the qualifier, author, date and status are empty where there is none to tell.

    `said` is a figure as the page prints it; empty of what else is quoted.
    """

    place: Evidence
    kind: str
    qualifier: str = ""
    author: str = ""
    when: PartialDate | None = None
    status: str = ""
    said: str = ""

    @property
    def at(self) -> str:
        """The quote's place in its source, as citations name it: `120-126`."""
        return place_of(self.place.span)


def readings(context: BriefContext) -> Mapping[int, list[Reading]]:
    """Give the readings of each citation, in the order of the sentence."""
    found: defaultdict[int, dict[tuple[str, str], Reading]] = defaultdict(dict)
    for one in _all_readings(context.brief):
        found[context.cite(one.place)].setdefault((one.at, one.kind), one)
    return {number: sorted(several.values(), key=_place_and_kind) for number, several in found.items()}


def kinds_of(several: Iterable[Reading]) -> list[str]:
    """Give the kinds that occur, figures first, each once."""
    return _in_order([*wording.KIND.values(), *map(str, wording.READ_AS)], (one.kind for one in several))


def states_of(several: Iterable[Reading]) -> list[str]:
    """Give the states that occur, each once."""
    return sorted({one.status for one in several if one.status})


def _in_order(order: list[str], found: Iterable[str]) -> list[str]:
    return sorted(set(found), key=order.index)


def _place_and_kind(one: Reading) -> tuple[Span, str]:
    return one.place.span, one.kind


def _all_readings(brief: Briefing) -> Iterator[Reading]:
    """Give what each quote was read as; what was read as nothing else comes last."""
    figures = [_of_figure(entry, status) for entry, status in annex.standings(brief)]
    yield from figures
    known = {one.place for one in figures}
    promises = [one for promise in brief.commitments for one in _of_promise(promise)]
    yield from promises
    known |= {one.place for one in promises}
    for kind, part in (
        (wording.OF_THE_MISSION, brief.mission),
        (wording.OF_FUNDS, brief.funding.funded_until),
        (wording.OF_PEOPLE, brief.people),
        (wording.OF_ORGANISATIONS, brief.organisations),
        (wording.OF_SOURCES, brief.sources),
        (wording.OF_OPEN_POINTS, brief.unknown),
        (wording.OF_ANYTHING_ELSE, brief),
    ):
        places = [place for place in walk(part) if place not in known]
        yield from (Reading(place, str(kind), when=date_of(brief, place)) for place in places)
        known |= set(places)


def _of_figure(entry: Entry, status: str) -> Reading:
    figure = entry.figure
    return Reading(
        figure.evidence,
        wording.KIND[figure.kind],
        "" if figure.bound is Bound.EXACT else wording.BOUND[figure.bound],
        says(entry),
        entry.as_of,
        status,
        surface(figure),
    )


def _of_promise(one: Promise) -> Iterator[Reading]:
    for place in (one.commitment.evidence, *one.again):
        author = actor_words(one.commitment.actor) or str(wording.NO_ACTOR)
        yield Reading(place, str(wording.OF_COMMITMENTS), "", author, one.as_of, wording.PROMISE[one.status])
