"""Files of the brief: all of them whole, or all as they were.

Comes in: where the brief goes, and the bytes of each file. Goes out: files. Must not know what is in them.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from reporter.errors import ReportError, UsageError

_OTHER_FOLDER = "Choose another folder with --output."


def check_output(output: Path, seeds: Path, targets: Iterable[Path]) -> None:
    """Find out before the slow work whether the output can be written; makes nothing."""
    if output.resolve().is_relative_to(seeds.resolve()):
        raise UsageError(
            f"the output folder {output} lies in the folder of articles {seeds}",
            hint="The next build would take the brief for a source. Choose another folder with --output.",
        )
    there = next(folder for folder in (output, *output.parents) if folder.exists())
    if not there.is_dir():
        raise ReportError(f"cannot write to the folder {output}: {there} is a file", hint=_OTHER_FOLDER)
    if not os.access(there, os.W_OK | os.X_OK):
        raise ReportError(f"cannot write to the folder {output}: permission denied", hint=_OTHER_FOLDER)
    for target in targets:
        if target.is_dir():
            raise ReportError(f"cannot write {target}: a folder of this name is in the way", hint=_OTHER_FOLDER)


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write every file beside its target, and move all of them when all are whole."""
    beside = {target: target.with_name(f".{target.name}.{os.getpid()}.part") for target in files}
    try:
        for target, data in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_through(beside[target], data)
        for target, part in beside.items():
            part.replace(target)
    except OSError as error:
        raise ReportError(f"cannot write {error.filename}: {error.strerror}", hint=_OTHER_FOLDER) from error
    finally:
        for part in beside.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _write_through(path: Path, data: bytes) -> None:
    """Write, and wait until the disk has it: only then may the old file give way."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
