"""The command `extract`: what was read in each article, or what was decided of each number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reporter.cli.options import cached, seeds_argument
from reporter.cli.printing import print_lines, text_width, told
from reporter.cli.progress import shown_progress
from reporter.cli.voice import Voice, voiced

if TYPE_CHECKING:
    from reporter.facts import Extraction

_EXAMPLES = """\b
Examples:
  haiti-report extract news > facts.jsonl
  haiti-report extract | grep '"record": "figure"'
  haiti-report extract --explain news | less
"""


@click.command("extract", short_help="Print the facts of the articles in SEEDS, without a brief.", epilog=_EXAMPLES)
@seeds_argument
@click.option(
    "--explain",
    is_flag=True,
    help="Print instead of the facts what was decided of each number, by which rule, and which readings lost.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl"]),
    help="How to print: one JSON object a line. That is the default, except with --explain, which prints plain text.",
)
@cached
@voiced
@click.pass_obj
def command(voice: Voice, seeds: Path, form: str | None, *, explain: bool, cache: Path | None) -> None:
    """Print what is read in the articles of SEEDS (default: seeds), without compiling a brief.

    Records are: document, mission, figure, person, organisation, commitment, funded_until. Each fact carries its quote
    and the quote's place: start and end count characters of the decoded file, line counts from 1. Output is UTF-8.

    With --explain every number is accounted for: it is a figure, a distractor with its name (age, date, vote ...),
    or unread. With --format jsonl each is a record "number".
    """
    with shown_progress(voice) as progress:
        from reporter.building import folder_issues, kept_readings, read_all, read_articles

        folder = read_articles(seeds)
        for issue in folder_issues(folder):
            voice.note(told(issue))
        as_text = explain and form is None
        read = read_all(folder, kept=kept_readings(cache), progress=progress)
        print_lines(line for one in read for line in _printed(one, explain=explain, as_text=as_text))


def _printed(extraction: Extraction, *, explain: bool, as_text: bool) -> Iterator[str]:
    """Give the lines that tell of one article."""
    from reporter.explaining import explained
    from reporter.records import number_records, records_of

    if as_text:
        return explained(extraction, width=text_width())
    records = number_records(extraction) if explain else records_of(extraction)
    return (json.dumps(record, ensure_ascii=False) for record in records)
