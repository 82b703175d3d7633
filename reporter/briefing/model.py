"""The types of the briefing: what all sources together say, in the order in which the reader meets it.

Comes in: nothing. Goes out: `Briefing`, the one model behind every output format. Its fields, and the fields
of its parts, stand in the order of the page, so that citations numbered by walking the model run upwards there.
Holds facts and the reasons for their standing, never finished sentences. Must not know spaCy or any output format.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reporter.facts import (
    Aggregate,
    Bound,
    Commitment,
    DocumentDate,
    Evidence,
    Figure,
    FundedUntil,
    Kind,
    MissionFact,
    MissionSlot,
    OrganisationMention,
    PartialDate,
    PersonMention,
    Purpose,
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
    commitments, people, organisations and mission facts that were taken from it, `words` its length. `given_title`,
    `publisher` and `url` are what the user says of it; `credited` is the publisher that its own credits name,
    `agencies` are those whose copy it says it is. `origin` is the number of its `Origin`; 0 where it was not read.
    """

    name: str
    status: SourceStatus
    reason: str = ""
    title: Evidence | None = None
    credited: Evidence | None = None
    agencies: tuple[Evidence, ...] = ()
    date: DocumentDate = field(default_factory=DocumentDate)
    encoding: str = ""
    digest: str = ""
    words: int = 0
    facts: int = 0
    given_title: str = ""
    publisher: str = ""
    url: str = ""
    origin: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One story in the files that carry it, lightly edited or not: what they share was said once.

    Numbers count from 1. `sources` are file names, the one that the others follow first.
    """

    number: int
    sources: tuple[str, ...]


class Modality(StrEnum):
    """How a figure is meant: as what is, what is foreseen, or what is asked for."""

    ACTUAL = "actual"
    FORESEEN = "foreseen"
    ASKED = "asked"


class Side(StrEnum):
    """Who does harm, by the side that they are of."""

    GANGS = "gangs"
    FORCES = "forces"
    SELF_DEFENCE = "self_defence"
    CROWDS = "crowds"


class Standing(StrEnum):
    """How a figure stands to the headline of its kind, and thereby why the two differ."""

    HEADLINE = "headline"
    AGREES = "agrees"
    OLDER = "older"
    NEWER = "newer"
    SUPERSEDED = "superseded"
    UNDATED = "undated"
    OTHER_PLACE = "other_place"
    OTHER_PERIOD = "other_period"
    PART = "part"
    INCREMENT = "increment"
    INCIDENT = "incident"
    SAME_ATTACK = "same_attack"
    OTHER_GROUP = "other_group"
    OTHER_UNIT = "other_unit"
    OTHER_AUTHORITY = "other_authority"
    OTHER_ACTOR = "other_actor"
    OTHER_PURPOSE = "other_purpose"
    FORESEEN = "foreseen"
    ASKED = "asked"
    IMPLAUSIBLE = "implausible"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days that a figure counts, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The days between which an undated source was written, as far as its words and those of others show it."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One figure in its ledger: as of the date of the source that prints it (None where that is undated).

    `period` is what the figure's words for its period mean on that date, None where they have no fixed ends ("in recent
    years") or need a date that is not known. `origin` is the number of its source's `Origin`. `written` bounds the date
    of an undated source; a count that still ran then may end on any day up to its last one. `modality` tells what is
    only foreseen or asked for. `outlet` is who published the source, or whose copy it is, empty where nothing tells.
    `phase` is the step of the scale of hunger ("3+", "4", "5") on which those counted are,
    `side` and `by` who struck them and the words that say so. `happened` is the day or month of the attack whose toll
    it is, `dated_by` the words of another sentence that tell it.
    """

    figure: Figure
    as_of: PartialDate | None
    standing: Standing
    period: Period | None = None
    origin: int = 0
    written: Written | None = None
    modality: Modality = Modality.ACTUAL
    outlet: str = ""
    phase: str = ""
    side: Side | None = None
    by: Evidence | None = None
    happened: PartialDate | None = None
    dated_by: Evidence | None = None

    @property
    def holds_on(self) -> date | None:
        """The last day for which the figure is said: where its period ended before its source was printed, that end."""
        if self.period and self.is_over:
            return self.period.last
        return self.as_of.latest if self.as_of else None

    @property
    def is_over(self) -> bool:
        """Tell whether its period ended before its source was printed, as far as anything says when that was."""
        if self.period is None:
            return False
        if self.as_of is not None:
            return self.period.last < self.as_of.earliest
        return self.written is None or self.written.first is None or self.period.last < self.written.first


