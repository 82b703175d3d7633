"""What a figure takes over from those before it: the time of the report whose numbers go on, and what it is part of.

Comes in: the figures of an article in order. Goes out: the same figures, those without a time with the one that holds
for them, and parts and increments only where there is a whole. A report names its period once; the sentences behind go
on with it until the paragraph ends or another time is named.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.contained import contained
from reporter.extraction.incidents import over_a_stretch
from reporter.facts import PERCENT, VICTIMS, Aggregate, Kind
from reporter.knowledge.times import times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.extraction.reading import Mention
    from reporter.facts import Figure

    Read = tuple[Mention, Figure]

# So many sentences a report goes on without its period.
_BACK = 3
_ALIKE = {**dict.fromkeys(VICTIMS, "victims"), Kind.RETURNED: "returned"}
# With these a report looks back to what its numbers are compared with.
_LOOKING_BACK = re.compile(r"\b(?:same|last|previous|whole|all)\b", re.IGNORECASE)
_HARMED = VICTIMS | {Kind.DISPLACED}
_THEY_WERE = re.compile(
    r"\s+(?:were|are|had been) (?:under|aged|minors|children|girls|boys|women|men|pregnant|adults|teenagers|teachers)\b"
)
_CLAUSE_BEGINS = re.compile(r"(?:^\W*|[;,]\s+|\band\s+)$")
_OF_THOSE = re.compile(r"\s+of (?:them|whom|these|those)\b", re.IGNORECASE)
# More than ever fled from one attack.
_ONE_PLACE = 20_000
_GOING_ON = re.compile(
    r"\b(?:so far|since|still|now|in all|altogether|total|months?|weeks?|years?|already|nationwide"
    r"|across the country)\b",
    re.IGNORECASE,
)
_SINCE_EVENT = re.compile(
    r"\bsince (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:attack|assault|raid|massacre|weekend|night of)|then"
    r"|last night|yesterday|dawn)\b[^,.;]{0,20}",
    re.IGNORECASE,
)
_OF_PLANNED = re.compile(r"\W*(?:Out )?[Oo]f (?:the|its|their|those|some|an?)\b[^.;]*,[^.;\d]*$")
_COMPARED = frozenset({"compared-with", "same-thing"})


def settled(read: Sequence[Read]) -> tuple[Figure, ...]:
    """Give the figures with what those before them tell of their time, and of what they are part of or added to."""
    anew: list[Read] = []
    for at, (mention, _) in enumerate(read):
        figure = _over_time(mention, _counted_anew(at, read))
        anew.append((mention, _driven_out(mention, _of_what_is_there(mention, figure, read), anew)))
    return with_times([(mention, figure) for (mention, _), figure in zip(anew, contained(anew), strict=True)])


def _counted_anew(at: int, read: Sequence[Read]) -> Figure:
    """Settle "17 were killed and 1,100 more fled", which adds to no count, and "Fifteen were minors", a part of one."""
    mention, figure = read[at]
    if figure.kind not in _HARMED or not at:
        return figure
    before, told = read[at - 1]
    near = mention.sentence.index - before.sentence.index <= 1
    if figure.aggregate is Aggregate.INCREMENT and near and told.kind in _HARMED and told.kind is not figure.kind:
        known = any(one.kind is figure.kind for _, one in read[:at])
        return figure if known else replace(figure, aggregate=_event_or_total(told))
    if figure.aggregate is not Aggregate.TOTAL or not _of_them(mention):
        return figure
    counted = next((one for one in reversed(read[:at]) if one[1].unit == figure.unit), None)
    if counted is None or mention.sentence.index - counted[0].sentence.index > 1:
        return figure
    whole = counted[1]
    smaller = whole.kind is figure.kind and whole.value > figure.value and whole.aggregate is Aggregate.TOTAL
    return replace(figure, aggregate=Aggregate.PART) if smaller else figure


def _over_time(mention: Mention, figure: Figure) -> Figure:
    """Settle the victims of many attacks, whose stretch opens the sentence: they are no one attack's."""
    if figure.kind not in VICTIMS or figure.aggregate is not Aggregate.INCIDENT or not over_a_stretch(mention):
        return figure
    return replace(figure, aggregate=Aggregate.PART if _OF_THOSE.match(mention.behind) else Aggregate.TOTAL)


