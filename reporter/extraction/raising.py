"""Newcomers that are told with the count they raise: "12 more were found on Monday, bringing the toll to 121".

Comes in: a number in its sentence. Goes out: whether it is said to take another count to where it stands. Must not know
kinds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

_RAISING = (
    r"(?:bring(?:s|ing)?|brought|tak(?:es?|ing)|took|lift(?:s|ed|ing)?|rais(?:es?|ed|ing)|push(?:es|ed|ing)?"
    r"|swell(?:s|ed|ing)?|driv(?:es?|ing)|drove|carr(?:y|ies|ied|ying)|send(?:s|ing)?|sent)"
)
_COUNT = (
    r"(?:numbers?|tolls?|totals?|counts?|tally|tallies|figures?|sum|size|strength|deaths|dead|killings|those|ranks"
    r"|caseload|returns|deportations|headcount)"
)
_BEHIND = re.compile(
    rf"[^.;]{{0,140}}?(?:,|\band|\bwhich|\bthat)\s+(?:which\s+|thereby\s+|thus\s+|so\s+)?{_RAISING}\b"
    rf"(?:\s+to\s+(?P<first>[^.;]{{0,25}}?\d[\d.,]*))?[^.;\d]{{0,50}}?\b{_COUNT}\b"
    r"(?P<rest>[^.;]{0,140})"
)
_TO = re.compile(r"\bto\b[^.;\d]{0,25}\d")


def raises_count(mention: Mention) -> bool:
    """Tell "…, bringing the toll to 121", "…, which takes to 857 the number returned by sea"."""
    found = _BEHIND.match(mention.behind)
    return found is not None and bool(found["first"] or _TO.search(found["rest"]))
