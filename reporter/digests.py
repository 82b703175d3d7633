"""The digest by which files, readings and editions are known: of equal content the same, of other content another.

Comes in: bytes. Goes out: text. Must not know what the bytes are.
"""

from __future__ import annotations

import hashlib


def digest_of(content: bytes) -> str:
    """Give the SHA-256 of some bytes, in 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
