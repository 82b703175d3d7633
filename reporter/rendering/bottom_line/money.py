"""The money in a sentence: what is required, received and missing, and how long it lasts."""

from __future__ import annotations

from reporter.briefing.model import Computed, Entry, Funding
from reporter.facts import Purpose
from reporter.rendering.bottom_line.prose import Clause, Detail, Sentence, figure, in_full, joined, period
from reporter.rendering.phrases import computed_words, date_words
from reporter.rendering.walking import walk


def money(funding: Funding, detail: Detail) -> Sentence:
    """State the requirement, what was received, what is missing and how long the money lasts."""
    return joined(_position(funding), _lasting(funding) if detail.lasting else ())


def _position(funding: Funding) -> Sentence:
    required, received = funding.required, funding.received
    if required is None:
        return (Clause(f"{_aid(received)}funding received stands at "), *in_full(received)) if received else ()
    if received and funding.gap and funding.gap.value > 0:
        return _shortfall(required, received, funding.gap, apart=funding.dates_differ)
    apart = received is not None and received.figure.purpose is not required.figure.purpose
    needed = (Clause(f"{_aid(required, apart=apart)}requirements stand at "), *in_full(required))
    if received is None:
        return (*needed, Clause("; no source says how much has been received"))
    again = required.figure.unit == received.figure.unit
    subject = f"; {_aid(received, apart=apart)}funding received stands at "
    return (*needed, Clause(subject), *figure(received, first=not again), *_covered(funding.gap))


def _aid(entry: Entry, *, apart: bool = False) -> str:
    """Say where money is not the mission's and, beside money for something else, also where it is."""
    mission = "mission " if apart and entry.figure.purpose is Purpose.MISSION else ""
    return "aid " if entry.figure.purpose is Purpose.RELIEF else mission


def _shortfall(required: Entry, received: Entry, gap: Computed, *, apart: bool) -> Sentence:
    """Set the two operands and their difference in one sentence, and say where they are of different dates."""
    computed = "computed from sums of different dates" if apart else "computed"
    return (
        Clause("of "),
        *figure(required),
        Clause(f" required{' for aid' if _aid(required) else ''}"),
        # A rate is part of the sum's meaning: $600 million a year is not $600 million.
        *([Clause(f" ({period(required)})")] if period(required) else []),
        Clause(", "),
        *figure(received, first=False),
        Clause(" has been received"),
        Clause(f", leaving {computed_words(gap, first=False)} unmet ({computed})", tuple(walk(gap))),
    )


def _covered(gap: Computed | None) -> Sentence:
    return (Clause(", which covers them (computed)", tuple(walk(gap))),) if gap and gap.value == 0 else ()


def _lasting(funding: Funding) -> Sentence:
    newest = next((one for one in funding.funded_until if one.purpose is Purpose.MISSION), None)
    if newest is None:
        return ()
    # Beside the mission's own money it is plain whose funds are meant.
    whose = "funds last" if funding.received and not _aid(funding.received) else "the mission's funds last"
    return (Clause(f"{whose} until {date_words(newest.value)}", (newest.evidence,)),)
