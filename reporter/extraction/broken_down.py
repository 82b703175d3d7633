"""Numbers of a breakdown: the months, places, groups and givers into which a larger number told before is taken apart.

Comes in: the figures of an article in order. Goes out: which of them lie inside a larger one of their kind, though not
in its sentence or behind its colon (that is `contained`): the items of a list "by department", lines of names and
numbers, those joined to a part ("27,000 minors and 3,100 pregnant women"). What several states give is a whole of each.
Must not know the words of the kinds.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from reporter.facts import MONEY, PEOPLE, PERCENT, Aggregate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Mention
    from reporter.facts import Figure

    Read = tuple[Mention, Figure]

_DIVIDED = (
    r"(?:sex|age|gender|month|week|day|quarter|year|department|commune|province|region|district|place|town|country"
    r"|nationality|crossing|border|border crossing|point of entry|phase|sector|donor|site|area)"
)
# "By department, …", "broken down by month", "month by month".
_BROKEN_DOWN = re.compile(
    rf"(?:^\W*by {_DIVIDED}\b|\b(?:broken|split|divided|sorted|listed) (?:down |up )?(?:by|into) \w+"
    rf"|\b(?P<by>month|week|day|year|quarter|department|commune|place|town|country) by (?P=by)\b|\bbreakdown\b)",
    re.IGNORECASE,
)
# "Needs are greatest in A (2.1 million) and B (1.2 million)".
_FIRST_OF_ALL = re.compile(
    r"\b(?:greatest|highest|largest|biggest|most numerous|worst|most) in (?:the )?(?-i:[A-Z])[^.;()\d]{1,40}\($",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*\)")
# A line of a table: a name or a class, a colon and the number, and at most what is counted.
_LINE = re.compile(r"\W*(?P<what>[^\W\d][^:;.]{1,60}?):\s*$")
_REST_OF_LINE = re.compile(r"[^.;:]{0,40}\W*$")
_WHOLE = re.compile(r"\b(?:total|overall|altogether|all|sum)\b", re.IGNORECASE)
_JOINS = re.compile(r"[^.;:\d()]{1,45}?(?:,|\band|, and)\s+(?:(?:some|about|nearly|another|over|almost|around)\s+)?$")
_OTHER_TIME = re.compile(r"\s+(?:[\w-]+\s+)?(?:in|on|since|during|last|this|by|for|from|to|more)\b")
_LINES_BACK, _FEWEST = 6, 2
# What is rounded may exceed its whole by a fiftieth.
_ROUNDED = 50


def broken_down(read: Sequence[Read]) -> Iterator[int]:
    """Find the figures that belong to a breakdown of a larger one before them."""
    yield from _by_cue(read)
    yield from _in_lines(read)
    yield from _joined_to_part(read)


def _open(figure: Figure) -> bool:
    return figure.aggregate is Aggregate.TOTAL and figure.unit != PERCENT


def _by_sentence(read: Sequence[Read]) -> Iterator[list[int]]:
    for _, places in groupby(range(len(read)), key=lambda at: read[at][0].sentence.index):
        yield list(places)


def _by_cue(read: Sequence[Read]) -> Iterator[int]:
    """Find the items of a sentence that says by what it divides a number."""
    for places in _by_sentence(read):
        mention, figure = read[places[0]]
        items = [at for at in places if _alike(read[at][1], figure)]
        cue = _BROKEN_DOWN.search(mention.ahead)
        if cue is None and _FIRST_OF_ALL.search(mention.ahead):
            cue = _BRACKETED.match(mention.behind)
        if cue is not None and len(items) >= _FEWEST and _has_whole(items, read):
            yield from (at for at in items if _open(read[at][1]))


def _in_lines(read: Sequence[Read]) -> Iterator[int]:
    """Find the numbers of lines that follow each other, each with a name and a colon."""
    run: list[int] = []
    for at, (mention, figure) in enumerate(read):
        follows = bool(run) and mention.sentence.index - read[run[-1]][0].sentence.index == 1
        line = _is_line(mention) and (_open(figure) or figure.aggregate is Aggregate.PART)
        if run and not (line and follows and _alike(figure, read[run[0]][1])):
            yield from _lines(run, read)
            run = []
        if line:
            run.append(at)
    yield from _lines(run, read)


def _lines(run: list[int], read: Sequence[Read]) -> list[int]:
    return run if len(run) >= _FEWEST and _has_whole(run, read, back=_LINES_BACK) else []


def _is_line(mention: Mention) -> bool:
    label = _LINE.fullmatch(mention.ahead)
    return (
        label is not None and not _WHOLE.search(label["what"]) and _REST_OF_LINE.fullmatch(mention.behind) is not None
    )


def _joined_to_part(read: Sequence[Read]) -> Iterator[int]:
    """Find those joined to a part by "and": "of whom 27,000 are minors and 3,100 pregnant women"."""
    parts = {at for at, (_, figure) in enumerate(read) if figure.aggregate is Aggregate.PART and figure.unit == PEOPLE}
    for at in range(1, len(read)):
        (other, told), (mention, figure) = read[at - 1], read[at]
        if at - 1 not in parts or not _open(figure) or figure.kind in MONEY or not _alike(told, figure):
            continue
        if other.sentence is not mention.sentence or _OTHER_TIME.match(mention.behind):
            continue
        start, end = other.quantity.span.end, mention.quantity.span.start
        between = mention.sentence.document.text[start:end]
        deeds = any(t.pos_ == "VERB" for t in mention.sentence.tokens if start <= t.idx < end)
        larger = any(_alike(one, figure) and one.value >= told.value + figure.value for _, one in read[:at])
        if larger and not deeds and _JOINS.fullmatch(between):
            parts.add(at)
            yield at


def _has_whole(items: Sequence[int], read: Sequence[Read], *, back: int = 10_000) -> bool:
    first = read[items[0]][0].sentence.index
    wholes = (
        told
        for mention, told in read[: items[0]]
        if _alike(told, read[items[0]][1]) and 0 < first - mention.sentence.index <= back
    )
    return any(_open(told) and _fits(items, told, read) for told in wholes)


def _fits(items: Sequence[int], whole: Figure, read: Sequence[Read]) -> bool:
    return sum(read[at][1].value for at in items) <= whole.value + whole.value / _ROUNDED


def _alike(one: Figure, two: Figure) -> bool:
    return one.kind is two.kind and one.unit == two.unit
