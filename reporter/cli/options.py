"""Arguments and types of options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from reporter.cli.voice import Voice
from reporter.errors import UsageError

_Function = TypeVar("_Function", bound=Callable[..., object])

# Written out here because the module that defines them is slow to import; a test compares the two.
FORMATS: Final = ("md", "html", "pdf", "json")
PAPERS: Final = ("a4", "letter")
LANGUAGES: Final = ("en", "fr")


class FolderName(click.Path):
    """A folder's name; an empty one, as an unset variable of a script gives, would mean the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - click's own signature
        """Refuse an empty name; whether the folder can be used is told by the stage that uses it."""
        if value == "":
            self.fail("the name is empty", param, ctx)
        return super().convert(value, param, ctx)


# Whether it is there and can be used is asked by the stage that uses it: its messages say what to do.
FOLDER: Final = FolderName(readable=False, path_type=Path)

seeds_argument = click.argument("seeds", type=FOLDER, default=Path("seeds"))


def output_option(about: str) -> Callable[[_Function], _Function]:
    """Add -o and --output, the folder of the brief; `about` is the help."""
    return click.option(
        "-o",
        "--output",
        type=FOLDER,
        metavar="DIR",
        default=Path("reports"),
        show_default=True,
        help=about,
    )


def language_option(about: str) -> Callable[[_Function], _Function]:
    """Add --lang, the language of the reader; `about` is the help."""
    return click.option("--lang", "language", type=click.Choice(LANGUAGES), help=about)


text_or_json = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    help="How to print: plain text, which is the default, or one JSON object.",
)

templates_option = click.option(
    "--templates",
    type=FOLDER,
    metavar="DIR",
    help="Folder of template files of your own, each in the place of the program's of the same name; "
    "'haiti-report templates' lists those.",
)


def cached(function: Callable[..., object]) -> Callable[..., object]:
    """Add --cache and --no-cache; the function gets `cache`, the folder to keep readings in, or None."""

    @click.option(
        "--cache",
        type=FOLDER,
        metavar="DIR",
        envvar="HAITI_REPORT_CACHE",
        help="Folder that keeps what was read of each article, so that only what is new is read; safe to delete. "
        "Also HAITI_REPORT_CACHE; without both, the system's folder for caches.",
    )
    @click.option("--no-cache", is_flag=True, help="Read everything anew, and keep nothing.")
    @wraps(function)
    def with_cache(*given: object, cache: Path | None, no_cache: bool, **others: object) -> object:
        folder = None if no_cache else cache or _default_cache()
        if folder:
            _check_cache(folder)
        return function(*given, cache=folder, **others)

    return with_cache


def _check_cache(folder: Path) -> None:
    """Refuse a file; tell where nothing can be kept, which costs a job time each night and would not be seen."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    if not there.is_dir():
        raise UsageError(f"no folder for the cache: {there} is a file", hint="Name another one with --cache.")
    if not os.access(there, os.W_OK | os.X_OK):
        voice = click.get_current_context().ensure_object(Voice)
        voice.note(f"what is read cannot be kept: nothing may be written in {there}")


def _default_cache() -> Path:
    from reporter.store.cache import default_cache

    return default_cache()
