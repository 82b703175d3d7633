"""The money in a sentence: what is required, received and missing, and how long it lasts."""

from __future__ import annotations

import re
from dataclasses import replace

from reporter.briefing.model import Briefing, Computed, Entry, Funding
from reporter.facts import FundedUntil, Purpose
from reporter.rendering.bottom_line.prose import Clause, Detail, Sentence, figure, in_full, joined, period
from reporter.rendering.dates import date_of
from reporter.rendering.phrases import computed_words, date_words, named
from reporter.rendering.walking import walk

# What a source says of the end of funds: "(the money) could run out by March".
END_OF_FUNDS = re.compile(r"\b(?:could|may|might|will|would|should) (?:\S+ ){0,6}\S+$")


def money(brief: Briefing, detail: Detail) -> Sentence:
    """State the requirement, what was received, what is missing and how long the money lasts."""
    return joined(_position(brief, detail), _lasting(brief, detail) if detail.lasting else ())


def _position(brief: Briefing, detail: Detail) -> Sentence:
    funding = brief.funding
    required, received = funding.required, funding.received
    if required is None:
        return (Clause(_in_hand(funding, received, _aid(received))), *in_full(received)) if received else ()
    if received and funding.gap and funding.gap.value > 0:
        who = _who(received, named=detail.who_says_received)
        return _shortfall(funding, required, received, who, unmet=detail.unmet)
    apart = received is not None and received.figure.purpose is not required.figure.purpose
    needed = (Clause(f"{_aid(required, apart=apart)}requirements stand at "), *in_full(required))
    if received is None:
        return (*needed, Clause("; no source says how much has been received"))
    again = required.figure.unit == received.figure.unit
    subject = _in_hand(funding, received, _aid(received, apart=apart))
    return (*needed, Clause(f"; {subject}"), *figure(received, first=not again), *_covered(funding.gap))


def _in_hand(funding: Funding, received: Entry, aid: str) -> str:
    """Introduce a receipt; what a fund holds now is not all that was received."""
    if not funding.balance:
        return f"{aid}funding received stands at "
    holder = received.figure.actor
    return f"{named(holder)} holds " if holder else f"{aid}funding in hand stands at "


def _aid(entry: Entry, *, apart: bool = False) -> str:
    """Say where money is not the mission's and, beside money for something else, also where it is."""
    mission = "mission " if apart and entry.figure.purpose is Purpose.MISSION else ""
    return "aid " if entry.figure.purpose is Purpose.RELIEF else mission


def _who(received: Entry, *, named: bool) -> str:
    """Say who gives a receipt and when, in parentheses."""
    when = date_words(replace(received.as_of, day=None)) if received.as_of else ""
    told = ", ".join(part for part in (received.figure.attributed_to if named else "", when) if part)
    return f" ({told})" if told else ""


def _shortfall(funding: Funding, required: Entry, received: Entry, who: str, *, unmet: bool) -> Sentence:
    """Set the two operands and their difference in one sentence, and say where they are of different dates."""
    computed = "computed from sums of different dates" if funding.dates_differ else "computed"
    holder, gap = received.figure.actor, funding.gap
    ((words, place),) = figure(received, first=False)
    # What one fund holds is not all that was given.
    if funding.balance:
        told = f"{named(holder)} holds {words}" if holder else f"{words} is in hand"
    else:
        told = f"{named(holder)} has received {words}" if holder else f"{words} has been received"
    return (
        Clause("of "),
        *figure(required),
        Clause(f" required{' for aid' if _aid(required) else _past(funding)}"),
        # A rate is part of the sum's meaning: $600 million a year is not $600 million.
        *([Clause(f" ({period(required)})")] if period(required) else []),
        Clause(", "),
        Clause(told + who, place),
        *(
            [Clause(f", leaving {computed_words(gap, first=False)} unmet ({computed})", tuple(walk(gap)))]
            if gap and unmet
            else []
        ),
    )


def _past(funding: Funding) -> str:
    return " for its predecessor" if funding.earlier else ""


def _covered(gap: Computed | None) -> Sentence:
    return (Clause(", which covers them (computed)", tuple(walk(gap))),) if gap and gap.value == 0 else ()


def _lasting(brief: Briefing, detail: Detail) -> Sentence:
    """Say how long the mission's money lasts in a source's words: "could run out" is not "lasts"."""
    newest = mission_funds(brief)
    if newest is None:
        return ()
    received = brief.funding.received
    # Beside the mission's own money it is plain whose funds are meant.
    whose = "funds" if received and not _aid(received) else "the mission's funds"
    quote = " ".join(newest.evidence.quote.split())
    tail = END_OF_FUNDS.search(quote)
    said = f"{whose} {tail[0]}" if tail else f"of {whose}, a source says “{quote}”"
    when = date_of(brief, newest.evidence)
    month = date_words(replace(when, day=None)) if when else ""
    author = newest.attributed_to if detail.who_says_lasting else ""
    told = ", ".join(part for part in (author, month) if part)
    return (Clause(f"{said} ({told})" if told else said, (newest.evidence,)),)


def mission_funds(brief: Briefing) -> FundedUntil | None:
    """Give what is said of how long the mission's money lasts, the newest of it.

    What was said to end before the brief's date tells nothing of today.
    """
    newest = next((one for one in brief.funding.funded_until if one.purpose is Purpose.MISSION), None)
    over = newest and brief.as_of and newest.value.latest < brief.as_of.earliest
    return None if over else newest
