"""Files of the brief: all of them whole, or all as they were.

Comes in: where the brief goes, and the bytes of each file. Goes out: files. Must not know what is in them.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reporter.building.options import BuildOptions
from reporter.errors import ReportError, UsageError
from reporter.store import writing
from reporter.store.editions import archive_edition, edition_folder, one_at_a_time

_OTHER_FOLDER = "Choose another folder with --output."
_MAKE_ROOM = "Nothing has been changed. Make room there, or choose another folder with --output."


def check_output(options: BuildOptions) -> None:
    """Find out before the slow work whether the output can be written; makes nothing."""
    output, seeds, templates = options.output, options.seeds, options.templates
    if output.resolve().is_relative_to(seeds.resolve()):
        raise UsageError(
            f"the output folder {output} lies in the folder of articles {seeds}",
            hint="The next build would take the brief for a source. Choose another folder with --output.",
        )
    if templates and output.resolve().is_relative_to(templates.resolve()):
        raise UsageError(
            f"the output folder {output} lies in the folder of templates {templates}",
            hint=f"The next build would take the brief for a template. {_OTHER_FOLDER}",
        )
    if templates and templates.resolve().is_relative_to(seeds.resolve()):
        raise UsageError(
            f"the folder of templates {templates} lies in the folder of articles {seeds}",
            hint="A template would be taken for an article. Move it out of there.",
        )
    there = next(folder for folder in (output, *output.parents) if folder.exists())
    if not there.is_dir():
        raise ReportError(f"cannot write to the folder {output}: {there} is a file", hint=_OTHER_FOLDER)
    if not os.access(there, os.W_OK | os.X_OK):
        why = "read-only file system" if os.statvfs(there).f_flag & os.ST_RDONLY else "permission denied"
        raise ReportError(f"cannot write to the folder {output}: {why}", hint=_OTHER_FOLDER)
    for target in options.targets:
        if target.is_dir():
            raise ReportError(f"cannot write {target}: a folder of this name is in the way", hint=_OTHER_FOLDER)


@contextmanager
def archiving(output: Path) -> Iterator[None]:
    """Let nobody else archive an edition meanwhile."""
    with ExitStack() as lock:
        try:
            lock.enter_context(one_at_a_time(output))
        except FileExistsError as error:
            raise ReportError(f"cannot archive in {error.filename}: a file of this name is in the way") from error
        except OSError as error:
            raise _unwritten(error) from error
        yield


def archive(output: Path, number: int, files: Mapping[str, bytes]) -> Path:
    """Archive an edition; where it lies is given back."""
    try:
        return archive_edition(output, number, files)
    except OSError as error:
        taken = isinstance(error, FileExistsError | NotADirectoryError)
        why = "a file of this name is in the way" if taken else error.strerror
        message = f"cannot archive edition {number} as {edition_folder(output, number)}: {why}"
        raise ReportError(message, hint="The brief and all earlier editions are as they were.") from error


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write all files, or none where one cannot be written; of two builds at once one writes after the other."""
    folders = sorted({path.parent for path in files})
    try:
        with ExitStack() as locks:
            for folder in folders:
                folder.mkdir(parents=True, exist_ok=True)
                locks.enter_context(writing.locked(folder))
                writing.clear_parts(folder)
            writing.write_all(files)
    except OSError as error:
        raise _unwritten(error) from error


def _unwritten(error: OSError) -> ReportError:
    hint = _MAKE_ROOM if error.errno in (errno.ENOSPC, errno.EDQUOT) else _OTHER_FOLDER
    return ReportError(f"cannot write {error.filename}: {error.strerror}", hint=hint)
