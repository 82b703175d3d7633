"""What templates and formats ask of a brief again and again, worked out once.

Comes in: a function of a brief. Goes out: the same function, which keeps what it gave of the last brief in the language
spoken then. What it gives is not to be changed by whoever asks. Must not know what the function works out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from reporter.briefing.model import Briefing
from reporter.rendering.languages import Language, language

_Given = TypeVar("_Given")


def remembered(function: Callable[[Briefing], _Given]) -> Callable[[Briefing], _Given]:
    """Let a function work out once what it gives of a brief; a brief is known by its identity, as it cannot change."""
    last: list[tuple[Briefing, Language, _Given]] = []

    @wraps(function)
    def known(brief: Briefing) -> _Given:
        if not last or last[0][0] is not brief or last[0][1] is not language():
            last[:] = [(brief, language(), function(brief))]
        return last[0][2]

    return known
