"""How much the program says and where it is kept: the options -q, -v and --log-file that every command takes.

Comes in: those options. Goes out: a `Voice`, which click hands to the commands as their object.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from reporter.cli.names import PROGRAM
from reporter.cli.printing import printing

if TYPE_CHECKING:
    from reporter.cli.log import Log

_Function = TypeVar("_Function", bound=Callable[..., object])


@dataclass
class Voice:
    """How much the program says: quiet, verbose or, where both are false, as usual. The last option wins.

    `words` are those of the command line. Where there is a `log`, all that is said is kept there, printed or not.
    """

    quiet: bool = False
    verbose: bool = False
    words: tuple[str, ...] = ()
    log: Log | None = None

    def say(self, text: str) -> None:
        """Print for the person at the keyboard, unless asked to be quiet."""
        if self.log:
            self.log.say(text)
        if not self.quiet:
            with printing():
                click.echo(text)

    def note(self, text: str) -> None:
        """Print beside the output, unless asked to be quiet."""
        if self.log:
            self.log.note(text)
        if not self.quiet:
            click.echo(f"{PROGRAM}: {text}", err=True)

    def fault(self, text: str, error: BaseException | None = None) -> None:
        """Print what has failed; of a bug the log keeps the place."""
        if self.log:
            self.log.fault(text, error)
        click.echo(f"{PROGRAM}: error: {text}", err=True)


def _set_voice(context: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: FBT001  # click's signature
    if value:
        voice = context.ensure_object(Voice)
        voice.quiet = option.name == "quiet"
        voice.verbose = option.name == "verbose"


def _set_log(context: click.Context, option: click.Parameter, value: Path | None) -> None:
    del option
    voice = context.ensure_object(Voice)
    if value and voice.log is None:
        from reporter.cli.log import Log

        voice.log = Log(value)
        voice.log.begin(voice.words)


def voiced(function: _Function) -> _Function:
    """Add -v, -q and --log-file, which may stand before or after the command's name."""
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
    log = click.option(
        "--log-file",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        expose_value=False,
        is_eager=True,
        callback=_set_log,
        help="Add to this file what was asked, said and done, with the time.",
    )
    return verbose(quiet(log(function)))
