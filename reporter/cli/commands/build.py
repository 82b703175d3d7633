"""The command `build`, and what it says at its end."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack, cast

import click

from reporter.cli.faults import fail
from reporter.cli.options import (
    FOLDER,
    FORMATS,
    PAPERS,
    cached,
    language_option,
    output_option,
    seeds_argument,
    templates_option,
)
from reporter.cli.printing import print_lines, told
from reporter.cli.progress import shown_progress
from reporter.cli.voice import Voice, voiced
from reporter.errors import IssueCode, ReportError, UsageError

if TYPE_CHECKING:
    from reporter.build import BuildOptions, BuildResult
    from reporter.rendering import Language, Paper

# Issues that can be many, and that the brief lists anyway: named only when asked with -v.
_DETAILS = {IssueCode.UNREAD_NUMBER}
_ANY = "any"

_EXAMPLES = """\b
Examples:
  haiti-report build
  haiti-report build news --output out
  haiti-report build news -f pdf --paper letter
  haiti-report build news --lang fr
  haiti-report build news --profile desk.toml
  haiti-report build news -f pdf --attach-sources
  haiti-report build news --templates house
  haiti-report build news --edition
  haiti-report build news --watch
  haiti-report build news -q --strict undated --strict skipped || echo "look at the articles"

\b
A profile is a TOML file with any of these keys; what it leaves out stays as it is:
  handling = "For internal use"     a line under the title
  language = "fr"                   what the brief speaks, where --lang says nothing
  stale_after_days = 90             from which age a figure is called old
  [[rates]]                         also show sums in another currency
  currency = "KES"
  into = "USD"
  rate = 0.0077
  on = 2025-01-19
  [limits]                          the largest value of a kind that can be true
  "displaced" = 13_000_000
"""


class _Choices(TypedDict):
    """Options that go into `BuildOptions` as they are."""

    profile: Path | None
    attach_sources: bool
    whole_annexes: bool
    edition: bool
    paper: Paper
    templates: Path | None
    language: Language | None
    cache: Path | None
    strict: tuple[IssueCode, ...]


class _Given(_Choices):
    """All options but the common ones."""

    watch: bool
    summary: str


@click.command("build", epilog=_EXAMPLES)
@seeds_argument
@output_option("Folder for the brief; made where it is not there.")
@click.option(
    "-f",
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help="Write only this format; may be given more than once. Without it, all four are written.",
)
@click.option(
    "--profile",
    type=FOLDER,
    metavar="FILE",
    help="Choices of a desk: handling line, language, when a figure is old, exchange rates, limits of belief.",
)
@click.option("--attach-sources", is_flag=True, help="Put the articles as files into the PDF.")
@click.option(
    "--whole-annexes",
    is_flag=True,
    help="Print all evidence in the PDF, however long; without it, of more than 600 sentences what its pages cite.",
)
@click.option(
    "--edition",
    is_flag=True,
    help="Archive the brief as the next edition, unless it says what the newest one says.",
)
@click.option(
    "--paper",
    type=click.Choice(PAPERS),
    default=PAPERS[0],
    show_default=True,
    help="Paper of the PDF, and of the HTML page when it is printed.",
)
@templates_option
@language_option(
    "Language of the brief; without it the profile's, or else English. Quotes and names stay as the sources have them."
)
@click.option(
    "--strict",
    type=click.Choice([*(one.value for one in IssueCode), _ANY]),
    multiple=True,
    callback=lambda _, __, value: tuple(IssueCode) if _ANY in value else tuple(map(IssueCode, value)),
    help="Write nothing, and end with 4, where a source has an issue of this class; may be given more than once.",
)
@click.option("--watch", is_flag=True, help="Build again whenever articles, profile or templates change, until Ctrl-C.")
@click.option(
    "--summary",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print what was built: for a person, or one JSON object for a script.",
)
@cached
@voiced
@click.pass_obj
def command(voice: Voice, seeds: Path, output: Path, formats: tuple[str, ...], **given: Unpack[_Given]) -> None:
    """Build the brief of the articles in SEEDS (default: seeds).

    SEEDS is a folder of articles as .txt files. Nothing is written unless every format is whole, and nothing at all
    where nothing has changed since the last time.

    With --edition the files are also archived, as OUTPUT/editions/0001 and so on; later briefs tell what has changed
    since the newest edition.
    """
    from reporter.build import BuildOptions
    from reporter.rendering import Format, Language

    choices = cast("_Choices", {name: value for name, value in given.items() if name not in ("watch", "summary")})
    choices["language"] = Language(choices["language"]) if choices["language"] else None
    chosen = tuple(dict.fromkeys(Format(name) for name in formats or FORMATS))
    options = BuildOptions(seeds=seeds, output=output, formats=chosen, **choices)
    act = _watch if given["watch"] else _build
    act(voice, options, given["summary"])


def _build(voice: Voice, options: BuildOptions, summary: str) -> None:
    """Build once, and tell of it."""
    from reporter.build import build

    with shown_progress(voice) as progress:
        result = build(options, progress=progress)
    if summary == "json":
        print_lines([json.dumps(_record(result), ensure_ascii=False)])
        return
    for line in _summary(result, options.seeds, verbose=voice.verbose):
        voice.say(line)


def _watch(voice: Voice, options: BuildOptions, summary: str) -> None:
    """Build at once and after each change; a fault is told, and the next change may mend it."""
    from reporter.building.watching import settled_changes

    voice.note(f"watching {options.seeds}; Ctrl-C ends it")
    for _ in settled_changes([one for one in (options.seeds, options.profile, options.templates) if one]):
        try:
            _build(voice, options, summary)
        except UsageError:  # no change of an article can mend the call
            raise
        except ReportError as error:
            fail(voice, error.message, hint=error.hint, code=error.exit_code)


def _record(result: BuildResult) -> Mapping[str, object]:
    """Give what was built, for a script."""
    return {
        "written": [str(path) for path in result.written],
        "unchanged": result.unchanged,
        "read": result.read,
        "origins": result.origins,
        "edition": result.edition,
        "archived": str(result.archived) if result.archived else None,
        "issues": [
            {"code": one.code.value, "source": one.source, "line": one.line, "message": one.message}
            for one in result.issues
        ],
    }


def _summary(result: BuildResult, seeds: Path, *, verbose: bool) -> Iterator[str]:
    from reporter.building import counted

    codes = [issue.code for issue in result.issues]
    parts = [f"{counted(result.read, 'article')} from {seeds}"]
    if IssueCode.SAME_STORY in codes:
        parts.append(f"of {counted(result.origins, 'origin')}")
    parts += [f"{codes.count(code)} {code.value}" for code in (IssueCode.DUPLICATE, IssueCode.SKIPPED) if code in codes]
    yield f"Read {', '.join(parts)}."
    files = ", ".join(str(path) for path in result.written)
    yield f"Nothing has changed; left as it was: {files}." if result.unchanged else f"Wrote {files}."
    if result.archived:
        yield f"Archived as edition {result.edition} in {result.archived}."
    elif result.edition:
        yield f"It is edition {result.edition}, already archived."
    unread = codes.count(IssueCode.UNREAD_NUMBER)
    to_know = [told(issue) for issue in result.issues if verbose or issue.code not in _DETAILS]
    if unread and not verbose:
        to_know.append(f"{counted(unread, 'number')} that could not be read; the brief lists them, and so does -v")
    if to_know:
        yield "To know:"
        yield from (f"  {line}" for line in to_know)
