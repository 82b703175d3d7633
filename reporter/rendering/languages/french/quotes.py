"""Words of a source inside French text: in quotation marks, unless they are a name."""

from __future__ import annotations

from reporter.rendering.languages.foreign import foreign

_NO_BREAK = "\u00a0"


def quotation(words: str) -> str:
    """Set a source's words in quotation marks."""
    return f"«{_NO_BREAK}{foreign(words)}{_NO_BREAK}»"


def quote(words: str) -> str:
    """Mark a name as foreign; what begins with a small letter describes and is a quotation."""
    return quotation(words) if words[:1].islower() else foreign(words)