class Reason(StrEnum):
    """Why a figure is the headline of its kind: what the rules of choice asked that another value failed."""

    ONLY = "only"
    NEWEST = "newest"
    WHOLE_COUNTRY = "whole_country"
    FOR_THE_MISSION = "for_the_mission"
    PRESENT_MISSION = "present_mission"
    MISSION_WIDE = "mission_wide"
    LARGEST_CONTRIBUTOR = "largest_contributor"
    TOTAL = "total"
    LONGER_TIME = "longer_time"
    COUNTING_AUTHORITY = "counting_authority"
    MOST_ORIGINS = "most_origins"
    SET_SIDE_BY_SIDE = "set_side_by_side"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Who gives a headline's value: how many files, how many independent stories, and on whose word.

    What agrees with a count of other months does not bear it out, and is not counted.
    """

    files: int = 0
    origins: int = 0
    authorities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every figure of one kind side by side, single attacks apart; the headline first, then the others, newest first.

    `why` tells by which rules the headline was chosen, `support` who gives its value; `differ` whether any other entry
    is contested or undated against it, that is, whether the difference has no explanation in the texts; of a key
    figure it is said only where one of the brief's `Contrast`s tells of it. `series` holds
    the dated values that can be set on one line of time, oldest first; empty where there are fewer than two.
    `stretches` are the counts of a flow over a month or more with known ends, by these: a year's toll, a quarter's.
    `headline` is None where the kind has only parts, increments or single attacks.
    """

    kind: Kind
    headline: Entry | None
    entries: tuple[Entry, ...]
    differ: bool
    why: tuple[Reason, ...] = ()
    support: Support = field(default_factory=Support)
    series: tuple[Entry, ...] = ()
    stretches: tuple[Entry, ...] = ()

    @property
    def others(self) -> tuple[Entry, ...]:
        """All entries but the headline."""
        return tuple(entry for entry in self.entries if entry is not self.headline)


