"""The archived editions of a brief, as far as a build and a comparison need them: which there are, and their bytes.

Comes in: the folder of the brief. Goes out: `Edition`s. Must stay quick to import, must not know what a brief says, nor
how editions come to be archived.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

EDITIONS = "editions"
_NUMBERED = re.compile(r"\d{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An archived edition: its number, its file and what that holds; None where it cannot be read."""

    number: int
    path: Path
    content: bytes | None

    @property
    def identity(self) -> list[object]:
        """Give what a brief that is compared with it depends on."""
        return [self.number, None if self.content is None else hashlib.sha256(self.content).hexdigest()]


def edition_folders(output: Path) -> dict[int, Path]:
    """Give the folder of each archived edition by its number, the oldest first."""
    archive = output / EDITIONS
    found = archive.iterdir() if archive.is_dir() else iter(())
    numbered = {int(one.name): one for one in found if _NUMBERED.fullmatch(one.name) and one.is_dir()}
    return dict(sorted(numbered.items()))


def newest_edition(output: Path) -> Edition | None:
    """Read the newest edition; None where there is none."""
    folders = edition_folders(output)
    if not folders:
        return None
    number = max(folders)
    path = folders[number] / "brief.json"
    try:
        return Edition(number=number, path=path, content=path.read_bytes())
    except OSError:
        return Edition(number=number, path=path, content=None)
