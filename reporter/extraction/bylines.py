"""The lines of an article that say who wrote, edited or photographed it.

Comes in: an article's lines. Goes out: those that are bylines and credits, and nothing else.
"""

from __future__ import annotations

import re

from reporter.facts import SourceDocument
from reporter.knowledge import roles

_LONGEST = 120
_HEADINGS = re.compile(
    r"^[\W_]*(?:(?:[A-Z]\w+|and|&)\s+){0,3}[Bb][Yy]:?\s|^[\W_]*(?:Photos?(?:graph)?|Image|Video|Author|Editors?|Reporters?):\s"
)


def is_byline(text: str) -> bool:
    """Tell "By Mary Smith and John Brown | Nov. 3": nothing but names, joined, and a time."""
    joining = roles().particles | {"and", "by", "in", "at", "for", "a.m", "p.m", "am", "pm", "with"}
    return bool(_HEADINGS.match(text)) and all(
        word[0].isupper() or word.lower() in joining for word in re.findall(r"[^\W\d_][\w.’'-]*", text)
    )


def authors(document: SourceDocument) -> tuple[str, ...]:
    """Give the lines of an article that say who wrote, edited or photographed it."""
    lines = (document.text[line.start : line.end].strip() for line in document.lines())
    return tuple(line for line in lines if len(line) < _LONGEST and is_byline(line))
