"""How much the program says, and the options -q and -v that every command takes.

Comes in: those options. Goes out: a `Voice`, which click hands to the commands as their object.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import click

from reporter.cli.names import PROGRAM

_Function = TypeVar("_Function", bound=Callable[..., object])


@dataclass
class Voice:
    """How much the program says: quiet, verbose or, where both are false, as usual. The last option wins."""

    quiet: bool = False
    verbose: bool = False

    def say(self, text: str) -> None:
        """Print for the person at the keyboard, unless asked to be quiet."""
        if not self.quiet:
            click.echo(text)

    def note(self, text: str) -> None:
        """Print beside the output, unless asked to be quiet."""
        if not self.quiet:
            click.echo(f"{PROGRAM}: {text}", err=True)


def _set_voice(context: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: FBT001  # click's signature
    if value:
        voice = context.ensure_object(Voice)
        voice.quiet = option.name == "quiet"
        voice.verbose = option.name == "verbose"


def voiced(function: _Function) -> _Function:
    """Add -v and -q, which may stand before or after the command's name."""
    quiet = click.option(
        "-q",
        "--quiet",
        is_flag=True,
        expose_value=False,
        callback=_set_voice,
        help="Print nothing but errors.",
    )
    verbose = click.option(
        "-v",
        "--verbose",
        is_flag=True,
        expose_value=False,
        callback=_set_voice,
        help="Tell more, also of errors.",
    )
    return verbose(quiet(function))
