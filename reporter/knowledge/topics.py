"""Words that take up what the sentence before told of.

Comes in: topics.toml. Goes out: `Topics`.
"""

from __future__ import annotations

from functools import cache

from reporter.knowledge.table import Table, read_table


class Topics(Table):
    """Nouns that name nobody in particular, and the verbs under which they are counted."""

    people: frozenset[str]
    counting: frozenset[str]
    tallying: frozenset[str]
    standing: frozenset[str]
    plain: frozenset[str]
    moving: frozenset[str]
    treating: frozenset[str]
    sharing: frozenset[str]
    wholes: frozenset[str]


@cache
def topics() -> Topics:
    """Give the words."""
    return Topics.model_validate(read_table("topics.toml"))
