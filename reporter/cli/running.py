"""One run of the program: its words in, its exit code out, whatever happens in between."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from reporter.cli.faults import confess, fail, usage_hint
from reporter.cli.names import COMPLETE_VARIABLE, INTERRUPTED, PROGRAM, USAGE
from reporter.cli.program import program
from reporter.cli.voice import Voice
from reporter.errors import ReportError

# Almost all that a build makes lives to its end: looking through it all again and again takes a tenth of the time.
_RARELY = (50_000, 20, 100)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process with its exit code."""
    gc.set_threshold(*_RARELY)
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; every fault ends as one plain line on standard error and an exit code."""
    voice = Voice(words=tuple(sys.argv[1:] if arguments is None else arguments))
    code = _run(arguments, voice)
    if voice.log:
        voice.log.end(code)
    return code


def _run(arguments: Sequence[str] | None, voice: Voice) -> int:
    try:
        code = program.main(arguments, PROGRAM, COMPLETE_VARIABLE, standalone_mode=False, obj=voice)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()  # the help itself
        return USAGE
    except click.UsageError as error:
        return fail(voice, error.format_message(), hint=usage_hint(error), code=USAGE)
    except ReportError as error:
        return fail(voice, error.message, hint=error.hint, code=error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"{PROGRAM}: interrupted", err=True)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the last resort: a person gets a line, a developer the traceback
        return confess(error, voice)
    return code if isinstance(code, int) else 0
