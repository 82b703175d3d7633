"""The bottom line: two or three sentences, composed by rule from what the model holds.

Comes in: a `Briefing`. Goes out: sentences as clauses, each with the evidence that it rests on. A clause whose
facts are missing is left out, and so is what does not fit into the words allowed. Must not know any output format.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed, Entry, Funding, KeyFigure, Ledger, Mission
from reporter.facts import Evidence, Kind, MissionFact, Purpose
from reporter.rendering.phrases import (
    computed_words,
    date_words,
    in_us_dollars,
    inside,
    iso_words,
    named,
    particulars,
    surface,
)
from reporter.rendering.walking import walk

WORD_LIMIT = 60
_PEOPLE = {Kind.DISPLACED: "displaced", Kind.KILLED: "killed", Kind.FOOD_INSECURE: "short of food"}


class Clause(NamedTuple):
    """Words and the evidence cited after them."""

    text: str
    evidence: tuple[Evidence, ...] = ()


class Detail(NamedTuple):
    """How much is said: what a shorter version leaves out, in the order in which it goes."""

    hunger: bool = True
    mandate: bool = True
    launched: bool = True
    vague: bool = True
    lasting: bool = True
    particulars: bool = True


Sentence = tuple[Clause, ...]
_VERSIONS = [Detail(*[False] * left_out) for left_out in range(len(Detail._fields) + 1)]


def bottom_line(brief: Briefing) -> tuple[Sentence, ...]:
    """Compose the fullest version that keeps to the limit; nothing where nothing is known."""
    for detail in _VERSIONS:
        sentences = _compose(brief, detail)
        if _words(sentences) <= WORD_LIMIT:
            return sentences
    while _words(sentences) > WORD_LIMIT:  # a source may give a name of any length
        sentences = tuple(one for one in sentences if one is not max(sentences, key=lambda s: _words((s,))))
    return sentences


def _words(sentences: Iterable[Sentence]) -> int:
    texts = ("".join(clause.text for clause in sentence) for sentence in sentences)
    return sum(any(map(str.isalnum, word)) for text in texts for word in text.split())


def _compose(brief: Briefing, detail: Detail) -> tuple[Sentence, ...]:
    candidates = (_force(brief, detail), _money(brief.funding, detail), _people(brief, detail))
    return tuple(_closed(sentence) for sentence in candidates if sentence)


def _closed(sentence: Sentence) -> Sentence:
    first = sentence[0]
    return (first._replace(text=first.text[0].upper() + first.text[1:]), *sentence[1:], Clause("."))


def _force(brief: Briefing, detail: Detail) -> Sentence:
    """Say who leads the mission, since when and until when, and what is deployed of the plan."""
    mission, deployed = brief.mission, _deployed(brief)
    states = [part for part in (_launched(mission, detail), _mandated(mission, detail)) if part]
    leader = _value(mission.lead) if mission.lead else None
    strength = _strength(mission, deployed)
    if leader is None:
        return _joined(_named_mission(mission, states), strength)
    leads = (Clause(f"{named(leader)} leads ", ()), _mission_name(mission), *_listed(states, opening=", "))
    if deployed and _actor(deployed) == leader:
        # "Kenya leads X, launched in June, and has deployed 400": without the aside there is nothing to set off.
        return (*leads, Clause(", and " if states else " and "), Clause("has deployed "), *strength[1:])
    return _joined(leads, strength)


def _joined(first: Sentence, second: Sentence) -> Sentence:
    return (*first, Clause("; "), *second) if first and second else first or second


def _named_mission(mission: Mission, states: list[Sentence]) -> Sentence:
    """Say what is known of a mission whose lead no source names."""
    name = _mission_name(mission)
    verbs = [_after("was " if part[0].text.startswith("launched") else "is ", part) for part in states]
    if verbs:
        return (name, *_listed(verbs, opening=" "))
    return (Clause(f"the security mission is {name.text}", name.evidence),) if mission.name else ()


def _mission_name(mission: Mission) -> Clause:
    if not mission.name:
        return Clause("the security mission", _first(mission.lead))
    return Clause(f"the {_value(mission.name)}", _once(*_first(mission.lead), *_first(mission.name)))


def _launched(mission: Mission, detail: Detail) -> Sentence:
    if not (mission.launched and detail.launched):
        return ()
    when = iso_words(mission.launched[0].value)
    return (Clause(f"launched {'on' if _to_the_day(mission.launched) else 'in'} {when}", _first(mission.launched)),)


def _to_the_day(facts: tuple[MissionFact, ...]) -> bool:
    return facts[0].value.count("-") > 1


def _mandated(mission: Mission, detail: Detail) -> Sentence:
    if not (mission.mandate_until and detail.mandate):
        return ()
    return (Clause(f"mandated until {iso_words(mission.mandate_until[0].value)}", _first(mission.mandate_until)),)


def _after(verb: str, sentence: Sentence) -> Sentence:
    return (sentence[0]._replace(text=verb + sentence[0].text),)


def _listed(parts: list[Sentence], *, opening: str) -> Sentence:
    """String parts together as a list in prose: `a`, `a and b`, `a, b and c`."""
    if not parts:
        return ()
    separators = [opening, *[", "] * (len(parts) - 2), *[" and "] * (len(parts) > 1)]
    return tuple(chain.from_iterable((Clause(sep), *part) for sep, part in zip(separators, parts, strict=True)))


def _deployed(brief: Briefing) -> KeyFigure | None:
    return next((one for one in brief.key_figures if one.ledger.kind is Kind.DEPLOYED and one.ledger.headline), None)


def _actor(key: KeyFigure) -> str | None:
    return key.ledger.headline.figure.actor if key.ledger.headline else None


def _strength(mission: Mission, deployed: KeyFigure | None) -> Sentence:
    """Set what is deployed against the target; the first clause is the subject with its verb."""
    target = mission.target.headline if mission.target else None
    if deployed is None or deployed.ledger.headline is None:
        return (Clause("the target strength is "), *_figure(target)) if target else ()
    actor = _actor(deployed)
    subject = f"{named(actor)} has deployed " if actor else "deployment stands at "
    shown = _summed(deployed.total) or (*_figure(deployed.ledger.headline), *_more(deployed))
    return (Clause(subject), *shown, *_against(target, actor))


def _against(target: Entry | None, actor: str | None) -> Sentence:
    """Name the target; a country's figure beside it must not pass for the mission's."""
    if target is None:
        return ()
    whose = "mission target" if actor and target.figure.actor != actor else "target"
    return (Clause(f" against a {whose} of "), *_figure(target))


def _more(key: KeyFigure) -> Sentence:
    """Say what came on top of the total: an increment is neither the total nor silently added to it."""
    return _listed([(*_figure(entry), Clause(" more")) for entry in key.later], opening=" and ")


def _summed(total: Computed | None) -> Sentence:
    if total is None:
        return ()
    terms = list(chain.from_iterable((Clause(" + "), *_figure(term)) for term in total.terms))
    return (Clause(f"{computed_words(total)} ("), *terms[1:], Clause(", computed)"))


def _money(funding: Funding, detail: Detail) -> Sentence:
    """State the requirement, what was received, what is missing and how long the money lasts."""
    return _joined(_position(funding), _lasting(funding) if detail.lasting else ())


def _position(funding: Funding) -> Sentence:
    required, received = funding.required, funding.received
    if required is None:
        return (Clause(f"{_aid(received)}funding received stands at "), *_in_full(received)) if received else ()
    if received and funding.gap and funding.gap.value > 0:
        return _shortfall(required, received, funding.gap)
    needed = (Clause(f"{_aid(required)}requirements stand at "), *_in_full(required))
    if received is None:
        return (*needed, Clause("; no source says how much has been received"))
    again = required.figure.unit == received.figure.unit
    paid = (Clause("; funding received stands at "), *_figure(received, first=not again))
    return (*needed, *paid, *_covered(funding.gap))


def _aid(entry: Entry) -> str:
    """Say where money is not the mission's."""
    return "aid " if entry.figure.purpose is Purpose.RELIEF else ""


