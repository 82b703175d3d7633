"""The command `completion`: the script that completes words in a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from reporter.cli.names import COMPLETE_VARIABLE, PROGRAM
from reporter.cli.voice import voiced
from reporter.errors import ReportError

SHELLS = ("bash", "zsh", "fish")

_EXAMPLES = """\b
Examples:
  echo 'eval "$(haiti-report completion bash)"' >> ~/.bashrc
  echo 'eval "$(haiti-report completion zsh)"' >> ~/.zshrc
  haiti-report completion fish > ~/.config/fish/completions/haiti-report.fish
"""


@click.command("completion", epilog=_EXAMPLES)
@click.argument("shell", type=click.Choice(SHELLS))
@voiced
def command(shell: str) -> None:
    """Print the script that completes this command's words in SHELL."""
    completion = get_completion_class(shell)
    if completion is None:
        raise ReportError(f"no completion for {shell} in this version of click")
    # Not .source(): for bash that runs the bash it finds to ask its version, which is not the one that will read this.
    program = click.get_current_context().find_root().command
    made = completion(program, {}, PROGRAM, COMPLETE_VARIABLE)
    click.echo(made.source_template % made.source_vars())
