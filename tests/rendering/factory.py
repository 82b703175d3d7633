"""Small briefings built by hand: what the briefing stage would hand to rendering."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from decimal import Decimal

from reporter.briefing.model import (
    Briefing,
    Computed,
    Contributor,
    Entry,
    Funding,
    GapInKnowledge,
    KeyFigure,
    Ledger,
    Mission,
    Operation,
    Organisation,
    Person,
    Promise,
    Source,
    SourceStatus,
    Standing,
    Support,
    Unknown,
)
from reporter.facts import (
    Aggregate,
    Bound,
    Commitment,
    DateBasis,
    DocumentDate,
    Evidence,
    Figure,
    Kind,
    MissionFact,
    MissionSlot,
    OrganisationMention,
    PartialDate,
    PersonMention,
    SourceDocument,
    Span,
)

OCTOBER = PartialDate(year=2024, month=10)
JANUARY = PartialDate(year=2025, month=1, day=19)

FIRST = """Kenya sends more police to Haiti

Kenya, which leads the Multinational Security Support Mission, has sent 400 police officers.
To date, only $85 million of the estimated $600 million needed annually has been secured, says Human Rights Watch.
More than 700,000 people have fled their homes, according to the UN migration agency.
Gang members killed 109 people in Pont-Sonde a week ago.
"""
SECOND = """Reinforcements land

Another 217 officers arrived on Saturday. The plan is to send 2,500 officers in all.
The country reported 5,600 deaths. President William Ruto promised to stay until the end.
"""


def document(name: str, text: str) -> SourceDocument:
    """Make a source from its text."""
    return SourceDocument(name=name, text=text, digest=hashlib.sha256(text.encode()).hexdigest())


def evidence(source: SourceDocument, quote: str, sentence: str = "") -> Evidence:
    """Point at a quote's first place; without a sentence, at the line that holds it."""
    start = source.text.index(quote)
    if sentence:
        opening = source.text.index(sentence)
        start = source.text.index(quote, opening)
        whole = Span(opening, opening + len(sentence))
    else:
        whole = next(line for line in source.lines() if line.start <= start < line.end)
    return source.evidence(Span(start, start + len(quote)), whole)


