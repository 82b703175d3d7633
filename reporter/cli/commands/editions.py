"""The command `editions`: the briefs that were archived."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reporter.cli.options import output_option, text_or_json
from reporter.cli.printing import as_json, print_lines
from reporter.cli.voice import Voice, voiced

if TYPE_CHECKING:
    from reporter.building.archived import Archived

_EXAMPLES = """\b
Examples:
  haiti-report editions
  haiti-report editions -o out --format json | jq -r '.editions[-1].folder'
"""


@click.command("editions", short_help="List the archived editions of the brief.", epilog=_EXAMPLES)
@output_option("Folder of the brief, beside which they are archived.")
@text_or_json
@voiced
@click.pass_obj
def command(voice: Voice, output: Path, form: str | None) -> None:
    """List the editions that `build --edition` has archived, the oldest first.

    Of each: number, date, how many articles it was made of, how much has changed since the one before, its files and
    its folder.
    """
    from reporter.building.archived import archived_editions

    found = archived_editions(output)
    if form == "json":
        record = {"editions": [_record(one) for one in found]}
        print_lines([as_json(record)])
    elif found:
        print_lines(_listed(found))
    else:
        voice.note(f"no editions in {output}; 'haiti-report build --edition' archives one")


def _record(one: Archived) -> dict[str, object]:
    return {
        "number": one.number,
        "as_of": one.as_of,
        "articles": one.articles,
        "changes": one.changes,
        "files": list(one.files),
        "folder": str(one.folder),
        "fault": one.fault or None,
    }


def _listed(found: Sequence[Archived]) -> Iterator[str]:
    from reporter.building import counted

    for one in found:
        parts = [f"{one.number:>4}", f"{one.as_of or 'undated':<10}"]
        parts += [one.fault] if one.fault else [f"{counted(one.articles or 0, 'article'):<12}", _changed(one)]
        yield "  ".join([*parts, " ".join(one.files), str(one.folder)])


def _changed(one: Archived) -> str:
    from reporter.building import counted

    return f"{'-' if one.changes is None else counted(one.changes, 'change'):<11}"
