"""The command `email`: the brief as a draft for a mail program, or sent."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reporter.cli.names import FAILED
from reporter.cli.options import FOLDER, language_option, templates_option, text_or_json
from reporter.cli.printing import as_json, print_lines, printing
from reporter.cli.voice import Voice, voiced

if TYPE_CHECKING:
    from reporter.mailing import Delivery, Envelope, Mail, Server

_Function = TypeVar("_Function", bound=Callable[..., object])

_STDOUT = Path("-")

_EXAMPLES = """\b
Examples:
  haiti-report email --to desk@example.org
  haiti-report email --to "José Díaz <jose@example.org>" --cc desk@example.org --edition 3 -o draft.eml
  haiti-report email out --to desk@example.org --from me@example.org --send --dry-run

\b
Environment of --send, the password also from the system's keyring (service haiti-report):
  HAITI_REPORT_SMTP_HOST       the mail server; --server goes before it
  HAITI_REPORT_SMTP_PORT       its port, 587 where it is not given; TLS begins at once on 465
  HAITI_REPORT_SMTP_USER       who logs in; without it nobody does
  HAITI_REPORT_SMTP_PASSWORD   never given on the command line
  HAITI_REPORT_MAIL_FROM       the sender, where there is no --from

\b
Exit codes: 0 done, also where everybody has had the message before; 1 failed, or not everybody
could be reached; 2 usage.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    """What was given on the command line, beside the brief itself."""

    to: tuple[str, ...]
    cc: tuple[str, ...]
    bcc: tuple[str, ...]
    sender: str | None
    subject: str
    output: Path | None
    templates: Path | None
    send: bool
    server: str
    dry_run: bool
    yes: bool
    again: bool


def _addressed(function: _Function) -> _Function:
    """Add the options that say from whom and to whom."""
    to = click.option("--to", required=True, multiple=True, metavar="ADDRESS", help="Who gets it; may be repeated.")
    cc = click.option("--cc", multiple=True, metavar="ADDRESS", help="Who gets a copy; may be repeated.")
    bcc = click.option("--bcc", multiple=True, metavar="ADDRESS", help="Who gets a copy unseen; may be repeated.")
    sender = click.option("--from", "sender", metavar="ADDRESS", help="Who sends it; a draft may leave it open.")
    return to(cc(bcc(sender(function))))


def _sent(function: _Function) -> _Function:
    """Add the options of sending."""
    send = click.option("--send", is_flag=True, help="Hand it to the mail server instead of writing a draft.")
    server = click.option("--server", metavar="HOST[:PORT]", default="", help="The mail server, with --send.")
    dry = click.option("--dry-run", is_flag=True, help="With --send: say what would be sent, and send nothing.")
    yes = click.option("--yes", is_flag=True, help="With --send: do not ask on a terminal.")
    again = click.option("--again", is_flag=True, help="With --send: also to those who have had this very message.")
    return send(server(dry(yes(again(function)))))


@click.command("email", short_help="Write the brief as an email draft, or send it.", epilog=_EXAMPLES)
@click.argument("reports", type=FOLDER, default=Path("reports"))
@_addressed
@click.option("--subject", default="", help="The subject, where it is not to be the brief's date.")
@click.option("--edition", type=click.IntRange(min=1), help="Take this archived edition, not the last brief.")
@click.option(
    "-o",
    "--output",
    type=FOLDER,
    metavar="FILE",
    help="Where the draft goes, - for standard output; else into REPORTS under its date.",
)
@templates_option
@language_option("Language of the mail and its PDF; without it that of the PDF that lies there.")
@_sent
@text_or_json
@voiced
@click.pass_obj
def command(
    voice: Voice,
    /,
    reports: Path,
    edition: int | None,
    language: str | None,
    form: str | None,
    **given: Any,  # noqa: ANN401 - _Options
) -> int:
    """Write an email with the brief in REPORTS (default: reports): a draft to open in a mail program, or send it.

    The mail holds the bottom line, what changed and the key figures, as plain text and as HTML, by the templates
    mail.txt and mail.html; brief.pdf is attached under a dated name, and the mail speaks its language. The same brief
    and addresses give the same draft, byte for byte.

    With --send it goes to a mail server, with TLS or not at all. What was sent to whom is kept in REPORTS/sent.jsonl:
    the same message never goes to anybody twice, however often the command is repeated.
    """
    options = _Options(**given)
    _check(options)
    from reporter.mailing import finished, mail_of
    from reporter.rendering import Language
    from reporter.rendering.templates import OURS, read_templates

    templates = read_templates(options.templates) if options.templates else OURS
    brief = finished(reports, edition, templates, language=Language(language) if language else None)
    mail = mail_of(brief, _envelope(options), subject=options.subject, templates=templates)
    if options.send:
        return _send(voice, mail, reports, form, options)
    _write(voice, mail, options.output or reports / Path(mail.text.attachment).with_suffix(".eml"), form)
    return 0


