"""Articles read, or remembered: the model is loaded only for what nobody has read before.

Comes in: documents, and what was kept of earlier readings. Goes out: extractions, the same either way.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reporter.extraction import extract, mission_as_of
from reporter.facts import DocumentDate, Extraction, MissionFact, PartialDate, SourceDocument
from reporter.store.cache import Cache
from reporter.store.program import program
from reporter.store.readings import Readings


@dataclass(frozen=True, slots=True)
class RememberingReader:
    """Reads as `reporter.extraction` does; what was kept is not read again."""

    kept: Readings | None = None

    def extract(self, document: SourceDocument, dated: DocumentDate | None = None) -> Extraction:
        """Read one document, as of `dated` where that is given."""
        if self.kept is None:
            return extract(document, dated)
        found = self.kept.extraction(document, dated)
        if found is None:
            found = extract(document, dated)
            self.kept.keep_extraction(found, dated)
        return found

    def mission_as_of(self, document: SourceDocument, published: PartialDate) -> tuple[MissionFact, ...]:
        """Give what a document says of the mission, were it of this date."""
        if self.kept is None:
            return mission_as_of(document, published)
        found = self.kept.mission(document, published)
        if found is None:
            found = mission_as_of(document, published)
            self.kept.keep_mission(found, document, published)
        return found


def kept_readings(cache: Path | None) -> Readings | None:
    """Give what this program has kept in a folder; nothing without one."""
    if cache is None:
        return None
    folder = Cache(cache)
    return Readings(folder, program(folder).reading)
