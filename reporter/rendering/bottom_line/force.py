"""The mission in a sentence: who leads it, since when and until when, and what is deployed of the plan."""

from __future__ import annotations

from itertools import chain

from reporter.briefing.key_figures import decided
from reporter.briefing.model import Briefing, Computed, Entry, KeyFigure, Mission
from reporter.facts import Kind, MissionFact, PartialDate
from reporter.rendering.bottom_line.prose import Clause, Detail, Sentence, figure, first_of, joined, listed, once, value
from reporter.rendering.phrases import computed_words, is_ahead, is_foretold, iso_words, named


def force(brief: Briefing, detail: Detail) -> Sentence:
    """Say who leads the mission, since when and until when, and what is deployed of the plan."""
    mission, deployed = brief.mission, deployed_of(brief)
    states = [part for part in (_launched(brief, detail), _mandated(mission, detail)) if part]
    leader = value(mission.lead) if mission.lead else None
    strength = _strength(mission, deployed, detail)
    if leader is None:
        own = own_target(mission, deployed, " (target ") if detail.own_target else ()
        return joined((*_named_mission(brief, states), *own), strength)
    leads = (Clause(f"{named(leader)} leads ", ()), _mission_name(mission), *listed(states, opening=", "))
    if deployed and actor_of(deployed) == leader and not deployed.earlier:
        # "Kenya leads X, launched in June, and has deployed 400": without the aside there is nothing to set off.
        return (*leads, Clause(", and " if states else " and "), Clause("has deployed "), *strength[1:])
    return joined(leads, strength)


def own_target(mission: Mission, deployed: KeyFigure | None, opening: str) -> Sentence:
    """Give the present mission's target where the strength told beside it is that of the mission before."""
    target = decided(mission.target)
    of_earlier = deployed is not None and deployed.earlier and mission.name
    return (Clause(opening), *figure(target), Clause(")")) if target and of_earlier else ()


def _named_mission(brief: Briefing, states: list[Sentence]) -> Sentence:
    """Say what is known of a mission whose lead no source names."""
    mission = brief.mission
    name = _mission_name(mission)
    verbs = [_after("was " if is_past(brief, part) else "is ", part) for part in states]
    if verbs:
        return (name, *listed(verbs, opening=" "))
    return (Clause(f"the security mission is {name.text}", name.evidence),) if mission.name else ()


def _mission_name(mission: Mission) -> Clause:
    if not mission.name:
        return Clause("the security mission", first_of(mission.lead))
    return Clause(f"the {value(mission.name)}", once(*first_of(mission.lead), *first_of(mission.name)))


def _launched(brief: Briefing, detail: Detail) -> Sentence:
    launched = brief.mission.launched
    if not (launched and detail.launched):
        return ()
    when = f"{'on' if _to_the_day(launched) else 'in'} {iso_words(launched[0].value)}"
    return (Clause(f"{'launched' if is_told_of(brief) else 'due to start'} {when}", first_of(launched)),)


def is_told_of(brief: Briefing) -> bool:
    """Tell whether the mission's launch is told of, and not only foretold."""
    launched = brief.mission.launched
    when, places = PartialDate.read(launched[0].value), [one.evidence for one in launched]
    return not is_ahead(brief, launched[0]) and not is_foretold(brief, when, places)


def is_past(brief: Briefing, state: Sentence) -> bool:
    """Tell the launch, where its day is past, from the mandate, which lasts."""
    if state[0].text.startswith(("mandated", "mandatée")):
        return False
    return not is_ahead(brief, brief.mission.launched[0])


def _to_the_day(facts: tuple[MissionFact, ...]) -> bool:
    return facts[0].value.count("-") > 1


def _mandated(mission: Mission, detail: Detail) -> Sentence:
    if not (mission.mandate_until and detail.mandate):
        return ()
    return (Clause(f"mandated until {iso_words(mission.mandate_until[0].value)}", first_of(mission.mandate_until)),)


def _after(verb: str, sentence: Sentence) -> Sentence:
    return (sentence[0]._replace(text=verb + sentence[0].text),)


def deployed_of(brief: Briefing) -> KeyFigure | None:
    """Give the key figure of what is deployed, where it has a headline."""
    return next((one for one in brief.key_figures if one.ledger.kind is Kind.DEPLOYED and one.ledger.headline), None)


def actor_of(key: KeyFigure) -> str | None:
    """Name the contributor that a key figure is of, where it is of one."""
    return key.ledger.headline.figure.actor if key.ledger.headline else None


def _strength(mission: Mission, deployed: KeyFigure | None, detail: Detail) -> Sentence:
    """Set what is deployed against the target; the first clause is the subject with its verb."""
    target = decided(mission.target)
    if deployed and deployed.earlier:
        target = deployed.against
    if deployed is None or deployed.ledger.headline is None:
        return (Clause("the target strength is "), *figure(target)) if target else ()
    actor = actor_of(deployed)
    subject = f"{named(actor)} has deployed " if actor else "deployment stands at "
    if deployed.earlier:
        subject = f"to the earlier mission, {named(actor)} had sent " if actor else f"{_earlier(mission)} had deployed "
    shown = _summed(deployed.total, detail) or (*figure(deployed.ledger.headline), *_more(deployed))
    if deployed.earlier and target and not actor:
        return (Clause(subject), *shown, Clause(" of "), *figure(target), Clause(" planned"))
    return (Clause(subject), *shown, *_against(target, actor))


def _earlier(mission: Mission) -> str:
    """Name the mission before the present one: its strength must not pass for that of the present one."""
    name = mission.earlier.name if mission.earlier else ()
    return f"the earlier {value(name)}" if name else "the earlier mission"


def _against(target: Entry | None, actor: str | None) -> Sentence:
    """Name the target; a country's figure beside it must not pass for the mission's."""
    if target is None:
        return ()
    if actor and target.figure.actor != actor:
        return (Clause(" of "), *figure(target), Clause(" planned mission-wide"))
    return (Clause(" against a target of "), *figure(target))


def _more(key: KeyFigure) -> Sentence:
    """Say what came on top of the total: an increment is neither the total nor silently added to it."""
    return listed([(*figure(entry), Clause(" more")) for entry in key.later], opening=" and ")


def _summed(total: Computed | None, detail: Detail) -> Sentence:
    if total is None:
        return ()
    if not detail.terms:
        return (Clause(f"{computed_words(total)} (computed)", tuple(term.figure.evidence for term in total.terms)),)
    terms = list(chain.from_iterable((Clause(" + "), *figure(term)) for term in total.terms))
    return (Clause(f"{computed_words(total)} ("), *terms[1:], Clause(", computed)"))
