"""The people in a sentence: how many are displaced, killed and short of food."""

from __future__ import annotations

from reporter.briefing.model import Briefing, Entry, Ledger
from reporter.facts import FLOWS, Kind, PartialDate
from reporter.rendering.bottom_line.prose import Clause, Detail, Sentence, listed
from reporter.rendering.phrases import counted_words, inside, particulars, surface

_PEOPLE = {Kind.DISPLACED: "displaced", Kind.KILLED: "killed", Kind.FOOD_INSECURE: "short of food"}


def people(brief: Briefing, detail: Detail) -> Sentence:
    """Say how many people are displaced, killed and short of food."""
    kinds = [kind for kind in _PEOPLE if detail.hunger or kind is not Kind.FOOD_INSECURE]
    entries = [(kind, headline_of(brief, kind)) for kind in kinds]
    parts = [_person_part(kind, entry, detail, brief.as_of) for kind, entry in entries if entry]
    return (Clause("sources count"), *listed(parts, opening=" ")) if parts else ()


def _person_part(kind: Kind, entry: Entry, detail: Detail, now: PartialDate | None) -> Sentence:
    # Without its period nobody knows what a toll counts.
    told = counted_words(entry) if kind in FLOWS else ""
    if detail.particulars:
        told = particulars(entry, vague=detail.vague or kind in FLOWS, now=now)
    extra = f" ({told})" if told else ""
    return (Clause(f"{inside(surface(entry.figure))} {_PEOPLE[kind]}{extra}", (entry.figure.evidence,)),)


def headline_of(brief: Briefing, kind: Kind) -> Entry | None:
    """Give the headline of a kind, among the key figures or else the others."""
    ledgers: tuple[Ledger, ...] = (*(one.ledger for one in brief.key_figures), *brief.humanitarian)
    return next((one.headline for one in ledgers if one.kind is kind and one.headline), None)