class Apart(StrEnum):
    """Why two figures of one thing differ, what a reader must know of first."""

    SAME_SOURCE = "same_source"
    CONTESTED = "contested"
    ONE_OR_ALL = "one_or_all"
    OTHER_AUTHORITY = "other_authority"
    PERIOD_UNSTATED = "period_unstated"
    OLDER = "older"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Two figures that do not say the same of one thing: one, the nearest it can be held against, and why they differ.

    `why` is `one_or_all` where they agree in number, but one speaks of a contributor and the other of the mission.
    """

    entry: Entry
    against: Entry
    why: Apart


class Operation(StrEnum):
    """How a computed number comes from its terms."""

    SUM = "sum"
    DIFFERENCE = "difference"
    SHARE = "share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A number that no source prints, with the figures it was computed from, in the order of the formula.

    `bound` is what the qualifiers of the terms leave of its certainty. A share is the first term in percent of the
    last; a difference takes all later terms from the first.
    """

    value: Decimal
    unit: str
    operation: Operation
    terms: tuple[Entry, ...]
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A ledger of the front page, what its headline is read against, and what was computed from it.

    `total` is the sum of the headline with later arrivals, `later` those arrivals where no sum holds them; `against`
    the target of a strength, the requirement of a receipt. `old` tells that the headline is older than the profile
    allows without a warning, `earlier` that it is of the mission before the present one, as is then its target.
    """

    ledger: Ledger
    total: Computed | None = None
    later: tuple[Entry, ...] = ()
    against: Entry | None = None
    old: bool = False
    earlier: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """What one state (or, where `actor` is None, nobody named) has sent and promised.

    `deployed_sum` adds later arrivals to an earlier total where dates and wording allow it; `to_come` is what is left
    of the pledge after what was sent.
    """

    actor: str | None
    deployed: tuple[Entry, ...]
    pledged: tuple[Entry, ...]
    deployed_sum: Computed | None = None
    to_come: Computed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedMission:
    """What sources say of a mission; each tuple holds the agreeing mentions, the chosen one first.

    What any source says otherwise of it is kept in `other`.
    """

    name: tuple[MissionFact, ...]
    lead: tuple[MissionFact, ...]
    authorised_by: tuple[MissionFact, ...]
    authorised: tuple[MissionFact, ...]
    launched: tuple[MissionFact, ...]
    mandate_until: tuple[MissionFact, ...]
    extended: tuple[MissionFact, ...] = ()
    other: tuple[MissionFact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierMission(DescribedMission):
    """The missions before the present one; `until` is the day on which a source first names the present one."""

    until: date | None = None
    target: Ledger | None = None
    strength: Ledger | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mission(DescribedMission):
    """The present mission.

    What is said of missions before it is kept in `earlier`: nothing of theirs fills a place of its own. `strength` are
    the figures of the whole mission's deployment, no country's own. `aside` are figures of people that stand in no
    contributor's row: what one once had, and one state's own people of whom the sentence does not say whose they are.
    """

    target: Ledger | None
    contributors: tuple[Contributor, ...]
    strength: Ledger | None = None
    aside: tuple[Entry, ...] = ()
    earlier: EarlierMission | None = None


class Stage(StrEnum):
    """How far money has come on its way: asked of a parliament, said, released by the payer, arrived, or held back.

    What arrived as goods, wholly or in part, is no money paid.
    """

    REQUESTED = "requested"
    PLEDGED = "pledged"
    AUTHORISED = "authorised"
    PAID = "paid"
    IN_KIND = "in_kind"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class DonorSum:
    """One sum of a donor, and the parts of it that a source names: they are not added to it.

    `mentions` are further entries that give the same sum, or one of its parts, again; `released` is the later sum by
    which what was withheld came free. `earlier` tells that it was told of the mission before the present one.
    """

    stage: Stage
    entry: Entry
    parts: tuple[Entry, ...] = ()
    mentions: tuple[Entry, ...] = ()
    released: Entry | None = None
    earlier: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Donor:
    """What one payer (or, where `actor` is None, nobody named) has pledged, authorised, paid and withheld."""

    actor: str | None
    sums: tuple[DonorSum, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """A sum in the profile's currency, at the rate that the user gave and its day."""

    entry: Entry
    value: Decimal
    unit: str
    rate: Decimal
    rate_date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """What aid to people in need requires, and what has been received of it, where a source sets that beside it."""

    required: Entry
    received: Entry | None = None
    gap: Computed | None = None
    coverage: Computed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastFunding:
    """What the mission before the present one required and had received, as far as sources tell."""

    required: Entry | None
    received: Entry | None
    gap: Computed | None = None
    coverage: Computed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """The funding position, in the terms of the UN's Financial Tracking Service.

    `gap` is the unmet requirement (required minus received, same currency), `coverage` the share received in
    percent; None where no source sets the two side by side. `missing` names the operands (`required`, `received`)
    that no source gives at all; `dates_differ` tells that the two operands come from different dates. `donors` never
    enter the gap. `funded_until` says how long the money lasts, newest source first. `balance` tells that the receipt
    is what a fund has now, not all that it has received. `appeal` is the aid's own position, beside the mission's.
    `newer` is what a later source says has been received, where nothing sets a requirement beside it; `earlier` tells
    that both sums are of the mission before the present one, of which no source gives any, `past` holds that mission's
    where there are sums of the present one. `missing_sums` are sums called missing, which
    are no requirement of all, `hardly_any` requirements of which a sentence says that hardly anything has come.
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
    dates_differ: bool = False
    funded_until: tuple[FundedUntil, ...] = ()
    donors: tuple[Donor, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    balance: bool = False
    appeal: Appeal | None = None
    newer: Entry | None = None
    earlier: bool = False
    past: PastFunding | None = None
    missing_sums: tuple[Entry, ...] = ()
    hardly_any: tuple[Entry, ...] = ()


class PromiseStatus(StrEnum):
    """What became of a promise, as later sources show it on the brief's as-of date."""

    OPEN = "open"
    PARTLY = "partly"
    DELIVERED = "delivered"
    OVERDUE = "overdue"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A commitment and the date of the source that reports it.

    `said` is when it was made, as far as the first to tell of it, or who recalls it, let it be known; `earlier` tells
    that it was made to the mission before the present one. `again` are the sentences of other places that report the
    same promise. `status` rests on `proof`, the entries of
    later sources or of its own article, and `progress` is what they deliver of it; both are empty where no source shows
    anything. `overdue` tells that its day is past and it has not been delivered, or not wholly, `passed` only that the
    day is past. `held` is what its payer holds back of it, `spent` what its own sentence tells to be spent of it.
    `shared` are other promises that the same proof counts for. `unclear` tells that later sources show deliveries, and
    nobody can tell of which promise; `outcome` are the words by which its own article tells what became of it.
    """

    commitment: Commitment
    as_of: PartialDate | None
    said: PartialDate | None = None
    earlier: bool = False
    again: tuple[Evidence, ...] = ()
    status: PromiseStatus = PromiseStatus.OPEN
    proof: tuple[Entry, ...] = ()
    progress: Computed | None = None
    overdue: bool = False
    passed: bool = False
    held: tuple[Entry, ...] = ()
    shared: tuple[Evidence, ...] = ()
    spent: tuple[Entry, ...] = ()
    unclear: bool = False
    outcome: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """A sentence that says whose doing a number or a share of the victims is, and the date of its source.

    `count` is the count of victims, in it or before it in its article, that tells of which days it speaks; `author` is
    who says so, where not the article itself does.
    """

    evidence: Evidence
    as_of: PartialDate | None
    count: Entry | None = None
    author: str | None = None


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
    ONLY_EARLIER = "only_earlier"
    ONE_SOURCE = "one_source"
    OLD_FIGURE = "old_figure"
    CONTRADICTS_ITSELF = "contradicts_itself"
    SOURCES_CONTRADICT = "sources_contradict"
    IMPLAUSIBLE = "implausible"
    UNDATED_SOURCE = "undated_source"
    UNREAD_NUMBER = "unread_number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """One thing that the sources leave open: a kind, a source by name, or figures and numbers that are quoted.

    `evidence` holds a number that could not be read, a figure that is old or past belief, or figures that contradict
    each other, of one source or of two that speak of the same days by the same authority.
    """

    why: GapInKnowledge
    kind: Kind | None = None
    source: str | None = None
    evidence: tuple[Evidence, ...] = ()


class EventKind(StrEnum):
    """What happened, or is to happen, on a day of the timeline."""

    AUTHORISED = "authorised"
    LAUNCHED = "launched"
    EXTENDED = "extended"
    ARRIVED = "arrived"
    DIED = "died"
    OFFICE = "office"
    ATTACK = "attack"
    PROMISED = "promised"
    DUE = "due"
    FUNDED_UNTIL = "funded_until"
    MANDATE_UNTIL = "mandate_until"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of the timeline: when, what, by whom where a source names one, the figure where there is one.

    `reported` tells that no text dates the event: `when` is the date of the source that tells of it. `mission` names
    whose milestone it is, where there was another mission before the present one. `left` is the day on which those who
    arrived had set out.
    """

    when: PartialDate
    what: EventKind
    actor: str | None
    figure: Figure | None
    evidence: tuple[Evidence, ...]
    reported: bool = False
    mission: str | None = None
    left: PartialDate | None = None


