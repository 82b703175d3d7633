"""Actors that are known before reading, the names that articles use for them, and the offices that people hold.

Comes in: actors.toml, and states from the libraries. Goes out: `Actors`, checked as a whole: each name has one
owner, each branch a known state. No persons: who holds an office is for the articles to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, Self

from pydantic import field_validator, model_validator

from reporter.knowledge.states import Corrections, State, states
from reporter.knowledge.table import Table, read_table, refuse_repeats

_ID = re.compile(r"state:[A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*")


class ActorKind(StrEnum):
    """What sort of actor a name stands for."""

    STATE = "state"
    BODY = "body"
    AGENCY = "agency"
    FORCE = "force"
    GANG = "gang"
    OUTLET = "outlet"
    MISSION = "mission"


class Actor(Table):
    """A state, body, agency, force, gang, outlet or mission: canonical name and the names that articles use.

    `id` never changes: "state:" and the ISO code, or the name as a slug. `demonyms` are adjectives and nouns of
    nationality ("Kenyan", "Kenyans"), `metonyms` names that stand for the actor only in context ("Nairobi").
    `state` is the state that a ministry, a congress or a police force belongs to.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    state: str | None = None

    @property
    def is_branch(self) -> bool:
        """Whether it acts for its state, as ministries and parliaments do."""
        return self.state is not None and self.kind in (ActorKind.BODY, ActorKind.AGENCY)

    @property
    def certain_names(self) -> tuple[str, ...]:
        """The names that need no context; a state called like something else may have none ("Georgia")."""
        return tuple(name for name in dict.fromkeys((self.name, *self.aliases)) if name not in self.metonyms)

    @model_validator(mode="after")
    def _well_named(self) -> Self:
        words = [self.name, *self.aliases, *self.demonyms, *self.metonyms]
        if any(word != word.strip() or not word for word in words):
            raise ValueError(f"{self.id}: a name is empty or has blanks around it")
        if not _ID.fullmatch(self.id):
            raise ValueError(f"{self.id!r} is no id: wanted is state:XX or a slug of small letters, digits and hyphens")
        refuse_repeats(f"{self.id}: name", [*self.certain_names, *self.demonyms, *self.metonyms])
        return self


class Office(Table):
    """An office that people hold: other spellings of its title, and the state where only one state has it."""

    spellings: tuple[str, ...] = ()
    state: str | None = None


class Actors(Table):
    """All known actors, and the offices that people hold, by their titles."""

    actor: tuple[Actor, ...]
    offices: dict[str, Office]
    qualifiers: tuple[str, ...]

    @field_validator("offices", mode="before")
    @classmethod
    def _titles_alone(cls, offices: Any) -> Any:  # noqa: ANN401  # what stands in the file, before it is checked
        """Take a list for a title's spellings."""
        if not isinstance(offices, dict):
            return offices
        return {title: {"spellings": row} if isinstance(row, list) else row for title, row in offices.items()}

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        refuse_repeats("id", [actor.id for actor in self.actor])
        refuse_repeats("canonical name", [actor.name for actor in self.actor])
        self._refuse_borrowed_names()
        refuse_repeats("name", [w for a in self.actor for w in (*a.certain_names, *a.demonyms, *a.metonyms)])
        refuse_repeats("title", [title for name, row in self.offices.items() for title in (name, *row.spellings)])
        known = {actor.name for actor in self.actor if actor.kind is ActorKind.STATE}
        belonging = [(a.name, a.state) for a in self.actor] + [(t, o.state) for t, o in self.offices.items()]
        if lost := [f"{name} ({state})" for name, state in belonging if state is not None and state not in known]:
            raise ValueError(f"of no known state: {', '.join(lost)}")
        return self

    def _refuse_borrowed_names(self) -> None:
        """Raise ValueError where a name of one actor is the canonical name of another."""
        owners = {actor.name: actor for actor in self.actor}
        for actor in self.actor:
            for word in (*actor.aliases, *actor.demonyms, *actor.metonyms):
                if owners.get(word, actor) is not actor:
                    raise ValueError(f"{word!r} is given to {actor.id}, but is the canonical name of {owners[word].id}")

    @cached_property
    def titles(self) -> dict[str, str]:
        """Every title as it may be printed, the longest first, with the name of its office."""
        pairs = list(self._titles())
        return dict(sorted(pairs, key=lambda pair: -len(pair[0])))

    def _titles(self) -> Iterator[tuple[str, str]]:
        for office, row in self.offices.items():
            for title in (office, *row.spellings):
                yield title, office
                # Titles of one word are words of daily life in small letters: those that may be so stand in the table.
                if " " in title:
                    yield title.lower(), office

    def office_state(self, title: str) -> str | None:
        """Give the only state that has an office, if it is one state's."""
        office = self.titles.get(title)
        return self.offices[office].state if office else None


@cache
def actors() -> Actors:
    """Give all actors: what actors.toml lists, and the states."""
    data = read_table("actors.toml")
    corrections = Corrections.model_validate({key: data.pop(key) for key in Corrections.model_fields if key in data})
    data["actor"] += [_as_actor(state) for state in states(corrections)]
    return Actors.model_validate(data)


def _as_actor(state: State) -> dict[str, object]:
    return {
        "id": f"state:{state.code}",
        "name": state.name,
        "kind": ActorKind.STATE,
        "aliases": state.names,
        "demonyms": state.demonyms,
        "metonyms": state.metonyms,
    }
