"""Parts of the population and what they are called in a record.

Comes in: groups.toml. Goes out: `Groups`.
"""

from __future__ import annotations

from functools import cache

from reporter.facts import Kind
from reporter.knowledge.table import Table, read_table


class Groups(Table):
    """Names of groups by the words that mean them, and the words that mean nobody in particular."""

    names: dict[str, str]
    anybody: frozenset[str]
    adjectives: frozenset[str]
    female_or_male: frozenset[str]
    demographic: frozenset[str]
    conditions: frozenset[str]
    by_fate: dict[Kind, frozenset[str]]


@cache
def groups() -> Groups:
    """Give the groups, the longest names first."""
    data = read_table("groups.toml")
    names = dict(sorted(data["names"].items(), key=lambda row: -len(row[0])))
    return Groups.model_validate({"names": names, "by_fate": data["by_fate"], **data["words"]})
