"""What every form of the list asks of a source: what is not known of it, and the words that something rests on.

Comes in: `Source`s. Goes out: names and words. Must not know how they are laid out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.briefing.model import SourceStatus

if TYPE_CHECKING:
    from reporter.briefing.model import Source
    from reporter.facts import Evidence


def missing(source: Source) -> tuple[str, ...]:
    """Name what is not known of a source that was read, as sources.toml calls it."""
    if source.status is not SourceStatus.READ:
        return ()
    known = {
        "title": source.given_title or source.title,
        "publisher": source.publisher or source.credited,
        "url": source.url,
        "date": source.date.value,
    }
    return tuple(name for name, value in known.items() if not value)


def place(evidence: Evidence) -> str:
    """Quote words on one line with their file and line."""
    return f'{evidence.document.name}:{evidence.line}: "{one_line(evidence.quote)}"'


def counted(number: int, noun: str) -> str:
    """Print a number with its noun, which is regular."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def one_line(text: str) -> str:
    """Give text without line breaks."""
    return " ".join(text.split())
