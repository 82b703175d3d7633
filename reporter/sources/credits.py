"""Who published an article and whose copy it is, by its own credits: "© 2024 …", "This article is owned by …", "(AP)".

Comes in: a `SourceDocument`. Goes out: names as they are printed, each an `Evidence`; the sentence is the line. A body
that the story only cites is none. Where the credits name two publishers, nobody knows which one it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.facts import Evidence, SourceDocument, Span
from reporter.knowledge.credits import credit_lines

# Datelines stand at the top, signatures at the bottom; blank lines do not count.
_TOP, _BOTTOM = 6, 5


def publisher(document: SourceDocument) -> Evidence | None:
    """Give the publisher's name; that of an agency only where no other is named."""
    found = list(_publishers(document))
    others = [name for name in found if not credit_lines().agency.fullmatch(name.quote)] or found
    return others[0] if len({name.quote.casefold() for name in others}) == 1 else None


def agencies(document: SourceDocument) -> tuple[Evidence, ...]:
    """Give the agencies whose copy the article says it is, each once, in order."""
    lines, known = list(_lines(document)), credit_lines()
    places = [
        *((line, pattern) for line in lines[:_TOP] for pattern in known.datelines),
        *((line, pattern) for line in lines[-_BOTTOM:] for pattern in known.signatures),
    ]
    found: dict[str, Evidence] = {}
    for line, pattern in places:
        if match := pattern.search(document.text[line.start : line.end]):
            start = line.start + match.start("names")
            for name in known.agency.finditer(match["names"]):
                span = Span(start + name.start(), start + name.end())
                found.setdefault(name[0], document.evidence(span, line))
    return tuple(found.values())


def _publishers(document: SourceDocument) -> Iterator[Evidence]:
    for line in _lines(document):
        for pattern in credit_lines().publishers:
            if match := pattern.search(document.text[line.start : line.end]):
                start, end = match.span("name")
                yield document.evidence(Span(line.start + start, line.start + end), line)
                break


def _lines(document: SourceDocument) -> Iterator[Span]:
    """Give the lines that are not blank, without the blanks at their ends."""
    for line in document.lines():
        content = document.text[line.start : line.end]
        bare = content.strip(" \t\u00a0\ufeff")
        if bare:
            start = line.start + content.index(bare)
            yield Span(start, start + len(bare))
