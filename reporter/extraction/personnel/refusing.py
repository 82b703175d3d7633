"""Why people in service are none of the mission's: Haiti's own, another force's, gone home, only wished for.

Comes in: a number in its sentence. Goes out: the name of what speaks against it, or nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST
from reporter.extraction.clauses import base_forms
from reporter.extraction.personnel.counting import is_stranger
from reporter.extraction.personnel.readings import readings
from reporter.extraction.personnel.setting import setting_of
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

_NAMES = {
    "elsewhere": "other forces",
    "an-army": "standing army",
    "haitis-own": "forces of Haiti",
    "departure": "departing or hurt",
    "gone-or-hurt": "departing or hurt",
    "homeward": "departing or hurt",
    "a-difference": "difference",
    "not-real": "only wished for",
}


def refusal(mention: Mention) -> str | None:
    """Name what speaks against counting people in service for the mission."""
    setting = setting_of(mention)
    if setting is None or not base_forms(setting.count.noun) & personnel_words().heads.uniformed:
        return None
    if is_stranger(setting.count):
        return "forces of Haiti" if setting.count.nation == HOST else "people outside the mission"
    best = max(readings(setting), key=lambda reading: reading.score, default=None)
    return _NAMES.get(best.rule) if best is not None and best.kind is None else None
