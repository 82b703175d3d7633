"""The money in a sentence: what is required, received and missing, and how long it lasts."""

from __future__ import annotations

import re
from dataclasses import replace

from reporter.briefing.model import Briefing, Computed, Entry, Funding
from reporter.facts import FundedUntil, Purpose
from reporter.rendering.bottom_line.prose import Clause, Detail, Sentence, figure, joined, period
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
        return (Clause(_in_hand(funding, received, _aid(received))), *_dated(funding, received)) if received else ()
    if received and funding.gap and funding.gap.value > 0:
        who = _who(received, named=detail.who_says_received)
        return _shortfall(funding, required, received, who, unmet=detail.unmet)
    apart = received is not None and received.figure.purpose is not required.figure.purpose
    stand = "stood" if is_of_past(funding, required) else "stand"
    needed = (
        Clause(f"{_whose(funding, required)}{_aid(required, apart=apart)}requirements {stand} at "),
        *_dated(funding, required),
    )
    if received is None:
        return (*needed, Clause("; no source says how much has been received"))
    again = required.figure.unit == received.figure.unit
    subject = _in_hand(funding, received, _aid(received, apart=apart))
    return (*needed, Clause(f"; {subject}"), *figure(received, first=not again), *_covered(funding.gap))


def is_of_past(funding: Funding, entry: Entry) -> bool:
    """Tell a sum of the mission before the present one."""
    return funding.earlier and entry.figure.purpose is not Purpose.RELIEF


def _whose(funding: Funding, entry: Entry) -> str:
    """Say which of two missions a sum is of, before its noun."""
    if is_of_past(funding, entry):
        return "the earlier mission’s "
    return "the present mission’s " if funding.past else ""


def _dated(funding: Funding, entry: Entry) -> Sentence:
    """Print a sum with its rate and, where it is of a mission that is no more, its month."""
    told = [period(entry), month_of(entry) if is_of_past(funding, entry) else ""]
    extra = ", ".join(part for part in told if part)
    ((words, place),) = figure(entry)
    return (Clause(f"{words} ({extra})" if extra else words, place),)


def month_of(entry: Entry) -> str:
    """Say in which month a source gives a sum."""
    return date_words(replace(entry.as_of, day=None) if entry.as_of else None)


def _in_hand(funding: Funding, received: Entry, aid: str) -> str:
    """Introduce a receipt; what a fund holds now is not all that was received."""
    past, whose = is_of_past(funding, received), _whose(funding, received)
    stands = "stood" if past else "stands"
    if not funding.balance:
        return f"{whose}{aid}funding received {stands} at "
    holder = received.figure.actor
    if holder:
        return f"{named(holder)} {'held' if past else 'holds'} "
    return f"{whose}{aid}funding in hand {stands} at "


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
    gap = funding.gap
    ((words, place),) = figure(received, first=False)
    ((need, place_of_need),) = figure(required)
    when = f" ({month_of(required)})" if funding.dates_differ else ""
    return (
        Clause("of "),
        Clause(need + when, place_of_need),
        Clause(f" required{' for aid' if _aid(required) else _for(funding)}"),
        # A rate is part of the sum's meaning: $600 million a year is not $600 million.
        *([Clause(f" ({period(required)})")] if period(required) else []),
        Clause(", "),
        Clause(_got(funding, received, words) + who, place),
        *(
            [Clause(f", leaving {computed_words(gap, first=False)} unmet ({computed})", tuple(walk(gap)))]
            if gap and unmet
            else []
        ),
    )


def _got(funding: Funding, received: Entry, words: str) -> str:
    """Say what came in; what one fund holds is not all that was given, and a mission that is no more has had it."""
    past, holder = is_of_past(funding, received), received.figure.actor
    if funding.balance:
        holds, is_there = ("held", "was") if past else ("holds", "is")
        return f"{named(holder)} {holds} {words}" if holder else f"{words} {is_there} in hand"
    has = "had" if past else "has"
    return f"{named(holder)} {has} received {words}" if holder else f"{words} {has} been received"


def _for(funding: Funding) -> str:
    if funding.earlier:
        return " for the earlier mission"
    return " for the present mission" if funding.past else ""


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
