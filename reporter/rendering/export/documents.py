"""Articles put together again from what is cited of them: each sentence at its offset and on its line, blanks between.

Comes in: the citations and documents of a file. Goes out: documents of which every cited place can be quoted as before.
Raises ValueError where the citations of a document contradict each other. Must not know JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reporter.facts import SourceDocument
from reporter.rendering.context import Citation
from reporter.rendering.export.file import CitedDocument

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
# Far more than any article has; a damaged offset must not fill the memory.
_FARTHEST = 10_000_000


def restored(documents: Iterable[CitedDocument], citations: Sequence[Citation]) -> dict[str, SourceDocument]:
    """Give the documents by name, each with the sentences that the citations quote."""
    made = {
        one.name: SourceDocument(
            name=one.name,
            text=_text([citation for citation in citations if citation.source == one.name]),
            digest=one.digest,
            encoding=one.encoding,
        )
        for one in documents
    }
    places: set[tuple[str, int, int]] = set()
    for citation in citations:
        _check(made, citation)
        places.add((citation.source, citation.start, citation.end))
    if len(places) < len(citations):
        raise ValueError("one sentence is cited twice")
    return made


def _check(documents: dict[str, SourceDocument], citation: Citation) -> None:
    document = documents.get(citation.source)
    if document is None:
        raise ValueError(f"no document is called {citation.source!r}, which citation {citation.number} quotes")
    if document.text[citation.start : citation.end] != citation.sentence:
        raise ValueError(f"citation {citation.number} is contradicted by another one of the same place")
    if document.line_at(citation.start) != citation.line:
        raise ValueError(f"citation {citation.number} cannot begin on line {citation.line}, beside the others")


def _text(citations: Iterable[Citation]) -> str:
    text, line = "", 1
    for one in sorted(citations, key=lambda citation: (citation.start, citation.end)):
        if one.start >= one.end or one.end - one.start != len(one.sentence) or one.end > _FARTHEST:
            raise ValueError(f"citation {one.number} has {one.start} to {one.end} for its place, which cannot be")
        text += _blanks(one.start - len(text), one.line - line, text[-1:])
        if one.end > len(text):
            text += one.sentence[len(text) - one.start :]
            line = one.line + len(_LINE_BREAK.findall(one.sentence))
    return text


def _blanks(length: int, breaks: int, after: str) -> str:
    """Fill a gap with as many line breaks as it had; what cannot be is found when the whole is checked."""
    breaks = max(0, min(length, breaks))
    # Next to a carriage return a line feed would only be the second half of the same break.
    mark = "\r" if after == "\r" and breaks == length else "\n"
    return " " * (length - breaks) + mark * breaks
