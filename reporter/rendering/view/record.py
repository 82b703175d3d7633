"""What was promised, what happened when, what is not known, and where it all comes from."""

from __future__ import annotations

from typing import NamedTuple

from reporter.briefing.model import (
    Briefing,
    Event,
    EventKind,
    GapInKnowledge,
    Origin,
    Promise,
    PromiseStatus,
    Source,
    Unknown,
)
from reporter.briefing.timeline import weightiest
from reporter.facts import Evidence, Figure, PartialDate, newness
from reporter.rendering import wording
from reporter.rendering.dates import age, date_of
from reporter.rendering.languages import say
from reporter.rendering.languages.foreign import foreign
from reporter.rendering.phrases import (
    actor_words,
    amount,
    as_of_words,
    computed_words,
    counting_words,
    date_words,
    dated_words,
    is_foretold,
    place_words,
    quoted,
    term,
)
from reporter.rendering.remembering import remembered
from reporter.rendering.support import why_words
from reporter.rendering.view.actors import cut
from reporter.rendering.view.limits import EVENTS, OPEN_POINTS, PROMISES, Mentions, cited
from reporter.rendering.walking import walk

# What no figure tells is told in its source's words, cut to a line.
_QUOTED = (EventKind.DIED, EventKind.OFFICE)
_OF_AN_EVENT = 130
_LIVE = (PromiseStatus.OPEN, PromiseStatus.OVERDUE, PromiseStatus.PARTLY)


class PromiseRow(NamedTuple):
    """A promise with everything that is printed of it."""

    actor: str
    quote: str
    place: Evidence
    again: Mentions
    said: PartialDate | None
    due: PartialDate | None
    status: str
    proof: Mentions
    held: str
    held_at: Mentions
    shared: Mentions
    spent: str
    spent_at: Mentions


class EventRow(NamedTuple):
    """A line of the timeline: when, what, who, the figure in its source's words, and where it is said."""

    when: PartialDate
    what: str
    actor: str | None
    figure: str
    mentions: Mentions
    ahead: bool = False


class OpenPoint(NamedTuple):
    """One thing not known: what it is about and the quotes that show it."""

    about: str
    quotes: tuple[Evidence, ...]
    note: str = ""


class OpenPoints(NamedTuple):
    """What is not known for one reason, and how much more stands only in the annex."""

    label: str
    points: list[OpenPoint]
    more: int = 0


@remembered
def promises(brief: Briefing) -> list[PromiseRow]:
    """Give the promises that matter most to a reader now."""
    return [_promise(one) for one in _by_urgency(_ranked(brief)[:PROMISES])]


@remembered
def other_promises(brief: Briefing) -> list[PromiseRow]:
    """Give the promises that the body leaves out."""
    return [_promise(one) for one in _by_urgency(_ranked(brief)[PROMISES:])]


def _ranked(brief: Briefing) -> list[Promise]:
    """Put what is still to be kept first; of this what can be checked, what later sources speak of, and the newest.

    What was promised to a mission that is no more comes after what the present one was promised.
    """

    def rank(one: Promise) -> tuple[bool, bool, bool, bool, int]:
        told = bool(one.proof) or _is_late(one)
        return one.status not in _LIVE, not _checkable(one), one.earlier, not told, -_said(one)

    return sorted(brief.commitments, key=rank)


def _by_urgency(some: list[Promise]) -> list[Promise]:
    """Put what is overdue first, then the newest; what was promised to the mission before the present one last."""
    return sorted(some, key=lambda one: (one.earlier, not _is_late(one), -_said(one)))


def _is_late(one: Promise) -> bool:
    return one.overdue or one.status is PromiseStatus.OVERDUE


def _checkable(one: Promise) -> bool:
    return one.commitment.value is not None or one.commitment.due is not None


def _said(one: Promise) -> int:
    return newness(one.said or one.as_of)


def _promise(one: Promise) -> PromiseRow:
    commitment = one.commitment
    place = commitment.evidence
    again = [
        other for other in one.again if other.sentence_span != place.sentence_span or other.document != place.document
    ]
    return PromiseRow(
        actor=actor_words(commitment.actor) or str(wording.NO_ACTOR),
        quote=foreign(" ".join(place.quote.split())),
        place=place,
        again=cited(again),
        said=one.said or one.as_of,
        due=commitment.due,
        status=_status(one) + (f"{wording.SEMICOLON}{wording.TO_EARLIER}" if one.earlier else ""),
        proof=cited([*(entry.figure.evidence for entry in one.proof), *_outcome(one)]),
        spent=say("{figure} of it spent", figure=term(one.spent[0].figure)) if one.spent else "",
        spent_at=cited(entry.figure.evidence for entry in one.spent),
        held=say("{figure} of it held back", figure=term(one.held[0].figure)) if one.held else "",
        held_at=cited(entry.figure.evidence for entry in one.held),
        shared=cited(one.shared),
    )


def _outcome(one: Promise) -> list[Evidence]:
    """Give the words that the status quotes."""
    shown = one.outcome and one.status in (PromiseStatus.OPEN, PromiseStatus.OVERDUE)
    return [one.outcome] if shown and one.outcome else []


