"""The group of commands: what `haiti-report` itself takes, and how it finds a command by its name.

A command is a module of `reporter.cli.commands` that has its name, with the click command in `command`. Only the module
of the command that was called is imported; all of them for the help, where each stands with its first line.
"""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module

import click

from reporter import __version__
from reporter.cli import commands
from reporter.cli.names import NOBODY_READS, PROGRAM
from reporter.cli.printing import give_up_output, printing
from reporter.cli.voice import voiced

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

_EXAMPLES = """\b
Examples:
  haiti-report build                        the articles in seeds/, the brief into reports/
  haiti-report build news -o out -f pdf     another folder, only the PDF
  haiti-report extract news > facts.jsonl   what was read, one JSON object a line
  haiti-report sources news                 dates, titles and origins: what is known, what is missing
"""

_EXIT_CODES = "Exit codes: 0 done, 1 failed, 2 usage."


def _command(name: str) -> click.Command:
    found: click.Command = import_module(f"{commands.__name__}.{name}").command
    return found


class _Commands(click.Group):
    """Finds the commands; ends quietly where the reader of a pipe has gone, as `head` does."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands."""
        del ctx
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command, where there is one of this name."""
        names = self.list_commands(ctx)
        # Of a wrong word click asks which of the commands that are loaded it resembles.
        self.commands.update({name: _command(name) for name in ([cmd_name] if cmd_name in names else names)})
        return self.commands.get(cmd_name)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was called."""
        try:
            done: object = super().invoke(ctx)
            with printing():
                sys.stdout.flush()
        except BrokenPipeError:
            give_up_output()
            ctx.exit(NOBODY_READS)
        return done


def _print_version(context: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: FBT001  # click's signature
    del option
    if value and not context.resilient_parsing:
        from reporter.language import model_version

        click.echo(f"{PROGRAM} {__version__} (model {model_version()})")
        context.exit()


@click.group(cls=_Commands, context_settings=_SETTINGS, epilog=f"{_EXAMPLES}\n{_EXIT_CODES}")
@voiced
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Print the versions of program and model.",
)
def program() -> None:
    """Turn a folder of news articles on Haiti and its security mission into a brief.

    Every figure in the brief is quoted from its source, with file and line.
    """
