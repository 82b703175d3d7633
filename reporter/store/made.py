"""What builds have made: of which question, the digest of each file and what was said at the end.

Comes in: questions, as keys of everything that the answer depends on. Goes out: `Made`. A brief that stands where it
was written, byte for byte, need not be made again. Must not know how it is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reporter.digests import digest_of_file
from reporter.errors import Issue, IssueCode
from reporter.store.cache import Cache

_KIND = "builds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a build has made: the SHA-256 of each file by its name, and what it told of the sources."""

    files: Mapping[str, str]
    read: int
    origins: int
    issues: tuple[Issue, ...]
    edition: int | None = None

    def stands_in(self, folder: Path) -> bool:
        """Tell whether every file is still there as it was written."""
        return all(_digest_on_disk(folder / name) == digest for name, digest in self.files.items())


def _digest_on_disk(path: Path) -> str:
    """Give the SHA-256 of a file; nothing where it cannot be read."""
    try:
        return digest_of_file(path)
    except OSError:
        return ""


def recall(cache: Cache, question: str) -> Made | None:
    """Give what was made of exactly this, as far as anybody remembers."""
    kept = cache.get(_KIND, question)
    if not isinstance(kept, dict):
        return None
    issues = tuple(
        Issue(code=IssueCode(code), message=message, source=source, line=line)
        for code, message, source, line in kept.pop("issues")
    )
    return Made(issues=issues, **kept)


def remember(cache: Cache, question: str, made: Made) -> None:
    """Keep what was made."""
    issues = [[one.code.value, one.message, one.source, one.line] for one in made.issues]
    value = {"files": dict(made.files), "read": made.read, "origins": made.origins, "edition": made.edition}
    cache.put(_KIND, question, value | {"issues": issues})
