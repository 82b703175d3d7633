"""The parts of a build, for the commands that need some of them.

Comes in: a folder. Goes out: what was read of it, the briefing, what a reader must know; files, all of them or none.
Must not know the command line, nor in which order `reporter.build` calls them.

- `comparing`: the brief beside its earlier editions
- `articles`: the folder, extracted and compiled; `progress`: who is told of it meanwhile
- `issues`: what a reader must know of the sources
- `writing`: files that are whole, or as they were
"""

from reporter.building.articles import compile_folder, read_all, read_articles
from reporter.building.comparing import chosen_briefs, with_changes
from reporter.building.issues import all_issues, counted, folder_issues, require_facts
from reporter.building.progress import Progress, silent
from reporter.building.writing import check_output, write_all

__all__ = [
    "Progress",
    "all_issues",
    "check_output",
    "chosen_briefs",
    "compile_folder",
    "counted",
    "folder_issues",
    "read_all",
    "read_articles",
    "require_facts",
    "silent",
    "with_changes",
    "write_all",
]
