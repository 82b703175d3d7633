"""Words that several messages need."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Print `1 source`, `2 sources`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
