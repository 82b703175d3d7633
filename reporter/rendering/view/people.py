"""The people affected: one table by kind, values on a line of time, and single attacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from reporter.briefing.model import Briefing, Entry, Ledger, Side, Standing
from reporter.facts import VICTIMS, Aggregate, Evidence, Figure, Kind, newness
from reporter.rendering import wording
from reporter.rendering.phrases import (
    around_words,
    blame_words,
    counting_words,
    date_words,
    group_words,
    period_words,
    place_words,
    span_words,
    surface,
)
from reporter.rendering.remembering import remembered
from reporter.rendering.support import why_words
from reporter.rendering.view.limits import ATTACKS, BLAMED, POINTS_IN_TIME, ROWS_OF_A_KIND, Mentions, cited, first
from reporter.rendering.view.rows import Book, Group, Row, merged

_FIRST_SERIES = 3
_QUARTER = 80
_TOLLS = VICTIMS | {Kind.DISPLACED}
_OF_THE_DEAD = re.compile(r"\b(?:of|among) (?:the|those) (?:dead|killed|slain|victims|fatalities)\b", re.IGNORECASE)
_SOME_OF = re.compile(r"\s+(?:\w+\s+)?of (?:them|whom|these|those)\b", re.IGNORECASE)
_HARM = (Kind.KILLED, Kind.INJURED, Kind.KIDNAPPED, Kind.DISPLACED)
_PARTS = (Aggregate.PART, Aggregate.INCREMENT)
# What a reader would miss most where a kind has more figures than rows.
_RANK = {
    Standing.HEADLINE: 0,
    Standing.CONTESTED: 1,
    Standing.OTHER_AUTHORITY: 1,
    Standing.OTHER_PLACE: 2,
    Standing.OTHER_GROUP: 2,
    Standing.PART: 2,
    Standing.AGREES: 4,
}
_OTHER = 3


@remembered
def humanitarian(brief: Briefing) -> list[Book]:
    """Give the figures of each kind that matter most, parts below the whole of their source."""
    return [_table(ledger) for ledger in brief.humanitarian]


def _table(ledger: Ledger) -> Book:
    label = wording.KIND[ledger.kind]
    every = merged(_arranged(ledger.entries))
    groups = _each_toll_once(group for group in every if not _is_adrift(group.entry, ledger)) or every
    kept = first(sorted(groups, key=lambda group: _rank(group, ledger.headline)), ROWS_OF_A_KIND, groups)
    wholes = [one.entry for one in kept if one.entry.figure.aggregate not in _PARTS]
    rows = [Row(label, one.entry, one.mentions, below=_is_below(one.entry, ledger, wholes)) for one in kept]
    return Book(label, rows, why=why_words(ledger), more=len(every) - len(kept))


def _each_toll_once(groups: Iterable[Group]) -> list[Group]:
    """Leave out a toll of the same days that another author or place is given with."""
    kept: dict[object, Group] = {}
    for group in groups:
        entry, figure = group.entry, group.entry.figure
        whole = entry.period and figure.kind in VICTIMS and figure.aggregate is Aggregate.TOTAL
        same = (figure.value, figure.unit, figure.group, entry.period, entry.side) if whole else id(entry)
        kept.setdefault(same, group)
    return list(kept.values())


def _is_adrift(entry: Entry, ledger: Ledger) -> bool:
    """Tell an undated figure beside the headline that nothing tells from it: right below it would pass for as new."""
    written = entry.written
    bounded = bool(written and written.first and written.last)
    return entry is not ledger.headline and entry.as_of is None and not bounded and entry.period is None


def _is_below(entry: Entry, ledger: Ledger, shown: Sequence[Entry]) -> bool:
    """Tell whether a part's whole is shown; below another figure it would pass for a part of that."""
    if entry.figure.aggregate not in _PARTS:
        return False
    home = _home(entry, [one for one in ledger.entries if one.figure.aggregate not in _PARTS])
    return any(one is home for one in shown)


def _rank(group: Group, head: Entry | None) -> tuple[int, int]:
    """Rank by what a figure says beside the headline; the newest first, an undated one last.

    A count of days that go beyond those of the headline is news, and so is whom one side has killed.
    """
    entry = group.entry
    undated_part = entry.standing is Standing.PART and entry.as_of is None
    told = entry.standing is Standing.PART and entry.side is not None
    rank = 1 if told or _goes_beyond(entry, head) or _is_long(entry, head) else _RANK.get(entry.standing, _OTHER)
    return _OTHER if undated_part else rank, -newness(entry.as_of)


def _is_long(entry: Entry, head: Entry | None) -> bool:
    """Tell a whole toll of a quarter or more of other days than the headline's."""
    own = entry.period
    other = entry.standing in (Standing.OTHER_PERIOD, Standing.OLDER, Standing.NEWER) and entry.side is None
    of_tolls = head is not None and entry.figure.kind in VICTIMS and entry.figure.aggregate is Aggregate.TOTAL
    return bool(own and other and of_tolls and (own.last - own.first).days >= _QUARTER)