def _shortfall(required: Entry, received: Entry, gap: Computed) -> Sentence:
    """Set the two operands and their difference in one sentence: they belong together."""
    return (
        Clause("of "),
        *_figure(required),
        Clause(f" required{' for aid' if _aid(required) else ''}"),
        # A rate is part of the sum's meaning: $600 million a year is not $600 million.
        *([Clause(f" ({_period(required)})")] if _period(required) else []),
        Clause(", "),
        *_figure(received, first=False),
        Clause(" has been received"),
        Clause(f", leaving {computed_words(gap, first=False)} unmet (computed)", tuple(walk(gap))),
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


def _people(brief: Briefing, detail: Detail) -> Sentence:
    """Say how many people are displaced, killed and short of food."""
    kinds = [kind for kind in _PEOPLE if detail.hunger or kind is not Kind.FOOD_INSECURE]
    entries = [(kind, _headline(brief, kind)) for kind in kinds]
    parts = [_person_part(kind, entry, detail) for kind, entry in entries if entry]
    return (Clause("sources count"), *_listed(parts, opening=" ")) if parts else ()


def _person_part(kind: Kind, entry: Entry, detail: Detail) -> Sentence:
    extra = f" ({particulars(entry, vague=detail.vague)})" if detail.particulars else ""
    return (Clause(f"{inside(surface(entry.figure))} {_PEOPLE[kind]}{extra}", (entry.figure.evidence,)),)


def _headline(brief: Briefing, kind: Kind) -> Entry | None:
    ledgers: tuple[Ledger, ...] = (*(one.ledger for one in brief.key_figures), *brief.humanitarian)
    return next((one.headline for one in ledgers if one.kind is kind and one.headline), None)


def _figure(entry: Entry, *, first: bool = True) -> Sentence:
    words = inside(in_us_dollars(entry.figure) if first else surface(entry.figure))
    return (Clause(words, (entry.figure.evidence,)),)


def _in_full(entry: Entry) -> Sentence:
    extra = f" ({_period(entry)})" if _period(entry) else ""
    return (Clause(inside(in_us_dollars(entry.figure)) + extra, (entry.figure.evidence,)),)


def _period(entry: Entry) -> str:
    return " ".join((entry.figure.period or "").split())


def _value(facts: tuple[MissionFact, ...]) -> str:
    return " ".join(facts[0].value.split()).removeprefix("the ").removeprefix("The ")


def _first(facts: tuple[MissionFact, ...]) -> tuple[Evidence, ...]:
    return tuple(fact.evidence for fact in facts[:1])


def _once(*evidence: Evidence) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))
