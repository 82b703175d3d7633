"""Why a file was not read, in the words of the reader's language.

Comes in: the reason that the model gives, which is a sentence of the program's own or the name of another file. Goes
out: the same in words. Must not know how files are read: a test holds the sentences against those that reading gives.
"""

from __future__ import annotations

import re

from reporter.rendering.languages import is_french, say
from reporter.rendering.languages.foreign import foreign
from reporter.rendering.languages.messages import Message

_PLACE = re.compile(r"\\\{(\w+)\\\}")

KNOWN = (
    Message("empty"),
    Message("not a regular file"),
    Message("a link to a file outside the folder"),
    Message("notes on articles are read only from {file} of the folder itself"),
    Message("files without an ending are not read; save the article as plain text ({suffix})"),
    Message("{suffixes} files are not read; save the article as plain text ({suffix})"),
    Message("longer than {number} characters: no single article"),
    Message("not a text file (it holds null bytes)"),
    Message("not readable as {codec} (byte {number})"),
    Message("cannot be read: {error}"),
)


def reason_words(reason: str) -> str:
    """Give a reason in the reader's language; what is no sentence of ours is a name."""
    if not is_french():
        return reason
    for message in KNOWN:
        found = re.fullmatch(_PLACE.sub(r"(?P<\1>.+)", re.escape(message.text)), reason)
        if found:
            return say(message.text, **{name: _told(name, words) for name, words in found.groupdict().items()})
    return foreign(reason)


def _told(name: str, words: str) -> str:
    return words.replace(",", "\u202f") if name == "number" else foreign(words)
