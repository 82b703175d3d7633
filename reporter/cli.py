"""The command line: options in, one call, a printed result, an exit code.

Comes in: arguments. Goes out: text on standard output, progress and faults on standard error, an exit code: 0 done,
1 failed, 2 usage; as shells have it, 130 when interrupted and 141 when nobody reads the output any more. Everything
slow is imported inside the commands, so that help, version and usage errors come at once. Must not know how a brief
is made: that is `reporter.build`.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import traceback
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click
from click.shell_completion import get_completion_class

from reporter import __version__
from reporter.errors import IssueCode, ReportError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import NoReturn

    from reporter.briefing.model import Briefing
    from reporter.build import BuildResult, Progress
    from reporter.errors import Issue
    from reporter.facts import Extraction, SourceNote

PROGRAM = "haiti-report"
COMPLETE_VARIABLE = "_HAITI_REPORT_COMPLETE"
# Written out here because the module that defines them is slow to import; a test compares the two.
FORMATS = ("md", "html", "pdf", "json")
SHELLS = ("bash", "zsh", "fish")

_Function = TypeVar("_Function", bound="Callable[..., object]")

FAILED, USAGE, INTERRUPTED, NOBODY_READS = 1, 2, 130, 141
# Issues that can be many, and that the brief lists anyway: named only when asked with -v.
_DETAILS = {IssueCode.UNREAD_NUMBER}
# Of explanations that go into a file or a pipe.
_WIDTH = 110
# How an article begins, for those who know it by that: what is looked at, and what is printed.
_OPENING, _SHORT = 500, 80


@dataclass
class Voice:
    """How much the program says: quiet, verbose or, where both are false, as usual. The last option wins."""

    quiet: bool = False
    verbose: bool = False

    def say(self, text: str) -> None:
        """Print for the person at the keyboard, unless asked to be quiet."""
        if not self.quiet:
            click.echo(text)

    def note(self, text: str) -> None:
        """Print beside the output, unless asked to be quiet."""
        if not self.quiet:
            click.echo(f"{PROGRAM}: {text}", err=True)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; every fault ends as one plain line on standard error and an exit code."""
    voice = Voice()
    try:
        code = commands.main(arguments, PROGRAM, COMPLETE_VARIABLE, standalone_mode=False, obj=voice)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()  # the help itself
        return USAGE
    except click.UsageError as error:
        return _fail(error.format_message(), hint=_usage_hint(error), code=USAGE)
    except ReportError as error:
        return _fail(error.message, hint=error.hint, code=error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"{PROGRAM}: interrupted", err=True)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the last resort: a person gets a line, a developer the traceback
        return _confess(error, voice)
    return code if isinstance(code, int) else 0


def _fail(message: str, *, hint: str = "", code: int) -> int:
    click.echo(f"{PROGRAM}: error: {message}", err=True)
    if hint:
        click.echo(hint, err=True)
    return code


def _usage_hint(error: click.UsageError) -> str:
    path = PROGRAM if error.ctx is None else error.ctx.command_path
    return f"Try '{path} --help'."


def _confess(error: Exception, voice: Voice) -> int:
    if voice.verbose:
        traceback.print_exception(error)
    what = f"{type(error).__name__}: {error}".rstrip(": ").replace("\n", " ")
    hint = "" if voice.verbose else "Run it again with -v to see where, and please report it."
    return _fail(f"this is a bug in {PROGRAM}: {what}", hint=hint, code=FAILED)


# --- options that every command takes --------------------------------------------------------------------------


def _set_voice(context: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: FBT001  # click's signature
    if value:
        voice = context.ensure_object(Voice)
        voice.quiet = option.name == "quiet"
        voice.verbose = option.name == "verbose"


def _voiced(function: _Function) -> _Function:
    """Add -v and -q, which may stand before or after the command's name."""
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
    return verbose(quiet(function))


def _print_version(context: click.Context, option: click.Parameter, value: bool) -> None:  # noqa: FBT001  # click's signature
    del option
    if value and not context.resilient_parsing:
        from reporter.language import model_version

        click.echo(f"{PROGRAM} {__version__} (model {model_version()})")
        context.exit()


# --- the commands ----------------------------------------------------------------------------------------------

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

_EXAMPLES = """\b
Examples:
  haiti-report build                        the articles in seeds/, the brief into reports/
  haiti-report build news -o out -f pdf     another folder, only the PDF
  haiti-report extract news > facts.jsonl   what was read, one JSON object a line
  haiti-report sources news                 dates, titles and origins: what is known, what is missing
"""

# Whether it is there and can be used is asked by the stage that uses it: its messages say what to do.


class _FolderName(click.Path):
    """A folder's name; an empty one, as an unset variable of a script gives, would mean the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - click's own signature
        if value == "":
            self.fail("the name is empty", param, ctx)
        return super().convert(value, param, ctx)


_FOLDER = _FolderName(readable=False, path_type=Path)

_EXIT_CODES = "Exit codes: 0 done, 1 failed, 2 usage."


class _Commands(click.Group):
    """Ends quietly where the reader of a pipe has gone, as `head` does."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was called."""
        try:
            done: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # Python flushes once more at its end: that must not reach the closed pipe.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(NOBODY_READS)
        return done


@click.group(cls=_Commands, context_settings=_SETTINGS, epilog=f"{_EXAMPLES}\n{_EXIT_CODES}")
@_voiced
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Print the versions of program and model.",
)
def commands() -> None:
    """Turn a folder of news articles on Haiti and its security mission into a brief.

    Every figure in the brief is quoted from its source, with file and line.
    """


