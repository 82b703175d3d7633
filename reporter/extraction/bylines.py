"""The lines of an article that say who wrote, edited or photographed it.

Comes in: an article's lines. Goes out: those that are bylines and credits, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reporter.facts import SourceDocument
from reporter.knowledge import roles

if TYPE_CHECKING:
    from reporter.extraction.printed import Word

_LONGEST = 120
# How many lines at the head of an article may name its author.
_HEAD = 8
_HEADINGS = re.compile(
    r"^[\W_]*(?:(?:[A-Z]\w+|and|&)\s+){0,3}[Bb][Yy]:?\s|^[\W_]*(?:Photos?(?:graph)?|Image|Video|Author|Editors?|Reporters?):\s"
)


# "Additional reporting by …", "AP writer X contributed to this report."
_CREDITS = re.compile(
    r"^\W*(?:additional |with )?(?:reporting|writing|editing|translation) by\b"
    r"|\b(?:writers?|reporters?|journalists?|correspondents?|staff)\b.*\bcontributed\b"
    r"|\bcontributed (?:to this|reporting)\b",
    re.IGNORECASE,
)
_CAPITALS = r"[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){1,3}"
# "Ann Reed · CBC News · Posted", "Ann Reed For the Miami Herald", "by Ann Reed, director of a charity".
_SIGNED = re.compile(rf"\W*(?:[Bb]y )?({_CAPITALS})(?:\s*[·|•]\s|\s+(?:[Ff]or|[Ss]pecial to) (?:[Tt]he )?[A-Z]).*")
_TITLED = re.compile(rf"\W*[Bb]y ({_CAPITALS}),\s.*")
_PAPER = re.compile(
    r".*\b(?:Tribune|Times|Post|Herald|News|Gazette|Observer|Gleaner|Nation|Guardian|Star|Standard|Journal|Monitor|Press)$"
)
_STAFF = frozenset(
    {
        "editor",
        "correspondent",
        "reporter",
        "colleague",
        "writer",
        "columnist",
        "photographer",
        "producer",
        "journalist",
    }
)


def is_byline(text: str) -> bool:
    """Tell "By Mary Smith and John Brown | Nov. 3": nothing but names, joined, and a time; or a line of credits."""
    if len(text) < 2 * _LONGEST and _CREDITS.search(text):
        return True
    joining = roles().particles | {"and", "by", "in", "at", "for", "a.m", "p.m", "a.m.", "p.m.", "am", "pm", "with"}
    return bool(_HEADINGS.match(text)) and all(
        word[0].isupper() or word.lower() in joining for word in re.findall(r"[^\W\d_][\w.’'-]*", text)
    )


def is_staff(words: Sequence[Word], first: int) -> bool:
    """Tell who writes for the same paper: "our Africa editor, X, answers", "our colleague X"."""
    end = first - (first > 0 and words[first - 1].text == ",")
    owning = next((i for i in range(end - 1, max(-1, end - 4), -1) if words[i].lower == "our"), None)
    return owning is not None and words[end - 1].lower in _STAFF


def authors(document: SourceDocument) -> tuple[str, ...]:
    """Give the lines of an article that say who wrote, edited or photographed it."""
    lines = [document.text[line.start : line.end].strip() for line in document.lines()]
    head = [line for line in lines if line][:_HEAD]
    signed = [m[1] for line in head if len(line) < _LONGEST for m in (_SIGNED.match(line), _TITLED.match(line)) if m]
    above = [one for one, below in pairwise(head) if _PAPER.fullmatch(below) and re.fullmatch(_CAPITALS, one)]
    return tuple(line for line in lines if len(line) < _LONGEST and is_byline(line)) + tuple(
        name for name in (*signed, *above) if all(word[0].isupper() for word in name.split())
    )
