"""What the program says of one text, as its records print it.

Comes in: the records of `haiti-report extract` for one text. Goes out: `Said`, typed. Must not know the gold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import BaseModel, ConfigDict

from reporter.facts import Kind, MissionSlot


class _Record(BaseModel):
    """A record; columns that are not compared are left out."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Quoted(_Record):
    """A record with its place in the text."""

    quote: str
    start: int
    end: int


class SaidFigure(Quoted):
    """A figure."""

    kind: Kind
    value: float
    unit: str
    bound: str
    aggregate: str
    actor: str | None
    attributed_to: str | None
    place: str | None
    period: str | None
    group: str | None


class SaidPerson(Quoted):
    """A person, once for each mention."""

    name: str
    role: str | None


class SaidOrganisation(Quoted):
    """An organisation, once for each mention."""

    name: str


class SaidCommitment(Quoted):
    """A sentence that promises something."""

    actor: str | None


class Said(_Record):
    """All records of one text."""

    figures: tuple[SaidFigure, ...] = ()
    people: tuple[SaidPerson, ...] = ()
    organisations: tuple[SaidOrganisation, ...] = ()
    commitments: tuple[SaidCommitment, ...] = ()
    mission: dict[MissionSlot, str | None] = {}
    date: str | None = None

    @property
    def quoted(self) -> tuple[Quoted, ...]:
        """Every record that quotes the text."""
        return (*self.figures, *self.people, *self.organisations, *self.commitments)


_LISTS = {"figure": "figures", "person": "people", "organisation": "organisations", "commitment": "commitments"}


def said(records: Iterable[Mapping[str, object]], start: int = 0) -> Said:
    """Sort the records of one text; those quoted before character `start` belong to the context and are left out."""
    lists: dict[str, list[Mapping[str, object]]] = {name: [] for name in _LISTS.values()}
    mission: dict[MissionSlot, object] = {}
    date: object = None
    for record in records:
        match record["record"]:
            case "document":
                date = record["date"]
            case "mission":
                mission = {slot: record[slot] for slot in MissionSlot}
            case str() as kind if kind in _LISTS and isinstance(place := record["start"], int) and place >= start:
                lists[_LISTS[kind]].append(record)
            case _:
                pass
    return Said.model_validate({**lists, "mission": mission, "date": date})