_BUILD_EXAMPLES = """\b
Examples:
  haiti-report build
  haiti-report build news --output out
  haiti-report build news -f pdf -f html
  haiti-report build news --profile desk.toml

\b
A profile is a TOML file with any of these keys; what it leaves out stays as it is:
  handling = "For internal use"     a line under the title
  stale_after_days = 90             from which age a figure is called old
  [[rates]]                         also show sums in another currency
  currency = "KES"
  into = "USD"
  rate = 0.0077
  on = 2025-01-19
  [limits]                          the largest value of a kind that can be true
  "displaced" = 13_000_000
"""


@commands.command("build", epilog=_BUILD_EXAMPLES)
@click.argument("seeds", type=_FOLDER, default=Path("seeds"))
@click.option(
    "-o",
    "--output",
    type=_FOLDER,
    metavar="DIR",
    default=Path("reports"),
    show_default=True,
    help="Folder for the brief; made where it is not there.",
)
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
    type=_FOLDER,
    metavar="FILE",
    help="Choices of a desk: handling line, when a figure is old, exchange rates, limits of belief.",
)
@_voiced
@click.pass_obj
def build_command(voice: Voice, seeds: Path, output: Path, formats: tuple[str, ...], profile: Path | None) -> None:
    """Build the brief of the articles in SEEDS (default: seeds).

    SEEDS is a folder of articles as .txt files. Nothing is written unless every format is whole.
    """
    with _progress(voice) as progress:
        from reporter.build import BuildOptions, build
        from reporter.rendering import Format

        chosen = tuple(dict.fromkeys(Format(name) for name in formats or FORMATS))
        result = build(BuildOptions(seeds=seeds, output=output, formats=chosen, profile=profile), progress=progress)
    for line in _summary(result, seeds, verbose=voice.verbose):
        voice.say(line)


_EXTRACT_EXAMPLES = """\b
Examples:
  haiti-report extract news > facts.jsonl
  haiti-report extract | grep '"record": "figure"'
  haiti-report extract --explain news | less
"""


@commands.command(
    "extract", short_help="Print the facts of the articles in SEEDS, without a brief.", epilog=_EXTRACT_EXAMPLES
)
@click.argument("seeds", type=_FOLDER, default=Path("seeds"))
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
@_voiced
@click.pass_obj
def extract_command(voice: Voice, seeds: Path, form: str | None, *, explain: bool) -> None:
    """Print what is read in the articles of SEEDS (default: seeds), without compiling a brief.

    Records are: document, mission, figure, person, organisation, commitment, funded_until. Each fact carries its quote
    and the quote's place: start and end count characters of the decoded file, line counts from 1. Output is UTF-8.

    With --explain every number is accounted for: it is a figure, a distractor with its name (age, date, vote ...),
    or unread. With --format jsonl each is a record "number".
    """
    with _progress(voice) as progress:
        from reporter.build import folder_issues, read_all, read_articles

        folder = read_articles(seeds)
        for issue in folder_issues(folder):
            voice.note(_told(issue))
        output = sys.stdout.buffer  # bytes, so that the locale has no say
        for extraction in read_all(folder, progress=progress):
            for line in _printed(extraction, explain=explain, as_text=explain and form is None):
                output.write(line.encode() + b"\n")
        output.flush()


def _printed(extraction: Extraction, *, explain: bool, as_text: bool) -> Iterator[str]:
    """Give the lines that tell of one article."""
    from reporter.explaining import explained
    from reporter.records import number_records, records_of

    if as_text:
        return explained(extraction, width=shutil.get_terminal_size((_WIDTH, 0)).columns)
    records = number_records(extraction) if explain else records_of(extraction)
    return (json.dumps(record, ensure_ascii=False) for record in records)


_SCHEMA_EXAMPLES = """\b
Examples:
  haiti-report schema > brief.schema.json
  check-jsonschema --schemafile brief.schema.json reports/brief.json
"""


@commands.command("schema", short_help="Print the JSON Schema of brief.json.", epilog=_SCHEMA_EXAMPLES)
@_voiced
def schema_command() -> None:
    """Print the JSON Schema (draft 2020-12) that every brief.json of this version keeps to."""
    from reporter.rendering.export import schema

    click.echo(json.dumps(schema(), ensure_ascii=False, indent=2).encode())  # bytes, so that the locale has no say


_SOURCES_EXAMPLES = """\b
Examples:
  haiti-report sources news | less
  haiti-report sources news --skeleton > new.toml && mv new.toml news/sources.toml
  haiti-report sources news --format json | jq -r '.sources[] | select(.date == null).name'
"""


