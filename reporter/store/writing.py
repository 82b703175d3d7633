"""Files that are whole, or as they were: what is interrupted, be it by the loss of power, leaves no half.

Comes in: paths and bytes. Goes out: files. Must not know what is in them.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

# How the names of unfinished files end; what a killed process leaves of them is cleared away when it is old.
PART = ".part"
_OLD = 3600.0


def write_all(files: Mapping[Path, bytes], *, lasting: bool = True) -> None:
    """Write every file beside its target, and move all of them when all are whole.

    Those that are not `lasting` may be damaged by the loss of power. Raises OSError where one cannot be written; then
    each target is as it was, or already new, but whole.
    """
    parts = {target: beside(target) for target in files}
    try:
        for target, data in files.items():
            with _named(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                write_new(parts[target], data, lasting=lasting)
        for target, part in parts.items():
            with _named(target):
                part.replace(target)
    finally:
        for part in parts.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


@contextlib.contextmanager
def _named(target: Path) -> Iterator[None]:
    """Let a fault name the file that was wanted: a full disk names none, others the unfinished one."""
    try:
        yield
    except OSError as error:
        error.filename = str(target)
        raise


def write_new(path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Write a new file, and wait until the disk has it: only then may an old one give way.

    Where the system can do that, the file gets its name when it is whole, so that a killed process leaves nothing.
    """
    with contextlib.suppress(OSError, AttributeError, NotImplementedError):
        _write(lambda: os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, 0o666), data, path, lasting=lasting)
        return
    _write(lambda: os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666), data, lasting=lasting)


def _write(opened: Callable[[], int], data: bytes, name: Path | None = None, *, lasting: bool) -> None:
    with os.fdopen(opened(), "wb") as file:
        file.write(data)
        file.flush()
        if lasting:
            os.fsync(file.fileno())
        if name is not None:
            _give_name(file.fileno(), name)


def _give_name(descriptor: int, name: Path) -> None:
    """Name a file that has no name yet; the kernel asks for the folder's own descriptor to follow the link to it."""
    folder = os.open(name.parent, os.O_RDONLY)
    try:
        source = f"/proc/self/fd/{descriptor}"
        os.link(source, name.name, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Wait until no other build of ours writes in a folder; where the file system knows no locks, do not wait."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def clear_parts(folder: Path) -> None:
    """Remove what killed processes have left unfinished: no running one is so slow."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f".*{PART}"):
            if path.stat().st_mtime < time.time() - _OLD:
                path.unlink()


def beside(target: Path) -> Path:
    """Give the name of what is unfinished: hidden, and no other process's."""
    return target.with_name(f".{target.name}.{os.getpid()}.{os.urandom(3).hex()}{PART}")
