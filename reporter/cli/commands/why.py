"""The command `why`: what a figure of the brief rests on, and why it stands where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reporter.cli.options import FOLDER, cached, seeds_argument, text_or_json
from reporter.cli.printing import as_json, print_lines, text_width
from reporter.cli.progress import shown_progress
from reporter.cli.voice import Voice, voiced

if TYPE_CHECKING:
    from reporter.tracing import Answer, Place, Question

_LAST = Path("reports/brief.json")

_EXAMPLES = """\b
Examples:
  haiti-report why "more than 700,000"        as the brief prints it
  haiti-report why 580,000 news               any number of an article, used or not
  haiti-report why "[4]"                      the sentence of a citation of the last brief
  haiti-report why "$515 million"             a computed number, with its terms
  haiti-report why "[4]" --brief old/brief.pdf --format json
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    """Which articles, which brief, by whose choices."""

    seeds: Path
    brief: Path | None
    profile: Path | None
    cache: Path | None


@click.command("why", short_help="Say what a figure rests on and what it was weighed against.", epilog=_EXAMPLES)
@click.argument("asked", metavar="FIGURE|CITATION")
@seeds_argument
@click.option(
    "--brief",
    type=FOLDER,
    metavar="FILE",
    help=f"The brief whose citations are numbered: JSON, HTML or PDF; {_LAST} where it is there.",
)
@click.option("--profile", type=FOLDER, metavar="FILE", help="The choices of the desk, as they were given to build.")
@text_or_json
@cached
@voiced
@click.pass_obj
def command(voice: Voice, /, asked: str, form: str | None, **given: Any) -> None:  # noqa: ANN401 - _Options
    """Say why FIGURE, or the sentence of CITATION, stands in the brief of SEEDS (default: seeds) as it does.

    FIGURE is a number as printed ("over 700,000", "580,000", "$515 million") or an id of brief.json, CITATION a number
    in square brackets. Of each number you see the sentence, the reading, the rule, the readings that lost and to what,
    who said it and when, its standing in the brief, and the other figures of its kind with theirs. Of the articles only
    those are read again that are new or changed since the last build.
    """
    from reporter.tracing import question

    answer = _answer(voice, question(asked), _Options(**given))
    if form == "json":
        from reporter.tracing import as_record

        print_lines([as_json(as_record(answer))])
        return
    from reporter.tracing import told

    print_lines(told(answer, width=text_width()))


def _answer(voice: Voice, asked: Question, options: _Options) -> Answer:
    earlier = _cited(asked, options.brief)
    with shown_progress(voice) as progress:
        from reporter.building import compile_folder, kept_readings, read_articles
        from reporter.knowledge.own_profile import read_profile
        from reporter.rendering.context import BriefContext
        from reporter.tracing import Tracer

        profile, kept = read_profile(options.profile) if options.profile else None, kept_readings(options.cache)
        extractions, briefing = compile_folder(read_articles(options.seeds), profile, kept=kept, progress=progress)
    return Tracer(extractions, BriefContext.of(briefing)).answer(asked, earlier)


def _cited(asked: Question, brief: Path | None) -> Place | None:
    """Find where the citation stands in the last brief, or in the one that was named; None where there is none."""
    if asked.citation is None or (brief is None and not _LAST.is_file()):
        return None
    from reporter.tracing import cited_in

    return cited_in(brief or _LAST, asked.citation, required=asked.only_citation)