def _driven_out(mention: Mention, figure: Figure, before: Sequence[Read]) -> Figure:
    """Settle those who ran from an attack told right before: "50 were hurt, and 6,270 had to run"."""
    ran = figure.kind is Kind.DISPLACED and figure.unit != PERCENT and figure.value < _ONE_PLACE
    if not ran or not before or figure.aggregate not in (Aggregate.TOTAL, Aggregate.PART):
        return figure
    other, told = before[-1]
    near = mention.sentence.index - other.sentence.index <= _BACK
    of_event = told.aggregate is Aggregate.INCIDENT and told.kind in _HARMED
    going_on = _GOING_ON.search(_SINCE_EVENT.sub("", mention.sentence.text)) or _names_stretch(mention)
    return replace(figure, aggregate=Aggregate.INCIDENT) if near and of_event and not going_on else figure


def _names_stretch(mention: Mention) -> bool:
    return bool(times().stretch.search(_SINCE_EVENT.sub("", mention.sentence.text)))


def _of_what_is_there(mention: Mention, figure: Figure, read: Sequence[Read]) -> Figure:
    """Settle those who have come of all that were planned: "of the 2,500 foreseen, 430 have arrived"."""
    opened = _OF_PLANNED.match(mention.ahead)
    if figure.kind is not Kind.DEPLOYED or figure.aggregate is not Aggregate.PART or opened is None:
        return figure
    planned = (
        told
        for other, told in read
        if other.sentence is mention.sentence and other.quantity.span.start < mention.quantity.span.start
    )
    first = next(planned, None)
    to_come = first is not None and first.kind in (Kind.TARGET, Kind.PLEDGED_PERSONNEL)
    return replace(figure, aggregate=Aggregate.TOTAL) if to_come else figure


def _event_or_total(told: Figure) -> Aggregate:
    return Aggregate.INCIDENT if told.aggregate is Aggregate.INCIDENT else Aggregate.TOTAL


def _of_them(mention: Mention) -> bool:
    """Tell a clause that says of some of those counted who they are: "Two were hit at home, and 190 were under 18"."""
    return bool(_CLAUSE_BEGINS.search(mention.ahead) and _THEY_WERE.match(mention.behind))


def with_times(read: Sequence[Read]) -> tuple[Figure, ...]:
    """Give each figure without a time the one that goes on from a figure before it."""
    made: list[Read] = []
    for mention, figure in read:
        went_on = _time(mention, figure, made) if figure.period is None else None
        made.append((mention, replace(figure, period=went_on) if went_on else figure))
    return tuple(figure for _, figure in made)


def _time(mention: Mention, figure: Figure, before: Sequence[Read]) -> str | None:
    if figure.kind not in _ALIKE:
        return None
    for other, told in reversed(before):
        away = mention.sentence.index - other.sentence.index
        if away > _BACK:
            return None
        if told.period is None or _ALIKE.get(told.kind) != _ALIKE[figure.kind] or _is_compared(told):
            continue
        return told.period if _goes_on(mention, figure, other, told, away) else None
    return None


def _is_compared(told: Figure) -> bool:
    """Tell a figure that only shows how the report's own have changed."""
    return told.rule in _COMPARED or bool(_LOOKING_BACK.search(told.period or ""))


def _goes_on(mention: Mention, figure: Figure, other: Mention, told: Figure, away: int) -> bool:
    """Tell whether the time of a figure before holds for this one: no other is named, and both are of one report."""
    if not away:
        return _is_within(figure, told)
    one_event = Aggregate.INCIDENT in (figure.aggregate, told.aggregate)
    return not one_event and not _names_time(mention) and _in_paragraph(other, mention)


def _is_within(figure: Figure, told: Figure) -> bool:
    """Tell a share or part in the sentence of its whole."""
    share = figure.unit == PERCENT or figure.aggregate is Aggregate.PART
    return share and figure.kind is told.kind


def _names_time(mention: Mention) -> bool:
    text = mention.sentence.text
    return bool(times().periods.search(text) or times().moments.search(text))


def _in_paragraph(one: Mention, two: Mention) -> bool:
    text = one.sentence.document.text
    return "\n" not in text[one.sentence.span.end : two.sentence.span.start]