def _status(one: Promise) -> str:
    words = wording.PROMISE[one.status]
    if one.status is PromiseStatus.OPEN and one.commitment.value is None:
        words = str(wording.UNCOUNTED)
    elif one.status is PromiseStatus.OPEN and one.unclear:
        words = str(wording.UNCLEAR)
    if one.outcome and one.status in (PromiseStatus.OPEN, PromiseStatus.OVERDUE):
        told = foreign(quoted(" ".join(one.outcome.quote.split())))
        return say("its article tells what became of it: {words}", words=told)
    if one.status is PromiseStatus.OPEN and one.passed:
        return f"{wording.DAY_PASSED}{wording.SEMICOLON}{words}"
    if one.status is not PromiseStatus.PARTLY:
        return words
    late = f"{wording.PROMISE[PromiseStatus.OVERDUE]}, " if one.overdue else ""
    if one.progress is None:
        return f"{late}{words}"
    done = computed_words(one.progress)
    value, unit = one.commitment.value, one.commitment.unit
    if value is not None:
        whole = amount(value, unit or "")
        several = len(one.progress.terms) > 1
        done = say("{done} of {whole}, computed" if several else "{done} of {whole}", done=done, whole=whole)
    return f"{late}{words}{wording.COLON}{done}"


def events(brief: Briefing) -> list[EventRow]:
    """Give the ten events that weigh most, oldest first."""
    return [_event(one, brief) for one in weightiest(brief.timeline, brief.as_of, EVENTS)]


def _event(one: Event, brief: Briefing) -> EventRow:
    ahead = brief.as_of is not None and one.when.earliest > brief.as_of.latest
    said = wording.EVENT[one.what]
    if one.what is EventKind.LAUNCHED and ahead:
        said = str(wording.EVENT_AHEAD)
    elif one.what is EventKind.LAUNCHED and is_foretold(brief, one.when, one.evidence):
        said = str(wording.EVENT_FORETOLD)
    aside = str(wording.REPORTED) if one.reported else actor_words(one.mission)
    told = _counted(one.figure) if one.figure else ""
    if one.what is EventKind.FUNDED_UNTIL and one.evidence:
        # Whether money lasts, could run out or is to last, only the source's words tell.
        told = say("“{words}”", words=foreign(" ".join(one.evidence[0].quote.split())))
    if one.what in _QUOTED and one.evidence:
        told = say("“{words}”", words=foreign(cut(one.evidence[0], _OF_AN_EVENT)))
    if one.left:
        left = say("who set out on {date}", date=date_words(one.left))
        told = f"{told}, {left}" if told else left
    what = f"{said} ({aside})" if aside else said
    where = place_words(one.figure.place) if one.figure and one.what is EventKind.ATTACK else ""
    return EventRow(
        one.when, what, actor_words(one.actor) or where or None, told, cited(dict.fromkeys(walk(one))), ahead=ahead
    )


def _counted(figure: Figure) -> str:
    """Say what the figure of an event counts: `109 people killed`."""
    return counting_words(term(figure), wording.COUNTED.get(figure.kind, wording.KIND[figure.kind].lower()))


def events_left_out(brief: Briefing) -> int:
    """Count the events that the page has no line for."""
    return max(0, len(brief.timeline) - EVENTS)


def open_points(brief: Briefing) -> list[OpenPoints]:
    """Group what is not known by its reason, reasons in their declared order, each cut to what can be read."""
    return [
        one._replace(points=one.points[:OPEN_POINTS], more=max(0, len(one.points) - OPEN_POINTS))
        for one in _all_open(brief)
    ]


def other_open_points(brief: Briefing) -> list[OpenPoints]:
    """Give what the body leaves out of each reason."""
    rest = [one._replace(points=one.points[OPEN_POINTS:]) for one in _all_open(brief)]
    return [one for one in rest if one.points]


@remembered
def _all_open(brief: Briefing) -> list[OpenPoints]:
    grouped = [(why, [_open(one, brief) for one in brief.unknown if one.why is why]) for why in GapInKnowledge]
    return [OpenPoints(wording.GAP[why], points) for why, points in grouped if points]


def _open(one: Unknown, brief: Briefing) -> OpenPoint:
    kind = wording.KIND[one.kind] if one.kind else ""
    # Behind a quote, the citation names the file.
    source = one.source if one.source and not one.evidence else ""
    about = kind[:1].lower() + kind[1:]
    dated = one.why is GapInKnowledge.OLD_FIGURE and one.evidence
    when = date_of(brief, one.evidence[0]) if dated else None
    past = age(brief, when)
    undated = next((s for s in brief.sources if s.name == source), None)
    if undated and (undated.date.not_before or undated.date.not_after):
        source = f"{foreign(source)} ({dated_words(undated.date)})"
    return OpenPoint(
        " – ".join(part for part in (about, source if undated else foreign(source)) if part),
        one.evidence,
        (f", {as_of_words(when)}" if when else "") + (f", {past} {wording.BEFORE}" if past else ""),
    )


def same_story(brief: Briefing, source: Source) -> tuple[str, ...]:
    """Name the other files that carry a source's story."""
    origin = _origins(brief).get(source.name)
    return tuple(name for name in origin.sources if name != source.name) if origin else ()


@remembered
def _origins(brief: Briefing) -> dict[str, Origin]:
    """Give each file's story."""
    return {name: one for one in reversed(brief.origins) for name in one.sources}


def chosen_as(brief: Briefing) -> list[tuple[Evidence, str]]:
    """Say of the evidence of each headline what it is the key figure of, and why it was chosen."""
    ledgers = (*(one.ledger for one in brief.key_figures), *brief.humanitarian, *brief.differences)
    said = {one.kind: one for one in ledgers if one.headline and one.why}
    return [
        (one.headline.figure.evidence, f"{wording.KIND[one.kind].lower()}{wording.COLON}{why_words(one)}")
        for one in said.values()
        if one.headline
    ]
