"""Small sources for the tests of mission, commitments and timeline: a date and a few sentences with what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from reporter.facts import (
    Aggregate,
    Bound,
    Commitment,
    DateBasis,
    DocumentDate,
    Evidence,
    Extraction,
    Figure,
    FundedUntil,
    Kind,
    MissionFact,
    MissionSlot,
    PartialDate,
    SourceDocument,
    Span,
)


@dataclass(frozen=True, kw_only=True)
class Number:
    """A figure in short; sentences that are alike are one sentence."""

    value: int
    kind: Kind = Kind.DEPLOYED
    actor: str | None = "Kenya"
    aggregate: Aggregate = Aggregate.TOTAL
    bound: Bound = Bound.EXACT
    unit: str = "people"
    place: str | None = None
    period: str | None = None
    group: str | None = None
    text: str = ""

    @property
    def sentence(self) -> str:
        """The sentence that prints the number."""
        return self.text or f"There are {self.value} of them."


@dataclass(frozen=True, kw_only=True)
class Vow:
    """A commitment in short."""

    actor: str | None = "Kenya"
    text: str = "Kenya promised it."
    value: int | None = None
    unit: str = "people"
    due: str | None = None


@dataclass(frozen=True)
class Says:
    """A mission fact in short."""

    slot: MissionSlot
    value: str

    @property
    def text(self) -> str:
        """The sentence that says so."""
        return f"The {self.slot.value} is {self.value}."


@dataclass(frozen=True)
class Lasts:
    """A sentence on how long the money lasts."""

    until: str
    text: str = "The money lasts until then."


Said = Number | Vow | Says | Lasts


def day(printed: str | None) -> PartialDate | None:
    """Read an ISO date, as far as it is known."""
    if printed is None:
        return None
    year, month, of_month = (*(int(part) for part in printed.split("-")), None, None)[:3]
    return PartialDate(year=year or 0, month=month, day=of_month)


def source(name: str, when: str | None, *said: Said) -> Extraction:
    """Make a source of a date that says these things, in this order."""
    sentences = list(dict.fromkeys(one.sentence if isinstance(one, Number) else one.text for one in said))
    document = SourceDocument(name=f"{name}.txt", text=f"{name}:\n" + "\n".join(sentences), digest=name)
    made = _Made(document)
    for one in said:
        made.add(one)
    return Extraction(
        document=document,
        title=None,
        date=DocumentDate(value=day(when), basis=DateBasis.STATED if when else DateBasis.UNKNOWN),
        figures=tuple(made.figures),
        people=(),
        organisations=(),
        commitments=tuple(made.commitments),
        mission=tuple(made.mission),
        numbers=(),
        funded_until=tuple(made.funded_until),
    )


@dataclass
class _Made:
    document: SourceDocument
    figures: list[Figure] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    mission: list[MissionFact] = field(default_factory=list)
    funded_until: list[FundedUntil] = field(default_factory=list)

    def add(self, one: Said) -> None:
        adders: dict[type, Callable[..., None]] = {
            Number: self._number,
            Vow: self._vow,
            Says: self._says,
            Lasts: self._lasts,
        }
        adders[type(one)](one)

    def _place(self, quote: str, sentence: str) -> Evidence:
        begin = self.document.text.index(sentence)
        at = self.document.text.index(quote, begin)
        return self.document.evidence(Span(at, at + len(quote)), Span(begin, begin + len(sentence)))

    def _number(self, one: Number) -> None:
        self.figures.append(
            Figure(
                kind=one.kind,
                value=Decimal(one.value),
                unit=one.unit,
                bound=one.bound,
                aggregate=one.aggregate,
                actor=one.actor,
                attributed_to=None,
                place=one.place,
                period=one.period,
                group=one.group,
                rule="test",
                evidence=self._place(str(one.value), one.sentence),
            )
        )

    def _vow(self, one: Vow) -> None:
        value = None if one.value is None else Decimal(one.value)
        self.commitments.append(
            Commitment(
                actor=one.actor,
                evidence=self._place(one.text, one.text),
                what=one.text.rstrip("."),
                value=value,
                unit=None if value is None else one.unit,
                bound=None if value is None else Bound.EXACT,
                due=day(one.due),
            )
        )

    def _says(self, one: Says) -> None:
        self.mission.append(MissionFact(slot=one.slot, value=one.value, evidence=self._place(one.value, one.text)))

    def _lasts(self, one: Lasts) -> None:
        until = day(one.until)
        if until:
            self.funded_until.append(
                FundedUntil(value=until, attributed_to=None, evidence=self._place(one.text, one.text))
            )
