"""The command `sources`: what is known of each file, or a sources.toml to say more of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import click

from reporter.cli.options import cached, seeds_argument, text_or_json
from reporter.cli.printing import as_json, print_lines, text_width, told
from reporter.cli.progress import shown_progress
from reporter.cli.voice import Voice, voiced

if TYPE_CHECKING:
    from reporter.briefing.model import Briefing
    from reporter.facts import SourceNote

# How an article begins, for those who know it by that: what is looked at, and what is printed.
_OPENING, _SHORT = 500, 80

_EXAMPLES = """\b
Examples:
  haiti-report sources news | less
  haiti-report sources news --skeleton > new.toml && mv new.toml news/sources.toml
  haiti-report sources news --format json | jq -r '.sources[] | select(.date == null).name'
"""


@click.command("sources", short_help="List what is known, inferred and missing of each source.", epilog=_EXAMPLES)
@seeds_argument
@text_or_json
@click.option(
    "--skeleton",
    is_flag=True,
    help="Print instead a sources.toml to fill in: what you have given stands there, what is missing is left open.",
)
@cached
@voiced
@click.pass_obj
def command(voice: Voice, seeds: Path, form: str | None, *, skeleton: bool, cache: Path | None) -> None:
    """List the files in SEEDS (default: seeds): what became of each, and what is known of it.

    Of each article: title, publisher, url, date with its basis and the words that it rests on, and the number of its
    origin, which it shares with the files that carry the same story. What is missing you can say in a file named
    sources.toml in SEEDS; --skeleton prints one. Write it beside the old one first: a shell empties the file that it
    redirects into.
    """
    if skeleton and form is not None:
        raise click.UsageError("'--skeleton' prints TOML and takes no '--format'.")
    with shown_progress(voice) as progress:
        from reporter.building import compile_folder, kept_readings, read_articles
        from reporter.sources import note_issues

        folder = read_articles(seeds)
        for issue in note_issues(folder):
            voice.note(told(issue))
        _, briefing = compile_folder(folder, kept=kept_readings(cache), progress=progress)
    unused = {one.written.name: one.written.note for one in folder.unused_notes}
    openings = {
        document.name: shorten(document.text[:_OPENING], _SHORT, placeholder=" …") for document in folder.documents
    }
    print_lines(_list_of(briefing, openings, form, unused if skeleton else None))


def _list_of(
    briefing: Briefing, openings: Mapping[str, str], form: str | None, unused: Mapping[str, SourceNote] | None
) -> Iterator[str]:
    """Give the lines of the list; of a sources.toml where there are notes for it, be they none."""
    from reporter import listing

    if unused is not None:
        return listing.skeleton(briefing, openings, unused)
    if form == "json":
        return iter([as_json(listing.source_records(briefing))])
    return listing.listed(briefing, openings, width=text_width())
