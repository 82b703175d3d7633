"""The list of sources for programs: one object, whose names and meanings change only with a note in the changelog.

Comes in: a `Briefing`. Goes out: a mapping that the standard JSON encoder takes as it is. Must not know the other
forms of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.listing.known import missing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reporter.briefing.model import Briefing, Source


def source_records(briefing: Briefing) -> Mapping[str, object]:
    """Give all sources and their origins; what is not known is null."""
    return {
        "sources": [_source(source) for source in briefing.sources],
        "origins": [{"number": origin.number, "sources": list(origin.sources)} for origin in briefing.origins],
    }


def _source(source: Source) -> Mapping[str, object]:
    date = source.date
    return {
        "name": source.name,
        "status": source.status.value,
        "reason": source.reason or None,
        "title": source.given_title or (source.title.quote if source.title else None),
        "title_given": bool(source.given_title),
        "publisher": source.publisher or (source.credited.quote if source.credited else None),
        "publisher_given": bool(source.publisher),
        "agencies": [one.quote for one in source.agencies],
        "url": source.url or None,
        "date": str(date.value) if date.value else None,
        "date_basis": date.basis.value,
        "date_evidence": [
            {"source": one.document.name, "line": one.line, "start": one.span.start, "end": one.span.end}
            | {"quote": one.quote}
            for one in date.evidence
        ],
        "not_before": str(date.not_before.value) if date.not_before else None,
        "not_after": str(date.not_after.value) if date.not_after else None,
        "origin": source.origin or None,
        "missing": list(missing(source)),
        "words": source.words,
        "facts": source.facts,
        "encoding": source.encoding or None,
        "digest": source.digest or None,
    }
