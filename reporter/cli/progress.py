"""A bar for a person who waits at a terminal; silence in pipes, in CI, or when asked to be quiet."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from reporter.cli.voice import Voice

if TYPE_CHECKING:
    from reporter.building import Progress


@contextmanager
def shown_progress(voice: Voice) -> Iterator[Progress]:
    """Give what takes the news of the work, and clear the bar away at the end."""
    if voice.quiet or not _watched(sys.stderr):
        from reporter.building.progress import silent

        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("Loading", total=None)

        def show(stage: str, done: int, total: int) -> None:
            bars.update(task, description=stage, completed=done, total=total)

        yield show


def _watched(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"
