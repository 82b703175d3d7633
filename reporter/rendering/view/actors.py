"""Who acts in the sources: people by the side that their role names, organisations by their sort.

Comes in: a `Briefing`. Goes out: rows. A side is what the role's own words say ("President of Kenya"): whom a source
gives no such role stands apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reporter.briefing.model import Briefing, Organisation, Person
from reporter.facts import Evidence
from reporter.rendering import wording
from reporter.rendering.phrases import role_words
from reporter.rendering.view.limits import ORGANISATIONS, PEOPLE, Mentions, cited


class Actor(NamedTuple):
    """A person or an organisation, and where it is named; `ended` tells of a death or of an office left."""

    side: str
    name: str
    roles: tuple[str, ...]
    ended: Evidence | None
    mentions: Mentions


def persons(brief: Briefing) -> list[Actor]:
    """Give the people named most, by side."""
    return _by_side(brief.people[:PEOPLE])


def other_persons(brief: Briefing) -> list[Actor]:
    """Give the people that the body leaves out, by side."""
    return _by_side(brief.people[PEOPLE:])


def _by_side(people: Sequence[Person]) -> list[Actor]:
    """Put the sides with most people first and those without a side last; the model's order within."""
    rows = [
        Actor(_side(one), one.name, _roles(one), _ended(one), cited(m.evidence for m in one.mentions)) for one in people
    ]
    size = Counter(row.side for row in rows)
    return sorted(rows, key=lambda row: (row.side == wording.NO_SIDE, -size[row.side], row.side))


def _roles(one: Person) -> tuple[str, ...]:
    return tuple(map(role_words, one.roles))


def _side(one: Person) -> str:
    places = [role.rpartition(" of ")[2].partition(" to ")[0].removeprefix("the ") for role in one.roles]
    return next((place for place in places if _kinds().get(place) in _SIDES), wording.NO_SIDE)


def _ended(one: Person) -> Evidence | None:
    """Give the first words that tell that somebody has died or left office, where there is a role that they end."""
    return next((mention.ended for mention in one.mentions if mention.ended), None) if one.roles else None


def organisations(brief: Briefing) -> list[tuple[str, list[Actor]]]:
    """Give the organisations named most, by sort; outlets, which report and do not act, last."""
    rows = _plain(brief.organisations[:ORGANISATIONS])
    labels = dict.fromkeys((wording.ORGANISATIONS, *wording.SORT.values()))
    sorts = ((label, [row for row in rows if row.side == label]) for label in labels)
    return [(label, several) for label, several in sorts if several]


def other_organisations(brief: Briefing) -> list[Actor]:
    """Give the organisations that the body leaves out."""
    return _plain(brief.organisations[ORGANISATIONS:])


def _plain(some: Sequence[Organisation]) -> list[Actor]:
    """Keep the model's order: those named most come first there."""
    return [Actor(_sort(one.name), one.name, (), None, cited(m.evidence for m in one.mentions)) for one in some]


def _sort(name: str) -> str:
    kind = _kinds().get(name)
    return wording.SORT.get(kind, wording.ORGANISATIONS) if kind else wording.ORGANISATIONS


_SIDES = ("state", "body", "agency", "mission")


@cache
def _kinds() -> dict[str, str]:
    # The tables of actors are slow to load, and the schema needs none of them.
    from reporter.knowledge.actors import actors

    return {one.name: one.kind.value for one in actors().actor}
