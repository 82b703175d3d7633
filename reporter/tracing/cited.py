"""A citation of a brief that was built before: which sentence of which file it quotes.

Comes in: the path of the brief and the citation's number. Goes out: `Place`. Raises ReportError where the brief has no
such citation. Must not know the articles as they are now.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reporter.errors import ReportError
from reporter.verifying import brief_in, claims_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A cited sentence and where it stands; the file is known by its digest."""

    number: int
    source: str
    digest: str
    start: int
    end: int
    sentence: str


def cited_in(brief: Path, number: int, *, required: bool) -> Place | None:
    """Find a citation; where none is required, a brief without it gives None."""
    claims = claims_of(brief_in(brief).data, str(brief))
    found = next((one for one in claims.citations if one.number == number), None)
    if found is None:
        if required:
            last = max((one.number for one in claims.citations), default=0)
            raise ReportError(f"{brief} has no citation {number}", hint=f"Its citations are numbered 1 to {last}.")
        return None
    return Place(
        number=number,
        source=found.source,
        digest=claims.files.get(found.source, ""),
        start=found.start,
        end=found.end,
        sentence=found.sentence,
    )
