"""The command `templates`: which template files there are, and what is in one."""

from __future__ import annotations

import sys

import click

from reporter.cli.printing import print_lines, printing
from reporter.cli.voice import voiced
from reporter.errors import UsageError

_EXAMPLES = """\b
Examples:
  haiti-report templates
  haiti-report templates brief.md > house/brief.md
  haiti-report build news --templates house
"""


@click.command("templates", short_help="List the template files, or print one.", epilog=_EXAMPLES)
@click.argument("name", required=False, metavar="[NAME]")
@voiced
def command(name: str | None) -> None:
    """List the template files that a brief is made of, or print the one called NAME.

    A file of the same name in a folder that 'build' or 'email' is given with --templates takes its place. What a
    template is given stands in docs/templates.md.
    """
    from reporter.rendering.templates import OURS, template_names

    if name is None:
        print_lines(template_names())
        return
    if name not in template_names():
        raise UsageError(f"no template is called {name!r}", hint="'haiti-report templates' lists all of them.")
    with printing():
        sys.stdout.buffer.write(OURS.text(name).encode())
        sys.stdout.buffer.flush()
