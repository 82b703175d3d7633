"""The types of extraction: what one article says, each statement tied to the characters that say it.

Comes in: nothing. Goes out: plain immutable values, shared by every stage. An `Evidence` is a place in a
`SourceDocument`; its quote is sliced from the text whenever it is asked for, so that it cannot be wrong.
Must not know: how facts are found (extraction), compared (briefing) or printed (rendering).

Terms follow information extraction (mention, figure, attribution, evidence) and the annotation guidelines
of this project, where each kind of figure is defined.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

_ISO_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
PERCENT = "percent"
PEOPLE = "people"


class Kind(StrEnum):
    """What a figure counts."""

    DEPLOYED = "personnel.deployed"
    PLEDGED_PERSONNEL = "personnel.pledged"
    TARGET = "personnel.target"
    REQUIRED = "funding.required"
    RECEIVED = "funding.received"
    PLEDGED_FUNDING = "funding.pledged"
    WITHHELD = "funding.withheld"
    SPENT = "funding.spent"
    KILLED = "killed"
    INJURED = "injured"
    KIDNAPPED = "kidnapped"
    DISPLACED = "displaced"
    RETURNED = "returned"
    FOOD_INSECURE = "food_insecure"
    IN_NEED = "in_need"
    SEXUAL_VIOLENCE = "sexual_violence"
    GANG_CONTROL = "gang_control"


MONEY = frozenset({Kind.REQUIRED, Kind.RECEIVED, Kind.PLEDGED_FUNDING, Kind.WITHHELD, Kind.SPENT})
PLEDGES = frozenset({Kind.PLEDGED_PERSONNEL, Kind.PLEDGED_FUNDING})
VICTIMS = frozenset({Kind.KILLED, Kind.INJURED, Kind.KIDNAPPED, Kind.SEXUAL_VIOLENCE})
# What is counted over a stretch of time, not as what there is on a day.
FLOWS = VICTIMS | {Kind.RETURNED}
DISTRESS = frozenset({Kind.DISPLACED, Kind.RETURNED, Kind.FOOD_INSECURE, Kind.IN_NEED})


class Purpose(StrEnum):
    """What money is for: the security mission, or aid to people in need."""

    MISSION = "mission"
    RELIEF = "relief"


class Bound(StrEnum):
    """How the printed number stands to the true one, by its qualifier."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROX = "approx"


class Aggregate(StrEnum):
    """Whether a number is a total, is added to one, is contained in one, or is the toll of one event."""

    TOTAL = "total"
    INCREMENT = "increment"
    PART = "part"
    INCIDENT = "incident"


