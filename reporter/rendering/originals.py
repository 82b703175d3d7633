"""The bytes of an article's file, made again from its text.

Comes in: a `SourceDocument`. Goes out: the bytes that its digest was taken of, or a fault. Must not know any output
format.
"""

from __future__ import annotations

import codecs

from reporter.digests import digest_of
from reporter.errors import ReportError
from reporter.facts import SourceDocument

_MARKED = {
    "utf-16": ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
}


def original_bytes(document: SourceDocument) -> bytes:
    """Give the bytes that an article was decoded from.

    Raises ReportError where the text is not the whole article.
    """
    for mark, codec in _MARKED.get(document.encoding, ((b"", document.encoding),)):
        data = mark + document.text.encode(codec, "replace")
        if digest_of(data) == document.digest:
            return data
    raise ReportError(f"cannot attach {document.name}: its text is not at hand as it was in the file")
