"""A mail server on loopback, with TLS and a login, that keeps what it gets and refuses what a test tells it to."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword

from reporter import mailing
from reporter.mailing import Finished, Mail, Server, addresses, mail_of
from tests.rendering.factory import Parts

USER, PASSWORD = "desk", "correct horse"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF\n"


@dataclass
class Postbox:
    """What arrived, and the answers that are still to be given instead of a yes."""

    port: int = 0
    arrived: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    to_rcpt: dict[str, list[str]] = field(default_factory=dict)
    to_data: list[str] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    hang_up: bool = False

    # The names and arguments of these are aiosmtpd's.

    async def handle_RCPT(self, _: object, __: object, envelope: Envelope, address: str, ___: object) -> str:  # noqa: N802
        if answers := self.to_rcpt.get(address):
            return answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _: object, envelope: Envelope) -> str:  # noqa: N802
        if self.hang_up:
            transport = server.transport
            assert isinstance(transport, asyncio.WriteTransport)
            transport.abort()
            return "250 never read"
        if self.to_data:
            return self.to_data.pop(0)
        assert isinstance(envelope.content, bytes)
        self.arrived.append((envelope.mail_from or "", list(envelope.rcpt_tos), envelope.content))
        return "250 OK"

    def login(self, _: object, __: object, ___: object, mechanism: str, data: object) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append(mechanism)
        right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=right)

    @property
    def server(self) -> Server:
        return Server(host="127.0.0.1", port=self.port, user=USER, password=PASSWORD)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Make the authority that vouches for the server."""
    return trustme.CA()


@pytest.fixture(scope="session")
def certificate(authority: trustme.CA) -> ssl.SSLContext:
    """Make the server's certificate."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this machine trust the authority, as it does those of its system."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


@pytest.fixture
def postbox(certificate: ssl.SSLContext, trusted: None) -> Iterator[Postbox]:
    """Run the server."""
    del trusted
    box = Postbox()
    controller = Controller(
        box,
        hostname="127.0.0.1",
        port=free_port(),
        tls_context=certificate,
        require_starttls=True,
        authenticator=box.login,
        auth_required=True,
    )
    yield from running(controller, box)


def free_port() -> int:
    """Find a port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def running(controller: Controller, box: Postbox) -> Iterator[Postbox]:
    """Run a server for as long as it is asked for."""
    controller.start()
    try:
        box.port = controller.port
        yield box
    finally:
        controller.stop()


def letter(
    to: str = "Ana Núñez <ana@example.org>", *, bcc: str = "", sender: str = "desk@example.org", **more: str
) -> Mail:
    """Make a mail of the small briefing."""
    envelope = mailing.Envelope(
        sender=addresses([sender])[0] if sender else None,
        to=addresses([to]),
        cc=addresses([more["cc"]] if more.get("cc") else []),
        bcc=addresses([bcc] if bcc else []),
    )
    brief = Finished(briefing=Parts().briefing(), pdf=PDF)
    return mail_of(brief, envelope, subject=more.get("subject", ""))
