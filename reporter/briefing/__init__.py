"""From what each article says to what they say together: reconcile, compute, admit.

Comes in: the extractions of all articles and the names of files that were not read. Goes out: a `Briefing`.
Must not know how facts were found nor how they are printed; nothing here is read from a text.

The names are loaded when first asked for: who only needs the model's types does not wait for what compiles it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.briefing.compile import compile_briefing
    from reporter.briefing.model import Briefing

__all__ = ["Briefing", "compile_briefing"]

_HOMES = {"Briefing": "reporter.briefing.model", "compile_briefing": "reporter.briefing.compile"}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
