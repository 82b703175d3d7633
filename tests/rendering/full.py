"""A briefing in which every field of the model is filled, from three articles of our own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from reporter.briefing.model import (
    Apart,
    Briefing,
    Computed,
    Contrast,
    Contributor,
    Conversion,
    Donor,
    DonorSum,
    Event,
    EventKind,
    Funding,
    GapInKnowledge,
    KeyFigure,
    Ledger,
    Mission,
    Operation,
    Origin,
    Period,
    Promise,
    PromiseStatus,
    Reason,
    Stage,
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
    FundedUntil,
    Kind,
    MissionSlot,
    PartialDate,
)
from tests.rendering.factory import (
    JANUARY,
    OCTOBER,
    Parts,
    document,
    entry,
    evidence,
    fact,
    figure,
    ledger,
    source,
)

MARCH = PartialDate(year=2025, month=3)
JUNE = PartialDate(year=2024, month=6, day=25)
THIRD = """Money and promises

Ghana pledged 1,000 officers, and 40 of them have arrived.
Norway pledged 30 million kroner, of which 10 million kroner are for food, and has paid 5 million kroner.
The mission's trust fund runs dry by March 2025, the treasurer said.
About 360,000 people were displaced by June 2024, and 500,000 by August 2024.
Of the 5,600 killed this year, 100 were children.
In all, 52 trainers of the mission are in the country.
One article says 12 were hurt, and then that 15 were hurt. A caption says 90 billion fled.
"""


class Everything(Parts):
    """The facts of all three articles."""

    def __init__(self) -> None:
        super().__init__()
        self.third = document("c.txt", THIRD)

    def say(self, quote: str, sentence: str = "") -> Evidence:
        """Point at a quote of the third article."""
        return evidence(self.third, quote, sentence)

    def full(self) -> Briefing:
        """Give the whole, every field filled."""
        plain = self.briefing()
        return replace(
            plain,
            key_figures=(self.strength(), *plain.key_figures[1:2], self.displacement(), *plain.key_figures[3:]),
            mission=self.force(),
            funding=self.money(),
            humanitarian=(self.displacement().ledger, self.deaths()),
            commitments=self.promised(),
            contrasts=self.apart(),
            differences=(self.displacement().ledger, self.deaths()),
            unknown=self.open(),
            sources=(
                *plain.sources,
                replace(
                    source(self.third, JANUARY),
                    given_title="Money and vows",
                    publisher="The Daily",
                    url="https://news.example/a?b=1&c=2",
                    date=DocumentDate(
                        value=JANUARY, basis=DateBasis.INFERRED_FROM_OTHERS, evidence=(self.say("March 2025"),)
                    ),
                    origin=2,
                ),
            ),
            timeline=self.events(),
            origins=(Origin(number=1, sources=("a.txt",)), Origin(number=2, sources=("b.txt", "c.txt"))),
            handling="For internal use",
        )

    def force(self) -> Mission:
        """Give the mission with two contributors and a strength of its own."""
        pledged = entry(figure(Kind.PLEDGED_PERSONNEL, 1000, self.say("1,000"), actor="Ghana"), JANUARY)
        arrived = entry(figure(Kind.DEPLOYED, 40, self.say("40"), actor="Ghana"), JANUARY)
        left = Computed(value=Decimal(960), unit="people", operation=Operation.DIFFERENCE, terms=(pledged, arrived))
        ghana = Contributor(actor="Ghana", deployed=(arrived,), pledged=(pledged,), to_come=left)
        council = fact(MissionSlot.AUTHORISED_BY, "UN Security Council", self.lead[0].evidence)
        mission = self.mission()
        return replace(
            mission,
            authorised_by=council,
            authorised=fact(MissionSlot.AUTHORISED, "2023-10", self.lead[0].evidence),
            contributors=(*mission.contributors, ghana),
            strength=ledger(entry(figure(Kind.DEPLOYED, 52, self.say("52")), JANUARY)),
        )

    def money(self) -> Funding:
        """Give the funding position with a donor, a conversion and an end."""
        pledge, part, paid = (
            entry(figure(kind, value * 1_000_000, self.say(quote), unit="NOK", aggregate=aggregate), JANUARY)
            for kind, value, quote, aggregate in (
                (Kind.PLEDGED_FUNDING, 30, "30 million kroner", Aggregate.TOTAL),
                (Kind.PLEDGED_FUNDING, 10, "10 million kroner", Aggregate.PART),
                (Kind.RECEIVED, 5, "5 million kroner", Aggregate.TOTAL),
            )
        )
        sums = (
            DonorSum(stage=Stage.PLEDGED, entry=pledge, parts=(part,)),
            DonorSum(stage=Stage.PAID, entry=paid),
        )
        until = FundedUntil(value=MARCH, attributed_to="treasurer", evidence=self.say("runs dry by March 2025"))
        converted = Conversion(
            entry=pledge, value=Decimal(2_700_000), unit="USD", rate=Decimal("0.09"), rate_date=date(2025, 1, 2)
        )
        return replace(
            self.briefing().funding,
            pledged=(pledge, part),
            other_received=(paid,),
            dates_differ=True,
            funded_until=(until,),
            donors=(Donor(actor="Norway", sums=sums),),
            conversions=(converted,),
        )

    def displacement(self) -> KeyFigure:
        """Give three values on one line of time, and the newest as an old headline."""
        june = entry(
            figure(Kind.DISPLACED, 360_000, self.say("About 360,000"), bound=Bound.APPROX, period="by June 2024"),
            PartialDate(year=2024, month=6),
            Standing.OLDER,
        )
        august = entry(
            figure(Kind.DISPLACED, 500_000, self.say("500,000")), PartialDate(year=2024, month=8), Standing.CONTESTED
        )
        head = self.displaced.headline
        assert head
        book = Ledger(
            kind=Kind.DISPLACED,
            headline=head,
            entries=(head, june, august),
            differ=True,
            why=(Reason.NEWEST, Reason.WHOLE_COUNTRY),
            support=Support(files=3, origins=1, authorities=("UN migration agency",)),
            series=(june, august, head),
        )
        return KeyFigure(ledger=book, old=True)

    def apart(self) -> tuple[Contrast, ...]:
        """Hold the two lower values against the headline."""
        head, june, august = self.displacement().ledger.entries
        return (
            Contrast(entry=august, against=head, why=Apart.CONTESTED),
            Contrast(entry=june, against=head, why=Apart.OLDER),
        )

    def deaths(self) -> Ledger:
        """Give a toll with a part, and another file that agrees."""
        year = Period(first=date(2024, 1, 1), last=date(2024, 12, 31))
        whole = figure(Kind.KILLED, 5600, self.say("5,600"), period="this year")
        part = figure(Kind.KILLED, 100, self.say("100"), group="children", aggregate=Aggregate.PART)
        head = self.killed.headline
        assert head
        return replace(
            self.killed,
            entries=(
                head,
                replace(entry(whole, JANUARY, Standing.AGREES), period=year),
                entry(part, JANUARY, Standing.PART),
            ),
            support=Support(files=2, origins=2),
            why=(Reason.ONLY,),
        )

    def promised(self) -> tuple[Promise, ...]:
        """Give a promise in each state."""
        sentence = self.say("Ghana pledged 1,000 officers, and 40 of them have arrived.")
        arrived = entry(figure(Kind.DEPLOYED, 40, self.say("40"), actor="Ghana"), JANUARY)
        whole = Commitment(actor="Ghana", evidence=sentence, value=Decimal(1000), unit="people", due=MARCH)
        done = Computed(value=Decimal(40), unit="people", operation=Operation.SUM, terms=(arrived,))
        partly = Promise(
            commitment=whole,
            as_of=JANUARY,
            status=PromiseStatus.PARTLY,
            proof=(arrived,),
            progress=done,
            again=(self.say("1,000", "Ghana pledged 1,000 officers"),),
        )
        others = [
            replace(partly, status=status, progress=None, proof=(arrived,) if status is PromiseStatus.DELIVERED else ())
            for status in PromiseStatus
            if status is not PromiseStatus.PARTLY
        ]
        return (partly, *others)

    def open(self) -> tuple[Unknown, ...]:
        """Give every way in which something may not be known."""
        hurt = "One article says 12 were hurt, and then that 15 were hurt."
        return (
            Unknown(why=GapInKnowledge.NO_FIGURE, kind=Kind.IN_NEED),
            Unknown(why=GapInKnowledge.ONE_SOURCE, kind=Kind.KILLED),
            Unknown(why=GapInKnowledge.OLD_FIGURE, kind=Kind.DISPLACED, evidence=(self.say("About 360,000"),)),
            Unknown(
                why=GapInKnowledge.CONTRADICTS_ITSELF,
                kind=Kind.INJURED,
                source="c.txt",
                evidence=(self.say("12", hurt), self.say("15", hurt)),
            ),
            Unknown(why=GapInKnowledge.IMPLAUSIBLE, kind=Kind.DISPLACED, evidence=(self.say("90 billion"),)),
            Unknown(why=GapInKnowledge.UNDATED_SOURCE, source="d.txt"),
            Unknown(why=GapInKnowledge.UNREAD_NUMBER, source="c.txt", evidence=(self.say("15", hurt),)),
        )

    def events(self, more: int = 0) -> tuple[Event, ...]:
        """Give an event of each kind, and more attacks where asked for."""
        attack = self.attack.figure
        lines = [
            Event(when=JUNE, what=what, actor="Ghana", figure=None, evidence=(self.say("March 2025"),))
            for what in EventKind
            if what is not EventKind.ATTACK
        ]
        tolls = [
            Event(when=OCTOBER, what=EventKind.ATTACK, actor=None, figure=attack, evidence=(attack.evidence,))
            for _ in range(more + 1)
        ]
        return (*lines, *tolls)
