"""What is said of a fault: one plain line on standard error, what to do, and the exit code."""

from __future__ import annotations

import traceback

import click

from reporter.cli.names import FAILED, PROGRAM
from reporter.cli.voice import Voice


def fail(voice: Voice, message: str, *, hint: str = "", code: int, error: Exception | None = None) -> int:
    """Say what is wrong and what to do, and give the code back."""
    voice.fault(message, error)
    if hint:
        click.echo(hint, err=True)
    return code


def usage_hint(error: click.UsageError) -> str:
    """Name the help of the command that was called."""
    path = PROGRAM if error.ctx is None else error.ctx.command_path
    return f"Try '{path} --help'."


def confess(error: Exception, voice: Voice) -> int:
    """Say that the fault is the program's own; show where to those who asked to be told more."""
    if voice.verbose:
        traceback.print_exception(error)
    what = f"{type(error).__name__}: {error}".rstrip(": ").replace("\n", " ")
    hint = "" if voice.verbose else "Run it again with -v to see where, and please report it."
    return fail(voice, f"this is a bug in {PROGRAM}: {what}", hint=hint, code=FAILED, error=error)
