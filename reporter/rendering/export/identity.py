"""Ids from content: the names by which other programs and later editions refer to a thing in the brief.

Comes in: a `BriefContext` and parts of its model. Goes out: twelve hexadecimal digits. Must not know JSON.

An `id` names one thing in one file of articles, and rests on what the thing is, never on the order or the names of
files or on how it stands to others: a figure keeps its id when articles are added, taken away or renamed, when another
becomes the headline, or when the program learns to tell more of it (its period, its author, the rule that read it).

- What an article says (figure, promise, fact of the mission, how long money lasts) rests on its place (the digest of
  the file's bytes and the characters quoted) and on what was read there: of a figure kind, value, unit, aggregate,
  actor, place and group, since "24 each" in one place can be several. A citation rests on its place alone.
- What the program put together rests on what it is made of: a computed number on its operation and its terms, a donor's
  sum on its stage and figure, a person, donor or contributor on the name, an origin on the file that leads it.
- A source rests on the digest of its bytes; a file that was not read is known by nothing but its name.
- An event rests on date, kind, actor and the number it is about, not on who reports it; only where several could
  otherwise be one (two promises of one day) also on the words that tell of them.

A `statement` is the second name of what an article says. It rests on the words of the sentence instead of the place:
the same wherever the same sentence says the same, in a copy in another outlet or in a file saved again with another
header. No single name could do both, to be unique in the file and to survive a change of the file; an edition is
compared with the one before by statements, a thing within a file is found by its id.

Where two different things rest on the same content, the later one on the page is told apart by its rank.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from types import NoneType
from typing import Any

from reporter.briefing.model import (
    Computed,
    Contributor,
    Conversion,
    Donor,
    DonorSum,
    Entry,
    Event,
    EventKind,
    Organisation,
    Origin,
    Person,
    Promise,
    Source,
    Unknown,
)
from reporter.digests import digest_of
from reporter.facts import Commitment, Evidence, Figure, FundedUntil, MissionFact, PartialDate
from reporter.rendering.context import BriefContext, Citation, walk
from reporter.rendering.export.numbers import number

LENGTH = 12

_Content = tuple[object, ...]
_ALIKE = frozenset({NoneType, str, int, bool})


@dataclass(frozen=True, slots=True)
class _File:
    """A file, to be known by its content instead of its name."""

    name: str


def _of_event(event: Event) -> _Content:
    about = event.figure
    if about is not None:
        return event.when, event.what, event.actor, _meaning(about)
    once = (EventKind.AUTHORISED, EventKind.LAUNCHED, EventKind.FUNDED_UNTIL, EventKind.MANDATE_UNTIL)
    told = () if event.what in once else tuple(sorted(_words(one) for one in event.evidence)[:1])
    return event.when, event.what, event.actor, told


def _of_source(source: Source) -> _Content:
    return (_File(source.name),) if source.digest else (source.status, source.name)


_meaning: Callable[[Figure], _Content] = attrgetter("kind", "value", "unit", "aggregate", "actor", "place", "group")

# Read from an article: these have a statement beside their id.
_SAID: dict[type, Callable[[Any], _Content]] = {
    Figure: lambda figure: (figure.evidence, *_meaning(figure)),
    Promise: lambda promise: (promise.commitment,),
    MissionFact: attrgetter("evidence", "slot", "value"),
    FundedUntil: attrgetter("evidence", "value"),
}
_MADE: dict[type, Callable[[Any], _Content]] = {
    Computed: attrgetter("operation", "unit", "terms"),
    Contributor: lambda contributor: (contributor.actor,),
    Donor: lambda donor: (donor.actor,),
    DonorSum: attrgetter("stage", "entry"),
    Conversion: attrgetter("entry", "unit", "rate_date"),
    Event: _of_event,
    Person: lambda person: (person.name,),
    Organisation: lambda organisation: (organisation.name,),
    Unknown: lambda unknown: (unknown.why, unknown.kind, unknown.source and _File(unknown.source), unknown.evidence),
    Origin: lambda origin: tuple(_File(name) for name in origin.sources[:1]),
    Source: _of_source,
    Citation: lambda citation: (_File(citation.source), citation.start, citation.end),
}
# Named only as parts of the others.
_PARTS: dict[type, Callable[[Any], _Content]] = {
    Entry: lambda entry: (entry.figure,),
    Commitment: attrgetter("evidence", "actor", "what", "value", "unit"),
}
_RESTS_ON = _SAID | _MADE | _PARTS


def keys_of(cls: type) -> tuple[str, ...]:
    """Give the keys that name a thing of this class in the file."""
    if cls in _SAID:
        return "id", "statement"
    return ("id",) if cls in _MADE else ()


class Identities:
    """Gives out the ids of one brief; the same thing gets the same one however often it is asked for."""

    def __init__(self, context: BriefContext) -> None:
        cited = {one.document.name: one.document.digest for one in walk(context.brief)}
        listed = {source.name: source.digest for source in context.brief.sources}
        self._digests = {name: digest for name, digest in (listed | cited).items() if digest}
        self._owners: dict[str, dict[object, int]] = {}

    def names(self, value: object) -> dict[str, str]:
        """Give the keys that name a thing, with their values; none for what has no name."""
        made = (self._id, self._statement)
        return {key: make(value) for key, make in zip(keys_of(type(value)), made, strict=False)}

    def _id(self, value: object) -> str:
        name = _hashed(self._content(value, _place))
        owners = self._owners.setdefault(name, {})
        rank = owners.setdefault(value, len(owners))
        return _hashed([name, rank]) if rank else name

    def _statement(self, value: object) -> str:
        return _hashed(self._content(value, _words))

    def _content(self, value: object, of_evidence: Callable[[Evidence], list[object]]) -> object:
        """Reduce a value to what JSON can spell, each thing to what its id rests on."""
        if type(value) in _ALIKE:
            return value
        match value:
            case Evidence():
                return of_evidence(value)
            case _File():
                return self._digests.get(value.name, value.name)
            case tuple():
                return [self._content(one, of_evidence) for one in value]
        if type(value) not in _RESTS_ON:
            return _spelt(value)
        parts = _RESTS_ON[type(value)](value)
        return [type(value).__name__, *(self._content(one, of_evidence) for one in parts)]


def _spelt(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case Decimal():
            return number(value)
        case PartialDate() | date():
            return str(value)
    return value


def _place(evidence: Evidence) -> list[object]:
    return [evidence.document.digest, evidence.span.start, evidence.span.end]


def _words(evidence: Evidence) -> list[object]:
    """Give the sentence in three pieces: before the quote, the quote, after it; blanks and line ends count alike."""
    start, end = (offset - evidence.sentence_span.start for offset in evidence.span)
    pieces = (evidence.sentence[:start], evidence.sentence[start:end], evidence.sentence[end:])
    return [" ".join(unicodedata.normalize("NFC", piece).split()) for piece in pieces]


def _hashed(content: object) -> str:
    spelt = json.dumps(content, separators=(",", ":"))
    return digest_of(spelt.encode())[:LENGTH]
