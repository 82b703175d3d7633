"""The editions: briefs that are kept as they went out, in numbered folders beside the present one.

Comes in: the output folder, and the files of a brief. Goes out: `editions/0001/`, `editions/0002/` and so on, each
whole or not there; an edition is never changed. No part of the cache: what is deleted here is lost. Must not know
what is in the files.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reporter.digests import digest_of
from reporter.store.writing import PART, beside, locked, write_new

EDITIONS = "editions"
_NUMBERED = re.compile(r"\d{4,}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An archived edition: its number, its file and what that holds; None where it cannot be read."""

    number: int
    path: Path
    content: bytes | None

    @property
    def identity(self) -> list[object]:
        """Give what a brief that is compared with it depends on."""
        return [self.number, None if self.content is None else digest_of(self.content)]


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


def edition_folder(output: Path, number: int) -> Path:
    """Give the folder that an edition has, or would have."""
    return output / EDITIONS / f"{number:04d}"


def edition_folders(output: Path) -> dict[int, Path]:
    """Give the folder of each archived edition by its number, the oldest first."""
    archive = output / EDITIONS
    found = archive.iterdir() if archive.is_dir() else iter(())
    numbered = {int(one.name): one for one in found if _NUMBERED.fullmatch(one.name) and one.is_dir()}
    return dict(sorted(numbered.items()))


@contextmanager
def one_at_a_time(output: Path) -> Iterator[None]:
    """Wait until no other build archives an edition here: each has to know the one before it.

    Raises OSError where the folder cannot be made.
    """
    archive = output / EDITIONS
    archive.mkdir(parents=True, exist_ok=True)
    with locked(archive):
        for left in archive.glob(f".*{PART}"):  # by a build that was killed
            shutil.rmtree(left, ignore_errors=True)
        yield


def archive_edition(output: Path, number: int, files: Mapping[str, bytes]) -> Path:
    """Archive the files of a brief as an edition; it appears when all of them are whole.

    Raises OSError where that cannot be done, or where the edition is there already.
    """
    target = edition_folder(output, number)
    part = beside(target)
    try:
        part.mkdir()
        for name, data in files.items():
            write_new(part / name, data)
        part.rename(target)
        _settle(target.parent)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return target


def _settle(folder: Path) -> None:
    """Wait until the disk has the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
