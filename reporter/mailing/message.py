"""The message: plain text and HTML side by side, the PDF attached, headers as the standards have them.

Comes in: a finished brief and an `Envelope`. Goes out: `Mail`, from it the bytes of a draft or of a message to be sent.

A draft has neither date nor Message-ID, which a mail program sets when a person sends it; it is therefore the same for
the same brief and addresses, whenever it is made. A message that is sent here gets the moment of sending, and a
Message-ID that is made of what it says: a second try is the same message to every server and mail program on its way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from reporter.digests import digest_of
from reporter.mailing.finished import Finished
from reporter.mailing.headers import address_line, line
from reporter.rendering.context import BriefContext
from reporter.rendering.languages import speaking
from reporter.rendering.mail import MailText, to_mail
from reporter.rendering.templates import OURS, Templates

_NOWHERE = "haiti-report.invalid"  # no mail of ours: a name that the standards keep free


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """From whom and to whom; a draft may leave the sender to the mail program."""

    sender: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()

    @property
    def recipients(self) -> tuple[str, ...]:
        """Give the bare addresses, each once."""
        return tuple(dict.fromkeys(one.addr_spec for one in (*self.to, *self.cc, *self.bcc)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What is said, what is attached, and who is concerned."""

    text: MailText
    pdf: bytes
    envelope: Envelope

    @property
    def digest(self) -> str:
        """Give the SHA-256 of what the message says, whoever it goes to."""
        sender = self.envelope.sender.addr_spec if self.envelope.sender else ""
        said = (sender, self.text.subject, self.text.plain, self.text.html, self.text.attachment, digest_of(self.pdf))
        return digest_of("".join(digest_of(part.encode()) for part in said).encode())

    @property
    def message_id(self) -> str:
        """Name the message by what it says."""
        sender = self.envelope.sender
        return f"<{self.digest[:32]}@{sender.domain if sender else _NOWHERE}>"


def mail_of(brief: Finished, envelope: Envelope, *, subject: str = "", templates: Templates = OURS) -> Mail:
    """Put a brief into a mail.

    Raises ReportError where a user's template cannot be used.
    """
    context = BriefContext.of(brief.briefing)
    with speaking(brief.language):
        text = to_mail(context, subject=" ".join(subject.split()), edition=brief.edition, templates=templates)
    return Mail(text=text, pdf=brief.pdf, envelope=envelope)


def draft(mail: Mail) -> bytes:
    """Give the file that a mail program opens for editing."""
    blind = mail.envelope.bcc
    lines = [*_headers(mail), *([address_line("Bcc", blind)] if blind else []), line("X-Unsent", "1")]
    return b"".join(lines) + _body(mail)


def outgoing(mail: Mail, now: datetime) -> bytes:
    """Give what goes to the server: who gets a blind copy does not stand in it."""
    lines = [*_headers(mail), line("Date", format_datetime(now)), line("Message-ID", mail.message_id)]
    return b"".join(lines) + _body(mail)


def _headers(mail: Mail) -> Iterator[bytes]:
    envelope = mail.envelope
    fields = {"From": (envelope.sender,) if envelope.sender else (), "To": envelope.to, "Cc": envelope.cc}
    yield from (address_line(field, several) for field, several in fields.items() if several)
    yield line("Subject", mail.text.subject)


def _body(mail: Mail) -> bytes:
    message = EmailMessage(policy=SMTP)
    message.set_content(mail.text.plain, cte="quoted-printable")
    message.add_alternative(mail.text.html, subtype="html", cte="quoted-printable")
    message.add_attachment(mail.pdf, maintype="application", subtype="pdf", filename=mail.text.attachment)
    # Left alone, the library draws the marks between the parts by lot.
    several = [part for part in message.walk() if part.is_multipart()]
    for rank, part in enumerate(several):
        part.set_boundary(f"=_{mail.digest[:32]}_{rank}")
    return bytes(message)
