"""Which sentences report one promise: by whom, of how much, by when and in which words.

Comes in: commitments with the dates of their sources and the entries of their numbers. Goes out: groups of mentions,
told first before told later. A whole pledge and an addition to one are two promises even where they are as large.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reporter.briefing.arrivals import happened
from reporter.briefing.claims import agree
from reporter.briefing.model import Entry
from reporter.briefing.scope import same_purpose
from reporter.facts import PLEDGES, Aggregate, Commitment, Extraction, PartialDate
from reporter.knowledge.telling import telling

_WORD = re.compile(r"[\w’']{3,}|\d+")
# Two sentences on one promise share most words of the shorter; with one due day fewer will do.
_ALIKE, _ALIKE_WHEN_DUE = 0.75, 0.5
_ENOUGH_WORDS = 4
# "… that it", "… officers which the government in Accra".
_RELATIVE = re.compile(r"(?:\s+[\w’'-]+){0,3}\s+(?:that|which)(?:\s+[\w’'-]+){1,5}\s+")


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence that reports a promise; `entry` is the pledged figure in it."""

    commitment: Commitment
    as_of: PartialDate | None
    entry: Entry | None

    @property
    def value(self) -> Decimal | None:
        """How much is promised."""
        own = self.commitment.value
        return own if own is not None or self.entry is None else self.entry.figure.value

    @property
    def unit(self) -> str | None:
        """What it is counted in."""
        return self.entry.figure.unit if self.commitment.value is None and self.entry else self.commitment.unit

    @property
    def recalled(self) -> bool:
        """Whether it is told as a promise made before."""
        return bool(telling().is_recalled.search(self.commitment.what or ""))

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
    pledges = [entry for entry in found if entry.figure.kind in PLEDGES]
    every = [
        _mention(commitment, extraction.date.value, _entry(commitment, pledges))
        for extraction in extractions
        for commitment in extraction.commitments
    ]
    groups: list[list[Mention]] = []
    # What its payer has released is done, and a donor's sum.
    promised = (one for one in every if not (one.entry and one.entry.figure.authorised))
    for mention in sorted(promised, key=lambda one: one.order):
        group = next((g for g in groups if any(_same(one, mention) for one in g)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    return groups


def _mention(commitment: Commitment, as_of: PartialDate | None, entry: Entry | None) -> Mention:
    """Pair a promise with its figure; it is made by whom that figure is read to be of: "Peru has 80 and Chile 40"."""
    actor = entry.figure.actor if entry else None
    return Mention(replace(commitment, actor=actor) if actor else commitment, as_of, entry)


def _entry(commitment: Commitment, pledges: Sequence[Entry]) -> Entry | None:
    if commitment.value is None:
        return _entry_before(commitment, pledges)
    place = commitment.evidence
    inside = (
        entry
        for entry in pledges
        if (entry.figure.value, entry.figure.unit) == (commitment.value, commitment.unit)
        and entry.figure.evidence.document is place.document
        and place.sentence_span.contains(entry.figure.evidence.span)
    )
    return next(inside, None)


def _entry_before(commitment: Commitment, pledges: Sequence[Entry]) -> Entry | None:
    """Give the pledge right before the words that promise: "the 1,000 that Accra offered in 2023"."""
    place = commitment.evidence
    at = place.sentence.find(commitment.what) if commitment.what else -1
    if at < 0:
        return None
    start = place.sentence_span.start + at
    near = [
        entry
        for entry in pledges
        if entry.figure.actor == commitment.actor
        if entry.figure.evidence.document is place.document
        and place.sentence_span.start <= entry.figure.evidence.span.start
        if _RELATIVE.fullmatch(place.document.text[entry.figure.evidence.span.end : start])
    ]
    return near[-1] if near else None


def _same(one: Mention, other: Mention) -> bool:
    first, second = one.commitment, other.commitment
    if first.actor != second.actor:
        return False
    if one.value is not None and other.value is not None:
        return first.actor is not None and _same_size(one, other) and not _whole_and_addition(one, other)
    shared = _shared(first, second)
    return shared >= _ALIKE or (first.due is not None and first.due == second.due and shared >= _ALIKE_WHEN_DUE)


def _same_size(one: Mention, other: Mention) -> bool:
    if one.entry and other.entry:
        first, second = one.entry.figure, other.entry.figure
        return same_purpose(first, second) and agree(first, second)
    return (one.value, one.unit) == (other.value, other.unit)


def _whole_and_addition(one: Mention, other: Mention) -> bool:
    ways = {mention.entry.figure.aggregate for mention in (one, other) if mention.entry}
    return ways == {Aggregate.TOTAL, Aggregate.INCREMENT}


def _shared(one: Commitment, other: Commitment) -> float:
    """Give the share of the shorter sentence's words that the other has too; 0 where it has too few."""
    first, second = (set(_WORD.findall(c.evidence.sentence.casefold())) for c in (one, other))
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer >= _ENOUGH_WORDS else float(first == second)
