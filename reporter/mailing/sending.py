"""Handing a message over: with TLS or not at all, to each person once.

Comes in: a `Mail`, a `Server`, the `SentLog`. Goes out: `Delivery`. What may pass (no line, a busy server) is tried
again; but once the text is on its way only the server's answer counts, and where none comes nothing is tried: it may
have arrived. Raises ReportError where a server cannot be trusted or wants nothing from us, and where nobody knows
whether the message arrived. Must not know the command line.
"""

from __future__ import annotations

import contextlib
import smtplib
import ssl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import localtime

from reporter.errors import ReportError
from reporter.mailing.message import Mail, outgoing
from reporter.mailing.sent_log import Last, OpenLog, SentLog, State
from reporter.mailing.server import SUBMISSIONS, Server

_PAUSES = (0.0, 5.0, 30.0)  # seconds before each try
_TIMEOUT = 60.0
_TAKEN = (250, 251)
_NEVER = 500  # from here on an answer is final


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Who got the message now, who has had it before and when, whom it did not reach and why."""

    sent: tuple[str, ...] = ()
    had: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)


def planned(mail: Mail, log: SentLog, *, again: bool = False) -> Delivery:
    """Tell what a sending would do: who would get the message, and who has had it."""
    return _plan(mail, log.known(mail.message_id), again=again)


def deliver(
    mail: Mail, server: Server, log: SentLog, *, again: bool = False, pause: Callable[[float], None] = time.sleep
) -> Delivery:
    """Send to everybody who has not had this message; with `again` to everybody."""
    with log.held() as held:
        plan = _plan(mail, held.known(mail.message_id), again=again)
        tries = _Tries(mail, server, held)
        pending = plan.sent
        for wait in _PAUSES:
            if pending:
                pause(wait)
                pending = tries.another(pending)
        return Delivery(sent=tuple(tries.sent), had=plan.had, refused=tries.refused)


def _plan(mail: Mail, known: Mapping[str, Last], *, again: bool) -> Delivery:
    recipients = mail.envelope.recipients
    if again:
        return Delivery(sent=recipients)
    unsure = [one for one in recipients if one in known and known[one].state is State.SENDING]
    if unsure:
        raise ReportError(
            f"an earlier try broke off on {known[unsure[0]].at}: {', '.join(unsure)} may have had this message",
            hint="Ask them, or look into the server's log; --again sends it whatever came of that try.",
        )
    had = {one: known[one].at for one in recipients if one in known and known[one].state is State.SENT}
    return Delivery(sent=tuple(one for one in recipients if one not in had), had=had)


class _Passing(Exception):  # noqa: N818 - no error to anybody but the next try
    """A fault that another try may not meet."""


class _Tries:
    """All tries for one message: what has come of it so far."""

    def __init__(self, mail: Mail, server: Server, log: OpenLog) -> None:
        self.sent: list[str] = []
        self.refused: dict[str, str] = {}
        self._mail, self._server, self._log = mail, server, log

    def another(self, recipients: Sequence[str]) -> tuple[str, ...]:
        """Try once, and give those for whom it is worth another try."""
        try:
            with _session(self._server) as smtp:
                taken, later = self._announced(smtp, recipients)
                if taken:
                    self._hand_over(smtp, taken)
        except _Passing as fault:
            later = tuple(one for one in recipients if one not in self.sent)
            self.refused |= dict.fromkeys(later, str(fault))
        return later

    def _announced(self, smtp: smtplib.SMTP, recipients: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
        """Name sender and recipients to the server: whom it takes, and whom it may take later."""
        sender = self._mail.envelope.sender
        _answered(*_asked(smtp.mail, sender.addr_spec if sender else ""))
        taken, later = [], []
        for one in recipients:
            code, reply = _asked(smtp.rcpt, one)
            if code in _TAKEN:
                taken.append(one)
                self.refused.pop(one, None)
                continue
            self.refused[one] = _said(code, reply)
            later += [one] if code < _NEVER else []
        return taken, tuple(later)

    def _hand_over(self, smtp: smtplib.SMTP, taken: Sequence[str]) -> None:
        about = {"server": self._server.host, "subject": self._mail.text.subject}
        text = outgoing(self._mail, localtime())
        self._log.note(State.SENDING, self._mail.message_id, taken, **about)
        try:
            code, said = smtp.data(text)
            reply: bytes | str = said
        except smtplib.SMTPDataError as error:  # said before any of the text was sent
            code, reply = error.smtp_code, error.smtp_error
        except OSError as error:
            raise ReportError(
                f"{self._server.host} broke off while it took the message: {', '.join(taken)} may have had it",
                hint="Ask them, or look into the server's log, before it is sent --again.",
            ) from error
        self._log.note(State.SENT if code in _TAKEN else State.REFUSED, self._mail.message_id, taken, **about)
        if code in _TAKEN:
            self.sent += taken
            return
        self.refused |= dict.fromkeys(taken, _said(code, reply))
        _answered(code, reply)


def _asked(ask: Callable[[str], tuple[int, bytes]], address: str) -> tuple[int, bytes]:
    try:
        return ask(address)
    except OSError as error:
        raise _Passing(str(error)) from error


def _answered(code: int, reply: bytes | str) -> None:
    """Take an answer that is no yes for a fault."""
    if code in _TAKEN:
        return
    if code < _NEVER:
        raise _Passing(_said(code, reply))
    raise ReportError(f"the mail server refuses: {_said(code, reply)}")


def _said(code: int, reply: bytes | str) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return f"{code} {' '.join(text.split())}".strip()


@contextlib.contextmanager
def _session(server: Server) -> Iterator[smtplib.SMTP]:
    """Connect, speak TLS, log in where there is a user; hang up politely at the end."""
    with contextlib.ExitStack() as stack:
        try:
            smtp = _connected(server)
            stack.callback(_hang_up, smtp)
            if server.port != SUBMISSIONS:
                smtp.starttls(context=ssl.create_default_context())
            smtp.ehlo_or_helo_if_needed()
            if server.user:
                smtp.login(server.user, server.password)
        except ssl.SSLError as error:
            why = getattr(error, "verify_message", "") or error.reason or str(error)
            raise ReportError(f"no safe connection to {server.host}: {why}", hint=_UNSAFE) from error
        except smtplib.SMTPNotSupportedError as error:
            raise ReportError(f"{server.host}: {error}", hint=_UNSAFE) from error
        except smtplib.SMTPResponseException as error:
            _answered(error.smtp_code, error.smtp_error)
            raise ReportError(f"{server.host}: {error}") from error
        except OSError as error:
            raise _Passing(f"no connection to {server.host}:{server.port}: {error.strerror or error}") from error
        yield smtp


_UNSAFE = "Nothing was sent: neither a brief nor a password goes to a server without TLS and a valid certificate."


def _connected(server: Server) -> smtplib.SMTP:
    if server.port == SUBMISSIONS:
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_TIMEOUT, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=_TIMEOUT)


def _hang_up(smtp: smtplib.SMTP) -> None:
    with contextlib.suppress(OSError):
        smtp.quit()
    smtp.close()
