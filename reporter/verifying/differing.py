"""Two texts side by side, in words: what one reads where the other reads otherwise.

Comes in: lines as they are shown, and as they should be. Goes out: a line for each place that differs. Must not know
what the lines are of.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence

# How much of a line is quoted, and how much of it before the first letter that differs.
_QUOTED, _BEFORE = 90, 30
_BLANK = re.compile(r"[\s\u00ad\u2060]+")


def _spelt(line: str) -> str:
    """Spell a line so that neither blanks nor the places where lines may break have a say."""
    return _BLANK.sub("", line)


def differences(shown: Sequence[str], wanted: Sequence[str]) -> Iterator[str]:
    """Say at which places the lines shown are not the lines wanted; where only the lines break otherwise, nothing."""
    matcher = difflib.SequenceMatcher(None, [*map(_spelt, shown)], [*map(_spelt, wanted)], autojunk=False)
    for what, start, end, begin, stop in matcher.get_opcodes():
        given, made = " ".join(shown[start:end]), " ".join(wanted[begin:stop])
        if what == "equal" or _spelt(given) == _spelt(made):
            continue
        given, made = _where_they_part(given, made)
        if not made:
            yield f"reads {given}, which its data does not give"
        elif not given:
            yield f"does not read {made}, as its data gives"
        else:
            yield f"reads {given} where its data gives {made}"


def _where_they_part(one: str, other: str) -> tuple[str, str]:
    """Quote two texts from a little before the place where they differ."""
    alike = min(len(one), len(other))
    at = max(0, next((at for at in range(alike) if one[at] != other[at]), alike) - _BEFORE)
    start = one.rfind(" ", 0, at) + 1 if at else 0
    return _quoted(one, start), _quoted(other, start)


def _quoted(text: str, start: int) -> str:
    if not text:
        return ""
    end = start + _QUOTED
    return f"“{'…' if start else ''}{text[start:end].strip()}{'…' if text[end:] else ''}”"