def _goes_beyond(entry: Entry, head: Entry | None) -> bool:
    """Tell a count of a quarter or more of which the headline holds not the last days."""
    own, leading = entry.period, head.period if head else None
    if own is None or leading is None or entry.standing not in (Standing.OTHER_PERIOD, Standing.NEWER):
        return False
    return own.last > leading.last and (own.last - own.first).days >= _QUARTER


def _arranged(entries: Sequence[Entry]) -> list[Entry]:
    """Put each part behind the whole that its own sentence gives, or else its own source; the rest at the end."""
    wholes = [one for one in entries if one.figure.aggregate not in _PARTS]
    parts = [one for one in entries if one.figure.aggregate in _PARTS]
    homes = {id(part): _home(part, wholes) for part in parts}
    arranged = []
    for whole in wholes:
        arranged += [whole, *(part for part in parts if homes[id(part)] is whole)]
    return [*arranged, *(part for part in parts if homes[id(part)] is None)]


def _home(part: Entry, wholes: Sequence[Entry]) -> Entry | None:
    place = part.figure.evidence
    same = [one for one in wholes if one.figure.evidence.document is place.document]
    near = [one for one in same if one.figure.evidence.sentence_span == place.sentence_span]
    return next(iter([*near, *same]), None)


def series(brief: Briefing) -> list[Book]:
    """Give the kinds that have enough dated values to be read as a line of time: its newest points."""
    return [_line(one) for one in brief.humanitarian if len(one.series) >= _FIRST_SERIES]


class Stretch(NamedTuple):
    """A count of some days, in words, and where it is said."""

    days: str
    entry: Entry
    mentions: Mentions


class Stretches(NamedTuple):
    """The counts of a kind over several stretches of time, by their ends, and how many more there are."""

    label: str
    rows: list[Stretch]
    more: int = 0


def stretches(brief: Briefing) -> list[Stretches]:
    """Give the kinds that are counted over three stretches of time or more, where no line holds them: the newest."""
    books = [one for one in brief.humanitarian if len(one.series) < _FIRST_SERIES]
    return [_by_stretch(one) for one in books if len(one.stretches) >= _FIRST_SERIES]


def _by_stretch(ledger: Ledger) -> Stretches:
    rows = [
        Stretch(span_words(one.period), one, cited([one.figure.evidence])) for one in ledger.stretches if one.period
    ]
    shown = rows[-POINTS_IN_TIME:]
    return Stretches(wording.KIND[ledger.kind], shown, more=len(rows) - len(shown))


def _line(ledger: Ledger) -> Book:
    label = wording.KIND[ledger.kind]
    points = merged(ledger.series)
    rows = [Row(label, one.entry, one.mentions) for one in points[-POINTS_IN_TIME:]]
    return Book(label, rows, more=len(points) - len(rows))


class Attack(NamedTuple):
    """One attack: where, when and by whom, the tolls of it, each with what it counts, and who says so.

    `setting` is its day and who struck, as far as a source tells them; `others` are further tolls that sources give of
    it, each with its date.
    """

    place: str
    setting: str
    tolls: str
    entry: Entry
    mentions: Mentions
    others: str = ""


class Attacks(NamedTuple):
    """The attacks that the body shows, and how many tolls stand only in the annex."""

    rows: list[Attack]
    more: int = 0


def attacks(brief: Briefing) -> Attacks:
    """Give single attacks, each in a row with all that is told of it: the deadliest where there are more than rows.

    Who was sent where in one operation is no toll.
    """
    together = _by_attack([one for one in brief.incidents if one.figure.kind in _TOLLS])
    kept = first(sorted(together, key=_deaths, reverse=True), ATTACKS, together)
    return Attacks([_attack(tolls) for tolls in kept], more=len(merged(brief.incidents)) - sum(map(_rows, kept)))


def _rows(tolls: Sequence[Entry]) -> int:
    return len(merged(tolls))


def _by_attack(tolls: Sequence[Entry]) -> list[list[Entry]]:
    """Join the tolls of one attack: what the model sets behind one another, and what one sentence gives."""
    groups: list[list[Entry]] = []
    for entry in tolls:
        if entry.standing is Standing.INCIDENT or not groups:
            groups.append([])
        groups[-1].append(entry)
    joined: list[list[Entry]] = []
    for group in groups:
        home = next((known for known in joined if _told_together(known, group) or _beside(known, group)), None)
        if home is None:
            joined.append(group)
        else:
            home.extend(group)
    return _with_parts(joined)


def _told_together(attack: Sequence[Entry], group: Sequence[Entry]) -> bool:
    """Tell what one sentence gives, unless it names two places: "70 there, and 30 in the next town"."""
    places = {
        place for one in (attack, group) if (place := next((e.figure.place for e in one if e.figure.place), None))
    }
    return bool(_sentences(attack) & _sentences(group)) and len(places) <= 1


