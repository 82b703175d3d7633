"""What the facts of other sources leave of an article's month: its mission decided and begun, its reinforcements come.

Comes in: the extraction of an undated article with what it says of the mission as of any day, and the extractions of
the others. Goes out: `Clue`s, each with the words of both sides. Only what all others say alike is an anchor; what the
article has otherwise leaves no month at all. Must not know how facts are found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reporter.dating.constraints import MONTHS_OF_YEAR, Clue, index_of, months_ahead, since, until
from reporter.dating.narration import body_sentences, is_quoted
from reporter.facts import Aggregate, DateBasis, Kind, MissionSlot, PartialDate, Span
from reporter.knowledge.dating import dating_words
from reporter.knowledge.missions import missions
from reporter.sources.moments import Moment, moments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reporter.facts import Evidence, Extraction, Figure, MissionFact

_DATED_ACTS = (MissionSlot.AUTHORISED, MissionSlot.LAUNCHED)
# An undated article gives dates only where it names their year, so that its facts anchor others too; an inferred date
# never anchors another.
_OWN = frozenset({DateBasis.STATED, DateBasis.INFERRED, DateBasis.GIVEN})


# Which way from the article's own time lies what it calls the last and this one.
_WAYS = {"last": -1, "this": 0}


class Undated(NamedTuple):
    """An article without a date, and what it says of the mission as of any day."""

    extraction: Extraction
    mission: tuple[MissionFact, ...]


class _Anchor(NamedTuple):
    """The month in which something happened, and the words of the source that tells it."""

    month: int
    evidence: Evidence


def anchored(article: Undated, others: Sequence[Extraction]) -> Iterator[Clue]:
    """Give what the others' facts leave of the month of an article."""
    if (name := _mission(article.extraction.mission)) is not None:
        same = [other for other in others if _mission(other.mission) == name]
        known = {slot: anchor for slot in _DATED_ACTS if (anchor := _agreed(same, slot))}
        yield from _of_acts(article, known)
        yield from _of_plans(article, known)
        yield from _of_successors(article, name, others)
    yield from _of_reinforcements(article.extraction, others)


def _mission(facts: Iterable[MissionFact]) -> str | None:
    return next((fact.value for fact in facts if fact.slot is MissionSlot.NAME), None)


def _agreed(others: Sequence[Extraction], slot: MissionSlot) -> _Anchor | None:
    """Give the month that every source gives which dates this act, or only its year."""
    told = [fact for other in others for fact in other.mission if fact.slot is slot]
    values = {fact: value for fact in told if (value := PartialDate.read(fact.value))}
    months = {index_of(value) for value in values.values() if value.month}
    years = {value.year for value in values.values()}
    if len(months) != 1 or len(years) != 1:
        return None
    finer = [fact for fact in told if fact in values and values[fact].month]
    # A quote that holds the year says the most.
    best = min(finer, key=lambda fact: (fact.value[:4] not in fact.evidence.quote, fact.evidence.document.name))
    return _Anchor(months.pop(), best.evidence)


def _of_acts(article: Undated, known: dict[MissionSlot, _Anchor]) -> Iterator[Clue]:
    """Read "approved in October", "launched last June" and "authorised last year" beside the month of these acts."""
    for fact in article.mission:
        anchor, moment = known.get(fact.slot), _undated_moment(fact.evidence)
        if anchor is not None and moment is not None:
            months = _months_after(anchor.month, moment)
            yield Clue(months=months, evidence=(fact.evidence, anchor.evidence), others=True)


def _undated_moment(evidence: Evidence) -> Moment | None:
    """Give the one expression of time in some words, where it names no year and can be told apart from its like."""
    told = [moment for moment in moments(evidence.document.text, *evidence.span) if moment.weekday is None]
    return told[0] if len(told) == 1 and not (told[0].year or told[0].ago) else None


