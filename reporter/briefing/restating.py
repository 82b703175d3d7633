"""Which sentences report one promise: by whom, of how much, by when and in which words.

Comes in: commitments with the dates of their sources and the entries of their numbers. Goes out: groups of mentions,
told first before told later. A whole pledge and an addition to one are two promises even where they are as large.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reporter.briefing.arrivals import happened
from reporter.briefing.claims import agree
from reporter.briefing.model import Entry
from reporter.facts import Aggregate, Commitment, Extraction, Kind, PartialDate

_PLEDGES = frozenset({Kind.PLEDGED_PERSONNEL, Kind.PLEDGED_FUNDING})
_WORD = re.compile(r"[\w’']{3,}|\d+")
# Two sentences on one promise share most words of the shorter; with one due day fewer will do.
_ALIKE, _ALIKE_WHEN_DUE = 0.75, 0.5
_ENOUGH_WORDS = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence that reports a promise; `entry` is the pledged figure in it."""

    commitment: Commitment
    as_of: PartialDate | None
    entry: Entry | None

    @property
    def said(self) -> tuple[date, date] | None:
        """The days on which the promise can have been made, by its words or else by its source's date."""
        if self.entry and self.entry.as_of:
            return happened(self.entry)
        return (self.as_of.earliest, self.as_of.latest) if self.as_of else None

    @property
    def order(self) -> tuple[date, date, str, int]:
        """Where it stands among the others: undated ones last, of one day by what the files hold."""
        evidence = self.commitment.evidence
        return *(self.said or (date.max, date.max)), evidence.document.digest, evidence.span.start


def mentions(extractions: Sequence[Extraction], found: Sequence[Entry]) -> list[list[Mention]]:
    """Group all sentences that promise something by the promise."""
    every = [
        Mention(commitment, extraction.date.value, _entry(commitment, found))
        for extraction in extractions
        for commitment in extraction.commitments
    ]
    groups: list[list[Mention]] = []
    for mention in sorted(every, key=lambda one: one.order):
        group = next((g for g in groups if any(_same(one, mention) for one in g)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    return groups


def _entry(commitment: Commitment, found: Sequence[Entry]) -> Entry | None:
    if commitment.value is None:
        return None
    place = commitment.evidence
    inside = (
        entry
        for entry in found
        if entry.figure.kind in _PLEDGES
        and (entry.figure.value, entry.figure.unit) == (commitment.value, commitment.unit)
        and entry.figure.evidence.document is place.document
        and place.sentence_span.contains(entry.figure.evidence.span)
    )
    return next(inside, None)


def _same(one: Mention, other: Mention) -> bool:
    first, second = one.commitment, other.commitment
    if first.actor != second.actor:
        return False
    if first.value is not None and second.value is not None:
        return first.actor is not None and _same_size(one, other) and not _whole_and_addition(one, other)
    shared = _shared(first, second)
    return shared >= _ALIKE or (first.due is not None and first.due == second.due and shared >= _ALIKE_WHEN_DUE)


def _same_size(one: Mention, other: Mention) -> bool:
    if one.entry and other.entry:
        purposes = {one.entry.figure.purpose, other.entry.figure.purpose} - {None}
        return len(purposes) <= 1 and agree(one.entry.figure, other.entry.figure)
    first, second = one.commitment, other.commitment
    return (first.value, first.unit) == (second.value, second.unit)


def _whole_and_addition(one: Mention, other: Mention) -> bool:
    ways = {mention.entry.figure.aggregate for mention in (one, other) if mention.entry}
    return ways == {Aggregate.TOTAL, Aggregate.INCREMENT}


def _shared(one: Commitment, other: Commitment) -> float:
    """Give the share of the shorter sentence's words that the other has too; 0 where it has too few."""
    first, second = (set(_WORD.findall(c.evidence.sentence.casefold())) for c in (one, other))
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer >= _ENOUGH_WORDS else float(first == second)