def _with_parts(attacks: list[list[Entry]]) -> list[list[Entry]]:
    """Put the children or women among the dead behind the one attack whose dead their article counts."""
    wholes = [attack for attack in attacks if any(_is_whole(one) for one in attack)]
    kept = []
    for attack in attacks:
        documents = {one.figure.evidence.document for one in attack}
        homes = [one for one in wholes if documents & {e.figure.evidence.document for e in one if _is_whole(e)}]
        if attack in wholes or len(homes) != 1 or not all(_is_part_of_dead(one) for one in attack):
            kept.append(attack)
        else:
            homes[0].extend(replace(one, standing=Standing.SAME_ATTACK) for one in attack)
    return kept


def _is_whole(entry: Entry) -> bool:
    return entry.figure.kind is Kind.KILLED and entry.figure.group is None and entry.side is not Side.FORCES


def _is_part_of_dead(entry: Entry) -> bool:
    """Tell those whom their sentence calls some of the dead."""
    figure = entry.figure
    some = bool(_OF_THE_DEAD.search(figure.evidence.sentence))
    return figure.kind is Kind.KILLED and figure.group is not None and entry.side is None and some


def _beside(attack: Sequence[Entry], group: Sequence[Entry]) -> bool:
    """Tell what an article says of the same place as of an attack there, but for its dead: they would be others."""
    lead = group[0].figure
    own = (one.figure for one in attack if one.figure.evidence.document is lead.evidence.document)
    return bool(lead.place) and any(one.kind is not lead.kind and one.place == lead.place for one in own)


def _sentences(tolls: Sequence[Entry]) -> set[object]:
    places = (one.figure.evidence for one in tolls)
    return {(place.document.name, place.sentence_span) for place in places}


def _deaths(tolls: Sequence[Entry]) -> tuple[bool, bool, Decimal]:
    """Rank an attack by its dead; one of which nobody says where it was tells a reader less."""
    deaths = [one.figure.value for one in tolls if one.figure.kind is Kind.KILLED]
    placed = any(one.figure.place for one in tolls)
    return bool(deaths), placed, max(deaths or [one.figure.value for one in tolls])


def _attack(tolls: Sequence[Entry]) -> Attack:
    ordered = sorted(tolls, key=lambda one: _HARM.index(one.figure.kind) if one.figure.kind in _HARM else len(_HARM))
    lead = ordered[0]
    sentence = lead.figure.evidence.sentence_span
    beside = [e for e in ordered if e.figure.evidence.sentence_span == sentence and e.standing is not Standing.OLDER]
    own = [e for e in ordered if e.standing is Standing.INCIDENT or e in beside]
    others = [e for e in ordered if not any(e is one or _same_toll(e, one) for one in own)]
    place = place_words(next((one.figure.place for one in ordered if one.figure.place), ""))
    return Attack(
        place,
        _setting(ordered),
        ", ".join(dict.fromkeys(_toll(one.figure) + _of_them(one.figure, own) for one in own)),
        lead,
        cited([*(one.figure.evidence for one in (*own, *(e for e in ordered if e not in own))), *_dated_by(ordered)]),
        ", ".join(dict.fromkeys(f"{_toll(one.figure)} ({around_words(one)})" for one in others)),
    )


def _setting(tolls: Sequence[Entry]) -> str:
    """Say when an attack was and who struck: nothing where two sources name two days, or two sides.

    A stretch of time over which it went on stands in its source's words.
    """
    days = {one.happened for one in tolls if one.happened}
    sides = {one.side for one in tolls if one.side}
    when = date_words(next(iter(days))) if len(days) == 1 else "" if days else period_words(tolls[0])
    who = wording.BY_SIDE[next(iter(sides))] if len(sides) == 1 else ""
    return ", ".join(part for part in (when, who) if part)


def _dated_by(tolls: Sequence[Entry]) -> list[Evidence]:
    days = {one.happened for one in tolls if one.happened}
    return [one.dated_by for one in tolls if one.dated_by][:1] if len(days) == 1 else []


class Doing(NamedTuple):
    """A sentence that says whose doing how many were; who says so, of which days and when; and where."""

    quote: str
    around: str
    mentions: Mentions


def blamed(brief: Briefing) -> list[Doing]:
    """Give what sources say of whose doing how many were, the newest first."""
    return [
        Doing(
            " ".join(one.evidence.quote.split()),
            blame_words(one),
            cited([one.evidence, *([one.count.figure.evidence] if one.count else [])]),
        )
        for one in brief.blamed[:BLAMED]
    ]


def _of_them(figure: Figure, tolls: Sequence[Entry]) -> str:
    """Mark those who are some of a larger toll of the same attack by their own words: "1,000 of them"."""
    text = figure.evidence.document.text
    behind = text[figure.evidence.span.end : figure.evidence.sentence_span.end]
    larger = any(one.figure.kind is figure.kind and one.figure.value > figure.value for one in tolls)
    return f" ({wording.AGGREGATE[Aggregate.PART]})" if larger and _SOME_OF.match(behind) else ""


def _same_toll(one: Entry, other: Entry) -> bool:
    return one.standing is Standing.AGREES and one.figure.kind is other.figure.kind


def _toll(figure: Figure) -> str:
    counted = wording.COUNTED.get(figure.kind, wording.KIND[figure.kind].lower())
    words = counting_words(surface(figure), counted)
    return f"{words} ({group_words(figure.group)})" if figure.group else words
