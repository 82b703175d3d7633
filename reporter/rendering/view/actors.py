"""Who acts in the sources: people with their roles, and organisations, those named most first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reporter.briefing.model import Briefing, Organisation, Person
from reporter.facts import Evidence
from reporter.rendering.view.limits import ORGANISATIONS, PEOPLE, Mentions, cited


class Actor(NamedTuple):
    """A person or an organisation, and where it is named; `ended` tells of a death or of an office left."""

    name: str
    roles: tuple[str, ...]
    ended: Evidence | None
    mentions: Mentions


def persons(brief: Briefing) -> list[Actor]:
    """Give the people named most."""
    return _actors(brief.people[:PEOPLE])


def other_persons(brief: Briefing) -> list[Actor]:
    """Give the people that the body leaves out."""
    return _actors(brief.people[PEOPLE:])


def organisations(brief: Briefing) -> list[Actor]:
    """Give the organisations named most."""
    return _actors(brief.organisations[:ORGANISATIONS])


def other_organisations(brief: Briefing) -> list[Actor]:
    """Give the organisations that the body leaves out."""
    return _actors(brief.organisations[ORGANISATIONS:])


def _actors(some: Sequence[Person | Organisation]) -> list[Actor]:
    """Keep the model's order: those named most come first there."""
    return [
        Actor(
            one.name, one.roles if isinstance(one, Person) else (), _ended(one), cited(m.evidence for m in one.mentions)
        )
        for one in some
    ]


def _ended(one: Person | Organisation) -> Evidence | None:
    """Give the first words that tell that somebody has died or left office, where there is a role that they end."""
    if isinstance(one, Organisation) or not one.roles:
        return None
    return next((mention.ended for mention in one.mentions if mention.ended), None)
