"""Bytes to text: byte-order mark, then strict UTF-8, then windows-1252.

Comes in: a file's bytes. Goes out: the text and the name of the codec that gave it. Detectors that guess by
letter statistics are wrong too often on a page of text, so nothing is guessed beyond these three.
"""

from __future__ import annotations

import codecs

# UTF-32's mark begins with UTF-16's, so it has to be looked for first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotTextError(ValueError):
    """The bytes are no text in any encoding that is read here; the message says why."""


def decode(data: bytes) -> tuple[str, str]:
    """Decode a file and name the codec; raise NotTextError where it is no text.

    A UTF-8 byte-order mark stays in the text as its first character, so that offsets are those that a plain
    UTF-8 reader counts.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data, codec), codec
    if b"\0" in data:
        raise NotTextError("not a text file (it holds null bytes)")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strict(data, "windows-1252"), "windows-1252"


def _strict(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise NotTextError(f"not readable as {codec} (byte {error.start})") from error
