"""Roles as readers know them: a gang has a leader and no head, and Haiti's police chief is chief of its one police.

Comes in: a `Role`, as the words of a text make it. Goes out: the same role, called by its usual name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from reporter.knowledge import ActorKind, actors, roles

if TYPE_CHECKING:
    from reporter.extraction.offices import Role

_HEADS = re.compile(r"^((?:former |suspected |alleged )?)(?:head|boss|chief) of (?=(.+)$)", re.IGNORECASE)
_POLICE = re.compile(
    r"^((?:former |acting |interim )*)(?:(?:national )?police chief of Haiti|national police chief)$", re.IGNORECASE
)
_HOME_POLICE = "Haitian National Police"


def by_custom(role: Role) -> Role:
    """Give a role by its usual name."""
    if chief := _POLICE.match(role.text):
        return replace(role, text=f"{chief[1].lower()}chief of the {_HOME_POLICE}", body=_HOME_POLICE, owned=True)
    heads = _HEADS.match(role.text)
    if heads is None or not _has_leader(heads[2]):
        return role
    text = f"{heads[1]}leader of {role.text[heads.end() :]}"
    return replace(role, text=text, office=f"{heads[1]}leader")


def _has_leader(body: str) -> bool:
    """Tell a gang by its name, and a gang, an alliance or a party by what it is called."""
    plain = body.casefold().removeprefix("the ")
    return any(plain.startswith(name) for name in _gangs()) or plain.split()[-1] in roles().followed


@cache
def _gangs() -> frozenset[str]:
    """Give the names of gangs in small letters."""
    known = (actor for actor in actors().actor if actor.kind is ActorKind.GANG)
    return frozenset(name.casefold() for actor in known for name in (actor.name, *actor.aliases))