@commands.command(
    "sources", short_help="List what is known, inferred and missing of each source.", epilog=_SOURCES_EXAMPLES
)
@click.argument("seeds", type=_FOLDER, default=Path("seeds"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    help="How to print: plain text, which is the default, or one JSON object.",
)
@click.option(
    "--skeleton",
    is_flag=True,
    help="Print instead a sources.toml to fill in: what you have given stands there, what is missing is left open.",
)
@_voiced
@click.pass_obj
def sources_command(voice: Voice, seeds: Path, form: str | None, *, skeleton: bool) -> None:
    """List the files in SEEDS (default: seeds): what became of each, and what is known of it.

    Of each article: title, publisher, url, date with its basis and the words that it rests on, and the number of its
    origin, which it shares with the files that carry the same story. What is missing you can say in a file named
    sources.toml in SEEDS; --skeleton prints one. Write it beside the old one first: a shell empties the file that it
    redirects into.
    """
    if skeleton and form is not None:
        raise click.UsageError("'--skeleton' prints TOML and takes no '--format'.")
    with _progress(voice) as progress:
        from reporter.build import compile_folder, read_articles
        from reporter.sources import note_issues

        folder = read_articles(seeds)
        for issue in note_issues(folder):
            voice.note(_told(issue))
        _, briefing = compile_folder(folder, progress=progress)
    unused = {one.written.name: one.written.note for one in folder.unused_notes}
    output = sys.stdout.buffer  # bytes, so that the locale has no say
    openings = {
        document.name: shorten(document.text[:_OPENING], _SHORT, placeholder=" …") for document in folder.documents
    }
    for line in _list_of(briefing, openings, form, unused if skeleton else None):
        output.write(line.encode() + b"\n")
    output.flush()


def _list_of(
    briefing: Briefing, openings: Mapping[str, str], form: str | None, unused: Mapping[str, SourceNote] | None
) -> Iterator[str]:
    """Give the lines of the list; of a sources.toml where there are notes for it, be they none."""
    from reporter import listing

    if unused is not None:
        return listing.skeleton(briefing, openings, unused)
    if form == "json":
        return iter([json.dumps(listing.source_records(briefing), ensure_ascii=False, indent=2)])
    return listing.listed(briefing, openings, width=shutil.get_terminal_size((_WIDTH, 0)).columns)


_COMPLETION_EXAMPLES = """\b
Examples:
  echo 'eval "$(haiti-report completion bash)"' >> ~/.bashrc
  echo 'eval "$(haiti-report completion zsh)"' >> ~/.zshrc
  haiti-report completion fish > ~/.config/fish/completions/haiti-report.fish
"""


@commands.command("completion", epilog=_COMPLETION_EXAMPLES)
@click.argument("shell", type=click.Choice(SHELLS))
@_voiced
def completion_command(shell: str) -> None:
    """Print the script that completes this command's words in SHELL."""
    completion = get_completion_class(shell)
    if completion is None:
        raise ReportError(f"no completion for {shell} in this version of click")
    # Not .source(): for bash that runs the bash it finds to ask its version, which is not the one that will read this.
    made = completion(commands, {}, PROGRAM, COMPLETE_VARIABLE)
    click.echo(made.source_template % made.source_vars())


# --- what build says at its end --------------------------------------------------------------------------------


def _summary(result: BuildResult, seeds: Path, *, verbose: bool) -> Iterator[str]:
    from reporter.build import counted

    codes = [issue.code for issue in result.issues]
    parts = [f"{counted(result.read, 'article')} from {seeds}"]
    if IssueCode.SAME_STORY in codes:
        parts.append(f"of {counted(len(result.briefing.origins), 'origin')}")
    parts += [f"{codes.count(code)} {code.value}" for code in (IssueCode.DUPLICATE, IssueCode.SKIPPED) if code in codes]
    yield f"Read {', '.join(parts)}."
    yield "Wrote " + ", ".join(str(path) for path in result.written) + "."
    unread = codes.count(IssueCode.UNREAD_NUMBER)
    told = [_told(issue) for issue in result.issues if verbose or issue.code not in _DETAILS]
    if unread and not verbose:
        told.append(f"{counted(unread, 'number')} that could not be read; the brief lists them, and so does -v")
    if told:
        yield "To know:"
        yield from (f"  {line}" for line in told)


def _told(issue: Issue) -> str:
    place = issue.source if issue.line is None else f"{issue.source}:{issue.line}"
    return f"{place}: {issue.message}"


# --- progress --------------------------------------------------------------------------------------------------


@contextmanager
def _progress(voice: Voice) -> Iterator[Progress]:
    """Show a bar to a person who waits at a terminal; say nothing in pipes, in CI, or when asked to be quiet."""
    if voice.quiet or not _watched(sys.stderr):
        yield _unseen
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("Loading", total=None)

        def show(stage: str, done: int, total: int) -> None:
            bars.update(task, description=stage, completed=done, total=total)

        yield show


def _watched(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


def _unseen(stage: str, done: int, total: int) -> None:
    del stage, done, total