def _months_after(then: int, moment: Moment) -> frozenset[int]:
    """Give the months in which somebody says this of what happened then: none where it happened in another month."""
    year = then - then % MONTHS_OF_YEAR
    if moment.unit == "year" and moment.which in _WAYS:
        start = year - MONTHS_OF_YEAR * _WAYS[moment.which]
        return since(start) & until(start + MONTHS_OF_YEAR - 1)
    if moment.unit == "month" and moment.which in _WAYS:
        return frozenset({then - _WAYS[moment.which]})
    if moment.month is None or moment.unit or moment.month != then % MONTHS_OF_YEAR + 1:
        return frozenset[int]() if moment.month else since(then)
    # "Last June" is said of June until the year after that is over: in its autumn it may mean either.
    last = year + 2 * MONTHS_OF_YEAR - 1 if moment.which == "last" else then + MONTHS_OF_YEAR - 1
    return since(then) & until(last)


def _of_plans(article: Undated, known: dict[MissionSlot, _Anchor]) -> Iterator[Clue]:
    """Read an article for which the mission is still to come to its country: it is not later than its launch."""
    launch = known.get(MissionSlot.LAUNCHED)
    begun = any(fact.slot is MissionSlot.LAUNCHED for fact in (*article.mission, *article.extraction.mission))
    if launch is None or begun or any(figure.kind is Kind.DEPLOYED for figure in article.extraction.figures):
        return
    if (plan := next(_plans(article.extraction), None)) is not None:
        yield Clue(months=until(launch.month), evidence=(plan, launch.evidence), others=True)


def _of_successors(article: Undated, name: str, others: Sequence[Extraction]) -> Iterator[Clue]:
    """Read a mandate that still runs, until a day without its year, where another mission has followed since.

    The day comes once more at most when others tell that the next mission was authorised.
    """
    for fact in article.mission:
        moment = _undated_moment(fact.evidence) if fact.slot is MissionSlot.MANDATE_UNTIL else None
        if moment is None or moment.month is None or moment.which:
            continue
        for other in others:
            decided = _agreed([other], MissionSlot.AUTHORISED) if _follows(_mission(other.mission), name) else None
            if decided is not None:
                end = decided.month + months_ahead(moment.month, decided.month)
                yield Clue(months=until(end), evidence=(fact.evidence, decided.evidence), others=True)


def _follows(later: str | None, earlier: str) -> bool:
    names = missions().names
    return later in names and earlier in names and names.index(later) > names.index(earlier)


def _plans(extraction: Extraction) -> Iterator[Evidence]:
    words, document = dating_words(), extraction.document
    for sentence in body_sentences(document):
        found = words.to_deploy.search(document.text, *sentence)
        span = Span(*found.span()) if found else None
        if span and not words.further.search(document.text, *sentence) and not is_quoted(document.text, span):
            yield document.evidence(span, sentence)


def _of_reinforcements(extraction: Extraction, others: Sequence[Extraction]) -> Iterator[Clue]:
    """Read a further party that is still to come here and has come there, on top of the same number, or the other way.

    Whoever says that more is to join 400 wrote before the source in which more have joined these 400.
    """
    for other in others:
        if other.date.basis not in _OWN or other.date.value is None or other.date.value.month is None:
            continue
        written = index_of(other.date.value)
        for earlier, later, months in (
            (extraction, other, until(written)),
            (other, extraction, since(written)),
        ):
            for total, party in _joined(earlier, later):
                yield Clue(months=months, evidence=(total.evidence, party.evidence), others=True)


def _joined(earlier: Extraction, later: Extraction) -> Iterator[tuple[Figure, Figure]]:
    """Give a contributor's number in the one article, and the party that has joined just that number in the other."""
    for coming in _of(earlier, Kind.PLEDGED_PERSONNEL, Aggregate.INCREMENT):
        for total in _of(earlier, Kind.DEPLOYED, Aggregate.TOTAL):
            for base in _of(later, Kind.DEPLOYED, Aggregate.TOTAL):
                for party in _of(later, Kind.DEPLOYED, Aggregate.INCREMENT):
                    alike = coming.actor == total.actor == base.actor == party.actor is not None
                    if alike and total.value == base.value:
                        yield total, party


def _of(extraction: Extraction, kind: Kind, aggregate: Aggregate) -> list[Figure]:
    return [figure for figure in extraction.figures if figure.kind is kind and figure.aggregate is aggregate]
