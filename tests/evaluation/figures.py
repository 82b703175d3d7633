"""Comparing figures: which of the gold's were found, which were invented, and what is said of those found.

Comes in: a text's gold figures and those said. Goes out: a `Score`. Figures are compared as facts: two of the same
kind, value and unit are one, whoever the actor; what is said of it counts as right if any of its records has it right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import TypeVar

from reporter.facts import Kind
from tests.evaluation.corpus import Gold, GoldFigure
from tests.evaluation.counts import Count, Score, share, total
from tests.evaluation.names import name_key, place_key, plain
from tests.evaluation.said import SaidFigure

ATTRIBUTES = ("bound", "aggregate", "actor", "attributed_to", "group")
# Often there is none: what is said where the gold has none is wrong, and what is not said is missed.
OPTIONAL_ATTRIBUTES = ("place", "period")
_FULL = ("bound", "aggregate", "actor")
_EXACTNESS = 0.005
# "in 2024" and "2024" are one period, "since 2024" is another.
_OPENING = re.compile("^(?:in|on|over|during|within|throughout|for|of|at) (?:the )?|^the ")

_Key = tuple[Kind, float, str]
_Figure = TypeVar("_Figure", SaidFigure, GoldFigure)


def compare_figures(gold: Gold, figures: Iterable[SaidFigure]) -> Score:
    """Compare the figures of one text."""
    said, want = _grouped(figures), _grouped(gold.figures)
    scores = []
    for key, wanted in want.items():
        hit = next((other for other in said if _same(other, key)), None)
        records = said.pop(hit) if hit else []
        if all(figure.optional for figure in wanted):
            continue
        scores.append(_found(gold.doc, wanted, records) if records else _missed(gold.doc, wanted[0]))
    return total([*scores, *(_wrong(gold.doc, records[0]) for records in said.values())])


def _grouped(figures: Iterable[_Figure]) -> dict[_Key, list[_Figure]]:
    groups: dict[_Key, list[_Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.kind, round(figure.value, 6), figure.unit].append(figure)
    return groups


def _same(one: _Key, other: _Key) -> bool:
    close = abs(one[1] - other[1]) <= _EXACTNESS * max(abs(one[1]), abs(other[1]), 1e-9)
    return one[0] is other[0] and one[2] == other[2] and close


def _score(kind: Kind, found: int, said: int, gold: int, *faults: str) -> Score:
    count = Count(found, said, gold)
    # Right in full is counted where it is found; said and asked for are the same for both.
    return Score({"figures": count, "figures_full": Count(0, said, gold), f"kind {kind}": count}, faults)


def _missed(doc: str, figure: GoldFigure) -> Score:
    what = f"{figure.kind} {figure.value:g} {figure.unit}"
    return _score(figure.kind, 0, 0, 1, f"MISSED {doc} {what} <- {figure.sentence[:140]}")


def _wrong(doc: str, figure: SaidFigure) -> Score:
    what = f"{figure.kind} {figure.value:g} {figure.unit}"
    return _score(figure.kind, 0, 1, 0, f"WRONG {doc} {what} <- {figure.quote[:140]}")


def _found(doc: str, wanted: list[GoldFigure], records: list[SaidFigure]) -> Score:
    right = [set(_right(gold, record)) for record, gold in product(records, wanted)]
    best = set().union(*right)
    in_full = any(set(_FULL) <= names for names in right)
    marks = {name: share(name in best) for name in ATTRIBUTES} | {"figures_full": Count(found=int(in_full))}
    marks |= {name: _named(name, wanted, records, right=name in best) for name in OPTIONAL_ATTRIBUTES}
    names = (*ATTRIBUTES, *OPTIONAL_ATTRIBUTES)
    faults = [_fault(doc, name, wanted[0], records[0]) for name in names if name not in best]
    return total([_score(wanted[0].kind, 1, 1, 1), Score(marks, tuple(faults))])


def _right(gold: GoldFigure, record: SaidFigure) -> Iterator[str]:
    """Name what a record has right."""
    if record.bound == gold.bound:
        yield "bound"
    if record.aggregate == gold.aggregate:
        yield "aggregate"
    if name_key(record.actor) == name_key(gold.actor):
        yield "actor"
    if name_key(record.attributed_to) == name_key(gold.attributed_to):
        yield "attributed_to"
    if plain(record.group) == plain(gold.group):
        yield "group"
    yield from (name for name, key in _PLAIN.items() if key(getattr(record, name)) == key(getattr(gold, name)))


def _named(name: str, wanted: list[GoldFigure], records: list[SaidFigure], *, right: bool) -> Count:
    """Count a place or period where there is one; right and not there at all counts for nothing."""
    said = any(_PLAIN[name](getattr(record, name)) for record in records)
    asked = any(_PLAIN[name](getattr(gold, name)) for gold in wanted)
    return Count(found=int(right and said and asked), said=int(said), gold=int(asked))


def _plain_period(period: str | None) -> str:
    return _OPENING.sub("", plain(period))


_PLAIN = {"place": place_key, "period": _plain_period}


def _fault(doc: str, name: str, gold: GoldFigure, record: SaidFigure) -> str:
    said, wanted = getattr(record, name), getattr(gold, name)
    what = f"{gold.kind} {gold.value:g}"
    return f"ATTR {doc} {what}: {name} said {said!r}, gold {wanted!r} <- {gold.sentence[:110]}"
