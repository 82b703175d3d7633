"""The bottom line in French: the same facts as in English, in sentences of its own.

Comes in: a `Briefing` and how much is to be said. Goes out: sentences as clauses with their evidence. What agrees with
a name (`le Kenya dirige`, `les États-Unis dirigent`) takes its form from the name's article; a mission is feminine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from reporter.briefing.key_figures import decided
from reporter.briefing.model import Briefing, Computed, Entry, Funding, KeyFigure, Mission
from reporter.facts import FLOWS, Kind, MissionFact, PartialDate, Purpose
from reporter.rendering.bottom_line.force import actor_of, deployed_of, is_past, is_told_of, own_target
from reporter.rendering.bottom_line.money import END_OF_FUNDS, is_of_past, mission_funds, month_of
from reporter.rendering.bottom_line.people import headline_of
from reporter.rendering.bottom_line.prose import Clause, Detail, Sentence, first_of, once, value
from reporter.rendering.dates import date_of
from reporter.rendering.languages import Inflected
from reporter.rendering.languages.foreign import is_foreign
from reporter.rendering.phrases import (
    actor_words,
    computed_words,
    counted_words,
    counting_words,
    date_words,
    iso_words,
    particulars,
    period_words,
    quoted,
    surface,
)
from reporter.rendering.walking import walk

_AGENTS = "agents"
_PEOPLE = {
    Kind.DISPLACED: "personnes déplacées",
    Kind.KILLED: "personnes tuées",
    Kind.FOOD_INSECURE: "personnes manquant de nourriture",
}
_SEMICOLON = Clause("\u202f; ")


def _form(words: str, form: str) -> str:
    return format(words, form) if isinstance(words, Inflected) else words


def _the(actor: str) -> str:
    return _form(actor_words(actor), "the")


def _verb(actor: str, singular: str, plural: str) -> str:
    """Let a verb agree with its subject."""
    return plural if _the(actor).startswith("les ") else singular


def _joined(first: Sentence, second: Sentence) -> Sentence:
    return (*first, _SEMICOLON, *second) if first and second else first or second


def _listed(parts: list[Sentence], opening: str) -> Sentence:
    if not parts:
        return ()
    separators = [opening, *[", "] * (len(parts) - 2), *[" et "] * (len(parts) > 1)]
    return tuple(chain.from_iterable((Clause(sep), *part) for sep, part in zip(separators, parts, strict=True)))


def _cited(entry: Entry, noun: str = "") -> Sentence:
    return (Clause(counting_words(surface(entry.figure), noun), (entry.figure.evidence,)),)


# --- the mission -----------------------------------------------------------------------------------------------------


def _force(brief: Briefing, detail: Detail) -> Sentence:
    """Say who leads the mission, since when and until when, and what is deployed of the plan."""
    mission, deployed = brief.mission, deployed_of(brief)
    states = [part for part in (_launched(brief, detail), _mandated(mission, detail)) if part]
    leader = value(mission.lead) if mission.lead else None
    strength = _strength(mission, deployed, detail)
    if leader is None:
        target = own_target(mission, deployed, " (effectif visé\u00a0: ") if detail.own_target else ()
        return _joined((*_without_lead(brief, states), *target), strength)
    subject = Clause(f"{_the(leader)} {_verb(leader, 'dirige', 'dirigent')} ")
    leads = (subject, _mission_name(mission), *_listed(states, ", "))
    if deployed and actor_of(deployed) == leader and not deployed.earlier:
        has = _verb(leader, "a déployé", "ont déployé")
        return (*leads, Clause(", et " if states else " et "), Clause(f"{has} "), *strength[1:])
    return _joined(leads, strength)


def _auxiliary(brief: Briefing, state: Sentence) -> str:
    if not is_past(brief, state):
        return "est"
    return "a été" if is_told_of(brief) else "était"


def _without_lead(brief: Briefing, states: list[Sentence]) -> Sentence:
    mission = brief.mission
    name = _mission_name(mission)
    if states:
        verbs = [
            (
                part[0]._replace(text=f"{_auxiliary(brief, part)} {part[0].text}"),
                *part[1:],
            )
            for part in states
        ]
        return (name, *_listed(verbs, " "))
    return (Clause(f"la mission de sécurité est {name.text}", name.evidence),) if mission.name else ()


def _mission_name(mission: Mission) -> Clause:
    if not mission.name:
        return Clause("la mission de sécurité", first_of(mission.lead))
    name = actor_words(value(mission.name))
    said = f"la mission {name}" if is_foreign(name) else _form(name, "the")
    return Clause(said, once(*first_of(mission.lead), *first_of(mission.name)))


def _launched(brief: Briefing, detail: Detail) -> Sentence:
    launched = brief.mission.launched
    if not (launched and detail.launched):
        return ()
    when = _form(iso_words(launched[0].value), "on")
    words = f"lancée {when}" if is_told_of(brief) else f"attendue {when}"
    return (Clause(words, first_of(launched)),)


def _mandated(mission: Mission, detail: Detail) -> Sentence:
    until: tuple[MissionFact, ...] = mission.mandate_until
    if not (until and detail.mandate):
        return ()
    return (Clause(f"mandatée {_form(iso_words(until[0].value), 'until')}", first_of(until)),)


def _strength(mission: Mission, deployed: KeyFigure | None, detail: Detail) -> Sentence:
    """Set what is deployed against the target; the first clause is the subject with its verb."""
    target = decided(mission.target)
    if deployed and deployed.earlier:
        target = deployed.against
    if deployed is None or deployed.ledger.headline is None:
        return (Clause("l’effectif visé est de "), *_cited(target, _AGENTS)) if target else ()
    actor = actor_of(deployed)
    shown = _summed(deployed.total, detail) or (
        *_cited(deployed.ledger.headline, _AGENTS),
        *_listed([(*_cited(entry), Clause(" de plus")) for entry in deployed.later], " et "),
    )
    return (Clause(_deploying(mission, actor, earlier=deployed.earlier)), *shown, *_against(target, actor))


def _deploying(mission: Mission, actor: str | None, *, earlier: bool) -> str:
    if not earlier:
        return f"{_the(actor)} {_verb(actor, 'a déployé', 'ont déployé')} " if actor else "le déploiement atteint "
    if actor:
        return f"à la mission antérieure, {_the(actor)} {_verb(actor, 'avait envoyé', 'avaient envoyé')} "
    name = mission.earlier.name if mission.earlier else ()
    return (
        f"la mission antérieure ({actor_words(value(name))}) comptait " if name else "la mission antérieure comptait "
    )


def _summed(total: Computed | None, detail: Detail) -> Sentence:
    if total is None:
        return ()
    number = counting_words(computed_words(total), _AGENTS)
    if not detail.terms:
        return (Clause(f"{number} (calculé)", tuple(term.figure.evidence for term in total.terms)),)
    terms = list(chain.from_iterable((Clause(" + "), *_cited(term)) for term in total.terms))
    return (Clause(f"{number} ("), *terms[1:], Clause(", calculé)"))


def _against(target: Entry | None, actor: str | None) -> Sentence:
    """Name the target; a country's figure beside it must not pass for the mission's."""
    if target is None:
        return ()
    if actor and target.figure.actor != actor:
        return (Clause(" sur "), *_cited(target), Clause(" prévus pour l’ensemble de la mission"))
    return (Clause(" pour un effectif visé de "), *_cited(target))


# --- the money -------------------------------------------------------------------------------------------------------


def _money(brief: Briefing, detail: Detail) -> Sentence:
    """State the requirement, what was received, what is missing and how long the money lasts."""
    return _joined(_position(brief, detail), _lasting(brief, detail) if detail.lasting else ())


def _position(brief: Briefing, detail: Detail) -> Sentence:
    funding = brief.funding
    required, received = funding.required, funding.received
    if required is None:
        return (Clause(_in_hand(funding, received)), *_dated(funding, received)) if received else ()
    if received and funding.gap and funding.gap.value > 0:
        who = _who(received, named=detail.who_says_received)
        return _shortfall(funding, required, received, funding.gap if detail.unmet else None, who)
    whose = _whose(required, apart=received is not None and received.figure.purpose is not required.figure.purpose)
    amount = "s’élevaient" if is_of_past(funding, required) else "s’élèvent"
    needed = (Clause(f"les besoins{whose}{_of_two(funding, required)} {amount} à "), *_dated(funding, required))
    if received is None:
        return (*needed, _SEMICOLON, Clause("aucune source ne dit combien a été reçu"))
    return (*needed, _SEMICOLON, Clause(_in_hand(funding, received)), *_cited(received), *_covered(funding.gap))


def _dated(funding: Funding, entry: Entry) -> Sentence:
    """Print a sum with its rate, which is part of its meaning, and that of a mission that is no more with its month."""
    rate = period_words(replace(entry, period=None))
    month = f" ({month_of(entry)})" if is_of_past(funding, entry) else ""
    return (Clause(surface(entry.figure) + (f" {rate}" if rate else "") + month, (entry.figure.evidence,)),)


def _of_two(funding: Funding, entry: Entry) -> str:
    """Say which of two missions a sum is of, behind its noun."""
    if is_of_past(funding, entry):
        return " de la mission précédente"
    return " de la mission actuelle" if funding.past else ""


def _whose(entry: Entry, *, apart: bool = False) -> str:
    if entry.figure.purpose is Purpose.RELIEF:
        return " de l’aide"
    return " de la mission" if apart and entry.figure.purpose is Purpose.MISSION else ""


def _in_hand(funding: Funding, received: Entry) -> str:
    """Introduce a receipt; what a fund holds now is not all that was received."""
    holder = received.figure.actor
    if funding.balance and holder:
        return f"{_holds(funding, received, holder)} "
    said = "disponible" if funding.balance else "reçu"
    amounts = "s’élevait" if is_of_past(funding, received) else "s’élève"
    return f"le financement{_whose(received)}{_of_two(funding, received)} {said} {amounts} à "


def _holds(funding: Funding, received: Entry, holder: str) -> str:
    past = is_of_past(funding, received)
    verb = _verb(holder, "détenait", "détenaient") if past else _verb(holder, "détient", "détiennent")
    return f"{_the(holder)} {verb}"


def _who(received: Entry, *, named: bool) -> str:
    when = date_words(replace(received.as_of, day=None)) if received.as_of else ""
    author = actor_words(received.figure.attributed_to) if named else ""
    told = ", ".join(part for part in (author, when) if part)
    return f" ({told})" if told else ""


def _shortfall(funding: Funding, required: Entry, received: Entry, gap: Computed | None, who: str) -> Sentence:
    """Set the two operands and their difference in one sentence, and say where they are of different dates."""
    computed = "calculé à partir de sommes de dates différentes" if funding.dates_differ else "calculé"
    whose = " pour la mission précédente" if funding.earlier else " pour la mission actuelle" if funding.past else ""
    purpose = " pour l’aide" if required.figure.purpose is Purpose.RELIEF else whose
    rate = period_words(replace(required, period=None))
    month = f" ({month_of(required)})" if funding.dates_differ else ""
    ((words, place),), ((need, place_of_need),) = _cited(received), _cited(required)
    return (
        Clause("sur "),
        Clause(need + month, place_of_need),
        Clause(f" requis{purpose}{f' {rate}' if rate else ''}, "),
        Clause(f"{_got(funding, received)} {words}{who}", place),
        *([Clause(f", ce qui laisse {computed_words(gap)} à trouver ({computed})", tuple(walk(gap)))] if gap else []),
    )


def _got(funding: Funding, received: Entry) -> str:
    """Say what came in; a mission that is no more has had it."""
    past, holder = is_of_past(funding, received), received.figure.actor
    if funding.balance:
        return _holds(funding, received, holder) if holder else f"le montant disponible {'était' if past else 'est'} de"
    if holder is None:
        return f"le montant reçu {'était' if past else 'est'} de"
    has = _verb(holder, "avait reçu", "avaient reçu") if past else _verb(holder, "a reçu", "ont reçu")
    return f"{_the(holder)} {has}"


def _covered(gap: Computed | None) -> Sentence:
    return (Clause(", ce qui les couvre (calculé)", tuple(walk(gap))),) if gap and gap.value == 0 else ()


def _lasting(brief: Briefing, detail: Detail) -> Sentence:
    """Quote how long the mission's money lasts, or what a source says of its end."""
    newest = mission_funds(brief)
    if newest is None:
        return ()
    quote = " ".join(newest.evidence.quote.split())
    when = date_of(brief, newest.evidence)
    month = date_words(replace(when, day=None)) if when else ""
    author = actor_words(newest.attributed_to) if detail.who_says_lasting else ""
    told = ", ".join(part for part in (author, month) if part)
    tail = END_OF_FUNDS.search(quote)
    # Beside the mission's own money it is plain whose funds are meant.
    received = brief.funding.received
    whose = "les fonds" if received and received.figure.purpose is not Purpose.RELIEF else "les fonds de la mission"
    said = f"{whose} {quoted(tail[0])}" if tail else f"{whose}, selon une source\u00a0: {quoted(quote)}"
    return (Clause(f"{said} ({told})" if told else said, (newest.evidence,)),)


# --- the people ------------------------------------------------------------------------------------------------------


def _people(brief: Briefing, detail: Detail) -> Sentence:
    """Say how many people are displaced, killed and short of food."""
    kinds = [kind for kind in _PEOPLE if detail.hunger or kind is not Kind.FOOD_INSECURE]
    entries = [(kind, headline_of(brief, kind)) for kind in kinds]
    parts = [_part(kind, entry, detail, brief.as_of) for kind, entry in entries if entry]
    return (Clause("les sources comptent"), *_listed(parts, " ")) if parts else ()


def _part(kind: Kind, entry: Entry, detail: Detail, now: PartialDate | None) -> Sentence:
    # Without its period nobody knows what a toll counts.
    told = counted_words(entry) if kind in FLOWS else ""
    if detail.particulars:
        told = particulars(entry, vague=detail.vague or kind in FLOWS, now=now)
    words = counting_words(surface(entry.figure), _PEOPLE[kind])
    return (Clause(f"{words} ({told})" if told else words, (entry.figure.evidence,)),)


FRENCH: tuple[Callable[[Briefing, Detail], Sentence], ...] = (_force, _money, _people)