def figure(kind: Kind, value: int, where: Evidence, **changes: object) -> Figure:
    """Make a plain exact total of people; `changes` replace its fields."""
    plain = Figure(
        kind=kind,
        value=Decimal(value),
        unit="people",
        bound=Bound.EXACT,
        aggregate=Aggregate.TOTAL,
        actor=None,
        attributed_to=None,
        place=None,
        period=None,
        group=None,
        rule="test",
        evidence=where,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def entry(figure: Figure, as_of: PartialDate | None, standing: Standing = Standing.HEADLINE) -> Entry:
    """Enter a figure into a ledger."""
    return Entry(figure=figure, as_of=as_of, standing=standing)


def ledger(*entries: Entry, origins: int = 1, differ: bool = False) -> Ledger:
    """Make a ledger; the first entry is the headline if it stands as one."""
    head = entries[0] if entries[0].standing is Standing.HEADLINE else None
    return Ledger(
        kind=entries[0].figure.kind,
        headline=head,
        entries=entries,
        differ=differ,
        support=Support(files=origins, origins=origins),
    )


def fact(slot: MissionSlot, value: str, where: Evidence) -> tuple[MissionFact, ...]:
    """Make one mention of the mission."""
    return (MissionFact(slot=slot, value=value, evidence=where),)


NO_MISSION = Mission(
    name=(),
    lead=(),
    authorised_by=(),
    authorised=(),
    launched=(),
    mandate_until=(),
    target=None,
    contributors=(),
    other=(),
)
NO_FUNDING = Funding(
    required=None,
    received=None,
    gap=None,
    coverage=None,
    missing=("required", "received"),
    other_required=(),
    other_received=(),
    pledged=(),
    withheld=(),
    spent=(),
)
EMPTY = Briefing(
    as_of=None,
    period_from=None,
    key_figures=(),
    mission=NO_MISSION,
    funding=NO_FUNDING,
    humanitarian=(),
    incidents=(),
    commitments=(),
    differences=(),
    unknown=(),
    people=(),
    organisations=(),
    sources=(),
)


def funding(required: Entry | None, received: Entry | None) -> Funding:
    """Compute the position that two operands allow."""
    if required is None or received is None:
        given = {"required": required, "received": received}
        missing = tuple(name for name, operand in given.items() if operand is None)
        return replace(NO_FUNDING, required=required, received=received, missing=missing)
    gap = required.figure.value - received.figure.value
    share = received.figure.value / required.figure.value * 100
    return replace(
        NO_FUNDING,
        required=required,
        received=received,
        gap=Computed(value=gap, unit="USD", operation=Operation.DIFFERENCE, terms=(required, received)),
        coverage=Computed(value=share, unit="percent", operation=Operation.SHARE, terms=(received, required)),
        missing=(),
    )


class Parts:
    """The facts of the two articles, for tests that put together their own briefing."""

    def __init__(self) -> None:
        self.first, self.second = document("a.txt", FIRST), document("b.txt", SECOND)
        first, second = self.first, self.second
        self.required = entry(
            figure(
                Kind.REQUIRED,
                600_000_000,
                evidence(first, "$600 million"),
                unit="USD",
                bound=Bound.APPROX,
                period="annually",
                attributed_to="Human Rights Watch",
            ),
            OCTOBER,
        )
        self.received = entry(
            figure(
                Kind.RECEIVED,
                85_000_000,
                evidence(first, "$85 million"),
                unit="USD",
                attributed_to="Human Rights Watch",
            ),
            OCTOBER,
        )
        self.deployed = entry(figure(Kind.DEPLOYED, 400, evidence(first, "400"), actor="Kenya"), OCTOBER)
        arrived = evidence(second, "217", "Another 217 officers arrived on Saturday.")
        self.added = entry(
            figure(Kind.DEPLOYED, 217, arrived, actor="Kenya", aggregate=Aggregate.INCREMENT),
            JANUARY,
            Standing.INCREMENT,
        )
        plan = evidence(second, "2,500", "The plan is to send 2,500 officers in all.")
        self.target = ledger(entry(figure(Kind.TARGET, 2500, plan), JANUARY))
        self.displaced = ledger(
            entry(
                figure(
                    Kind.DISPLACED,
                    700_000,
                    evidence(first, "More than 700,000"),
                    bound=Bound.AT_LEAST,
                    place="Haiti",
                    attributed_to="UN migration agency",
                ),
                OCTOBER,
            )
        )
        deaths = evidence(second, "5,600", "The country reported 5,600 deaths.")
        self.killed = ledger(entry(figure(Kind.KILLED, 5600, deaths), JANUARY))
        self.attack = entry(
            figure(Kind.KILLED, 109, evidence(first, "109"), aggregate=Aggregate.INCIDENT, place="Pont-Sonde"),
            OCTOBER,
            Standing.INCIDENT,
        )
        leads = evidence(first, "Kenya, which leads")
        name = evidence(first, "Multinational Security Support Mission")
        self.lead = fact(MissionSlot.LEAD, "Kenya", leads)
        self.name = fact(MissionSlot.NAME, "Multinational Security Support Mission", name)
        self.launched = fact(MissionSlot.LAUNCHED, "2024-06", leads)
        self.mandate = fact(MissionSlot.MANDATE_UNTIL, "2025-10", leads)

    def mission(self) -> Mission:
        """Give the mission with its one contributor."""
        kenya = Contributor(
            actor="Kenya",
            deployed=(self.deployed, self.added),
            deployed_sum=Computed(
                value=Decimal(617), unit="people", operation=Operation.SUM, terms=(self.deployed, self.added)
            ),
            pledged=(),
        )
        return replace(
            NO_MISSION,
            name=self.name,
            lead=self.lead,
            launched=self.launched,
            mandate_until=self.mandate,
            target=self.target,
            contributors=(kenya,),
        )

    def strength(self) -> KeyFigure:
        """Give what is deployed, with the sum of Kenya's arrivals."""
        (kenya,) = self.mission().contributors
        return KeyFigure(
            ledger=ledger(self.deployed, self.added), total=kenya.deployed_sum, against=self.target.headline
        )

    def briefing(self) -> Briefing:
        """Give the whole."""
        first, second = self.first, self.second
        promise = "President William Ruto promised to stay until the end."
        return Briefing(
            as_of=JANUARY,
            period_from=OCTOBER,
            key_figures=(
                self.strength(),
                KeyFigure(ledger=ledger(self.received), against=self.required),
                KeyFigure(ledger=self.displaced),
                KeyFigure(ledger=self.killed),
            ),
            mission=self.mission(),
            funding=funding(self.required, self.received),
            humanitarian=(self.displaced, self.killed),
            incidents=(self.attack,),
            commitments=(
                Promise(
                    commitment=Commitment(actor="Kenya", evidence=evidence(second, promise, promise)),
                    as_of=JANUARY,
                ),
            ),
            differences=(ledger(self.deployed, self.added),),
            unknown=(
                Unknown(why=GapInKnowledge.NO_FIGURE, kind=Kind.IN_NEED),
                Unknown(why=GapInKnowledge.ONE_SOURCE, kind=Kind.KILLED),
            ),
            people=(
                Person(
                    name="William Ruto",
                    roles=("President",),
                    mentions=(
                        PersonMention(
                            name="William Ruto",
                            role="President",
                            evidence=evidence(second, "William Ruto", promise),
                        ),
                    ),
                ),
            ),
            organisations=(
                Organisation(
                    name="Human Rights Watch",
                    mentions=(
                        OrganisationMention(name="Human Rights Watch", evidence=evidence(first, "Human Rights Watch")),
                    ),
                ),
            ),
            sources=(source(first, OCTOBER), source(second, JANUARY)),
        )


def source(of: SourceDocument, when: PartialDate | None) -> Source:
    """Account for a file, its first line being the title."""
    opening = of.lines()[0]
    return Source(
        name=of.name,
        status=SourceStatus.READ,
        title=of.evidence(opening, opening),
        date=DocumentDate(value=when, basis=DateBasis.STATED if when else DateBasis.UNKNOWN),
        encoding=of.encoding,
        digest=of.digest,
        words=len(of.text.split()),
        facts=5,
    )
