"""The command `changes`: what one brief says otherwise than another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reporter.cli.options import language_option, output_option
from reporter.cli.printing import print_lines
from reporter.cli.voice import voiced

if TYPE_CHECKING:
    from reporter.briefing.model import Briefing

_EXAMPLES = """\b
Examples:
  haiti-report changes                             the last two editions in reports/
  haiti-report changes 3                           edition 3 and the newest one
  haiti-report changes 1 4 --format md             any two
  haiti-report changes old/brief.json reports      two briefs, by file or folder
"""


@click.command("changes", short_help="Tell what has changed between two briefs.", epilog=_EXAMPLES)
@click.argument("older", metavar="[A]", required=False)
@click.argument("newer", metavar="[B]", required=False)
@output_option("Folder of the brief, whose editions are compared.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json"]),
    default="text",
    show_default=True,
    help="How to print: plain text, Markdown, or one JSON object.",
)
@language_option("Language of the text and of the Markdown; without it English. Sentences stay as they are.")
@voiced
def command(older: str | None, newer: str | None, output: Path, form: str, language: str | None) -> None:
    """Tell what the brief B says otherwise than the older brief A.

    A and B are numbers of editions, or briefs as JSON: files, or folders that hold a brief.json. Without B the newest
    edition is compared with A; without both, the newest with the one before it. Compared is the meaning: an article
    written anew with the same facts, or a file renamed, is no change. The weightiest change comes first, each with the
    sentences of both briefs.
    """
    from reporter.building.comparing import chosen_briefs
    from reporter.rendering.languages import Language, speaking

    with speaking(Language(language or Language.EN)):
        print_lines(_printed(*chosen_briefs(older, newer, output), form))


def _printed(old: Briefing, new: Briefing, form: str) -> Iterator[str]:
    from reporter.briefing.changes import compare
    from reporter.rendering import comparison

    changes = compare(old, new)
    match form:
        case "md":
            return comparison.to_markdown(changes, new)
        case "json":
            return iter([comparison.to_json(changes, new)])
    return comparison.to_text(changes, new)
