"""The list of sources as a person reads it on a terminal.

Comes in: a `Briefing`, how each article begins, and how wide a line may be. Goes out: lines. Must not know the other
forms of the list.
"""

from __future__ import annotations

from collections import Counter
from textwrap import wrap
from typing import TYPE_CHECKING

from reporter.briefing.model import SourceStatus
from reporter.facts import DateBasis
from reporter.listing.known import counted, missing, one_line, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reporter.briefing.model import Briefing, Origin, Source

_INDENT = "  "
_LABELS = len("publisher") + 2 * len(_INDENT)
_MISSING = "missing"
_GIVEN = "(given)"
_NOT_READ = {SourceStatus.SKIPPED: "skipped: ", SourceStatus.DUPLICATE: "not counted again: the same as "}
_BASIS = {
    DateBasis.STATED: "stated",
    DateBasis.INFERRED: "inferred from its own text",
    DateBasis.INFERRED_FROM_OTHERS: "inferred with the help of other sources",
    DateBasis.GIVEN: "given",
}


def listed(briefing: Briefing, openings: Mapping[str, str], *, width: int) -> Iterator[str]:
    """Tell of every file, then count them and what is missing."""
    origins = {origin.number: origin for origin in briefing.origins}
    for source in briefing.sources:
        if source.status is SourceStatus.READ:
            yield f"{source.name}: read, {counted(source.words, 'word')}, {counted(source.facts, 'fact')}"
            yield from _laid_out(_rows(source, origins[source.origin], openings[source.name]), width)
        else:
            yield f"{source.name}: {_NOT_READ[source.status]}{source.reason}"
        yield ""
    yield from _counts(briefing)


def _laid_out(rows: Iterable[tuple[str, ...]], width: int) -> Iterator[str]:
    for label, *lines in rows:
        for number, line in enumerate(lines):
            start = f"{_INDENT}{'' if number else label}".ljust(_LABELS)
            yield from wrap(
                line,
                width,
                initial_indent=start,
                subsequent_indent=" " * _LABELS,
                break_long_words=False,
                break_on_hyphens=False,
            )


def _rows(source: Source, origin: Origin, opening: str) -> Iterator[tuple[str, ...]]:
    """Give each row of a source: its label and what stands beside it, one line or more."""
    yield "begins", opening
    yield "title", _title(source)
    yield "publisher", *_publisher(source)
    yield "url", f"{source.url} {_GIVEN}" if source.url else _MISSING
    date = source.date
    told = f"{date.value} ({_BASIS[date.basis]})" if date.value else _MISSING
    yield "date", told, *(place(evidence) for evidence in date.evidence)
    for label, bound in (("not before", date.not_before), ("not after", date.not_after)):
        if bound:
            yield label, str(bound.value), *(place(evidence) for evidence in bound.evidence)
    yield "origin", _origin(source, origin)


def _title(source: Source) -> str:
    if source.given_title:
        return f"{source.given_title} {_GIVEN}"
    return f"{one_line(source.title.quote)} (line {source.title.line})" if source.title else _MISSING


def _publisher(source: Source) -> Iterator[str]:
    if source.publisher:
        yield f"{source.publisher} {_GIVEN}"
    elif source.credited:
        yield f"{one_line(source.credited.quote)} (line {source.credited.line})"
    else:
        yield _MISSING
    if source.agencies:
        first, names = source.agencies[0], ", ".join(one.quote for one in source.agencies)
        yield f"copy of {names} (line {first.line})"


def _origin(source: Source, origin: Origin) -> str:
    first, *others = origin.sources
    if first == source.name:
        return f"{origin.number}" + (f", also in {', '.join(others)}" if others else "")
    return f"{origin.number}, the same story as {first}"


def _counts(briefing: Briefing) -> Iterator[str]:
    status = Counter(source.status for source in briefing.sources)
    parts = [f"{status[SourceStatus.READ]} read"]
    parts += [counted(status[SourceStatus.DUPLICATE], "duplicate")] if status[SourceStatus.DUPLICATE] else []
    parts += [f"{status[SourceStatus.SKIPPED]} skipped"] if status[SourceStatus.SKIPPED] else []
    files = counted(len(briefing.sources), "file")
    yield f"{files}: {', '.join(parts)}; {counted(len(briefing.origins), 'origin')}."
    lacking = Counter(name for source in briefing.sources for name in missing(source))
    if lacking:
        yield f"Missing: {', '.join(f'{name} of {number}' for name, number in lacking.items())}."
        yield "To fill in: haiti-report sources --skeleton prints a sources.toml."
