"""The digest by which files, readings and editions are known: of equal content the same, of other content another.

Comes in: bytes. Goes out: text. Must not know what the bytes are.
"""

from __future__ import annotations

import hashlib
from pathlib import Path


def digest_of(content: bytes) -> str:
    """Give the SHA-256 of some bytes, in 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def digest_of_file(path: Path) -> str:
    """Give the SHA-256 of what a file holds, which is not kept: a brief is larger than all articles together.

    Raises OSError where it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
