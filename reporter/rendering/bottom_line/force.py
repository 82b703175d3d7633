"""The mission in a sentence: who leads it, since when and until when, and what is deployed of the plan."""

from __future__ import annotations

from itertools import chain

from reporter.briefing.model import Briefing, Computed, Entry, KeyFigure, Mission
from reporter.facts import Kind, MissionFact
from reporter.rendering.bottom_line.prose import Clause, Detail, Sentence, figure, first_of, joined, listed, once, value
from reporter.rendering.phrases import computed_words, iso_words, named


def force(brief: Briefing, detail: Detail) -> Sentence:
    """Say who leads the mission, since when and until when, and what is deployed of the plan."""
    mission, deployed = brief.mission, _deployed(brief)
    states = [part for part in (_launched(mission, detail), _mandated(mission, detail)) if part]
    leader = value(mission.lead) if mission.lead else None
    strength = _strength(mission, deployed)
    if leader is None:
        return joined(_named_mission(mission, states), strength)
    leads = (Clause(f"{named(leader)} leads ", ()), _mission_name(mission), *listed(states, opening=", "))
    if deployed and _actor(deployed) == leader:
        # "Kenya leads X, launched in June, and has deployed 400": without the aside there is nothing to set off.
        return (*leads, Clause(", and " if states else " and "), Clause("has deployed "), *strength[1:])
    return joined(leads, strength)


def _named_mission(mission: Mission, states: list[Sentence]) -> Sentence:
    """Say what is known of a mission whose lead no source names."""
    name = _mission_name(mission)
    verbs = [_after("was " if part[0].text.startswith("launched") else "is ", part) for part in states]
    if verbs:
        return (name, *listed(verbs, opening=" "))
    return (Clause(f"the security mission is {name.text}", name.evidence),) if mission.name else ()


def _mission_name(mission: Mission) -> Clause:
    if not mission.name:
        return Clause("the security mission", first_of(mission.lead))
    return Clause(f"the {value(mission.name)}", once(*first_of(mission.lead), *first_of(mission.name)))


def _launched(mission: Mission, detail: Detail) -> Sentence:
    if not (mission.launched and detail.launched):
        return ()
    when = iso_words(mission.launched[0].value)
    return (Clause(f"launched {'on' if _to_the_day(mission.launched) else 'in'} {when}", first_of(mission.launched)),)


def _to_the_day(facts: tuple[MissionFact, ...]) -> bool:
    return facts[0].value.count("-") > 1


def _mandated(mission: Mission, detail: Detail) -> Sentence:
    if not (mission.mandate_until and detail.mandate):
        return ()
    return (Clause(f"mandated until {iso_words(mission.mandate_until[0].value)}", first_of(mission.mandate_until)),)


def _after(verb: str, sentence: Sentence) -> Sentence:
    return (sentence[0]._replace(text=verb + sentence[0].text),)


def _deployed(brief: Briefing) -> KeyFigure | None:
    return next((one for one in brief.key_figures if one.ledger.kind is Kind.DEPLOYED and one.ledger.headline), None)


def _actor(key: KeyFigure) -> str | None:
    return key.ledger.headline.figure.actor if key.ledger.headline else None


def _strength(mission: Mission, deployed: KeyFigure | None) -> Sentence:
    """Set what is deployed against the target; the first clause is the subject with its verb."""
    target = mission.target.headline if mission.target else None
    if deployed is None or deployed.ledger.headline is None:
        return (Clause("the target strength is "), *figure(target)) if target else ()
    actor = _actor(deployed)
    subject = f"{named(actor)} has deployed " if actor else "deployment stands at "
    shown = _summed(deployed.total) or (*figure(deployed.ledger.headline), *_more(deployed))
    return (Clause(subject), *shown, *_against(target, actor))


def _against(target: Entry | None, actor: str | None) -> Sentence:
    """Name the target; a country's figure beside it must not pass for the mission's."""
    if target is None:
        return ()
    whose = "mission target" if actor and target.figure.actor != actor else "target"
    return (Clause(f" against a {whose} of "), *figure(target))


def _more(key: KeyFigure) -> Sentence:
    """Say what came on top of the total: an increment is neither the total nor silently added to it."""
    return listed([(*figure(entry), Clause(" more")) for entry in key.later], opening=" and ")


def _summed(total: Computed | None) -> Sentence:
    if total is None:
        return ()
    terms = list(chain.from_iterable((Clause(" + "), *figure(term)) for term in total.terms))
    return (Clause(f"{computed_words(total)} ("), *terms[1:], Clause(", computed)"))
