"""The steps of the scale of hunger, and how sources name them.

Comes in: hunger.toml. Goes out: patterns by step. Must not know any figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from reporter.knowledge.table import read_table


@cache
def hunger_steps() -> Mapping[str, re.Pattern[str]]:
    """Give what finds each step, those first that hold several."""
    rows = read_table("hunger.toml")
    return {step: re.compile(rf"(?<!\w)(?:{'|'.join(rows[step])})", re.IGNORECASE) for step in rows}
