"""Which server, and where its password comes from: the environment, or a keyring of the real library in a file."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from keyring.errors import KeyringLocked
from keyrings.alt.file import PlaintextKeyring

from reporter.errors import ReportError, UsageError
from reporter.mailing import SentLog, Server, deliver
from reporter.mailing.server import KEYRING_SERVICE, server_from
from tests.mailing.conftest import PASSWORD, USER, Postbox, letter

HOST = {"HAITI_REPORT_SMTP_HOST": "smtp.example.org"}
LOGIN = HOST | {"HAITI_REPORT_SMTP_USER": USER}


class InFile(PlaintextKeyring):  # type: ignore[misc]  # that library has no types
    """The keyring of a test, in a file of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__()

    @property
    def file_path(self) -> str:
        """Say where the file is; the system's own place is left alone."""
        return str(self.path)


@pytest.fixture
def in_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> InFile:
    """Let the system's keyring be a file, as on a server without a desktop."""
    backend = InFile(tmp_path / "keyring.cfg")
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    return backend


@pytest.mark.parametrize(
    ("environment", "named", "expected"),
    [
        (HOST, "", Server(host="smtp.example.org")),
        (HOST | {"HAITI_REPORT_SMTP_PORT": "465"}, "", Server(host="smtp.example.org", port=465)),
        (HOST | {"HAITI_REPORT_SMTP_PORT": "465"}, "other.example.org", Server(host="other.example.org")),
        ({}, "other.example.org:2525", Server(host="other.example.org", port=2525)),
        (
            LOGIN | {"HAITI_REPORT_SMTP_PASSWORD": PASSWORD},
            "",
            Server(host="smtp.example.org", user=USER, password=PASSWORD),
        ),
        # a password without a user is nobody's
        (HOST | {"HAITI_REPORT_SMTP_PASSWORD": "idle"}, "", Server(host="smtp.example.org")),
    ],
)
def test_from_the_environment(environment: dict[str, str], named: str, expected: Server, in_file: InFile) -> None:
    in_file.set_password(KEYRING_SERVICE, USER, "of the keyring")
    assert server_from(environment, named) == expected


@pytest.mark.parametrize(
    ("environment", "named", "message"),
    [
        ({}, "", "no mail server is named"),
        ({}, "smtp.example.org:mail", "no port of a mail server: 'mail'"),
        (HOST | {"HAITI_REPORT_SMTP_PORT": "70000"}, "", "no port of a mail server: '70000'"),
    ],
)
def test_what_names_no_server(environment: dict[str, str], named: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        server_from(environment, named)
    assert caught.value.message == message


def test_a_password_of_the_keyring_opens_the_server(in_file: InFile, postbox: Postbox, tmp_path: Path) -> None:
    in_file.set_password(KEYRING_SERVICE, USER, PASSWORD)
    assert PASSWORD not in in_file.path.read_text(encoding="utf-8")
    server = server_from(LOGIN, f"127.0.0.1:{postbox.port}")
    assert PASSWORD not in f"{server} {server!r}"
    assert deliver(letter(), server, SentLog(tmp_path)).sent == ("ana@example.org",)
    assert len(postbox.logins) == 1


def test_a_keyring_without_the_password(in_file: InFile) -> None:
    in_file.set_password(KEYRING_SERVICE, "somebody else", PASSWORD)
    with pytest.raises(ReportError) as caught:
        server_from(LOGIN)
    assert caught.value.message == "no password for desk"
    assert "keyring set haiti-report desk" in caught.value.hint


class Locked(InFile):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(f"{service} is locked for {username}")


def test_a_keyring_that_gives_nothing(in_file: InFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_file.path.write_text("no keyring at all", encoding="utf-8")
    for backend, why in (
        (fail.Keyring(), "No recommended backend was available."),  # type: ignore[no-untyped-call]  # as in a job of the night
        (Locked(tmp_path / "other"), "haiti-report is locked for desk"),
        (in_file, "File contains no section headers."),
    ):
        monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
        with pytest.raises(ReportError) as caught:
            server_from(LOGIN)
        assert caught.value.message.startswith(f"the keyring gives no password for desk: {why}")
        assert "\n" not in caught.value.message
        assert caught.value.hint == "Set HAITI_REPORT_SMTP_PASSWORD."
