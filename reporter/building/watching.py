"""A folder of articles, watched: tells when something in it has changed and has settled.

Comes in: the paths to watch. Goes out: one turn for each change, when nothing is being written any more. What editors
and downloads leave while they work is passed over. Must not know what is built, nor the command line.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import BaseFilter, Change, watch

from reporter.building.passing import is_passing

# Seconds: between two looks at the files, and how long it may take until they rest.
_LOOK = 0.4
_PATIENCE = 60.0
_UNTOLD = 5_000  # milliseconds, after which the files are looked at though nothing was told

_Stamps = dict[str, tuple[int, int]]


class _Articles(BaseFilter):
    """Lets through what can change a brief."""

    def __init__(self, roots: Sequence[Path]) -> None:
        super().__init__()
        self._roots = roots

    def __call__(self, change: Change, path: str) -> bool:
        """Tell whether a change counts."""
        del change
        return any(counts(Path(path), root) for root in self._roots)


def counts(path: Path, root: Path) -> bool:
    """Tell whether a file below `root`, or `root` itself, can change a brief: hidden and passing ones cannot."""
    if path != root and not path.is_relative_to(root):
        return False
    return not is_passing(path.relative_to(root).parts)


def settled_changes(
    paths: Sequence[Path], *, stop: Event | None = None, pause: Callable[[float], None] = time.sleep
) -> Generator[None, None, None]:
    """Take a turn at once, and one after each change when the files rest, also of a change during the turn before.

    Ends when `stop` is set, or by KeyboardInterrupt.
    The system tells of changes; every few seconds the files are looked at all the same, for shares of a network and for
    a single file that an editor has put another one in the place of, of which it tells nothing.
    """
    roots = [path.resolve() for path in paths]
    known = _stamps(roots)
    yield
    turns = watch(
        *roots,
        watch_filter=_Articles(roots),
        stop_event=stop,
        debounce=400,
        rust_timeout=_UNTOLD,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    )
    for _ in turns:
        if _stamps(roots) == known:
            continue
        now = _rested(roots, pause)
        if now != known:
            known = now
            yield


def _rested(paths: Sequence[Path], pause: Callable[[float], None]) -> _Stamps:
    """Wait until two looks see the same: a file that is being copied grows between them."""
    before, until = _stamps(paths), time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        pause(_LOOK)
        now = _stamps(paths)
        if now == before:
            break
        before = now
    return before


def _stamps(paths: Sequence[Path]) -> _Stamps:
    """Give size and time of every file that counts."""
    stamps: _Stamps = {}
    for root in paths:
        for path in [root] if root.is_file() else sorted(root.rglob("*")):
            try:
                if counts(path, root) and path.is_file():
                    about = path.stat()
                    stamps[str(path)] = about.st_size, about.st_mtime_ns
            except OSError:  # gone in between
                continue
    return stamps
