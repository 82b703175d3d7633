"""The parts of a build, for the commands that need some of them.

Comes in: a folder. Goes out: what was read of it, the briefing, what a reader must know; files, all of them or none.
Must not know the command line, nor in which order `reporter.build` calls them.

- `inputs`: everything that a brief depends on, and whether it was made of exactly that before
- `making`: a brief made anew; `reading`: articles read, or remembered
- `comparing`: the brief beside its earlier editions; `archived`: those as a list
- `articles`: the folder, extracted and compiled; `progress`: who is told of it meanwhile
- `issues`: what a reader must know of the sources; `strict`: which of it is not let pass
- `watching`: when a folder has changed, and rests; `passing`: files that count for nothing meanwhile
- `writing`: files that are whole, or as they were

The names are loaded when first asked for: whether anything has changed is asked before what takes long to load.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.building.articles import compile_folder, read_all, read_articles
    from reporter.building.issues import all_issues, folder_issues, require_facts
    from reporter.building.progress import Progress, silent
    from reporter.building.reading import kept_readings
    from reporter.building.words import counted
    from reporter.building.writing import check_output, write_all

__all__ = [
    "Progress",
    "all_issues",
    "check_output",
    "compile_folder",
    "counted",
    "folder_issues",
    "kept_readings",
    "read_all",
    "read_articles",
    "require_facts",
    "silent",
    "write_all",
]

_HOMES = {
    "articles": ("compile_folder", "read_all", "read_articles"),
    "issues": ("all_issues", "folder_issues", "require_facts"),
    "progress": ("Progress", "silent"),
    "reading": ("kept_readings",),
    "words": ("counted",),
    "writing": ("check_output", "write_all"),
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
