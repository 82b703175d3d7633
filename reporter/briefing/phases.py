"""On which step of the scale of hunger people are counted, as the words beside their number say.

Comes in: a figure. Goes out: the step ("3+", "4", "5"), empty where none is told. The words of a step belong to the
number before them; those that open a sentence belong to the first number behind them. Must not know other figures.
"""

from __future__ import annotations

import re

from reporter.facts import Figure, Kind
from reporter.knowledge.hunger import hunger_steps

# Those on the last two steps are a part of the hungry.
HIGHEST = frozenset({"4", "5"})
_CLAUSE_ENDS = re.compile(r";|,\s+(?:and|but|while|when|whereas)\b")
_NUMBER = re.compile(r"(?<![\w.,-])(?:\d[\d.,]*|(?:hundred|thousand|million)s?)(?!\w)", re.IGNORECASE)


def phase(figure: Figure) -> str:
    """Give the step on which those whom a figure counts are."""
    if figure.kind is not Kind.FOOD_INSECURE:
        return ""
    evidence = figure.evidence
    text = evidence.document.text
    behind = _CLAUSE_ENDS.split(text[evidence.span.end : evidence.sentence_span.end])[0]
    ahead = text[evidence.sentence_span.start : evidence.span.start].rpartition(";")[2]
    own = next(iter(_steps(behind)), None)
    if own and not _counts_others(behind[: own[0]]):
        return own[1]
    led = [step for at, step in _steps(ahead) if not _counts_others(ahead[:at])]
    between = ahead[_steps(ahead)[-1][0] :] if led else ""
    return led[-1] if led and not _counts_others(_unnamed(between)) else ""


def _steps(text: str) -> list[tuple[int, str]]:
    """Give where steps are named, from left to right; of two at one place the one that holds several."""
    found: dict[int, tuple[int, str]] = {}
    for step, pattern in hunger_steps().items():
        for match in pattern.finditer(text):
            if not any(start <= match.start() < end for start, (end, _) in found.items()):
                found[match.start()] = (match.end(), step)
    return [(start, step) for start, (_, step) in sorted(found.items())]


def _counts_others(text: str) -> bool:
    """Tell whether another number stands in a text, but for those in the names of steps."""
    return bool(_NUMBER.search(_unnamed(text)))


def _unnamed(text: str) -> str:
    """Take the names of steps out of a text."""
    for pattern in hunger_steps().values():
        text = pattern.sub("", text)
    return text
