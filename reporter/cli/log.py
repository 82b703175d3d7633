"""A log of runs, for jobs that nobody watches: what was asked, what was said, what went wrong, how it ended.

Comes in: the path of the file, which is added to. Goes out: a `Log`. What is said is kept whether or not it was
printed, and of a bug also the place in the program. Must not know any command.
"""

from __future__ import annotations

import logging
import shlex
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from reporter import __version__
from reporter.cli.names import PROGRAM
from reporter.errors import ReportError

_LINE = "%(asctime)s %(levelname)-7s %(process)d %(message)s"


class Log:
    """The log of one run."""

    def __init__(self, path: Path) -> None:
        try:
            handler = _File(path, encoding="utf-8")
        except OSError as error:
            raise ReportError(f"cannot write the log {path}: {error.strerror}", hint="Name another file.") from error
        handler.setFormatter(_Lines(_LINE))
        self._handler = handler
        self._logger = logging.getLogger(PROGRAM)
        self._logger.setLevel(logging.INFO)
        self._logger.propagate = False
        self._logger.addHandler(handler)
        self._begun = time.monotonic()

    def begin(self, words: Sequence[str]) -> None:
        """Keep which command was called."""
        self._logger.info("%s %s: %s", PROGRAM, __version__, shlex.join(words))

    def say(self, text: str) -> None:
        """Keep what was said of the work."""
        self._logger.info("%s", text)

    def note(self, text: str) -> None:
        """Keep what a person should look at."""
        self._logger.warning("%s", text)

    def fault(self, text: str, error: BaseException | None = None) -> None:
        """Keep a fault; of a bug also where it happened."""
        self._logger.error("%s", text, exc_info=error)

    def end(self, code: int) -> None:
        """Keep how it ended, and close the file."""
        self._logger.info("exit code %d after %.1f s", code, time.monotonic() - self._begun)
        self._logger.removeHandler(self._handler)
        self._handler.close()


class _File(logging.FileHandler):
    """A file whose disk may be full: that is told once, and costs no more than the log."""

    _told = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's
        """Tell that an entry could not be kept."""
        del record
        self._tell(sys.exc_info()[1])

    def close(self) -> None:
        """Close the file."""
        try:
            super().close()
        except OSError as error:  # what could not be kept before
            self._tell(error)

    def _tell(self, error: BaseException | None) -> None:
        why = error.strerror if isinstance(error, OSError) else error
        if not self._told:
            click.echo(f"{PROGRAM}: the log {self.baseFilename} cannot be written: {why}", err=True)
        self._told = True


class _Lines(logging.Formatter):
    """Prints moments in world time, and what has several lines below its first, further in."""

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802 - the library's
        """Print the moment."""
        del datefmt
        return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def format(self, record: logging.LogRecord) -> str:
        """Print one entry."""
        return super().format(record).replace("\n", "\n    ")
