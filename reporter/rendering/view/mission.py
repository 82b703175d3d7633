"""The mission: what is known of it, its strength as a whole, and what each contributor pledged and sent."""

from __future__ import annotations

from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed
from reporter.facts import Evidence, MissionFact
from reporter.rendering import wording
from reporter.rendering.phrases import iso_words
from reporter.rendering.view.rows import Group, grouped


class ContributorRow(NamedTuple):
    """A contributor's figures, the sum only where it says more than the figures do."""

    actor: str | None
    pledged: list[Group]
    deployed: list[Group]
    deployed_sum: Computed | None
    to_come: Computed | None


def mission_rows(brief: Briefing) -> list[tuple[str, str, tuple[MissionFact, ...]]]:
    """Give what is known of the mission: label, value in words, the mentions that agree on it."""
    mission = brief.mission
    slots = (
        mission.name,
        mission.lead,
        mission.authorised_by,
        mission.authorised,
        mission.launched,
        mission.mandate_until,
    )
    return [(wording.SLOT[facts[0].slot], iso_words(facts[0].value), facts) for facts in slots if facts]


def strengths(brief: Briefing) -> list[tuple[str, list[Group]]]:
    """Give the figures of the whole mission: what it is to reach and what is there."""
    books = (brief.mission.target, brief.mission.strength)
    labels = (wording.KIND[book.kind] if book is brief.mission.target else wording.STRENGTH for book in books if book)
    return [(label, grouped(book.entries)) for label, book in zip(labels, filter(None, books), strict=True)]


def other_mission_facts(brief: Briefing) -> list[tuple[str, str, tuple[Evidence, ...]]]:
    """Give what some sources say of the mission against the others: label, value in words, evidence."""
    groups: dict[tuple[str, str], list[Evidence]] = {}
    for fact in brief.mission.other:
        groups.setdefault((wording.SLOT[fact.slot], iso_words(fact.value)), []).append(fact.evidence)
    return [(label, value, tuple(evidence)) for (label, value), evidence in groups.items()]


def contributors(brief: Briefing) -> list[ContributorRow]:
    """Give the contributors of whom a figure is known."""
    return [
        ContributorRow(
            actor=one.actor,
            pledged=grouped(one.pledged),
            deployed=grouped(one.deployed),
            deployed_sum=_telling(one.deployed_sum),
            to_come=one.to_come,
        )
        for one in brief.mission.contributors
        if one.deployed or one.pledged
    ]


def _telling(total: Computed | None) -> Computed | None:
    return total if total and len(total.terms) > 1 else None
