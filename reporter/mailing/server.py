"""Which mail server, and who we are to it: from the environment, the password also from the system's keyring.

Comes in: the environment, and the server named on the command line. Goes out: `Server`. A password is never taken from
the command line, where every user of the machine could read it, and never printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reporter.errors import ReportError, UsageError

HOST, PORT = "HAITI_REPORT_SMTP_HOST", "HAITI_REPORT_SMTP_PORT"
USER, PASSWORD = "HAITI_REPORT_SMTP_USER", "HAITI_REPORT_SMTP_PASSWORD"
SENDER = "HAITI_REPORT_MAIL_FROM"
KEYRING_SERVICE = "haiti-report"

SUBMISSION, SUBMISSIONS = 587, 465  # where TLS begins in the conversation, and where before it
_LAST_PORT = 65_535


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A mail server; without a user nobody logs in."""

    host: str
    port: int = SUBMISSION
    user: str = ""
    password: str = field(default="", repr=False)

    def __str__(self) -> str:
        """Name it without the password."""
        return f"{self.host}:{self.port}" + (f" as {self.user}" if self.user else "")


def server_from(environment: Mapping[str, str], named: str = "") -> Server:
    """Find the server: the one named (`host` or `host:port`), or the environment's."""
    host, _, port = named.partition(":")
    host = host or environment.get(HOST, "").strip()
    port = port or (environment.get(PORT, "").strip() if not named else "") or str(SUBMISSION)
    if not host:
        raise UsageError("no mail server is named", hint=f"Set {HOST}, or give --server HOST[:PORT].")
    if not port.isdecimal() or not 0 < int(port) <= _LAST_PORT:
        raise UsageError(f"no port of a mail server: {port!r}", hint=f"{SUBMISSION} and {SUBMISSIONS} are usual.")
    user = environment.get(USER, "").strip()
    password = (environment.get(PASSWORD) or _from_keyring(user)) if user else ""
    if user and not password:
        raise ReportError(
            f"no password for {user}",
            hint=f"Set {PASSWORD}, or install haiti-report[keyring] and store it: keyring set {KEYRING_SERVICE} {user}",
        )
    return Server(host=host, port=int(port), user=user, password=password)


def _from_keyring(user: str) -> str:
    """Ask the system's keyring, where that library is installed."""
    try:
        import keyring
    except ImportError:
        return ""
    try:
        return keyring.get_password(KEYRING_SERVICE, user) or ""
    except Exception as error:  # each backend, of whomever, fails in its own way
        why = " ".join(str(error).split())
        raise ReportError(f"the keyring gives no password for {user}: {why}", hint=f"Set {PASSWORD}.") from error
