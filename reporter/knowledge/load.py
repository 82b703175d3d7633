"""TOML to typed values: unknown keys, an alias with two owners, a word in two exclusive lists are errors.

Comes in: the TOML files of this folder. Goes out: frozen pydantic models. Every serious fault in word lists is
silent (a missing comma, a wrong case), so each list is checked as far as its kind allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Self

from pydantic import model_validator

from reporter.facts import Kind
from reporter.knowledge.currencies import currencies
from reporter.knowledge.table import Table, read_table, refuse_repeats


class Debris(Table):
    """Patterns of what crawlers leave around an article."""

    line: tuple[re.Pattern[str], ...]
    tail: tuple[re.Pattern[str], ...]
    inside: tuple[re.Pattern[str], ...]
    head: tuple[re.Pattern[str], ...]


class Elliptic(Table):
    """Words behind and before a number that leaves out its noun or unit."""

    behind: tuple[str, ...]
    verbs: tuple[str, ...]
    before: tuple[str, ...]


class Numbers(Table):
    """The vocabulary of printed numbers."""

    words: dict[str, int]
    fractions: dict[str, Decimal]
    scales: dict[str, int]
    ordinals: dict[str, int]
    collectives: dict[str, int]
    suffixes: dict[str, int]
    currency_codes: frozenset[str]
    currency_signs: dict[str, str]
    currency_words: dict[str, str]
    shared_currencies: dict[str, frozenset[str]]
    territory_currencies: dict[str, tuple[str, ...]]
    daily_words: frozenset[str]
    qualifiers: dict[str, tuple[str, ...]]
    trailing: dict[str, tuple[str, ...]]
    times: frozenset[str]
    comparing: frozenset[str]
    loose: frozenset[str]
    degrees: frozenset[str]
    elliptic: Elliptic

    @model_validator(mode="after")
    def _one_meaning(self) -> Self:
        refuse_repeats("qualifier", [word for words in self.qualifiers.values() for word in words])
        return self


class Trigger(Table):
    """Words that make a number answer a kind: lemmas of nouns and verbs, and modifiers as printed.

    What is counted is the object (or passive subject) of `verbs` and the subject of `actions`.
    """

    nouns: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()


class Lexicon(Table):
    """Words of the domain, by what they do in a sentence."""

    people: frozenset[str]
    personnel: frozenset[str]
    mission: frozenset[str]
    strangers: frozenset[str]
    bodies: frozenset[str]
    groups: dict[str, str]
    triggers: dict[Kind, Trigger]
    donor_verbs: frozenset[str]
    increments: frozenset[str]
    parts: frozenset[str]
    incidents: frozenset[str]
    equations: frozenset[str]
    estimations: frozenset[str]
    measures: frozenset[str]
    intentions: frozenset[str]
    speech: frozenset[str]
    not_things: frozenset[str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    state_acts: frozenset[str]
    host_acts: frozenset[str]
    state_gifts: frozenset[str]
    irregular: dict[str, str]

    @property
    def calendar(self) -> frozenset[str]:
        """The names of months and days: with a capital letter, but no part of a name."""
        return frozenset((*self.months, *self.weekdays))


class Distractor(Table):
    """A number that is no figure, told by the text right before and behind it and by its own digits."""

    name: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    number: re.Pattern[str] | None = None


@cache
def debris() -> Debris:
    """Give the patterns of debris, compiled without regard to case."""
    rows = read_table("debris.toml")
    data = {key: [re.compile(p, re.IGNORECASE) for p in patterns] for key, patterns in rows.items()}
    return Debris.model_validate(data)


@cache
def numbers() -> Numbers:
    """Give the vocabulary of printed numbers; currencies come from the CLDR, the table has the last word."""
    data, known = read_table("numbers.toml"), currencies()
    unwanted = data.pop("not_currencies")
    data |= {name: data[name]["words"] for name in ("times", "comparing", "loose", "degrees")}
    data["currency_codes"] = known.codes - set(unwanted["codes"])
    data["currency_signs"] = {sign.lower(): code for sign, code in (known.signs | data["currency_signs"]).items()}
    own = {word.lower(): code for word, code in data["currency_words"].items()}
    kept = {word.lower(): code for word, code in known.words.items() if word not in unwanted["never"]}
    data["currency_words"] = kept | own
    data["daily_words"] = {word.lower() for word in (*unwanted["words"], *known.singulars)}
    data["shared_currencies"] = {
        word: codes
        for word, codes in known.shared.items()
        if word not in data["currency_words"] and word not in unwanted["never"]
    }
    data["territory_currencies"] = known.territories
    return Numbers.model_validate(data)


@cache
def distractors() -> tuple[Distractor, ...]:
    """Give the patterns of numbers that are no figures."""
    return distractor_rows(read_table("distractors.toml")["distractor"])


def distractor_rows(rows: Iterable[dict[str, str]]) -> tuple[Distractor, ...]:
    """Compile rows of patterns without regard to case."""
    compiled = [{k: v if k == "name" else re.compile(v, re.IGNORECASE) for k, v in row.items()} for row in rows]
    return tuple(Distractor.model_validate(row) for row in compiled)


@cache
def lexicon() -> Lexicon:
    """Give the words of the domain."""
    return Lexicon.model_validate(read_table("lexicon.toml"))
