"""Words by which articles name the source of a number: verbs, documents, tallies, and what stands for a body.

Comes in: voices.toml. Goes out: `Voices`, checked.
"""

from __future__ import annotations

from functools import cache

from reporter.knowledge.table import Table, read_table


class Nouns(Table):
    """Nouns by what they are in a voice: a document, a tally, a body named before, somebody without a name."""

    documents: frozenset[str]
    tallies: frozenset[str]
    bodies: frozenset[str]
    outlets: frozenset[str]
    forces: frozenset[str]
    missions: frozenset[str]
    governments: frozenset[str]
    ministries: frozenset[str]
    unnamed: frozenset[str]
    staff: frozenset[str]
    written_small: frozenset[str]
    delegates: frozenset[str]
    said_alone: frozenset[str]
    telling_nothing: frozenset[str]


class Voices(Table):
    """Words of voices, lemmas in small letters; `offices` goes from an office to the body that it speaks for."""

    saying: frozenset[str]
    aside: frozenset[str]
    likening: frozenset[str]
    addressing: frozenset[str]
    tallying: frozenset[str]
    joined: dict[str, frozenset[str]]
    nouns: Nouns
    offices: dict[str, str]


@cache
def voices() -> Voices:
    """Give the words of voices."""
    return Voices.model_validate(read_table("voices.toml"))
