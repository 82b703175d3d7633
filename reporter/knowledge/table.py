"""What every table of this folder shares: reading TOML, frozen strict rows, and refusing what has two owners.

Comes in: the name of a TOML file beside this module. Goes out: its data, and the base class of all rows.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

_FOLDER = Path(__file__).parent


class Table(BaseModel):
    """Rows that cannot be changed and that know all their columns."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def read_table(name: str) -> dict[str, Any]:
    """Read one of the TOML files."""
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def refuse_repeats(what: str, words: Iterable[str]) -> None:
    """Raise ValueError where a word comes twice."""
    if repeats := sorted(word for word, times in Counter(words).items() if times > 1):
        raise ValueError(f"{what} with two owners: {', '.join(repeats)}")
