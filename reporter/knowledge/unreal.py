"""Words that make a number no fact: denied, feared, played, merely proposed; other lands, other times, other purses.

Comes in: unreal.toml. Goes out: `Unreal`. How they stand to a number is for extraction to say.
"""

from __future__ import annotations

from functools import cache

from reporter.knowledge.table import Table, read_table


class Claims(Table):
    """What is said without being so, and how it is denied."""

    nouns: frozenset[str]
    denying: frozenset[str]
    dismissing: frozenset[str]
    false: frozenset[str]
    happening: frozenset[str]
    proofs: frozenset[str]
    living: frozenset[str]
    doubted: frozenset[str]


class Feared(Table):
    """What may come and has not."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    facing: frozenset[str]
    faced: frozenset[str]


class Played(Table):
    """What happens in exercises and on stages."""

    nouns: frozenset[str]
    verbs: frozenset[str]


class Proposed(Table):
    """Who proposes without binding anybody, and how."""

    speakers: frozenset[str]
    adjectives: frozenset[str]
    verbs: frozenset[str]
    saying: frozenset[str]
    wishes: frozenset[str]
    drafts: frozenset[str]
    nouns: frozenset[str]


class Scene(Table):
    """What ties a number to a place or a time."""

    counting: frozenset[str]
    events: frozenset[str]
    eras: frozenset[str]


class Leavers(Table):
    """Who serves no more, and who is sent back to Haiti instead."""

    leaving: frozenset[str]
    withdrawing: frozenset[str]
    moving: frozenset[str]
    migrants: frozenset[str]


class Purses(Table):
    """Whose money it is, what it is for, and what merely has a price."""

    captors: frozenset[str]
    asking: frozenset[str]
    freedom: frozenset[str]
    rewarded: frozenset[str]
    rewarding: frozenset[str]
    offering: frozenset[str]
    charters: frozenset[str]
    forbidding: frozenset[str]
    owners: frozenset[str]
    kin: frozenset[str]
    purposes: frozenset[str]
    laws: frozenset[str]
    limits: frozenset[str]
    permitting: frozenset[str]
    lone_things: frozenset[str]
    ours: frozenset[str]
    small_units: frozenset[str]


class Unreal(Table):
    """All of them."""

    claims: Claims
    feared: Feared
    played: Played
    proposed: Proposed
    scene: Scene
    leavers: Leavers
    purses: Purses


@cache
def unreal_words() -> Unreal:
    """Give the words that make a number no fact."""
    return Unreal.model_validate(read_table("unreal.toml"))
