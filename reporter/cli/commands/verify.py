"""The command `verify`: what of an earlier brief still holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reporter.cli.names import DOES_NOT_HOLD
from reporter.cli.options import FOLDER, seeds_argument, templates_option, text_or_json
from reporter.cli.printing import as_json, print_lines, text_width
from reporter.cli.voice import Voice, voiced

if TYPE_CHECKING:
    from reporter.verifying import Verification

_EXAMPLES = """\b
Examples:
  haiti-report verify reports/brief.pdf
  haiti-report verify old/brief.json news
  haiti-report verify -q reports/brief.html || echo "look again"
  haiti-report verify reports/brief.pdf --format json | jq '.citations[] | select(.state != "holds")'

\b
Exit codes: 0 everything holds, 1 failed (no brief, a folder that cannot be read), 2 usage,
3 something does not hold.
"""


@click.command("verify", short_help="Check an earlier brief against the articles.", epilog=_EXAMPLES)
@click.argument("file", type=FOLDER)
@seeds_argument
@templates_option
@text_or_json
@voiced
@click.pass_context
def command(ctx: click.Context, file: Path, seeds: Path, templates: Path | None, form: str | None) -> None:
    """Check FILE, a brief as JSON, HTML or PDF, against the articles in SEEDS (default: seeds).

    Of each source the digest of its bytes is compared, of each quote the characters, their place and their line. A
    renamed file is known by its digest. Nothing is asked of the network. What does not hold any more is listed with
    what stands there now, and a brief that was changed by hand is told by what it contradicts in itself.

    A page or PDF is made anew of the data in it, and what reads otherwise is listed: figures, statuses, names. Where
    another version made it, only its evidence and its larger numbers are compared, which is said. A page that was made
    with templates of your own is compared with them where they are named.
    """
    from reporter.rendering.templates import OURS, read_templates
    from reporter.verifying import verify

    outcome = verify(file, seeds, read_templates(templates) if templates else OURS)
    voice = ctx.ensure_object(Voice)
    if not voice.quiet:
        print_lines(_printed(outcome, form))
    if not outcome.holds:
        ctx.exit(DOES_NOT_HOLD)


def _printed(outcome: Verification, form: str | None) -> Iterator[str]:
    from reporter.verifying import as_record, told

    if form == "json":
        return iter([as_json(as_record(outcome))])
    return told(outcome, width=text_width())
