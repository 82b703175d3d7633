"""The cache: a folder of files that are whole, unharmed and of the key they are asked for, or as good as not there.

Comes in: kinds and keys, values that JSON can spell. Goes out: those values. Every file holds its digest and what it
is; one that is damaged, was written by another version or moved from elsewhere is passed over and written anew. Nothing
is ever executed of it. Trouble with the folder costs time, never a brief. Must not know what the values mean.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from pathlib import Path

from reporter.digests import digest_of
from reporter.store.writing import PART, write_all

# Rises when files of before would be misread.
_FORMAT = "haiti-report cache 1"
_TAG = "CACHEDIR.TAG"
# What programs for backups look for: https://bford.info/cachedir/
_TAG_TEXT = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What haiti-report has read of articles. Safe to delete: made again where it is needed.\n"
)
# What has not been asked for as long as this is given up.
_KEPT = 90 * 24 * 3600.0


def default_cache() -> Path:
    """Give the folder that the system provides for such things."""
    from platformdirs import user_cache_path

    return user_cache_path("haiti-report")


def key_of(*parts: object) -> str:
    """Make a key of everything that a value depends on."""
    spelt = json.dumps(parts, separators=(",", ":"), ensure_ascii=True)
    return digest_of(spelt.encode())


class Cache:
    """Values by kind and key. Several processes may read and write at once: equal keys have equal values."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, kind: str, key: str) -> object | None:
        """Give a value, None where there is none to be relied on."""
        path = self._path(kind, key)
        try:
            data = path.read_bytes()
            if not _is_own(path):
                return None
            os.utime(path)  # asked for today
        except OSError:
            return None
        return _opened(data, kind, key)

    def put(self, kind: str, key: str, value: object) -> None:
        """Keep a value; where that cannot be done it is made again another time."""
        path = self._path(kind, key)
        with contextlib.suppress(OSError):
            self._make()
            write_all({path: _sealed(value, kind, key)}, lasting=False)

    def prune(self) -> None:
        """Remove what nobody has asked for in a long time, and what killed processes have left."""
        with contextlib.suppress(OSError):
            for path in self._folder.glob("*/*"):
                age = time.time() - path.stat().st_mtime
                if age > _KEPT or (path.name.endswith(PART) and age > _KEPT / 90):
                    path.unlink(missing_ok=True)

    def _path(self, kind: str, key: str) -> Path:
        return self._folder / kind / f"{key}.json"

    def _make(self) -> None:
        """Make the folder, for nobody else to read, as the articles may be; an existing one stays as it is."""
        if not self._folder.is_dir():
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            self._folder.mkdir(mode=0o700, exist_ok=True)
        tag = self._folder / _TAG
        if not tag.exists():
            write_all({tag: _TAG_TEXT.encode()}, lasting=False)


def _is_own(path: Path) -> bool:
    """Tell whether nobody else wrote the file: what others put there is not believed."""
    return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()


def _sealed(value: object, kind: str, key: str) -> bytes:
    body = json.dumps([_FORMAT, kind, key, value], separators=(",", ":"), ensure_ascii=True).encode()
    return digest_of(body).encode() + b"\n" + body


def _opened(data: bytes, kind: str, key: str) -> object | None:
    digest, _, body = data.partition(b"\n")
    if digest != digest_of(body).encode():
        return None
    try:
        form, *name, value = json.loads(body)
    except (ValueError, TypeError):
        return None
    return value if [form, *name] == [_FORMAT, kind, key] else None
