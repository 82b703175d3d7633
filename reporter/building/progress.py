"""Who is told how far the work is."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told after each step: the stage, how many of its parts are done, and how many there are."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take the news."""


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""
    del stage, done, total
