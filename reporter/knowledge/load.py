"""TOML to typed values: unknown keys, an alias with two owners, a word in two exclusive lists are errors.

Comes in: the TOML files of this folder. Goes out: frozen pydantic models. Every serious fault in word lists is
silent (a missing comma, a wrong case), so each list is checked as far as its kind allows.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from reporter.facts import Kind

_FOLDER = Path(__file__).parent


class _Knowledge(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Debris(_Knowledge):
    """Patterns of what crawlers leave around an article."""

    line: tuple[re.Pattern[str], ...]
    tail: tuple[re.Pattern[str], ...]
    head: tuple[re.Pattern[str], ...]


class Numbers(_Knowledge):
    """The vocabulary of printed numbers."""

    words: dict[str, int]
    fractions: dict[str, Decimal]
    scales: dict[str, int]
    suffixes: dict[str, int]
    currency_signs: dict[str, str]
    currency_words: dict[str, str]
    qualifiers: dict[str, tuple[str, ...]]
    trailing: dict[str, tuple[str, ...]]

    @model_validator(mode="after")
    def _one_meaning(self) -> Self:
        _refuse_repeats("qualifier", [word for words in self.qualifiers.values() for word in words])
        return self


class Trigger(_Knowledge):
    """Words that make a number answer a kind: lemmas of nouns and verbs, and modifiers as printed.

    What is counted is the object (or passive subject) of `verbs` and the subject of `actions`.
    """

    nouns: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()


class Lexicon(_Knowledge):
    """Words of the domain, by what they do in a sentence."""

    people: frozenset[str]
    personnel: frozenset[str]
    mission: frozenset[str]
    strangers: frozenset[str]
    groups: dict[str, str]
    triggers: dict[Kind, Trigger]
    donor_verbs: frozenset[str]
    increments: frozenset[str]
    parts: frozenset[str]
    incidents: frozenset[str]
    intentions: frozenset[str]
    promises: frozenset[str]
    speech: frozenset[str]
    not_things: frozenset[str]
    months: tuple[str, ...]
    irregular: dict[str, str]


class Distractor(_Knowledge):
    """A number that is no figure, told by the text right before and behind it and by its own digits."""

    name: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    number: re.Pattern[str] | None = None


class ActorKind(StrEnum):
    """What sort of actor a name stands for."""

    STATE = "state"
    BODY = "body"
    AGENCY = "agency"
    BRANCH = "branch"
    FORCE = "force"
    GANG = "gang"
    OUTLET = "outlet"
    MISSION = "mission"


class Actor(_Knowledge):
    """A state, body, agency, force, gang, outlet or mission: canonical name and the names that articles use.

    `state` is the state that a branch (a ministry, a congress) acts for. `demonyms` are adjectives and nouns
    of nationality: "Kenyan", "Kenyans".
    """

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    state: str | None = None


class Actors(_Knowledge):
    """All known actors, and the offices that people hold."""

    actor: tuple[Actor, ...]
    offices: tuple[str, ...]
    qualifiers: tuple[str, ...]

    @model_validator(mode="after")
    def _one_owner(self) -> Self:
        _refuse_repeats("name", [name for a in self.actor for name in {a.name, *a.aliases, *a.demonyms}])
        return self


@cache
def debris() -> Debris:
    """Give the patterns of debris, compiled without regard to case."""
    data = {key: [re.compile(p, re.IGNORECASE) for p in patterns] for key, patterns in _read("debris.toml").items()}
    return Debris.model_validate(data)


@cache
def numbers() -> Numbers:
    """Give the vocabulary of printed numbers."""
    return Numbers.model_validate(_read("numbers.toml"))


@cache
def distractors() -> tuple[Distractor, ...]:
    """Give the patterns of numbers that are no figures, compiled without regard to case."""
    rows = _read("distractors.toml")["distractor"]
    compiled = [{k: v if k == "name" else re.compile(v, re.IGNORECASE) for k, v in row.items()} for row in rows]
    return tuple(Distractor.model_validate(row) for row in compiled)


@cache
def lexicon() -> Lexicon:
    """Give the words of the domain."""
    return Lexicon.model_validate(_read("lexicon.toml"))


@cache
def actors() -> Actors:
    """Give all actors; states and their names come from the Unicode CLDR, their demonyms from actors.toml."""
    data = _read("actors.toml")
    demonyms: dict[str, list[str]] = data.pop("demonyms")
    also: dict[str, list[str]] = data.pop("states")
    data["actor"] += [
        {"name": name, "kind": ActorKind.STATE, "aliases": also.get(name, []), "demonyms": demonyms.get(name, [])}
        for name in _state_names(set(demonyms) | set(also))
    ]
    return Actors.model_validate(data)


def _state_names(known: set[str]) -> list[str]:
    from babel import Locale  # opens a large data file: only where states are asked for

    # Codes of two letters are territories, numbers are regions of the world.
    territories = {name for code, name in Locale("en").territories.items() if code.isalpha()}
    if unknown := known - territories:
        raise ValueError(f"actors.toml names states that the CLDR does not know: {sorted(unknown)}")
    # Territories whose names are words or names of other things in news from Haiti are left out.
    return sorted(territories - {"Georgia", "Jersey", "Unknown Region", "United Nations"})


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def _refuse_repeats(what: str, words: list[str]) -> None:
    if repeats := sorted(word for word, times in Counter(words).items() if times > 1):
        raise ValueError(f"{what} with two owners: {', '.join(repeats)}")
