"""What was read in an article, kept by the content of its file, its date where somebody gave one, and the program.

Comes in: documents and what was read in them. Goes out: the same, equal in every field, or None. The name of the file
has no say: a renamed article is not read again. Must not know how articles are read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reporter.facts import DocumentDate, Extraction, MissionFact, PartialDate, SourceDocument
from reporter.store.cache import Cache, key_of
from reporter.store.rows import pack, unpack

_ARTICLES, _MISSIONS = "articles", "missions"
_Mission = tuple[MissionFact, ...]


class Readings:
    """The readings of one version of the program."""

    def __init__(self, cache: Cache, program: str) -> None:
        self._cache = cache
        self._program = program

    def extraction(self, document: SourceDocument, dated: DocumentDate | None) -> Extraction | None:
        """Give what was read in an article, as of this date where it is told from outside."""
        found: Extraction | None = self._get(_ARTICLES, Extraction, document, _day(dated))
        return replace(found, date=dated) if found is not None and dated is not None else found

    def keep_extraction(self, extraction: Extraction, dated: DocumentDate | None) -> None:
        """Keep what was read; a date from outside, whose words may stand in other articles, is not part of it."""
        own = replace(extraction, date=DocumentDate()) if dated is not None else extraction
        self._put(_ARTICLES, own, extraction.document, _day(dated))

    def mission(self, document: SourceDocument, published: PartialDate) -> tuple[MissionFact, ...] | None:
        """Give what an article was found to say of the mission, were it of this date."""
        found: _Mission | None = self._get(_MISSIONS, _Mission, document, published)
        return found

    def keep_mission(self, mission: tuple[MissionFact, ...], document: SourceDocument, published: PartialDate) -> None:
        """Keep what an article says of the mission."""
        self._put(_MISSIONS, mission, document, published)

    def _get(self, kind: str, hint: Any, document: SourceDocument, date: PartialDate | None) -> Any:  # noqa: ANN401 - of the type that is asked for
        packed = self._cache.get(kind, self._key(document, date))
        try:
            return None if packed is None else unpack(hint, packed, document)
        except ValueError:
            return None

    def _put(self, kind: str, value: object, document: SourceDocument, date: PartialDate | None) -> None:
        self._cache.put(kind, self._key(document, date), pack(value, document))

    def _key(self, document: SourceDocument, date: PartialDate | None) -> str:
        return key_of(self._program, document.digest, document.encoding, str(date or ""))


def _day(dated: DocumentDate | None) -> PartialDate | None:
    return dated.value if dated is not None else None
