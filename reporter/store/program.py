"""The digest of everything in the program that can change a result: code, model, data, templates, Python, libraries.

Comes in: the installed package. Goes out: `Program`. The content of every file counts. Since reading them takes longer
than all else of a build in which nothing has changed, their digest is kept under what the system tells of the files:
name, size, inode, times of content and of status. The last of these no ordinary tool can set back. A file that changed
so recently that its time might not tell it apart is read again. Libraries count by name and version.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reporter.digests import digest_of
from reporter.store.cache import Cache, key_of

_PACKAGE = Path(__file__).resolve().parent.parent
# Stages above the reading of articles: whatever they do, a reading stays as it is. The import contracts see to it that
# no stage below knows them. Parts that are not named here count.
_ABOVE_READING = frozenset(
    "__main__.py briefing build.py building cli dating explaining.py listing mailing records.py rendering templates "
    "tracing verifying".split()
)
_LEFT_OUT = ("__pycache__", "training")
_RECENT_NS = 2_000_000_000
_KIND = "program"


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What the program is: all of it, and as much of it as reads articles."""

    whole: str
    reading: str


def program(cache: Cache) -> Program:
    """Give the digests; once in a process, which goes on as it was loaded, whatever becomes of the files."""
    if not _OF_THIS_PROCESS:
        _OF_THIS_PROCESS.append(asked_of_the_disk(cache))
    return _OF_THIS_PROCESS[0]


_OF_THIS_PROCESS: list[Program] = []


def asked_of_the_disk(cache: Cache) -> Program:
    """Give the digests of the files' content, or as they were kept for exactly these files."""
    now = time.time_ns()
    found = sorted(_files())
    stamps = [(name, *_stamp(stat)) for name, _, stat in found]
    key = key_of(str(_PACKAGE), stamps)
    kept = cache.get(_KIND, key)
    if isinstance(kept, list):
        whole, reading = kept
    else:
        digests = [(name, digest_of(path.read_bytes())) for name, path, _ in found]
        whole = key_of(digests)
        reading = key_of([one for one in digests if one[0].split("/")[0] not in _ABOVE_READING])
        if all(max(stat.st_mtime_ns, stat.st_ctime_ns) < now - _RECENT_NS for _, _, stat in found):
            cache.put(_KIND, key, [whole, reading])
    around = _surroundings()
    return Program(whole=key_of(whole, around), reading=key_of(reading, around))


def _files() -> Iterator[tuple[str, Path, os.stat_result]]:
    """Give the package's files by their names inside it; in a checkout the templates lie beside it."""
    yield from _below(_PACKAGE, "")
    beside = _PACKAGE.parent / "templates"
    if not (_PACKAGE / "templates").is_dir() and beside.is_dir():
        yield from _below(beside, "templates/")


def _below(folder: Path, prefix: str) -> Iterator[tuple[str, Path, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir():
                if entry.name not in _LEFT_OUT:
                    yield from _below(Path(entry.path), f"{name}/")
            else:
                yield name, Path(entry.path), entry.stat()


def _stamp(stat: os.stat_result) -> tuple[int, ...]:
    return stat.st_size, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns


def _surroundings() -> list[object]:
    """Tell Python and the libraries: the folder of each installed distribution is named after its version."""
    names: set[str] = set()
    for folder in {entry or "." for entry in sys.path}:
        # An entry may be an archive, or not there.
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            names.update(entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info")))
    return [sys.version, sys.platform, os.uname().machine, sorted(names)]