def _check(options: _Options) -> None:
    """Refuse options that mean nothing together."""
    if options.send and options.output:
        raise click.UsageError("'--send' writes no draft: leave out '--output'.")
    given = {
        "--server": options.server,
        "--dry-run": options.dry_run,
        "--yes": options.yes,
        "--again": options.again,
    }
    idle = [name for name, value in given.items() if value]
    if idle and not options.send:
        raise click.UsageError(f"'{idle[0]}' means nothing without '--send'.")


def _envelope(options: _Options) -> Envelope:
    from reporter.mailing import Envelope, addresses
    from reporter.mailing.server import SENDER

    written = options.sender or (os.environ.get(SENDER, "") if options.send else "")
    senders = addresses([written]) if written else ()
    if len(senders) > 1:
        raise click.UsageError("one sender is wanted for '--from'.")
    if options.send and not senders:
        raise click.UsageError(f"'--send' needs '--from', or {SENDER} in the environment.")
    to, cc, bcc = (addresses(several) for several in (options.to, options.cc, options.bcc))
    return Envelope(sender=senders[0] if senders else None, to=to, cc=cc, bcc=bcc)


# --- a draft ---------------------------------------------------------------------------------------------------


def _write(voice: Voice, mail: Mail, target: Path, form: str | None) -> None:
    from reporter.building import write_all
    from reporter.mailing import draft

    data = draft(mail)
    if target == _STDOUT:
        with printing():
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        return
    write_all({target: data})
    if form == "json":
        print_lines([as_json({"draft": str(target), **_about(mail)})])
    else:
        voice.say(f"Wrote {target}, with {mail.text.attachment} attached.")


def _about(mail: Mail) -> dict[str, object]:
    envelope = mail.envelope
    return {
        "subject": mail.text.subject,
        "from": str(envelope.sender) if envelope.sender else None,
        "recipients": list(envelope.recipients),
        "attachment": mail.text.attachment,
        "attachment_bytes": len(mail.pdf),
    }


# --- sending ---------------------------------------------------------------------------------------------------


def _send(voice: Voice, mail: Mail, reports: Path, form: str | None, options: _Options) -> int:
    from reporter.mailing import Delivery, SentLog, deliver, planned, server_from

    server, log = server_from(os.environ, options.server), SentLog(reports)
    plan = planned(mail, log, again=options.again)
    if options.dry_run:
        _tell(voice, _planned_lines(mail, server, plan), {"dry_run": True, **_record(mail, plan)}, form)
        return 0
    if plan.sent and not options.yes and _watched():
        for line in _planned_lines(mail, server, plan):
            click.echo(line, err=True)
        click.confirm("Send it?", abort=True, err=True)
    done = deliver(mail, server, log, again=options.again) if plan.sent else Delivery(had=plan.had)
    _tell(voice, _done_lines(done, mail), _record(mail, done), form)
    for one, why in done.refused.items():
        voice.fault(f"not sent to {one}: {why}")
    return FAILED if done.refused else 0


def _watched() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _tell(voice: Voice, lines: Iterator[str], record: dict[str, object], form: str | None) -> None:
    if form == "json":
        print_lines([as_json(record)])
        return
    for line in lines:
        voice.say(line)


def _record(mail: Mail, done: Delivery) -> dict[str, object]:
    had, refused = dict(done.had), dict(done.refused)
    return {"message_id": mail.message_id, **_about(mail), "sent": list(done.sent), "had": had, "refused": refused}


def _planned_lines(mail: Mail, server: Server, plan: Delivery) -> Iterator[str]:
    yield f"From:     {mail.envelope.sender}"
    for name, several in (("To", mail.envelope.to), ("Cc", mail.envelope.cc), ("Bcc", mail.envelope.bcc)):
        if several:
            yield f"{name + ':':9} {', '.join(map(str, several))}"
    yield f"Subject:  {mail.text.subject}"
    yield f"Attached: {mail.text.attachment}, {len(mail.pdf):,} bytes"
    yield f"Server:   {server}"
    yield from _had_lines(plan)
    yield f"Would go to {', '.join(plan.sent)}." if plan.sent else "Would go to nobody."


def _had_lines(done: Delivery) -> Iterator[str]:
    for one, when in done.had.items():
        yield f"{one} has had this message, sent {when}."


def _done_lines(done: Delivery, mail: Mail) -> Iterator[str]:
    yield from _had_lines(done)
    if done.sent:
        yield f"Sent to {', '.join(done.sent)}: {mail.text.subject}"