class Span(NamedTuple):
    """Characters of a text, from `start` up to but not including `end`."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date known to the day, the month or only the year."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Print as ISO 8601, as far as it is known: `2024`, `2024-10`, `2024-10-11`."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @classmethod
    def read(cls, printed: str) -> PartialDate | None:
        """Read what `str` prints; None where a text is nothing like it. `earliest` asks whether the calendar has it."""
        found = _ISO_DATE.fullmatch(printed)
        return cls(**{unit: int(digits) for unit, digits in found.groupdict().items() if digits}) if found else None

    @property
    def earliest(self) -> date:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def newness(known: PartialDate | None) -> int:
    """Give the last day that a date can mean, as a number to order by; 0 where there is none."""
    return known.latest.toordinal() if known else 0


@dataclass(frozen=True, eq=False)
class SourceDocument:
    """One article, its text untouched: what the file's bytes decode to, blanks and oddities included.

    `name` is the path inside the folder with forward slashes, `digest` the SHA-256 of the bytes in hex,
    `encoding` the codec that decoded them.
    """

    name: str
    text: str = field(repr=False)
    digest: str
    encoding: str = "utf-8"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_BREAK.finditer(self.text))]

    def line_at(self, offset: int) -> int:
        """Give the 1-based number of the line that holds the character at `offset`."""
        return bisect_right(self._line_starts, offset)

    def lines(self) -> list[Span]:
        """Give each line's span without its line break."""
        breaks = [(m.start(), m.end()) for m in _LINE_BREAK.finditer(self.text)]
        starts = [0, *(end for _, end in breaks)]
        ends = [*(start for start, _ in breaks), len(self.text)]
        return [Span(start, end) for start, end in zip(starts, ends, strict=True)]

    def evidence(self, span: Span, sentence: Span) -> Evidence:
        """Point at `span` inside `sentence`: the only way in which evidence comes to be."""
        return Evidence(document=self, span=Span(*span), sentence_span=Span(*sentence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A place in a source: the characters that say it and the sentence they stand in.

    Raises ValueError where the place is not in the text or lies outside its sentence.
    """

    document: SourceDocument
    span: Span
    sentence_span: Span

    def __post_init__(self) -> None:
        """Refuse a place that cannot be quoted."""
        inside = 0 <= self.sentence_span.start < self.sentence_span.end <= len(self.document.text)
        if not (inside and self.span.start < self.span.end and self.sentence_span.contains(self.span)):
            raise ValueError(f"{self.document.name}: {self.span} is no quote inside {self.sentence_span}")

    @property
    def quote(self) -> str:
        """The exact characters."""
        return self.document.text[self.span.start : self.span.end]

    @property
    def sentence(self) -> str:
        """The whole sentence, letter for letter."""
        return self.document.text[self.sentence_span.start : self.sentence_span.end]

    @property
    def line(self) -> int:
        """The 1-based line on which the quote begins."""
        return self.document.line_at(self.span.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as printed, read: exact value, unit, qualifier and the characters from qualifier to unit.

    `unit` is `people`, `percent`, an ISO 4217 code, or empty where the number alone does not tell.
    """

    value: Decimal
    unit: str
    bound: Bound
    span: Span
    number_span: Span

    @property
    def is_money(self) -> bool:
        """Whether it is a sum: its unit is a currency."""
        return self.unit not in ("", PEOPLE, PERCENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that answers one of the kinds, with all that the article says about it.

    `unit` is `people`, `percent` or an ISO 4217 code. `place`, `period` and `group` are the article's words;
    `actor` (who deploys, pledges or pays) and `attributed_to` (who is named as the number's source) are
    canonical names. `rule` names what read it. `authorised` tells of pledged money that its payer has released,
    `converted` of a sum that is printed beside another as its conversion; `purpose` is what required and received
    money is for, where the sentence tells. The evidence's quote is the number with its qualifier.
    """

    kind: Kind
    value: Decimal
    unit: str
    bound: Bound
    aggregate: Aggregate
    actor: str | None
    attributed_to: str | None
    place: str | None
    period: str | None
    group: str | None
    rule: str
    evidence: Evidence
    authorised: bool = False
    converted: bool = False
    purpose: Purpose | None = None


class Outcome(StrEnum):
    """What becomes of a number."""

    FIGURE = "figure"
    DISTRACTOR = "distractor"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Told:
    """What the learned reader says of one field of a figure: its likeliest value, and how probable that is."""

    field: str
    value: str | None
    probability: float


@dataclass(frozen=True, slots=True)
class Guess:
    """The learned reader's likeliest kind, how probable it is, and how probable it is that the number is no fact.

    `told` is what it says besides of a number that became a figure.
    """

    kind: Kind
    probability: float
    nothing: float
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LostReading:
    """A reading of a number that did not become its figure, and what it lost to.

    An objection ("denied", "abroad"), or else `too weak`, `stronger reading`, `continuation`, `learned reader`.
    """

    kind: Kind
    score: float
    rule: str
    word: str
    lost_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided of one number: `name` is the figure's kind or the distractor's name, `rule` what decided.

    An unread number has no name, and a rule only where one silenced the reading. `quantity` is missing where what was
    found is no quantity ("the 22nd"), `guess` where the learned reader was not asked. The evidence's quote is the
    number with its qualifier.
    """

    evidence: Evidence
    outcome: Outcome
    name: str = ""
    rule: str = ""
    quantity: Quantity | None = None
    figure: Figure | None = None
    lost: tuple[LostReading, ...] = ()
    guess: Guess | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A promise to do something for the mission or for Haiti; the evidence's quote is its sentence.

    `what` are the words of that sentence that promise, `value`, `unit` and `bound` the first figure among them, `due`
    the day, month or year by which it is to be done, as far as the article tells them.
    """

    actor: str | None
    evidence: Evidence
    what: str | None = None
    value: Decimal | None = None
    unit: str | None = None
    bound: Bound | None = None
    due: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """A named person with the role the article gives, as `Office of Place`; the quote is the name.

    `ended` are the words that tell that the person has died or left office: the role is none of today.
    """

    name: str
    role: str | None
    evidence: Evidence
    ended: Evidence | None = None


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    """Give a name without its accents and in small letters: outlets leave them out."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()


def same_person(full: str, name: str) -> bool:
    """Tell whether two names may be one person's: the same family name, and the same first name where both have one.

    Accents and capitals make no other name.
    """
    words, other = _plain(full).split(), _plain(name).split()
    return words[-1] == other[-1] and (len(other) == 1 or len(words) == 1 or words[0] == other[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMention:
    """A body, agency, force, gang or outlet that the article names; the quote is the name as printed."""

    name: str
    evidence: Evidence


class MissionSlot(StrEnum):
    """What can be said of the mission itself."""

    NAME = "name"
    LEAD = "lead"
    AUTHORISED_BY = "authorised_by"
    AUTHORISED = "authorised"
    LAUNCHED = "launched"
    MANDATE_UNTIL = "mandate_until"
    EXTENDED = "extended"


@dataclass(frozen=True, slots=True, kw_only=True)
class MissionFact:
    """One thing that an article says of the mission; dates as ISO 8601, as far as they are known."""

    slot: MissionSlot
    value: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class FundedUntil:
    """How long the money for a purpose lasts, as an article says; the quote are the words that say it."""

    value: PartialDate
    attributed_to: str | None
    evidence: Evidence
    purpose: Purpose = Purpose.MISSION


class DateBasis(StrEnum):
    """What a source's date rests on: its own words, those of other sources too, or the user's."""

    STATED = "stated"
    INFERRED = "inferred"
    INFERRED_FROM_OTHERS = "inferred_from_others"
    GIVEN = "given"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateBound:
    """A month before which, or after which, an article cannot have been written, and the words that show it."""

    value: PartialDate
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDate:
    """When an article was published and the words that tell it: none where the user told or nobody knows.

    Of an article whose date nobody knows, `not_before` and `not_after` tell what can be shown of it all the same.
    """

    value: PartialDate | None = None
    basis: DateBasis = DateBasis.UNKNOWN
    evidence: tuple[Evidence, ...] = ()
    not_before: DateBound | None = None
    not_after: DateBound | None = None

    @property
    def earliest(self) -> date | None:
        """The first day on which the article can have been written, as far as anything shows it."""
        known = self.value or (self.not_before.value if self.not_before else None)
        return known.earliest if known else None

    @property
    def latest(self) -> date | None:
        """The last day on which the article can have been written, as far as anything shows it."""
        known = self.value or (self.not_after.value if self.not_after else None)
        return known.latest if known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """What the user says of a file: what is left out stays as the file tells it."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything that was read from one article; `body` are its sentences, without headlines and debris.

    `publisher` is the one that its own credits name, `agencies` are those whose copy it says it is, as printed.
    """

    document: SourceDocument
    title: Evidence | None
    date: DocumentDate
    figures: tuple[Figure, ...]
    people: tuple[PersonMention, ...]
    organisations: tuple[OrganisationMention, ...]
    commitments: tuple[Commitment, ...]
    mission: tuple[MissionFact, ...]
    numbers: tuple[Decision, ...]
    funded_until: tuple[FundedUntil, ...] = ()
    body: tuple[Span, ...] = ()
    publisher: Evidence | None = None
    agencies: tuple[Evidence, ...] = ()

    @property
    def unread(self) -> tuple[Evidence, ...]:
        """The numbers that are neither figures nor known to be something else."""
        # Both ends of a range are quoted by the whole range.
        return tuple(dict.fromkeys(one.evidence for one in self.numbers if one.outcome is Outcome.UNREAD))
