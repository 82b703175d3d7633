"""The types of the briefing: what all sources together say, in the order in which the reader meets it.

Comes in: nothing. Goes out: `Briefing`, the one model behind every output format. Its fields, and the fields
of its parts, stand in the order of the page, so that citations numbered by walking the model run upwards there.
Holds facts and the reasons for their standing, never finished sentences. Must not know spaCy or any output format.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from reporter.facts import (
    Commitment,
    DocumentDate,
    Evidence,
    Figure,
    Kind,
    MissionFact,
    OrganisationMention,
    PartialDate,
    PersonMention,
)


class SourceStatus(StrEnum):
    """What became of a file in the folder."""

    READ = "read"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of the folder, accounted for.

    `reason` says why a file was not read or, for a duplicate, which file it repeats. `facts` counts the figures,
    commitments, people, organisations and mission facts that were taken from it, `words` its length.
    """

    name: str
    status: SourceStatus
    reason: str = ""
    title: Evidence | None = None
    date: DocumentDate = field(default_factory=DocumentDate)
    encoding: str = ""
    digest: str = ""
    words: int = 0
    facts: int = 0


class Standing(StrEnum):
    """How a figure stands to the headline of its kind, and thereby why the two differ."""

    HEADLINE = "headline"
    AGREES = "agrees"
    OLDER = "older"
    UNDATED = "undated"
    OTHER_PLACE = "other_place"
    OTHER_PERIOD = "other_period"
    PART = "part"
    INCREMENT = "increment"
    INCIDENT = "incident"
    OTHER_GROUP = "other_group"
    OTHER_UNIT = "other_unit"
    OTHER_AUTHORITY = "other_authority"
    OTHER_ACTOR = "other_actor"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One figure in its ledger: as of the date of the source that prints it (None where that is undated)."""

    figure: Figure
    as_of: PartialDate | None
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every figure of one kind side by side, single attacks apart; the headline first, then the others, newest first.

    `origins` counts the sources that give the headline's value; `differ` tells whether any other entry is
    contested or undated against it, that is, whether the difference has no explanation in the texts.
    `headline` is None where the kind has only parts, increments or single attacks.
    """

    kind: Kind
    headline: Entry | None
    entries: tuple[Entry, ...]
    origins: int
    differ: bool

    @property
    def others(self) -> tuple[Entry, ...]:
        """All entries but the headline."""
        return tuple(entry for entry in self.entries if entry is not self.headline)


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A number that no source prints, with the figures it was computed from, in the order of the formula."""

    value: Decimal
    unit: str
    terms: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """What one state (or, where `actor` is None, nobody named) has sent and promised."""

    actor: str | None
    deployed: tuple[Entry, ...]
    deployed_sum: Computed | None
    pledged: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mission:
    """The mission as the sources describe it; each tuple holds the agreeing mentions, the chosen one first.

    What any source says otherwise is kept in `other`.
    """

    name: tuple[MissionFact, ...]
    lead: tuple[MissionFact, ...]
    authorised_by: tuple[MissionFact, ...]
    authorised: tuple[MissionFact, ...]
    launched: tuple[MissionFact, ...]
    mandate_until: tuple[MissionFact, ...]
    other: tuple[MissionFact, ...]
    target: Ledger | None
    contributors: tuple[Contributor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """The funding position, in the terms of the UN's Financial Tracking Service.

    `gap` is the unmet requirement (required minus received, same currency), `coverage` the share received in
    percent; None where no source sets the two side by side. `missing` names the operands (`required`, `received`)
    that no source gives at all.
    """

    required: Entry | None
    received: Entry | None
    gap: Computed | None
    coverage: Computed | None
    missing: tuple[str, ...]
    other_required: tuple[Entry, ...]
    other_received: tuple[Entry, ...]
    pledged: tuple[Entry, ...]
    withheld: tuple[Entry, ...]
    spent: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A commitment and the date of the source that reports it."""

    commitment: Commitment
    as_of: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person over all sources; `mentions` the first in each source, `roles` as the sources give them."""

    name: str
    roles: tuple[str, ...]
    mentions: tuple[PersonMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One organisation over all sources; `mentions` the first in each source."""

    name: str
    mentions: tuple[OrganisationMention, ...]


class GapInKnowledge(StrEnum):
    """Why something is listed under what we do not know."""

    NO_FIGURE = "no_figure"
    ONE_SOURCE = "one_source"
    UNDATED_SOURCE = "undated_source"
    UNREAD_NUMBER = "unread_number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """One thing that the sources leave open: a kind, a source by name, or a number that could not be read."""

    why: GapInKnowledge
    kind: Kind | None = None
    source: str | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """The whole brief.

    `as_of` is the date of the newest dated source, `period_from` that of the oldest; both None where no source
    is dated. `key_figures` are the ledgers of the front page, `humanitarian` all ledgers of people in need,
    `incidents` the tolls of single attacks, `differences` the ledgers whose figures need a reason beside them.
    `language_model` is the name and version of what read the sentences.
    """

    as_of: PartialDate | None
    period_from: PartialDate | None
    key_figures: tuple[Ledger, ...]
    mission: Mission
    funding: Funding
    humanitarian: tuple[Ledger, ...]
    incidents: tuple[Entry, ...]
    commitments: tuple[Promise, ...]
    differences: tuple[Ledger, ...]
    unknown: tuple[Unknown, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    sources: tuple[Source, ...]
    language_model: str = ""
