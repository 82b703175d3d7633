"""The words by which an article tells mission personnel, as typed lists.

Comes in: personnel.toml. Goes out: `PersonnelWords`. Must not know sentences: which word governs which number is for
extraction to say.
"""

from __future__ import annotations

from functools import cache

from reporter.knowledge.table import Table, read_table


class Heads(Table):
    """Nouns that are counted, or that hold those counted."""

    uniformed: frozenset[str]
    people: frozenset[str]
    units: frozenset[str]
    mission: frozenset[str]
    strength: frozenset[str]


class Verbs(Table):
    """Verbs by what they do to those counted, or what those counted do."""

    send: frozenset[str]
    pledge: frozenset[str]
    prepare: frozenset[str]
    wait: frozenset[str]
    arrive: frozenset[str]
    serve: frozenset[str]
    have: frozenset[str]
    reach: frozenset[str]
    authorise: frozenset[str]
    keep: frozenset[str]
    stay: frozenset[str]
    give: frozenset[str]
    raising: frozenset[str]
    honour: frozenset[str]
    postpone: frozenset[str]
    leave: frozenset[str]
    harm: frozenset[str]
    wish: frozenset[str]


class Nouns(Table):
    """Nouns above a number that tell what becomes of those counted."""

    pledge: frozenset[str]
    training: frozenset[str]
    arrival: frozenset[str]
    departure: frozenset[str]
    ceiling: frozenset[str]
    plan: frozenset[str]
    host_army: frozenset[str]


class Words(Table):
    """Words as printed, around a number."""

    planned: frozenset[str]
    promised: frozenset[str]
    future: frozenset[str]
    to_come: frozenset[str]
    present: frozenset[str]
    increments: frozenset[str]
    remainders: frozenset[str]
    departing: frozenset[str]
    past_missions: frozenset[str]
    from_abroad: frozenset[str]
    elsewhere: frozenset[str]
    outsiders: frozenset[str]
    others: frozenset[str]
    deported: frozenset[str]
    other_settings: frozenset[str]


class PersonnelWords(Table):
    """All of them."""

    heads: Heads
    verbs: Verbs
    nouns: Nouns
    words: Words


@cache
def personnel_words() -> PersonnelWords:
    """Give the words of mission personnel."""
    return PersonnelWords.model_validate(read_table("personnel.toml"))
