"""The bottom line: two or three sentences, composed by rule from what the model holds.

Comes in: a `Briefing`. Goes out: sentences as clauses, each with the evidence that it rests on. A clause whose
facts are missing is left out, and so is what does not fit into the words allowed. Must not know any output format.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed, Entry, Funding, Ledger, Mission
from reporter.facts import Evidence, Kind, MissionFact
from reporter.rendering.context import walk
from reporter.rendering.phrases import computed_words, in_us_dollars, inside, iso_words, particulars, surface
from reporter.rendering.view import later_arrivals

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
    particulars: bool = True


Sentence = tuple[Clause, ...]
_VERSIONS = (
    Detail(),
    Detail(hunger=False),
    Detail(hunger=False, mandate=False),
    Detail(hunger=False, mandate=False, launched=False),
    Detail(hunger=False, mandate=False, launched=False, particulars=False),
)


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
    candidates = (
        _joined(_mission(brief.mission, detail), _strength(brief)),
        _money(brief.funding),
        _people(brief, detail),
    )
    return tuple(sentence for sentence in candidates if sentence)


def _joined(first: Sentence, second: Sentence) -> Sentence:
    if not first or not second:
        return _closed(first or second)
    lowered = second[0]._replace(text=second[0].text[0].lower() + second[0].text[1:])
    return _closed((*first, Clause("; "), lowered, *second[1:]))


def _closed(sentence: Sentence) -> Sentence:
    return (*sentence, Clause(".")) if sentence else ()


def _mission(mission: Mission, detail: Detail) -> Sentence:
    """Say who leads the mission, when it was launched and until when it is mandated."""
    launched = _dated("launched in ", mission.launched) if detail.launched else ()
    mandate = _dated("mandated until ", mission.mandate_until) if detail.mandate else ()
    name = Clause(f"the {_value(mission.name)}" if mission.name else "the security mission", _first(mission.name))
    if mission.lead:
        lead = Clause(f"{_value(mission.lead)} leads ", ())
        named = name._replace(evidence=_once(*_first(mission.lead), *name.evidence))
        tail = _listed([part for part in (launched, mandate) if part], opening=", ")
        return (lead, named, *tail)
    states = [part for part in (_after("was ", launched), _after("is ", mandate)) if part]
    if states:
        return (name._replace(text="T" + name.text[1:]), *_listed(states, opening=" "))
    return (Clause(f"The security mission is {name.text}", name.evidence),) if mission.name else ()


def _dated(verb: str, facts: tuple[MissionFact, ...]) -> Sentence:
    if not facts:
        return ()
    when = iso_words(facts[0].value)
    words = verb.replace(" in ", " on ") if when[:2].strip().isdigit() and " " in when else verb
    return (Clause(words + when, _first(facts)),)


def _after(verb: str, sentence: Sentence) -> Sentence:
    return (sentence[0]._replace(text=verb + sentence[0].text),) if sentence else ()


def _listed(parts: list[Sentence], *, opening: str) -> Sentence:
    """String parts together as a list in prose: `a`, `a and b`, `a, b and c`."""
    if not parts:
        return ()
    separators = [opening, *[", "] * (len(parts) - 2), *[" and "] * (len(parts) > 1)]
    return tuple(chain.from_iterable((Clause(sep), *part) for sep, part in zip(separators, parts, strict=True)))


def _strength(brief: Briefing) -> Sentence:
    """Set what is deployed against the target."""
    deployed, target = _headline(brief, Kind.DEPLOYED), brief.mission.target
    goal = _figure(target.headline) if target and target.headline else ()
    if not deployed:
        return (Clause("The target strength is "), *goal) if goal else ()
    actor = deployed.figure.actor
    subject = f"Deployment by {actor} stands at " if actor else "Deployment stands at "
    against = (Clause(" against a target of "), *goal) if goal else ()
    return (Clause(subject), *(_summed(brief, actor) or (*_figure(deployed), *_more(brief))), *against)


def _more(brief: Briefing) -> Sentence:
    """Say what came on top of the total: an increment is neither the total nor silently added to it."""
    ledger = next(one.ledger for one in brief.key_figures if one.ledger.kind is Kind.DEPLOYED)
    arrivals = [(*_figure(entry), Clause(" more")) for entry in later_arrivals(brief, ledger)]
    return _listed(arrivals, opening=" and ")


def _summed(brief: Briefing, actor: str | None) -> Sentence:
    total = next((one.deployed_sum for one in brief.mission.contributors if one.actor == actor), None)
    if total is None or len(total.terms) == 1:
        return ()
    terms = chain.from_iterable((Clause(" + "), *_figure(term)) for term in total.terms)
    return (Clause(f"{computed_words(total)} ("), *list(terms)[1:], Clause(", computed)"))


def _money(funding: Funding) -> Sentence:
    """State the requirement, what was received and what is missing."""
    if funding.required is None and funding.received is None:
        return ()
    if funding.required is None:
        return _closed((Clause("Funding received stands at "), *_in_full(funding.received)))
    required = (Clause("Requirements stand at "), *_in_full(funding.required))
    if funding.received is None:
        return _closed((*required, Clause("; no source says how much has been received")))
    received = (Clause("; funding received stands at "), *_figure(funding.received, first=False))
    return _closed((*required, *received, *_shortfall(funding.gap)))


def _shortfall(gap: Computed | None) -> Sentence:
    if gap is None or gap.value < 0:
        return ()
    if gap.value == 0:
        return (Clause(", which covers them (computed)", tuple(walk(gap))),)
    return (Clause(f", leaving {computed_words(gap, first=False)} unmet (computed)"),)


def _people(brief: Briefing, detail: Detail) -> Sentence:
    """Say how many people are displaced, killed and short of food."""
    kinds = [kind for kind in _PEOPLE if detail.hunger or kind is not Kind.FOOD_INSECURE]
    entries = [(kind, _headline(brief, kind)) for kind in kinds]
    parts = [_person_part(kind, entry, detail) for kind, entry in entries if entry]
    return _closed((Clause("The sources count"), *_listed(parts, opening=" "))) if parts else ()


def _person_part(kind: Kind, entry: Entry, detail: Detail) -> Sentence:
    extra = f" ({particulars(entry)})" if detail.particulars else ""
    return (Clause(f"{inside(surface(entry.figure))} {_PEOPLE[kind]}{extra}", (entry.figure.evidence,)),)


def _headline(brief: Briefing, kind: Kind) -> Entry | None:
    ledgers: tuple[Ledger, ...] = (*(one.ledger for one in brief.key_figures), *brief.humanitarian)
    return next((one.headline for one in ledgers if one.kind is kind and one.headline), None)


def _figure(entry: Entry, *, first: bool = True) -> Sentence:
    words = inside(in_us_dollars(entry.figure) if first else surface(entry.figure))
    return (Clause(words, (entry.figure.evidence,)),)


def _in_full(entry: Entry | None) -> Sentence:
    if entry is None:
        return ()
    # A rate is part of the sum's meaning: $600 million a year is not $600 million.
    extra = f" ({entry.figure.period})" if entry.figure.period else ""
    return (Clause(inside(in_us_dollars(entry.figure)) + extra, (entry.figure.evidence,)),)


def _value(facts: tuple[MissionFact, ...]) -> str:
    return " ".join(facts[0].value.split()).removeprefix("the ").removeprefix("The ")


def _first(facts: tuple[MissionFact, ...]) -> tuple[Evidence, ...]:
    return tuple(fact.evidence for fact in facts[:1])


def _once(*evidence: Evidence) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))