class ChangeKind(StrEnum):
    """How a brief differs from the edition before it in one point; of equal weight, those named first come first."""

    NO_LONGER_SUPPORTED = "no_longer_supported"
    CONTESTED = "contested"
    SUPERSEDED = "superseded"
    REVISED = "revised"
    DELIVERED = "delivered"
    NEW = "new"
    CORROBORATED = "corroborated"


class Subject(StrEnum):
    """What sort of thing has changed."""

    FUNDING_GAP = "funding_gap"
    FIGURE = "figure"
    STRENGTH = "strength"
    MISSION = "mission"
    OFFICE = "office"
    COMMITMENT = "commitment"
    FUNDED_UNTIL = "funded_until"


class Loss(StrEnum):
    """Why nothing says any more what an earlier edition printed."""

    SOURCE_GONE = "source_gone"
    SOURCE_CHANGED = "source_changed"
    READ_OTHERWISE = "read_otherwise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What an earlier edition quoted, whole in itself: its article may have gone or changed since.

    `source` is the path of its file then, `digest` the SHA-256 of that file's bytes, `line` the line of the quote, and
    `start` and `end` are the characters of the decoded file that read `quote`, within `sentence`.
    """

    source: str
    digest: str
    line: int
    start: int
    end: int
    quote: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One side of a change: what an edition says of its topic.

    A number is `value`, `unit` and `bound`; `computed` tells how it comes from the figures quoted, None where a source
    prints it. What is no number is `text`: a name, or a date in ISO 8601. `role` is a person's office in the source's
    words, `status` and `due` are a commitment's. `quotes` are what an earlier edition quoted for it, `evidence` is
    where the present sources say it: nothing stands there where they no longer do.
    """

    text: str = ""
    value: Decimal | None = None
    unit: str = ""
    bound: Bound = Bound.EXACT
    aggregate: Aggregate | None = None
    computed: Operation | None = None
    actor: str | None = None
    place: str | None = None
    period: str | None = None
    group: str | None = None
    attributed_to: str | None = None
    role: str | None = None
    as_of: PartialDate | None = None
    status: PromiseStatus | None = None
    due: PartialDate | None = None
    quotes: tuple[Quote, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a change is about: a kind of figure, a slot of the mission, an office, a promise or how long money lasts.

    `actor` is the contributor, donor or promiser, `author` the authority whose own series of figures has gone on.
    """

    subject: Subject
    kind: Kind | None = None
    slot: MissionSlot | None = None
    actor: str | None = None
    author: str | None = None
    office: str | None = None
    purpose: Purpose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference in meaning between a brief and the edition before it.

    `before` is None where nothing was said of the topic, `after` where nothing is said any more. `loss` tells why the
    sources do not give `before` any longer, None where they still do. `beside` holds the other figures of a contest,
    or what shows a commitment's status.
    """

    what: ChangeKind
    about: Topic
    before: Told | None = None
    after: Told | None = None
    loss: Loss | None = None
    beside: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All differences from the edition before, the weightiest first.

    `edition` is the number of that edition, None where it bears none, `as_of` its date. `compared` is false where its
    archived file could not be read, so that nothing is known of what changed. `added`, `changed` and `removed` name
    the files that have come, whose bytes are others, and that have gone; a file that was only renamed is none of them.
    """

    edition: int | None = None
    as_of: PartialDate | None = None
    compared: bool = True
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    found: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """The whole brief.

    `as_of` is the date of the newest dated source, `period_from` that of the oldest; both None where no source
    is dated. Where an undated source is surely newer, `as_of` is the month before which it was not written, and
    `as_of_or_later` tells so. `key_figures` are the ledgers of the front page, `humanitarian` all ledgers of people in
    need, `incidents` the tolls of single attacks, `blamed` who is said to stand behind how many, `differences` the
    ledgers whose figures need a reason beside them, `contrasts` the pairs among these that a reader must know of, by
    weight.
    `timeline` holds dated events, oldest first. `origins` says which files carry one story. `handling` is the line that
    the profile wants under the title. `language_model` is the name and version of what read the sentences.
    `stale_after_days` is the age from which the profile calls a figure old. `edition` is the number under which the
    brief is archived, None where it is not; `changes` what differs from the edition before, None where there is none.
    """

    as_of: PartialDate | None
    period_from: PartialDate | None
    key_figures: tuple[KeyFigure, ...]
    mission: Mission
    funding: Funding
    humanitarian: tuple[Ledger, ...]
    incidents: tuple[Entry, ...]
    blamed: tuple[Blame, ...] = ()
    commitments: tuple[Promise, ...]
    contrasts: tuple[Contrast, ...] = ()
    differences: tuple[Ledger, ...]
    unknown: tuple[Unknown, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    sources: tuple[Source, ...]
    timeline: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    handling: str = ""
    language_model: str = ""
    stale_after_days: int = 90
    edition: int | None = None
    changes: Changes | None = None
    as_of_or_later: bool = False
