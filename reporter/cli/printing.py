"""Lines for standard output, and the words for an issue."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from reporter.errors import Issue, ReportError

# Of explanations that go into a file or a pipe.
_WIDTH = 110


def print_lines(lines: Iterable[str]) -> None:
    """Print each line as soon as it is there, in UTF-8: the locale has no say in what other programs read."""
    with printing():
        output = sys.stdout.buffer
        for line in lines:
            output.write(line.encode() + b"\n")
        output.flush()


@contextmanager
def printing() -> Iterator[None]:
    """Turn a standard output that takes no more into ReportError; a pipe that nobody reads is no fault of ours."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        give_up_output()
        raise ReportError(f"cannot write to standard output: {error.strerror}") from error


def give_up_output() -> None:
    """Let go of what was to be printed: Python tries once more at its end, and must not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def as_json(record: object) -> str:
    """Spell one JSON object for a script."""
    return json.dumps(record, ensure_ascii=False, indent=2)


def text_width() -> int:
    """Give the width of the terminal, or the one that texts in files have."""
    return shutil.get_terminal_size((_WIDTH, 0)).columns


def told(issue: Issue) -> str:
    """Say where the trouble is, and what."""
    place = issue.source if issue.line is None else f"{issue.source}:{issue.line}"
    return f"{place}: {issue.message}"
