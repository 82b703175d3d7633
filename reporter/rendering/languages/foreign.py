"""Words that stay in the language of the sources, marked inside a text that is in the reader's language.

Comes in: a name or a quote. Goes out: the same between two signs that no text can hold by right (Unicode's
noncharacters), so that the mark survives whatever the words become part of. A page turns it into an element that names
the language, for a voice to pronounce; plain text drops it. Where the reader's language is that of the sources nothing
is marked.
"""

from __future__ import annotations

import re

from reporter.rendering.languages import SOURCES, language

START, END = "\ufdd0", "\ufdd1"
_SIGNS = {ord(START): "\ufffd", ord(END): "\ufffd"}
_BARE = {ord(START): None, ord(END): None}
_MARKED = re.compile(f"{START}([^{START}{END}]*){END}")


def foreign(words: str) -> str:
    """Mark words of a source."""
    if language() is SOURCES or not any(map(str.isalpha, words)):
        return words
    return f"{START}{words.translate(_SIGNS)}{END}"


def unmarked(text: str) -> str:
    """Drop the marks, for text that can hold no elements."""
    return text if language() is SOURCES else str.translate(text, _BARE)


def is_foreign(text: str) -> bool:
    """Tell whether all of a text is marked."""
    return bool(_MARKED.fullmatch(text))


def pieces(text: str) -> list[tuple[str, bool]]:
    """Part a text into pieces, and tell of each whether it is marked; a stray sign belongs to the text."""
    if language() is SOURCES:
        return [(text, False)]
    split = _MARKED.split(text)
    return [(piece, rank % 2 == 1) for rank, piece in enumerate(split) if piece]


def capitalized(text: str) -> str:
    """Give a text its capital; words of a source keep their own."""
    return text[:1].upper() + text[1:]
